//! Guessing is slowed down, without giving whoever guesses a way to keep the owner out.
//!
//! Tries are counted for an account from one machine, for an account from all machines, and for a
//! machine. A browser in which the owner signed in before has a measure of its own, which no stranger
//! can use up. Kept in memory: a restart forgives.

use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, MutexGuard, PoisonError},
};

use jiff::{SignedDuration, Timestamp};
use kit::{Error, Result};

/// Failures allowed for an account from one machine in the window, and from one browser its owner knows.
const PER_PAIR: u32 = 10;
/// Failures allowed for an account from all unknown machines together.
const PER_ACCOUNT: u32 = 40;
/// Failures allowed from one machine, whatever the account.
const PER_MACHINE: u32 = 60;
/// Letters with a sign-in link that one address gets in the window.
const PER_LETTER_BOX: u32 = 3;
const WINDOW: SignedDuration = SignedDuration::from_hours(1);

/// Someone at the door with a password.
#[derive(Clone, Copy, Debug)]
pub struct Knock<'a> {
    /// The address of the account.
    pub email: &'a str,
    /// The machine they come from, empty when it is not known.
    pub client: &'a str,
    /// What shows that the owner was here before: a session, or what signing in left in the browser.
    pub known: Option<&'a str>,
}

#[derive(Clone, Copy)]
struct Tries {
    since: Timestamp,
    failures: u32,
}

static TRIES: LazyLock<Mutex<HashMap<String, Tries>>> = LazyLock::new(Mutex::default);

impl Knock<'_> {
    /// What a try is counted under, and how many are allowed there.
    fn measures(&self) -> Vec<(String, u32)> {
        let account = self.email.trim().to_lowercase();
        if let Some(known) = self.known {
            return vec![(format!("known {known} {account}"), PER_PAIR)];
        }
        vec![
            (format!("pair {} {account}", self.client), PER_PAIR),
            (format!("account {account}"), PER_ACCOUNT),
            (format!("machine {}", self.client), PER_MACHINE),
        ]
    }
}

fn tries() -> MutexGuard<'static, HashMap<String, Tries>> {
    TRIES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Counts a try before it is made, so that many at once are counted as many; [`Error::TooMany`] says
/// how long to wait when there were too many. A try that succeeds is forgiven by [`succeeded`], and
/// one that is not let through is not counted: it can use nothing up.
pub(super) fn attempt(knock: &Knock<'_>, now: Timestamp) -> Result<()> {
    count(&knock.measures(), now)
}

/// Counts a letter that someone asks for without signing in, whether or not the address is known: against the address,
/// and against the machine together with its guesses.
pub fn letter(email: &str, client: &str, now: Timestamp) -> Result<()> {
    let letter_box = format!("letter {}", email.trim().to_lowercase());
    count(&[(letter_box, PER_LETTER_BOX), (format!("machine {client}"), PER_MACHINE)], now)
}

fn count(measures: &[(String, u32)], now: Timestamp) -> Result<()> {
    let mut tries = tries();
    tries.retain(|_, tries| now.duration_since(tries.since) < WINDOW);
    let full = |(key, most): &(String, u32)| tries.get(key).filter(|tries| tries.failures >= *most);
    if let Some(full) = measures.iter().find_map(full) {
        let wait = WINDOW.saturating_sub(now.duration_since(full.since)).as_secs();
        return Err(Error::TooMany(u32::try_from(wait.max(1)).unwrap_or(u32::MAX)));
    }
    for (key, _) in measures {
        tries.entry(key.clone()).or_insert(Tries { since: now, failures: 0 }).failures += 1;
    }
    Ok(())
}

/// Forgets the tries that led in, and gives the account and the machine this one back.
pub(super) fn succeeded(knock: &Knock<'_>) {
    let mut tries = tries();
    for (place, (key, _)) in knock.measures().into_iter().enumerate() {
        match tries.get_mut(&key) {
            Some(counted) if place > 0 => counted.failures = counted.failures.saturating_sub(1),
            _ => drop(tries.remove(&key)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("valid")
    }

    fn knock<'a>(email: &'a str, client: &'a str) -> Knock<'a> {
        Knock { email, client, known: None }
    }

    #[test]
    fn ten_tries_make_one_machine_wait_and_an_hour_forgives() {
        let email = "slow@example.org";
        for _ in 0..PER_PAIR {
            assert!(attempt(&knock(email, "10.0.0.1"), at(0)).is_ok());
        }
        assert!(matches!(attempt(&knock(email, "10.0.0.1"), at(600)), Err(Error::TooMany(3000))));
        assert!(matches!(attempt(&knock(" SLOW@example.org", "10.0.0.1"), at(600)), Err(Error::TooMany(_))));
        assert!(attempt(&knock(email, "10.9.9.9"), at(600)).is_ok(), "the owner elsewhere comes in");
        assert!(attempt(&knock("other@example.org", "10.0.0.1"), at(600)).is_ok());
        assert!(attempt(&knock(email, "10.0.0.1"), at(3_601)).is_ok());
    }

    #[test]
    fn a_letter_box_gets_three_letters_an_hour_and_sign_in_goes_on() {
        for _ in 0..PER_LETTER_BOX {
            letter("Full@example.org", "10.1.0.1", at(0)).expect("not yet");
        }
        assert!(matches!(letter("full@example.org", "10.1.0.2", at(60)), Err(Error::TooMany(3540))));
        assert!(
            attempt(&knock("full@example.org", "10.1.0.2"), at(60)).is_ok() && letter("full@example.org", "10.1.0.2", at(3_601)).is_ok()
        );
    }

    #[test]
    fn five_hundred_machines_get_forty_tries_and_the_owner_is_not_kept_out_where_known() {
        let email = "target@example.org";
        let machines: Vec<String> = (0..500).map(|n| format!("machine-{n}")).collect();
        let let_through = machines.iter().flat_map(|machine| [machine; 20]).filter(|m| attempt(&knock(email, m), at(0)).is_ok()).count();
        assert_eq!(let_through, 40);
        assert!(attempt(&Knock { known: Some("her laptop"), ..knock(email, "machine-1") }, at(1)).is_ok());
        let guesses = (0..50).filter(|_| attempt(&Knock { known: Some("stolen"), ..knock(email, "x") }, at(1)).is_ok());
        assert_eq!(guesses.count(), 10, "a known browser may not guess for ever either");
    }

    #[test]
    fn one_machine_trying_many_accounts_waits_and_can_use_up_no_more_of_them() {
        for n in 0..PER_MACHINE {
            attempt(&knock(&format!("victim{n}@example.org"), "10.1.1.1"), at(0)).expect("not yet");
        }
        for _ in 0..100 {
            assert!(matches!(attempt(&knock("fresh@example.org", "10.1.1.1"), at(1)), Err(Error::TooMany(_))));
        }
        for n in 0..PER_ACCOUNT {
            assert!(attempt(&knock("fresh@example.org", &format!("10.2.2.{n}")), at(1)).is_ok(), "nothing was counted: {n}");
        }
    }

    #[test]
    fn success_costs_nothing() {
        for _ in 0..200 {
            attempt(&knock("daily@example.org", "192.0.2.77"), at(0)).expect("never too many");
            succeeded(&knock("daily@example.org", "192.0.2.77"));
        }
    }
}
