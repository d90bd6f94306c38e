//! Who may put right how a meeting ran.

use access::standings::LEADS;
use kit::{Error, Result, acts, permits::Permit, reading::must_be_there};
use registry::partnerships::Of;

use super::{
    model::{Checked, Form},
    store,
};
use crate::{
    meetings::{self, Meeting},
    words::Words,
};

acts! {
    /// Open the form that says who led a meeting and when it began and ended.
    form Edit on Of<Meeting> as "sittings.edit" may LEADS;
    /// Put right who led a meeting and when it began and ended.
    change Write on Of<Meeting> as "sittings.write" may LEADS;
}

/// Whether a meeting has begun and its minutes are not approved.
pub(super) fn may_be_written(it: &Meeting) -> Result<()> {
    meetings::still_open(it)?;
    if it.state.has_begun() { Ok(()) } else { Err(Error::refused(|lang| Words(lang).sitting_not_begun())) }
}

/// Puts right how a meeting ran. Whoever led it or kept its minutes is noted as having been there.
pub(super) fn write(permit: &Permit<'_, Write>, form: &Form) -> Result<()> {
    let (version, checked) = (form.version.max(1), Checked::new(form, permit.lang())?);
    permit.change(move |change| {
        let Of { partnership, record: it } = change.subject.clone();
        may_be_written(&it)?;
        let there = meetings::attendees(change.tx, it.id)?;
        for (field, person) in [("chair", checked.chair), ("secretary", checked.secretary)] {
            must_be_there(field, person.is_none_or(|person| there.iter().any(|one| one.person_id == person && one.state.was_there())))?;
        }
        store::begin(change.tx, partnership.id, it.id, "")?;
        store::write(change.tx, it.id, version, &checked)?;
        change.seal("meeting", it.id, &checked, ())
    })
}
