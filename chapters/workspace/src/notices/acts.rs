//! Who may choose what they are told, who sets the hours, and who tells.

use access::standings::{INSIDE, OPERATORS, STAFF};
use kit::{
    Error, Id, Reading, Result, acts,
    permits::{Installation, Permit},
};
use registry::partnerships::Partnership;
use std::collections::BTreeMap;

use super::{
    model::{Kind, Rhythm},
    store,
};

acts! {
    /// See what one is told, and how often.
    read See on Partnership as "notices.see" may INSIDE;
    /// Choose how often one is told of what.
    change Choose on Partnership as "notices.choose" may INSIDE;
    /// Open the form that sets when digests are sent.
    form EditHours on Partnership as "notices.edit_hours" may STAFF;
    /// Set when digests are sent.
    change SetHours on Partnership as "notices.set_hours" may STAFF;
    /// See which partnerships have something to tell.
    read LookRound on Installation as "notices.look_round" may OPERATORS;
    /// Tell everyone of a partnership what happened.
    change Tell on Partnership as "notices.tell" may OPERATORS;
}

/// The account of whoever asks.
pub(super) fn account<A: kit::permits::Act>(permit: &Permit<'_, A>) -> Result<Id> {
    permit.account().ok_or(Error::SignIn)
}

/// Notes how often one wants to be told of each kind.
pub(super) fn choose(permit: &Permit<'_, Choose>, typed: &BTreeMap<String, String>) -> Result<()> {
    let (account, mut it) = (account(permit)?, Reading::new(permit.lang()));
    let one = |kind: &Kind, it: &mut Reading| {
        let typed = typed.get(kind.code()).map_or("", String::as_str);
        it.code(kind.code(), typed, Rhythm::from_code).map(|rhythm| (*kind, rhythm))
    };
    let chosen: Vec<_> = Kind::of(permit.may::<EditHours>()).filter_map(|kind| one(&kind, &mut it)).collect();
    let chosen = it.or(chosen)?;
    permit.change(move |change| {
        let partnership = change.subject.id;
        for (kind, rhythm) in &chosen {
            store::choose(change.tx, (account, partnership), *kind, *rhythm)?;
        }
        change.seal("account", account, &chosen, ())
    })
}
