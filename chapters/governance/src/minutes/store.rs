//! The SQL of minutes: one text for both engines.

use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{List, Tx, WriteTx},
    lang::Bilingual,
    row, sql,
};
use registry::partnerships::PartnershipId;

use super::model::{
    Approval, Candidate, Circulation, Corrected, Correcting, Correction, CorrectionId, Later, ReaderId, Remark, RemarkId, Settled,
};
use crate::{
    decisions::DecisionId,
    meetings::{self, ItemId, Meeting, MeetingId},
};

/// Since when and until when minutes are out for correction.
pub(super) fn circulation(tx: &Tx, meeting: MeetingId) -> Result<Option<Circulation>> {
    tx.row(sql!("SELECT circulated_on, until FROM circulation WHERE meeting_id = $1"), bind![meeting])
}

/// Sends minutes out for correction until a day, or longer.
pub fn circulate(tx: &mut WriteTx, at: (PartnershipId, MeetingId), on: Date, until: Date) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO circulation (meeting_id, partnership_id, circulated_on, until) VALUES ($1, $2, $3, $4)
             ON CONFLICT (meeting_id) DO UPDATE SET until = excluded.until"
        ),
        bind![at.1, at.0, on, until],
    )?;
    Ok(())
}

/// Notes that minutes were sent to someone, and gives what stands for that: one line, however often.
pub fn send(tx: &mut WriteTx, at: (PartnershipId, MeetingId), id: ReaderId, person: Id, on: Date) -> Result<ReaderId> {
    tx.run(
        sql!(
            "INSERT INTO minutes_reader (id, partnership_id, meeting_id, person_id, sent_on) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (meeting_id, person_id) DO UPDATE SET sent_on = excluded.sent_on"
        ),
        bind![id, at.0, at.1, person, on],
    )?;
    let (id,) = tx.one(sql!("SELECT id FROM minutes_reader WHERE meeting_id = $1 AND person_id = $2"), bind![at.1, person])?;
    Ok(id)
}

row! {
    /// Someone to whom minutes were sent.
    pub struct Reader {
        /// Who.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// When.
        pub sent_on: Date,
        /// How many remarks they made.
        pub remarks: i64,
    }
}

/// To whom the minutes of a meeting were sent, by name.
pub(super) fn readers(tx: &Tx, meeting: MeetingId) -> Result<Vec<Reader>> {
    tx.rows(
        sql!(
            "SELECT r.person_id, p.name, r.sent_on,
                    (SELECT COUNT(*) FROM remark k WHERE k.meeting_id = r.meeting_id AND k.person_id = r.person_id)
             FROM minutes_reader r JOIN person p ON p.id = r.person_id WHERE r.meeting_id = $1 ORDER BY p.name_fold, r.id"
        ),
        bind![meeting],
    )
}

row! {
    /// Whom a link to minutes leads to.
    pub(super) struct Found {
        pub meeting: MeetingId,
        pub person: Id,
        pub name: String,
    }
}

/// Whom one link to minutes leads to.
pub(super) fn reader(tx: &Tx, partnership: PartnershipId, id: ReaderId) -> Result<Option<Found>> {
    tx.row(
        sql!(
            "SELECT r.meeting_id, r.person_id, p.name FROM minutes_reader r JOIN person p ON p.id = r.person_id
             WHERE r.id = $1 AND r.partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// What anybody would have corrected in the minutes of a meeting, in the order in which it came.
pub(super) fn remarks(tx: &Tx, meeting: MeetingId) -> Result<Vec<Remark>> {
    tx.rows(
        sql!(
            "SELECT k.id, k.item_id, k.person_id, p.name, k.lang, k.text, k.remarked_at, k.state, k.word, k.settled_on
             FROM remark k JOIN person p ON p.id = k.person_id WHERE k.meeting_id = $1 ORDER BY k.remarked_at, k.id"
        ),
        bind![meeting],
    )
}

/// Writes a remark down as open.
pub fn remark(tx: &mut WriteTx, at: (PartnershipId, MeetingId), it: &Remark) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO remark (id, partnership_id, meeting_id, item_id, person_id, lang, text, remarked_at, state, word, settled_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', '', NULL)"
        ),
        bind![it.id, at.0, at.1, it.item_id, it.person_id, it.lang, it.text, it.remarked_at],
    )?;
    Ok(())
}

/// Settles a remark that is still open; [`Error::Conflict`] when it is not any more.
pub fn settle(tx: &mut WriteTx, at: (MeetingId, RemarkId), state: Settled, word: &str, on: Date) -> Result<()> {
    let changed = tx.run(
        sql!("UPDATE remark SET state = $3, word = $4, settled_on = $5 WHERE id = $2 AND meeting_id = $1 AND state = 'open'"),
        bind![at.0, at.1, state, word, on],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// The decisions chosen as the one that approved minutes, the last first.
pub(super) fn approvals(tx: &Tx, meeting: MeetingId) -> Result<Vec<Approval>> {
    tx.rows(
        sql!(
            "SELECT a.place, a.decision_id, d.year, d.number, d.decided_on, a.reason, a.chosen_on
             FROM minutes_approval a JOIN decision d ON d.id = a.decision_id WHERE a.meeting_id = $1 ORDER BY a.place DESC"
        ),
        bind![meeting],
    )
}

/// Chooses the decision that approved minutes.
pub fn approve(tx: &mut WriteTx, meeting: MeetingId, place: i64, decision: DecisionId, (reason, on): (&str, Date)) -> Result<()> {
    tx.run(
        sql!("INSERT INTO minutes_approval (meeting_id, place, decision_id, reason, chosen_on) VALUES ($1, $2, $3, $4, $5)"),
        bind![meeting, place, decision, reason, on],
    )?;
    Ok(())
}

/// The decisions that may have approved the minutes of a meeting: carried at a later meeting of the same body, once they had gone out
/// for correction if they did, or on the item that was there to approve them.
pub(super) fn candidates(tx: &Tx, it: &Meeting) -> Result<Vec<Candidate>> {
    tx.rows(
        sql!(
            "SELECT d.id, d.year, d.number, d.text_en, d.text_fr, d.text_state,
                    EXISTS (SELECT 1 FROM agenda_item i LEFT JOIN consent c ON c.item_id = i.id
                            WHERE i.approves_id = $2 AND (i.id = d.item_id OR c.decision_id = d.id))
             FROM decision d JOIN meeting l ON l.id = d.meeting_id
             WHERE d.body_id = $1 AND l.body_id = $1 AND l.id <> $2 AND d.result IN ('carried', 'carried_amended') AND d.decided_on >= $3
               AND (l.held_on > $3 OR (l.held_on = $3 AND l.starts_at > $4))
               AND (d.decided_on >= COALESCE((SELECT o.circulated_on FROM circulation o WHERE o.meeting_id = $2), '')
                    OR EXISTS (SELECT 1 FROM agenda_item i LEFT JOIN consent c ON c.item_id = i.id
                               WHERE i.approves_id = $2 AND (i.id = d.item_id OR c.decision_id = d.id)))
             ORDER BY d.decided_on, d.number, d.id LIMIT 200"
        ),
        bind![it.body_id, it.id, it.held_on, it.starts_at],
    )
}

/// The meeting of the same body that follows, unless it was called off.
pub(super) fn later(tx: &Tx, it: &Meeting) -> Result<Option<Later>> {
    tx.row(
        sql!(
            "SELECT l.id, l.held_on, l.state, EXISTS (SELECT 1 FROM agenda_item i WHERE i.meeting_id = l.id AND i.approves_id = $2)
             FROM meeting l WHERE l.body_id = $1 AND l.id <> $2 AND l.state <> 'cancelled'
               AND (l.held_on > $3 OR (l.held_on = $3 AND l.starts_at > $4))
             ORDER BY l.held_on, l.starts_at, l.id LIMIT 1"
        ),
        bind![it.body_id, it.id, it.held_on, it.starts_at],
    )
}

/// Moves every item of an agenda one place on, so that another can come first.
pub(super) fn make_room(tx: &mut WriteTx, meeting: MeetingId) -> Result<()> {
    tx.run(sql!("UPDATE agenda_item SET place = place + 1, version = version + 1 WHERE meeting_id = $1"), bind![meeting])?;
    Ok(())
}

/// Says of an item which minutes it approves, and which item of an earlier meeting it carries on.
pub fn bind_item(tx: &mut WriteTx, item: ItemId, approves: Option<MeetingId>, carried_from: Option<ItemId>) -> Result<()> {
    tx.run(sql!("UPDATE agenda_item SET approves_id = $2, carried_from_id = $3 WHERE id = $1"), bind![item, approves, carried_from])?;
    Ok(())
}

/// What was corrected in approved minutes, in the order in which it was.
pub(super) fn corrections(tx: &Tx, meeting: MeetingId) -> Result<Vec<Correction>> {
    tx.rows(
        sql!(
            "SELECT c.id, c.item_id, i.place, c.what, c.before_en, c.before_fr, c.before_state, c.reason_en, c.reason_fr, c.reason_state,
                    c.corrected_on, c.corrected_by, c.seat_was, c.seat_is, c.decisions
             FROM correction c LEFT JOIN agenda_item i ON i.id = c.item_id
             WHERE c.meeting_id = $1 AND (c.item_id IS NULL OR i.camera = 'open') ORDER BY c.corrected_on, c.id"
        ),
        bind![meeting],
    )
}

/// Writes down that approved minutes were corrected.
pub fn correct(tx: &mut WriteTx, at: (PartnershipId, MeetingId), id: CorrectionId, it: &Correcting<'_>, on: Date) -> Result<()> {
    let (before, reason) = (it.before, it.reason);
    tx.run(
        sql!(
            "INSERT INTO correction (id, partnership_id, meeting_id, item_id, what, before_en, before_fr, before_state, reason_en, reason_fr,
                                     reason_state, corrected_on, corrected_by, seat_was, seat_is, decisions)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
        ),
        bind![
            id,
            at.0,
            at.1,
            it.item,
            it.what,
            before.en,
            before.fr,
            before.state,
            reason.en,
            reason.fr,
            reason.state,
            on,
            it.by,
            it.seat.0,
            it.seat.1,
            it.decisions
        ],
    )?;
    Ok(())
}

/// The published minutes of the bodies of a partnership that meet publicly, the latest first.
pub(super) fn published(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(MeetingId, Bilingual, Option<i64>, Date)>> {
    tx.rows(
        sql!(
            "SELECT m.id, COALESCE(n.name_en, b.name_en), COALESCE(n.name_fr, b.name_fr), COALESCE(n.name_state, b.name_state), m.number, m.held_on
             FROM meeting m JOIN body b ON b.id = m.body_id
             LEFT JOIN body_past n ON n.body_id = m.body_id AND n.starts_on <= m.held_on AND n.ends_on >= m.held_on
             WHERE m.partnership_id = $1 AND m.state = 'published' AND b.meets_publicly ORDER BY m.held_on DESC, m.id LIMIT 200"
        ),
        bind![partnership],
    )
}

/// The meetings of which everyone may read the minutes: one (`$2`) of a partnership (`$1`).
const PUBLIC: List =
    List { only: sql!("m.partnership_id = $1 AND m.id = $2 AND m.state = 'published' AND b.meets_publicly"), ..meetings::LIST };

/// A meeting, if everyone may read its minutes.
pub(super) fn public(tx: &Tx, partnership: PartnershipId, meeting: MeetingId) -> Result<Option<Meeting>> {
    Ok(PUBLIC.with(bind![partnership, meeting]).all(tx, 1)?.pop())
}

row! {
    /// What stands under minutes: the decision that approved them, and a correction.
    struct Under {
        year: Option<i64>,
        number: Option<i64>,
        decided_on: Option<Date>,
        id: Option<CorrectionId>,
        item_id: Option<ItemId>,
        place: Option<i64>,
        what: Option<Corrected>,
        before: Bilingual,
        reason: Bilingual,
        corrected_on: Option<Date>,
        corrected_by: String,
        seat_was: String,
        seat_is: String,
        decisions: String,
    }
}

impl Under {
    /// The correction that this line tells of, if it tells of one.
    fn correction(self) -> Option<Correction> {
        let Self { item_id, place, before, reason, corrected_by, seat_was, seat_is, decisions, .. } = self;
        let (id, what, corrected_on) = (self.id?, self.what?, self.corrected_on?);
        Some(Correction { id, item_id, place, what, before, reason, corrected_on, corrected_by, seat_was, seat_is, decisions })
    }
}

/// The number and the day of the decision that approved minutes, and what was corrected since: one statement.
pub(super) fn under(tx: &Tx, meeting: MeetingId) -> Result<(Option<(String, Date)>, Vec<Correction>)> {
    let all: Vec<Under> = tx.rows(
        sql!(
            "SELECT d.year, d.number, d.decided_on, c.id, c.item_id, i.place, c.what, COALESCE(c.before_en, ''), COALESCE(c.before_fr, ''),
                    COALESCE(c.before_state, 'en.missing'), COALESCE(c.reason_en, ''), COALESCE(c.reason_fr, ''),
                    COALESCE(c.reason_state, 'en.missing'), c.corrected_on, COALESCE(c.corrected_by, ''), COALESCE(c.seat_was, ''),
                    COALESCE(c.seat_is, ''), COALESCE(c.decisions, '')
             FROM meeting m
             LEFT JOIN minutes_approval a ON a.meeting_id = m.id
                  AND a.place = (SELECT MAX(place) FROM minutes_approval WHERE meeting_id = m.id)
             LEFT JOIN decision d ON d.id = a.decision_id
             LEFT JOIN correction c ON c.meeting_id = m.id AND (c.item_id IS NULL OR EXISTS (SELECT 1 FROM agenda_item o WHERE o.id = c.item_id AND o.camera = 'open'))
             LEFT JOIN agenda_item i ON i.id = c.item_id
             WHERE m.id = $1 ORDER BY c.corrected_on, c.id"
        ),
        bind![meeting],
    )?;
    let approval = all.first().and_then(|one| Some((crate::decisions::numbered(one.year?, one.number?), one.decided_on?)));
    Ok((approval, all.into_iter().filter_map(Under::correction).collect()))
}
