//! The SQL of replies: one text for both engines.

use jiff::{Timestamp, civil::Date};
use kit::{
    Id, Result, bind,
    db::{Tx, WriteTx},
    row, sql,
};
use registry::partnerships::PartnershipId;

use super::model::{Called, Convocation, ConvocationId, Needs, Reply};
use crate::{
    meetings::{self, Meeting, MeetingId},
    seats::{Alternates, SeatId},
};

/// The guests of a meeting, by name: what they were told and replied.
pub fn guests(tx: &Tx, meeting: MeetingId) -> Result<Vec<Called>> {
    tx.rows(
        sql!(
            "SELECT c.seat_id, CAST(0 AS BIGINT), g.name_en, g.name_fr, g.name_state, p.id, p.name, p.email, p.lang, 'holder', c.id, c.called_on,
                    c.told, c.told_at, c.reminded_on, c.invited_on, r.answer, r.alternate_id, COALESCE(r.alternate_words, ''), r.replied_at,
                    e.held_on, e.answer, COALESCE(e.alternate_words, '')
             FROM convocation c JOIN live_group g ON g.id = c.group_id JOIN person p ON p.id = c.person_id JOIN meeting m ON m.id = c.meeting_id
             LEFT JOIN reply r ON r.convocation_id = c.id AND r.held_on = m.held_on
             LEFT JOIN reply e ON e.convocation_id = c.id AND e.held_on <> m.held_on
             WHERE c.meeting_id = $1 AND c.seat_id IS NULL ORDER BY p.name_fold, c.id"
        ),
        bind![meeting],
    )
}

/// Everyone who sits on the body of a meeting on its day, and its guests.
pub(super) fn invited(tx: &Tx, it: &Meeting) -> Result<Vec<Called>> {
    let mut all = meetings::called(tx, it)?;
    all.extend(guests(tx, it.id)?);
    Ok(all)
}

row! {
    /// What one who was called to a meeting needs.
    #[derive(serde::Serialize)]
    pub struct Wanted {
        /// The seat they were called for; none for a guest.
        pub seat_id: Option<SeatId>,
        /// Who.
        pub person_id: Id,
        /// What they need.
        pub needs: Needs,
    }
}

/// What those who were called to a meeting need: for those who prepare it.
pub(super) fn wanted(tx: &Tx, meeting: MeetingId) -> Result<Vec<Wanted>> {
    tx.rows(
        sql!(
            "SELECT c.seat_id, c.person_id, n.kinds, n.language, n.note FROM convocation c JOIN reply_need n ON n.convocation_id = c.id
             WHERE c.meeting_id = $1 ORDER BY c.seat_id, c.person_id"
        ),
        bind![meeting],
    )
}

row! {
    /// A convocation, as the link to it finds it.
    pub(super) struct Found {
        pub meeting: MeetingId,
        pub seat: Option<SeatId>,
        pub person: Id,
        pub alternates: Option<Alternates>,
    }
}

/// One convocation of a partnership.
pub(super) fn convocation(tx: &Tx, partnership: PartnershipId, id: ConvocationId) -> Result<Option<Found>> {
    tx.row(
        sql!(
            "SELECT c.meeting_id, c.seat_id, c.person_id, s.alternates FROM convocation c LEFT JOIN seat s ON s.id = c.seat_id
             WHERE c.id = $1 AND c.partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// What was replied to a convocation.
pub(super) fn replied(tx: &Tx, id: ConvocationId) -> Result<Option<Reply>> {
    tx.row(sql!("SELECT answer, alternate_id, alternate_words, replied_at FROM reply WHERE convocation_id = $1"), bind![id])
}

/// The replies to a meeting that were entered on behalf of those who gave them: whose, and by whom.
pub(super) fn entered(tx: &Tx, meeting: MeetingId) -> Result<Vec<(Option<SeatId>, Id, String)>> {
    tx.rows(
        sql!(
            "SELECT c.seat_id, c.person_id, a.name FROM convocation c JOIN reply r ON r.convocation_id = c.id
             JOIN assisted s ON s.object_kind = 'convocation' AND s.object_id = c.id AND s.at = r.replied_at
             JOIN account a ON a.id = s.account_id WHERE c.meeting_id = $1 ORDER BY c.id"
        ),
        bind![meeting],
    )
}

/// What was said to be needed.
pub(super) fn needs(tx: &Tx, id: ConvocationId) -> Result<Option<Needs>> {
    tx.row(sql!("SELECT kinds, language, note FROM reply_need WHERE convocation_id = $1"), bind![id])
}

/// Writes down that someone was called to a meeting, and what they were told of it.
pub fn call(
    tx: &mut WriteTx,
    partnership: PartnershipId,
    id: ConvocationId,
    it: Convocation,
    (told, on, at): (&str, Date, Timestamp),
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO convocation (id, partnership_id, meeting_id, seat_id, group_id, person_id, called_on, told, told_at, invited_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        bind![id, partnership, it.meeting, it.seat, it.group, it.person, on, told, at, it.invites.then_some(on)],
    )?;
    Ok(())
}

/// Writes down what someone was told now, whether it was a reminder, and whether it asked them to come.
pub(super) fn tell(
    tx: &mut WriteTx,
    id: ConvocationId,
    (told, at): (&str, Timestamp),
    (reminded_on, invited_on): (Option<Date>, Option<Date>),
) -> Result<()> {
    tx.run(
        sql!(
            "UPDATE convocation SET told = $2, told_at = $3, reminded_on = COALESCE($4, reminded_on), invited_on = COALESCE(invited_on, $5)
             WHERE id = $1"
        ),
        bind![id, told, at, reminded_on, invited_on],
    )?;
    Ok(())
}

/// Writes a reply down, in the place of an earlier one. It is for the day on which the meeting stands now.
pub fn reply(tx: &mut WriteTx, id: ConvocationId, it: &Reply, needs: &Needs) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO reply (convocation_id, answer, alternate_id, alternate_words, replied_at, held_on)
             VALUES ($1, $2, $3, $4, $5, (SELECT m.held_on FROM convocation c JOIN meeting m ON m.id = c.meeting_id WHERE c.id = $1))
             ON CONFLICT (convocation_id) DO UPDATE SET answer = excluded.answer, alternate_id = excluded.alternate_id,
                 alternate_words = excluded.alternate_words, replied_at = excluded.replied_at, held_on = excluded.held_on"
        ),
        bind![id, it.answer, it.alternate_id, it.alternate_words, it.replied_at],
    )?;
    tx.run(sql!("DELETE FROM reply_need WHERE convocation_id = $1"), bind![id])?;
    if !needs.is_empty() {
        tx.run(
            sql!("INSERT INTO reply_need (convocation_id, kinds, language, note) VALUES ($1, $2, $3, $4)"),
            bind![id, needs.kinds, needs.language, needs.note],
        )?;
    }
    Ok(())
}
