//! The SQL of agendas: one text for both engines.

use jiff::{Timestamp, civil::Date};
use kit::{
    Id, Result, bind,
    db::{Tx, WriteTx},
    permits::Scope,
    row, sql,
};
use registry::{
    documents::DocumentId,
    partnerships::{PartnershipId, Record},
};

use super::{
    form::{Answered, Proposed},
    model::{Agenda, Paper, PaperId, Proposal, ProposalId, Stage},
};
use crate::meetings::{ItemId, MeetingId};

/// How far the agenda of a meeting has come.
pub fn of_meeting(tx: &Tx, meeting: MeetingId) -> Result<Agenda> {
    let found = tx.row(sql!("SELECT meeting_id, stage, proposals_until, told_at FROM agenda WHERE meeting_id = $1"), bind![meeting])?;
    Ok(found.unwrap_or_else(|| Agenda::draft(meeting)))
}

/// Writes down how far the agenda of a meeting has come.
pub fn set(tx: &mut WriteTx, partnership: PartnershipId, meeting: MeetingId, it: (Stage, Option<Date>)) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO agenda (meeting_id, partnership_id, stage, proposals_until) VALUES ($1, $2, $3, $4)
             ON CONFLICT (meeting_id) DO UPDATE SET stage = excluded.stage, proposals_until = excluded.proposals_until, told_at = NULL"
        ),
        bind![meeting, partnership, it.0, it.1],
    )?;
    Ok(())
}

/// Writes down that people were written to about an agenda.
pub(super) fn told(tx: &mut WriteTx, meeting: MeetingId, at: Timestamp) -> Result<()> {
    tx.run(sql!("UPDATE agenda SET told_at = $2 WHERE meeting_id = $1"), bind![meeting, at])?;
    Ok(())
}

row! {
    /// Who proposes an item.
    pub struct Proposer {
        /// Their record, where the partnership has one.
        pub person_id: Option<Id>,
        /// Their name.
        pub name: String,
        /// Their address; empty where none is known.
        pub email: String,
        /// The language they are written to in, by its code.
        pub lang: String,
    }
}

/// The person of a partnership who signs in with an account.
pub(super) fn person_of(tx: &Tx, partnership: PartnershipId, account: Option<Id>) -> Result<Option<Proposer>> {
    tx.row(
        sql!("SELECT id, name, email, lang FROM person WHERE account_id = $1 AND partnership_id = $2 ORDER BY id LIMIT 1"),
        bind![account, partnership],
    )
}

/// Adds a proposal.
pub fn insert(
    tx: &mut WriteTx,
    (partnership, meeting): (PartnershipId, MeetingId),
    id: ProposalId,
    (by, it, document): (&Proposer, &Proposed, Option<DocumentId>),
    now: Timestamp,
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO proposal (id, partnership_id, meeting_id, person_id, proposed_by, lang, title_en, title_fr, title_state, reason_en,
                                   reason_fr, reason_state, minutes, document_id, proposed_at, standing, answer_en, answer_fr, answer_state)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'waiting', '', '', $16)"
        ),
        bind![
            id,
            partnership,
            meeting,
            by.person_id,
            by.name,
            by.lang,
            it.title.en,
            it.title.fr,
            it.title.state,
            it.reason.en,
            it.reason.fr,
            it.reason.state,
            it.minutes,
            document,
            now,
            kit::lang::Bilingual::default().state
        ],
    )?;
    Ok(())
}

/// What was proposed for a meeting, the oldest first.
pub(super) fn proposals(tx: &Tx, meeting: MeetingId) -> Result<Vec<Proposal>> {
    tx.rows(
        sql!(
            "SELECT q.id, q.meeting_id, m.body_id, q.person_id, q.proposed_by, COALESCE(p.email, ''), q.lang, q.title_en, q.title_fr,
                    q.title_state, q.reason_en, q.reason_fr, q.reason_state, q.minutes, q.document_id, COALESCE(d.file_name, ''),
                    q.proposed_at, q.standing, q.item_id, q.answer_en, q.answer_fr, q.answer_state,
                    COALESCE((SELECT MAX(u.name) FROM assisted e JOIN account u ON u.id = e.account_id
                              WHERE e.object_kind = 'proposal' AND e.object_id = q.id AND e.holder_id = q.person_id), '')
             FROM proposal q JOIN meeting m ON m.id = q.meeting_id LEFT JOIN person p ON p.id = q.person_id
             LEFT JOIN document d ON d.id = q.document_id WHERE q.meeting_id = $1 ORDER BY q.proposed_at, q.id"
        ),
        bind![meeting],
    )
}

impl Record for Proposal {
    const NAME: &'static str = "proposal";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        tx.row(
            sql!(
                "SELECT q.id, q.meeting_id, m.body_id, q.person_id, q.proposed_by, COALESCE(p.email, ''), q.lang, q.title_en, q.title_fr,
                        q.title_state, q.reason_en, q.reason_fr, q.reason_state, q.minutes, q.document_id, COALESCE(d.file_name, ''),
                        q.proposed_at, q.standing, q.item_id, q.answer_en, q.answer_fr, q.answer_state,
                        COALESCE((SELECT MAX(u.name) FROM assisted e JOIN account u ON u.id = e.account_id
                                  WHERE e.object_kind = 'proposal' AND e.object_id = q.id AND e.holder_id = q.person_id), '')
                 FROM proposal q JOIN meeting m ON m.id = q.meeting_id LEFT JOIN person p ON p.id = q.person_id
                 LEFT JOIN document d ON d.id = q.document_id WHERE q.id = $1 AND q.partnership_id = $2"
            ),
            bind![id, partnership],
        )
    }

    fn nearer(&self) -> Vec<Scope> {
        vec![Scope::of(self.body_id)]
    }
}

/// Answers a proposal; 0 when somebody answered it before.
pub fn answer(tx: &mut WriteTx, id: ProposalId, it: &Answered, item: Option<ItemId>) -> Result<u64> {
    tx.run(
        sql!(
            "UPDATE proposal SET standing = $2, item_id = $3, answer_en = $4, answer_fr = $5, answer_state = $6
             WHERE id = $1 AND standing = 'waiting'"
        ),
        bind![id, it.standing, item, it.answer.en, it.answer.fr, it.answer.state],
    )
}

/// The papers of a meeting, item by item, with those of items in camera.
pub fn papers(tx: &Tx, meeting: MeetingId) -> Result<Vec<Paper>> {
    tx.rows(
        sql!(
            "SELECT a.id, a.item_id, i.meeting_id, m.body_id, i.camera, d.id, d.title_en, d.title_fr, d.title_state, d.file_name, d.kind, d.lang,
                    d.visibility, d.size, d.digest, d.uploaded_at, d.uploaded_by, d.version
             FROM paper a JOIN agenda_item i ON i.id = a.item_id JOIN meeting m ON m.id = i.meeting_id JOIN document d ON d.id = a.document_id
             WHERE i.meeting_id = $1 ORDER BY i.place, i.id, a.id"
        ),
        bind![meeting],
    )
}

impl Record for Paper {
    const NAME: &'static str = "paper";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        tx.row(
            sql!(
                "SELECT a.id, a.item_id, i.meeting_id, m.body_id, i.camera, d.id, d.title_en, d.title_fr, d.title_state, d.file_name, d.kind, d.lang,
                        d.visibility, d.size, d.digest, d.uploaded_at, d.uploaded_by, d.version
                 FROM paper a JOIN agenda_item i ON i.id = a.item_id JOIN meeting m ON m.id = i.meeting_id
                 JOIN document d ON d.id = a.document_id WHERE a.id = $1 AND a.partnership_id = $2"
            ),
            bind![id, partnership],
        )
    }

    fn nearer(&self) -> Vec<Scope> {
        vec![Scope::of(self.body_id)]
    }
}

/// Attaches a document to an item. Twice is once.
pub fn attach(tx: &mut WriteTx, partnership: PartnershipId, id: PaperId, (item, document): (ItemId, DocumentId)) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO paper (id, partnership_id, item_id, document_id) VALUES ($1, $2, $3, $4)
             ON CONFLICT (item_id, document_id) DO NOTHING"
        ),
        bind![id, partnership, item, document],
    )?;
    Ok(())
}

/// Takes a paper off its item; the document stays.
pub(super) fn detach(tx: &mut WriteTx, id: PaperId) -> Result<u64> {
    tx.run(sql!("DELETE FROM paper WHERE id = $1"), bind![id])
}
