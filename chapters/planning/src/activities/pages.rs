//! One activity: everything the plan says of it, how it stands and how it came to that.

use askama::Template;
use governance::decisions::numbered;
use kit::{
    Error, Lang, Problems, Result,
    lang::{Words as Kit, money, number, percent},
    parts::{Action, Badge, Fields, Html, progress},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, BrowseDrafts, Edit, See, SetStatus, Waive},
    front::badges,
    lists::tone,
    model::{Activity, ActivityId, Details, Kin, Turn},
    store,
};
use crate::{levels, smart::Verdict, words::Words};

#[derive(Template)]
#[template(path = "activities/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    home: String,
    here: String,
    it: &'a Activity,
    priority: &'a str,
    objective: &'a str,
    details: Details,
    verdict: Verdict,
    history: Vec<Turn>,
    badges: Vec<Badge>,
    kin: Vec<Kin>,
    csrf: Html,
    waiver: Fields<'a>,
    may_waive: bool,
    shows_smart: bool,
}

impl Show<'_> {
    fn decision(&self, turn: &Turn) -> Option<String> {
        let (year, number) = turn.decision_year.zip(turn.decision_number)?;
        Some(format!("{} — {}", numbered(year, number), turn.decision.in_lang(self.lang).text))
    }

    fn other(&self, id: Option<ActivityId>) -> Option<&Kin> {
        self.kin.iter().find(|kin| Some(kin.id) == id)
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

/// The page, with what is wrong in the reason why the activity is accepted as it stands.
fn page<A: Act<Subject = Of<Activity>>>(permit: &Permit<'_, A>, waiver: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    if !it.plan_state.is_approved() && !permit.may::<BrowseDrafts>() {
        return Err(Error::NotFound);
    }
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let here = format!("{home}/activities/{}", it.id);
    let content = permit.read(|tx| {
        let details = store::details(tx, it.id)?;
        Ok(Show {
            w,
            lang,
            here: here.clone(),
            home: home.clone(),
            it,
            priority: levels::priority(partnership, lang),
            objective: levels::objective(partnership, lang),
            verdict: it.verdict(&details),
            details,
            history: store::history(tx, it.id)?,
            badges: badges(it, permit.today(), lang),
            kin: store::kin(tx, it)?,
            csrf: permit.csrf(),
            waiver: Fields::new(lang, waiver).within("waiver"),
            may_waive: permit.may::<Waive>() && it.is_open(),
            shows_smart: permit.may::<BrowseDrafts>(),
        })
    })?;
    let turn = (permit.may::<SetStatus>() && it.is_open() && !it.status.is_closed())
        .then(|| Action::new(w.status_say(), format!("{here}/status")).icon("flag"));
    let edit = (permit.may::<Edit>() && it.is_open()).then(|| Action::new(Kit(lang).edit(), format!("{here}/edit")).icon("pencil"));
    let page = permit.page(format!("{} {}", it.code, it.title.in_lang(lang).text)).action(turn).more(edit);
    let page = page.crumb(w.activities(), format!("{home}/activities?plan={}", it.plan_id)).badge(kit::parts::badge(
        tone(it.status),
        "",
        it.status.name(lang),
    ));
    page.side(permit.thread("activity", it.id)?).status(if waiver.is_empty() { 200 } else { 422 }).show(&content)
}

/// The page.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    page(permit, &Problems::none())
}

/// Takes the form that accepts the activity as it stands.
pub(super) fn waive(permit: &Permit<'_, Waive>, ask: &Ask) -> Result<Reply> {
    match acts::waive(permit, ask.field("waiver")) {
        Ok(()) => {
            let of = permit.subject();
            Ok(Reply::see_other(format!("/{}/p/{}/activities/{}?saved=1", permit.lang(), of.partnership.slug, of.record.id)))
        }
        Err(Error::Invalid(problems)) => page(permit, &problems),
        Err(error) => Err(error),
    }
}
