//! Who may put right how a meeting ran.

use access::standings::LEADS;
use kit::{Error, Id, Result, acts, permits::Permit, reading::must_be_there};
use registry::partnerships::Of;

use super::{
    model::{Checked, Form},
    store,
};
use crate::{
    meetings::{self, Attended, Attending, Meeting},
    people,
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

/// Puts right how a meeting ran. Whoever led it or kept its minutes is noted as having been there; whoever says of themselves that
/// they kept them, and of whom nothing is noted, is noted as staff.
pub(super) fn write(permit: &Permit<'_, Write>, form: &Form) -> Result<()> {
    let (version, checked) = (form.version.max(1), Checked::new(form, permit.lang())?);
    permit.change(move |change| {
        let Of { partnership, record: it } = change.subject.clone();
        may_be_written(&it)?;
        let mut there = meetings::attendees(change.tx, it.id)?;
        let own = change.actor.account().map(|account| people::of_account(change.tx, partnership.id, account)).transpose()?.flatten();
        let own = own.map(|(person, _)| person).filter(|person| checked.secretary == Some(*person));
        if let Some(person) = own.filter(|person| there.iter().all(|one| one.person_id != *person)) {
            let attending = Attending { seat: None, person, state: Attended::Staff, arrived: String::new(), departed: String::new() };
            meetings::attend(change.tx, (partnership.id, it.id), Id::new(change.now), &attending)?;
            there = meetings::attendees(change.tx, it.id)?;
        }
        for (field, person) in [("chair", checked.chair), ("secretary", checked.secretary)] {
            must_be_there(field, person.is_none_or(|person| there.iter().any(|one| one.person_id == person && one.state.was_there())))?;
        }
        store::begin(change.tx, partnership.id, it.id, "")?;
        store::write(change.tx, it.id, version, &checked)?;
        change.seal("meeting", it.id, &checked, ())
    })
}
