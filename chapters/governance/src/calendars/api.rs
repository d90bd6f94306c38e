//! The JSON twin of the calendars.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};

use super::{acts::Browse, pages::offered};

/// The calendars, and for which one has an address. The addresses themselves are told only when they are made.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    Reply::json(&permit.read(|tx| offered(tx, permit.subject(), permit.account(), permit.now()))?)
}
