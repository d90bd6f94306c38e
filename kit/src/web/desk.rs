//! The places at which requests are answered, and how many of each kind there are.

use std::{net::IpAddr, sync::Arc, time::Duration};

use axum::http::{HeaderMap, Method};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

use super::{
    Route,
    forwarded::household,
    guests::{Guest, Guests},
    reading::Pace,
    routes::FORM_LIMIT,
    who,
};
use crate::{house::House, permits::Actor};

/// How many requests may be answered at once; the others wait their turn.
const AT_ONCE: usize = 48;
/// How many of them from one client.
const EACH: usize = 32;
/// How many of them may write a file: a whole list, a whole report. Each holds a reader of the database
/// for as long as it takes, and pages must not wait for that.
const FILES: usize = 2;
/// How many may ask at once whether the house is awake.
const HEALTH: usize = 2;
/// How many kilobytes of what is being sent may lie in memory.
const ROOM: usize = 192 * 1024;
/// For how long one waits for a place.
const WAIT: Duration = Duration::from_secs(20);
/// For how long an answer is waited for.
pub(super) const LONGEST: Duration = Duration::from_secs(30);

/// Where requests are answered.
#[derive(Clone)]
pub(super) struct Desk {
    pub house: House,
    pub pace: Pace,
    pub room: Arc<Semaphore>,
    places: Arc<Semaphore>,
    pages: Arc<Semaphore>,
    files: Arc<Semaphore>,
    health: Arc<Semaphore>,
    guests: Guests,
}

/// A place, until dropped.
pub(super) struct Taken {
    _guest: Option<Guest>,
    _kind: Option<OwnedSemaphorePermit>,
    _place: OwnedSemaphorePermit,
}

impl Desk {
    pub fn new(house: House) -> Self {
        let places = |count| Arc::new(Semaphore::new(count));
        let (room, guests) = (places(ROOM), Guests::new(EACH));
        // A page needs a reader of the database: one waits here for it, in turn, and not on a thread, out of turn.
        let pages = places(house.db().readers());
        Self { house, pace: Pace::default(), room, places: places(AT_ONCE), pages, files: places(FILES), health: places(HEALTH), guests }
    }

    /// A place for a request to this route, unless none comes free. This machine itself stands for
    /// whoever is behind a proxy on it, and is not counted as one client.
    pub async fn place(&self, route: &Route, client: Option<IpAddr>) -> Option<Taken> {
        let client = client.filter(|client| !client.is_loopback());
        let taking = async {
            let guest = client.map(|client| self.guests.admit(household(client)).ok_or(()));
            let guest = guest.transpose().ok()?;
            let kind = match self.kind(route) {
                Some(places) => Some(places.clone().acquire_owned().await.ok()?),
                None => None,
            };
            Some(Taken { _guest: guest, _kind: kind, _place: self.places.clone().acquire_owned().await.ok()? })
        };
        timeout(WAIT, taking).await.ok().flatten()
    }

    /// The places that there are for requests of this kind: as many changes may wait to be written as there are places in all.
    fn kind(&self, route: &Route) -> Option<&Arc<Semaphore>> {
        if route.is_file() {
            return Some(&self.files);
        }
        (route.method == Method::GET).then_some(&self.pages)
    }

    /// A place for asking whether the house is awake.
    pub async fn health_place(&self) -> Option<OwnedSemaphorePermit> {
        timeout(WAIT, self.health.clone().acquire_owned()).await.ok()?.ok()
    }

    /// How many bytes may be sent: more than a form has only by someone we know.
    pub async fn limit(&self, route: &Route, headers: &HeaderMap, names: &[(String, String)]) -> usize {
        if route.limit <= FORM_LIMIT {
            return route.limit;
        }
        let (house, headers) = (self.house.clone(), headers.clone());
        let token = names.iter().find(|(key, _)| key == "token").map(|(_, value)| value.clone());
        let asked = tokio::task::spawn_blocking(move || who::knocks(&house, &headers, token.as_deref()));
        match asked.await {
            Ok(Ok((actor, _))) if !matches!(actor, Actor::Nobody) => route.limit,
            _ => FORM_LIMIT,
        }
    }
}
