//! Guessing is slowed down, by address of the account and by address of the machine.
//!
//! Kept in memory: a restart forgives, and no owner is ever locked out for more than the wait.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{LazyLock, Mutex, PoisonError},
};

use jiff::{SignedDuration, Timestamp};
use kit::{Error, Result};

/// Failures allowed per account in the window.
const PER_ACCOUNT: u32 = 10;
/// Failures allowed per machine in the window.
const PER_PEER: u32 = 60;
/// Letters with a sign-in link that one address gets in the window.
const PER_LETTER_BOX: u32 = 3;
const WINDOW: SignedDuration = SignedDuration::from_hours(1);

#[derive(Clone, Copy)]
struct Tries {
    since: Timestamp,
    failures: u32,
}

static TRIES: LazyLock<Mutex<HashMap<String, Tries>>> = LazyLock::new(Mutex::default);

type Keys = [(String, u32); 2];

fn keys(email: &str, peer: &str) -> Keys {
    [(format!("account {}", email.trim().to_lowercase()), PER_ACCOUNT), (format!("peer {}", network(peer)), PER_PEER)]
}

/// The network a machine is in: the whole address for IPv4, the first 64 bits for IPv6.
fn network(peer: &str) -> String {
    match peer.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(address)) => address.segments()[..4].iter().map(|part| format!("{part:x}:")).collect(),
        Ok(IpAddr::V4(address)) => address.to_string(),
        Err(_) => peer.to_owned(),
    }
}

/// Counts a try before it is made, so that many at once are counted as many; [`Error::TooMany`] says
/// how long to wait when there were too many. A try that succeeds is forgiven by [`succeeded`].
pub(super) fn attempt(email: &str, peer: &str, now: Timestamp) -> Result<()> {
    count(keys(email, peer), now)
}

/// Counts a letter that someone asks for, whether or not the address is known: against the address,
/// and against the machine together with its guesses.
pub(crate) fn letter(email: &str, peer: &str, now: Timestamp) -> Result<()> {
    let [_, machine] = keys(email, peer);
    count([(format!("letter {}", email.trim().to_lowercase()), PER_LETTER_BOX), machine], now)
}

fn count(keys: Keys, now: Timestamp) -> Result<()> {
    let mut tries = TRIES.lock().unwrap_or_else(PoisonError::into_inner);
    tries.retain(|_, tries| now.duration_since(tries.since) < WINDOW);
    for (key, most) in keys {
        let tries = tries.entry(key).or_insert(Tries { since: now, failures: 0 });
        if tries.failures >= most {
            let wait = WINDOW.saturating_sub(now.duration_since(tries.since)).as_secs();
            return Err(Error::TooMany(u32::try_from(wait.max(1)).unwrap_or(u32::MAX)));
        }
        tries.failures += 1;
    }
    Ok(())
}

/// Forgets the tries of an account whose owner has come in, and gives the machine its try back.
pub(super) fn succeeded(email: &str, peer: &str) {
    let mut tries = TRIES.lock().unwrap_or_else(PoisonError::into_inner);
    let [(account, _), (machine, _)] = keys(email, peer);
    tries.remove(&account);
    if let Some(tries) = tries.get_mut(&machine) {
        tries.failures = tries.failures.saturating_sub(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("valid")
    }

    #[test]
    fn ten_tries_make_the_account_wait_and_an_hour_forgives() {
        let email = "slow@example.org";
        for _ in 0..PER_ACCOUNT {
            assert!(attempt(email, "10.0.0.1", at(0)).is_ok());
        }
        assert!(matches!(attempt(email, "10.9.9.9", at(600)), Err(Error::TooMany(3000))));
        assert!(attempt("other@example.org", "10.9.9.9", at(600)).is_ok());
        assert!(attempt(email, "10.9.9.9", at(3_601)).is_ok());
    }

    #[test]
    fn a_letter_box_gets_three_letters_an_hour_and_sign_in_goes_on() {
        for _ in 0..PER_LETTER_BOX {
            letter("Full@example.org", "10.1.0.1", at(0)).expect("not yet");
        }
        assert!(matches!(letter("full@example.org", "10.1.0.2", at(60)), Err(Error::TooMany(3540))));
        assert!(attempt("full@example.org", "10.1.0.2", at(60)).is_ok() && letter("full@example.org", "10.1.0.2", at(3_601)).is_ok());
    }

    #[test]
    fn one_machine_trying_many_accounts_waits_too_whatever_its_last_64_bits() {
        for n in 0..PER_PEER {
            attempt(&format!("victim{n}@example.org"), &format!("2001:db8::{n:x}"), at(0)).expect("not yet");
        }
        assert!(matches!(attempt("fresh@example.org", "2001:db8::ffff", at(1)), Err(Error::TooMany(_))));
        assert!(attempt("fresh@example.org", "2001:db8:1::1", at(1)).is_ok());
    }

    #[test]
    fn machines_behind_mapped_addresses_are_told_apart_and_success_costs_nothing() {
        assert_ne!(network("::ffff:192.0.2.1"), network("::ffff:192.0.2.2"));
        for _ in 0..200 {
            attempt("daily@example.org", "192.0.2.77", at(0)).expect("never too many");
            succeeded("daily@example.org", "192.0.2.77");
        }
    }
}
