//! The page of one version: its rules and clauses, what is said of them, how it came here, and the next step.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    db::Tx,
    lang::{Words as Kit, date, fold},
    parts::{Action, Choice, Event, Facts, Fields, Html, Timeline, facts, timeline},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Advance, Begin, Edit, Misnamed, See},
    due::Due,
    earlier::{self, Earlier, EnteringEarlier},
    form::Parts,
    model::{State, Step, StepForm, Terms, next},
    pages::{badge_of, here},
    store,
};
use crate::{
    acknowledgements::{self, Acknowledge, Acknowledgement},
    adoptions,
    comments::{self, OnVersion},
    decisions::{self, Adopting, DecisionId},
    letters,
    words::Words,
};

#[derive(Template)]
#[template(path = "terms/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    here: String,
    rule: String,
    facts: Facts,
    parts: Parts,
    timeline: Timeline,
    next: Vec<Choice>,
    decisions: Vec<Choice>,
    adoption: Html,
    host: bool,
    form: &'a StepForm,
    own: Option<Acknowledgement>,
    log: String,
    may_see_acknowledged: bool,
    may_see_comments: bool,
    has_other: bool,
    comments: OnVersion,
    earlier: Vec<String>,
    may_be_earlier: bool,
    due: Vec<String>,
}

impl Show<'_> {
    /// Whether a step can be taken that rests on a decision.
    fn asks_decision(&self) -> bool {
        self.next.iter().any(|step| step.value == State::CouncilApproved.code())
    }

    /// Whether a step can be taken that asks those who sit on the body for comments.
    fn asks_comments(&self) -> bool {
        self.next.iter().any(|step| step.value == State::InReview.code())
    }
}

/// One version.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let Of { partnership, record } = permit.subject();
    // Where two may follow, the first is the way forward.
    let forward = next(record.state, partnership.host_approves).first().map_or_else(String::new, |state| state.code().to_owned());
    let is_next = forward == State::InForce.code();
    let named = if is_next { permit.read(|tx| store::takes_effect(tx, record.id))? } else { None };
    let day = named.map_or(permit.today(), |named| named.max(permit.today()));
    let typed = StepForm { state: forward, stepped_on: day.to_string(), letters: true, ..StepForm::default() };
    page(permit, &typed, &Problems::none())
}

/// What a page of a version is made from.
struct Found {
    parts: Parts,
    steps: Vec<Step>,
    carried: Vec<Adopting>,
    has_other: bool,
    due: Option<Due>,
    own: Option<Acknowledgement>,
    earlier: Option<Earlier>,
}

impl Found {
    fn of<A: Act<Subject = Of<Terms>>>(permit: &Permit<'_, A>, tx: &Tx) -> Result<Self> {
        let (Of { partnership, record: it }, today) = (permit.subject(), permit.today());
        let is_binding = it.state == State::InForce;
        let account = permit.actor().account().filter(|_| is_binding && permit.may::<Acknowledge>());
        let due = if is_binding { Due::of(tx, it.body_id, today)? } else { None };
        Ok(Self {
            parts: store::parts(tx, it.id)?,
            steps: of_its_history(store::steps(tx, it.id)?, it.adopted_earlier),
            carried: decisions::adopting(tx, partnership.id, it.body_id)?,
            has_other: store::has_other(tx, it)?,
            due: due.filter(|due| due.id == it.id),
            earlier: if it.adopted_earlier { earlier::of(tx, it.id)? } else { None },
            own: account.map_or(Ok(None), |account| acknowledgements::own(tx, it, account, today))?,
        })
    }
}

impl Found {
    /// The decisions that may have adopted this version: carried by the body, one above it or the council, once it had gone to review.
    fn relevant(&self) -> Vec<&Adopting> {
        let review = self.steps.iter().rfind(|step| step.state == State::InReview).map(|step| step.stepped_on);
        self.carried.iter().filter(|one| one.may && review.is_none_or(|review| one.decided_on >= review)).collect()
    }

    /// Which of them is meant: the last one that names the terms or was taken on an item that does, or else the only one.
    fn meant(&self, it: &Terms) -> Option<DecisionId> {
        let names = |lang| [it.title.in_lang(lang).text, Words(lang).terms()].map(fold);
        let names = [names(Lang::En), names(Lang::Fr), ["mandat".to_owned(), "cadre de reference".to_owned()]].concat();
        let relevant = self.relevant();
        let only = if let [only] = relevant[..] { Some(only.id) } else { None };
        relevant.iter().find(|one| one.names(&names)).map(|one| one.id).or(only)
    }

    /// The decisions to choose from, the one that is meant first.
    fn choices(&self, lang: Lang, meant: Option<DecisionId>) -> Vec<Choice> {
        let other = meant.map_or("", |_| Words(lang).another_decision());
        let (first, others): (Vec<_>, Vec<_>) = self.relevant().into_iter().partition(|one| Some(one.id) == meant);
        let others = others.into_iter().map(|one| Choice::new(one.id, one.label(lang)).under(other));
        first.into_iter().map(|one| Choice::new(one.id, one.label(lang))).chain(others).collect()
    }
}

/// The steps that are told: of terms adopted before these records began, not that they were written down here afterwards.
fn of_its_history(mut steps: Vec<Step>, adopted_earlier: bool) -> Vec<Step> {
    steps.retain(|step| !adopted_earlier || !matches!(step.state, State::Draft | State::InReview));
    steps
}

fn page<A: Act<Subject = Of<Terms>>>(permit: &Permit<'_, A>, form: &StepForm, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list, today) = (Words(lang), format!("/{lang}/p/{}/terms", partnership.slug), permit.today());
    let found = permit.read(|tx| Found::of(permit, tx))?;
    let may = permit.may::<Advance>();
    let meant = found.meant(it);
    let chosen = meant.filter(|_| form.decision.is_empty() && problems.is_empty()).map(|id| id.to_string());
    let form = &StepForm { decision: chosen.unwrap_or_else(|| form.decision.clone()), ..form.clone() };
    let next = next(it.state, partnership.host_approves).iter().filter(|_| may).map(|state| Choice::new(state.code(), state.called(lang)));
    let here = format!("{list}/{}", it.id);
    let edit = (it.is_open() && permit.may::<Edit>()).then(|| Action::new(Kit(lang).edit(), format!("{here}/edit")).icon("pencil"));
    let is_named = found.steps.iter().any(|step| step.state == State::CouncilApproved && step.decision_id.is_some());
    let adoption = adoptions::beneath::<Misnamed, _>(permit, is_named, ("terms", it.id.0), &here)?;
    let copy = (!it.is_open() && permit.may::<Begin>()).then(|| Action::new(w.terms_new_version(), format!("{list}/new?from={}", it.id)));
    let page = permit.page(w.terms_titled(it.title.in_lang(lang).text, &it.edition)).crumb(w.terms(), list).badge(badge_of(lang, it));
    let content = Show {
        w,
        lang,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        here,
        rule: it.quorum.sentence(lang),
        facts: facts_of(lang, it),
        timeline: history(lang, &found.steps, &found.carried, &format!("/{lang}/p/{}/decisions", partnership.slug)),
        next: next.collect(),
        decisions: found.choices(lang, meant),
        host: partnership.host_approves,
        form,
        own: found.own,
        log: format!("/{lang}/p/{}/bodies/{}/amendments", partnership.slug, it.body_id),
        may_see_acknowledged: permit.may::<acknowledgements::Browse>(),
        may_see_comments: permit.may::<comments::Browse>(),
        may_be_earlier: it.is_open() && permit.may::<EnteringEarlier>() && !found.has_other,
        earlier: found.earlier.map(|one| one.sentences(lang)).unwrap_or_default(),
        has_other: found.has_other,
        comments: comments::on_version(permit, &found.parts.clauses)?,
        parts: found.parts,
        adoption,
        due: found.due.map(|due| due.sentences(lang, today)).unwrap_or_default(),
    };
    page.action(edit.or(copy)).status(if problems.is_empty() { 200 } else { 422 }).show(&content)
}

/// The rules of a version, label by label.
pub(crate) fn facts_of(lang: Lang, it: &Terms) -> Facts {
    let (w, text) = (Words(lang), |text: String| Html::text(text));
    let mut rows = vec![
        (w.body(), Html::text(it.body.in_lang(lang).text)),
        (w.decision_rule(), Html::text(it.decision_rule.called(lang))),
        (w.amendment_rule(), Html::text(it.amendment_rule.called(lang))),
        (w.notice_days(), text(it.notice_days.to_string())),
        (w.meetings_per_year(), text(it.meetings_per_year.to_string())),
    ];
    let optional = [(w.term_years(), it.term_years), (w.max_terms(), it.max_terms), (w.review_years(), it.review_years)];
    rows.extend(optional.into_iter().filter_map(|(label, value)| value.map(|value| (label, Html::text(value)))));
    if !it.ex_officio.is_empty() {
        let said = it.ex_officio.in_lang(lang);
        let said = if said.fallback {
            Html::trusted(format!("<span lang=\"{}\">{}</span>", said.lang, Html::text(said.text)))
        } else {
            Html::text(said.text)
        };
        rows.push((w.ex_officio(), said));
    }
    facts(rows)
}

fn history(lang: Lang, steps: &[Step], carried: &[Adopting], base: &str) -> Timeline {
    let event = |step: &Step| {
        let decision = carried.iter().find(|one| Some(one.id) == step.decision_id);
        let text = decision.map_or_else(|| step.resolution.clone(), |one| one.label(lang));
        let href = decision.map_or_else(String::new, |one| format!("{base}/{}", one.id));
        Event { date: date(lang, step.stepped_on), title: step.state.called(lang).to_owned(), href, text, badge: None }
    };
    timeline(steps.iter().map(event).collect())
}

/// Takes the step. Where letters were made, their links are shown here and nowhere else, so this page is the answer itself.
pub(super) fn advance(permit: &Permit<'_, Advance>, ask: &Ask) -> Result<Reply> {
    let (typed, lang): (StepForm, Lang) = (ask.form()?, permit.lang());
    match acts::advance(permit, typed.clone()) {
        Ok(None) => Ok(Reply::see_other(format!("{}?saved=1", here(lang, permit.subject())))),
        Ok(Some(issued)) => {
            let (w, it) = (Words(lang), &permit.subject().record);
            let (title, back) = (w.terms_titled(it.title.in_lang(lang).text, &it.edition), here(lang, permit.subject()));
            let page = permit.page(w.letters()).crumb(&title, back.clone());
            letters::show(permit, page, (w.comments_nobody_sits(), (&title, &back)), issued)
        }
        Err(Error::Invalid(problems)) => page(permit, &typed, &problems),
        Err(error) => Err(error),
    }
}
