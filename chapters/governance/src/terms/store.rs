//! The SQL of terms of reference: one text for both engines.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{ToValue, Tx, Value, WriteTx},
    lang::Bilingual,
    permits::Scope,
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::{
    form::{Checked, Parts},
    model::{Clause, State, Step, Terms, TermsId},
    seat_lines::SeatLine,
};
use crate::{bodies::BodyId, decisions::DecisionId};

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
                    t.alternates_count, t.minimum_sectors, t.quorum_includes, t.recall, t.recall_part, t.recall_whole,
                    t.recall_keeps_conditions, t.recusal, t.decision_rule, t.amendment_rule, t.notice_days, t.meetings_per_year, t.term_years,
                    t.max_terms, t.review_years, t.required_sectors, t.ex_officio_en, t.ex_officio_fr, t.ex_officio_state, t.adopted_earlier, t.version
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
                    t.alternates_count, t.minimum_sectors, t.quorum_includes, t.recall, t.recall_part, t.recall_whole,
                    t.recall_keeps_conditions, t.recusal, t.decision_rule, t.amendment_rule, t.notice_days, t.meetings_per_year, t.term_years,
                    t.max_terms, t.review_years, t.required_sectors, t.ex_officio_en, t.ex_officio_fr, t.ex_officio_state, t.adopted_earlier, t.version
             FROM terms t JOIN body b ON b.id = t.body_id WHERE t.partnership_id = $1
             ORDER BY b.starts_on, b.id, COALESCE(t.effective_on, '9999-12-31') DESC, t.edition DESC"
        ),
        bind![partnership],
    )
}

/// Whether the body has another version of its terms.
pub(super) fn has_other(tx: &Tx, it: &Terms) -> Result<bool> {
    let found: Option<(TermsId,)> =
        tx.row(sql!("SELECT id FROM terms WHERE body_id = $1 AND id <> $2 LIMIT 1"), bind![it.body_id, it.id])?;
    Ok(found.is_some())
}

/// The versions in force now, by body: which, its number, and the body's name.
pub(super) fn all_in_force(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(TermsId, String, Bilingual)>> {
    tx.rows(
        sql!(
            "SELECT t.id, t.edition, b.name_en, b.name_fr, b.name_state FROM terms t JOIN body b ON b.id = t.body_id
             WHERE t.partnership_id = $1 AND t.state = 'in_force' ORDER BY b.starts_on, b.id, t.id"
        ),
        bind![partnership],
    )
}

/// Every version of a body's terms, the earliest first, drafts last.
pub(super) fn of_body(tx: &Tx, body: BodyId) -> Result<Vec<Terms>> {
    tx.rows(
        sql!(
            "SELECT t.id, t.body_id, b.name_en, b.name_fr, b.name_state, t.edition, t.title_en, t.title_fr, t.title_state, t.state,
                    t.effective_on, t.ended_on, t.quorum_base, t.quorum_threshold, t.quorum_part, t.quorum_whole, t.remote_counts,
                    t.alternates_count, t.minimum_sectors, t.quorum_includes, t.recall, t.recall_part, t.recall_whole,
                    t.recall_keeps_conditions, t.recusal, t.decision_rule, t.amendment_rule, t.notice_days, t.meetings_per_year, t.term_years,
                    t.max_terms, t.review_years, t.required_sectors, t.ex_officio_en, t.ex_officio_fr, t.ex_officio_state, t.adopted_earlier, t.version
             FROM terms t JOIN body b ON b.id = t.body_id WHERE t.body_id = $1
             ORDER BY COALESCE(t.effective_on, '9999-12-31'), t.id"
        ),
        bind![body],
    )
}

/// What stands beside the parameters of every version of a body.
pub(super) fn parts_of_body(tx: &Tx, body: BodyId) -> Result<BTreeMap<TermsId, Parts>> {
    let mut all: BTreeMap<TermsId, Parts> = BTreeMap::new();
    let lines: Vec<(TermsId, SeatLine)> = tx.rows(
        sql!(
            "SELECT l.terms_id, l.sector, l.reserved, l.minimum, l.target, l.maximum
             FROM seat_line l JOIN terms t ON t.id = l.terms_id WHERE t.body_id = $1 ORDER BY l.terms_id, l.place"
        ),
        bind![body],
    )?;
    lines.into_iter().for_each(|(id, line)| all.entry(id).or_default().seat_lines.push(line));
    let clauses: Vec<(TermsId, Clause)> = tx.rows(
        sql!(
            "SELECT c.terms_id, c.number, c.heading_en, c.heading_fr, c.heading_state, c.text_en, c.text_fr, c.text_state
             FROM clause c JOIN terms t ON t.id = c.terms_id WHERE t.body_id = $1 ORDER BY c.terms_id, c.place"
        ),
        bind![body],
    )?;
    clauses.into_iter().for_each(|(id, clause)| all.entry(id).or_default().clauses.push(clause));
    Ok(all)
}

/// The steps of every version of a body.
pub(super) fn steps_of_body(tx: &Tx, body: BodyId) -> Result<Vec<(TermsId, Step)>> {
    tx.rows(
        sql!(
            "SELECT s.terms_id, s.state, s.stepped_on, s.decision_id, s.resolution
             FROM terms_step s JOIN terms t ON t.id = s.terms_id WHERE t.body_id = $1 ORDER BY s.terms_id, s.place"
        ),
        bind![body],
    )
}

/// The version that binds a body on a day.
pub fn in_force(tx: &Tx, body: BodyId, day: Date) -> Result<Option<Terms>> {
    tx.row(
        sql!(
            "SELECT t.id, t.body_id, b.name_en, b.name_fr, b.name_state, t.edition, t.title_en, t.title_fr, t.title_state, t.state,
                    t.effective_on, t.ended_on, t.quorum_base, t.quorum_threshold, t.quorum_part, t.quorum_whole, t.remote_counts,
                    t.alternates_count, t.minimum_sectors, t.quorum_includes, t.recall, t.recall_part, t.recall_whole,
                    t.recall_keeps_conditions, t.recusal, t.decision_rule, t.amendment_rule, t.notice_days, t.meetings_per_year, t.term_years,
                    t.max_terms, t.review_years, t.required_sectors, t.ex_officio_en, t.ex_officio_fr, t.ex_officio_state, t.adopted_earlier, t.version
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

/// What stands beside the parameters of a version.
pub fn parts(tx: &Tx, id: TermsId) -> Result<Parts> {
    Ok(Parts { seat_lines: seat_lines(tx, id)?, clauses: clauses(tx, id)? })
}

/// The seats by sector that a version wants, in its order.
pub fn seat_lines(tx: &Tx, id: TermsId) -> Result<Vec<SeatLine>> {
    tx.rows(sql!("SELECT sector, reserved, minimum, target, maximum FROM seat_line WHERE terms_id = $1 ORDER BY place"), bind![id])
}

/// The seats by sector that bind a body on a day, in the order of its terms; none where no terms are in force.
pub fn seat_lines_on(tx: &Tx, body: BodyId, day: Date) -> Result<Vec<SeatLine>> {
    in_force(tx, body, day)?.map_or_else(|| Ok(Vec::new()), |terms| seat_lines(tx, terms.id))
}

/// The versions of a body's terms that a decision adopted, each with its edition.
pub(super) fn adopted_by(tx: &Tx, body: BodyId, decision: DecisionId) -> Result<Vec<(TermsId, String)>> {
    tx.rows(
        sql!(
            "SELECT t.id, t.edition FROM terms_step s JOIN terms t ON t.id = s.terms_id
             WHERE s.decision_id = $1 AND t.body_id = $2 AND s.state = 'council_approved' ORDER BY t.id"
        ),
        bind![decision, body],
    )
}

/// The steps of a version, in their order.
pub fn steps(tx: &Tx, id: TermsId) -> Result<Vec<Step>> {
    tx.rows(sql!("SELECT state, stepped_on, decision_id, resolution FROM terms_step WHERE terms_id = $1 ORDER BY place"), bind![id])
}

/// Adds a version as a draft.
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, id: TermsId, it: &Checked) -> Result<()> {
    let added = tx.attempt(
        sql!(
            "INSERT INTO terms (id, partnership_id, body_id, edition, title_en, title_fr, title_state, state, effective_on, ended_on, quorum_base,
                                quorum_threshold, quorum_part, quorum_whole, remote_counts, alternates_count, minimum_sectors,
                                quorum_includes, recall, recall_part, recall_whole, recall_keeps_conditions, recusal, decision_rule,
                                amendment_rule, notice_days, meetings_per_year, term_years, max_terms, review_years, required_sectors,
                                ex_officio_en, ex_officio_fr, ex_officio_state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'draft', $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
                     $25, $26, $27, $28, $29, $30, $31, $32, $33, 1)"
        ),
        &[bind![id, partnership, it.body, it.edition], &titled(it), bind![it.effective_on, it.ended_on], &rules(it)].concat(),
    )?;
    taken(added)?;
    set_parts(tx, id, it)
}

fn titled(it: &Checked) -> [Value; 3] {
    [it.title.en.to_value(), it.title.fr.to_value(), it.title.state.to_value()]
}

/// The parameters, in the order of their columns.
fn rules(it: &Checked) -> Vec<Value> {
    let (rule, extra) = (&it.quorum, &it.ex_officio);
    let quorum = bind![
        rule.base,
        rule.share.threshold,
        rule.share.part,
        rule.share.whole,
        rule.remote_counts,
        rule.alternates_count,
        rule.minimum_sectors,
        rule.includes,
        rule.recall,
        rule.recall_part,
        rule.recall_whole,
        rule.recall_keeps_conditions,
        rule.recusal
    ]
    .to_vec();
    let others = bind![
        it.decision_rule,
        it.amendment_rule,
        it.notice_days,
        it.meetings_per_year,
        it.term_years,
        it.max_terms,
        it.review_years,
        it.required_sectors().join(","),
        extra.en,
        extra.fr,
        extra.state
    ]
    .to_vec();
    [quorum, others].concat()
}

/// Changes a version from the one that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, id: TermsId, version: i64, it: &Checked) -> Result<()> {
    let changed = tx.attempt(
        sql!(
            "UPDATE terms SET body_id = $3, edition = $4, title_en = $5, title_fr = $6, title_state = $7, quorum_base = $8,
                    quorum_threshold = $9, quorum_part = $10, quorum_whole = $11, remote_counts = $12, alternates_count = $13,
                    minimum_sectors = $14, quorum_includes = $15, recall = $16, recall_part = $17, recall_whole = $18,
                    recall_keeps_conditions = $19, recusal = $20, decision_rule = $21, amendment_rule = $22, notice_days = $23,
                    meetings_per_year = $24, term_years = $25, max_terms = $26, review_years = $27, required_sectors = $28,
                    ex_officio_en = $29, ex_officio_fr = $30, ex_officio_state = $31, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        &[bind![id, version, it.body, it.edition], &titled(it), &rules(it)].concat(),
    )?;
    if taken(changed)? == 0 {
        return Err(Error::Conflict);
    }
    set_parts(tx, id, it)
}

fn set_parts(tx: &mut WriteTx, id: TermsId, it: &Checked) -> Result<()> {
    set_seat_lines(tx, id, &it.seat_lines)?;
    set_clauses(tx, id, &it.clauses)
}

fn set_seat_lines(tx: &mut WriteTx, id: TermsId, lines: &[SeatLine]) -> Result<()> {
    tx.run(sql!("DELETE FROM seat_line WHERE terms_id = $1"), bind![id])?;
    for (place, it) in (1_i64..).zip(lines) {
        tx.run(
            sql!("INSERT INTO seat_line (terms_id, place, sector, reserved, minimum, target, maximum) VALUES ($1, $2, $3, $4, $5, $6, $7)"),
            bind![id, place, it.sector, it.reserved, it.minimum, it.target, it.maximum],
        )?;
    }
    Ok(())
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

/// The day from which the decision that adopted a version takes effect, where it names one.
pub(super) fn takes_effect(tx: &Tx, id: TermsId) -> Result<Option<Date>> {
    let found: Option<(Option<Date>,)> = tx.row(
        sql!(
            "SELECT d.effective_on FROM terms_step s JOIN decision d ON d.id = s.decision_id
             WHERE s.terms_id = $1 AND s.state = 'council_approved' ORDER BY s.place DESC LIMIT 1"
        ),
        bind![id],
    )?;
    Ok(found.and_then(|(day,)| day))
}

/// Lets the approval of terms rest on another decision, and on the day that goes with it.
pub fn rest_on(tx: &mut WriteTx, id: TermsId, (decision, on): (DecisionId, Date)) -> Result<()> {
    let step = sql!("UPDATE terms_step SET decision_id = $2, stepped_on = $3 WHERE terms_id = $1 AND state = 'council_approved'");
    tx.run(step, bind![id, decision, on])?;
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
