//! What may be done with strategies, by whom, and what then happens.

use access::standings::{APPROVERS, INSIDE, MEMBERS, STAFF};
use kit::{Error, Result, acts, permits::Permit};
use registry::partnerships::{Of, Partnership};

use super::{
    StrategyId,
    model::{Checked, Form, Strategy},
    state::must_be_open,
    store,
};
use crate::{objectives, priorities};

acts! {
    /// See the strategies of a partnership.
    read Browse on Partnership as "strategies.browse" may INSIDE;
    /// See one strategy with everything under it.
    read See on Of<Strategy> as "strategies.see" may INSIDE;
    /// See strategies that the council has not approved yet.
    read ReadDrafts on Partnership as "strategies.read_drafts" may MEMBERS;
    /// Open the form for a new strategy.
    form Draft on Partnership as "strategies.draft" may STAFF;
    /// Begin a strategy.
    change Begin on Partnership as "strategies.begin" may STAFF;
    /// Open the form that changes a strategy.
    form Edit on Of<Strategy> as "strategies.edit" may STAFF;
    /// Change a strategy that the council has not approved yet.
    change Amend on Of<Strategy> as "strategies.amend" may STAFF;
    /// Open the page from which the next version is begun.
    form Succession on Of<Strategy> as "strategies.succession" may STAFF;
    /// Begin the next version of a strategy as a new draft.
    change Succeed on Of<Strategy> as "strategies.succeed" may STAFF;
    /// Open the form for the next step of a strategy.
    form Prepare on Of<Strategy> as "strategies.prepare" may APPROVERS;
    /// Send a draft round for comment.
    change Circulate on Of<Strategy> as "strategies.circulate" may APPROVERS;
    /// Note that the council approved a strategy, and by which decision.
    change ApproveByCouncil on Of<Strategy> as "strategies.approve_by_council" may APPROVERS;
    /// Note that the host approved a strategy, and by which resolution.
    change ApproveByHost on Of<Strategy> as "strategies.approve_by_host" may APPROVERS;
    /// Bring a strategy into force, in place of the one before.
    change BringIntoForce on Of<Strategy> as "strategies.bring_into_force" may APPROVERS;
    /// Open the form for a decision that was wrongly named as the one that adopted a strategy.
    form Misnamed on Of<Strategy> as "strategies.misnamed" may APPROVERS;
    /// Name another decision as the one that adopted a strategy.
    change NameAnother on Of<Strategy> as "strategies.name_another" may APPROVERS;
}

/// Begins a strategy.
pub fn begin(permit: &Permit<'_, Begin>, form: &Form) -> Result<StrategyId> {
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let id = StrategyId::new(change.now);
        store::insert(change.tx, change.subject.id, id, &checked, change.today)?;
        change.seal("strategy", id, &checked, id)
    })
}

/// Changes a strategy that is still open, unless somebody else changed it since the form was opened.
pub fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let version = form.version;
    must_be_open(permit.subject().record.state)?;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let old = &change.subject.record;
        must_be_open(old.state)?;
        let id = old.id;
        let title = old.title.clone().edit(checked.title.en.clone(), checked.title.fr.clone());
        let vision = old.vision.clone().edit(checked.vision.en.clone(), checked.vision.fr.clone());
        let made_how = old.made_how.clone().edit(checked.made_how.en.clone(), checked.made_how.fr.clone());
        let alignment = old.alignment.clone().edit(checked.alignment.en.clone(), checked.alignment.fr.clone());
        let checked = Checked { title, vision, made_how, alignment, ..checked };
        store::update(change.tx, id, version, &checked)?;
        change.seal("strategy", id, &checked, ())
    })
}

/// Begins the next version: a draft with the same priorities, objectives and findings, for the period that follows.
pub fn succeed(permit: &Permit<'_, Succeed>) -> Result<StrategyId> {
    permit.change(|change| {
        let (old, partnership) = (change.subject.record.clone(), change.subject.partnership.id);
        let id = StrategyId::new(change.now);
        let next = old.next().ok_or_else(|| Error::internal("a period beyond the calendar"))?;
        store::insert(change.tx, partnership, id, &next, change.today)?;
        for (from, to) in priorities::copy(change.tx, partnership, (old.id, id), change.now)? {
            objectives::copy(change.tx, partnership, (from, to), change.now)?;
        }
        change.seal("strategy", id, &next, id)
    })
}
