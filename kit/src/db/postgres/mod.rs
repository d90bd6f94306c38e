//! `PostgreSQL`: a pool of connections, driven from ordinary threads.
//!
//! The driver is asynchronous; this module waits for it on a small runtime of its own. Therefore
//! nothing here may be called on a thread that runs asynchronous tasks: the web layer hands every
//! request to a blocking thread first.

#[cfg(feature = "testing")]
mod command;
mod keeping;
mod opening;
mod session;
mod statement;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    time::Duration,
};

use deadpool_postgres::{Manager, ManagerConfig, Pool, PoolError, RecyclingMethod, Runtime as Driver, TimeoutType};
use tokio::runtime::Runtime;
use tokio_postgres::NoTls;

use super::{Tx, WriteTx, tx::Link};
use crate::{Error, Result};

#[cfg(feature = "testing")]
pub(super) use command::command;
pub(super) use session::Session;

const PATIENCE: Duration = Duration::from_secs(5);
/// How many connections there are at most.
pub(super) const CONNECTIONS: usize = 16;

/// A database on a server.
pub(super) struct Postgres {
    pool: Pool,
    runtime: Option<Runtime>,
}

impl Postgres {
    /// Opens the database; `durable` demands of the server that it keeps what it acknowledges.
    pub(super) fn open(url: &str, durable: bool) -> Result<Self> {
        let config = opening::config(url)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).thread_name("database").enable_all().build();
        let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .runtime(Driver::Tokio1)
            .wait_timeout(Some(PATIENCE))
            .create_timeout(Some(PATIENCE))
            .build()
            .map_err(Error::internal)?;
        let opened = Self { pool, runtime: Some(runtime.map_err(Error::internal)?) };
        opened.read(|tx| opening::check(tx, durable))?;
        Ok(opened)
    }

    pub(super) fn read<T>(&self, work: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
        let mut tx = Tx::new(Link::Postgres(Box::new(self.session("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?)));
        let outcome = work(&tx);
        end(&mut tx, outcome)
    }

    pub(super) fn write<T>(&self, work: impl FnOnce(&mut WriteTx) -> Result<T>) -> Result<T> {
        let mut tx = WriteTx::new(Link::Postgres(Box::new(self.session("BEGIN ISOLATION LEVEL READ COMMITTED")?)));
        let outcome = catch_unwind(AssertUnwindSafe(|| work(&mut tx)));
        let outcome = outcome.unwrap_or_else(|_| Err(Error::internal("a change panicked")));
        end(tx.as_tx_mut(), outcome)
    }

    /// What is wrong with the stored data; nothing when it is sound.
    pub(super) fn integrity(&self) -> Result<Vec<String>> {
        self.read(keeping::integrity)
    }

    fn session(&self, begin: &'static str) -> Result<Session> {
        let runtime = self.runtime.as_ref().ok_or_else(|| Error::internal("the database is closed"))?.handle();
        let client = runtime.block_on(self.pool.get()).map_err(|cause| match cause {
            PoolError::Timeout(TimeoutType::Wait) => Error::Busy,
            other => Error::Internal(format!("no database connection: {other}")),
        })?;
        let mut session = Session::new(client, runtime.clone());
        session.begin(begin)?;
        Ok(session)
    }
}

fn end<T>(tx: &mut Tx, outcome: Result<T>) -> Result<T> {
    let Link::Postgres(session) = tx.link_mut() else { return outcome };
    match outcome {
        Ok(value) => session.end("COMMIT").map(|()| value).map_err(Error::from),
        Err(error) => {
            // When even this fails the connection is closed, and the server undoes the rest.
            let _ = session.end("ROLLBACK");
            Err(error)
        }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.pool.close();
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
