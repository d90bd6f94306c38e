//! What a figure on the community is, and what may be written of it.

use jiff::civil::Date;
use kit::{
    Lang, Reading, Result, codes, id,
    lang::{Bilingual, Words as Kit, decimal, number, parse_count, parse_percent, percent},
    row,
};
use serde::{Deserialize, Serialize};

use crate::{terms::Reserved, words::Words};

id! {
    /// A figure on the community.
    pub FigureId
}

codes! {
    /// How a figure is given.
    pub enum Unit in "figure-unit" {
        /// As a share of the population, in percent.
        Percent = "percent",
        /// As a number of people.
        Count = "count",
    }
}

/// The fewest people that a number may stand for.
const FEWEST: i64 = 5;

row! {
    /// A figure on the community.
    #[derive(Serialize)]
    pub struct Figure {
        /// Which one.
        pub id: FigureId,
        /// Those it counts.
        pub of: Reserved,
        /// How it is given.
        pub unit: Unit,
        /// The number of people, or the share in tenths of a percent.
        pub amount: i64,
        /// Of which population.
        pub population: Bilingual,
        /// Where it was read.
        pub source: Bilingual,
        /// For which year.
        pub year: i64,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Figure {
    /// The figure as it is written: `23.4%`, `1,234`.
    pub fn said(&self, lang: Lang) -> String {
        match self.unit {
            Unit::Count => number(lang, self.amount),
            Unit::Percent => percent(lang, self.share(), self.digits()),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a share has at most a thousand tenths")]
    fn share(&self) -> f64 {
        self.amount as f64 / 10.0
    }

    fn digits(&self) -> usize {
        usize::from(self.amount % 10 != 0)
    }

    /// Population, year and source in one line.
    pub fn origin(&self, lang: Lang) -> String {
        Words(lang).figure_origin(self.population.in_lang(lang).text, self.year.to_string(), self.source.in_lang(lang).text)
    }
}

/// A share in tenths of a percent.
#[expect(clippy::cast_possible_truncation, reason = "a share has at most a thousand tenths")]
fn tenths(share: f64) -> i64 {
    (share * 10.0).round() as i64
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of a figure")]
pub struct Form {
    pub of: String,
    pub unit: String,
    pub amount: String,
    pub population_en: String,
    pub population_fr: String,
    pub source_en: String,
    pub source_fr: String,
    pub year: String,
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

/// The form that removes a figure, as sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RemovalForm {
    /// The version that was opened.
    pub version: String,
}

/// The form of a figure, checked.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields are those of a figure")]
pub struct Checked {
    pub of: Reserved,
    pub unit: Unit,
    pub amount: i64,
    pub population: Bilingual,
    pub source: Bilingual,
    pub year: i64,
}

impl Form {
    /// The form that changes a figure, for someone who reads `lang`.
    pub fn of(it: &Figure, lang: Lang) -> Self {
        let amount = match it.unit {
            Unit::Count => it.amount.to_string(),
            Unit::Percent => decimal(lang, it.share(), it.digits()),
        };
        Self {
            of: it.of.code().to_owned(),
            unit: it.unit.code().to_owned(),
            amount,
            population_en: it.population.en.clone(),
            population_fr: it.population.fr.clone(),
            source_en: it.source.en.clone(),
            source_fr: it.source.fr.clone(),
            year: it.year.to_string(),
            version: it.version,
        }
    }

    /// Checks what was typed by someone who works in `lang`.
    pub fn check(&self, lang: Lang, today: Date) -> Result<Checked> {
        let mut it = Reading::new(lang);
        let of = it.code("of", &self.of, |code| Reserved::from_code(code).filter(|one| *one != Reserved::None));
        let unit = it.code("unit", &self.unit, Unit::from_code);
        let amount = unit.and_then(|unit| self.amount(&mut it, unit, lang));
        if unit.is_none() && self.amount.trim().is_empty() {
            it.problem("amount", |lang| Kit(lang).required());
        }
        let population = it.needed_pair("population", (&self.population_en, &self.population_fr), 200);
        let source = it.needed_pair("source", (&self.source_en, &self.source_fr), 300);
        let year = it.number("year", &self.year, (1900, i64::from(today.year())));
        it.finish(move || Some(Checked { of: of?, unit: unit?, amount: amount?, population, source, year: year? }))
    }

    /// The amount: a share from 0 to 100 with one decimal, or as many people as one may speak of.
    fn amount(&self, it: &mut Reading, unit: Unit, lang: Lang) -> Option<i64> {
        match unit {
            Unit::Percent => {
                let share = parse_percent(lang, &self.amount).filter(|share| (0.0..=100.0).contains(share));
                if share.is_none() {
                    it.problem("amount", |lang| Words(lang).figure_is_a_share());
                }
                share.map(tenths)
            }
            Unit::Count => {
                let count = parse_count(lang, &self.amount).filter(|count| (0..=100_000_000).contains(count));
                if count.is_none() {
                    it.problem("amount", |lang| Words(lang).figure_is_a_count());
                } else if count.is_some_and(|count| (1..FEWEST).contains(&count)) {
                    it.problem("amount", |lang| Words(lang).figure_is_too_small(FEWEST));
                }
                count
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2026, 11, 16);

    fn form(unit: &str, amount: &str) -> Form {
        Form {
            of: "newcomer".into(),
            unit: unit.into(),
            amount: amount.into(),
            population_en: "Immigrants, of all residents".into(),
            source_fr: "Recensement de 2021".into(),
            year: "2021".into(),
            ..Form::default()
        }
    }

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(Unit);
    }

    #[test]
    fn a_share_has_one_decimal_and_a_number_stands_for_five_people_at_least() {
        let amount = |lang, unit, typed| form(unit, typed).check(lang, TODAY).map(|it| it.amount).ok();
        assert_eq!(amount(Lang::En, "percent", "14.26%"), Some(143));
        assert_eq!(amount(Lang::Fr, "percent", "14,2\u{a0}%"), Some(142));
        assert_eq!(amount(Lang::En, "count", "1,234"), Some(1234));
        assert_eq!((amount(Lang::En, "count", "0"), amount(Lang::En, "count", "5")), (Some(0), Some(5)));
        for (unit, typed) in
            [("percent", "101"), ("percent", "-1"), ("percent", ""), ("count", "4"), ("count", "1.5"), ("count", "many"), ("share", "5")]
        {
            assert_eq!(amount(Lang::En, unit, typed), None, "{unit} {typed}");
        }
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        let wrong = Form { of: "none".into(), unit: "percent".into(), amount: "x".into(), year: "2031".into(), ..Form::default() };
        let Err(kit::Error::Invalid(problems)) = wrong.check(Lang::Fr, TODAY) else { panic!("refused") };
        for field in ["of", "amount", "year"] {
            assert!(problems.of(field).is_some(), "{field}");
        }
        assert!(
            problems.iter().any(|(field, _)| field.starts_with("population"))
                && problems.iter().any(|(field, _)| field.starts_with("source"))
        );
    }
}
