//! Chores: what the house does by itself, at a calm rhythm.

use std::{sync::mpsc, thread, time::Duration};

use crate::{Result, house::House, mail, web::sessions};

/// Something the house does by itself.
pub type Chore = fn(&House) -> Result<()>;

const RHYTHM: Duration = Duration::from_secs(15);

/// The thread that does the chores. Dropping it stops it.
pub struct Rounds {
    stop: Option<mpsc::Sender<()>>,
    thread: Option<thread::JoinHandle<()>>,
}

/// Starts the rounds: the house's own chores and those of the chapters.
pub fn start(house: House, more: Vec<Chore>) -> std::io::Result<Rounds> {
    let (stop, stopped) = mpsc::channel();
    let thread = thread::Builder::new().name("chores".into()).spawn(move || {
        while matches!(stopped.recv_timeout(RHYTHM), Err(mpsc::RecvTimeoutError::Timeout)) {
            round(&house, &more);
        }
    })?;
    Ok(Rounds { stop: Some(stop), thread: Some(thread) })
}

/// One round: a chore that fails is told of and tried again next time.
pub fn round(house: &House, more: &[Chore]) {
    for chore in [deliver_mail, tidy_mail, tidy_sessions].iter().chain(more) {
        if let Err(error) = chore(house) {
            tracing::warn!(%error, "a chore failed");
        }
    }
}

fn deliver_mail(house: &House) -> Result<()> {
    mail::deliver(house.db(), &house.config().post, house.clock().now()).map(drop)
}

fn tidy_mail(house: &House) -> Result<()> {
    let now = house.clock().now();
    house.db().write(move |tx| mail::tidy(tx, now))
}

fn tidy_sessions(house: &House) -> Result<()> {
    let (shared, now, idle) = (house.clone(), house.clock().now(), house.config().session_idle);
    house.db().write(move |tx| sessions::tidy(tx, shared.sightings(), now, idle))
}

impl Drop for Rounds {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}
