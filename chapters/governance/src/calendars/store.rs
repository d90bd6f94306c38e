//! The SQL of calendars: one text for both engines.

use jiff::civil::Date;
use kit::{
    Id, Result, bind,
    db::{Direction, List, Tx},
    sql,
};
use registry::partnerships::PartnershipId;

use crate::{
    bodies::BodyId,
    meetings::{self, Meeting},
};

/// The most meetings that stand in a calendar.
const MOST: u32 = 2_000;

/// The convened meetings of the bodies that meet publicly of a partnership (`$1`), from a day (`$2`) on.
const PUBLIC: List = List {
    only: sql!(
        "m.partnership_id = $1 AND m.held_on >= $2 AND b.meets_publicly
         AND (m.state NOT IN ('draft', 'cancelled') OR m.notice_sent_on IS NOT NULL)"
    ),
    ..meetings::LIST
};

/// The meetings of a body (`$1`) from a day (`$2`) on.
const OF_BODY: List = List { only: sql!("m.body_id = $1 AND m.held_on >= $2"), ..meetings::LIST };

/// The meetings of a partnership (`$1`) from a day (`$2`) on of which an account (`$3`) is part on their day, or all (`$4`).
const MINE: List = List {
    only: sql!(
        "m.partnership_id = $1 AND m.held_on >= $2 AND ($4
         OR EXISTS (SELECT 1 FROM person p JOIN tenure t ON t.person_id = p.id JOIN seat s ON s.id = t.seat_id
                    WHERE p.account_id = $3 AND p.partnership_id = $1 AND s.body_id = m.body_id
                      AND t.starts_on <= m.held_on AND (t.ends_on IS NULL OR t.ends_on >= m.held_on))
         OR EXISTS (SELECT 1 FROM person p JOIN officer o ON o.person_id = p.id
                    WHERE p.account_id = $3 AND p.partnership_id = $1 AND o.body_id = m.body_id
                      AND o.starts_on <= m.held_on AND (o.ends_on IS NULL OR o.ends_on >= m.held_on))
         OR EXISTS (SELECT 1 FROM person p JOIN attendance a ON a.person_id = p.id
                    WHERE p.account_id = $3 AND p.partnership_id = $1 AND a.meeting_id = m.id))"
    ),
    ..meetings::LIST
};

/// What everyone may see, the earliest first.
pub(super) fn public(tx: &Tx, partnership: PartnershipId, since: Date) -> Result<Vec<Meeting>> {
    PUBLIC.with(bind![partnership, since]).sort("date", Direction::Up).all(tx, MOST)
}

/// The meetings of a body, the earliest first.
pub(super) fn of_body(tx: &Tx, body: BodyId, since: Date) -> Result<Vec<Meeting>> {
    OF_BODY.with(bind![body, since]).sort("date", Direction::Up).all(tx, MOST)
}

/// The meetings of which an account is part, or `all` of them, the earliest first.
pub(super) fn mine(tx: &Tx, of: (PartnershipId, Id), since: Date, all: bool) -> Result<Vec<Meeting>> {
    MINE.with(bind![of.0, since, of.1, all]).sort("date", Direction::Up).all(tx, MOST)
}

/// Whether any body of a partnership meets publicly.
pub(super) fn has_public(tx: &Tx, partnership: PartnershipId) -> Result<bool> {
    let found: Option<(BodyId,)> =
        tx.row(sql!("SELECT id FROM body WHERE partnership_id = $1 AND meets_publicly ORDER BY id LIMIT 1"), bind![partnership])?;
    Ok(found.is_some())
}

/// The partnership that a scope belongs to, by its name in addresses, and the body where it is one.
pub(super) fn place(tx: &Tx, scope: &str) -> Result<Option<(String, Option<BodyId>)>> {
    tx.row(
        sql!(
            "SELECT p.slug, CAST(NULL AS TEXT) FROM partnership p WHERE p.id = $1
             UNION ALL SELECT p.slug, b.id FROM body b JOIN partnership p ON p.id = b.partnership_id WHERE b.id = $1"
        ),
        bind![scope],
    )
}
