//! Passwords: kept only as Argon2id, at most two worked on at once.

use std::sync::{Condvar, Mutex, OnceLock, PoisonError};

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

static BUSY: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

fn in_turn<T>(work: impl FnOnce() -> T) -> T {
    let mut busy = BUSY.lock().unwrap_or_else(PoisonError::into_inner);
    while *busy >= AT_ONCE {
        busy = FREED.wait(busy).unwrap_or_else(PoisonError::into_inner);
    }
    *busy += 1;
    drop(busy);
    let outcome = work();
    *BUSY.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
    FREED.notify_one();
    outcome
}

/// The hash of a password.
pub fn hash(password: &str) -> Result<Hashed> {
    in_turn(|| Argon2::default().hash_password(password.as_bytes())).map(|hash| Hashed(hash.to_string())).map_err(Error::internal)
}

/// Whether `password` has this hash. Without a hash it takes as long, so that nobody learns who exists.
pub fn verify(password: &str, hash: Option<&str>) -> bool {
    let stored = hash.unwrap_or_else(|| nobody());
    let Ok(parsed) = PasswordHash::new(stored) else { return false };
    let fits = in_turn(|| Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok());
    fits && hash.is_some()
}

/// The hash of a password nobody has.
fn nobody() -> &'static str {
    static NOBODY: OnceLock<String> = OnceLock::new();
    NOBODY.get_or_init(|| self::hash("nobody has this password").map(|hash| hash.0).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_password_fits() {
        let hashed = hash("sept grues à midi").expect("hashes");
        assert!(hashed.as_str().starts_with("$argon2id$"));
        assert!(verify("sept grues à midi", Some(hashed.as_str())));
        assert!(!verify("sept grues a midi", Some(hashed.as_str())));
        assert!(!verify("nobody has this password", None));
        assert!(!verify("anything", Some("not a hash")));
    }
}
