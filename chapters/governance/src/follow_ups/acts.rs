//! What may be done with follow-ups, by whom, and what then happens.

use access::standings::{INSIDE, LEADS};
use kit::{Result, acts, permits::Permit, reading::must_be_there};
use registry::partnerships::{Of, Partnership};

use super::{
    model::{Checked, Closing, ClosingForm, FollowUp, FollowUpId, Form},
    store,
};
use crate::{
    decisions,
    meetings::{self, Meeting},
    people,
};

acts! {
    /// See what was promised at meetings.
    read Browse on Partnership as "follow_ups.browse" may INSIDE;
    /// See one follow-up.
    read See on Of<FollowUp> as "follow_ups.see" may INSIDE;
    /// Write down what someone promises at a meeting.
    change Promise on Of<Meeting> as "follow_ups.promise" may LEADS;
    /// Close a follow-up: it was done, or it was given up.
    change Close on Of<FollowUp> as "follow_ups.close" may LEADS;
}

/// Writes down what someone promises at a meeting.
pub fn promise(permit: &Permit<'_, Promise>, form: &Form) -> Result<FollowUpId> {
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        meetings::still_open(&meeting)?;
        if let Some(person) = checked.person {
            must_be_there("person", people::exists(change.tx, partnership.id, person)?)?;
        }
        if let Some(organization) = checked.organization {
            must_be_there("organization", people::organization_exists(change.tx, partnership.id, organization)?)?;
        }
        if let Some(item) = checked.item {
            meetings::under_an_open_item(change.tx, meeting.id, item)?;
        }
        if let Some(decision) = checked.decision {
            must_be_there("decision", decisions::exists(change.tx, partnership.id, decision)?)?;
        }
        let id = FollowUpId::new(change.now);
        store::insert(change.tx, (partnership.id, meeting.body_id, meeting.id), id, &checked)?;
        change.seal("follow_up", id, &checked, id)
    })
}

/// Closes a follow-up, unless somebody else did so first.
pub fn close(permit: &Permit<'_, Close>, form: &ClosingForm) -> Result<()> {
    let (closing, version) = (Closing::new(form, permit.lang(), permit.today())?, form.version);
    permit.change(move |change| {
        let id = change.subject.record.id;
        store::close(change.tx, id, version, &closing)?;
        change.seal("follow_up", id, &closing, ())
    })
}
