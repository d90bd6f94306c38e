//! The package of a meeting as JSON: what the last one held, and whether anything changed since.

use jiff::Timestamp;
use kit::{
    Error, Result,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{
    acts::{self, Read},
    model::{Contents, Edition},
};

#[derive(Serialize)]
struct Made {
    edition: i64,
    made_at: Timestamp,
    contents: Contents,
}

impl Made {
    fn of(it: &Edition) -> Result<Self> {
        let contents = serde_json::from_str(&it.contents).map_err(Error::internal)?;
        Ok(Self { edition: it.edition, made_at: it.made_at, contents })
    }
}

#[derive(Serialize)]
struct One {
    last: Option<Made>,
    now: Contents,
    is_current: bool,
}

/// The last package of a meeting, none before one was made, and what one would hold now.
pub(super) fn show(permit: &Permit<'_, Read>, _: &Ask) -> Result<Reply> {
    let state = permit.read(|tx| acts::state(tx, &permit.subject().record))?;
    let last = state.last.as_ref().map(Made::of).transpose()?;
    let is_current = last.as_ref().is_some_and(|last| last.contents == state.now);
    Reply::json(&One { last, now: state.now, is_current })
}
