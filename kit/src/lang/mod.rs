//! The two languages, and how each writes numbers, dates and texts.

mod bilingual;
mod cells;
mod dates;
mod fold;
mod numbers;
mod state;
mod text;
mod typed;
mod words;

use std::fmt;

pub use bilingual::{Bilingual, Shown};
pub use dates::{civil_date_time, date, date_short, date_time, date_with_weekday, list, month_year, relative_days, series, time};
pub use fold::{fold, in_words};
pub use numbers::{Count, decimal, money, money_whole, number, percent};
pub use state::{NotAState, TextState, Translation};
pub use text::{MOST_MARKS, TextProblem, capital, clean_line, clean_text};
pub use typed::{parse_count, parse_date, parse_money, parse_number, parse_percent, parse_time};
pub use words::{KEYS, Words};

/// English or French, both as written in Canada.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Canadian English.
    #[default]
    En,
    /// Canadian French.
    Fr,
}

impl Lang {
    /// Both, English first.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The code used in addresses and in `lang` attributes: `en` or `fr`.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::En => Self::Fr,
            Self::Fr => Self::En,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
