//! Approved minutes as they are kept: with the records of their day, whatever becomes of those afterwards. What is corrected
//! since stands in their text, and under it what stood there before.

use jiff::civil::Date;
use kit::{
    Error, Result, bind,
    db::{Tx, WriteTx},
    frozen, sql,
};
use registry::partnerships::{self, Partnership, PartnershipId};

use super::{
    model::{Corrected, Correction},
    text::{Text, rests_on},
};
use crate::{
    meetings::{self, Item, Meeting, MeetingId},
    words::Words,
};

/// Keeps what the minutes of a meeting say today, unless they are kept.
pub fn keep(tx: &mut WriteTx, partnership: &Partnership, it: &Meeting, on: Date) -> Result<()> {
    let (text, seal) = frozen::freeze(&Text::of_records(tx, partnership, it)?)?;
    tx.run(
        sql!(
            "INSERT INTO kept_minutes (meeting_id, partnership_id, kept_on, seal, text) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (meeting_id) DO NOTHING"
        ),
        bind![it.id, partnership.id, on, seal, text],
    )?;
    Ok(())
}

/// Keeps the minutes of every meeting of a partnership that are approved and not kept: of those that were brought from
/// elsewhere.
pub fn keep_all(tx: &mut WriteTx, partnership: PartnershipId) -> Result<()> {
    let whose = partnerships::of_scope(tx, &partnership.to_string())?;
    let all: Vec<(MeetingId, Date)> = tx.rows(
        sql!(
            "SELECT m.id, COALESCE((SELECT MIN(a.chosen_on) FROM minutes_approval a WHERE a.meeting_id = m.id), m.held_on)
             FROM meeting m WHERE m.partnership_id = $1 AND m.state IN ('minutes_approved', 'published')
               AND NOT EXISTS (SELECT 1 FROM kept_minutes k WHERE k.meeting_id = m.id) ORDER BY m.held_on, m.id"
        ),
        bind![partnership],
    )?;
    for (id, on) in all {
        let meeting = meetings::by_id(tx, partnership, id)?.ok_or(Error::NotFound)?;
        keep(tx, &whose, &meeting, on)?;
    }
    Ok(())
}

/// What the minutes of a meeting say: the records while they are a draft; as they were approved, with what was corrected since,
/// afterwards.
pub fn text(tx: &Tx, partnership: &Partnership, it: &Meeting, corrections: &[Correction]) -> Result<Text> {
    if it.state.is_draft_of_minutes() {
        return Text::of_records(tx, partnership, it);
    }
    let kept: Option<(String, String)> = tx.row(sql!("SELECT text, seal FROM kept_minutes WHERE meeting_id = $1"), bind![it.id])?;
    let Some((text, seal)) = kept else { return Text::of_records(tx, partnership, it) };
    let broken = || Error::refused(|lang| Words(lang).minutes_seal_is_broken());
    let mut text: Text = frozen::thaw(&text, &seal)?.ok_or_else(broken)?;
    if !corrections.is_empty() {
        let now = meetings::agenda(tx, it.id)?;
        corrections.iter().for_each(|one| text.take(one, &now));
        let of_attendance = corrections.iter().filter(|one| one.what == Corrected::Attendance);
        if let Some(day) = of_attendance.map(|one| one.corrected_on).max() {
            text.count_again(tx, (it, &now), day)?;
        }
    }
    Ok(text)
}

impl Text {
    /// Takes a correction over kept minutes: the texts of an item as they stand now, who is noted for a seat since, and of the decisions
    /// whose quorum rests on that, that it does. What their records say of how they were taken stays.
    fn take(&mut self, one: &Correction, now: &[Item]) {
        let is = now.iter().find(|item| Some(item.id) == one.item_id);
        let kept = self.items.iter_mut().find(|item| Some(item.id) == one.item_id);
        match (one.what, kept) {
            (Corrected::Note, Some(item)) => item.note = is.map_or_else(Default::default, |one| one.note.clone()),
            (Corrected::Title, Some(item)) => item.title = is.map_or_else(Default::default, |one| one.title.clone()),
            (Corrected::Attendance, _) => self.seat(one),
            _ => {}
        }
        for number in one.rests() {
            let decided = self.items.iter_mut().flat_map(|item| &mut item.decisions).chain(&mut self.beside);
            decided.filter(|it| it.number == number).for_each(|it| it.rests = rests_on(one.corrected_on));
        }
    }

    /// Puts who is noted for a seat since in the place of who was.
    fn seat(&mut self, one: &Correction) {
        let (was, is) = (serde_json::from_str(&one.seat_was).ok(), serde_json::from_str(&one.seat_is).ok());
        let place = self.present.iter().position(|it| Some(it) == was.as_ref());
        match (place, is) {
            (Some(place), Some(is)) => self.present[place] = is,
            (None, Some(is)) => self.present.push(is),
            (Some(place), None) => drop(self.present.remove(place)),
            (None, None) => {}
        }
    }
}

/// How many minutes of all partnerships are approved, and the meetings among them of which they are not kept or no longer fit
/// their seal. They are read one after the other: all of them together are large.
pub fn broken_seals(tx: &Tx) -> Result<(usize, Vec<String>)> {
    let all: Vec<(Date, MeetingId)> =
        tx.rows(sql!("SELECT held_on, id FROM meeting WHERE state IN ('minutes_approved', 'published') ORDER BY held_on, id"), bind![])?;
    let mut broken = Vec::new();
    for (day, id) in &all {
        let kept: Option<(String, String)> = tx.row(sql!("SELECT text, seal FROM kept_minutes WHERE meeting_id = $1"), bind![*id])?;
        if kept.is_none_or(|(text, seal)| frozen::seal_of(&text) != seal) {
            broken.push(format!("{day} ({id})"));
        }
    }
    Ok((all.len(), broken))
}
