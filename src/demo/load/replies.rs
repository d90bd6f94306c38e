//! Who of the invented partnership was called to a meeting, and what they replied.

use governance::{meetings, replies, seats};
use jiff::{Timestamp, civil::Date};
use kit::{Error, Result, bind, db::WriteTx, sql};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::Keys;

/// Someone who was called to a meeting, with the reply where there is one.
#[derive(Deserialize)]
pub(super) struct Called {
    seat: String,
    person: String,
    on: Date,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    alternate: String,
    #[serde(default)]
    alternate_words: String,
    replied: Option<Timestamp>,
    /// The day for which they replied, where the meeting was moved since.
    replied_for: Option<Date>,
    #[serde(default)]
    needs: Vec<String>,
    #[serde(default)]
    language: String,
    #[serde(default)]
    note: String,
}

/// Loads who was called to one meeting.
pub(super) fn load(tx: &mut WriteTx, keys: &mut Keys, (partnership, key): (PartnershipId, &str), all: &[Called]) -> Result<()> {
    let meeting = meetings::MeetingId(keys.find("meeting", key)?);
    let told = meetings::by_id(tx, partnership, meeting)?.as_ref().map(replies::facts).unwrap_or_default();
    for one in all {
        let id = replies::ConvocationId(keys.make("convocation", &format!("{key}/{}/{}", one.seat, one.person)));
        let (seat, person) = (seats::SeatId(keys.find("seat", &one.seat)?), keys.find("person", &one.person)?);
        let at = one.on.to_zoned(jiff::tz::TimeZone::UTC).map_err(Error::internal)?.timestamp();
        let of = replies::Convocation { meeting, seat: Some(seat), group: None, person, invites: true };
        replies::call(tx, partnership, id, of, (&told, one.on, at))?;
        let Some(replied_at) = one.replied else { continue };
        let answer = replies::Answer::from_code(&one.answer).ok_or_else(|| Error::Internal(format!("{key}: {}", one.answer)))?;
        let alternate_id = if one.alternate.is_empty() { None } else { Some(keys.find("person", &one.alternate)?) };
        let reply = replies::Reply { answer, alternate_id, alternate_words: one.alternate_words.clone(), replied_at };
        let needs = replies::Needs { kinds: one.needs.join(","), language: one.language.clone(), note: one.note.clone() };
        replies::reply(tx, id, &reply, &needs)?;
        if let Some(day) = one.replied_for {
            tx.run(sql!("UPDATE reply SET held_on = $2 WHERE convocation_id = $1"), bind![id, day])?;
        }
    }
    Ok(())
}
