//! The SQL of applications.

use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Id, Result, bind, chronicle,
    db::{Tx, Violation, WriteTx},
    lang::fold,
    permits::Scope,
    sql, task_links,
};
use registry::partnerships::{PartnershipId, Record};

use super::{
    form::{Checked, Wish},
    model::{Application, ApplicationId, CONSENT_VERSION, Interview, Outcome, Private},
};
use crate::{decisions::DecisionId, rounds::RoundId, seats::SeatId};

impl Record for Application {
    const NAME: &'static str = "application";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, ApplicationId(id))
    }

    fn nearer(&self) -> Vec<Scope> {
        vec![Scope::of(self.round_id)]
    }
}

/// One application of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: ApplicationId) -> Result<Option<Application>> {
    tx.row(
        sql!(
            "SELECT id, round_id, name, email, phone, organization, seat_id, sector, lang, consent, consent_version, received_at,
                    interview_on, interview_at, interview_place, interview_notes, advice, advice_reason, outcome, decided_on,
                    offered_seat_id, person_id, version
             FROM application WHERE id = $1 AND partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// The applications of a round, the earliest first.
pub(crate) fn of_round(tx: &Tx, round: RoundId) -> Result<Vec<Application>> {
    tx.rows(
        sql!(
            "SELECT id, round_id, name, email, phone, organization, seat_id, sector, lang, consent, consent_version, received_at,
                    interview_on, interview_at, interview_place, interview_notes, advice, advice_reason, outcome, decided_on,
                    offered_seat_id, person_id, version
             FROM application WHERE round_id = $1 ORDER BY received_at, id"
        ),
        bind![round],
    )
}

/// The application with this address in a round.
pub(super) fn with_address(tx: &Tx, round: RoundId, email: &str) -> Result<Option<ApplicationId>> {
    let found: Option<(ApplicationId,)> =
        tx.row(sql!("SELECT id FROM application WHERE round_id = $1 AND email_fold = $2"), bind![round, fold(email)])?;
    Ok(found.map(|(id,)| id))
}

/// What was answered, in the order of the questions.
pub(crate) fn answers(tx: &Tx, id: ApplicationId) -> Result<Vec<String>> {
    let all: Vec<(String,)> = tx.rows(sql!("SELECT text FROM application_answer WHERE application_id = $1 ORDER BY place"), bind![id])?;
    Ok(all.into_iter().map(|(text,)| text).collect())
}

/// How the applicant describes themself, and what they need.
pub(super) fn private(tx: &Tx, id: ApplicationId) -> Result<Private> {
    let found = tx.row(sql!("SELECT characteristics, needs FROM application_private WHERE application_id = $1"), bind![id])?;
    Ok(found.unwrap_or_default())
}

/// Someone of the directory with this address.
pub(super) fn person_with_address(tx: &Tx, partnership: PartnershipId, email: &str) -> Result<Option<Id>> {
    let found: Option<(Id,)> = tx.row(
        sql!("SELECT id FROM person WHERE partnership_id = $1 AND LOWER(email) = $2 ORDER BY id LIMIT 1"),
        bind![partnership, email.to_lowercase()],
    )?;
    Ok(found.map(|(id,)| id))
}

/// The applications whose days are over on a day.
pub(super) fn overdue(tx: &Tx, on: Date) -> Result<Vec<ApplicationId>> {
    let all: Vec<(ApplicationId,)> = tx.rows(
        sql!("SELECT a.id FROM recruitment_round r JOIN application a ON a.round_id = r.id WHERE r.delete_on <= $1 ORDER BY a.id"),
        bind![on],
    )?;
    Ok(all.into_iter().map(|(id,)| id).collect())
}

/// Adds an application. A second one with the same address in a round is [`Error::Conflict`].
pub fn insert(
    tx: &mut WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    id: ApplicationId,
    it: &Checked,
    (consent, at): (&str, Timestamp),
) -> Result<()> {
    let (seat, sector): (Option<SeatId>, &str) = match &it.wish {
        Wish::Seat(seat) => (Some(*seat), ""),
        Wish::Sector(sector) => (None, sector),
    };
    let added = tx.attempt(
        sql!(
            "INSERT INTO application (id, partnership_id, round_id, name, email, email_fold, phone, organization, seat_id, sector, lang, consent,
                                      consent_version, received_at, interview_at, interview_place, interview_notes, advice, advice_reason, outcome, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '', '', '', '', '', '', 1)"
        ),
        bind![
            id,
            partnership,
            round,
            it.name,
            it.email,
            fold(&it.email),
            it.phone,
            it.organization,
            seat,
            sector,
            it.lang.code(),
            consent,
            CONSENT_VERSION,
            at
        ],
    )?;
    added.map_err(|_: Violation| Error::Conflict)?;
    for (place, answer) in (1_i64..).zip(&it.answers) {
        tx.run(sql!("INSERT INTO application_answer (application_id, place, text) VALUES ($1, $2, $3)"), bind![id, place, answer])?;
    }
    tx.run(
        sql!("INSERT INTO application_private (application_id, characteristics, needs) VALUES ($1, $2, $3)"),
        bind![id, it.private.characteristics, it.private.needs],
    )?;
    Ok(())
}

/// Notes an interview and the panel's advice, from the version that was open; [`Error::Conflict`] when it has moved on.
pub fn advise(tx: &mut WriteTx, id: ApplicationId, version: i64, it: &Interview) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE application SET interview_on = $3, interview_at = $4, interview_place = $5, interview_notes = $6, advice = $7,
                    advice_reason = $8, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![id, version, it.on, it.at, it.place, it.notes, it.advice.map_or("", Outcome::code), it.advice_reason],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Writes down what became of an application: the decision of the council, the seat and the person where there are any.
/// [`Error::Conflict`] when it has moved on since the version that was decided on: of two who decide at once one does.
pub fn set_outcome(
    tx: &mut WriteTx,
    (id, version): (ApplicationId, i64),
    (outcome, on, decision): (Outcome, Date, Option<Id>),
    seated: Option<(SeatId, Id)>,
) -> Result<()> {
    let (seat, person) = seated.unzip();
    let changed = tx.run(
        sql!(
            "UPDATE application SET outcome = $2, decided_on = $3, decision_id = $4, offered_seat_id = $5, person_id = $6, version = version + 1
             WHERE id = $1 AND version = $7"
        ),
        bind![id, outcome, on, decision, seat, person, version],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// The decision of the council that an application was decided by, and the first day of the person it became on the seat.
pub(super) fn came_of(tx: &Tx, id: ApplicationId) -> Result<(Option<DecisionId>, Option<Date>)> {
    tx.one(
        sql!(
            "SELECT a.decision_id, (SELECT MAX(t.starts_on) FROM tenure t WHERE t.seat_id = a.offered_seat_id AND t.person_id = a.person_id)
             FROM application a WHERE a.id = $1"
        ),
        bind![id],
    )
}

/// Deletes an application with everything about it: answers, scores, links, and the applicant's name in the chronicle.
pub(super) fn delete(tx: &mut WriteTx, id: ApplicationId) -> Result<()> {
    tx.run(sql!("DELETE FROM score WHERE application_id = $1"), bind![id])?;
    tx.run(sql!("DELETE FROM score_sheet WHERE application_id = $1"), bind![id])?;
    tx.run(sql!("DELETE FROM application_private WHERE application_id = $1"), bind![id])?;
    tx.run(sql!("DELETE FROM application_answer WHERE application_id = $1"), bind![id])?;
    tx.run(sql!("DELETE FROM application WHERE id = $1"), bind![id])?;
    task_links::forget(tx, id.0)?;
    chronicle::forget(tx, &id.to_string())?;
    Ok(())
}
