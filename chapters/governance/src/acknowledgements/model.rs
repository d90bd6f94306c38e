//! What an acknowledgement is, who owes one, and what may be asked.

use jiff::civil::Date;
use kit::{Id, Lang, Result, codes, id, row};
use serde::Serialize;

use crate::terms;

id! {
    /// An acknowledgement of terms of reference by one person.
    pub AcknowledgementId
}

codes! {
    /// How someone acknowledged.
    pub enum Via in "acknowledged-via" {
        /// Signed in.
        SignedIn = "signed_in",
        /// By a task link.
        Link = "link",
    }
}

row! {
    /// Someone who sits on a body, or once acknowledged the terms that bind it.
    #[derive(Serialize)]
    pub struct Acknowledgement {
        /// The person.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// Their address; empty where none is known.
        #[serde(skip)]
        pub email: String,
        /// The language they are written to in, by its code.
        #[serde(skip)]
        pub lang: String,
        /// Whether they hold a seat of the body today, or stand in for a holder.
        pub sits: bool,
        /// When they acknowledged this version.
        pub acknowledged_on: Option<Date>,
        /// How, as a code; empty where they did not.
        pub via: String,
        /// When they were last reminded of this version.
        pub reminded_on: Option<Date>,
        /// Who entered it on their behalf; empty where they acknowledged it themselves.
        pub entered_by: String,
    }
}

impl Acknowledgement {
    /// The language they are written to in.
    pub fn language(&self) -> Lang {
        Lang::from_code(&self.lang).unwrap_or_default()
    }

    /// Whether they still owe it.
    pub fn is_owed(&self) -> bool {
        self.sits && self.acknowledged_on.is_none()
    }
}

/// Whether terms in this state are acknowledged: a draft binds nobody, and what was replaced is past.
pub fn can_be_acknowledged(state: terms::State) -> bool {
    state == terms::State::InForce
}
