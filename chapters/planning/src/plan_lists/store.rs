//! The SQL of plan lists.

use kit::{
    Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    links,
    permits::Scope,
    sql,
};
use registry::{
    imports::{self, Stays},
    partnerships::PartnershipId,
};

use crate::{
    action_plans::PlanId,
    activities::{self, ActivityId},
};

/// The numbers and titles of the activities of a plan.
pub fn titles(tx: &Tx, plan: PlanId) -> Result<Vec<(String, Bilingual)>> {
    tx.rows(sql!("SELECT code, title_en, title_fr, title_state FROM activity WHERE plan_id = $1 ORDER BY code_sort, id"), bind![plan])
}

/// Keeps what the list noted of an activity with the first step of its history.
pub fn note(tx: &mut WriteTx, id: ActivityId, note: &Bilingual) -> Result<()> {
    tx.run(
        sql!("UPDATE status_history SET note_en = $2, note_fr = $3, note_state = $4 WHERE activity_id = $1 AND place = 1"),
        bind![id, note.en, note.fr, note.state],
    )?;
    Ok(())
}

/// Takes an activity back as long as nobody changed it and nothing rests on it; what keeps it, if something does.
pub fn take_back(tx: &mut WriteTx, partnership: PartnershipId, id: ActivityId) -> Result<Option<Stays>> {
    if links::is_rested_on(tx, activities::knot(id))? {
        return Ok(Some(Stays::Used));
    }
    let delete = sql!("DELETE FROM activity WHERE id = $1 AND version = 1");
    let stays = imports::removed(tx, delete, sql!("SELECT id FROM activity WHERE id = $1"), id)?;
    if stays.is_none() {
        links::untie_all(tx, &Scope::of(partnership), activities::knot(id), "serves", "objective")?;
    }
    Ok(stays)
}
