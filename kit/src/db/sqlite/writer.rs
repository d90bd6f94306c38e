//! The thread that writes: it takes waiting changes in turn, commits several at once, then answers.
//!
//! Each change has a savepoint of its own, so that one that fails undoes itself and no other. A
//! commit waits for the disk; changes that arrived in the meantime share the next one.

use std::{
    iter,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc::{Receiver, Sender, channel},
    thread::{self, JoinHandle},
};

use rusqlite::{Connection, ffi};

use super::Care;
use crate::{
    Error, Result,
    db::{WriteTx, tx::Link},
};

/// The most changes that share one commit.
const MOST: usize = 64;

/// A change waiting for its turn. It is given the transaction, or the reason why there is none.
type Job = Box<dyn FnOnce(Result<&mut WriteTx>) -> Done + Send>;

/// A change that has run and whose caller still waits.
struct Done {
    keep: bool,
    answer: Box<dyn FnOnce(Result<()>)>,
}

/// The front door of the writing thread.
pub(super) struct Writer {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(super) fn start(connection: Connection, care: Care) -> Result<Self> {
        let (jobs, waiting) = channel();
        let desk = Desk { tx: WriteTx::new(Link::Sqlite(Box::new(connection))), waiting, care, broken: None };
        let thread = thread::Builder::new().name("database writer".into()).spawn(|| desk.serve()).map_err(Error::internal)?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread) })
    }

    /// Does `work` and returns once it is committed.
    pub(super) fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut WriteTx) -> Result<T> + Send + 'static,
    {
        if self.is_here() {
            return Err(Error::internal("a change was begun inside another change"));
        }
        let gone = || Error::internal("the database writer has stopped");
        let (sender, receiver) = channel();
        let job: Job = Box::new(move |tx| {
            let outcome = tx.and_then(|tx| guarded(work, tx));
            let keep = outcome.is_ok();
            let answer = Box::new(move |commit: Result<()>| drop(sender.send(outcome.and_then(|value| commit.map(|()| value)))));
            Done { keep, answer }
        });
        self.jobs.as_ref().ok_or_else(gone)?.send(job).map_err(|_| gone())?;
        receiver.recv().map_err(|_| gone())?
    }

    fn is_here(&self) -> bool {
        self.thread.as_ref().is_some_and(|writing| writing.thread().id() == thread::current().id())
    }
}

impl Drop for Writer {
    /// Waits until what was accepted is written and the file is closed.
    fn drop(&mut self) {
        self.jobs = None;
        if self.is_here() {
            return;
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Runs one change; a panic in it is its caller's error and nobody else's.
fn guarded<T>(work: impl FnOnce(&mut WriteTx) -> Result<T>, tx: &mut WriteTx) -> Result<T> {
    tx.reset_count();
    catch_unwind(AssertUnwindSafe(|| work(tx))).unwrap_or_else(|_| Err(Error::internal("a change panicked")))
}

/// Where the writing thread sits.
struct Desk {
    tx: WriteTx,
    waiting: Receiver<Job>,
    care: Care,
    /// Why nothing is written any more.
    broken: Option<String>,
}

impl Desk {
    fn serve(mut self) {
        while let Ok(first) = self.waiting.recv() {
            match self.begin() {
                Ok(()) => self.batch(first),
                Err(cause) => self.refuse(first, &cause),
            }
        }
    }

    fn begin(&self) -> Result<(), String> {
        match &self.broken {
            Some(cause) => Err(cause.clone()),
            None => self.say("BEGIN IMMEDIATE").map_err(|cause| cause.to_string()),
        }
    }

    /// Nobody who waited as long as this one need wait again for the same refusal.
    fn refuse(&self, first: Job, cause: &str) {
        for job in iter::once(first).chain(self.waiting.try_iter()) {
            (job(Err(Error::internal(cause))).answer)(Ok(()));
        }
    }

    fn batch(&mut self, first: Job) {
        let mut done = Vec::new();
        let mut next = Some(first);
        while let Some(job) = next {
            done.push(self.one(job));
            let full = done.len() >= MOST || self.is_lost();
            next = if full { None } else { self.waiting.try_recv().ok() };
        }
        if !self.care.answer_after_commit {
            done.drain(..).for_each(|done| (done.answer)(Ok(())));
        }
        let outcome = self.commit();
        for done in done {
            (done.answer)(outcome.clone().map_err(Error::Internal));
        }
    }

    /// One change in its savepoint.
    fn one(&mut self, job: Job) -> Done {
        if let Err(cause) = self.say("SAVEPOINT act") {
            return job(Err(Error::internal(cause)));
        }
        let done = job(Ok(&mut self.tx));
        if !self.is_lost() {
            let undone = if done.keep { Ok(()) } else { self.say("ROLLBACK TO act") };
            if let Err(cause) = undone.and_then(|()| self.say("RELEASE act")) {
                tracing::error!(%cause, "a savepoint could not be ended");
                let _ = self.say("ROLLBACK");
            }
        }
        done
    }

    fn commit(&mut self) -> Result<(), String> {
        if self.is_lost() {
            return Err("the database gave the transaction up".into());
        }
        let Err(cause) = self.say("COMMIT") else { return Ok(()) };
        tracing::error!(%cause, "a commit failed");
        if !self.is_lost() {
            let _ = self.say("ROLLBACK");
        }
        if is_refused_by_the_disk(&cause) {
            // What the disk holds after a failed flush is unknown: only a restart reads it afresh.
            self.broken = Some(format!("nothing more is written since the disk failed ({cause}); check it, then start again"));
        }
        Err(format!("the commit failed: {cause}"))
    }

    /// Some failures, such as a full disk, make `SQLite` give up the whole transaction.
    fn is_lost(&self) -> bool {
        self.connection().is_some_and(Connection::is_autocommit)
    }

    fn say(&self, words: &str) -> rusqlite::Result<()> {
        let connection = self.connection().ok_or(rusqlite::Error::InvalidQuery)?;
        connection.prepare_cached(words)?.execute([]).map(drop)
    }

    fn connection(&self) -> Option<&Connection> {
        match self.tx.link() {
            Link::Sqlite(connection) => Some(connection),
            Link::Postgres(_) => None,
        }
    }
}

fn is_refused_by_the_disk(cause: &rusqlite::Error) -> bool {
    let code = cause.sqlite_error().map(|error| error.extended_code);
    matches!(code, Some(ffi::SQLITE_IOERR_FSYNC | ffi::SQLITE_IOERR_DIR_FSYNC))
}
