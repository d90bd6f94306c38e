//! The SQL of onboarding.

use jiff::{Timestamp, ToSpan, civil::Date};
use kit::{
    Error, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    sql,
};
use registry::partnerships::PartnershipId;

use super::{
    form::shipped,
    model::{Newcomer, Step, StepId, Tick, kept},
};
use crate::{bodies::BodyId, seats::TenureId};

/// For how many days after the first of a term somebody is new.
const NEW_FOR: i64 = 365;

/// The version of a body's list; nothing while it is the shipped one.
pub(super) fn version(tx: &Tx, body: BodyId) -> Result<Option<i64>> {
    let found: Option<(i64,)> = tx.row(sql!("SELECT version FROM onboarding_list WHERE body_id = $1"), bind![body])?;
    Ok(found.map(|(version,)| version))
}

/// The steps of a body's own list.
pub(super) fn steps(tx: &Tx, body: BodyId) -> Result<Vec<Step>> {
    tx.rows(sql!("SELECT id, text_en, text_fr, text_state FROM onboarding_step WHERE body_id = $1 ORDER BY place, id"), bind![body])
}

/// Those who hold a seat of a body, or will, and did not sit on it before; the latest first.
pub(super) fn newcomers(tx: &Tx, body: BodyId, today: Date) -> Result<Vec<Newcomer>> {
    let since = today.saturating_sub(NEW_FOR.days());
    tx.rows(
        sql!(
            "SELECT t.id, t.person_id, p.name, s.number, s.label_en, s.label_fr, s.label_state, t.starts_on,
                    (SELECT MIN(a.acknowledged_on) FROM acknowledgement a JOIN terms m ON m.id = a.terms_id
                     WHERE a.person_id = t.person_id AND m.body_id = $1 AND m.state = 'in_force'),
                    (SELECT MIN(g.held_on) FROM attendance c JOIN meeting g ON g.id = c.meeting_id
                     WHERE c.person_id = t.person_id AND g.body_id = $1 AND g.held_on >= t.starts_on AND c.state IN ('present', 'remote'))
             FROM tenure t JOIN seat s ON s.id = t.seat_id JOIN person p ON p.id = t.person_id
             WHERE s.body_id = $1 AND t.role = 'holder' AND t.starts_on > $2 AND (t.ends_on IS NULL OR t.ends_on >= $3)
               AND NOT EXISTS (SELECT 1 FROM tenure e JOIN seat f ON f.id = e.seat_id
                               WHERE f.body_id = $1 AND e.person_id = t.person_id AND e.role = 'holder' AND e.starts_on < t.starts_on)
             ORDER BY t.starts_on DESC, s.number, t.id"
        ),
        bind![body, since, today],
    )
}

/// What was ticked for the members of a body.
pub(super) fn ticks(tx: &Tx, body: BodyId) -> Result<Vec<Tick>> {
    tx.rows(
        sql!(
            "SELECT k.tenure_id, k.step_id, k.ticked_on, k.ticked_by FROM onboarding_step i JOIN onboarding_tick k ON k.step_id = i.id
             WHERE i.body_id = $1 ORDER BY k.tenure_id, k.step_id"
        ),
        bind![body],
    )
}

/// Writes a body's list from the version that was edited, none for the shipped one; [`Error::Conflict`] when it has moved on.
pub(super) fn set_steps(
    tx: &mut WriteTx,
    (partnership, body): (PartnershipId, BodyId),
    version: i64,
    texts: &[Bilingual],
    now: Timestamp,
) -> Result<()> {
    let begun = if version == 0 {
        let add = sql!("INSERT INTO onboarding_list (body_id, partnership_id, version) VALUES ($1, $2, 1)");
        tx.attempt(add, bind![body, partnership])?.map_err(|_| Error::Conflict)?
    } else {
        tx.run(sql!("UPDATE onboarding_list SET version = version + 1 WHERE body_id = $1 AND version = $2"), bind![body, version])?
    };
    if begun == 0 {
        return Err(Error::Conflict);
    }
    let old = steps(tx, body)?;
    let ids = kept(&old, texts);
    for gone in old.iter().filter(|step| !ids.contains(&Some(step.id))) {
        tx.run(sql!("DELETE FROM onboarding_tick WHERE step_id = $1"), bind![gone.id])?;
        tx.run(sql!("DELETE FROM onboarding_step WHERE id = $1"), bind![gone.id])?;
    }
    for (place, (text, id)) in (1_i64..).zip(texts.iter().zip(ids)) {
        put_step(tx, body, (id.unwrap_or_else(|| StepId::new(now)), place), text)?;
    }
    Ok(())
}

/// Writes one step of a body's list in its place.
fn put_step(tx: &mut WriteTx, body: BodyId, (id, place): (StepId, i64), text: &Bilingual) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO onboarding_step (id, body_id, place, text_en, text_fr, text_state) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (id) DO UPDATE SET place = excluded.place, text_en = excluded.text_en, text_fr = excluded.text_fr,
                 text_state = excluded.text_state"
        ),
        bind![id, body, place, text.en, text.fr, text.state],
    )?;
    Ok(())
}

/// Gives a body a list of its own with these steps.
pub fn begin(tx: &mut WriteTx, (partnership, body): (PartnershipId, BodyId), steps: &[(StepId, Bilingual)]) -> Result<()> {
    set_steps(tx, (partnership, body), 0, &[], Timestamp::UNIX_EPOCH)?;
    for (place, (id, text)) in (1_i64..).zip(steps) {
        put_step(tx, body, (*id, place), text)?;
    }
    Ok(())
}

/// Makes the shipped list a body's own, where it has none: from then on its steps can be ticked.
pub(super) fn make_own(tx: &mut WriteTx, (partnership, body): (PartnershipId, BodyId), now: Timestamp) -> Result<()> {
    if version(tx, body)?.is_some() {
        return Ok(());
    }
    set_steps(tx, (partnership, body), 0, &shipped(), now)
}

/// Writes down which steps a member has taken: those that were ticked before keep their day.
pub fn tick(tx: &mut WriteTx, (body, tenure): (BodyId, TenureId), done: &[StepId], (by, on): (&str, Date)) -> Result<()> {
    for step in steps(tx, body)? {
        if done.contains(&step.id) {
            tx.run(
                sql!(
                    "INSERT INTO onboarding_tick (step_id, tenure_id, ticked_on, ticked_by) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (step_id, tenure_id) DO NOTHING"
                ),
                bind![step.id, tenure, on, by],
            )?;
        } else {
            tx.run(sql!("DELETE FROM onboarding_tick WHERE step_id = $1 AND tenure_id = $2"), bind![step.id, tenure])?;
        }
    }
    Ok(())
}
