//! One activity: everything the plan says of it, how it stands and how it came to that.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::{Words as Kit, money, number, percent},
    parts::{Action, Badge, Choice, Fields, Html, progress},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, BrowseDrafts, Edit, See, SetStatus, StatusForm, Waive},
    front::badges,
    lists::tone,
    model::{Activity, Details, Turn},
    store,
};
use crate::{reach, smart::Verdict, status::Status, words::Words};

#[derive(Template)]
#[template(path = "activities/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    home: String,
    here: String,
    it: &'a Activity,
    details: Details,
    verdict: Verdict,
    history: Vec<Turn>,
    badges: Vec<Badge>,
    carried_from: Option<Activity>,
    merged_into: Option<Activity>,
    decisions: Vec<Choice>,
    successors: Vec<Choice>,
    next: Vec<Choice>,
    csrf: Html,
    f: Fields<'a>,
    waiver: Fields<'a>,
    typed: &'a StatusForm,
    may_turn: bool,
    may_waive: bool,
    shows_smart: bool,
}

impl Show<'_> {
    fn decision(&self, turn: &Turn) -> Option<&str> {
        let id = turn.decision_id?.to_string();
        self.decisions.iter().find(|choice| choice.value == id).map(|choice| choice.label.as_str())
    }

    fn funder(&self, funder: &super::Funder) -> String {
        let amount = funder.amount_cents.map(|cents| format!(", {}", money(self.lang, cents))).unwrap_or_default();
        let secured = if funder.is_secured { self.w.secured() } else { self.w.not_secured() };
        format!("{}{amount} ({secured})", funder.called(self.lang))
    }

    fn output(&self, output: &super::Expected) -> Html {
        let (lang, unit) = (self.lang, output.unit.in_lang(self.lang).text);
        let words = self.w.output_against_target(number(lang, output.achieved), number(lang, output.target), unit);
        let count = |number: i64| u64::try_from(number).unwrap_or_default();
        Html::trusted(progress(unit, count(output.achieved), count(output.target), words).to_string())
    }

    fn quarters(&self) -> String {
        let marks = crate::fiscal::Quarter::ALL.into_iter().zip(self.it.quarter_marks()).filter(|(_, on)| *on);
        marks.map(|(quarter, _)| quarter.label(self.lang)).collect::<Vec<_>>().join(", ")
    }

    fn percent(&self) -> String {
        percent(self.lang, f64::from(i32::try_from(self.it.percent).unwrap_or_default()), 0)
    }
}

/// The statuses an activity may come to from here, in words.
fn next(status: Status, lang: Lang) -> Vec<Choice> {
    let reachable = Status::ALL.into_iter().filter(|&to| to != status && status.way_to(to).is_some());
    reachable.map(|to| Choice::new(to.code(), to.name(lang))).collect()
}

/// What was typed into the two forms of the page, and what is wrong with it.
struct Typed<'a> {
    status: &'a StatusForm,
    problems: &'a Problems,
    waiver: &'a Problems,
}

fn page<A: Act<Subject = Of<Activity>>>(permit: &Permit<'_, A>, typed: &Typed<'_>) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    if !it.plan_state.is_approved() && !permit.may::<BrowseDrafts>() {
        return Err(Error::NotFound);
    }
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let may_turn = permit.may::<SetStatus>() && it.is_open() && !it.status.is_closed();
    let content = permit.read(|tx| {
        let (details, history) = (store::details(tx, it.id)?, store::history(tx, it.id)?);
        let names_decisions = may_turn || history.iter().any(|turn| turn.decision_id.is_some());
        let other = |id: Option<super::ActivityId>| id.map(|id| store::by_id(tx, partnership.id, id)).transpose().map(Option::flatten);
        let siblings = if may_turn { store::titles_of_plan(tx, it.plan_id)? } else { Vec::new() };
        let successors = siblings.into_iter().filter(|(id, ..)| *id != it.id);
        Ok(Show {
            w,
            lang,
            here: format!("{home}/activities/{}", it.id),
            home: home.clone(),
            it,
            verdict: it.verdict(&details),
            details,
            history,
            badges: badges(it, permit.today(), lang),
            carried_from: other(it.carried_from_id)?,
            merged_into: other(it.merged_into_id)?,
            decisions: if names_decisions { reach::decision_choices(tx, partnership.id, lang)? } else { Vec::new() },
            successors: successors.map(|(id, code, title)| Choice::new(id, format!("{code} {}", title.in_lang(lang).text))).collect(),
            next: next(it.status, lang),
            csrf: permit.csrf(),
            f: Fields::new(lang, typed.problems).within("status"),
            waiver: Fields::new(lang, typed.waiver).within("waiver"),
            typed: typed.status,
            may_turn,
            may_waive: permit.may::<Waive>() && it.is_open(),
            shows_smart: permit.may::<BrowseDrafts>(),
        })
    })?;
    let edit =
        (permit.may::<Edit>() && it.is_open()).then(|| Action::new(Kit(lang).edit(), format!("{}/edit", content.here)).icon("pencil"));
    let is_right = typed.problems.is_empty() && typed.waiver.is_empty();
    let page = permit.page(format!("{} {}", it.code, it.title.in_lang(lang).text));
    let page = page.crumb(w.activities(), format!("{home}/activities?plan={}", it.plan_id)).badge(kit::parts::badge(
        tone(it.status),
        "",
        it.status.name(lang),
    ));
    page.action(edit).side(permit.thread("activity", it.id)?).status(if is_right { 200 } else { 422 }).show(&content)
}

fn fresh<A: Act>(permit: &Permit<'_, A>) -> StatusForm {
    StatusForm { on: permit.today().to_string(), ..StatusForm::default() }
}

/// The page.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    page(permit, &Typed { status: &fresh(permit), problems: &Problems::none(), waiver: &Problems::none() })
}

fn back<A: Act<Subject = Of<Activity>>>(permit: &Permit<'_, A>) -> Reply {
    let of = permit.subject();
    Reply::see_other(format!("/{}/p/{}/activities/{}?saved=1", permit.lang(), of.partnership.slug, of.record.id))
}

/// Takes the form that says how the activity stands.
pub(super) fn set_status(permit: &Permit<'_, SetStatus>, ask: &Ask) -> Result<Reply> {
    let typed: StatusForm = ask.form()?;
    match acts::set_status(permit, &typed) {
        Ok(()) => Ok(back(permit)),
        Err(Error::Invalid(problems)) => page(permit, &Typed { status: &typed, problems: &problems, waiver: &Problems::none() }),
        Err(error) => Err(error),
    }
}

/// Takes the form that accepts the activity as it stands.
pub(super) fn waive(permit: &Permit<'_, Waive>, ask: &Ask) -> Result<Reply> {
    match acts::waive(permit, ask.field("waiver")) {
        Ok(()) => Ok(back(permit)),
        Err(Error::Invalid(problems)) => page(permit, &Typed { status: &fresh(permit), problems: &Problems::none(), waiver: &problems }),
        Err(error) => Err(error),
    }
}
