//! What was adopted by a decision, and the form that names another.

use jiff::civil::Date;
use kit::{Error, Id, Lang, Reading, Result, row};
use serde::{Deserialize, Serialize};

use crate::{decisions::DecisionId, words::Words};

/// Something that a decision adopted.
#[derive(Clone, Copy, Debug)]
pub struct Adopted {
    /// The kind of record, as the thread calls it.
    pub kind: &'static str,
    /// The record.
    pub id: Id,
    /// The decision that is named now.
    pub decision: DecisionId,
    /// The day of the step that rests on it.
    pub on: Date,
    /// The day of the step that followed, or today.
    pub until: Date,
}

impl Adopted {
    /// The approval among the steps of a record, in their order: whether it is one, its day, its decision. `today` ends the last.
    pub fn among(
        (kind, id): (&'static str, Id),
        steps: impl IntoIterator<Item = (bool, Date, Option<DecisionId>)>,
        today: Date,
    ) -> Option<Self> {
        let mut steps = steps.into_iter().skip_while(|(is_approval, ..)| !is_approval);
        let (_, on, decision) = steps.next()?;
        let until = steps.next().map_or(today, |(_, day, _)| day);
        decision.map(|decision| Self { kind, id, decision, on, until })
    }
}

/// The form that names another decision, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NamingForm {
    /// The decision.
    pub decision: String,
    /// Why it is named in place of another.
    pub reason: String,
    /// The decision that was named when the page was made.
    pub was: String,
}

/// The form, checked.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    pub(super) decision: DecisionId,
    pub(super) reason: String,
    pub(super) was: String,
}

impl Checked {
    /// The decision that is to be named.
    pub fn decision(&self) -> DecisionId {
        self.decision
    }
}

impl NamingForm {
    /// The form as it begins: the decision that is named now.
    pub fn of(adopted: &Adopted) -> Self {
        Self { decision: adopted.decision.to_string(), was: adopted.decision.to_string(), reason: String::new() }
    }

    /// The form, checked.
    ///
    /// # Errors
    /// When no decision is named, no reason is given, or the decision is the one that is named already.
    pub fn check(&self, lang: Lang) -> Result<Checked> {
        let mut it = Reading::new(lang);
        let decision = it.id("decision", &self.decision);
        let reason = it.text("reason", &self.reason, 500);
        if !self.decision.is_empty() && self.decision == self.was {
            it.problem("decision", |lang| Words(lang).adoption_same_decision());
        } else if self.reason.trim().is_empty() {
            it.problem("reason", |lang| Words(lang).another_decision_needs_a_reason());
        }
        it.finish(|| Some(Checked { decision: decision?, reason, was: self.was.clone() }))
    }
}

row! {
    /// A decision that was named in place of another.
    #[derive(Serialize)]
    pub struct Named {
        /// The day on which it was.
        pub named_on: Date,
        /// The decision named before: its year.
        pub year: i64,
        /// Its number in that year.
        pub number: i64,
        /// Why another was named.
        pub reason: String,
    }
}

/// Said where no decision is named yet.
pub fn none_named() -> Error {
    Error::refused(|lang| Words(lang).adoption_none_named())
}
