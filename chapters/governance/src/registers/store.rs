//! The SQL of the public register: one text for both engines.

use kit::{
    Result, bind,
    db::{List, Tx},
    lang::Bilingual,
    sql,
};
use registry::partnerships::PartnershipId;

use crate::{
    bodies::BodyId,
    decisions::{self, Decision, DecisionId},
    meetings::MeetingId,
};

/// The decisions of a partnership (`$1`) that everyone may read: those of published minutes of bodies that meet publicly,
/// and of such bodies what they decided between meetings before those.
pub(super) const OPEN: List = List {
    only: sql!(
        "d.partnership_id = $1 AND b.meets_publicly
         AND EXISTS (SELECT 1 FROM meeting p WHERE p.state = 'published'
                     AND (p.id = d.meeting_id OR d.meeting_id IS NULL AND p.body_id = d.body_id AND p.held_on >= d.decided_on))"
    ),
    ..decisions::LIST
};

/// One of them (`$2`).
const ONE: List = List {
    only: sql!(
        "d.partnership_id = $1 AND d.id = $2 AND b.meets_publicly
         AND EXISTS (SELECT 1 FROM meeting p WHERE p.state = 'published'
                     AND (p.id = d.meeting_id OR d.meeting_id IS NULL AND p.body_id = d.body_id AND p.held_on >= d.decided_on))"
    ),
    ..decisions::LIST
};

/// Whether there is any.
pub(crate) fn is_open(tx: &Tx, partnership: PartnershipId) -> Result<bool> {
    let found: Option<(MeetingId,)> = tx.row(
        sql!(
            "SELECT p.id FROM meeting p JOIN body b ON b.id = p.body_id
             WHERE p.partnership_id = $1 AND p.state = 'published' AND b.meets_publicly
                   AND EXISTS (SELECT 1 FROM decision d WHERE d.meeting_id = p.id
                               OR d.body_id = p.body_id AND d.meeting_id IS NULL AND d.decided_on <= p.held_on) LIMIT 1"
        ),
        bind![partnership],
    )?;
    Ok(found.is_some())
}

/// One decision, if everyone may read it.
pub(super) fn one(tx: &Tx, partnership: PartnershipId, id: DecisionId) -> Result<Option<Decision>> {
    Ok(ONE.with(bind![partnership, id]).all(tx, 1)?.pop())
}

/// The bodies and years of decisions that everyone may read, the bodies by name, the years the latest first.
pub(super) fn choices(tx: &Tx, partnership: PartnershipId) -> Result<(Vec<(BodyId, Bilingual)>, Vec<(i64,)>)> {
    let all: Vec<(BodyId, Bilingual, i64)> = tx.rows(
        sql!(
            "SELECT b.id, b.name_en, b.name_fr, b.name_state, d.year
             FROM decision d JOIN body b ON b.id = d.body_id
             JOIN meeting p ON p.id = d.meeting_id OR d.meeting_id IS NULL AND p.body_id = d.body_id AND p.held_on >= d.decided_on
             WHERE d.partnership_id = $1 AND b.meets_publicly AND p.state = 'published'
             GROUP BY b.id, b.name_en, b.name_fr, b.name_state, b.name_fold, d.year ORDER BY b.name_fold, b.id, d.year DESC"
        ),
        bind![partnership],
    )?;
    let (mut bodies, mut years) = (Vec::new(), Vec::new());
    for (id, name, year) in all {
        if bodies.iter().all(|(known, _)| *known != id) {
            bodies.push((id, name));
        }
        if !years.contains(&(year,)) {
            years.push((year,));
        }
    }
    years.sort_unstable_by(|one, other| other.cmp(one));
    Ok((bodies, years))
}
