//! What a priority is, and what may be written of it.

use evidence::{findings::FindingId, themes::Theme};
use kit::{
    Lang, Reading, Result, codes, id,
    lang::{Bilingual, Words as Kit},
    row,
};
use serde::{Deserialize, Serialize};

use crate::strategies::StrategyId;

id! {
    /// A priority.
    pub PriorityId
}

codes! {
    /// What moved a priority into the strategy.
    pub enum MovedBy in "moved-by" {
        /// What residents said.
        Residents = "residents",
        /// What the funder expects.
        Funder = "funder",
        /// Both.
        Both = "both",
    }
}

row! {
    /// A priority: one of the few things a strategy is about. Partnerships have their own name for it.
    #[derive(Serialize)]
    pub struct Priority {
        /// Which one.
        pub id: PriorityId,
        /// The strategy it belongs to.
        pub strategy_id: StrategyId,
        /// Its place in the strategy, from 1.
        pub place: i64,
        /// What it says.
        pub title: Bilingual,
        /// Why it was chosen.
        pub rationale: Bilingual,
        /// What it is about.
        pub theme: Theme,
        /// The code of what moved it; empty when not stated.
        pub moved_by: String,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Priority {
    /// What moved it, in words; empty when not stated.
    pub fn moved_by_called(&self, lang: Lang) -> &'static str {
        MovedBy::from_code(&self.moved_by).map_or("", |it| it.called(lang))
    }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// Its place.
    pub place: String,
    /// What it says in English.
    pub title_en: String,
    /// What it says in French.
    pub title_fr: String,
    /// Why, in English.
    pub rationale_en: String,
    /// Why, in French.
    pub rationale_fr: String,
    /// The code of its theme.
    pub theme: String,
    /// The code of what moved it.
    pub moved_by: String,
    /// The findings it answers.
    pub findings: Vec<String>,
    /// The version that was edited.
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl Form {
    /// The form of a priority that answers these findings.
    pub fn of(it: &Priority, findings: &[FindingId]) -> Self {
        Self {
            place: it.place.to_string(),
            title_en: it.title.en.clone(),
            title_fr: it.title.fr.clone(),
            rationale_en: it.rationale.en.clone(),
            rationale_fr: it.rationale.fr.clone(),
            theme: it.theme.code().to_owned(),
            moved_by: it.moved_by.clone(),
            findings: findings.iter().map(ToString::to_string).collect(),
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// Its place.
    pub place: i64,
    /// What it says.
    pub title: Bilingual,
    /// Why it was chosen.
    pub rationale: Bilingual,
    /// What it is about.
    pub theme: Theme,
    /// The code of what moved it, or empty.
    pub moved_by: String,
    /// The findings it answers.
    pub findings: Vec<FindingId>,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let place = it.number("place", &form.place, (1, 99));
        let title = it.pair("title", (&form.title_en, &form.title_fr), 200);
        it.needs("title", &title, |lang| Kit(lang).required());
        let rationale = it.long_pair("rationale", (&form.rationale_en, &form.rationale_fr), 4_000);
        let theme = it.code("theme", &form.theme, Theme::from_code);
        if !form.moved_by.is_empty() {
            it.code("moved_by", &form.moved_by, MovedBy::from_code);
        }
        let findings = it.ids("findings", &form.findings);
        it.finish(|| Some(Self { place: place?, title, rationale, theme: theme?, moved_by: form.moved_by, findings }))
    }
}

#[cfg(test)]
mod tests {
    use kit::Error;

    use super::*;

    fn good() -> Form {
        Form { place: "1".into(), title_en: "Arrive".into(), theme: "settlement".into(), ..Form::default() }
    }

    fn problems(form: Form) -> Vec<String> {
        match Checked::new(form, Lang::En) {
            Err(Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_priority_needs_a_place_a_title_and_a_theme() {
        assert!(Checked::new(good(), Lang::En).is_ok());
        assert_eq!(problems(Form::default()), ["place", "title_en", "theme"]);
        assert_eq!(problems(Form { place: "0".into(), ..good() }), ["place"]);
        assert_eq!(problems(Form { theme: "fashion".into(), ..good() }), ["theme"]);
        assert_eq!(problems(Form { moved_by: "fashion".into(), ..good() }), ["moved_by"]);
        assert_eq!(problems(Form { findings: vec!["x".into()], ..good() }), ["findings"]);
    }

    #[test]
    fn a_finding_chosen_twice_counts_once() {
        let id = FindingId::new(jiff::Timestamp::UNIX_EPOCH).to_string();
        let checked = Checked::new(Form { findings: vec![id.clone(), id, String::new()], ..good() }, Lang::En);
        assert_eq!(checked.expect("a good form").findings.len(), 1);
    }
}
