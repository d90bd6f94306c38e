//! The SQL of adoptions: one text for both engines.

use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Problems, Result, bind,
    db::{Tx, WriteTx},
    lang::date,
    links::{self, Knot},
    permits::Scope,
    reading::must_be_there,
    sql,
};
use registry::partnerships::PartnershipId;

use super::model::{Adopted, Checked, Named};
use crate::{decisions::DecisionId, words::Words};

/// A refusal, said beside the field that it concerns.
fn refused(field: &'static str, words: impl Fn(Lang) -> String) -> Error {
    let mut problems = Problems::none();
    problems.add(field, words);
    Error::Invalid(problems)
}

/// The day of a decision that was carried, if the partnership has it.
fn day_of_carried(tx: &Tx, partnership: PartnershipId, id: DecisionId) -> Result<Option<Date>> {
    let found: Option<(Date,)> = tx.row(
        sql!("SELECT decided_on FROM decision WHERE id = $1 AND partnership_id = $2 AND result IN ('carried', 'carried_amended')"),
        bind![id, partnership],
    )?;
    Ok(found.map(|(day,)| day))
}

/// Holds a step against the decision that it rests on: carried, this partnership's, and not taken after the step.
///
/// # Errors
/// [`Error::Invalid`] beside `decision`, or beside the field of the step's day.
pub fn hold(tx: &Tx, partnership: PartnershipId, decision: DecisionId, (field, on): (&'static str, Date)) -> Result<()> {
    let day = day_of_carried(tx, partnership, decision)?;
    must_be_there("decision", day.is_some())?;
    match day {
        Some(day) if on < day => Err(refused(field, |lang| Words(lang).adoption_before_decision(date(lang, day)))),
        _ => Ok(()),
    }
}

/// Names another decision as the one that adopted something. Gives the day of the step, which is moved to the day of the
/// decision where that is later.
///
/// # Errors
/// [`Error::Conflict`] when somebody else named another since the page was made; [`Error::Invalid`] when the decision was not
/// carried here, or was taken after the step that followed.
pub fn name(tx: &mut WriteTx, partnership: PartnershipId, now: &Adopted, it: &Checked, today: Date) -> Result<(DecisionId, Date)> {
    tx.take_turns(&format!("adoption:{}", now.id))?;
    let last: Option<(DecisionId,)> = tx.row(
        sql!("SELECT decision_id FROM adoption_named WHERE kind = $1 AND record_id = $2 ORDER BY place DESC LIMIT 1"),
        bind![now.kind, now.id],
    )?;
    // Who had the turn before may have named another since this record was read.
    if last.map_or(now.decision, |(decision,)| decision).to_string() != it.was {
        return Err(Error::Conflict);
    }
    let day = day_of_carried(tx, partnership, it.decision)?;
    must_be_there("decision", day.is_some())?;
    let on = day.map_or(now.on, |day| day.max(now.on));
    if on > now.until {
        return Err(refused("decision", |lang| Words(lang).adoption_after_next_step(date(lang, on), date(lang, now.until))));
    }
    let (scope, from) = (Scope::of(partnership), Knot { kind: now.kind, id: now.id });
    if links::untie_all(tx, &scope, from, "adopted_by", "decision")? > 0 {
        links::tie(tx, &scope, from, "adopted_by", Knot { kind: "decision", id: it.decision.0 })?;
    }
    tx.run(
        sql!(
            "INSERT INTO adoption_named (partnership_id, kind, record_id, place, before_id, decision_id, reason, named_on)
             SELECT $1, $2, $3, COALESCE(MAX(place), 0) + 1, $4, $5, $6, $7 FROM adoption_named WHERE kind = $2 AND record_id = $3"
        ),
        bind![partnership, now.kind, now.id, now.decision, it.decision, it.reason, today],
    )?;
    Ok((it.decision, on))
}

/// The decisions that were named before the one that is named now, the last first.
pub(super) fn before(tx: &Tx, (kind, id): (&str, Id)) -> Result<Vec<Named>> {
    tx.rows(
        sql!(
            "SELECT n.named_on, d.year, d.number, n.reason FROM adoption_named n JOIN decision d ON d.id = n.before_id
             WHERE n.kind = $1 AND n.record_id = $2 ORDER BY n.place DESC"
        ),
        bind![kind, id],
    )
}
