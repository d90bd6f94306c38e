//! The SQL of governance health, read across the chapters: one text for both engines.

use governance::bodies;
use jiff::civil::Date;
use kit::{Result, bind, db::Tx, sql};
use registry::partnerships::PartnershipId;

use super::model::{Place, Records, Step};

/// What the practices are read from, on a day.
pub(super) fn records(tx: &Tx, partnership: PartnershipId, today: Date) -> Result<Records> {
    let mut bodies = bodies::all(tx, partnership)?;
    bodies.retain(|body| body.exists_on(today));
    Ok(Records { bodies, places: places(tx, partnership, today)?, steps: steps(tx, partnership)? })
}

/// The seats that somebody holds on a day.
fn places(tx: &Tx, partnership: PartnershipId, today: Date) -> Result<Vec<Place>> {
    tx.rows(
        sql!(
            "SELECT s.id, s.number, s.body_id, b.name_en, b.name_fr, b.name_state, s.sectors, s.kind, s.reserved,
                    COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''), COALESCE(o.name_state, 'en.missing'), COALESCE(o.sectors, ''),
                    COALESCE(o.is_francophone, FALSE)
             FROM tenure t JOIN seat s ON s.id = t.seat_id JOIN body b ON b.id = s.body_id
             LEFT JOIN organization o ON o.id = COALESCE(t.organization_id, s.organization_id)
             WHERE t.partnership_id = $1 AND t.role = 'holder' AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)
               AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)
             ORDER BY b.name_fold, b.id, s.number, t.id"
        ),
        bind![partnership, today],
    )
}

/// What bodies outside did with the strategies that the council approved and that are not superseded: endorsements, and what
/// became of the decisions of that meeting that were sent on to a municipal council.
fn steps(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Step>> {
    tx.rows(
        sql!(
            "SELECT kind, page, name_en, name_fr, name_state, code, happened, resolution FROM (
                 SELECT 'endorsement' AS kind, s.id AS page, e.body_en AS name_en, e.body_fr AS name_fr, e.body_state AS name_state,
                        e.kind AS code, e.endorsed_on AS happened, e.resolution AS resolution, e.id AS id
                 FROM endorsement e JOIN strategy s ON s.id = e.strategy_id
                 WHERE e.partnership_id = $1 AND s.state IN ('council_approved', 'host_approved', 'in_force')
                 UNION ALL
                 SELECT 'forwarding', f.id, f.name_en, f.name_fr, f.name_state, f.outcome, COALESCE(f.decided_on, f.sent_on), f.resolution, f.id
                 FROM forwarding f JOIN decision d ON d.id = f.decision_id
                 WHERE f.partnership_id = $1 AND f.outside = 'municipal_council'
                   AND EXISTS (SELECT 1 FROM strategy s JOIN decision a ON a.id = s.decision_id
                               WHERE s.partnership_id = $1 AND s.state IN ('council_approved', 'host_approved', 'in_force')
                                 AND (a.id = d.id OR a.meeting_id = d.meeting_id))
             ) AS step ORDER BY happened, id"
        ),
        bind![partnership],
    )
}
