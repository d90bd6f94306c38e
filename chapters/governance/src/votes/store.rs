//! The SQL of votes and their lists: one text for both engines.

use jiff::Timestamp;
use kit::{
    Id, Result, bind,
    db::{Filter, List, Sort, Tx, WriteTx},
    lang::Bilingual,
    permits::Scope,
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::{
    checked::{Checked, Requirement},
    ladder::{Stand, Step},
    model::{Line, Mark, Vote, VoteId, Voter},
    roll::{Asked, Roll},
    rules::Standing,
};
use crate::{
    bodies::BodyId,
    decisions::DecisionId,
    follow_ups::By,
    meetings::{ItemId, MeetingId},
    seats::{Role, SeatId},
};

/// Who was given a link to vote before, links for assisted entry apart.
pub(super) fn linked(tx: &Tx, vote: VoteId) -> Result<Vec<Id>> {
    let found: Vec<(Id,)> = tx.rows(
        sql!(
            "SELECT DISTINCT holder_id FROM task_link
             WHERE subject_id = $1 AND purpose = 'votes.cast_by_link' AND holder_id IS NOT NULL AND assistant_id IS NULL ORDER BY holder_id"
        ),
        bind![vote],
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The votes of one partnership (`$1`): filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "v.id, v.body_id, COALESCE(n.name_en, b.name_en), COALESCE(n.name_fr, b.name_fr), COALESCE(n.name_state, b.name_state),
         v.meeting_id, v.item_id, v.text_en, v.text_fr, v.text_state, v.kind,
         v.mover_id, COALESCE(m.name, ''), v.seconder_id, COALESCE(s.name, ''), v.method, v.need, v.otherwise, v.follows_id,
         (SELECT f.id FROM vote f WHERE f.follows_id = v.id), v.counted_from, v.silence, v.terms_id,
         v.quorum_base, v.quorum_threshold, v.quorum_part, v.quorum_whole, v.remote_counts, v.alternates_count, v.minimum_sectors,
         v.quorum_includes, v.recall, v.recall_part, v.recall_whole, v.recall_keeps_conditions, v.recusal, v.opened_at, v.closes_at, v.state,
         v.closed_at, v.decision_id, v.quorum_met, v.quorum_here, v.quorum_needed, v.quorum_of,
         COALESCE(c.outcome_en, v.withdrawal_en), COALESCE(c.outcome_fr, v.withdrawal_fr), COALESCE(c.outcome_state, v.withdrawal_state),
         c.review_on, c.result, v.version"
    ),
    from: sql!(
        "vote v LEFT JOIN body b ON b.id = v.body_id
         LEFT JOIN body_past n ON n.body_id = v.body_id AND n.starts_on <= SUBSTR(v.opened_at, 1, 10) AND n.ends_on >= SUBSTR(v.opened_at, 1, 10)
         LEFT JOIN person m ON m.id = v.mover_id LEFT JOIN person s ON s.id = v.seconder_id LEFT JOIN decision c ON c.id = v.decision_id"
    ),
    only: sql!("v.partnership_id = $1"),
    id: sql!("v.id"),
    filters: &[
        Filter { key: "body", sql: sql!("v.body_id = ?") },
        Filter { key: "state", sql: sql!("v.state = ?") },
    ],
    sorts: &[
        Sort { key: "opened", by: &[sql!("v.opened_at")] },
        Sort { key: "body", by: &[sql!("b.name_fold"), sql!("v.opened_at")] },
    ],
};

impl Record for Vote {
    const NAME: &'static str = "vote";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, VoteId(id))
    }

    fn nearer(&self) -> Vec<Scope> {
        vec![Scope::of(self.body_id)]
    }
}

/// One vote (`$2`) of a partnership (`$1`).
const LIST_OF_ONE: List = List { only: sql!("v.partnership_id = $1 AND v.id = $2"), ..LIST };

/// One vote of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: VoteId) -> Result<Option<Vote>> {
    Ok(LIST_OF_ONE.with(bind![partnership, id]).all(tx, 1)?.pop())
}

/// Where a vote is opened, and when.
#[derive(Clone, Copy, Debug)]
pub struct Opening {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The body.
    pub body: BodyId,
    /// The meeting and the item of its agenda, when it is at a meeting.
    pub meeting: Option<(MeetingId, Option<ItemId>)>,
    /// The blocked consensus that it comes after.
    pub follows: Option<VoteId>,
    /// When.
    pub at: Timestamp,
}

/// Opens a vote and freezes its list.
pub fn insert(tx: &mut WriteTx, from: Opening, id: VoteId, (it, by, roll): (&Checked, &Requirement, &Roll)) -> Result<()> {
    let (meeting, item) = from.meeting.map_or((None, None), |(meeting, item)| (Some(meeting), item));
    let (closes_on, closes_at) = it.closes.map_or((None, None), |(on, at)| (Some(on), Some(at)));
    let quorum = &by.quorum;
    tx.run(
        sql!(
            "INSERT INTO vote (id, partnership_id, body_id, meeting_id, item_id, text_en, text_fr, text_state, kind, mover_id, seconder_id,
                               method, need, otherwise, follows_id, counted_from, silence, terms_id, quorum_base, quorum_threshold, quorum_part,
                               quorum_whole, remote_counts, alternates_count, minimum_sectors, quorum_includes, recall, recall_part, recall_whole,
                               recall_keeps_conditions, recusal, opened_at, closes_at, closes_on, state, withdrawal_en, withdrawal_fr,
                               withdrawal_state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,
                     $27, $28, $29, $30, $31, $32, $33, $34, 'open', '', '', $35, 1)"
        ),
        bind![
            id, from.partnership, from.body, meeting, item, it.text.en, it.text.fr, it.text.state, it.kind, it.mover, it.seconder, it.method,
            by.need, by.otherwise, from.follows, it.counted_from, it.silence, by.terms, quorum.base, quorum.share.threshold,
            quorum.share.part, quorum.share.whole, quorum.remote_counts, quorum.alternates_count, quorum.minimum_sectors, quorum.includes,
            quorum.recall, quorum.recall_part, quorum.recall_whole, quorum.recall_keeps_conditions, quorum.recusal, from.at, closes_at,
            closes_on, Bilingual::default().state
        ],
    )?;
    roll.0.iter().try_for_each(|asked| ask(tx, id, asked))
}

/// Writes one line of the list, and who may vote for its seat.
fn ask(tx: &mut WriteTx, id: VoteId, asked: &Asked) -> Result<()> {
    let (seat, reason) = (&asked.seat, &asked.reason);
    let holder = asked.holder.as_ref().map(|one| one.person_id);
    tx.run(
        sql!(
            "INSERT INTO vote_line (vote_id, seat_id, number, part, reason_en, reason_fr, reason_state, kind, organization_id, sectors,
                                    counts_for_quorum, holder_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        bind![
            id,
            seat.id,
            seat.number,
            asked.part,
            reason.en,
            reason.fr,
            reason.state,
            seat.kind,
            asked.organization(),
            seat.sectors,
            seat.counts_for_quorum,
            holder
        ],
    )?;
    asked.voters.iter().try_for_each(|(person, role)| {
        tx.run(
            sql!("INSERT INTO vote_voter (vote_id, seat_id, person_id, role) VALUES ($1, $2, $3, $4)"),
            bind![id, seat.id, *person, *role],
        )
        .map(drop)
    })
}

/// The list of a vote, by number.
pub fn lines(tx: &Tx, id: VoteId) -> Result<Vec<Line>> {
    tx.rows(
        sql!(
            "SELECT l.seat_id, l.number, s.label_en, s.label_fr, s.label_state, l.part, l.reason_en, l.reason_fr, l.reason_state, l.kind,
                    l.organization_id, l.sectors, l.counts_for_quorum, h.name,
                    (SELECT MIN(q.name) FROM vote_voter x JOIN person q ON q.id = x.person_id
                     WHERE x.vote_id = l.vote_id AND x.seat_id = l.seat_id AND x.role = 'alternate'
                       AND NOT EXISTS (SELECT 1 FROM vote_voter y WHERE y.vote_id = l.vote_id AND y.seat_id = l.seat_id AND y.role = 'holder')),
                    l.voted_as, l.voter_id, p.name, l.mark, l.step,
                    l.taken_by
             FROM vote_line l JOIN seat s ON s.id = l.seat_id LEFT JOIN person h ON h.id = l.holder_id LEFT JOIN person p ON p.id = l.voter_id
             WHERE l.vote_id = $1 ORDER BY l.number, l.seat_id"
        ),
        bind![id],
    )
}

/// Everyone who may vote, by number of the seat: holders first.
pub(super) fn voters(tx: &Tx, id: VoteId) -> Result<Vec<Voter>> {
    tx.rows(
        sql!(
            "SELECT v.seat_id, v.person_id, v.role, p.name, p.email, p.lang, p.account_id
             FROM vote_voter v JOIN vote_line l ON l.vote_id = v.vote_id AND l.seat_id = v.seat_id JOIN person p ON p.id = v.person_id
             WHERE v.vote_id = $1 ORDER BY l.number, v.role DESC, p.name_fold, p.id"
        ),
        bind![id],
    )
}

/// Notes that a seat voted, in a roll call who said what, and who wrote it down where it was said aloud. False when it had voted
/// before.
pub fn mark(tx: &mut WriteTx, (vote, seat): (VoteId, SeatId), role: Role, said: Option<(Id, Mark)>, taken: &By) -> Result<bool> {
    let changed = tx.run(
        sql!(
            "UPDATE vote_line SET voted_as = $3, voter_id = $4, mark = $5, taken_by = $6, taken_account_id = $7
             WHERE vote_id = $1 AND seat_id = $2 AND part = 'votes' AND voted_as IS NULL"
        ),
        bind![vote, seat, role, said.map(|(person, _)| person), said.map(|(_, mark)| mark), taken.name, taken.account],
    )?;
    Ok(changed == 1)
}

/// Puts what was written down of a seat right, over `was`, and notes who did. False when something else stands there now, or what
/// the seat said itself.
pub(super) fn put_right(tx: &mut WriteTx, (vote, seat): (VoteId, SeatId), (was, now): (Mark, Mark), taken: &By) -> Result<bool> {
    let changed = tx.run(
        sql!(
            "UPDATE vote_line SET mark = $4, taken_by = $5, taken_account_id = $6
             WHERE vote_id = $1 AND seat_id = $2 AND mark = $3 AND taken_by <> ''"
        ),
        bind![vote, seat, was, now, taken.name, taken.account],
    )?;
    Ok(changed == 1)
}

/// Notes where a seat stands, by whom, why, and who wrote it down where it was said aloud: over `was`, what stood there. False when
/// something else stands there now.
pub fn stand(
    tx: &mut WriteTx,
    (vote, seat): (VoteId, SeatId),
    (role, person): (Role, Id),
    (was, now): (Option<Step>, &Stand),
    taken: &By,
) -> Result<bool> {
    let why = &now.reason;
    let changed = tx.run(
        sql!(
            "UPDATE vote_line SET voted_as = $3, voter_id = $4, step = $5, reason_en = $6, reason_fr = $7, reason_state = $8,
                    taken_by = $9, taken_account_id = $10
             WHERE vote_id = $1 AND seat_id = $2 AND part = 'votes' AND COALESCE(step, '') = $11"
        ),
        bind![vote, seat, role, person, now.step, why.en, why.fr, why.state, taken.name, taken.account, was.map_or("", Step::code)],
    )?;
    Ok(changed == 1)
}

/// What is written when a vote is closed.
#[derive(Clone, Copy)]
pub(super) struct Ending {
    pub decision: DecisionId,
    pub quorum: Standing,
    pub at: Timestamp,
}

/// Closes an open vote. False when it is open no more.
pub(super) fn close(tx: &mut WriteTx, id: VoteId, it: Ending) -> Result<bool> {
    let quorum = it.quorum;
    let changed = tx.run(
        sql!(
            "UPDATE vote SET state = 'closed', closed_at = $2, decision_id = $3, quorum_met = $4, quorum_here = $5, quorum_needed = $6,
                    quorum_of = $7, version = version + 1
             WHERE id = $1 AND state = 'open'"
        ),
        bind![id, it.at, it.decision, quorum.met, quorum.here, quorum.needed, quorum.of],
    )?;
    Ok(changed == 1)
}

/// Withdraws an open vote, saying why. False when it is open no more.
pub(super) fn withdraw(tx: &mut WriteTx, id: VoteId, why: &Bilingual, at: Timestamp) -> Result<bool> {
    let changed = tx.run(
        sql!(
            "UPDATE vote SET state = 'withdrawn', closed_at = $2, withdrawal_en = $3, withdrawal_fr = $4, withdrawal_state = $5,
                    version = version + 1
             WHERE id = $1 AND state = 'open'"
        ),
        bind![id, at, why.en, why.fr, why.state],
    )?;
    Ok(changed == 1)
}
