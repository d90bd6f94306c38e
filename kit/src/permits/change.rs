//! A change under way: the transaction, what it is done to, and the seal without which it cannot end.

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use super::{Actor, Scope, Subject};
use crate::{
    Error, Result, assisted,
    chronicle::{self, Entry},
    db::WriteTx,
};

/// A change under way. It ends with [`Change::seal`] or [`Change::seal_without_detail`], or not at all.
pub struct Change<'t, S> {
    /// The transaction.
    pub tx: &'t mut WriteTx,
    /// What the act is done to, read inside this transaction.
    pub subject: S,
    /// Who does it.
    pub actor: Actor,
    /// The present instant.
    pub now: Timestamp,
    /// The present day, where the installation is.
    pub today: Date,
    pub(super) act: &'static str,
}

/// Proof that a change has its line in the chronicle.
pub struct Sealed<T>(T);

impl<T> Sealed<T> {
    pub(super) fn into_inner(self) -> T {
        self.0
    }
}

impl<S: Subject> Change<'_, S> {
    /// Writes the line in the chronicle: what kind of object, which one, and what it now is.
    pub fn seal<T>(&mut self, kind: &'static str, object: impl ToString, detail: &impl Serialize, outcome: T) -> Result<Sealed<T>> {
        let detail = serde_json::to_string(detail).map_err(crate::Error::internal)?;
        self.write(kind, object.to_string(), Some(detail))?;
        Ok(Sealed(outcome))
    }

    /// Writes a line that tells nothing of the content: for ballots and anonymous answers.
    /// Nobody enters such a thing on behalf of another.
    pub fn seal_without_detail<T>(&mut self, kind: &'static str, outcome: T) -> Result<Sealed<T>> {
        if self.actor.assistant().is_some() {
            return Err(Error::Forbidden);
        }
        self.write(kind, String::new(), None)?;
        Ok(Sealed(outcome))
    }

    fn write(&mut self, object_kind: &'static str, object_id: String, detail: Option<String>) -> Result<()> {
        let scope = self.subject.scopes().pop().unwrap_or_else(Scope::installation);
        let entry = Entry { at: self.now, scope, act: self.act, object_kind, object_id, detail };
        chronicle::append(self.tx, &self.actor, &entry)?;
        match self.actor.assistant() {
            Some(both) => assisted::note(self.tx, both, &entry),
            None => Ok(()),
        }
    }
}
