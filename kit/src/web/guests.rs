//! How many each client has inside at once, so that none fills the house.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

/// Counts who is inside.
#[derive(Clone)]
pub(super) struct Guests {
    most: usize,
    inside: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

/// One who is inside, until dropped.
pub(super) struct Guest {
    guests: Guests,
    client: IpAddr,
}

impl Guests {
    /// At most `most` for each client.
    pub(super) fn new(most: usize) -> Self {
        Self { most, inside: Arc::default() }
    }

    /// Lets one more of this client in, unless it has too many inside.
    pub(super) fn admit(&self, client: IpAddr) -> Option<Guest> {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        let count = inside.entry(client).or_default();
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Guest { guests: self.clone(), client })
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        let mut inside = self.guests.inside.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = inside.get_mut(&self.client) {
            *count -= 1;
            if *count == 0 {
                inside.remove(&self.client);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_client_has_its_own_measure_and_gets_it_back() {
        let (guests, one, other) = (Guests::new(2), IpAddr::from([192, 0, 2, 1]), IpAddr::from([192, 0, 2, 2]));
        let (first, _second) = (guests.admit(one).expect("room"), guests.admit(one).expect("room"));
        assert!(guests.admit(one).is_none());
        assert!(guests.admit(other).is_some());
        drop(first);
        assert!(guests.admit(one).is_some());
        assert_eq!(guests.inside.lock().expect("sound").len(), 1, "who left is not kept");
    }
}
