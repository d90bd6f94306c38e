//! What a survey panel is, what a code is, and the address under which one person answers.

use jiff::civil::Date;
use kit::{Lang, Result, id, lang::Bilingual, row, secret::Secret};
use registry::people::PersonId;
use serde::Serialize;

use crate::groups::GroupId;

id! {
    /// A survey panel.
    pub SurveyPanelId
}

row! {
    /// A group as it was on one day, to be asked by a survey service.
    #[derive(Serialize)]
    pub struct Panel {
        /// Which one.
        pub id: SurveyPanelId,
        /// The group.
        pub group_id: GroupId,
        /// What the group was called.
        pub group: Bilingual,
        /// What whoever belonged to it had in common.
        pub told: Bilingual,
        /// The organizations of the group for which nobody spoke, in a line.
        pub unreached: Bilingual,
        /// What it is called.
        pub name: Bilingual,
        /// What the answers are for.
        pub purpose: Bilingual,
        /// The languages in which the survey is asked, by their codes, joined by a comma.
        pub languages: String,
        /// Where the survey is in English, or empty.
        pub address_en: String,
        /// Where the survey is in French, or empty.
        pub address_fr: String,
        /// Whether the list names those who are in the members' directory.
        pub tells_names: bool,
        /// How many people were in it.
        pub people: i64,
        /// The day on which it was frozen.
        pub made_on: Date,
        /// By whom.
        pub made_by: String,
        /// The day on which the codes are deleted.
        pub delete_on: Date,
        /// The day on which they were.
        pub deleted_on: Option<Date>,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

row! {
    /// One person of a panel, with what is known of them today.
    pub struct Panelist {
        /// The code that stands for them.
        pub code: String,
        /// Who.
        pub person_id: PersonId,
        /// The language in which they are asked, by its code.
        pub lang: String,
        /// The organizations for which they are asked, in a line.
        pub speaks_for: Bilingual,
        /// What they are called.
        pub name: String,
        /// Their address.
        pub email: String,
        /// Whether they are in the members' directory.
        pub is_listed: bool,
    }
}

impl Panel {
    /// Whether the survey is asked in a language.
    pub fn is_asked_in(&self, lang: Lang) -> bool {
        self.languages.split(',').any(|code| code == lang.code())
    }

    /// Where the survey is in a language, or empty.
    pub fn address(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.address_en,
            Lang::Fr => &self.address_fr,
        }
    }

    /// Whether the survey is in both languages at one address.
    pub fn has_one_address(&self) -> bool {
        !self.address_en.is_empty() && self.address_en == self.address_fr
    }

    /// The first language in which one of these people is asked and the survey has no address.
    pub fn lacks_address(&self, people: &[Panelist]) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| self.address(*lang).is_empty() && people.iter().any(|one| one.lang == lang.code()))
    }

    /// The language in which someone who prefers `wanted` is asked.
    pub fn language_for(languages: &[Lang], wanted: Lang) -> Lang {
        if languages.contains(&wanted) { wanted } else { wanted.other() }
    }
}

impl Panelist {
    /// Whether a list that names people may name this one: they are in the members' directory.
    pub fn may_be_named(&self) -> bool {
        self.is_listed
    }
}

/// Letters and digits that are not mistaken for one another when read aloud or typed: 32 of them.
const SIGNS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// The length of a code: fifty bits, so that nobody guesses one.
const LENGTH: usize = 10;

/// A code drawn by lot: made of nothing but chance, and so of nothing about the person.
pub fn code() -> Result<String> {
    let secret = Secret::fresh()?;
    let value = |digit: u8| usize::from(if digit.is_ascii_digit() { digit - b'0' } else { digit - b'a' + 10 });
    let pairs = secret.reveal().as_bytes().chunks_exact(2).take(LENGTH);
    Ok(pairs.map(|pair| char::from(SIGNS[(value(pair[0]) * 16 + value(pair[1])) % SIGNS.len()])).collect())
}

/// The address under which one person answers: where `{code}` stands in it, or else at the end as `code=…`.
pub fn personal(address: &str, code: &str) -> String {
    if address.contains("{code}") {
        return address.replace("{code}", code);
    }
    let (page, place) = address.split_once('#').map_or((address, String::new()), |(page, place)| (page, format!("#{place}")));
    let joint = if page.contains('?') { '&' } else { '?' };
    format!("{page}{joint}code={code}{place}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn codes_are_drawn_by_lot_and_none_comes_twice() {
        let all: BTreeSet<String> = (0..2_000).map(|_| code().expect("chance")).collect();
        assert_eq!(all.len(), 2_000);
        assert!(all.iter().all(|code| code.len() == LENGTH && code.bytes().all(|sign| SIGNS.contains(&sign))));
        let signs: BTreeSet<char> = all.iter().flat_map(|code| code.chars()).collect();
        assert_eq!(signs.len(), SIGNS.len(), "every sign is drawn");
    }

    #[test]
    fn the_code_goes_where_the_address_says_or_at_its_end() {
        assert_eq!(personal("https://s.example/a/{code}/begin", "K7"), "https://s.example/a/K7/begin");
        assert_eq!(personal("https://s.example/a", "K7"), "https://s.example/a?code=K7");
        assert_eq!(personal("https://s.example/a?lang=fr", "K7"), "https://s.example/a?lang=fr&code=K7");
        assert_eq!(personal("https://s.example/a#top", "K7"), "https://s.example/a?code=K7#top");
    }

    #[test]
    fn everyone_is_asked_in_a_language_in_which_the_survey_is() {
        assert_eq!(Panel::language_for(&[Lang::En, Lang::Fr], Lang::Fr), Lang::Fr);
        assert_eq!(Panel::language_for(&[Lang::En], Lang::Fr), Lang::En);
        assert_eq!(Panel::language_for(&[Lang::Fr], Lang::En), Lang::Fr);
    }
}
