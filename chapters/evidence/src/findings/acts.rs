//! What may be done with findings, by whom, and what then happens.

use access::standings::{APPROVERS, INSIDE, LEADS, MEMBERS};
use kit::{Error, Problems, Result, acts, permits::Permit, reading::must_be_there};
use registry::partnerships::{Of, Partnership};

use super::{
    FindingId,
    model::{Checked, Finding, Form, State, may_be_published},
    store,
};
use crate::words::Words;

acts! {
    /// See the list of findings.
    read Browse on Partnership as "findings.browse" may INSIDE;
    /// See one finding.
    read See on Of<Finding> as "findings.see" may INSIDE;
    /// See findings that are not published yet.
    read ReadDrafts on Partnership as "findings.read_drafts" may MEMBERS;
    /// Open the form for a new finding.
    form Draft on Partnership as "findings.draft" may LEADS;
    /// Write down a finding.
    change Add on Partnership as "findings.add" may LEADS;
    /// Open the form that changes a finding.
    form Edit on Of<Finding> as "findings.edit" may LEADS;
    /// Change a finding.
    change Amend on Of<Finding> as "findings.amend" may LEADS;
    /// Publish a finding within the partnership.
    change Publish on Of<Finding> as "findings.publish" may APPROVERS;
    /// Take a finding back to draft.
    change Withdraw on Of<Finding> as "findings.withdraw" may APPROVERS;
}

/// Writes down a finding, as a draft.
pub fn add(permit: &Permit<'_, Add>, form: &Form) -> Result<FindingId> {
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let (id, partnership) = (FindingId::new(change.now), change.subject.id);
        must_be_there("sources", store::are_sources(change.tx, partnership, &checked.sources)?)?;
        store::insert(change.tx, (partnership, id), &checked, State::Draft, change.today)?;
        change.seal("finding", id, &checked, id)
    })
}

/// Changes a finding, unless somebody else changed it since the form was opened. A published one keeps a source.
pub fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let (old, partnership) = (&change.subject.record, change.subject.partnership.id);
        let id = old.id;
        if old.is_published() && checked.sources.is_empty() {
            let mut problems = Problems::none();
            problems.add("sources", |lang| Words(lang).published_keeps_a_source());
            return Err(Error::Invalid(problems));
        }
        let statement = old.statement.clone().edit(checked.statement.en.clone(), checked.statement.fr.clone());
        let quote = old.quote.clone().edit(checked.quote.en.clone(), checked.quote.fr.clone());
        let checked = Checked { statement, quote, ..checked };
        must_be_there("sources", store::are_sources(change.tx, partnership, &checked.sources)?)?;
        store::update(change.tx, partnership, (id, version), &checked)?;
        change.seal("finding", id, &checked, ())
    })
}

/// Publishes a finding that rests on a source.
pub fn publish(permit: &Permit<'_, Publish>) -> Result<()> {
    permit.change(|change| {
        let id = change.subject.record.id;
        may_be_published(store::source_ids(change.tx, id)?.len())?;
        store::set_state(change.tx, id, State::Published)?;
        change.seal("finding", id, &State::Published, ())
    })
}

/// Takes a finding back to draft.
pub fn withdraw(permit: &Permit<'_, Withdraw>) -> Result<()> {
    permit.change(|change| {
        let id = change.subject.record.id;
        store::set_state(change.tx, id, State::Draft)?;
        change.seal("finding", id, &State::Draft, ())
    })
}
