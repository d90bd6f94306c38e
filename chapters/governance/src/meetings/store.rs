//! The SQL of meetings: one text for both engines.

use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, Tx, WriteTx},
    lang::Bilingual,
    permits::Scope,
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::{
    form::{Checked, CheckedItem},
    model::{Attended, Attendee, Conflict, Item, ItemId, Meeting, MeetingId, State},
};
use crate::{bodies::BodyId, seats::SeatId};

/// The meetings of one partnership (`$1`): filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "m.id, m.body_id, COALESCE(n.name_en, b.name_en), COALESCE(n.name_fr, b.name_fr), COALESCE(n.name_state, b.name_state),
         m.number, m.held_on, m.starts_at, m.ends_at, m.zone, m.place_en, m.place_fr, m.place_state, m.format, m.state, m.day_is_open, m.recalls_id, m.notice_sent_on, m.note_en, m.note_fr, m.note_state,
         m.join_address, m.join_telephone_en, m.join_telephone_fr, m.join_telephone_state, m.sequence, m.changed_at, m.version"
    ),
    from: sql!(
        "meeting m LEFT JOIN body b ON b.id = m.body_id
         LEFT JOIN body_past n ON n.body_id = m.body_id AND n.starts_on <= m.held_on AND n.ends_on >= m.held_on"
    ),
    only: sql!("m.partnership_id = $1"),
    id: sql!("m.id"),
    filters: &[
        Filter { key: "body", sql: sql!("m.body_id = ?") },
        Filter { key: "from", sql: sql!("m.held_on >= ?") },
        Filter { key: "to", sql: sql!("m.held_on <= ?") },
        Filter { key: "state", sql: sql!("m.state = ?") },
    ],
    sorts: &[Sort { key: "date", by: &[sql!("m.held_on"), sql!("m.starts_at")] }, Sort { key: "body", by: &[sql!("b.name_fold"), sql!("m.held_on")] }],
};

impl Record for Meeting {
    const NAME: &'static str = "meeting";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, MeetingId(id))
    }

    fn nearer(&self) -> Vec<Scope> {
        vec![Scope::of(self.body_id)]
    }
}

/// One meeting.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: MeetingId) -> Result<Option<Meeting>> {
    tx.row(
        sql!(
            "SELECT m.id, m.body_id, COALESCE(n.name_en, b.name_en), COALESCE(n.name_fr, b.name_fr), COALESCE(n.name_state, b.name_state), m.number,
                    m.held_on, m.starts_at, m.ends_at, m.zone, m.place_en,
                    m.place_fr, m.place_state, m.format, m.state, m.day_is_open, m.recalls_id, m.notice_sent_on, m.note_en, m.note_fr, m.note_state,
                    m.join_address, m.join_telephone_en, m.join_telephone_fr, m.join_telephone_state, m.sequence, m.changed_at, m.version
             FROM meeting m JOIN body b ON b.id = m.body_id
             LEFT JOIN body_past n ON n.body_id = m.body_id AND n.starts_on <= m.held_on AND n.ends_on >= m.held_on
             WHERE m.id = $1 AND m.partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// Adds a meeting.
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, id: MeetingId, it: &Checked, now: Timestamp) -> Result<()> {
    let added = tx.attempt(
        sql!(
            "INSERT INTO meeting (id, partnership_id, body_id, number, held_on, starts_at, ends_at, zone, place_en, place_fr, place_state,
                                  format, state, languages, day_is_open, recalls_id, notice_sent_on, note_en, note_fr, note_state,
                                  join_address, join_telephone_en, join_telephone_fr, join_telephone_state, sequence, changed_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'en,fr', $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, 0, $24, 1)"
        ),
        bind![
            id,
            partnership,
            it.body,
            it.number,
            it.held_on,
            it.starts_at,
            it.ends_at,
            it.zone,
            it.place.en,
            it.place.fr,
            it.place.state,
            it.format,
            it.state,
            it.day_is_open,
            it.recalls_id,
            it.notice_sent_on,
            it.note.en,
            it.note.fr,
            it.note.state,
            it.joining.address,
            it.joining.telephone.en,
            it.joining.telephone.fr,
            it.joining.telephone.state,
            now
        ],
    )?;
    taken(added).map(drop)
}

/// Changes a meeting from the version that was edited, which confirms its day; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, id: MeetingId, version: i64, it: &Checked, now: Timestamp) -> Result<()> {
    let changed = tx.attempt(
        sql!(
            "UPDATE meeting SET body_id = $3, number = $4, held_on = $5, starts_at = $6, ends_at = $7, place_en = $8, place_fr = $9,
                    place_state = $10, format = $11, note_en = $12, note_fr = $13, note_state = $14, join_address = $15,
                    join_telephone_en = $16, join_telephone_fr = $17, join_telephone_state = $18, day_is_open = FALSE,
                    sequence = sequence + 1, changed_at = $19, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id,
            version,
            it.body,
            it.number,
            it.held_on,
            it.starts_at,
            it.ends_at,
            it.place.en,
            it.place.fr,
            it.place.state,
            it.format,
            it.note.en,
            it.note.fr,
            it.note.state,
            it.joining.address,
            it.joining.telephone.en,
            it.joining.telephone.fr,
            it.joining.telephone.state,
            now
        ],
    )?;
    if taken(changed)? == 0 { Err(Error::Conflict) } else { Ok(()) }
}

fn taken(outcome: std::result::Result<u64, kit::db::Violation>) -> Result<u64> {
    outcome.map_err(|_| {
        let mut problems = kit::Problems::none();
        problems.add("number", |lang| crate::words::Words(lang).meeting_number_taken());
        Error::Invalid(problems)
    })
}

/// Brings a meeting from one state to another; [`Error::Conflict`] when it is not in the first any more.
pub(crate) fn set_state(tx: &mut WriteTx, id: MeetingId, step: (State, State), now: Timestamp, today: Date) -> Result<()> {
    let notice = (step.1 == State::NoticeSent).then_some(today);
    let changed = tx.run(
        sql!(
            "UPDATE meeting SET state = $3, day_is_open = FALSE, notice_sent_on = COALESCE($4, notice_sent_on), sequence = sequence + 1, changed_at = $5,
                    version = version + 1
             WHERE id = $1 AND state = $2"
        ),
        bind![id, step.0, step.1, notice, now],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// The number that the next meeting of a body would have.
pub(crate) fn next_number(tx: &Tx, body: BodyId) -> Result<i64> {
    let (highest,): (i64,) = tx.one(sql!("SELECT COALESCE(MAX(number), 0) FROM meeting WHERE body_id = $1"), bind![body])?;
    Ok(highest + 1)
}

/// The agenda as everyone inside may read it, in its order: without what is in camera.
pub fn agenda(tx: &Tx, meeting: MeetingId) -> Result<Vec<Item>> {
    Ok(whole_agenda(tx, meeting)?.into_iter().filter_map(Item::open).collect())
}

/// The agenda with what is in camera, in its order: for those who prepare the meeting, and for rules.
pub fn whole_agenda(tx: &Tx, meeting: MeetingId) -> Result<Vec<Item>> {
    tx.rows(
        sql!(
            "SELECT i.id, i.place, i.title_en, i.title_fr, i.title_state, i.purpose, i.minutes, i.presenter, i.is_consent, i.pulled_out,
                    c.decision_id, i.camera, i.is_recurring, i.approves_id, i.carried_from_id, i.carried_why,
                    CASE WHEN COALESCE(d.taken_at, '') <> '' THEN d.taken_at ELSE i.dealt_at END,
                    i.note_en, i.note_fr, i.note_state, i.version
             FROM agenda_item i LEFT JOIN consent c ON c.item_id = i.id LEFT JOIN decision d ON d.id = c.decision_id WHERE i.meeting_id = $1 ORDER BY i.place, i.id"
        ),
        bind![meeting],
    )
}

/// Adds an item to an agenda.
pub fn insert_item(tx: &mut WriteTx, to: (PartnershipId, MeetingId), id: ItemId, it: &CheckedItem, note: &Bilingual) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO agenda_item (id, partnership_id, meeting_id, place, title_en, title_fr, title_state, purpose, minutes, presenter,
                                      is_consent, pulled_out, camera, is_recurring, dealt_at, note_en, note_fr, note_state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, FALSE, $12, $13, '', $14, $15, $16, 1)"
        ),
        bind![
            id,
            to.0,
            to.1,
            it.place,
            it.title.en,
            it.title.fr,
            it.title.state,
            it.purpose,
            it.minutes,
            it.presenter,
            it.is_consent,
            it.camera,
            it.is_recurring,
            note.en,
            note.fr,
            note.state
        ],
    )?;
    Ok(())
}

/// Changes an item from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update_item(tx: &mut WriteTx, meeting: MeetingId, item: (ItemId, i64), it: &CheckedItem) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE agenda_item SET place = $4, title_en = $5, title_fr = $6, title_state = $7, purpose = $8, minutes = $9, presenter = $10,
                    is_consent = $11, camera = $12, is_recurring = $13, version = version + 1
             WHERE id = $1 AND version = $2 AND meeting_id = $3"
        ),
        bind![
            item.0,
            item.1,
            meeting,
            it.place,
            it.title.en,
            it.title.fr,
            it.title.state,
            it.purpose,
            it.minutes,
            it.presenter,
            it.is_consent,
            it.camera,
            it.is_recurring
        ],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Writes the title and the note of an item from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(crate) fn set_texts(tx: &mut WriteTx, meeting: MeetingId, item: (ItemId, i64), (title, note): (&Bilingual, &Bilingual)) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE agenda_item SET title_en = $4, title_fr = $5, title_state = $6, note_en = $7, note_fr = $8, note_state = $9,
                    version = version + 1
             WHERE id = $1 AND version = $2 AND meeting_id = $3"
        ),
        bind![item.0, item.1, meeting, title.en, title.fr, title.state, note.en, note.fr, note.state],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Writes the note of an item.
pub(super) fn write_note(tx: &mut WriteTx, meeting: MeetingId, item: ItemId, note: &Bilingual) -> Result<()> {
    tx.run(
        sql!("UPDATE agenda_item SET note_en = $3, note_fr = $4, note_state = $5 WHERE id = $1 AND meeting_id = $2"),
        bind![item, meeting, note.en, note.fr, note.state],
    )?;
    Ok(())
}

/// Takes an item out of the consent agenda; [`Error::Conflict`] when it is not on it any more, or was adopted with it.
pub fn pull_out(tx: &mut WriteTx, meeting: MeetingId, item: ItemId) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE agenda_item SET is_consent = FALSE, pulled_out = TRUE, version = version + 1
             WHERE id = $1 AND meeting_id = $2 AND is_consent AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.item_id = $1)"
        ),
        bind![item, meeting],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Who was there, those with a seat first, by its number. Each spoke for the organization that their time on the seat names; where
/// it names none, or one that they had left by that day, for one with which they were on that day.
pub fn attendees(tx: &Tx, meeting: MeetingId) -> Result<Vec<Attendee>> {
    tx.rows(
        sql!(
            "SELECT a.seat_id, a.person_id, p.name, COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''), COALESCE(o.name_state, 'en.missing'),
                    a.state, a.arrived, a.departed
             FROM attendance a JOIN meeting m ON m.id = a.meeting_id JOIN person p ON p.id = a.person_id LEFT JOIN seat s ON s.id = a.seat_id
             LEFT JOIN organization o ON o.id = COALESCE(
                 (SELECT t.organization_id FROM tenure t
                  WHERE t.seat_id = a.seat_id AND t.person_id = a.person_id AND t.organization_id IS NOT NULL
                    AND t.starts_on <= m.held_on AND (t.ends_on IS NULL OR t.ends_on >= m.held_on)
                    AND (NOT EXISTS (SELECT 1 FROM affiliation g WHERE g.person_id = a.person_id AND g.organization_id = t.organization_id
                                       AND g.ends_on < m.held_on)
                         OR EXISTS (SELECT 1 FROM affiliation h WHERE h.person_id = a.person_id AND h.organization_id = t.organization_id
                                      AND h.starts_on <= m.held_on AND (h.ends_on IS NULL OR h.ends_on >= m.held_on)))
                  ORDER BY t.role DESC, t.starts_on, t.id LIMIT 1),
                 (SELECT f.organization_id FROM affiliation f
                  WHERE f.person_id = a.person_id AND f.starts_on <= m.held_on AND (f.ends_on IS NULL OR f.ends_on >= m.held_on)
                  ORDER BY CASE WHEN f.organization_id = s.organization_id THEN 0 ELSE 1 END, f.starts_on, f.id LIMIT 1))
             WHERE a.meeting_id = $1 ORDER BY COALESCE(s.number, 9999), p.name_fold, a.id"
        ),
        bind![meeting],
    )
}

/// Someone's attendance, to be written down.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Attending {
    /// The seat, when they come for one.
    pub seat: Option<SeatId>,
    /// Who.
    pub person: Id,
    /// Whether and how.
    pub state: Attended,
    /// When they arrived, if late.
    pub arrived: String,
    /// When they left, if early.
    pub departed: String,
}

/// Writes someone's attendance down, in the place of what stood there for the same seat, or for the same person without one.
pub fn attend(tx: &mut WriteTx, to: (PartnershipId, MeetingId), id: Id, it: &Attending) -> Result<()> {
    match it.seat {
        Some(seat) => tx.run(sql!("DELETE FROM attendance WHERE meeting_id = $1 AND seat_id = $2"), bind![to.1, seat])?,
        None => {
            tx.run(sql!("DELETE FROM attendance WHERE meeting_id = $1 AND person_id = $2 AND seat_id IS NULL"), bind![to.1, it.person])?
        }
    };
    tx.run(
        sql!(
            "INSERT INTO attendance (id, partnership_id, meeting_id, seat_id, person_id, state, arrived, departed)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        bind![id, to.0, to.1, it.seat, it.person, it.state, it.arrived, it.departed],
    )?;
    Ok(())
}

/// Takes back what stood for a seat.
pub(super) fn forget(tx: &mut WriteTx, meeting: MeetingId, seat: SeatId) -> Result<u64> {
    tx.run(sql!("DELETE FROM attendance WHERE meeting_id = $1 AND seat_id = $2"), bind![meeting, seat])
}

/// Whether anything was decided, voted on, promised or adopted under an item.
pub(super) fn led_to_anything(tx: &Tx, item: ItemId) -> Result<bool> {
    let (count,): (i64,) = tx.one(
        sql!(
            "SELECT (SELECT COUNT(*) FROM decision WHERE item_id = $1) + (SELECT COUNT(*) FROM vote WHERE item_id = $1)
                  + (SELECT COUNT(*) FROM follow_up WHERE item_id = $1) + (SELECT COUNT(*) FROM consent WHERE item_id = $1)"
        ),
        bind![item],
    )?;
    Ok(count > 0)
}

/// The conflicts of interest declared at a meeting, on items in camera too: for those who prepare it, and for rules.
pub fn conflicts(tx: &Tx, meeting: MeetingId) -> Result<Vec<Conflict>> {
    tx.rows(
        sql!(
            "SELECT c.item_id, c.person_id, p.name, c.nature_en, c.nature_fr, c.nature_state
             FROM conflict c JOIN person p ON p.id = c.person_id JOIN agenda_item i ON i.id = c.item_id
             WHERE c.meeting_id = $1 ORDER BY i.place, p.name_fold, c.id"
        ),
        bind![meeting],
    )
}

/// Writes a conflict of interest down, or its nature anew.
pub fn declare(tx: &mut WriteTx, to: (PartnershipId, MeetingId), id: Id, it: (ItemId, Id, &Bilingual)) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO conflict (id, partnership_id, meeting_id, item_id, person_id, nature_en, nature_fr, nature_state)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (item_id, person_id) DO UPDATE SET nature_en = excluded.nature_en, nature_fr = excluded.nature_fr,
                 nature_state = excluded.nature_state"
        ),
        bind![id, to.0, to.1, it.0, it.1, it.2.en, it.2.fr, it.2.state],
    )?;
    Ok(())
}
