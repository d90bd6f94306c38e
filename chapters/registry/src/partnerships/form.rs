//! The form that founds a partnership or changes its settings.

use jiff::civil::Date;
use kit::{Lang, Reading, Result, lang::Bilingual, web::Versioned};
use serde::{Deserialize, Serialize};

use super::{
    Partnership, PartnershipId,
    codes::{KINDS, LEAD_KINDS, PROVINCES, STRATA},
    names,
};
use crate::words::Words;

/// The form, as typed.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// Its full name in English.
    pub name_en: String,
    /// Its full name in French.
    pub name_fr: String,
    /// Its short name in English.
    pub short_name_en: String,
    /// Its short name in French.
    pub short_name_fr: String,
    /// Its name in addresses; empty to take it from the short name. Only read when it is founded.
    pub slug: String,
    /// Its kind.
    pub kind: String,
    /// The kind of community.
    pub stratum: String,
    /// The province.
    pub province: String,
    /// The organization that leads it.
    pub lead_name: String,
    /// The kind of that organization.
    pub lead_kind: String,
    /// When it was founded.
    pub founded_on: String,
    /// The partnership over it.
    pub umbrella: String,
    /// What it calls its strategy, in English.
    pub strategy_label_en: String,
    /// What it calls its strategy, in French.
    pub strategy_label_fr: String,
    /// What it calls a priority, in English.
    pub priority_label_en: String,
    /// What it calls a priority, in French.
    pub priority_label_fr: String,
    /// What it calls an objective, in English.
    pub objective_label_en: String,
    /// What it calls an objective, in French.
    pub objective_label_fr: String,
    /// Whether a municipal council must approve what the council adopts.
    pub host_approves: bool,
    /// Whether whoever founds it coordinates it, and is entered in its directory. Only read when it is founded.
    pub joins: bool,
    /// The version that was edited.
    pub version: i64,
}

impl Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl Default for Form {
    fn default() -> Self {
        let pair = |words: fn(Words) -> &'static str| (words(Words(Lang::En)).to_owned(), words(Words(Lang::Fr)).to_owned());
        let (strategy, priority) = (pair(Words::default_strategy), pair(Words::default_priority));
        let objective = pair(Words::default_objective);
        Self {
            name_en: String::new(),
            name_fr: String::new(),
            short_name_en: String::new(),
            short_name_fr: String::new(),
            slug: String::new(),
            kind: "lip".into(),
            stratum: String::new(),
            province: "ON".into(),
            lead_name: String::new(),
            lead_kind: String::new(),
            founded_on: String::new(),
            umbrella: String::new(),
            strategy_label_en: strategy.0,
            strategy_label_fr: strategy.1,
            priority_label_en: priority.0,
            priority_label_fr: priority.1,
            objective_label_en: objective.0,
            objective_label_fr: objective.1,
            host_approves: false,
            joins: false,
            version: 0,
        }
    }
}

impl From<&Partnership> for Form {
    fn from(it: &Partnership) -> Self {
        Self {
            name_en: it.name.en.clone(),
            name_fr: it.name.fr.clone(),
            short_name_en: it.short_name.en.clone(),
            short_name_fr: it.short_name.fr.clone(),
            slug: String::new(),
            kind: it.kind.clone(),
            stratum: it.stratum.clone().unwrap_or_default(),
            province: it.province.clone(),
            lead_name: it.lead_name.clone(),
            lead_kind: it.lead_kind.clone().unwrap_or_default(),
            founded_on: it.founded_on.map(|day| day.to_string()).unwrap_or_default(),
            umbrella: it.umbrella.map(|id| id.to_string()).unwrap_or_default(),
            strategy_label_en: it.strategy_label.en.clone(),
            strategy_label_fr: it.strategy_label.fr.clone(),
            priority_label_en: it.priority_label.en.clone(),
            priority_label_fr: it.priority_label.fr.clone(),
            objective_label_en: it.objective_label.en.clone(),
            objective_label_fr: it.objective_label.fr.clone(),
            host_approves: it.host_approves,
            joins: false,
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// Its full name.
    pub name: Bilingual,
    /// Its short name.
    pub short_name: Bilingual,
    /// Its kind.
    pub kind: String,
    /// The kind of community.
    pub stratum: Option<String>,
    /// The province.
    pub province: String,
    /// The organization that leads it.
    pub lead_name: String,
    /// The kind of that organization.
    pub lead_kind: Option<String>,
    /// When it was founded.
    pub founded_on: Option<Date>,
    /// The partnership over it.
    pub umbrella: Option<PartnershipId>,
    /// What it calls its strategy.
    pub strategy_label: Bilingual,
    /// What it calls a priority.
    pub priority_label: Bilingual,
    /// What it calls an objective.
    pub objective_label: Bilingual,
    /// Whether a municipal council must approve what the council adopts.
    pub host_approves: bool,
}

impl Checked {
    /// Checks a form filled in by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut check = Reading::new(lang);
        let checked = Self {
            name: check.needed_pair("name", (&form.name_en, &form.name_fr), 200),
            short_name: check.needed_pair("short_name", (&form.short_name_en, &form.short_name_fr), 60),
            kind: check.one_of("kind", &form.kind, KINDS),
            stratum: check.one_of_if("stratum", &form.stratum, STRATA),
            province: check.one_of("province", &form.province, PROVINCES),
            lead_name: check.line("lead_name", &form.lead_name, 200),
            lead_kind: check.one_of_if("lead_kind", &form.lead_kind, LEAD_KINDS),
            founded_on: check.day_if("founded_on", &form.founded_on),
            umbrella: check.id_if("umbrella", &form.umbrella),
            strategy_label: check.needed_pair("strategy_label", (&form.strategy_label_en, &form.strategy_label_fr), 60),
            priority_label: check.needed_pair("priority_label", (&form.priority_label_en, &form.priority_label_fr), 60),
            objective_label: check.needed_pair("objective_label", (&form.objective_label_en, &form.objective_label_fr), 60),
            host_approves: form.host_approves,
        };
        check.or(checked)
    }

    /// The name in addresses that a new partnership gets.
    pub fn slug(&self, typed: &str) -> Result<String> {
        let typed = typed.trim();
        if typed.is_empty() { names::checked(&names::slug(self.short_name.any())) } else { names::checked(typed) }
    }

    /// The same with every pair's state as it follows from what was there before.
    #[must_use]
    pub fn after(self, before: &Partnership) -> Self {
        let edit = |old: &Bilingual, new: Bilingual| old.clone().edit(new.en, new.fr);
        Self {
            name: edit(&before.name, self.name),
            short_name: edit(&before.short_name, self.short_name),
            strategy_label: edit(&before.strategy_label, self.strategy_label),
            priority_label: edit(&before.priority_label, self.priority_label),
            objective_label: edit(&before.objective_label, self.objective_label),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use kit::Error;

    use super::*;

    fn form() -> Form {
        Form { name_en: "Riverside Partnership".into(), short_name_fr: "PLI de Rivière".into(), ..Form::default() }
    }

    fn problems(form: &Form) -> Vec<String> {
        match Checked::new(form, Lang::Fr) {
            Err(Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn names_in_one_language_are_enough_and_labels_have_good_defaults() {
        let checked = Checked::new(&form(), Lang::En).expect("right");
        assert_eq!(checked.slug("").ok().as_deref(), Some("pli-de-riviere"));
        assert_eq!(checked.slug(" riverside ").ok().as_deref(), Some("riverside"));
        assert!(checked.slug("network").is_err());
        assert!(checked.strategy_label.is_complete() && checked.priority_label.is_complete());
    }

    #[test]
    fn what_is_missing_is_named_in_the_language_of_the_writer() {
        let empty = Form { kind: String::new(), province: "XX".into(), strategy_label_en: String::new(), ..Form::default() };
        assert_eq!(problems(&empty), ["name_fr", "short_name_fr", "kind", "province"]);
        assert_eq!(problems(&Form { stratum: "moon".into(), ..form() }), ["stratum"]);
        assert_eq!(problems(&Form { founded_on: "2010-02-30".into(), ..form() }), ["founded_on"]);
        assert_eq!(problems(&Form { umbrella: "x'; --".into(), ..form() }), ["umbrella"]);
        assert_eq!(problems(&Form { name_en: "x".repeat(201), ..form() }), ["name_en"]);
    }
}
