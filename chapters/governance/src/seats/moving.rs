//! Ending seats and moving them to another body, when bodies close, merge or split.

use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    permits::{Scope, dismiss},
    row, sql,
};
use registry::partnerships::PartnershipId;

use super::{
    acts::{place, standing},
    appointment::Appointment,
    model::{Leaving, SeatId, Tenure, TenureId},
    store,
};
use crate::{bodies::Body, people};

/// Ends someone's time on a seat, with the standing that went with it unless another seat gives the same.
pub(super) fn leave(
    tx: &mut WriteTx,
    (partnership, body): (PartnershipId, &Body),
    tenure: &Tenure,
    (last, reason): (Date, Leaving),
) -> Result<()> {
    store::end_tenure(tx, tenure.id, last, reason)?;
    let Some(account) = people::account(tx, tenure.person_id)? else { return Ok(()) };
    let lost = standing(body.kind.code(), tenure.role);
    let others = store::others_after(tx, partnership, tenure.person_id, tenure.id, last)?;
    if !others.iter().any(|other| standing(&other.body_kind, other.role) == lost) {
        dismiss(tx, account, &Scope::of(partnership), lost, last.tomorrow().map_err(Error::internal)?)?;
    }
    Ok(())
}

/// Those who are on a seat after a day.
fn still_there(tx: &Tx, seat: SeatId, last: Date) -> Result<Vec<Tenure>> {
    let mut all = store::tenures(tx, seat)?;
    all.retain(|tenure| tenure.ends_on.is_none_or(|end| end > last));
    Ok(all)
}

/// Ends a seat on its last day, and the time of everyone who is on it.
pub(crate) fn end(tx: &mut WriteTx, (partnership, body): (PartnershipId, &Body), seat: SeatId, last: Date) -> Result<()> {
    for tenure in still_there(tx, seat, last)? {
        leave(tx, (partnership, body), &tenure, (last, Leaving::Restructured))?;
    }
    tx.run(
        sql!("UPDATE seat SET ends_on = $2, is_open = FALSE, version = version + 1 WHERE id = $1 AND (ends_on IS NULL OR ends_on > $2)"),
        bind![seat, last],
    )?;
    Ok(())
}

/// Moves a seat to another body: it ends where it was on the eve of a day, and begins there on that day with whoever is on it.
pub(crate) fn move_to(
    tx: &mut WriteTx,
    (partnership, from, to): (PartnershipId, &Body, &Body),
    seat: SeatId,
    (day, now): (Date, Timestamp),
) -> Result<SeatId> {
    let (id, last) = (SeatId::new(now), day.yesterday().map_err(Error::internal)?);
    copy(tx, (seat, id), to, day)?;
    for tenure in still_there(tx, seat, last)? {
        let it = Appointment {
            person: tenure.person_id,
            organization: tenure.organization_id,
            role: tenure.role,
            term: tenure.term,
            starts_on: day,
            ends_on: tenure.ends_on,
            reason: None,
        };
        let tenure_id = TenureId::new(now);
        if standing(from.kind.code(), it.role) == standing(to.kind.code(), it.role) {
            store::insert_tenure(tx, (partnership, id), tenure_id, &it)?;
        } else {
            place(tx, (partnership, to, id), tenure_id, &it)?;
        }
    }
    end(tx, (partnership, from), seat, last)?;
    Ok(id)
}

/// A seat like another one, in another body from a day on, with the next number there.
fn copy(tx: &mut WriteTx, (from, id): (SeatId, SeatId), to: &Body, day: Date) -> Result<()> {
    let number = store::next_number(tx, to.id)?;
    tx.run(
        sql!(
            "INSERT INTO seat (id, partnership_id, body_id, number, label_en, label_fr, label_state, label_fold, sectors, kind, organization_id,
                               is_voting, counts_for_quorum, appointed_by, reserved, alternates, is_open, term_years, max_terms,
                               note_en, note_fr, note_state, starts_on, ends_on, version)
             SELECT $2, partnership_id, $3, $4, label_en, label_fr, label_state, label_fold, sectors, kind, organization_id,
                    is_voting, counts_for_quorum, appointed_by, reserved, alternates, is_open, term_years, max_terms,
                    note_en, note_fr, note_state, $5, ends_on, 1
             FROM seat WHERE id = $1"
        ),
        bind![from, id, to.id, number, day],
    )?;
    tx.run(sql!("INSERT INTO seat_sector (seat_id, sector) SELECT $2, sector FROM seat_sector WHERE seat_id = $1"), bind![from, id])?;
    note_origin(tx, id, from)
}

/// Writes down that a seat was moved from another one.
pub fn note_origin(tx: &mut WriteTx, seat: SeatId, from: SeatId) -> Result<()> {
    tx.run(sql!("INSERT INTO seat_origin (seat_id, from_id) VALUES ($1, $2)"), bind![seat, from])?;
    Ok(())
}

row! {
    /// The seat that this one was moved from, or moved to.
    pub(super) struct Twin {
        /// Whether this one came from it; otherwise it went there.
        pub came: bool,
        /// Which seat.
        pub seat: SeatId,
        /// The body it belongs to.
        pub body: Bilingual,
    }
}

/// Where a seat was moved from and to.
pub(super) fn twins(tx: &Tx, seat: SeatId) -> Result<Vec<Twin>> {
    tx.rows(
        sql!(
            "SELECT CASE WHEN o.seat_id = $1 THEN TRUE ELSE FALSE END, s.id, b.name_en, b.name_fr, b.name_state
             FROM seat_origin o JOIN seat s ON s.id = CASE WHEN o.seat_id = $1 THEN o.from_id ELSE o.seat_id END JOIN body b ON b.id = s.body_id
             WHERE o.seat_id = $1 OR o.from_id = $1 ORDER BY s.starts_on, s.id"
        ),
        bind![seat],
    )
}
