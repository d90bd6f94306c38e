//! The connections that read: a few, opened when first needed, lent to one reader at a time.

use std::{
    path::{Path, PathBuf},
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

use super::{Care, Role, connect};
use crate::{
    Error, Result,
    db::{SPARE, Tx, tx::Link},
};

const PATIENCE: Duration = Duration::from_secs(5);

pub(super) struct Readers {
    path: PathBuf,
    care: Care,
    most: usize,
    stock: Mutex<Stock>,
    returned: Condvar,
}

#[derive(Default)]
struct Stock {
    idle: Vec<Tx>,
    open: usize,
}

/// A connection lent out. However its use ends, it goes back outside any transaction, or is closed.
struct Lent<'r> {
    readers: &'r Readers,
    tx: Option<Tx>,
}

impl Readers {
    pub(super) fn new(path: &Path, care: Care) -> Self {
        let most = thread::available_parallelism().map_or(4, |cores| (cores.get() * 2).clamp(4, 16)) + SPARE;
        Self { path: path.to_owned(), care, most, stock: Mutex::default(), returned: Condvar::new() }
    }

    /// How many connections there are at most.
    pub(super) fn most(&self) -> usize {
        self.most
    }

    pub(super) fn read<T>(&self, work: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
        let lent = Lent { readers: self, tx: Some(self.borrow()?) };
        let tx = lent.tx.as_ref().ok_or(Error::NotFound)?;
        say(tx, "BEGIN DEFERRED")?;
        let outcome = work(tx)?;
        say(tx, "COMMIT")?;
        Ok(outcome)
    }

    fn borrow(&self) -> Result<Tx> {
        let deadline = Instant::now() + PATIENCE;
        let mut stock = self.lock();
        loop {
            if let Some(tx) = stock.idle.pop() {
                tx.reset_count();
                return Ok(tx);
            }
            if stock.open < self.most {
                stock.open += 1;
                drop(stock);
                return self.one_more();
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(Error::Busy);
            }
            stock = self.returned.wait_timeout(stock, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn one_more(&self) -> Result<Tx> {
        let opened = connect(&self.path, Role::Reader, self.care);
        if opened.is_err() {
            self.lock().open -= 1;
            self.returned.notify_one();
        }
        Ok(Tx::new(Link::Sqlite(Box::new(opened?))))
    }

    fn lock(&self) -> MutexGuard<'_, Stock> {
        self.stock.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let Some(tx) = self.tx.take() else { return };
        let usable = is_outside(&tx) || say(&tx, "ROLLBACK").is_ok();
        let mut stock = self.readers.lock();
        if usable {
            stock.idle.push(tx);
        } else {
            stock.open -= 1;
        }
        drop(stock);
        self.readers.returned.notify_one();
    }
}

fn is_outside(tx: &Tx) -> bool {
    matches!(tx.link(), Link::Sqlite(connection) if connection.is_autocommit())
}

fn say(tx: &Tx, words: &str) -> Result<()> {
    let Link::Sqlite(connection) = tx.link() else { return Ok(()) };
    connection.prepare_cached(words).and_then(|mut statement| statement.execute([])).map(drop).map_err(Error::internal)
}
