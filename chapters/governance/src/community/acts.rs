//! What may be done with figures on the community, by whom, and what then happens.

use access::standings::{INSIDE, STAFF};
use kit::{Problems, Result, acts, permits::Permit};
use registry::partnerships::{Of, Partnership};

use super::{
    model::{Figure, FigureId, Form, RemovalForm},
    store,
};
use crate::words::Words;

acts! {
    /// See what is known of the community for which seats are kept.
    read Browse on Partnership as "community.browse" may INSIDE;
    /// Open the form for a figure on the community.
    form Begin on Partnership as "community.begin" may STAFF;
    /// Add a figure on the community.
    change Add on Partnership as "community.add" may STAFF;
    /// Open the form that changes a figure on the community.
    form Edit on Of<Figure> as "community.edit" may STAFF;
    /// Change a figure on the community.
    change Amend on Of<Figure> as "community.amend" may STAFF;
    /// Open the page that removes a figure on the community.
    form Removing on Of<Figure> as "community.removing" may STAFF;
    /// Remove a figure on the community.
    change Remove on Of<Figure> as "community.remove" may STAFF;
}

/// Adds a figure.
pub(super) fn add(permit: &Permit<'_, Add>, form: &Form) -> Result<FigureId> {
    let checked = form.check(permit.lang(), permit.today())?;
    permit.change(move |change| {
        let (id, partnership) = (FigureId::new(change.now), change.subject.id);
        store::insert(change.tx, partnership, id, &checked)?;
        change.seal("community_figure", id, &checked, id)
    })
}

/// Changes a figure.
pub(super) fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let (checked, version) = (form.check(permit.lang(), permit.today())?, form.version);
    permit.change(move |change| {
        let id = change.subject.record.id;
        store::update(change.tx, (id, version), &checked)?;
        change.seal("community_figure", id, &checked, ())
    })
}

/// Removes a figure, unless it was changed since its page was opened.
pub(super) fn remove(permit: &Permit<'_, Remove>, form: &RemovalForm) -> Result<()> {
    let opened = form.version.clone();
    permit.change(move |change| {
        let it = change.subject.record.clone();
        let mut problems = Problems::none();
        if opened != it.version.to_string() {
            problems.add("", |lang| Words(lang).figure_changed_since());
        }
        problems.or(())?;
        store::delete(change.tx, it.id, it.version)?;
        change.seal("community_figure", it.id, &it, ())
    })
}
