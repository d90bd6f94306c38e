//! Who may score, signed in or by a task link, and write to the panel; and what then happens.

use access::standings::{LINK_HOLDERS, PANELS, STAFF};
use jiff::civil::Date;
use jiff::{ToSpan, tz::TimeZone};
use kit::{
    Error, Id, Lang, Result, acts,
    db::{Tx, WriteTx},
    lang::date,
    mail::Letter,
    permits::{Change, Path, Permit, Place, Rest, Scope, Sealed, Subject},
    task_links::{self, TaskLink},
};
use registry::partnerships::{self, Of, Partnership, Record as _};

use super::{
    form::{Checked, ScoreForm},
    store,
};
use crate::{
    applications::Application,
    letters::{self, Chosen, Issued},
    rounds::{self, Panelist, Parts, Round, RoundId},
    words::Words,
};

/// The name of the act that the link of someone on a panel is for.
const PURPOSE: &str = "panels.score_by_link";

/// How many days after the last day to apply that link stays good.
const LINK_DAYS: i64 = 90;

acts! {
    /// Score an application, or declare a conflict of interest.
    change Score on Of<Application> as "panels.score" may PANELS;
    /// Write to the panel of a round: a link for each, by which they score without an account.
    change Write on Of<Round> as "panels.write" may STAFF;
    /// See the applications of a round by the task link of someone on its panel.
    form Consider on Sitting as "panels.score_by_link" may LINK_HOLDERS;
    /// Score an application by that link.
    change ScoreByLink on Sitting as "panels.score_by_link" may LINK_HOLDERS;
}

/// Someone on the panel of a round, by a task link; and the application they look at, if one.
#[derive(Clone, Debug)]
pub struct Sitting {
    /// The partnership.
    pub partnership: Partnership,
    /// The round.
    pub round: Round,
    /// What belongs to it.
    pub parts: Parts,
    /// Who they are.
    pub person: Id,
    /// The application.
    pub application: Option<Application>,
}

impl Subject for Sitting {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        let link = path.link()?;
        let partnership = partnerships::of_scope(tx, &link.scope)?;
        let round = rounds::by_id(tx, partnership.id, RoundId(link.subject))?.ok_or(Error::NotFound)?;
        let (parts, person) = (rounds::parts(tx, round.id)?, link.holder_id.ok_or(Error::NotFound)?);
        // Whoever left the panel since reads no application any more.
        if !parts.has_on_panel(person) || round.ended_on.is_some() {
            return Err(Error::Gone);
        }
        let application = match path.text("application") {
            "" => None,
            _ => {
                let found = Application::find(tx, partnership.id, path.id("application")?)?;
                Some(found.filter(|it| it.round_id == round.id).ok_or(Error::NotFound)?)
            }
        };
        Ok(Self { partnership, round, parts, person, application })
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::of(self.partnership.id)]
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }

    fn rest(&self) -> Option<Rest> {
        self.partnership.rest()
    }
}

/// Whether scores are taken for an application on a day.
pub(crate) fn is_scored(round: &Round, application: &Application, today: Date) -> bool {
    round.is_scored(today) && application.outcome().is_none()
}

/// Writes a sheet down, unless scoring is over or its author declared a conflict of interest before.
fn put<S: Subject>(
    change: &mut Change<'_, S>,
    (round, application): (&Round, &Application),
    person: Id,
    it: &Checked,
) -> Result<Sealed<()>> {
    if !is_scored(round, application, change.today) {
        return Err(Error::refused(|lang| Words(lang).score_is_over()));
    }
    let own = store::sheets(change.tx, application.id)?.into_iter().find(|sheet| sheet.person_id == person);
    if own.is_some_and(|own| own.has_conflict) && !it.has_conflict {
        return Err(Error::refused(|lang| Words(lang).score_conflict_stays()));
    }
    store::put(change.tx, application.id, person, (it, change.today))?;
    // What was said of somebody does not outlive the application in the chronicle.
    change.seal("application", application.id, &if it.has_conflict { "conflict declared" } else { "scored" }, ())
}

/// Scores an application, signed in.
pub(super) fn score(permit: &Permit<'_, Score>, form: &ScoreForm) -> Result<()> {
    let (typed, lang) = (form.clone(), permit.lang());
    permit.change(move |change| {
        let Of { partnership, record: application } = change.subject.clone();
        let round = rounds::by_id(change.tx, partnership.id, application.round_id)?.ok_or(Error::NotFound)?;
        let parts = rounds::parts(change.tx, round.id)?;
        let person = parts.panelist_of(change.actor.account());
        let person = person.ok_or_else(|| Error::refused(|lang| Words(lang).score_by_the_panel()))?;
        let it = typed.check(parts.criteria.len(), lang)?;
        put(change, (&round, &application), person, &it)
    })
}

/// Scores an application by a task link.
pub(super) fn score_by_link(permit: &Permit<'_, ScoreByLink>, form: &ScoreForm) -> Result<()> {
    let it = form.check(permit.subject().parts.criteria.len(), permit.lang())?;
    permit.change(move |change| {
        let Sitting { round, application, person, .. } = change.subject.clone();
        let application = application.ok_or(Error::NotFound)?;
        put(change, (&round, &application), person, &it)
    })
}

/// Writes to those chosen of the panel: a link for each.
pub(super) fn write(permit: &Permit<'_, Write>, form: &Chosen) -> Result<Vec<Issued>> {
    let people = form.check(permit.lang())?;
    let (url, zone) = (permit.config().public_url.clone(), permit.config().zone.clone());
    permit.change(move |change| {
        let Of { partnership, record: round } = change.subject.clone();
        if !round.is_scored(change.today) {
            return Err(Error::refused(|lang| Words(lang).score_is_over()));
        }
        let (parts, now, mut issued) = (rounds::parts(change.tx, round.id)?, change.now, Vec::new());
        let asker = change.actor.name().to_owned();
        for to in parts.panel.iter().filter(|one| people.contains(&one.person_id)) {
            let secret = link(change.tx, (&partnership, &round), to, (&zone, now))?;
            let lang = Lang::from_code(&to.lang).unwrap_or_default();
            let letter = letter(lang, (&partnership, &round), to, (&asker, &format!("{url}/{lang}/a/{secret}/panel")));
            issued.push(letters::send(change.tx, &to.name, letter, now)?);
        }
        change.seal("round", round.id, &people, issued)
    })
}

fn link(
    tx: &mut WriteTx,
    (partnership, round): (&Partnership, &Round),
    to: &Panelist,
    (zone, now): (&TimeZone, jiff::Timestamp),
) -> Result<String> {
    let last = round.closes_on.saturating_add(LINK_DAYS.days());
    let expires_at = last.to_zoned(zone.clone()).map_err(Error::internal)?.timestamp();
    let (scope, holder_id) = (Scope::of(partnership.id), Some(to.person_id));
    let link = TaskLink { purpose: PURPOSE, scope: &scope, subject: round.id.0, holder: &to.name, holder_id, expires_at };
    Ok(task_links::issue(tx, &link, now)?.1.reveal().to_owned())
}

fn letter(lang: Lang, (partnership, round): (&Partnership, &Round), to: &Panelist, (asker, address): (&str, &str)) -> Letter {
    let (w, title) = (Words(lang), round.title.in_lang(lang).text);
    let body = w.panel_letter(&to.name, asker, partnership.name.in_lang(lang).text, title, date(lang, round.closes_on), address);
    Letter { to: to.email.clone(), lang, subject: w.panel_subject(title), body }
}
