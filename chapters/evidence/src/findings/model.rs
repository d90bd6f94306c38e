//! What a finding is, and what may be written of it.

use jiff::civil::Date;
use kit::{
    Error, Lang, Reading, Result, codes, id,
    lang::{Bilingual, Words as Kit, fold},
    row,
};
use serde::{Deserialize, Serialize};

use crate::{
    sources::SourceId,
    themes::{Population, Theme},
    words::Words,
};

id! {
    /// A finding.
    pub FindingId
}

codes! {
    /// What kind of finding it is.
    pub enum Kind in "finding-kind" {
        /// Something people need.
        Need = "need",
        /// Something that is missing.
        Gap = "gap",
        /// Something that stands in the way.
        Barrier = "barrier",
        /// Something there is to build on.
        Asset = "asset",
        /// Something that goes well.
        Strength = "strength",
        /// Something that is changing.
        Trend = "trend",
    }
}

codes! {
    /// How well it is known.
    pub enum Evidence in "strength" {
        /// Few have said it.
        Weak = "weak",
        /// Several have said it, or one good source shows it.
        Moderate = "moderate",
        /// Independent sources agree.
        Strong = "strong",
    }
}

codes! {
    /// Whether everybody in the partnership may read it.
    pub enum State in "finding-state" {
        /// It is being written.
        Draft = "draft",
        /// It is there for all.
        Published = "published",
    }
}

row! {
    /// A finding: one thing that the partnership has learned.
    #[derive(Serialize)]
    pub struct Finding {
        /// Which one.
        pub id: FindingId,
        /// What was found, in a sentence.
        pub statement: Bilingual,
        /// What kind of finding it is.
        pub kind: Kind,
        /// What it is about.
        pub theme: Theme,
        /// Whom it concerns.
        pub population: Population,
        /// How well it is known.
        pub strength: Evidence,
        /// Somebody's own words, said with consent; may be empty.
        pub quote: Bilingual,
        /// When it was written down.
        pub recorded_on: Date,
        /// Whether everybody in the partnership may read it.
        pub state: State,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Finding {
    /// Whether everybody in the partnership may read it.
    pub fn is_published(&self) -> bool {
        self.state == State::Published
    }
}

/// Refuses to publish what rests on nothing.
pub fn may_be_published(sources: usize) -> Result<()> {
    if sources > 0 { Ok(()) } else { Err(Error::refused(|lang| Words(lang).refused_without_source())) }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// What was found, in English.
    pub statement_en: String,
    /// What was found, in French.
    pub statement_fr: String,
    /// The code of its kind.
    pub kind: String,
    /// The code of its theme.
    pub theme: String,
    /// The code of those it concerns.
    pub population: String,
    /// The code of how well it is known.
    pub strength: String,
    /// Somebody's own words, in English.
    pub quote_en: String,
    /// Somebody's own words, in French.
    pub quote_fr: String,
    /// The sources it rests on.
    pub sources: Vec<String>,
    /// The version that was edited.
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl Form {
    /// The form of a finding that rests on these sources.
    pub fn of(it: &Finding, sources: &[SourceId]) -> Self {
        Self {
            statement_en: it.statement.en.clone(),
            statement_fr: it.statement.fr.clone(),
            kind: it.kind.code().to_owned(),
            theme: it.theme.code().to_owned(),
            population: it.population.code().to_owned(),
            strength: it.strength.code().to_owned(),
            quote_en: it.quote.en.clone(),
            quote_fr: it.quote.fr.clone(),
            sources: sources.iter().map(ToString::to_string).collect(),
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// What was found.
    pub statement: Bilingual,
    /// What kind of finding it is.
    pub kind: Kind,
    /// What it is about.
    pub theme: Theme,
    /// Whom it concerns.
    pub population: Population,
    /// How well it is known.
    pub strength: Evidence,
    /// Somebody's own words.
    pub quote: Bilingual,
    /// The sources it rests on.
    pub sources: Vec<SourceId>,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let statement = it.long_pair("statement", (&form.statement_en, &form.statement_fr), 600);
        it.needs("statement", &statement, |lang| Kit(lang).required());
        let (kind, theme) = (it.code("kind", &form.kind, Kind::from_code), it.code("theme", &form.theme, Theme::from_code));
        let population = it.code("population", &form.population, Population::from_code);
        let strength = it.code("strength", &form.strength, Evidence::from_code);
        let quote = it.long_pair("quote", (&form.quote_en, &form.quote_fr), 1_000);
        let sources = it.ids("sources", &form.sources);
        it.finish(|| {
            let (kind, theme, population, strength) = (kind?, theme?, population?, strength?);
            Some(Self { statement, kind, theme, population, strength, quote, sources })
        })
    }

    /// What a search looks through, folded.
    pub fn search_fold(&self) -> String {
        fold(&format!("{} {} {} {}", self.statement.en, self.statement.fr, self.quote.en, self.quote.fr))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> Form {
        let text = |text: &str| text.to_owned();
        Form {
            statement_en: text("People wait four months."),
            kind: text("gap"),
            theme: text("health"),
            population: text("all_newcomers"),
            strength: text("strong"),
            ..Form::default()
        }
    }

    fn problems(form: &Form) -> Vec<String> {
        match Checked::new(form, Lang::Fr) {
            Err(Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_finding_says_something_about_somebody() {
        assert!(Checked::new(&good(), Lang::En).is_ok());
        assert_eq!(problems(&Form::default()), ["statement_fr", "kind", "theme", "population", "strength"]);
        assert_eq!(problems(&Form { strength: "certain".into(), sources: vec!["1".into()], ..good() }), ["strength", "sources"]);
        assert_eq!(problems(&Form { statement_en: "x".repeat(601), ..good() }), ["statement_en"]);
    }

    #[test]
    fn nothing_is_published_that_rests_on_nothing() {
        may_be_published(1).expect("one source is enough");
        assert!(matches!(may_be_published(0), Err(Error::Refused(_))));
    }

    #[test]
    fn every_code_has_words_in_both_languages() {
        for lang in Lang::ALL {
            assert!(Kind::ALL.iter().all(|it| it.called(lang) != it.code()));
            assert!(Evidence::ALL.iter().all(|it| it.called(lang) != it.code()));
            assert!(State::ALL.iter().all(|it| it.called(lang) != it.code()));
            assert!(Theme::ALL.iter().all(|it| it.called(lang) != it.code()));
            assert!(Population::ALL.iter().all(|it| it.called(lang) != it.code()));
        }
    }
}
