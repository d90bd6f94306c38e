//! Writing down the activities that the lines of a plan list become.

use kit::{Error, Result, db::WriteTx};
use registry::imports::{Made, Setting};

use super::{reading::Taken, store};
use crate::{
    action_plans::PlanId,
    activities::{self, ActivityId, Place},
};

/// Writes down what every line becomes, in their order.
pub fn write(tx: &mut WriteTx, setting: &Setting, lines: Vec<(usize, Taken)>) -> Result<Made> {
    let mut made = Made::default();
    let plan = PlanId(setting.target.ok_or(Error::NotFound)?);
    for (line, it) in lines {
        let id = ActivityId::new(setting.now);
        let place = Place { partnership: setting.partnership, plan, status: it.status, on: setting.today, who: &setting.who };
        activities::insert(tx, place, id, &it.checked)?;
        if !it.note.is_empty() {
            store::note(tx, id, &it.note)?;
        }
        if it.percent > 0 {
            activities::note_update(tx, id, setting.today, it.percent)?;
        }
        made.note(line, "activity", id);
    }
    Ok(made)
}
