//! The SQL of scores.

use jiff::civil::Date;
use kit::{
    Id, Result, bind,
    db::{Tx, WriteTx},
    sql,
};

use super::{form::Checked, model::Sheet};
use crate::{applications::ApplicationId, rounds::RoundId};

/// What the panel gave one application, by name.
pub(crate) fn sheets(tx: &Tx, application: ApplicationId) -> Result<Vec<Sheet>> {
    let given = tx.rows(
        sql!(
            "SELECT s.application_id, s.person_id, p.name, s.has_conflict, s.comment, s.given_on, m.mark
             FROM score_sheet s JOIN person p ON p.id = s.person_id
             LEFT JOIN score m ON m.application_id = s.application_id AND m.person_id = s.person_id
             WHERE s.application_id = $1 ORDER BY p.name_fold, p.id, m.place"
        ),
        bind![application],
    )?;
    Ok(Sheet::all(given))
}

/// What the panel gave all applications of a round.
pub(crate) fn sheets_of_round(tx: &Tx, round: RoundId) -> Result<Vec<Sheet>> {
    let given = tx.rows(
        sql!(
            "SELECT s.application_id, s.person_id, p.name, s.has_conflict, s.comment, s.given_on, m.mark
             FROM application a JOIN score_sheet s ON s.application_id = a.id JOIN person p ON p.id = s.person_id
             LEFT JOIN score m ON m.application_id = s.application_id AND m.person_id = s.person_id
             WHERE a.round_id = $1 ORDER BY s.application_id, p.name_fold, p.id, m.place"
        ),
        bind![round],
    )?;
    Ok(Sheet::all(given))
}

/// Writes down what someone gives an application, in the place of what they gave before.
pub fn put(tx: &mut WriteTx, application: ApplicationId, person: Id, (it, on): (&Checked, Date)) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO score_sheet (application_id, person_id, has_conflict, comment, given_on) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (application_id, person_id) DO UPDATE SET has_conflict = excluded.has_conflict, comment = excluded.comment,
                 given_on = excluded.given_on"
        ),
        bind![application, person, it.has_conflict, it.comment, on],
    )?;
    tx.run(sql!("DELETE FROM score WHERE application_id = $1 AND person_id = $2"), bind![application, person])?;
    for (place, mark) in (1_i64..).zip(&it.marks) {
        tx.run(
            sql!("INSERT INTO score (application_id, person_id, place, mark) VALUES ($1, $2, $3, $4)"),
            bind![application, person, place, mark],
        )?;
    }
    Ok(())
}
