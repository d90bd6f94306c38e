//! Who may ask for updates, and what then happens: a link, a letter, a line in the records.

use access::standings::{LEADS, STAFF};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use kit::{
    Error, Lang, Result, acts,
    db::WriteTx,
    lang::date,
    mail::{self, Letter},
    permits::{Permit, Scope},
    task_links::{self, TaskLink},
};
use registry::partnerships::{Of, Partnership};

use super::{
    model::{Checked, Form, Owing, Recipient, Request, RequestId, people_of, recipient_or},
    store::{self, Asking},
};
use crate::{partners, updates, words::Words};

acts! {
    /// See who owes an update, and who was asked.
    read Browse on Partnership as "requests.browse" may LEADS;
    /// Ask partners for an update: a link and a letter for each.
    change Remind on Partnership as "requests.remind" may STAFF;
    /// Take back the links by which an activity was asked about.
    change Withdraw on Of<Request> as "requests.withdraw" may STAFF;
}

/// A link that was made, with what is shown of it once.
#[derive(Clone, Debug)]
pub struct Issued {
    /// The activity.
    pub owing: Owing,
    /// Who was asked.
    pub to: Recipient,
    /// The address to hand over.
    pub address: String,
}

/// How many days a link stays good after the day by which an answer was hoped for.
const GRACE_DAYS: i64 = 14;

/// What a round of reminders carries for each letter.
struct Round<'a> {
    partnership: &'a Partnership,
    asker: &'a str,
    url: &'a str,
    answer_by: Date,
    expires_at: Timestamp,
    today: Date,
    now: Timestamp,
}

/// Asks about each chosen activity that still owes an update. Whoever was asked today already is not asked again.
pub(super) fn remind(permit: &Permit<'_, Remind>, form: &Form) -> Result<Vec<Issued>> {
    let checked = Checked::new(form, permit.today(), permit.lang())?;
    let (lang, url, zone) = (permit.lang(), permit.config().public_url.clone(), permit.config().zone.clone());
    permit.change(move |change| {
        let (partnership, asker) = (change.subject.clone(), change.actor.name().to_owned());
        let round = Round {
            partnership: &partnership,
            asker: &asker,
            url: &url,
            answer_by: checked.answer_by,
            expires_at: end_of(checked.answer_by, zone)?,
            today: change.today,
            now: change.now,
        };
        let asked: Vec<_> = store::latest(change.tx, partnership.id)?.into_iter().filter(|it| it.asked_on == change.today).collect();
        let contacts = partners::contacts(change.tx, partnership.id, change.today)?;
        let all = store::owing(change.tx, partnership.id, (checked.since, change.today))?;
        let mut issued = Vec::new();
        for owing in all {
            let again = asked.iter().any(|request| request.activity_id == owing.id);
            if again || !checked.activities.contains(&owing.id) {
                continue;
            }
            let chosen = checked.whom.iter().find(|(activity, _)| *activity == owing.id).map(|(_, person)| *person);
            if chosen.is_some_and(|person| people_of(&owing, &contacts).all(|contact| contact.person != person)) {
                return Err(not_there());
            }
            if let Some(to) = recipient_or(&owing, &contacts, (chosen, lang)) {
                issued.push(ask(change.tx, &round, owing, to)?);
            }
        }
        let about: Vec<_> = issued.iter().map(|it| it.owing.id).collect();
        change.seal("update_request", partnership.id, &about, issued)
    })
}

/// Somebody was chosen who does not work for the organization, or cannot be written to.
fn not_there() -> Error {
    let mut problems = kit::Problems::none();
    problems.add("activities", |lang| Words(lang).not_of_that_organization());
    Error::Invalid(problems)
}

fn end_of(answer_by: Date, zone: TimeZone) -> Result<Timestamp> {
    let last = answer_by.saturating_add(jiff::Span::new().days(GRACE_DAYS + 1));
    Ok(last.to_zoned(zone).map_err(Error::internal)?.timestamp())
}

fn ask(tx: &mut WriteTx, round: &Round<'_>, owing: Owing, to: Recipient) -> Result<Issued> {
    let scope = Scope::of(round.partnership.id);
    let link = TaskLink {
        purpose: updates::PURPOSE,
        scope: &scope,
        subject: owing.id.0,
        holder: &to.name,
        holder_id: to.person,
        expires_at: round.expires_at,
    };
    let (link, secret) = task_links::issue(tx, &link, round.now)?;
    let asking = Asking {
        partnership: round.partnership.id,
        activity: owing.id,
        on: round.today,
        answer_by: round.answer_by,
        asker: round.asker,
        link,
    };
    store::insert(tx, RequestId::new(round.now), &asking, &to)?;
    let address = format!("{}/{}/a/{}/update", round.url, to.lang, secret.reveal());
    if mail::is_address(&to.email) {
        mail::post(tx, &letter(round, &owing, &to, &address), round.now)?;
    }
    Ok(Issued { owing, to, address })
}

fn letter(round: &Round<'_>, owing: &Owing, to: &Recipient, address: &str) -> Letter {
    let (w, lang): (Words, Lang) = (Words(to.lang), to.lang);
    let (title, partnership) = (owing.title.in_lang(lang).text, round.partnership.name.in_lang(lang).text);
    let subject = w.reminder_subject(title);
    let body = w.reminder_letter(&to.name, round.asker, partnership, &owing.code, title, date(lang, round.answer_by), address);
    Letter { to: to.email.clone(), lang, subject, body }
}

/// Takes back every live link about the activity of a request.
pub(super) fn withdraw(permit: &Permit<'_, Withdraw>) -> Result<()> {
    permit.change(|change| {
        let (partnership, activity) = (change.subject.partnership.id, change.subject.record.activity_id);
        let id = change.subject.record.id;
        task_links::revoke(change.tx, &Scope::of(partnership), updates::PURPOSE, activity.0, change.now)?;
        store::withdraw(change.tx, partnership, activity, change.today)?;
        change.seal("update_request", id, &"withdrawn", ())
    })
}
