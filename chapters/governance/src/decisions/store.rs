//! The SQL of decisions: one text for both engines.

use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, Tx, WriteTx},
    lang::Bilingual,
    permits::Scope,
    row, sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::{
    Reservation, Reserved,
    model::{Checked, Decision, DecisionId},
    search,
};
use crate::{
    bodies::BodyId,
    meetings::{ItemId, MeetingId},
    votes::VoteId,
};

/// The register of one partnership (`$1`): filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "d.id, d.body_id, COALESCE(n.name_en, b.name_en), COALESCE(n.name_fr, b.name_fr), COALESCE(n.name_state, b.name_state),
         d.meeting_id, d.item_id, d.year, d.number, d.decided_on, d.kind, d.method,
         d.result, d.text_en, d.text_fr, d.text_state, m.name, s.name, d.votes_for, d.votes_against, d.votes_abstain, d.votes_recused,
         d.consensus_level, d.effective_on, d.terms_id, d.need, d.counted_from, d.recorded_after, d.taken_at,
         EXISTS (SELECT 1 FROM vote x WHERE x.decision_id = d.id),
         EXISTS (SELECT 1 FROM vote x WHERE x.decision_id = d.id AND x.method = 'secret'),
         d.outcome_en, d.outcome_fr, d.outcome_state, d.review_on, d.version"
    ),
    from: sql!(
        "decision d LEFT JOIN body b ON b.id = d.body_id
         LEFT JOIN body_past n ON n.body_id = d.body_id AND n.starts_on <= d.decided_on AND n.ends_on >= d.decided_on
         LEFT JOIN person m ON m.id = d.mover_id LEFT JOIN person s ON s.id = d.seconder_id"
    ),
    only: sql!("d.partnership_id = $1"),
    id: sql!("d.id"),
    filters: &[
        Filter { key: "word_on_the_way", sql: sql!("d.search_fold LIKE ?") },
        Filter {
            key: "word_looked_up",
            sql: sql!(
                "d.id IN (SELECT w.decision_id FROM decision_word w WHERE w.partnership_id = ? AND w.word_fold >= ? AND w.word_fold < ?)"
            ),
        },
        Filter { key: "body", sql: sql!("d.body_id = ?") },
        Filter { key: "year", sql: sql!("d.year = ?") },
        Filter { key: "result", sql: sql!("d.result = ?") },
        Filter { key: "kind", sql: sql!("d.kind = ?") },
        Filter { key: "review", sql: sql!("d.review_on >= ?") },
        Filter { key: "overdue", sql: sql!("d.review_on < ?") },
        Filter { key: "meeting", sql: sql!("d.meeting_id = ?") },
    ],
    sorts: &[
        Sort { key: "date", by: &[sql!("d.decided_on"), sql!("b.name_fold"), sql!("d.number")] },
        Sort { key: "body", by: &[sql!("b.name_fold"), sql!("d.year"), sql!("d.number")] },
    ],
};

/// The same for decisions that are looked up by their words: the partnership does not say where they are found.
pub(super) const LOOKED_UP: List = List { only: sql!("d.partnership_id || '' = $1"), ..LIST };

impl Record for Decision {
    const NAME: &'static str = "decision";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        Ok(LIST_OF_ONE.with(bind![partnership, id]).all(tx, 1)?.pop())
    }

    fn nearer(&self) -> Vec<Scope> {
        vec![Scope::of(self.body_id)]
    }
}

/// One decision (`$2`) of a partnership (`$1`).
const LIST_OF_ONE: List = List { only: sql!("d.partnership_id = $1 AND d.id = $2"), ..LIST };

/// The decisions of one meeting (`$1`).
const OF_MEETING: List = List { only: sql!("d.meeting_id = $1"), ..LIST };

/// The decisions taken at a meeting, in their order.
pub fn of_meeting(tx: &Tx, meeting: MeetingId) -> Result<Vec<Decision>> {
    OF_MEETING.with(bind![meeting]).all(tx, 1_000)
}

/// The decisions that a body (`$1`) took between meetings, since the last one that was held before a day (`$2`), until that day.
const BETWEEN_MEETINGS: List = List {
    only: sql!(
        "d.body_id = $1 AND d.meeting_id IS NULL AND d.decided_on <= $2
         AND d.decided_on > COALESCE((SELECT MAX(p.held_on) FROM meeting p WHERE p.body_id = $1 AND p.held_on < $2
                                      AND p.state IN ('in_session', 'adjourned', 'minutes_draft', 'minutes_approved', 'published')), '')"
    ),
    ..LIST
};

/// The decisions that a body took between meetings since the last one before a meeting, in their order: its minutes have them.
pub fn between_meetings(tx: &Tx, body: BodyId, held_on: Date) -> Result<Vec<Decision>> {
    BETWEEN_MEETINGS.with(bind![body, held_on]).all(tx, 200)
}

/// The years in which a partnership took decisions, the latest first: each is looked up from the one after it.
pub(super) fn years(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(i64,)>> {
    tx.rows(
        sql!(
            "WITH RECURSIVE known (year) AS (
                 SELECT MAX(d.year) FROM decision d WHERE d.partnership_id = $1
                 UNION ALL
                 SELECT (SELECT MAX(d.year) FROM decision d WHERE d.partnership_id = $1 AND d.year < known.year)
                 FROM known WHERE known.year IS NOT NULL)
             SELECT year FROM known WHERE year IS NOT NULL ORDER BY year DESC"
        ),
        bind![partnership],
    )
}

/// The number that the next decision of a body in a year has. Waits its turn, so that numbers have no gap and no double.
pub(crate) fn next_number(tx: &mut WriteTx, body: BodyId, year: i64) -> Result<i64> {
    tx.take_turns(&format!("decision:{body}:{year}"))?;
    let (highest,): (i64,) =
        tx.one(sql!("SELECT COALESCE(MAX(number), 0) FROM decision WHERE body_id = $1 AND year = $2"), bind![body, year])?;
    Ok(highest + 1)
}

/// Where a decision was taken and under which number.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The body.
    pub body: BodyId,
    /// The meeting; none when it was taken between meetings.
    pub meeting: Option<MeetingId>,
    /// The item of its agenda.
    pub item: Option<ItemId>,
    /// Its number in the year of its day.
    pub number: i64,
    /// The day.
    pub decided_on: Date,
    /// Whether it is written down only after the meeting was over.
    pub recorded_after: bool,
}

/// Writes a decision into the register.
pub fn insert(tx: &mut WriteTx, from: Origin, id: DecisionId, it: &Checked) -> Result<()> {
    let asked = it.requirement;
    tx.run(
        sql!(
            "INSERT INTO decision (id, partnership_id, body_id, meeting_id, item_id, year, number, decided_on, kind, method, result, text_en,
                                   text_fr, text_state, search_fold, mover_id, seconder_id, votes_for, votes_against, votes_abstain,
                                   votes_recused, consensus_level, effective_on, recorded_after, outcome_en, outcome_fr, outcome_state, review_on,
                                   terms_id, need, counted_from, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
                     $26, $27, $28, $29, $30, $31, 1)"
        ),
        bind![
            id, from.partnership, from.body, from.meeting, from.item, i64::from(from.decided_on.year()), from.number, from.decided_on, it.kind,
            it.method, it.result, it.text.en, it.text.fr, it.text.state, it.search_fold(), it.mover, it.seconder, it.votes_for,
            it.votes_against, it.votes_abstain, it.votes_recused, it.consensus_level, it.effective_on, from.recorded_after,
            it.outcome.en, it.outcome.fr, it.outcome.state, it.review_on, asked.and_then(|one| one.terms), asked.map(|one| one.need),
            asked.map(|one| one.counted_from)
        ],
    )?;
    search::enter(tx, (from.partnership, id), &it.search_fold())?;
    it.reservations.iter().try_for_each(|one| reserve(tx, id, one))
}

/// Writes down who stood aside from a decision or blocked it.
pub(super) fn reserve(tx: &mut WriteTx, id: DecisionId, one: &Reservation) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO reservation (decision_id, person_id, stance, reason_en, reason_fr, reason_state)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        bind![id, one.person, one.stance, one.reason.en, one.reason.fr, one.reason.state],
    )?;
    Ok(())
}

/// Says what follows from a decision and when it is looked at again, from the version that was seen; [`Error::Conflict`] when it has
/// moved on.
pub(super) fn conclude(tx: &mut WriteTx, (id, version): (DecisionId, i64), outcome: &Bilingual, review_on: Option<Date>) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE decision SET outcome_en = $3, outcome_fr = $4, outcome_state = $5, review_on = $6, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![id, version, outcome.en, outcome.fr, outcome.state, review_on],
    )?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

row! {
    /// What lies around a decision: the vote that it came of, and the body above that has not got it yet.
    pub(super) struct Around {
        pub vote: Option<VoteId>,
        pub above: Option<BodyId>,
        pub above_name: Bilingual,
    }
}

/// What lies around a decision. Only what was carried goes to a body above, and only to one that still exists.
pub(super) fn around(tx: &Tx, id: DecisionId, today: Date) -> Result<Around> {
    tx.one(
        sql!(
            "SELECT (SELECT MAX(v.id) FROM vote v WHERE v.decision_id = d.id), p.id, COALESCE(p.name_en, ''), COALESCE(p.name_fr, ''),
                    COALESCE(p.name_state, 'en.missing')
             FROM decision d JOIN body b ON b.id = d.body_id
             LEFT JOIN body p ON p.id = b.parent_id AND (p.ends_on IS NULL OR p.ends_on >= $2) AND d.result IN ('carried', 'carried_amended')
                  AND NOT EXISTS (SELECT 1 FROM agenda_item a WHERE a.id = d.item_id AND a.approves_id IS NOT NULL)
                  AND NOT EXISTS (SELECT 1 FROM forwarding f WHERE f.decision_id = d.id AND f.body_id = p.id AND f.outcome <> 'withdrawn')
             WHERE d.id = $1"
        ),
        bind![id, today],
    )
}

/// Notes the hour at which a decision was taken, where it has one of its own: by a vote, or of the whole consent agenda.
pub fn taken_at(tx: &mut WriteTx, id: DecisionId, hour: &str) -> Result<()> {
    tx.run(sql!("UPDATE decision SET taken_at = $2 WHERE id = $1"), bind![id, hour])?;
    Ok(())
}

/// Notes that a decision adopted an item of the consent agenda.
pub fn consent(tx: &mut WriteTx, id: DecisionId, item: ItemId) -> Result<()> {
    tx.run(sql!("INSERT INTO consent (item_id, decision_id) VALUES ($1, $2)"), bind![item, id])?;
    Ok(())
}

/// Who stood aside from a decision or blocked it, by name.
pub fn reservations(tx: &Tx, id: DecisionId) -> Result<Vec<Reserved>> {
    tx.rows(
        sql!(
            "SELECT r.decision_id, r.person_id, p.name, r.stance, r.reason_en, r.reason_fr, r.reason_state
             FROM reservation r JOIN person p ON p.id = r.person_id WHERE r.decision_id = $1 ORDER BY r.stance, p.name_fold, p.id"
        ),
        bind![id],
    )
}

/// Who stood aside from the decisions of a meeting or blocked them, by name.
pub fn reservations_at(tx: &Tx, meeting: MeetingId) -> Result<Vec<Reserved>> {
    tx.rows(
        sql!(
            "SELECT r.decision_id, r.person_id, p.name, r.stance, r.reason_en, r.reason_fr, r.reason_state
             FROM reservation r JOIN decision d ON d.id = r.decision_id JOIN person p ON p.id = r.person_id
             WHERE d.meeting_id = $1 ORDER BY r.stance, p.name_fold, p.id"
        ),
        bind![meeting],
    )
}
