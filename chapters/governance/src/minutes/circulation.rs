//! Sending minutes out for correction: to whom, until when, and the letters.

use jiff::{ToSpan, civil::Date, tz::TimeZone};
use kit::{
    Error, Id, Lang, Reading, Result,
    lang::date,
    mail::Letter,
    permits::{Change, Permit, Scope},
    task_links::{self, TaskLink},
};
use registry::partnerships::{Of, Partnership};
use serde::Deserialize;

use super::{acts::Circulate, asked::PURPOSE, model::ReaderId, store};
use crate::{
    letters::{self, Issued},
    meetings::{self, Meeting, State},
    replies::Called,
    words::Words,
};

/// How many days after the last day for remarks a link still opens, to say that it is over.
const LINK_DAYS: i64 = 60;

/// The form that sends minutes out, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// The last day on which remarks are taken.
    pub until: String,
    /// To whom.
    pub people: Vec<String>,
}

impl Form {
    fn check(&self, lang: Lang, today: Date) -> Result<(Date, Vec<Id>)> {
        let mut it = Reading::new(lang);
        let until = it.day("until", &self.until);
        let farthest = today.saturating_add(1.year());
        if until.is_some_and(|day| day < today || day > farthest) {
            it.problem("until", |lang| Words(lang).remarks_until_within_a_year());
        }
        let people = it.ids("people", &self.people);
        if self.people.is_empty() {
            it.problem("people", |lang| Words(lang).remind_whom());
        }
        it.finish(|| Some((until?, people)))
    }
}

/// Whether the minutes of a meeting may be sent out.
pub(super) fn may_go_out(it: &Meeting) -> bool {
    matches!(it.state, State::Adjourned | State::NoQuorum | State::MinutesDraft)
}

/// Everyone who may be sent the minutes: who sat on the body on the day of the meeting, each once.
pub(super) fn people(tx: &kit::db::Tx, it: &Meeting) -> Result<Vec<Called>> {
    let mut all: Vec<Called> = Vec::new();
    for one in meetings::called(tx, it)? {
        if all.iter().all(|known| known.person_id != one.person_id) {
            all.push(one);
        }
    }
    Ok(all)
}

/// Sends the minutes to those chosen, who may say until a day what they would correct. Sent again, that day may be another.
pub(super) fn circulate(permit: &Permit<'_, Circulate>, form: &Form) -> Result<Vec<Issued>> {
    let (until, chosen) = form.check(permit.lang(), permit.today())?;
    let (url, zone) = (permit.config().public_url.clone(), permit.config().zone.clone());
    permit.change(move |change| {
        let Of { partnership, record: it } = change.subject.clone();
        if !may_go_out(&it) {
            return Err(Error::refused(|lang| Words(lang).minutes_do_not_go_out()));
        }
        let to: Vec<Called> = people(change.tx, &it)?.into_iter().filter(|one| chosen.contains(&one.person_id)).collect();
        kit::reading::must_be_there("people", to.len() == chosen.len())?;
        if it.state != State::MinutesDraft {
            meetings::set_state(change.tx, it.id, (it.state, State::MinutesDraft), change.now, change.today)?;
        }
        store::circulate(change.tx, (partnership.id, it.id), change.today, until)?;
        let mut issued = Vec::new();
        for one in to {
            let address = link(change, &partnership, (&it, &one), (&zone, until))?;
            let letter =
                letter(&partnership, (&it, &one), change.actor.name(), (&format!("{url}/{}/a/{address}/minutes", one.language()), until));
            issued.push(letters::send(change.tx, &one.name, letter, change.now)?);
        }
        change.seal("meeting", it.id, &(until, &chosen), issued)
    })
}

/// Issues someone's link to the minutes and gives its secret.
fn link(
    change: &mut Change<'_, Of<Meeting>>,
    partnership: &Partnership,
    (it, to): (&Meeting, &Called),
    (zone, until): (&TimeZone, Date),
) -> Result<String> {
    let expires_at = until.saturating_add(LINK_DAYS.days()).to_zoned(zone.clone()).map_err(Error::internal)?.timestamp();
    let id = store::send(change.tx, (partnership.id, it.id), ReaderId::new(change.now), to.person_id, change.today)?;
    let scope = Scope::of(partnership.id);
    let link = TaskLink { purpose: PURPOSE, scope: &scope, subject: id.0, holder: &to.name, holder_id: Some(to.person_id), expires_at };
    Ok(task_links::issue(change.tx, &link, change.now)?.1.reveal().to_owned())
}

fn letter(partnership: &Partnership, (it, to): (&Meeting, &Called), asker: &str, (address, until): (&str, Date)) -> Letter {
    let lang = to.language();
    let (w, meeting, until) = (Words(lang), it.called(lang), date(lang, until));
    let subject = w.minutes_letter_subject(&meeting);
    let partnership = partnership.name.in_lang(lang).text;
    let body = w.minutes_letter(&to.name, asker, partnership, &meeting, date(lang, it.held_on), until, address);
    Letter { to: to.email.clone(), lang, subject, body }
}
