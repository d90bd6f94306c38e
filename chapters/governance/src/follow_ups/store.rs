//! The SQL of follow-ups: one text for both engines.

use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, Sql, Tx, WriteTx},
    permits::Scope,
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::{
    ending::{Answer, Closing, Confirming},
    front,
    later::{Asking, LaterAnswer},
    later_letter::Addressee,
    model::{By, Checked, FollowUp, FollowUpId, Origin},
    reminders::Owing,
};
use crate::{bodies::BodyId, decisions::DecisionId, meetings::MeetingId};

/// The follow-ups of one partnership (`$1`), without those that were taken back: filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "f.id, f.body_id, b.name_en, b.name_fr, b.name_state, f.meeting_id, COALESCE(m.state IN ('minutes_approved', 'published'), FALSE), COALESCE(n.name_en, mb.name_en, ''),
         COALESCE(n.name_fr, mb.name_fr, ''), COALESCE(n.name_state, mb.name_state, 'en.missing'), f.promised_on, f.decision_id,
         f.text_en, f.text_fr, f.text_state, f.owner_person_id, p.name, f.owner_organization_id,
         COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''), COALESCE(o.name_state, 'en.missing'), f.due_on, f.is_priority, f.assigned_by,
         f.state, f.closed_on, f.ending, f.closing_note, f.evidence_link, f.evidence_id, f.closed_by, f.closed_account_id,
         f.confirmed_by, f.confirmed_on, f.sent_back, f.later_on, f.later_why, f.later_by, f.later_asked_on, f.later_answer,
         f.later_answered_by, f.later_person_id, f.later_reply, f.version"
    ),
    from: sql!(
        "follow_up f LEFT JOIN body b ON b.id = f.body_id LEFT JOIN meeting m ON m.id = f.meeting_id
         LEFT JOIN body mb ON mb.id = m.body_id
         LEFT JOIN body_past n ON n.body_id = m.body_id AND n.starts_on <= m.held_on AND n.ends_on >= m.held_on
         LEFT JOIN person p ON p.id = f.owner_person_id LEFT JOIN organization o ON o.id = f.owner_organization_id"
    ),
    only: sql!("f.partnership_id = $1 AND f.state <> 'withdrawn'"),
    id: sql!("f.id"),
    filters: &[
        Filter { key: "q", sql: sql!("f.search_fold LIKE ? ESCAPE '!'") },
        Filter { key: "body", sql: sql!("f.body_id = ?") },
        Filter { key: "state", sql: sql!("f.state = ?") },
        Filter { key: "closed", sql: sql!("f.closed_on IS NOT NULL AND f.state <> ?") },
        Filter { key: "late", sql: sql!("f.state = 'open' AND f.due_on < ?") },
        Filter { key: "account", sql: sql!("p.account_id = ?") },
        Filter { key: "assigned", sql: sql!("f.assigned_account_id = ?") },
        Filter {
            key: "tables",
            sql: sql!(
                "f.body_id IN (SELECT s.body_id FROM tenure t JOIN seat s ON s.id = t.seat_id JOIN person h ON h.id = t.person_id
                               WHERE h.partnership_id = f.partnership_id AND h.account_id = ? AND t.starts_on <= ? AND (t.ends_on IS NULL OR t.ends_on >= ?)
                               UNION SELECT g.body_id FROM officer g JOIN person h ON h.id = g.person_id
                               WHERE h.partnership_id = f.partnership_id AND h.account_id = ? AND g.starts_on <= ? AND (g.ends_on IS NULL OR g.ends_on >= ?))"
            ),
        },
    ],
    sorts: &[Sort { key: "due", by: &[sql!("f.due_on")] }, Sort { key: "body", by: &[sql!("b.name_fold"), sql!("f.due_on")] }],
};

/// One follow-up (`$2`) of a partnership (`$1`).
const LIST_OF_ONE: List = List { only: sql!("f.partnership_id = $1 AND f.id = $2"), ..LIST };

/// The follow-ups of one meeting (`$1`).
const OF_MEETING: List = List { only: sql!("f.meeting_id = $1 AND f.state <> 'withdrawn'"), ..LIST };

/// What came of a decision (`$1`).
const OF_DECISION: List = List { only: sql!("f.decision_id = $1 AND f.state <> 'withdrawn'"), ..LIST };

/// What is still promised at a table (`$1`).
const OPEN_OF_BODY: List = List { only: sql!("f.body_id = $1 AND f.state IN ('open', 'reported')"), ..LIST };

impl Record for FollowUp {
    const NAME: &'static str = "follow_up";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        Ok(LIST_OF_ONE.with(bind![partnership, id]).all(tx, 1)?.pop())
    }

    fn nearer(&self) -> Vec<Scope> {
        vec![Scope::of(self.body_id)]
    }
}

/// What was promised at a meeting, by day.
pub fn of_meeting(tx: &Tx, meeting: MeetingId) -> Result<Vec<FollowUp>> {
    OF_MEETING.with(bind![meeting]).all(tx, 1_000)
}

/// What came of a decision, by day.
pub(crate) fn of_decision(tx: &Tx, decision: DecisionId) -> Result<Vec<FollowUp>> {
    OF_DECISION.with(bind![decision]).all(tx, 200)
}

/// What is still promised at a table, by day.
pub(crate) fn open_of_body(tx: &Tx, body: BodyId) -> Result<Vec<FollowUp>> {
    OPEN_OF_BODY.with(bind![body]).all(tx, 1_000)
}

/// Hands what is still promised at a table to another: one promise, or all of them.
pub(crate) fn hand_over(tx: &mut WriteTx, from: BodyId, only: Option<FollowUpId>, to: BodyId) -> Result<()> {
    tx.run(
        sql!(
            "UPDATE follow_up SET body_id = $3, version = version + 1
             WHERE body_id = $1 AND state IN ('open', 'reported') AND id = COALESCE($2, id)"
        ),
        bind![from, only, to],
    )?;
    Ok(())
}

/// Writes a promise down as open.
pub fn insert(tx: &mut WriteTx, of: &Origin, id: FollowUpId, it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO follow_up (id, partnership_id, body_id, meeting_id, item_id, decision_id, promised_on, text_en, text_fr, text_state,
                                    search_fold, owner_person_id, owner_organization_id, due_on, is_priority, assigned_by, assigned_account_id,
                                    state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'open', 1)"
        ),
        bind![
            id,
            of.partnership,
            of.body,
            of.meeting,
            it.item,
            it.decision,
            of.on,
            it.text.en,
            it.text.fr,
            it.text.state,
            it.search_fold(),
            it.person,
            it.organization,
            it.due_on,
            it.is_priority,
            of.by.name,
            of.by.account
        ],
    )?;
    it.decision.map_or(Ok(()), |decision| front::came_of(tx, of.partnership, id, decision))
}

/// Closes a follow-up from the version that was seen; [`Error::Conflict`] when it has moved on. The end of a priority is only
/// reported: somebody else confirms it.
pub fn close(tx: &mut WriteTx, (id, version): (FollowUpId, i64), it: &Closing, by: &By) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE follow_up SET state = CASE WHEN is_priority THEN 'reported' ELSE $3 END, ending = $3, closed_on = $4, closing_note = $5,
                    evidence_link = $6, evidence_id = $7, closed_by = $8, closed_account_id = $9, sent_back = '', version = version + 1
             WHERE id = $1 AND version = $2 AND state = 'open'"
        ),
        bind![id, version, it.state, it.closed_on, it.note, it.link, it.document, by.name, by.account],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Corrects an open follow-up from the version that was seen; [`Error::Conflict`] when it has moved on.
pub(super) fn correct(tx: &mut WriteTx, (id, version): (FollowUpId, i64), it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE follow_up SET text_en = $3, text_fr = $4, text_state = $5, search_fold = $6, owner_person_id = $7,
                    owner_organization_id = $8, due_on = $9, version = version + 1 WHERE id = $1 AND version = $2 AND state = 'open'"
        ),
        bind![id, version, it.text.en, it.text.fr, it.text.state, it.search_fold(), it.person, it.organization, it.due_on],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Writes down that a later day is asked for an open follow-up, in the place of one that was asked for before, from the version
/// that was seen; [`Error::Conflict`] when it has moved on.
pub fn ask_for_later(
    tx: &mut WriteTx,
    (id, version): (FollowUpId, i64),
    it: &Asking,
    (person, by): (Option<Id>, &str),
    day: Date,
) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE follow_up SET later_on = $3, later_why = $4, later_by = $5, later_asked_on = $6, later_answer = NULL,
                    later_answered_by = '', later_person_id = $7, later_reply = '', version = version + 1 WHERE id = $1 AND version = $2 AND state = 'open'"
        ),
        bind![id, version, it.on, it.why, by, day, person],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Answers a later day that was asked for, from the version that was seen; [`Error::Conflict`] when it has moved on.
pub(super) fn answer_later(
    tx: &mut WriteTx,
    (id, version): (FollowUpId, i64),
    (answer, reply): (LaterAnswer, &str),
    by: &str,
) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE follow_up SET due_on = CASE WHEN $3 = 'accepted' THEN later_on ELSE due_on END, later_answer = $3,
                    later_answered_by = $4, later_reply = $5, version = version + 1
             WHERE id = $1 AND version = $2 AND state = 'open' AND later_on IS NOT NULL AND later_answer IS NULL"
        ),
        bind![id, version, answer, by, reply],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Somebody of a partnership, as a letter reaches them.
pub(super) fn addressee(tx: &Tx, partnership: PartnershipId, person: Id) -> Result<Option<Addressee>> {
    tx.row(sql!("SELECT id, name, email, lang FROM person WHERE id = $1 AND partnership_id = $2"), bind![person, partnership])
}

/// Takes an open follow-up back from the version that was seen; [`Error::Conflict`] when it has moved on.
pub(super) fn withdraw(tx: &mut WriteTx, (id, version): (FollowUpId, i64), why: &str, (by, day): (&By, Date)) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE follow_up SET state = 'withdrawn', closing_note = $3, closed_on = $4, closed_by = $5, closed_account_id = $6,
                    version = version + 1 WHERE id = $1 AND version = $2 AND state = 'open'"
        ),
        bind![id, version, why, day, by.name, by.account],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Confirms the end of a priority, or sends it back, from the version that was seen.
pub fn confirm(tx: &mut WriteTx, (id, version): (FollowUpId, i64), it: &Confirming, (by, day): (&By, Date)) -> Result<()> {
    let changed = match it.answer {
        Answer::Confirmed => tx.run(
            sql!(
                "UPDATE follow_up SET state = ending, confirmed_by = $3, confirmed_account_id = $4, confirmed_on = $5, version = version + 1
                 WHERE id = $1 AND version = $2 AND state = 'reported'"
            ),
            bind![id, version, by.name, by.account, day],
        )?,
        Answer::SentBack => tx.run(
            sql!(
                "UPDATE follow_up SET state = 'open', ending = '', closed_on = NULL, sent_back = $3, version = version + 1
                 WHERE id = $1 AND version = $2 AND state = 'reported'"
            ),
            bind![id, version, it.why_not],
        )?,
    };
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Whoever owes something: what they promised themselves, and what their organization promised and nobody in it by name.
const OWING: Sql = sql!(
    "SELECT p.id, p.name, p.email, p.lang, COUNT(*), COUNT(CASE WHEN f.due_on < $2 THEN f.id END), MIN(f.due_on),
            (SELECT MAX(r.reminded_on) FROM follow_up_reminder r WHERE r.partnership_id = $1 AND r.person_id = p.id)
     FROM (
         SELECT id, due_on, owner_person_id AS person_id FROM follow_up
         WHERE partnership_id = $1 AND state = 'open' AND owner_person_id IS NOT NULL
         UNION
         SELECT o.id, o.due_on, a.person_id FROM follow_up o JOIN affiliation a ON a.organization_id = o.owner_organization_id
         WHERE o.partnership_id = $1 AND o.state = 'open' AND o.owner_person_id IS NULL
               AND a.starts_on <= $2 AND (a.ends_on IS NULL OR a.ends_on >= $2)
     ) AS f JOIN person p ON p.id = f.person_id
     GROUP BY p.id, p.name, p.email, p.lang, p.name_fold ORDER BY MIN(f.due_on), p.name_fold, p.id"
);

/// Everyone who has promised something that is still open, those whose day is nearest first.
pub(super) fn owing(tx: &Tx, partnership: PartnershipId, today: Date) -> Result<Vec<Owing>> {
    tx.rows(OWING, bind![partnership, today])
}

/// What one person (`$2`) owes in a partnership (`$1`) on a day (`$3`).
const OWED_BY_PERSON: List = List {
    only: sql!(
        "f.partnership_id = $1 AND f.state = 'open' AND (f.owner_person_id = $2 OR (f.owner_person_id IS NULL AND EXISTS (
             SELECT 1 FROM affiliation a WHERE a.person_id = $2 AND a.organization_id = f.owner_organization_id
                 AND a.starts_on <= $3 AND (a.ends_on IS NULL OR a.ends_on >= $3))))"
    ),
    ..LIST
};

/// What one person owes, by day: promised by them, or by their organization without a name.
pub(super) fn owed_by(tx: &Tx, partnership: PartnershipId, person: Id, today: Date) -> Result<Vec<FollowUp>> {
    OWED_BY_PERSON.with(bind![partnership, person, today]).all(tx, 200)
}

/// Whether someone belongs to the organization that made a promise without a name, or did.
pub(super) fn is_of_its_organization(tx: &Tx, id: FollowUpId, person: Id) -> Result<bool> {
    let (count,): (i64,) = tx.one(
        sql!(
            "SELECT COUNT(*) FROM follow_up f JOIN affiliation a ON a.organization_id = f.owner_organization_id
             WHERE f.id = $1 AND f.owner_person_id IS NULL AND a.person_id = $2"
        ),
        bind![id, person],
    )?;
    Ok(count > 0)
}

/// Writes down that someone was reminded on a day.
pub(super) fn note_reminder(tx: &mut WriteTx, (partnership, person): (PartnershipId, Id), (day, by): (Date, &str)) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO follow_up_reminder (partnership_id, person_id, reminded_on, reminded_by) VALUES ($1, $2, $3, $4)
             ON CONFLICT (partnership_id, person_id, reminded_on) DO NOTHING"
        ),
        bind![partnership, person, day, by],
    )?;
    Ok(())
}
