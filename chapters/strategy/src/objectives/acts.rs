//! What may be done with objectives, by whom, and what then happens.

use access::standings::{INSIDE, STAFF};
use evidence::findings;
use kit::{Error, Result, acts, db::Tx, permits::Permit, reading::must_be_there};
use registry::partnerships::{Of, PartnershipId};

use super::{
    ObjectiveId,
    model::{Checked, Form, Objective},
    store,
};
use crate::{
    priorities::{self, Priority, PriorityId},
    strategies::{Strategy, must_be_open},
};

acts! {
    /// See one objective.
    read See on Of<Objective> as "objectives.see" may INSIDE;
    /// Open the form for a new objective.
    form Draft on Of<Priority> as "objectives.draft" may STAFF;
    /// Add an objective under a priority of a strategy that is still open.
    change Add on Of<Priority> as "objectives.add" may STAFF;
    /// Open the form that changes an objective.
    form Edit on Of<Objective> as "objectives.edit" may STAFF;
    /// Change an objective of a strategy that is still open.
    change Amend on Of<Objective> as "objectives.amend" may STAFF;
}

/// The priority an objective serves, and the strategy above both.
pub(super) fn above(tx: &Tx, partnership: PartnershipId, priority: PriorityId) -> Result<(Priority, Strategy)> {
    let priority = priorities::by_id(tx, partnership, priority)?.ok_or(Error::NotFound)?;
    let strategy = priorities::strategy(tx, partnership, priority.strategy_id)?;
    Ok((priority, strategy))
}

/// Adds an objective.
pub fn add(permit: &Permit<'_, Add>, form: &Form) -> Result<ObjectiveId> {
    let of = permit.subject();
    must_be_open(permit.read(|tx| priorities::strategy(tx, of.partnership.id, of.record.strategy_id))?.state)?;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let (partnership, priority) = (change.subject.partnership.id, &change.subject.record);
        must_be_open(priorities::strategy(change.tx, partnership, priority.strategy_id)?.state)?;
        must_be_there("findings", findings::exist(change.tx, partnership, &checked.findings)?)?;
        let id = ObjectiveId::new(change.now);
        store::insert(change.tx, (partnership, priority.id), id, &checked)?;
        change.seal("objective", id, &checked, id)
    })
}

/// Changes an objective, unless somebody else changed it since the form was opened.
pub fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let (version, of) = (form.version, permit.subject());
    must_be_open(permit.read(|tx| above(tx, of.partnership.id, of.record.priority_id))?.1.state)?;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let (partnership, old) = (change.subject.partnership.id, &change.subject.record);
        let id = old.id;
        must_be_open(above(change.tx, partnership, old.priority_id)?.1.state)?;
        must_be_there("findings", findings::exist(change.tx, partnership, &checked.findings)?)?;
        let text = old.text.clone().edit(checked.text.en.clone(), checked.text.fr.clone());
        let target = old.target.clone().edit(checked.target.en.clone(), checked.target.fr.clone());
        let checked = Checked { text, target, ..checked };
        store::update(change.tx, partnership, (id, version), &checked)?;
        change.seal("objective", id, &checked, ())
    })
}
