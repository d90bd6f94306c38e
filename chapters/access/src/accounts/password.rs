//! Passwords: kept only as Argon2id, at most two worked on at once.

use std::sync::{Condvar, Mutex, MutexGuard, OnceLock, PoisonError};

use argon2::{Argon2, PasswordHasher, PasswordVerifier, password_hash::phc::PasswordHash};
use kit::{Error, Result};

/// A hash in the PHC string format.
#[derive(Clone)]
pub struct Hashed(String);

impl Hashed {
    /// As stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// At most this many are hashed at once: each takes 19 MiB and a good part of a core.
const AT_ONCE: usize = 2;
/// At most this many wait for that; the others are asked to come back, and leave the house to those inside.
const WAITING: usize = 16;

/// The only counter at which passwords are worked on.
struct Counter {
    present: Mutex<(usize, usize)>,
    freed: Condvar,
}

static COUNTER: Counter = Counter { present: Mutex::new((0, 0)), freed: Condvar::new() };

impl Counter {
    fn present(&self) -> MutexGuard<'_, (usize, usize)> {
        self.present.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does one piece of work when its turn comes.
    fn in_turn<T>(&self, work: impl FnOnce() -> T) -> Result<T> {
        let mut present = self.present();
        if present.1 >= WAITING {
            return Err(Error::Busy);
        }
        present.1 += 1;
        while present.0 >= AT_ONCE {
            present = self.freed.wait(present).unwrap_or_else(PoisonError::into_inner);
        }
        present.1 -= 1;
        present.0 += 1;
        drop(present);
        let outcome = work();
        self.present().0 -= 1;
        self.freed.notify_one();
        Ok(outcome)
    }
}

/// The hash of a password.
pub fn hash(password: &str) -> Result<Hashed> {
    let hashed = COUNTER.in_turn(|| Argon2::default().hash_password(password.as_bytes()))?;
    hashed.map(|hash| Hashed(hash.to_string())).map_err(Error::internal)
}

/// Whether `password` has this hash. Without a hash it takes as long, so that nobody learns who exists.
pub fn verify(password: &str, hash: Option<&str>) -> Result<bool> {
    let stored = hash.unwrap_or_else(|| nobody());
    let Ok(parsed) = PasswordHash::new(stored) else { return Ok(false) };
    let fits = COUNTER.in_turn(|| Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())?;
    Ok(fits && hash.is_some())
}

/// The hash of a password nobody has: made once, out of turn.
fn nobody() -> &'static str {
    static NOBODY: OnceLock<String> = OnceLock::new();
    NOBODY.get_or_init(|| Argon2::default().hash_password(b"nobody has this password").map(|hash| hash.to_string()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_password_fits() {
        let hashed = hash("sept grues à midi").expect("hashes");
        assert!(hashed.as_str().starts_with("$argon2id$"));
        let fits = |password: &str, hash| verify(password, hash).expect("not busy");
        assert!(fits("sept grues à midi", Some(hashed.as_str())));
        assert!(!fits("sept grues a midi", Some(hashed.as_str())));
        assert!(!fits("nobody has this password", None));
        assert!(!fits("anything", Some("not a hash")));
    }

    #[test]
    fn two_are_worked_on_sixteen_wait_and_the_others_are_told_at_once() {
        let counter = Counter { present: Mutex::new((0, 0)), freed: Condvar::new() };
        let (most, open) = (Mutex::new((0, 0)), (Mutex::new(false), Condvar::new()));
        let work = || {
            let mut now = most.lock().expect("sound");
            *now = (now.0 + 1, now.1.max(now.0 + 1));
            drop(now);
            drop(open.1.wait_while(open.0.lock().expect("sound"), |open| !*open).expect("sound"));
            most.lock().expect("sound").0 -= 1;
        };
        std::thread::scope(|scope| {
            let busy: Vec<_> = (0..AT_ONCE + WAITING).map(|_| scope.spawn(|| counter.in_turn(work).is_ok())).collect();
            while *counter.present() != (AT_ONCE, WAITING) {
                std::thread::yield_now();
            }
            assert!(matches!(counter.in_turn(|| ()), Err(Error::Busy)));
            *open.0.lock().expect("sound") = true;
            open.1.notify_all();
            assert!(busy.into_iter().all(|thread| thread.join().expect("ends")));
        });
        assert_eq!((most.lock().expect("sound").1, *counter.present()), (AT_ONCE, (0, 0)));
    }
}
