//! The pages of terms of reference: the list, one version, the form.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::{Words as Kit, date},
    parts::{Action, Badge, Choice, Event, Facts, Fields, Html, Timeline, Tone, badge, facts, timeline},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::{
    both_texts::{self, Difference},
    partnerships::{Of, Partnership},
    sectors,
};

use super::{
    acts::{self, Advance, Amend, Begin, Browse, Draft, Edit, See},
    form::Form,
    model::{Clause, DecisionRule, State, Step, StepForm, Terms, next},
    quorum::{Base, Threshold},
    store,
};
use crate::{bodies, decisions, words::Words};

/// The state of a version, as a badge.
fn badge_of(lang: Lang, it: &Terms) -> Badge {
    let tone = match it.state {
        State::InForce => Tone::Good,
        State::InReview => Tone::Attention,
        State::CouncilApproved | State::HostApproved => Tone::Information,
        State::Draft | State::Superseded => Tone::Plain,
    };
    badge(tone, "", it.state.called(lang))
}

#[derive(Template)]
#[template(path = "terms/list.html")]
struct List {
    w: Words,
    lang: Lang,
    base: String,
    all: Vec<Terms>,
    add: Option<Action>,
}

/// Every version of every body.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let all = permit.read(|tx| store::all(tx, permit.subject().id))?;
    let base = format!("/{lang}/p/{}/terms", permit.subject().slug);
    let add = permit.may::<Draft>().then(|| Action::new(w.terms_add(), format!("{base}/new")).icon("plus"));
    permit.page(w.terms()).lead(w.terms_lead()).action(add.clone()).show(&List { w, lang, base, all, add })
}

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
    clauses: Vec<Clause>,
    timeline: Timeline,
    next: Vec<Choice>,
    decisions: Vec<Choice>,
    host: bool,
    form: &'a StepForm,
}

/// One version.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let typed = StepForm { stepped_on: permit.today().to_string(), ..StepForm::default() };
    page(permit, &typed, &Problems::none())
}

fn page<A: Act<Subject = Of<Terms>>>(permit: &Permit<'_, A>, form: &StepForm, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, f, list) = (Words(lang), Fields::new(lang, problems), format!("/{lang}/p/{}/terms", partnership.slug));
    let (clauses, steps, choices) = permit
        .read(|tx| Ok((store::clauses(tx, it.id)?, store::steps(tx, it.id)?, decisions::choices_in_lang(tx, partnership.id, lang)?)))?;
    let may = permit.may::<Advance>();
    let next = next(it.state, partnership.host_approves).iter().filter(|_| may).map(|state| Choice::new(state.code(), state.called(lang)));
    let here = format!("{list}/{}", it.id);
    let edit = (it.is_open() && permit.may::<Edit>()).then(|| Action::new(Kit(lang).edit(), format!("{here}/edit")).icon("pencil"));
    let title = w.terms_titled(it.title.in_lang(lang).text, &it.edition);
    let page = permit.page(title).crumb(w.terms(), list).badge(badge_of(lang, it)).action(edit);
    let timeline = history(lang, &steps, &choices, &format!("/{lang}/p/{}/decisions", partnership.slug));
    let decisions = choices.iter().map(|(id, label)| Choice::new(id, label)).collect();
    let (csrf, rule, next, host) = (permit.csrf(), it.quorum().sentence(lang), next.collect(), partnership.host_approves);
    let content = Show { w, lang, f, csrf, here, rule, facts: about(lang, it), clauses, timeline, next, decisions, host, form };
    page.status(if problems.is_empty() { 200 } else { 422 }).show(&content)
}

fn about(lang: Lang, it: &Terms) -> Facts {
    let (w, text) = (Words(lang), |text: String| Html::text(text));
    let yes_no = |yes| Html::text(if yes { Kit(lang).yes() } else { Kit(lang).no() });
    let mut rows = vec![
        (w.body(), Html::text(it.body.in_lang(lang).text)),
        (w.decision_rule(), Html::text(it.decision_rule.called(lang))),
        (w.amendment_rule(), Html::text(it.amendment_rule.called(lang))),
        (w.remote_counts(), yes_no(it.remote_counts)),
        (w.alternates_count(), yes_no(it.alternates_count)),
        (w.recall_those_present(), yes_no(it.recall_those_present)),
        (w.notice_days(), text(it.notice_days.to_string())),
        (w.meetings_per_year(), text(it.meetings_per_year.to_string())),
    ];
    let optional = [(w.term_years(), it.term_years), (w.max_terms(), it.max_terms), (w.review_years(), it.review_years)];
    rows.extend(optional.into_iter().filter_map(|(label, value)| value.map(|value| (label, Html::text(value)))));
    if it.minimum_sectors > 0 {
        rows.push((w.minimum_sectors(), Html::text(it.minimum_sectors)));
    }
    let required: Vec<_> = it.sector_codes().map(|code| sectors::called(code, lang)).collect();
    if !required.is_empty() {
        rows.push((w.required_sectors(), text(required.join(", "))));
    }
    facts(rows)
}

fn history(lang: Lang, steps: &[Step], choices: &[(decisions::DecisionId, String)], base: &str) -> Timeline {
    let event = |step: &Step| {
        let decision = choices.iter().find(|(id, _)| Some(*id) == step.decision_id);
        let text = decision.map_or_else(|| step.resolution.clone(), |(_, label)| label.clone());
        let href = decision.map_or_else(String::new, |(id, _)| format!("{base}/{id}"));
        Event { date: date(lang, step.stepped_on), title: step.state.called(lang).to_owned(), href, text, badge: None }
    };
    timeline(steps.iter().map(event).collect())
}

/// Takes the step.
pub(super) fn advance(permit: &Permit<'_, Advance>, ask: &Ask) -> Result<Reply> {
    let typed: StepForm = ask.form()?;
    match acts::advance(permit, typed.clone()) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", here(permit.lang(), permit.subject())))),
        Err(Error::Invalid(problems)) => page(permit, &typed, &problems),
        Err(error) => Err(error),
    }
}

fn here(lang: Lang, of: &Of<Terms>) -> String {
    format!("/{lang}/p/{}/terms/{}", of.partnership.slug, of.record.id)
}

#[derive(Template)]
#[template(path = "terms/form.html")]
struct FormPage<'a> {
    w: Words,
    k: Kit,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    back: String,
    form: &'a Form,
    rows: Vec<[&'a str; 5]>,
    bodies: Vec<Choice>,
    bases: Vec<Choice>,
    thresholds: Vec<Choice>,
    rules: Vec<Choice>,
    sectors: Vec<Choice>,
    theirs: Option<Html>,
}

/// Keeps the fields of one clause apart from those of another.
fn prefix(place: &usize) -> &'static str {
    const PREFIXES: [&str; 64] = {
        [
            "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c13", "c14", "c15", "c16", "c17", "c18", "c19",
            "c20", "c21", "c22", "c23", "c24", "c25", "c26", "c27", "c28", "c29", "c30", "c31", "c32", "c33", "c34", "c35", "c36", "c37",
            "c38", "c39", "c40", "c41", "c42", "c43", "c44", "c45", "c46", "c47", "c48", "c49", "c50", "c51", "c52", "c53", "c54", "c55",
            "c56", "c57", "c58", "c59", "c60", "c61", "c62", "c63", "c64",
        ]
    };
    PREFIXES.get(place.saturating_sub(1)).copied().unwrap_or("c")
}

/// Where a form is sent and where it leads back.
struct Place<'a> {
    title: String,
    action: String,
    back: String,
    partnership: &'a Partnership,
}

fn form<A: Act>(permit: &Permit<'_, A>, place: Place<'_>, form: &Form, problems: &Problems, theirs: Option<Html>) -> Result<Reply> {
    let lang = permit.lang();
    let (w, k, f) = (Words(lang), Kit(lang), Fields::new(lang, problems));
    let bodies = permit.read(|tx| bodies::all_names(tx, place.partnership.id))?;
    let bodies = bodies.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let chosen = |code: &str| form.required_sectors.iter().any(|sector| sector == code);
    let sectors = sectors::choices(lang).into_iter().map(|it| Choice { chosen: chosen(&it.value), ..it }).collect();
    let mut rows = form.rows();
    rows.resize(rows.len().min(62) + 2, [""; 5]);
    let status = if theirs.is_some() {
        409
    } else if problems.is_empty() {
        200
    } else {
        422
    };
    let page = permit.page(place.title).crumb(w.terms(), format!("/{lang}/p/{}/terms", place.partnership.slug)).status(status);
    let (bases, thresholds, rules) = (Base::choices(lang), Threshold::choices(lang), DecisionRule::choices(lang));
    let (csrf, action, back) = (permit.csrf(), place.action, place.back);
    page.show(&FormPage { w, k, lang, f, csrf, action, back, form, rows, bodies, bases, thresholds, rules, sectors, theirs })
}

fn new_place(lang: Lang, partnership: &Partnership) -> Place<'_> {
    let back = format!("/{lang}/p/{}/terms", partnership.slug);
    Place { title: Words(lang).terms_add().to_owned(), action: back.clone(), back, partnership }
}

fn edit_place(lang: Lang, of: &Of<Terms>) -> Place<'_> {
    let back = here(lang, of);
    let title = Words(lang).change_of(of.record.title.in_lang(lang).text);
    Place { title, action: back.clone(), back, partnership: &of.partnership }
}

/// The form for new terms.
pub(super) fn begin(permit: &Permit<'_, Begin>, _: &Ask) -> Result<Reply> {
    let council = permit.read(|tx| bodies::council(tx, permit.subject().id))?;
    let typed = Form { body: council.map(|id| id.to_string()).unwrap_or_default(), ..Form::template() };
    form(permit, new_place(permit.lang(), permit.subject()), &typed, &Problems::none(), None)
}

/// Takes the form for new terms.
pub(super) fn draft(permit: &Permit<'_, Draft>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::draft(permit, typed.clone()) {
        Ok(id) => Ok(Reply::see_other(format!("{}/{id}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

fn stored<A: Act<Subject = Of<Terms>>>(permit: &Permit<'_, A>) -> Result<Form> {
    let of = permit.subject();
    permit.read(|tx| {
        let now = store::by_id(tx, of.partnership.id, of.record.id)?.ok_or(Error::NotFound)?;
        Ok(Form::of(&now, &store::clauses(tx, of.record.id)?))
    })
}

/// The form that changes terms.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    if !permit.subject().record.is_open() {
        return Err(Error::refused(|lang| Words(lang).terms_are_adopted()));
    }
    let now = stored(permit)?;
    form(permit, edit_place(permit.lang(), permit.subject()), &now, &Problems::none(), None)
}

/// Takes the form that changes terms. When somebody else was faster, both texts are shown.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let (lang, of) = (permit.lang(), permit.subject());
    let place = edit_place(lang, of);
    match acts::amend(permit, typed.clone()) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(Error::Conflict) => {
            let now = stored(permit)?;
            let theirs = both_texts::shown(lang, &differences(lang, &now, &typed));
            form(permit, place, &Form { version: now.version, ..typed }, &Problems::none(), Some(theirs))
        }
        Err(error) => Err(error),
    }
}

/// What differs: the title, the edition, and clause by clause what it says.
fn differences(lang: Lang, now: &Form, typed: &Form) -> Vec<Difference> {
    let w = Words(lang);
    let clause = |row: &[&str; 5]| format!("{} {} / {}\n{}\n{}", row[0], row[1], row[2], row[3], row[4]);
    let mut all = vec![
        (w.edition(), now.edition.clone(), typed.edition.clone()),
        (w.title(), format!("{} / {}", now.title_en, now.title_fr), format!("{} / {}", typed.title_en, typed.title_fr)),
    ];
    let (theirs, ours) = (now.rows(), typed.rows());
    for place in 0..theirs.len().max(ours.len()) {
        let at = |rows: &[[&str; 5]]| rows.get(place).map(&clause).unwrap_or_default();
        all.push((w.clause(), at(&theirs), at(&ours)));
    }
    all.into_iter()
        .filter(|(_, now, typed)| now.trim() != typed.trim())
        .map(|(label, now, typed)| Difference { label, now, typed })
        .collect()
}
