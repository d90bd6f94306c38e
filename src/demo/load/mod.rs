//! Reading the demonstration's files into a database, chapter by chapter, in their order.

mod agendas;
mod assisted;
mod comments;
mod community;
mod evidence;
mod follow_ups;
mod forwardings;
mod governance;
mod groups;
mod keys;
mod meetings;
mod minutes;
mod network;
mod notices;
mod onboarding;
mod people;
mod planning;
mod recruitment;
mod registry;
mod replies;
mod reports;
mod restructurings;
mod results;
mod series;
mod strategy;
mod terms;
mod votes;

pub use keys::Keys;

use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{Tx, WriteTx},
    sql,
};
use serde::de::DeserializeOwned;

/// Whether no partnership is there yet.
pub fn is_empty(tx: &Tx) -> Result<bool> {
    Ok(tx.row::<(Id,)>(sql!("SELECT id FROM partnership LIMIT 1"), bind![])?.is_none())
}

/// Loads every file.
pub fn everything(tx: &mut WriteTx) -> Result<()> {
    let mut keys = Keys::default();
    network::load(tx, &mut keys)?;
    registry::load(tx, &mut keys)?;
    governance::load(tx, &mut keys)?;
    onboarding::load(tx, &mut keys)?;
    groups::load(tx, &mut keys)?;
    evidence::load(tx, &mut keys)?;
    strategy::load(tx, &mut keys)?;
    planning::load(tx, &mut keys)?;
    results::load(tx, &mut keys)?;
    meetings::tie_all(tx, &keys)?;
    reports::load(tx, &mut keys)?;
    super::cast::open_accounts(tx, &keys)?;
    assisted::load(tx, &mut keys)?;
    notices::load(tx, &keys)?;
    minutes::keep(tx, &keys)
}

/// A day as the demonstration writes it.
pub(super) fn read_day(text: &str) -> Result<Date> {
    text.parse().map_err(Error::internal)
}

/// The records of a file of the demonstration.
pub(super) fn read<T: DeserializeOwned>(name: &str, text: &str) -> Result<T> {
    toml::from_str(text).map_err(|why| Error::Internal(format!("{name}: {why}")))
}
