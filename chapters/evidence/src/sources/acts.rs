//! What may be done with sources, by whom, and what then happens.

use access::standings::{INSIDE, LEADS};
use kit::{Result, acts, permits::Permit};
use registry::partnerships::{Of, Partnership};

use super::{
    SourceId,
    model::{Checked, Form, Source},
    store,
};

acts! {
    /// See the list of sources.
    read Browse on Partnership as "sources.browse" may INSIDE;
    /// See one source.
    read See on Of<Source> as "sources.see" may INSIDE;
    /// Open the form for a new source.
    form Draft on Partnership as "sources.draft" may LEADS;
    /// Add a source.
    change Add on Partnership as "sources.add" may LEADS;
    /// Open the form that changes a source.
    form Edit on Of<Source> as "sources.edit" may LEADS;
    /// Change a source.
    change Amend on Of<Source> as "sources.amend" may LEADS;
}

/// Adds a source.
pub fn add(permit: &Permit<'_, Add>, form: &Form) -> Result<SourceId> {
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let id = SourceId::new(change.now);
        store::insert(change.tx, change.subject.id, id, &checked)?;
        change.seal("source", id, &checked, id)
    })
}

/// Changes a source, unless somebody else changed it since the form was opened.
pub fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let old = &change.subject.record;
        let id = old.id;
        let title = old.title.clone().edit(checked.title.en.clone(), checked.title.fr.clone());
        let about = old.about.clone().edit(checked.about.en.clone(), checked.about.fr.clone());
        let limits = old.limits.clone().edit(checked.limits.en.clone(), checked.limits.fr.clone());
        let checked = Checked { title, about, limits, ..checked };
        store::update(change.tx, id, version, &checked)?;
        change.seal("source", id, &checked, ())
    })
}
