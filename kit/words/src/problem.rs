//! What stops the build: a sentence that names the file and the message.

use std::fmt;

/// A reason for which the words of a chapter cannot be built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem(String);

impl Problem {
    /// A problem with one message of a file.
    pub fn of_message(file: &str, key: &str, why: impl fmt::Display) -> Self {
        Self(format!("{file}, {key}: {why}"))
    }

    /// A problem with a file as a whole.
    pub fn of_file(file: &str, why: impl fmt::Display) -> Self {
        Self(format!("{file}: {why}"))
    }

    /// A problem with neither.
    pub fn general(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A directive to cargo is one line.
        f.write_str(&self.0.replace('\n', " "))
    }
}
