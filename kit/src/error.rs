//! What can go wrong, in kinds that a page, an API answer and a command line can each say well.

use std::borrow::Cow;

use crate::{Lang, permits::WayOut};

/// The result of anything that may go wrong in the house.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A sentence for a person, in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    en: Cow<'static, str>,
    fr: Cow<'static, str>,
}

impl Say {
    /// The sentence that `words` gives in each language.
    pub fn new<T: Into<Cow<'static, str>>>(words: impl Fn(Lang) -> T) -> Self {
        Self { en: words(Lang::En).into(), fr: words(Lang::Fr).into() }
    }

    /// The sentence in one language.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Fr => &self.fr,
        }
    }
}

/// A rule said no, and why.
pub type Refusal = Say;

/// What is wrong with a form, field by field. Empty means nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<(Cow<'static, str>, Say)>);

impl Problems {
    /// No problem yet.
    pub fn none() -> Self {
        Self::default()
    }

    /// Notes that `field` has the problem `words` tells of.
    pub fn add<T: Into<Cow<'static, str>>>(&mut self, field: impl Into<Cow<'static, str>>, words: impl Fn(Lang) -> T) {
        self.0.push((field.into(), Say::new(words)));
    }

    /// The first problem of a field.
    pub fn of(&self, field: &str) -> Option<&Say> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, say)| say)
    }

    /// All of them, in the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Say)> {
        self.0.iter().map(|(field, say)| (field.as_ref(), say))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `value` when nothing is wrong, the problems otherwise.
    pub fn or<T>(self, value: T) -> Result<T> {
        if self.is_empty() { Ok(value) } else { Err(Error::Invalid(self)) }
    }
}

/// Everything that can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or none that this reader may know of.
    #[error("not found")]
    NotFound,
    /// Someone must sign in first.
    #[error("sign in first")]
    SignIn,
    /// The reader may see it but not do this.
    #[error("not allowed")]
    Forbidden,
    /// The request itself cannot be understood (status 400), said to its sender.
    #[error("malformed: {0}")]
    Malformed(Cow<'static, str>),
    /// The request is larger than it may be.
    #[error("too large")]
    TooLarge,
    /// The request is of a kind that is not taken here.
    #[error("unsupported kind of content")]
    Unsupported,
    /// A rule of the field says no.
    #[error("refused: {}", .0.in_lang(Lang::En))]
    Refused(Refusal),
    /// What was typed cannot be taken as it is.
    #[error("invalid: {}", .0.iter().map(|(field, say)| format!("{field}: {}", say.in_lang(Lang::En))).collect::<Vec<_>>().join("; "))]
    Invalid(Problems),
    /// Somebody else changed the same record in the meantime.
    #[error("changed by someone else")]
    Conflict,
    /// What was asked for existed and no longer does: an expired or used link.
    #[error("gone")]
    Gone,
    /// Too many tries; how many seconds to wait.
    #[error("too many tries, wait {0} s")]
    TooMany(u32),
    /// What was sent came too slowly.
    #[error("too slow")]
    TooSlow,
    /// Everything that could answer is at work for others.
    #[error("busy")]
    Busy,
    /// Nothing may be changed there for the present; why, and what this reader could do to end it.
    #[error("at rest: {}", .0.in_lang(Lang::En))]
    AtRest(Say, Option<Box<WayOut>>),
    /// Our fault. The text is for the log, never for the reader.
    #[error("internal: {0}")]
    Internal(String),
}

impl Error {
    /// An internal error from anything that can be printed.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::Internal(cause.to_string())
    }

    /// A refusal with this reason.
    pub fn refused<T: Into<Cow<'static, str>>>(words: impl Fn(Lang) -> T) -> Self {
        Self::Refused(Say::new(words))
    }
}
