//! The SQL of terms of reference: one text for both engines.

use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{Tx, WriteTx},
    permits::Scope,
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::{
    form::Checked,
    model::{Clause, State, Step, Terms, TermsId},
};
use crate::bodies::BodyId;

impl Record for Terms {
    const NAME: &'static str = "terms";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, TermsId(id))
    }

    fn nearer(&self) -> Vec<Scope> {
        vec![Scope::of(self.body_id)]
    }
}

/// One version.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: TermsId) -> Result<Option<Terms>> {
    tx.row(
        sql!(
            "SELECT t.id, t.body_id, b.name_en, b.name_fr, b.name_state, t.edition, t.title_en, t.title_fr, t.title_state, t.state,
                    t.effective_on, t.ended_on, t.quorum_base, t.quorum_threshold, t.quorum_part, t.quorum_whole, t.remote_counts,
                    t.alternates_count, t.minimum_sectors, t.recall_those_present, t.recusal, t.decision_rule, t.amendment_rule, t.notice_days,
                    t.meetings_per_year, t.term_years, t.max_terms, t.review_years, t.required_sectors, t.version
             FROM terms t JOIN body b ON b.id = t.body_id WHERE t.id = $1 AND t.partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// Every version of every body of a partnership, the latest first.
pub fn all(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Terms>> {
    tx.rows(
        sql!(
            "SELECT t.id, t.body_id, b.name_en, b.name_fr, b.name_state, t.edition, t.title_en, t.title_fr, t.title_state, t.state,
                    t.effective_on, t.ended_on, t.quorum_base, t.quorum_threshold, t.quorum_part, t.quorum_whole, t.remote_counts,
                    t.alternates_count, t.minimum_sectors, t.recall_those_present, t.recusal, t.decision_rule, t.amendment_rule, t.notice_days,
                    t.meetings_per_year, t.term_years, t.max_terms, t.review_years, t.required_sectors, t.version
             FROM terms t JOIN body b ON b.id = t.body_id WHERE t.partnership_id = $1
             ORDER BY b.starts_on, b.id, COALESCE(t.effective_on, '9999-12-31') DESC, t.edition DESC"
        ),
        bind![partnership],
    )
}

/// The version that binds a body on a day.
pub fn in_force(tx: &Tx, body: BodyId, day: Date) -> Result<Option<Terms>> {
    tx.row(
        sql!(
            "SELECT t.id, t.body_id, b.name_en, b.name_fr, b.name_state, t.edition, t.title_en, t.title_fr, t.title_state, t.state,
                    t.effective_on, t.ended_on, t.quorum_base, t.quorum_threshold, t.quorum_part, t.quorum_whole, t.remote_counts,
                    t.alternates_count, t.minimum_sectors, t.recall_those_present, t.recusal, t.decision_rule, t.amendment_rule, t.notice_days,
                    t.meetings_per_year, t.term_years, t.max_terms, t.review_years, t.required_sectors, t.version
             FROM terms t JOIN body b ON b.id = t.body_id
             WHERE t.body_id = $1 AND t.state IN ('in_force', 'superseded') AND t.effective_on <= $2 AND (t.ended_on IS NULL OR t.ended_on >= $2)
             ORDER BY t.effective_on DESC, t.id"
        ),
        bind![body, day],
    )
}

/// The clauses of a version, in their order.
pub fn clauses(tx: &Tx, id: TermsId) -> Result<Vec<Clause>> {
    tx.rows(
        sql!("SELECT number, heading_en, heading_fr, heading_state, text_en, text_fr, text_state FROM clause WHERE terms_id = $1 ORDER BY place"),
        bind![id],
    )
}

/// The steps of a version, in their order.
pub fn steps(tx: &Tx, id: TermsId) -> Result<Vec<Step>> {
    tx.rows(sql!("SELECT state, stepped_on, decision_id, resolution FROM terms_step WHERE terms_id = $1 ORDER BY place"), bind![id])
}

/// Adds a version as a draft.
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, id: TermsId, it: &Checked) -> Result<()> {
    let (rule, required) = (it.quorum, it.required_sectors.join(","));
    let added = tx.attempt(
        sql!(
            "INSERT INTO terms (id, partnership_id, body_id, edition, title_en, title_fr, title_state, state, effective_on, ended_on, quorum_base,
                                quorum_threshold, quorum_part, quorum_whole, remote_counts, alternates_count, minimum_sectors,
                                recall_those_present, recusal, decision_rule, amendment_rule, notice_days, meetings_per_year, term_years, max_terms,
                                review_years, required_sectors, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'draft', $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
                     $25, $26, 1)"
        ),
        bind![
            id, partnership, it.body, it.edition, it.title.en, it.title.fr, it.title.state, it.effective_on, it.ended_on, rule.base,
            rule.threshold, rule.part, rule.whole, rule.remote_counts, rule.alternates_count, rule.minimum_sectors,
            rule.recall_those_present, rule.recusal, it.decision_rule, it.amendment_rule, it.notice_days, it.meetings_per_year, it.term_years,
            it.max_terms, it.review_years, required
        ],
    )?;
    taken(added)?;
    set_clauses(tx, id, &it.clauses)
}

/// Changes a version from the one that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, id: TermsId, version: i64, it: &Checked) -> Result<()> {
    let (rule, required) = (it.quorum, it.required_sectors.join(","));
    let changed = tx.attempt(
        sql!(
            "UPDATE terms SET body_id = $3, edition = $4, title_en = $5, title_fr = $6, title_state = $7, quorum_base = $8,
                    quorum_threshold = $9, quorum_part = $10, quorum_whole = $11, remote_counts = $12, alternates_count = $13,
                    minimum_sectors = $14, recall_those_present = $15, recusal = $16, decision_rule = $17, amendment_rule = $18, notice_days = $19,
                    meetings_per_year = $20, term_years = $21, max_terms = $22, review_years = $23, required_sectors = $24,
                    version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id,
            version,
            it.body,
            it.edition,
            it.title.en,
            it.title.fr,
            it.title.state,
            rule.base,
            rule.threshold,
            rule.part,
            rule.whole,
            rule.remote_counts,
            rule.alternates_count,
            rule.minimum_sectors,
            rule.recall_those_present,
            rule.recusal,
            it.decision_rule,
            it.amendment_rule,
            it.notice_days,
            it.meetings_per_year,
            it.term_years,
            it.max_terms,
            it.review_years,
            required
        ],
    )?;
    if taken(changed)? == 0 {
        return Err(Error::Conflict);
    }
    set_clauses(tx, id, &it.clauses)
}

fn taken(outcome: std::result::Result<u64, kit::db::Violation>) -> Result<u64> {
    outcome.map_err(|_| {
        let mut problems = kit::Problems::none();
        problems.add("edition", |lang| crate::words::Words(lang).edition_taken());
        Error::Invalid(problems)
    })
}

fn set_clauses(tx: &mut WriteTx, id: TermsId, clauses: &[Clause]) -> Result<()> {
    tx.run(sql!("DELETE FROM clause WHERE terms_id = $1"), bind![id])?;
    for (place, it) in (1_i64..).zip(clauses) {
        tx.run(
            sql!(
                "INSERT INTO clause (terms_id, place, number, heading_en, heading_fr, heading_state, text_en, text_fr, text_state)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
            ),
            bind![id, place, it.number, it.heading.en, it.heading.fr, it.heading.state, it.text.en, it.text.fr, it.text.state],
        )?;
    }
    Ok(())
}

/// Notes a step and sets the state that follows from it. Coming into force begins that day.
pub fn step(tx: &mut WriteTx, id: TermsId, it: &Step) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO terms_step (terms_id, place, state, stepped_on, decision_id, resolution)
             VALUES ($1, (SELECT COUNT(*) + 1 FROM terms_step WHERE terms_id = $1), $2, $3, $4, $5)"
        ),
        bind![id, it.state, it.stepped_on, it.decision_id, it.resolution],
    )?;
    tx.run(sql!("UPDATE terms SET state = $2, version = version + 1 WHERE id = $1"), bind![id, it.state])?;
    if it.state == State::InForce {
        tx.run(sql!("UPDATE terms SET effective_on = $2 WHERE id = $1"), bind![id, it.stepped_on])?;
    }
    Ok(())
}

/// The version of a body that is in force now, other than this one.
pub(super) fn predecessor(tx: &Tx, body: BodyId, but: TermsId) -> Result<Option<(TermsId, Option<Date>)>> {
    tx.row(
        sql!("SELECT id, effective_on FROM terms WHERE body_id = $1 AND id <> $2 AND state = 'in_force' ORDER BY effective_on DESC"),
        bind![body, but],
    )
}

/// Ends a version on its last day.
pub fn end(tx: &mut WriteTx, id: TermsId, last: Date) -> Result<u64> {
    tx.run(sql!("UPDATE terms SET ended_on = $2 WHERE id = $1"), bind![id, last])
}
