//! What an account is, and what a new one must satisfy.

use jiff::Timestamp;
use kit::{
    Lang, Problems, Result, id,
    lang::{Words as Kit, clean_line, fold},
    mail, row,
};

use crate::words::Words;

id! {
    /// An account.
    pub AccountId
}

row! {
    /// Someone who can sign in.
    pub struct Account {
        /// Which one.
        pub id: AccountId,
        /// Their address.
        pub email: String,
        /// What they are called.
        pub name: String,
        /// The language they prefer, by its code.
        pub lang: String,
        /// The hash of the password; none until one is chosen.
        pub password_hash: Option<String>,
    }
}

row! {
    /// An account as the operator sees it in the list.
    pub struct Listed {
        /// Which one.
        pub id: AccountId,
        /// What they are called.
        pub name: String,
        /// Their address.
        pub email: String,
        /// The language they prefer, by its code.
        pub lang: String,
        /// Whether a password was chosen.
        pub has_password: bool,
        /// When it was opened.
        pub created_at: Timestamp,
    }
}

impl Account {
    /// The language they prefer.
    pub fn lang(&self) -> Lang {
        Lang::from_code(&self.lang).unwrap_or_default()
    }
}

/// A name, an address and a password, found to be right.
#[derive(Clone)]
pub struct Credentials {
    /// What they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The password as typed: to be hashed at once.
    pub password: String,
}

/// The fewest characters a password may have.
pub const SHORTEST: usize = 12;
/// The most: beyond this nothing is gained and hashing is made slow on purpose.
pub const LONGEST: usize = 128;

/// Checks what someone typed to open an account.
pub fn checked(name: &str, email: &str, password: &str) -> Result<Credentials> {
    let mut problems = Problems::none();
    let name = clean_line(name, 120).unwrap_or_default();
    if name.is_empty() {
        problems.add("name", |lang| Kit(lang).required());
    }
    let email = email.trim().to_owned();
    if !mail::is_address(&email) {
        problems.add("email", |lang| Kit(lang).not_an_email());
    }
    let length = password.chars().count();
    if length < SHORTEST {
        problems.add("password", |lang| Words(lang).password_too_short());
    } else if length > LONGEST {
        problems.add("password", |lang| Words(lang).password_too_long());
    } else if is_context(password, &name, &email) {
        problems.add("password", |lang| Words(lang).password_too_easy());
    }
    problems.or(Credentials { name, email, password: password.to_owned() })
}

/// Whether a password is made of little but the person's own name or address, or one character.
fn is_context(password: &str, name: &str, email: &str) -> bool {
    let folded = fold(password);
    let first = folded.chars().next();
    let user = email.split('@').next().unwrap_or_default();
    let known = |word: &str| word.chars().count() >= 4 && folded.contains(&fold(word)) && folded.chars().count() < word.chars().count() + 6;
    folded.chars().all(|c| Some(c) == first) || known(user) || name.split(' ').any(known) || known(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::Error;

    fn problem_of(name: &str, email: &str, password: &str) -> Vec<String> {
        match checked(name, email, password) {
            Err(Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_long_password_of_any_characters_is_taken() {
        assert!(problem_of("Amina Diallo", "amina@example.org", "sept grues à midi 🕊").is_empty());
    }

    #[test]
    fn what_is_missing_or_too_easy_is_named() {
        assert_eq!(problem_of("", "nowhere", "short"), ["name", "email", "password"]);
        assert_eq!(problem_of("Amina Diallo", "amina@example.org", "aaaaaaaaaaaaaaaa"), ["password"]);
        assert_eq!(problem_of("Amina Diallo", "amina.diallo@example.org", "amina.diallo1"), ["password"]);
        assert_eq!(problem_of("Amina", "amina@example.org", &"x y ".repeat(40)), ["password"]);
    }
}
