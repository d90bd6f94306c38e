//! What an objective is, and what may be written of it.

use evidence::findings::FindingId;
use kit::{
    Lang, Reading, Result, codes, id,
    lang::{Bilingual, Words as Kit},
    row,
};
use serde::{Deserialize, Serialize};

use crate::priorities::PriorityId;

id! {
    /// An objective.
    pub ObjectiveId
}

codes! {
    /// What the federal department expects of a partnership.
    pub enum Expectation in "expectation" {
        /// Awareness of newcomers' needs, and the capacity to answer them.
        Awareness = "E1",
        /// Partners who plan together.
        Partnership = "E2",
        /// Services that are reached and work as one.
        Access = "E3",
        /// Work.
        LabourMarket = "E4",
    }
}

row! {
    /// An objective: what a priority comes down to. Partnerships have their own name for it.
    #[derive(Serialize)]
    pub struct Objective {
        /// Which one.
        pub id: ObjectiveId,
        /// The priority it serves.
        pub priority_id: PriorityId,
        /// Its place under the priority, from 1.
        pub place: i64,
        /// What it says.
        pub text: Bilingual,
        /// How much is enough.
        pub target: Bilingual,
        /// The codes of the federal expectations it answers, joined by commas.
        pub expectations: String,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Objective {
    /// The federal expectations it answers.
    pub fn expected(&self) -> impl Iterator<Item = Expectation> {
        self.expectations.split(',').filter_map(Expectation::from_code)
    }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// Its place.
    pub place: String,
    /// What it says in English.
    pub text_en: String,
    /// What it says in French.
    pub text_fr: String,
    /// How much is enough, in English.
    pub target_en: String,
    /// How much is enough, in French.
    pub target_fr: String,
    /// Codes of federal expectations.
    pub expectations: Vec<String>,
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
    /// The form of an objective that answers these findings.
    pub fn of(it: &Objective, findings: &[FindingId]) -> Self {
        Self {
            place: it.place.to_string(),
            text_en: it.text.en.clone(),
            text_fr: it.text.fr.clone(),
            target_en: it.target.en.clone(),
            target_fr: it.target.fr.clone(),
            expectations: it.expected().map(|one| one.code().to_owned()).collect(),
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
    pub text: Bilingual,
    /// How much is enough.
    pub target: Bilingual,
    /// The federal expectations it answers.
    pub expectations: Vec<Expectation>,
    /// The findings it answers.
    pub findings: Vec<FindingId>,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let place = it.number("place", &form.place, (1, 99));
        let text = it.long_pair("text", (&form.text_en, &form.text_fr), 600);
        it.needs("text", &text, |lang| Kit(lang).required());
        let target = it.pair("target", (&form.target_en, &form.target_fr), 200);
        let mut expectations: Vec<Expectation> = Vec::new();
        for code in form.expectations.iter().filter(|code| !code.is_empty()) {
            expectations.extend(it.code("expectations", code, Expectation::from_code));
        }
        expectations.sort_unstable();
        expectations.dedup();
        let findings = it.ids("findings", &form.findings);
        it.finish(|| Some(Self { place: place?, text, target, expectations, findings }))
    }

    /// The codes of the expectations, as stored.
    pub fn expectation_codes(&self) -> String {
        self.expectations.iter().map(|one| one.code()).collect::<Vec<_>>().join(",")
    }
}

#[cfg(test)]
mod tests {
    use kit::Error;

    use super::*;

    fn good() -> Form {
        Form {
            place: "2".into(),
            text_fr: "Joindre 300 personnes".into(),
            expectations: vec!["E3".into(), "E1".into(), "E3".into()],
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
    fn an_objective_needs_a_place_and_a_text() {
        assert_eq!(problems(&Form::default()), ["place", "text_fr"]);
        assert_eq!(problems(&Form { place: "100".into(), ..good() }), ["place"]);
        assert_eq!(problems(&Form { expectations: vec!["E5".into()], ..good() }), ["expectations"]);
    }

    #[test]
    fn expectations_are_kept_once_and_in_order() {
        assert_eq!(Checked::new(&good(), Lang::Fr).expect("a good form").expectation_codes(), "E1,E3");
    }
}
