//! Who may apply, read applications, note an interview and withdraw, and what then happens.

use access::standings::{LINK_HOLDERS, OPERATORS, PANELS, PUBLIC, STAFF};
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use kit::{
    Error, House, Lang, Problems, Result, acts, chronicle,
    db::{Tx, WriteTx},
    mail,
    permits::{Installation, Path, Permit, Place, Rest, Scope, Subject, Visit},
    task_links::{self, TaskLink},
};
use registry::partnerships::{self, Of, Partnership, Public, Record as _, Shown};

use super::{
    form::{Checked, Form, InterviewForm},
    letters as words_of,
    model::{Application, ApplicationId},
    store,
};
use crate::{
    letters::{self, Issued},
    rounds::{self, Parts, Round, RoundId, Stage},
    words::Words,
};

/// The name of the act that the applicant's own link is for.
const PURPOSE: &str = "applications.withdraw_by_link";

/// How many days after the last day to apply the applicant's link opens at most: it ends with the application.
const LINK_DAYS: i64 = 1_000;

acts! {
    /// See which calls for applications a partnership has published.
    read BrowseCalls on Public<Calls> as "applications.browse_calls" may PUBLIC;
    /// Read a call for applications.
    read ReadCall on Public<Call> as "applications.read_call" may PUBLIC;
    /// Open the form by which one applies.
    form Begin on Public<Call> as "applications.begin" may PUBLIC;
    /// Apply.
    change Apply on Public<Call> as "applications.apply" may PUBLIC;
    /// See one's own application by a task link.
    form Consider on Own as "applications.withdraw_by_link" may LINK_HOLDERS;
    /// Withdraw one's own application by a task link: it is deleted.
    change WithdrawByLink on Own as "applications.withdraw_by_link" may LINK_HOLDERS;
    /// See the applications of a round.
    read Browse on Of<Round> as "applications.browse" may PANELS;
    /// See one application.
    read See on Of<Application> as "applications.see" may PANELS;
    /// Note an interview and what the panel advises.
    change NoteInterview on Of<Application> as "applications.interview" may STAFF;
    /// Open the form that decides on an application.
    form Weigh on Of<Application> as "applications.weigh" may STAFF;
    /// Decide on an application: offer a seat, keep a waiting list, decline.
    change Decide on Of<Application> as "applications.decide" may STAFF;
    /// Delete the applications whose days are over.
    change Forget on Installation as "applications.forget" may OPERATORS;
}

/// The calls of a partnership that looks for people.
#[derive(Clone, Debug)]
pub struct Calls;

impl Shown for Calls {
    fn find(tx: &Tx, partnership: &Partnership, _: &Path) -> Result<Option<Self>> {
        Ok(rounds::has_calls(tx, partnership.id)?.then_some(Self))
    }
}

/// A call that everyone may read: any round but a draft, also when it is over, so that its address stays good.
#[derive(Clone, Debug)]
pub struct Call(pub Round);

impl Shown for Call {
    fn find(tx: &Tx, partnership: &Partnership, path: &Path) -> Result<Option<Self>> {
        let round = rounds::by_id(tx, partnership.id, path.id("call")?)?;
        Ok(round.filter(|round| round.state != Stage::Draft).map(Self))
    }
}

/// One's own application, by a task link.
#[derive(Clone, Debug)]
pub struct Own {
    /// The partnership.
    pub partnership: Partnership,
    /// The round.
    pub round: Round,
    /// The application.
    pub application: Application,
}

impl Subject for Own {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        let link = path.link()?;
        let partnership = partnerships::of_scope(tx, &link.scope)?;
        let application = Application::find(tx, partnership.id, link.subject)?.ok_or(Error::Gone)?;
        let round = rounds::by_id(tx, partnership.id, application.round_id)?.ok_or(Error::NotFound)?;
        Ok(Self { partnership, round, application })
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

/// Why no application is received for a round on a day; nothing while they are.
pub(super) fn why_not(round: &Round, today: jiff::civil::Date) -> Option<Error> {
    let (opens, closed) = (round.opens_on, round.closes_on);
    let day = kit::lang::date;
    match round.stage(today) {
        Stage::Open => None,
        Stage::Announced => Some(Error::refused(|lang| Words(lang).call_opens_on(day(lang, opens)))),
        Stage::Cancelled => Some(Error::refused(|lang| Words(lang).call_cancelled())),
        Stage::Draft | Stage::Closed | Stage::Decided => Some(Error::refused(|lang| Words(lang).call_closed_on(day(lang, closed)))),
    }
}

/// What came of applying.
#[derive(Clone, Debug)]
pub(super) enum Received {
    /// It was received; here is the letter with the link.
    Letter(Issued),
    /// There is one with this address already: its link goes there once more.
    Already,
}

/// Receives an application. Whoever applies a second time with the same address gets the link to the first by mail, and
/// nothing of it is shown here: the address may be somebody else's.
pub(super) fn apply(permit: &Permit<'_, Apply>, (form, parts): (&Form, &Parts), client: &str) -> Result<Received> {
    let Public { partnership, shown: Call(round) } = permit.subject();
    why_not(round, permit.today()).map_or(Ok(()), Err)?;
    let it = Checked::new(form, (round, parts), permit.lang())?;
    access::sign_in::ask_for_letter(&it.email, client, permit.now())?;
    let consent = consent(permit.lang(), partnership.name.in_lang(permit.lang()).text, round);
    let (url, zone) = (permit.config().public_url.clone(), permit.config().zone.clone());
    permit.change(move |change| {
        let Public { partnership, shown: Call(round) } = change.subject.clone();
        why_not(&round, change.today).map_or(Ok(()), Err)?;
        let parts = rounds::parts(change.tx, round.id)?;
        if let Some(first) = store::with_address(change.tx, round.id, &it.email)? {
            let first = store::by_id(change.tx, partnership.id, first)?.ok_or(Error::NotFound)?;
            let letter = first_letter(change.tx, (&partnership, &round), &first, ((&url, &zone), change.now))?;
            mail::post(change.tx, &letter.letter, change.now)?;
            return change.seal("round", round.id, &"applied again", Received::Already);
        }
        let id = ApplicationId::new(change.now);
        store::insert(change.tx, (partnership.id, round.id), id, &it, (&consent, change.now))?;
        let made = store::by_id(change.tx, partnership.id, id)?.ok_or(Error::NotFound)?;
        rounds::count_application(change.tx, round.id, made.counted_under(&parts.seats))?;
        let letter = first_letter(change.tx, (&partnership, &round), &made, ((&url, &zone), change.now))?;
        let issued = letters::send(change.tx, &letter.name, letter.letter, change.now)?;
        // Nothing of the application stands in the chronicle: it would outlive it.
        change.seal("round", round.id, &"application received", Received::Letter(issued))
    })
}

/// The problem of an address that has applied already.
pub(super) fn already() -> Problems {
    let mut problems = Problems::none();
    problems.add("email", |lang| Words(lang).application_already());
    problems
}

/// What an applicant agrees to.
pub fn consent(lang: Lang, partnership: &str, round: &Round) -> String {
    Words(lang).application_consent(partnership, round.keep_days)
}

/// The letter that confirms an application, with the applicant's own link.
fn first_letter(
    tx: &mut WriteTx,
    (partnership, round): (&Partnership, &Round),
    to: &Application,
    ((url, zone), now): ((&str, &TimeZone), Timestamp),
) -> Result<Issued> {
    let last = round.closes_on.saturating_add((round.keep_days + LINK_DAYS).days());
    let expires_at = last.to_zoned(zone.clone()).map_err(Error::internal)?.timestamp();
    let scope = Scope::of(partnership.id);
    let link = TaskLink { purpose: PURPOSE, scope: &scope, subject: to.id.0, holder: &to.name, holder_id: Some(to.id.0), expires_at };
    let secret = task_links::issue(tx, &link, now)?.1;
    let address = format!("{url}/{}/a/{}/application", to.language(), secret.reveal());
    Ok(Issued { name: to.name.clone(), letter: words_of::received((partnership, round), to, &address) })
}

/// Withdraws an application: it is deleted at once, and with it the name of whoever did so.
pub(super) fn withdraw(permit: &Permit<'_, WithdrawByLink>) -> Result<()> {
    permit.change(|change| {
        let Own { application, round, .. } = change.subject.clone();
        if application.person_id.is_some() {
            return Err(Error::refused(|lang| Words(lang).application_is_seated()));
        }
        let id = application.id;
        store::delete(change.tx, id)?;
        rounds::count_withdrawal(change.tx, round.id)?;
        let sealed = change.seal_without_detail("application", ())?;
        chronicle::forget(change.tx, &id.to_string())?;
        Ok(sealed)
    })
}

/// Notes an interview and the panel's advice; where asked, with a letter that invites the applicant.
pub(super) fn interview(permit: &Permit<'_, NoteInterview>, form: &InterviewForm) -> Result<Vec<Issued>> {
    let (it, version, tells) = (form.check(permit.lang())?, form.version, form.tells);
    permit.change(move |change| {
        let Of { partnership, record: application } = change.subject.clone();
        store::advise(change.tx, application.id, version, &it)?;
        let mut issued = Vec::new();
        if tells {
            let round = rounds::by_id(change.tx, partnership.id, application.round_id)?.ok_or(Error::NotFound)?;
            let now = store::by_id(change.tx, partnership.id, application.id)?.ok_or(Error::NotFound)?;
            let letter = words_of::interview((&partnership, &round), &now);
            issued.push(letters::send(change.tx, &application.name, letter, change.now)?);
        }
        change.seal("application", application.id, &"interview noted", issued)
    })
}

/// Deletes the applications whose days are over. A chore of the house.
pub fn tidy(house: &House) -> Result<()> {
    let visit = Visit::of_the_house(house.clone(), "chores");
    let permit = visit.permit::<Forget>()?;
    let today = permit.today();
    if permit.read(|tx| store::overdue(tx, today))?.is_empty() {
        return Ok(());
    }
    permit.change(move |change| {
        let old = store::overdue(change.tx, change.today)?;
        for id in &old {
            store::delete(change.tx, *id)?;
        }
        change.seal("application", "", &old.len(), ())
    })
}

/// The round of an application.
pub(super) fn round_of(tx: &Tx, partnership: &Partnership, id: RoundId) -> Result<Round> {
    rounds::by_id(tx, partnership.id, id)?.ok_or(Error::NotFound)
}
