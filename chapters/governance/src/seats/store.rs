//! The SQL of seats: one text for both engines.

use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, Tx, Value, WriteTx},
    lang::{Bilingual, fold},
    permits::Scope,
    row, sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::{
    appointment::Appointment,
    model::{Checked, Decided, Leaving, Role, Seat, SeatId, Tenure, TenureId},
};
use crate::bodies::BodyId;

/// The seats of one partnership (`$1`): filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "s.id, s.body_id, b.name_en, b.name_fr, b.name_state, s.number, s.label_en, s.label_fr, s.label_state, s.sectors, s.kind,
         s.organization_id, COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''), COALESCE(o.name_state, 'en.missing'),
         s.is_voting, s.counts_for_quorum, s.appointed_by, s.reserved, s.alternates, s.is_open, s.term_years, s.max_terms, s.note_en, s.note_fr, s.note_state, s.starts_on, s.ends_on, s.version"
    ),
    from: sql!("seat s LEFT JOIN body b ON b.id = s.body_id LEFT JOIN organization o ON o.id = s.organization_id"),
    only: sql!("s.partnership_id = $1"),
    id: sql!("s.id"),
    filters: &[
        Filter { key: "body", sql: sql!("s.body_id = ?") },
        Filter { key: "open", sql: sql!("s.ends_on IS NULL OR s.ends_on >= ?") },
        Filter {
            key: "vacant",
            sql: sql!(
                "NOT EXISTS (SELECT 1 FROM tenure t WHERE t.seat_id = s.id AND t.role = 'holder' AND t.starts_on <= ?
                     AND (t.ends_on IS NULL OR t.ends_on >= ?))"
            ),
        },
        Filter {
            key: "ending",
            sql: sql!(
                "EXISTS (SELECT 1 FROM tenure t WHERE t.seat_id = s.id AND t.role = 'holder' AND t.starts_on <= ? AND t.ends_on >= ? AND t.ends_on < ?)
                 AND NOT EXISTS (SELECT 1 FROM tenure n WHERE n.seat_id = s.id AND n.role = 'holder' AND (n.ends_on IS NULL OR n.ends_on >= ?))"
            ),
        },
        Filter { key: "applications", sql: sql!("s.is_open = ?") },
        Filter { key: "sector", sql: sql!("EXISTS (SELECT 1 FROM seat_sector p WHERE p.seat_id = s.id AND p.sector = ?)") },
    ],
    sorts: &[
        Sort { key: "number", by: &[sql!("b.starts_on"), sql!("b.name_fold"), sql!("s.number")] },
        Sort { key: "label", by: &[sql!("s.label_fold")] },
    ],
};

impl Record for Seat {
    const NAME: &'static str = "seat";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, SeatId(id))
    }

    fn nearer(&self) -> Vec<Scope> {
        vec![Scope::of(self.body_id)]
    }
}

/// One seat of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: SeatId) -> Result<Option<Seat>> {
    tx.row(
        sql!(
            "SELECT s.id, s.body_id, b.name_en, b.name_fr, b.name_state, s.number, s.label_en, s.label_fr, s.label_state, s.sectors, s.kind,
                    s.organization_id, COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''), COALESCE(o.name_state, 'en.missing'),
                    s.is_voting, s.counts_for_quorum, s.appointed_by, s.reserved, s.alternates, s.is_open, s.term_years, s.max_terms, s.note_en, s.note_fr, s.note_state, s.starts_on, s.ends_on, s.version
             FROM seat s JOIN body b ON b.id = s.body_id LEFT JOIN organization o ON o.id = s.organization_id
             WHERE s.id = $1 AND s.partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// The seats that a body has on a day, by number.
pub fn of_body(tx: &Tx, body: BodyId, day: Date) -> Result<Vec<Seat>> {
    tx.rows(
        sql!(
            "SELECT s.id, s.body_id, b.name_en, b.name_fr, b.name_state, s.number, s.label_en, s.label_fr, s.label_state, s.sectors, s.kind,
                    s.organization_id, COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''), COALESCE(o.name_state, 'en.missing'),
                    s.is_voting, s.counts_for_quorum, s.appointed_by, s.reserved, s.alternates, s.is_open, s.term_years, s.max_terms, s.note_en, s.note_fr, s.note_state, s.starts_on, s.ends_on, s.version
             FROM seat s JOIN body b ON b.id = s.body_id LEFT JOIN organization o ON o.id = s.organization_id
             WHERE s.body_id = $1 AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)
             ORDER BY s.number, s.id"
        ),
        bind![body, day],
    )
}

/// Every seat that a body ever had, by number.
pub fn ever_of_body(tx: &Tx, body: BodyId) -> Result<Vec<Seat>> {
    tx.rows(
        sql!(
            "SELECT s.id, s.body_id, b.name_en, b.name_fr, b.name_state, s.number, s.label_en, s.label_fr, s.label_state, s.sectors, s.kind,
                    s.organization_id, COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''), COALESCE(o.name_state, 'en.missing'),
                    s.is_voting, s.counts_for_quorum, s.appointed_by, s.reserved, s.alternates, s.is_open, s.term_years, s.max_terms,
                    s.note_en, s.note_fr, s.note_state, s.starts_on, s.ends_on, s.version
             FROM seat s JOIN body b ON b.id = s.body_id LEFT JOIN organization o ON o.id = s.organization_id
             WHERE s.body_id = $1 ORDER BY s.number, s.id"
        ),
        bind![body],
    )
}

/// How many seats a body has on a day, and how many of them have a holder.
pub fn filled_in(tx: &Tx, body: BodyId, day: Date) -> Result<(i64, i64)> {
    tx.one(
        sql!(
            "SELECT COUNT(DISTINCT s.id), COUNT(DISTINCT CASE WHEN t.id IS NULL THEN NULL ELSE s.id END)
             FROM seat s
             LEFT JOIN tenure t ON t.seat_id = s.id AND t.role = 'holder'
                  AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)
             WHERE s.body_id = $1 AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)"
        ),
        bind![body, day],
    )
}

/// The number that a new seat of a body would have.
pub(super) fn next_number(tx: &Tx, body: BodyId) -> Result<i64> {
    let (highest,): (i64,) = tx.one(sql!("SELECT COALESCE(MAX(number), 0) FROM seat WHERE body_id = $1"), bind![body])?;
    Ok(highest + 1)
}

/// The body of every seat of a partnership.
pub(super) fn bodies_of(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(SeatId, BodyId)>> {
    tx.rows(sql!("SELECT id, body_id FROM seat WHERE partnership_id = $1"), bind![partnership])
}

/// Everyone who holds a seat of a partnership or stands in for a holder on a day.
pub(super) fn tenures_on(tx: &Tx, partnership: PartnershipId, day: Date) -> Result<Vec<Tenure>> {
    tx.rows(
        sql!(
            "SELECT t.id, t.seat_id, t.person_id, p.name, t.organization_id, COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''),
                    COALESCE(o.name_state, 'en.missing'), t.role, t.term, t.starts_on, t.ends_on, t.reason
             FROM tenure t JOIN person p ON p.id = t.person_id LEFT JOIN organization o ON o.id = t.organization_id
             WHERE t.partnership_id = $1 AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)
             ORDER BY t.role DESC, p.name_fold, t.id"
        ),
        bind![partnership, day],
    )
}

/// Everyone who holds a seat of a body or stands in for a holder on a day: holders first.
pub fn tenures_of_body(tx: &Tx, body: BodyId, day: Date) -> Result<Vec<Tenure>> {
    tx.rows(
        sql!(
            "SELECT t.id, t.seat_id, t.person_id, p.name, t.organization_id, COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''),
                    COALESCE(o.name_state, 'en.missing'), t.role, t.term, t.starts_on, t.ends_on, t.reason
             FROM tenure t JOIN seat s ON s.id = t.seat_id JOIN person p ON p.id = t.person_id
             LEFT JOIN organization o ON o.id = t.organization_id
             WHERE s.body_id = $1 AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)
             ORDER BY t.role DESC, p.name_fold, t.id"
        ),
        bind![body, day],
    )
}

/// Everyone who ever held a seat or stood in for its holder, the latest first.
pub(super) fn tenures(tx: &Tx, seat: SeatId) -> Result<Vec<Tenure>> {
    tx.rows(
        sql!(
            "SELECT t.id, t.seat_id, t.person_id, p.name, t.organization_id, COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''),
                    COALESCE(o.name_state, 'en.missing'), t.role, t.term, t.starts_on, t.ends_on, t.reason
             FROM tenure t JOIN person p ON p.id = t.person_id LEFT JOIN organization o ON o.id = t.organization_id
             WHERE t.seat_id = $1 ORDER BY t.starts_on DESC, p.name_fold, t.id"
        ),
        bind![seat],
    )
}

/// The alternates of a seat, today and to come, who speak for organizations and not for the one that the seat is for: each with those
/// organizations, on a day or on the first of their time on the seat.
pub(super) fn alternates_from_elsewhere(tx: &Tx, seat: SeatId, on: Date) -> Result<Vec<(Id, String, Bilingual)>> {
    tx.rows(
        sql!(
            "SELECT p.id, p.name, o.name_en, o.name_fr, o.name_state
             FROM tenure t JOIN seat s ON s.id = t.seat_id JOIN person p ON p.id = t.person_id
             JOIN affiliation a ON a.person_id = p.id JOIN organization o ON o.id = a.organization_id
             WHERE s.id = $1 AND s.organization_id IS NOT NULL AND t.role = 'alternate' AND (t.ends_on IS NULL OR t.ends_on >= $2)
               AND a.starts_on <= CASE WHEN t.starts_on > $2 THEN t.starts_on ELSE $2 END
               AND (a.ends_on IS NULL OR a.ends_on >= CASE WHEN t.starts_on > $2 THEN t.starts_on ELSE $2 END)
               AND NOT EXISTS (SELECT 1 FROM affiliation x WHERE x.person_id = p.id AND x.organization_id = s.organization_id
                    AND x.starts_on <= CASE WHEN t.starts_on > $2 THEN t.starts_on ELSE $2 END
                    AND (x.ends_on IS NULL OR x.ends_on >= CASE WHEN t.starts_on > $2 THEN t.starts_on ELSE $2 END))
             ORDER BY p.name_fold, p.id, o.name_fold, o.id"
        ),
        bind![seat, on],
    )
}

/// How many terms a person served on seats of a body before a day, by those on record and by what was written of them. One that went
/// on elsewhere when the body was restructured, or that came with an office, is none.
pub(super) fn terms_served(tx: &Tx, body: BodyId, person: Id, before: Date) -> Result<i64> {
    let (counted, written): (i64, i64) = tx.one(
        sql!(
            "SELECT COUNT(*), COALESCE(MAX(t.term), 0) FROM tenure t JOIN seat s ON s.id = t.seat_id
             WHERE s.body_id = $1 AND t.person_id = $2 AND t.role = 'holder' AND t.starts_on < $3 AND t.reason <> 'restructured'
               AND s.kind <> 'ex_officio' AND s.appointed_by <> 'office'"
        ),
        bind![body, person, before],
    )?;
    Ok(counted.max(written))
}

/// The decisions by which those on a seat were chosen from those who applied.
pub(super) fn decided_by(tx: &Tx, seat: SeatId) -> Result<Vec<Decided>> {
    tx.rows(
        sql!(
            "SELECT x.tenure_id, d.id, d.year, d.number FROM tenure t JOIN round_tenure x ON x.tenure_id = t.id
             JOIN decision d ON d.id = x.decision_id WHERE t.seat_id = $1 ORDER BY x.tenure_id"
        ),
        bind![seat],
    )
}

row! {
    /// A term on a seat of a body that ends soon, with nobody to follow.
    pub struct Ending {
        /// The seat.
        pub seat: SeatId,
        /// Its number.
        pub number: i64,
        /// What it is called.
        pub label: Bilingual,
        /// Who holds it.
        pub name: String,
        /// The last day.
        pub ends_on: Date,
    }
}

/// The terms on seats of a body that end from one day to another, both included, and that nobody follows, the earliest first.
pub fn ending(tx: &Tx, body: BodyId, from: Date, until: Date) -> Result<Vec<Ending>> {
    tx.rows(
        sql!(
            "SELECT s.id, s.number, s.label_en, s.label_fr, s.label_state, p.name, t.ends_on
             FROM tenure t JOIN seat s ON s.id = t.seat_id JOIN person p ON p.id = t.person_id
             WHERE s.body_id = $1 AND t.role = 'holder' AND t.starts_on <= $2 AND t.ends_on >= $2 AND t.ends_on <= $3
               AND (s.ends_on IS NULL OR s.ends_on > t.ends_on)
               AND NOT EXISTS (SELECT 1 FROM tenure n WHERE n.seat_id = s.id AND n.role = 'holder' AND n.starts_on > t.ends_on)
             ORDER BY t.ends_on, s.number, s.id"
        ),
        bind![body, from, until],
    )
}

/// Adds a seat. A number that the body already has is [`Error::Conflict`].
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, id: SeatId, it: &Checked) -> Result<()> {
    let added = tx.attempt(
        sql!(
            "INSERT INTO seat (id, partnership_id, body_id, number, label_en, label_fr, label_state, label_fold, sectors, kind, organization_id,
                               is_voting, counts_for_quorum, appointed_by, reserved, alternates, is_open, term_years, max_terms,
                               note_en, note_fr, note_state, starts_on, ends_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, 1)"
        ),
        &[bind![id, partnership], &fields(it)].concat(),
    )?;
    taken(added)?;
    set_sectors(tx, id, &it.sectors)
}

/// What is written of a seat, in the order in which both statements take it.
fn fields(it: &Checked) -> Vec<Value> {
    let how = &it.filling;
    bind![
        it.body,
        it.number,
        it.label.en,
        it.label.fr,
        it.label.state,
        fold(it.label.any()),
        it.sectors.join(","),
        it.kind,
        it.organization,
        it.is_voting,
        it.counts_for_quorum,
        how.appointed_by,
        how.reserved,
        how.alternates,
        how.is_open,
        how.term_years,
        how.max_terms,
        it.note.en,
        it.note.fr,
        it.note.state,
        it.starts_on,
        it.ends_on
    ]
    .to_vec()
}

/// Changes a seat from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, id: SeatId, version: i64, it: &Checked) -> Result<()> {
    let changed = tx.attempt(
        sql!(
            "UPDATE seat SET body_id = $3, number = $4, label_en = $5, label_fr = $6, label_state = $7, label_fold = $8, sectors = $9,
                    kind = $10, organization_id = $11, is_voting = $12, counts_for_quorum = $13, appointed_by = $14, reserved = $15,
                    alternates = $16, is_open = $17, term_years = $18, max_terms = $19, note_en = $20, note_fr = $21, note_state = $22,
                    starts_on = $23, ends_on = $24, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        &[bind![id, version], &fields(it)].concat(),
    )?;
    if taken(changed)? == 0 {
        return Err(Error::Conflict);
    }
    set_sectors(tx, id, &it.sectors)
}

/// The number is the only rule of the schema that a form can break.
fn taken(outcome: std::result::Result<u64, kit::db::Violation>) -> Result<u64> {
    outcome.map_err(|_| {
        let mut problems = kit::Problems::none();
        problems.add("number", |lang| crate::words::Words(lang).seat_number_taken());
        Error::Invalid(problems)
    })
}

fn set_sectors(tx: &mut WriteTx, id: SeatId, sectors: &[String]) -> Result<()> {
    tx.run(sql!("DELETE FROM seat_sector WHERE seat_id = $1"), bind![id])?;
    for sector in sectors {
        tx.run(sql!("INSERT INTO seat_sector (seat_id, sector) VALUES ($1, $2)"), bind![id, sector])?;
    }
    Ok(())
}

/// Puts someone on a seat.
pub fn insert_tenure(tx: &mut WriteTx, to: (PartnershipId, SeatId), id: TenureId, it: &Appointment) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO tenure (id, partnership_id, seat_id, person_id, organization_id, role, term, starts_on, ends_on, reason)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        bind![id, to.0, to.1, it.person, it.organization, it.role, it.term, it.starts_on, it.ends_on, it.reason.map_or("", Leaving::code)],
    )?;
    Ok(())
}

/// Ends a tenure on its last day.
pub(super) fn end_tenure(tx: &mut WriteTx, id: TenureId, last: Date, reason: Leaving) -> Result<u64> {
    tx.run(sql!("UPDATE tenure SET ends_on = $2, reason = $3 WHERE id = $1"), bind![id, last, reason])
}

row! {
    /// What a person is on one seat after a day: what their standing rests on.
    pub(super) struct Standing {
        /// The kind of body, as a code.
        pub body_kind: String,
        /// As what.
        pub role: Role,
    }
}

/// Everything a person is on the seats of a partnership after a day, leaving one tenure out.
pub(super) fn others_after(tx: &Tx, partnership: PartnershipId, person: Id, but: TenureId, day: Date) -> Result<Vec<Standing>> {
    tx.rows(
        sql!(
            "SELECT b.kind, t.role FROM tenure t JOIN seat s ON s.id = t.seat_id JOIN body b ON b.id = s.body_id
             WHERE t.partnership_id = $1 AND t.person_id = $2 AND t.id <> $3 AND (t.ends_on IS NULL OR t.ends_on > $4)"
        ),
        bind![partnership, person, but, day],
    )
}
