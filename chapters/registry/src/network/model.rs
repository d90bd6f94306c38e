//! What the directory, its views and its figures are made of.

use jiff::civil::Date;
use kit::{Lang, lang::Bilingual, lang::month_year, row};
use serde::Serialize;

use crate::{partnerships::PartnershipId, words::Words};

row! {
    /// A partnership as the directory shows it.
    #[derive(Serialize)]
    pub struct Listed {
        /// Which one.
        #[serde(skip)]
        pub id: PartnershipId,
        /// Its name in addresses.
        pub slug: String,
        /// Its name; of those known only from documents, a description.
        pub name: Bilingual,
        /// Its kind.
        pub kind: String,
        /// The kind of community.
        pub stratum: Option<String>,
        /// The province.
        pub province: String,
        /// The organization that leads it; empty when not stated.
        pub lead_name: String,
        /// The kind of that organization.
        pub lead_kind: Option<String>,
        /// Its state.
        pub state: String,
        /// Whether people there are invented.
        pub is_demonstration: bool,
        /// Whether it works on this installation.
        pub is_workspace: bool,
        /// How far it reaches, as a document says; none for those known otherwise.
        pub scope: Option<String>,
        /// The document it was read in.
        pub source: Option<String>,
    }
}

row! {
    /// The network at a date, as a document gives it.
    #[derive(Serialize)]
    pub struct View {
        /// Its code, in addresses too.
        pub code: String,
        /// The date: a year, a month or a day.
        pub as_of: String,
        /// What it is called.
        pub title: Bilingual,
        /// What to know of it.
        pub note: Bilingual,
        /// How many partnerships the document counts.
        pub stated_total: i64,
        /// The document.
        pub source: String,
    }
}

row! {
    /// A document that facts were read in.
    #[derive(Serialize)]
    pub struct Source {
        /// Its code.
        pub code: String,
        /// What it is.
        pub title: Bilingual,
        /// What it tells.
        pub about: Bilingual,
        /// Its year, where stated.
        pub year: Option<i64>,
    }
}

row! {
    /// Where documents disagree, or say less than one would think.
    #[derive(Serialize)]
    pub struct Note {
        /// What to know.
        pub text: Bilingual,
        /// The document.
        pub source: String,
    }
}

row! {
    /// A figure to compare with: with its date and the population it describes.
    #[derive(Serialize)]
    pub struct Benchmark {
        /// Its code.
        pub code: String,
        /// What it is about.
        pub theme: String,
        /// What is counted.
        pub label: Bilingual,
        /// How much, as the document says it.
        pub amount: Bilingual,
        /// The date.
        pub as_of: String,
        /// Of whom.
        pub population: Bilingual,
        /// The document.
        pub source: String,
    }
}

/// How far a partnership reaches.
pub const SCOPES: &[&str] = &["community_wide", "neighbourhood", "city_wide", "francophone_network"];

/// What a reach is called.
pub fn scope_called(code: &str, lang: Lang) -> &'static str {
    let w = Words(lang);
    match code {
        "community_wide" => w.scope_community_wide(),
        "neighbourhood" => w.scope_neighbourhood(),
        "city_wide" => w.scope_city_wide(),
        "francophone_network" => w.scope_francophone_network(),
        _ => "",
    }
}

/// A date of which only the year, or the year and month, may be known, as this language writes it.
pub fn as_of(text: &str, lang: Lang) -> String {
    let parts: Vec<i16> = text.split('-').filter_map(|part| part.parse().ok()).collect();
    let day = |year, month: i16, day: i16| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    let written = match parts[..] {
        [year, month] => day(year, month, 1).map(|day| month_year(lang, day)),
        [year, month, on] => day(year, month, on).map(|day| kit::lang::date(lang, day)),
        _ => None,
    };
    written.unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_as_far_as_it_is_known() {
        assert_eq!(as_of("2010", Lang::En), "2010");
        assert_eq!(as_of("2011-04", Lang::En), "April 2011");
        assert_eq!(as_of("2011-04", Lang::Fr), "avril 2011");
        assert_eq!(as_of("2016-10-03", Lang::En), "3 October 2016");
        assert_eq!(as_of("2016-13", Lang::En), "2016-13");
        assert_eq!(as_of("", Lang::En), "");
    }

    #[test]
    fn every_reach_has_words() {
        assert!(SCOPES.iter().all(|code| Lang::ALL.iter().all(|lang| !scope_called(code, *lang).is_empty())));
    }
}
