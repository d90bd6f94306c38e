//! What a standing held by someone is, and the rules of ending it.

use access::{standings::COORDINATOR, words::Words as Access};
use jiff::civil::Date;
use kit::{Error, Id, Lang, Result, row};
use serde::Deserialize;

use crate::{people::PersonId, words::Words};

row! {
    /// A standing that someone holds.
    pub struct Held {
        /// Which one.
        pub id: Id,
        /// The account that holds it.
        pub account: Id,
        /// What its owner is called.
        pub name: String,
        /// Their address.
        pub email: String,
        /// The code of the standing.
        pub kind: String,
        /// Since when.
        pub starts_on: Date,
        /// The last day, where it ends.
        pub ends_on: Option<Date>,
        /// The person of the records that the account is tied to.
        pub person: Option<PersonId>,
        /// What that person is called there.
        pub person_name: Option<String>,
    }
}

/// What a standing is called; its code when it has no words.
pub fn called(code: &str, lang: Lang) -> &'static str {
    let w = Access(lang);
    match code {
        "operator" => w.standing_operator(),
        "coordinator" => w.standing_coordinator(),
        "secretary" => w.standing_secretary(),
        "chair" => w.standing_chair(),
        "member" => w.standing_member(),
        "alternate" => w.standing_alternate(),
        "group_chair" => w.standing_group_chair(),
        "group_member" => w.standing_group_member(),
        "observer" => w.standing_observer(),
        "researcher" => w.standing_researcher(),
        "funder" => w.standing_funder(),
        "steward" => w.standing_steward(),
        "panel" => w.standing_panel(),
        _ => "",
    }
}

/// The form that invites someone, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct InvitationForm {
    /// Whom.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The language to write in.
    pub lang: String,
    /// The standing offered.
    pub standing: String,
}

/// A partnership keeps a coordinator: the last one can only go once somebody else is there.
pub fn may_end(ending: &Held, all: &[Held]) -> Result<()> {
    let is_last =
        ending.kind == COORDINATOR.code() && !all.iter().any(|other| other.account != ending.account && other.kind == ending.kind);
    if is_last { Err(Error::refused(|lang| Words(lang).last_coordinator())) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use access::standings;
    use jiff::civil::date;
    use kit::testing::now;

    use super::*;

    fn held(kind: &str) -> Held {
        let id = Id::new(now());
        Held {
            id,
            account: id,
            name: String::new(),
            email: String::new(),
            kind: kind.into(),
            starts_on: date(2024, 4, 1),
            ends_on: None,
            person: None,
            person_name: None,
        }
    }

    #[test]
    fn the_last_coordinator_stays() {
        let (first, second, member) = (held("coordinator"), held("coordinator"), held("member"));
        assert!(may_end(&first, &[first.clone(), member.clone()]).is_err());
        assert!(may_end(&first, &[first.clone(), second.clone()]).is_ok());
        let again = Held { account: first.account, ..second };
        assert!(may_end(&first, &[first.clone(), again]).is_err(), "the same person twice is still the last");
        assert!(may_end(&member, std::slice::from_ref(&member)).is_ok());
    }

    #[test]
    fn every_standing_has_words() {
        for standing in standings::ALL {
            for lang in Lang::ALL {
                assert!(!called(standing.code(), lang).is_empty(), "{}", standing.code());
            }
        }
    }
}
