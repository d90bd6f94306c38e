//! The SQL of rounds of recruitment.

use std::collections::HashMap;

use jiff::{Timestamp, ToSpan, civil::Date};
use kit::{
    Error, Id, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    permits::Scope,
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::{
    form::Checked,
    model::{Count, Panelist, Parts, Round, RoundId, RoundSeat, Seated, Stage},
};
use crate::{decisions::DecisionId, seats::TenureId};

/// A seat whose holder leaves within so many days may be recruited for.
const ENDING_WITHIN: i64 = 180;

impl Record for Round {
    const NAME: &'static str = "round";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, RoundId(id))
    }

    fn nearer(&self) -> Vec<Scope> {
        vec![Scope::of(self.id)]
    }
}

/// One round of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: RoundId) -> Result<Option<Round>> {
    tx.row(
        sql!(
            "SELECT r.id, r.body_id, b.name_en, b.name_fr, b.name_state, r.title_en, r.title_fr, r.title_state, r.call_en, r.call_fr, r.call_state,
                    r.sectors, r.opens_on, r.closes_on, r.keep_days, r.contact, r.state, r.reason, r.ended_on, r.delete_on, r.withdrawn, r.version
             FROM recruitment_round r JOIN body b ON b.id = r.body_id WHERE r.id = $1 AND r.partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// Every round of a partnership, the latest first.
pub(super) fn all(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Round>> {
    tx.rows(
        sql!(
            "SELECT r.id, r.body_id, b.name_en, b.name_fr, b.name_state, r.title_en, r.title_fr, r.title_state, r.call_en, r.call_fr, r.call_state,
                    r.sectors, r.opens_on, r.closes_on, r.keep_days, r.contact, r.state, r.reason, r.ended_on, r.delete_on, r.withdrawn, r.version
             FROM recruitment_round r JOIN body b ON b.id = r.body_id WHERE r.partnership_id = $1 ORDER BY r.opens_on DESC, r.id DESC"
        ),
        bind![partnership],
    )
}

/// The rounds of a partnership that everyone may read of on a day: announced or open.
pub(crate) fn published(tx: &Tx, partnership: PartnershipId, on: Date) -> Result<Vec<Round>> {
    let all = all(tx, partnership)?;
    Ok(all.into_iter().filter(|round| matches!(round.stage(on), Stage::Announced | Stage::Open)).collect())
}

/// Whether a partnership ever published a round.
pub(crate) fn has_calls(tx: &Tx, partnership: PartnershipId) -> Result<bool> {
    let found: Option<(Id,)> =
        tx.row(sql!("SELECT id FROM recruitment_round WHERE partnership_id = $1 AND state <> 'draft' LIMIT 1"), bind![partnership])?;
    Ok(found.is_some())
}

/// What belongs to a round.
pub fn parts(tx: &Tx, id: RoundId) -> Result<Parts> {
    let seats = tx.rows(
        sql!(
            "SELECT s.id, s.body_id, b.name_en, b.name_fr, b.name_state, s.number, s.label_en, s.label_fr, s.label_state, s.sectors, s.reserved,
                    (SELECT MAX(COALESCE(t.ends_on, '9999-12-31')) FROM tenure t WHERE t.seat_id = s.id AND t.role = 'holder')
             FROM round_seat x JOIN seat s ON s.id = x.seat_id JOIN body b ON b.id = s.body_id WHERE x.round_id = $1 ORDER BY s.number, s.id"
        ),
        bind![id],
    )?;
    let texts: Vec<(String, Bilingual)> = tx.rows(
        sql!(
            "SELECT kind, text_en, text_fr, text_state FROM (
                 SELECT 'question' AS kind, place, text_en, text_fr, text_state FROM round_question WHERE round_id = $1
                 UNION ALL
                 SELECT 'criterion', place, text_en, text_fr, text_state FROM round_criterion WHERE round_id = $1
             ) AS texts ORDER BY kind, place"
        ),
        bind![id],
    )?;
    let of = |wanted: &str| texts.iter().filter(|(kind, _)| kind == wanted).map(|(_, text)| text.clone()).collect();
    let (questions, criteria) = (of("question"), of("criterion"));
    let panel: Vec<Panelist> = tx.rows(
        sql!(
            "SELECT p.id, p.name, p.email, p.lang, p.account_id FROM panelist x JOIN person p ON p.id = x.person_id
             WHERE x.round_id = $1 ORDER BY p.name_fold, p.id"
        ),
        bind![id],
    )?;
    Ok(Parts { seats, questions, criteria, panel })
}

/// The seats of a partnership that are vacant on a day or that their holder leaves soon, and those that a round is for already; by
/// body and number.
pub(crate) fn to_fill(tx: &Tx, partnership: PartnershipId, on: Date, round: Option<RoundId>) -> Result<Vec<RoundSeat>> {
    let soon = on.saturating_add(ENDING_WITHIN.days());
    tx.rows(
        sql!(
            "SELECT id, body_id, name_en, name_fr, name_state, number, label_en, label_fr, label_state, sectors, reserved, held_until FROM (
                 SELECT s.id AS id, s.body_id AS body_id, b.name_en AS name_en, b.name_fr AS name_fr, b.name_state AS name_state,
                        b.name_fold AS name_fold, s.number AS number, s.label_en AS label_en, s.label_fr AS label_fr, s.label_state AS label_state,
                        s.sectors AS sectors, s.reserved AS reserved,
                        (SELECT MAX(COALESCE(t.ends_on, '9999-12-31')) FROM tenure t WHERE t.seat_id = s.id AND t.role = 'holder') AS held_until
                 FROM seat s JOIN body b ON b.id = s.body_id
                 WHERE s.partnership_id = $1 AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)
             ) AS seats WHERE held_until IS NULL OR held_until <= $3 OR id IN (SELECT seat_id FROM round_seat WHERE round_id = $4)
             ORDER BY name_fold, body_id, number, id"
        ),
        bind![partnership, on, soon, round],
    )
}

/// How many applied under each sector, and how many were offered a seat.
pub(super) fn counts(tx: &Tx, id: RoundId) -> Result<Vec<Count>> {
    tx.rows(sql!("SELECT sector, applications, offers FROM round_count WHERE round_id = $1 ORDER BY sector"), bind![id])
}

/// Who was seated from a round, by seat.
pub(super) fn seated(tx: &Tx, id: RoundId) -> Result<Vec<Seated>> {
    tx.rows(
        sql!(
            "SELECT s.id, s.number, s.label_en, s.label_fr, s.label_state, p.name, t.starts_on
             FROM round_tenure x JOIN tenure t ON t.id = x.tenure_id JOIN seat s ON s.id = t.seat_id JOIN person p ON p.id = t.person_id
             WHERE x.round_id = $1 ORDER BY s.number, t.starts_on, t.id"
        ),
        bind![id],
    )
}

/// The same for every round of a partnership.
pub(super) fn all_counts(tx: &Tx, partnership: PartnershipId) -> Result<HashMap<RoundId, Vec<Count>>> {
    let all: Vec<(RoundId, Count)> = tx.rows(
        sql!(
            "SELECT c.round_id, c.sector, c.applications, c.offers FROM round_count c JOIN recruitment_round r ON r.id = c.round_id
             WHERE r.partnership_id = $1 ORDER BY c.sector"
        ),
        bind![partnership],
    )?;
    let mut counts: HashMap<RoundId, Vec<Count>> = HashMap::new();
    for (round, count) in all {
        counts.entry(round).or_default().push(count);
    }
    Ok(counts)
}

/// How many applications there are now, and how many of them wait for a decision.
pub(super) fn waiting(tx: &Tx, id: RoundId) -> Result<(i64, i64)> {
    tx.one(sql!("SELECT COUNT(*), COUNT(CASE WHEN outcome = '' THEN 1 ELSE NULL END) FROM application WHERE round_id = $1"), bind![id])
}

/// When the latest application of a round came in.
pub(super) fn latest(tx: &Tx, id: RoundId) -> Result<Option<Timestamp>> {
    let found: (Option<Timestamp>,) = tx.one(sql!("SELECT MAX(received_at) FROM application WHERE round_id = $1"), bind![id])?;
    Ok(found.0)
}

/// Adds a round as a draft.
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, id: RoundId, it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO recruitment_round (id, partnership_id, body_id, title_en, title_fr, title_state, call_en, call_fr, call_state, sectors,
                                            opens_on, closes_on, keep_days, contact, state, reason, withdrawn, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'draft', '', 0, 1)"
        ),
        bind![
            id,
            partnership,
            it.body,
            it.title.en,
            it.title.fr,
            it.title.state,
            it.call.en,
            it.call.fr,
            it.call.state,
            it.sectors.join(","),
            it.opens_on,
            it.closes_on,
            it.keep_days,
            it.contact
        ],
    )?;
    set_parts(tx, id, it)
}

/// Changes a round from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, id: RoundId, version: i64, it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE recruitment_round SET body_id = $3, title_en = $4, title_fr = $5, title_state = $6, call_en = $7, call_fr = $8, call_state = $9,
                    sectors = $10, opens_on = $11, closes_on = $12, keep_days = $13, contact = $14, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id,
            version,
            it.body,
            it.title.en,
            it.title.fr,
            it.title.state,
            it.call.en,
            it.call.fr,
            it.call.state,
            it.sectors.join(","),
            it.opens_on,
            it.closes_on,
            it.keep_days,
            it.contact
        ],
    )?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    set_parts(tx, id, it)
}

fn set_parts(tx: &mut WriteTx, id: RoundId, it: &Checked) -> Result<()> {
    tx.run(sql!("DELETE FROM round_seat WHERE round_id = $1"), bind![id])?;
    tx.run(sql!("DELETE FROM round_question WHERE round_id = $1"), bind![id])?;
    tx.run(sql!("DELETE FROM round_criterion WHERE round_id = $1"), bind![id])?;
    tx.run(sql!("DELETE FROM panelist WHERE round_id = $1"), bind![id])?;
    for seat in &it.seats {
        tx.run(sql!("INSERT INTO round_seat (round_id, seat_id) VALUES ($1, $2)"), bind![id, seat])?;
    }
    let put_question = sql!("INSERT INTO round_question (round_id, place, text_en, text_fr, text_state) VALUES ($1, $2, $3, $4, $5)");
    let put_criterion = sql!("INSERT INTO round_criterion (round_id, place, text_en, text_fr, text_state) VALUES ($1, $2, $3, $4, $5)");
    for (statement, texts) in [(put_question, &it.questions), (put_criterion, &it.criteria)] {
        for (place, text) in (1_i64..).zip(texts) {
            tx.run(statement, bind![id, place, text.en, text.fr, text.state])?;
        }
    }
    for person in &it.panel {
        tx.run(sql!("INSERT INTO panelist (round_id, person_id) VALUES ($1, $2)"), bind![id, person])?;
    }
    Ok(())
}

/// Publishes a draft; how many rounds that was.
pub fn publish(tx: &mut WriteTx, id: RoundId) -> Result<u64> {
    tx.run(sql!("UPDATE recruitment_round SET state = 'open', version = version + 1 WHERE id = $1 AND state = 'draft'"), bind![id])
}

/// Ends a round: from that day on its applications are kept for as many days as it says. How many rounds that was.
pub fn end(tx: &mut WriteTx, it: &Round, (to, reason): (Stage, &str), on: Date) -> Result<u64> {
    let delete_on = on.saturating_add(it.keep_days.days());
    tx.run(
        sql!(
            "UPDATE recruitment_round SET state = $2, reason = $3, ended_on = $4, delete_on = $5, version = version + 1
             WHERE id = $1 AND state = 'open'"
        ),
        bind![it.id, to, reason, on, delete_on],
    )
}

/// Counts one more application under a sector.
pub fn count_application(tx: &mut WriteTx, id: RoundId, sector: &str) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO round_count (round_id, sector, applications, offers) VALUES ($1, $2, 1, 0)
             ON CONFLICT (round_id, sector) DO UPDATE SET applications = round_count.applications + 1"
        ),
        bind![id, sector],
    )?;
    Ok(())
}

/// Counts one more offer under a sector.
pub fn count_offer(tx: &mut WriteTx, id: RoundId, sector: &str) -> Result<()> {
    tx.run(sql!("UPDATE round_count SET offers = offers + 1 WHERE round_id = $1 AND sector = $2"), bind![id, sector])?;
    Ok(())
}

/// Notes that someone was seated from a round.
pub fn note_seated(tx: &mut WriteTx, id: RoundId, (tenure, decision): (TenureId, Option<DecisionId>)) -> Result<()> {
    tx.run(sql!("INSERT INTO round_tenure (round_id, tenure_id, decision_id) VALUES ($1, $2, $3)"), bind![id, tenure, decision])?;
    Ok(())
}

/// Counts one more application that was withdrawn.
pub fn count_withdrawal(tx: &mut WriteTx, id: RoundId) -> Result<()> {
    tx.run(sql!("UPDATE recruitment_round SET withdrawn = withdrawn + 1 WHERE id = $1"), bind![id])?;
    Ok(())
}
