//! What may be done with priorities, by whom, and what then happens.

use access::standings::{INSIDE, STAFF};
use evidence::findings;
use kit::{Error, Result, acts, db::Tx, permits::Permit, reading::must_be_there};
use registry::partnerships::{Of, PartnershipId};

use super::{
    PriorityId,
    model::{Checked, Form, Priority},
    store,
};
use crate::strategies::{self, Strategy, StrategyId, must_be_open};

acts! {
    /// See one priority.
    read See on Of<Priority> as "priorities.see" may INSIDE;
    /// Open the form for a new priority.
    form Draft on Of<Strategy> as "priorities.draft" may STAFF;
    /// Add a priority to a strategy that is still open.
    change Add on Of<Strategy> as "priorities.add" may STAFF;
    /// Open the form that changes a priority.
    form Edit on Of<Priority> as "priorities.edit" may STAFF;
    /// Change a priority of a strategy that is still open.
    change Amend on Of<Priority> as "priorities.amend" may STAFF;
}

/// The strategy of a priority.
pub(crate) fn strategy(tx: &Tx, partnership: PartnershipId, id: StrategyId) -> Result<Strategy> {
    strategies::by_id(tx, partnership, id)?.ok_or(Error::NotFound)
}

/// Adds a priority.
pub fn add(permit: &Permit<'_, Add>, form: Form) -> Result<PriorityId> {
    must_be_open(permit.subject().record.state)?;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let (partnership, strategy) = (change.subject.partnership.id, &change.subject.record);
        must_be_open(strategy.state)?;
        must_be_there("findings", findings::exist(change.tx, partnership, &checked.findings)?)?;
        let id = PriorityId::new(change.now);
        store::insert(change.tx, (partnership, strategy.id), id, &checked)?;
        change.seal("priority", id, &checked, id)
    })
}

/// Changes a priority, unless somebody else changed it since the form was opened.
pub fn amend(permit: &Permit<'_, Amend>, form: Form) -> Result<()> {
    let version = form.version;
    let of = permit.subject();
    must_be_open(permit.read(|tx| strategy(tx, of.partnership.id, of.record.strategy_id))?.state)?;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let (partnership, old) = (change.subject.partnership.id, &change.subject.record);
        let id = old.id;
        must_be_open(strategy(change.tx, partnership, old.strategy_id)?.state)?;
        must_be_there("findings", findings::exist(change.tx, partnership, &checked.findings)?)?;
        let title = old.title.clone().edit(checked.title.en.clone(), checked.title.fr.clone());
        let rationale = old.rationale.clone().edit(checked.rationale.en.clone(), checked.rationale.fr.clone());
        let checked = Checked { title, rationale, ..checked };
        store::update(change.tx, partnership, (id, version), &checked)?;
        change.seal("priority", id, &checked, ())
    })
}
