//! One day of a preview: what is to be known of it before a meeting is made of it.

use jiff::civil::Date;
use kit::{Lang, lang::date_with_weekday};

use super::{form::YearForm, holidays::holiday, model::Series};
use crate::{meetings::hours_exist, words::Words};

/// A day that is proposed, as the preview shows it.
pub(super) struct Proposed {
    /// What stands in its field.
    pub typed: String,
    /// The day in words, where it is one.
    pub said: String,
    /// Whether a meeting is to be made of it.
    pub kept: bool,
    /// What is to be known of it.
    pub notes: Vec<String>,
}

/// Where a preview is made, and when the body meets already.
pub(super) struct Place<'a> {
    pub lang: Lang,
    pub zone: &'a str,
    pub province: &'a str,
    pub taken: &'a [Date],
}

impl Place<'_> {
    /// The days as they are shown again after someone typed in them.
    pub fn again(&self, series: &Series, form: &YearForm) -> Vec<Proposed> {
        let one = |(place, typed): (usize, &String)| {
            let day = kit::lang::parse_date(typed);
            let said = day.map(|day| date_with_weekday(self.lang, day)).unwrap_or_default();
            let notes = day.map(|day| self.notes(series, day)).unwrap_or_default();
            Proposed { typed: typed.clone(), said, kept: form.keeps(place), notes }
        };
        (1..).zip(&form.date).take(super::model::MOST_DAYS).map(one).collect()
    }

    /// The days of a rhythm: each is wanted unless the body meets then already.
    pub fn first(&self, series: &Series, days: Vec<Date>) -> Vec<Proposed> {
        let one = |day: Date| Proposed {
            typed: day.to_string(),
            said: date_with_weekday(self.lang, day),
            kept: !self.taken.contains(&day),
            notes: self.notes(series, day),
        };
        days.into_iter().map(one).collect()
    }

    fn notes(&self, series: &Series, day: Date) -> Vec<String> {
        let w = Words(self.lang);
        let taken = self.taken.contains(&day).then(|| w.series_day_taken().to_owned());
        let holiday = holiday(self.lang, self.province, day).map(|name| w.series_on_holiday(name));
        let fits = hours_exist(day, [&series.starts_at, &series.ends_at], self.zone);
        let clock = (!fits).then(|| w.series_hour_of_the_clock_change().to_owned());
        [taken, holiday, clock].into_iter().flatten().collect()
    }
}
