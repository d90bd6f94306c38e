//! The applications of a round and one of them, for the panel and the staff.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Result,
    db::Tx,
    lang::{date, date_time},
    parts::{Action, Choice, Facts, Fields, Html, Tone, badge, facts, notice},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::{Of, Partnership};

use super::{
    acts::{self, Browse, Decide, NoteInterview, See},
    deciding,
    form::InterviewForm,
    model::{Application, Outcome, Private},
    store,
};
use crate::{
    decisions::{self, DecisionId},
    letters::{self, Chosen},
    panels::{self, Desk, ScoreForm, Sheet, Tally},
    rounds::{self, Parts, Round},
    words::Words,
};

/// What became of an application, as a badge.
pub(super) fn badge_of(lang: Lang, it: &Application) -> kit::parts::Badge {
    match it.outcome() {
        None => badge(Tone::Attention, "", Words(lang).application_waits()),
        Some(Outcome::Offer) => badge(Tone::Good, "", Outcome::Offer.called(lang)),
        Some(Outcome::Waiting) => badge(Tone::Information, "", Outcome::Waiting.called(lang)),
        Some(Outcome::Decline) => badge(Tone::Plain, "", Outcome::Decline.called(lang)),
    }
}

/// An application in the list: what the panel gave it as far as the reader may see, and how many of the panel gave it.
struct Row {
    it: Application,
    wish: String,
    scores: String,
    given: String,
}

#[derive(Template)]
#[template(path = "applications/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    home: String,
    here: String,
    rows: Vec<Row>,
    panel: Vec<Choice>,
    writes: bool,
}

impl List<'_> {
    fn advice(&self, it: &Application) -> &'static str {
        Outcome::from_code(&it.advice).map_or("", |one| one.called(self.lang))
    }
}

/// The applications of a round.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    round_page(permit, (&Chosen::default(), &Problems::none()))
}

/// The applications of a round, with the form that writes to its panel.
pub(crate) fn round_page<A: Act<Subject = Of<Round>>>(permit: &Permit<'_, A>, (form, problems): (&Chosen, &Problems)) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let here = format!("{home}/rounds/{}", it.id);
    let (parts, all, sheets) =
        permit.read(|tx| Ok((rounds::parts(tx, it.id)?, store::of_round(tx, it.id)?, panels::sheets_of_round(tx, it.id)?)))?;
    let me = parts.panelist_of(permit.account());
    let rows = all.into_iter().map(|one| row(lang, one, (&parts, &sheets), me)).collect();
    let writes = permit.may::<panels::Write>() && it.is_scored(permit.today());
    let chosen = |id: &str| form.people.is_empty() || form.people.iter().any(|one| one == id);
    let panel = parts.panel.iter().map(|one| {
        let help = if one.email.is_empty() { w.remind_by_hand() } else { &one.email };
        Choice::new(one.person_id, &one.name).help(help).chosen_if(chosen(&one.person_id.to_string()))
    });
    let panel = panel.collect();
    let page = permit.page(w.applications_to(it.title.in_lang(lang).text)).lead(w.applications_lead());
    let page = if permit.may::<Decide>() {
        page.crumb(w.rounds(), format!("{home}/rounds")).crumb(it.title.in_lang(lang).text, &here)
    } else {
        page
    };
    let page = page.status(if problems.is_empty() { 200 } else { 422 });
    page.show(&List { w, lang, f: Fields::new(lang, problems), csrf: permit.csrf(), home, here, rows, panel, writes })
}

fn row(lang: Lang, it: Application, (parts, sheets): (&Parts, &[Sheet]), me: Option<kit::Id>) -> Row {
    let w = Words(lang);
    let of_it: Vec<&Sheet> = sheets.iter().filter(|sheet| sheet.application == it.id.0).collect();
    let own = of_it.iter().find(|sheet| Some(sheet.person_id) == me).copied();
    let tally = || Tally::of(of_it.iter().copied()).map(|tally| tally.short(lang));
    let scores = match own {
        Some(own) if own.has_conflict => w.score_conflict_of().to_owned(),
        None if me.is_some() => w.score_waits().to_owned(),
        _ => tally().unwrap_or_default(),
    };
    let given = w.score_count(of_it.len(), parts.panel.len());
    Row { wish: it.applies_for(lang, &parts.seats), it, scores, given }
}

/// What is shown again of a page that was sent.
pub(crate) struct Again {
    /// The scores.
    pub scores: Option<ScoreForm>,
    /// The interview and the advice.
    pub interview: Option<InterviewForm>,
    /// What is wrong.
    pub problems: Problems,
}

#[derive(Template)]
#[template(path = "applications/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    here: String,
    facts: Facts,
    section: Html,
    interview: Option<InterviewForm>,
    noted: Facts,
}

/// One application.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    page(permit, &Again { scores: None, interview: None, problems: Problems::none() })
}

/// One application: answers, scores as far as the reader may see them, interview and advice.
pub(crate) fn page<A: Act<Subject = Of<Application>>>(permit: &Permit<'_, A>, again: &Again) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home, today) = (Words(lang), format!("/{lang}/p/{}", partnership.slug), permit.today());
    let here = format!("{home}/applications/{}", it.id);
    let (round, parts, answers, private, sheets, came) = permit.read(|tx| {
        let round = acts::round_of(tx, partnership, it.round_id)?;
        let (parts, came) = (rounds::parts(tx, round.id)?, came_of(tx, (partnership, it), lang)?);
        Ok((round, parts, store::answers(tx, it.id)?, store::private(tx, it.id)?, panels::sheets(tx, it.id)?, came))
    })?;
    let is_scored = round.is_scored(today) && it.outcome().is_none();
    let desk = Desk {
        parts: &parts,
        answers,
        sheets,
        person: parts.panelist_of(permit.account()),
        is_scored,
        action: format!("{here}/scores"),
        typed: again.scores.as_ref(),
    };
    let f = Fields::new(lang, &again.problems);
    let section = panels::section(lang, &desk, (f, permit.csrf()))?;
    let is_staff = permit.may::<NoteInterview>();
    let interview = (is_staff && it.can_be_decided()).then(|| again.interview.clone().unwrap_or_else(|| InterviewForm::from(it)));
    let mut about = about(lang, it, (&parts, &private, is_staff), &permit.config().zone);
    about.extend(came.decision.map(|(id, title)| (w.application_decision(), decided_by(&home, (id, &title), is_staff))));
    let facts = facts(about);
    let decide = (permit.may::<Decide>() && deciding::must_be_open(it, &round, today).is_ok())
        .then(|| Action::new(w.application_decide(), format!("{here}/decision")).icon("check"));
    let list = format!("{home}/rounds/{}/applications", round.id);
    let page = permit.page(&it.name).lead(it.applies_for(lang, &parts.seats)).crumb(w.applications(), list).badge(badge_of(lang, it));
    let page = page.action(decide).status(if again.problems.is_empty() { 200 } else { 422 });
    let page = match came.begins {
        Some(day) => page.notice(notice(Tone::Good, w.application_seated(date(lang, day)))),
        None => page,
    };
    let noted = noted(lang, it);
    page.show(&Show { w, lang, f, csrf: permit.csrf(), here, facts, section, interview, noted })
}

/// Who applies, for what, and how to reach them; what they say of themselves only where a seat is kept for it, what they need only to
/// the staff.
fn about(
    lang: Lang,
    it: &Application,
    (parts, private, is_staff): (&Parts, &Private, bool),
    zone: &jiff::tz::TimeZone,
) -> Vec<(&'static str, Html)> {
    let w = Words(lang);
    let said: Vec<_> = private.for_seats(&parts.seats).map(|one| one.called(lang)).collect();
    let mut rows = vec![(w.application_received(), date_time(lang, it.received_at, zone))];
    let mut known = |label: &'static str, text: String| rows.extend((!text.is_empty()).then_some((label, text)));
    known(w.application_organization(), it.organization.clone());
    known(w.application_says(), said.join(", "));
    if is_staff {
        known(w.application_email(), it.email.clone());
        known(w.application_phone(), it.phone.clone());
        known(
            w.application_lang(),
            if it.language() == Lang::En { kit::lang::Words(lang).english() } else { kit::lang::Words(lang).french() }.to_owned(),
        );
        known(w.application_needs(), private.needs.clone());
        known(w.application_consented(), it.consent.clone());
    }
    if let Some(day) = it.decided_on {
        known(w.application_decided_on(), date(lang, day));
    }
    rows.into_iter().map(|(label, text)| (label, Html::text(text))).collect()
}

/// What came of an application: the decision of the council, and the first day on a seat.
struct Came {
    decision: Option<(DecisionId, String)>,
    begins: Option<Date>,
}

fn came_of(tx: &Tx, (partnership, it): (&Partnership, &Application), lang: Lang) -> Result<Came> {
    if it.decided_on.is_none() {
        return Ok(Came { decision: None, begins: None });
    }
    let (decision, begins) = store::came_of(tx, it.id)?;
    let decision = decision.map(|id| Ok::<_, Error>((id, decisions::title(tx, partnership.id, id, lang)?.ok_or(Error::NotFound)?)));
    Ok(Came { decision: decision.transpose()?, begins })
}

/// The decision of the council, with the way to it for those who may read it.
fn decided_by(home: &str, (id, title): (DecisionId, &str), leads: bool) -> Html {
    let title = Html::text(title);
    if leads { Html::trusted(format!("<a href=\"{home}/decisions/{id}\">{title}</a>")) } else { title }
}

/// What was noted of the interview, and what the panel advises.
fn noted(lang: Lang, it: &Application) -> Facts {
    let w = Words(lang);
    let advice = Outcome::from_code(&it.advice).map_or("", |one| one.called(lang)).to_owned();
    let rows = [
        (w.application_interview(), it.interview_told(lang)),
        (w.application_interview_notes(), it.interview_notes.clone()),
        (w.application_advice(), advice),
        (w.application_advice_reason(), it.advice_reason.clone()),
    ];
    facts(rows.into_iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| (label, Html::text(text))).collect())
}

impl From<&Application> for InterviewForm {
    fn from(it: &Application) -> Self {
        Self {
            interview_on: it.interview_on.map(|day| day.to_string()).unwrap_or_default(),
            interview_at: it.interview_at.clone(),
            interview_place: it.interview_place.clone(),
            interview_notes: it.interview_notes.clone(),
            advice: it.advice.clone(),
            advice_reason: it.advice_reason.clone(),
            tells: false,
            version: it.version,
        }
    }
}

/// Takes what was noted of an interview; where the applicant is written to, shows the letter once.
pub(super) fn interview(permit: &Permit<'_, NoteInterview>, ask: &Ask) -> Result<Reply> {
    let typed: InterviewForm = ask.form()?;
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let here = format!("/{lang}/p/{}/applications/{}", partnership.slug, record.id);
    match acts::interview(permit, &typed) {
        Ok(issued) if issued.is_empty() => Ok(Reply::see_other(format!("{here}?saved=1"))),
        Ok(issued) => {
            let w = Words(lang);
            letters::show(permit, permit.page(w.letters()), (w.panel_nobody(), (&record.name, &here)), issued)
        }
        Err(Error::Invalid(problems)) => page(permit, &Again { scores: None, interview: Some(typed), problems }),
        Err(error) => Err(error),
    }
}
