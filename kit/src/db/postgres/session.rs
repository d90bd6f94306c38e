//! One connection during one transaction.

use deadpool_postgres::Client;
use tokio::runtime::Handle;
use tokio_postgres::Statement;

use super::statement::{Line, bound, failure};
use crate::{
    Error, Result,
    db::{FromRow, Value, row::Cells, tx::Wanted, violation::Failure},
};

/// A connection taken from the pool for one transaction. If it is let go before the transaction has
/// ended, it is closed instead of being given back.
pub(in crate::db) struct Session {
    client: Option<Client>,
    runtime: Handle,
    under_way: bool,
}

impl Session {
    pub(super) fn new(client: Client, runtime: Handle) -> Self {
        Self { client: Some(client), runtime, under_way: false }
    }

    pub(super) fn begin(&mut self, words: &str) -> Result<(), Failure> {
        self.under_way = true;
        self.script(words)
    }

    pub(super) fn end(&mut self, words: &str) -> Result<(), Failure> {
        self.script(words)?;
        self.under_way = false;
        Ok(())
    }

    pub(in crate::db) fn fetch<T: FromRow>(&self, text: &str, bind: &[Value], wanted: Wanted) -> Result<Vec<T>, Failure> {
        let (client, statement) = (self.client()?, self.statement(text)?);
        let bound = bound(&statement, bind)?;
        let rows = self.runtime.block_on(client.query(&statement, &bound.references())).map_err(failure)?;
        let most = if wanted == Wanted::First { 1 } else { usize::MAX };
        rows.iter().take(most).map(|row| Cells::read(&Line(row)).map_err(Failure::Other)).collect()
    }

    pub(in crate::db) fn execute(&self, text: &str, bind: &[Value]) -> Result<u64, Failure> {
        let (client, statement) = (self.client()?, self.statement(text)?);
        let bound = bound(&statement, bind)?;
        self.runtime.block_on(client.execute(&statement, &bound.references())).map_err(failure)
    }

    pub(in crate::db) fn script(&self, text: &str) -> Result<(), Failure> {
        self.runtime.block_on(self.client()?.batch_execute(text)).map_err(failure)
    }

    /// The savepoint keeps the transaction usable when the text is not understood.
    pub(in crate::db) fn prepare_only(&self, text: &str) -> Result<(), Failure> {
        self.script("SAVEPOINT preparing")?;
        let prepared = self.runtime.block_on(self.client()?.prepare(text)).map(drop).map_err(failure);
        self.script("ROLLBACK TO preparing; RELEASE preparing")?;
        prepared
    }

    pub(in crate::db) fn take_turns(&self, name: &str) -> Result<(), Failure> {
        self.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", &[Value::Text(name.into())]).map(drop)
    }

    fn statement(&self, text: &str) -> Result<Statement, Failure> {
        self.runtime.block_on(self.client()?.prepare_cached(text)).map_err(failure)
    }

    fn client(&self) -> Result<&Client> {
        self.client.as_ref().ok_or_else(|| Error::internal("the connection is closed"))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(client) = self.client.take().filter(|_| self.under_way) {
            drop(Client::take(client));
        }
    }
}
