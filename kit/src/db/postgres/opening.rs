//! Which servers are accepted, and what is demanded of them.

use std::net::IpAddr;

use tokio_postgres::{Config, config::Host};

use crate::{
    Error, Result,
    db::{Tx, tx::Wanted},
};

const OLDEST: i64 = 15;

/// The settings in `url`, if it names a server on this machine.
pub(super) fn config(url: &str) -> Result<Config> {
    let mut config: Config = url.parse().map_err(|_| Error::internal("the database address is not one of PostgreSQL"))?;
    let here = config.get_hosts().iter().all(is_here) && config.get_hostaddrs().iter().all(IpAddr::is_loopback);
    if config.get_hosts().is_empty() || !here {
        return Err(Error::internal(
            "the PostgreSQL server must be on this machine (localhost, 127.0.0.1, ::1 or a socket folder): \
             connections are not encrypted",
        ));
    }
    config.application_name("entente");
    Ok(config)
}

fn is_here(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback()),
        Host::Unix(_) => true,
    }
}

/// Refuses a server that is too old, writes another encoding, or may lose what it acknowledged.
pub(super) fn check(tx: &Tx, durable: bool) -> Result<()> {
    let version: i64 = asked(tx, "SELECT CAST(current_setting('server_version_num') AS BIGINT) / 10000")?;
    if version < OLDEST {
        return Err(Error::Internal(format!("PostgreSQL {version} is too old: at least {OLDEST} is needed")));
    }
    demand(tx, "server_encoding", |value| value == "UTF8")?;
    if durable {
        demand(tx, "fsync", |value| value == "on")?;
        demand(tx, "full_page_writes", |value| value == "on")?;
        demand(tx, "synchronous_commit", |value| value != "off")?;
    }
    Ok(())
}

fn demand(tx: &Tx, name: &str, accepted: impl Fn(&str) -> bool) -> Result<()> {
    let value: String = asked(tx, &format!("SELECT current_setting('{name}')"))?;
    if accepted(&value) {
        return Ok(());
    }
    Err(Error::Internal(format!("the PostgreSQL server has {name} = {value}, which is not safe to work with")))
}

fn asked<T: crate::db::FromRow>(tx: &Tx, text: &str) -> Result<T> {
    tx.fetch(text, &[], Wanted::First)?.pop().ok_or(Error::NotFound)
}
