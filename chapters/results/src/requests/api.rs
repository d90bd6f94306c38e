//! The JSON twin: who owes an update.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};

use super::{acts::Browse, pages::Since, store};

/// Who owes an update.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let since = ask.query::<Since>()?.day(permit.today());
    Reply::json(&permit.read(|tx| store::owing(tx, permit.subject().id, (since, permit.today())))?)
}
