//! What an endorsement is, and what may be written of it.

use jiff::civil::Date;
use kit::{
    Error, Lang, Reading, Result, codes, id,
    lang::{Bilingual, Words as Kit},
    row,
};
use serde::{Deserialize, Serialize};

use crate::{
    strategies::{State, StrategyId},
    words::Words,
};

id! {
    /// An endorsement.
    pub EndorsementId
}

codes! {
    /// How far a body went.
    pub enum Kind in "endorsement-kind" {
        /// It was told.
        Informed = "informed",
        /// It heard a presentation.
        Presented = "presented",
        /// It received the text.
        Received = "received",
        /// It supports the idea.
        SupportedInPrinciple = "supported_in_principle",
        /// It lends its name.
        Endorsed = "endorsed",
        /// It made the text its own.
        Adopted = "adopted",
        /// It signed.
        Signatory = "signatory",
        /// It said no.
        Declined = "declined",
    }
}

row! {
    /// An endorsement: that a body outside the council stands behind a strategy, or was asked to.
    #[derive(Serialize)]
    pub struct Endorsement {
        /// Which one.
        pub id: EndorsementId,
        /// The strategy it is of.
        pub strategy_id: StrategyId,
        /// The body, as it calls itself.
        pub body: Bilingual,
        /// How far it went.
        pub kind: Kind,
        /// When.
        pub endorsed_on: Date,
        /// The number of its resolution; empty when there is none.
        pub resolution: String,
        /// What else there is to say.
        pub note: Bilingual,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

/// Refuses an endorsement of what the council itself has not approved.
pub fn may_be_endorsed(state: State) -> Result<()> {
    if state.is_approved() { Ok(()) } else { Err(Error::refused(|lang| Words(lang).endorsement_needs_approved())) }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// The body in English.
    pub body_en: String,
    /// The body in French.
    pub body_fr: String,
    /// The code of its kind.
    pub kind: String,
    /// When.
    pub endorsed_on: String,
    /// The number of the resolution.
    pub resolution: String,
    /// A note in English.
    pub note_en: String,
    /// A note in French.
    pub note_fr: String,
    /// The version that was edited.
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&Endorsement> for Form {
    fn from(it: &Endorsement) -> Self {
        Self {
            body_en: it.body.en.clone(),
            body_fr: it.body.fr.clone(),
            kind: it.kind.code().to_owned(),
            endorsed_on: it.endorsed_on.to_string(),
            resolution: it.resolution.clone(),
            note_en: it.note.en.clone(),
            note_fr: it.note.fr.clone(),
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// The body.
    pub body: Bilingual,
    /// How far it went.
    pub kind: Kind,
    /// When.
    pub endorsed_on: Date,
    /// The number of the resolution.
    pub resolution: String,
    /// What else there is to say.
    pub note: Bilingual,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`, on the day `today`.
    pub fn new(form: &Form, lang: Lang, today: Date) -> Result<Self> {
        let mut it = Reading::new(lang);
        let body = it.pair("body", (&form.body_en, &form.body_fr), 300);
        it.needs("body", &body, |lang| Kit(lang).required());
        let kind = it.code("kind", &form.kind, Kind::from_code);
        let endorsed_on = it.day("endorsed_on", &form.endorsed_on);
        if endorsed_on.is_some_and(|day| day > today) {
            it.problem("endorsed_on", |lang| Words(lang).refused_day_ahead());
        }
        let resolution = it.line("resolution", &form.resolution, 100);
        let note = it.long_pair("note", (&form.note_en, &form.note_fr), 2_000);
        it.finish(|| Some(Self { body, kind: kind?, endorsed_on: endorsed_on?, resolution, note }))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn good() -> Form {
        Form { body_fr: "Conseil municipal".into(), kind: "adopted".into(), endorsed_on: "2024-03-26".into(), ..Form::default() }
    }

    fn problems(form: &Form) -> Vec<String> {
        match Checked::new(form, Lang::Fr, date(2026, 11, 16)) {
            Err(Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn an_endorsement_says_who_how_and_when() {
        assert!(problems(&good()).is_empty());
        assert_eq!(problems(&Form::default()), ["body_fr", "kind", "endorsed_on"]);
        assert_eq!(problems(&Form { endorsed_on: "2026-11-17".into(), ..good() }), ["endorsed_on"]);
        assert_eq!(problems(&Form { kind: "applauded".into(), ..good() }), ["kind"]);
    }

    #[test]
    fn nobody_endorses_what_the_council_has_not_approved() {
        for state in State::ALL {
            assert_eq!(may_be_endorsed(*state).is_ok(), !matches!(state, State::Draft | State::InReview), "{state:?}");
        }
    }
}
