//! What a strategy is, and what may be written of it.

use jiff::{Unit, civil::Date};
use kit::{
    Lang, Reading, Result, id,
    lang::{Bilingual, Words as Kit},
    row,
};
use serde::{Deserialize, Serialize};

use super::State;
use crate::words::Words;

id! {
    /// A strategy.
    pub StrategyId
}

row! {
    /// A strategy: what the partnership has chosen to do in three to five years. Partnerships have their own name for it.
    #[derive(Serialize)]
    pub struct Strategy {
        /// Which one.
        pub id: StrategyId,
        /// What it is called.
        pub title: Bilingual,
        /// What it hopes for.
        pub vision: Bilingual,
        /// How it was made, and with whom.
        pub made_how: Bilingual,
        /// What else it follows: the municipal plan, the funder's expectations.
        pub alignment: Bilingual,
        /// Its first day.
        pub starts_on: Date,
        /// Its last day.
        pub ends_on: Date,
        /// How far it has come.
        pub state: State,
        /// When it was begun.
        pub drafted_on: Date,
        /// When it was sent round.
        pub circulated_on: Option<Date>,
        /// When the council approved it.
        pub council_approved_on: Option<Date>,
        /// The decision by which it did.
        pub decision_id: Option<governance::decisions::DecisionId>,
        /// When the host approved it.
        pub host_approved_on: Option<Date>,
        /// The host's resolution, by number or text; empty when there is none.
        pub host_resolution: String,
        /// The day from which it is in force.
        pub in_force_from: Option<Date>,
        /// The first day on which it no longer was.
        pub superseded_on: Option<Date>,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Strategy {
    /// What the next version begins with: the same texts, and the period that follows, as long as this one.
    pub fn next(&self) -> Option<Checked> {
        let starts_on = self.ends_on.tomorrow().ok()?;
        let ends_on = starts_on
            .checked_add(self.starts_on.until((Unit::Year, self.ends_on.tomorrow().ok()?)).ok()?)
            .and_then(Date::yesterday)
            .ok()?;
        let title =
            Bilingual::new(Words(Lang::En).copy_of(&self.title.en), Words(Lang::Fr).copy_of(&self.title.fr), self.title.state.source);
        let title = if self.title.is_complete() { title } else { self.title.clone() };
        let (vision, made_how, alignment) = (self.vision.clone(), Bilingual::default(), self.alignment.clone());
        Some(Checked { title, vision, made_how, alignment, starts_on, ends_on })
    }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// What it is called in English.
    pub title_en: String,
    /// What it is called in French.
    pub title_fr: String,
    /// What it hopes for, in English.
    pub vision_en: String,
    /// What it hopes for, in French.
    pub vision_fr: String,
    /// How it was made, in English.
    pub made_how_en: String,
    /// How it was made, in French.
    pub made_how_fr: String,
    /// What it follows, in English.
    pub alignment_en: String,
    /// What it follows, in French.
    pub alignment_fr: String,
    /// Its first day.
    pub starts_on: String,
    /// Its last day.
    pub ends_on: String,
    /// The version that was edited.
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&Strategy> for Form {
    fn from(it: &Strategy) -> Self {
        Self {
            title_en: it.title.en.clone(),
            title_fr: it.title.fr.clone(),
            vision_en: it.vision.en.clone(),
            vision_fr: it.vision.fr.clone(),
            made_how_en: it.made_how.en.clone(),
            made_how_fr: it.made_how.fr.clone(),
            alignment_en: it.alignment.en.clone(),
            alignment_fr: it.alignment.fr.clone(),
            starts_on: it.starts_on.to_string(),
            ends_on: it.ends_on.to_string(),
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// What it is called.
    pub title: Bilingual,
    /// What it hopes for.
    pub vision: Bilingual,
    /// How it was made.
    pub made_how: Bilingual,
    /// What else it follows.
    pub alignment: Bilingual,
    /// Its first day.
    pub starts_on: Date,
    /// Its last day.
    pub ends_on: Date,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let title = it.pair("title", (&form.title_en, &form.title_fr), 200);
        it.needs("title", &title, |lang| Kit(lang).required());
        let vision = it.long_pair("vision", (&form.vision_en, &form.vision_fr), 2_000);
        let made_how = it.long_pair("made_how", (&form.made_how_en, &form.made_how_fr), 8_000);
        let alignment = it.long_pair("alignment", (&form.alignment_en, &form.alignment_fr), 8_000);
        let (starts_on, ends_on) = (it.day("starts_on", &form.starts_on), it.day("ends_on", &form.ends_on));
        if let (Some(from), Some(to)) = (starts_on, ends_on) {
            if to < from {
                it.problem("ends_on", |lang| Kit(lang).end_before_start());
            } else if !lasts_three_to_five_years(from, to) {
                it.problem("ends_on", |lang| Words(lang).period_three_to_five());
            }
        }
        it.finish(|| Some(Self { title, vision, made_how, alignment, starts_on: starts_on?, ends_on: ends_on? }))
    }
}

/// Whether a period is that of a strategy: whole years are not asked for, three to five are.
pub fn lasts_three_to_five_years(from: Date, to: Date) -> bool {
    let after = |years: i64| from.checked_add(jiff::Span::new().years(years)).and_then(Date::yesterday);
    matches!((after(3), after(5)), (Ok(least), Ok(most)) if (least..=most).contains(&to))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kit::Error;

    use super::*;

    fn form(from: &str, to: &str) -> Form {
        Form { title_en: "Plan".into(), starts_on: from.into(), ends_on: to.into(), ..Form::default() }
    }

    fn problems(form: &Form) -> Vec<String> {
        match Checked::new(form, Lang::En) {
            Err(Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_strategy_needs_a_title_and_a_period() {
        assert_eq!(problems(&Form::default()), ["title_en", "starts_on", "ends_on"]);
        assert_eq!(problems(&form("soon", "later")), ["starts_on", "ends_on"]);
        assert_eq!(problems(&form("2027-04-01", "2024-03-31")), ["ends_on"]);
    }

    #[test]
    fn a_strategy_lasts_three_to_five_years() {
        assert!(lasts_three_to_five_years(date(2024, 4, 1), date(2027, 3, 31)), "three years to the day");
        assert!(lasts_three_to_five_years(date(2024, 4, 1), date(2029, 3, 31)), "five years to the day");
        assert!(!lasts_three_to_five_years(date(2024, 4, 1), date(2027, 3, 30)), "a day too short");
        assert!(!lasts_three_to_five_years(date(2024, 4, 1), date(2029, 4, 1)), "a day too long");
        assert_eq!(problems(&form("2024-04-01", "2026-03-31")), ["ends_on"]);
        assert!(Checked::new(&form("2024-04-01", "2028-03-31"), Lang::En).is_ok());
    }
}
