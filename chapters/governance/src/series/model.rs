//! What the rhythm of a body is, and on which days it falls.

use jiff::{
    Span, ToSpan,
    civil::{Date, Weekday},
};
use kit::{Lang, Result, codes, lang::Bilingual, row};
use serde::Serialize;

use crate::{
    bodies::BodyId,
    meetings::{Format, Joining, Purpose},
    words::Words,
};

codes! {
    /// How the days of a rhythm are counted.
    pub enum Rule in "series-rule" {
        /// A weekday of the month, such as the third Wednesday.
        Month = "month",
        /// Every so many weeks, on the same weekday.
        Weeks = "weeks",
    }
}

codes! {
    /// Which of the same weekdays of a month.
    pub enum Week in "week-of-month" {
        /// The first.
        First = "first",
        /// The second.
        Second = "second",
        /// The third.
        Third = "third",
        /// The fourth.
        Fourth = "fourth",
        /// The last.
        Last = "last",
    }
}

impl Week {
    /// Its place in the month, counted from the end when negative.
    fn nth(self) -> i8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
            Self::Last => -1,
        }
    }
}

codes! {
    /// A day of the week.
    pub enum Day in "weekday" {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}

impl Day {
    fn weekday(self) -> Weekday {
        match self {
            Self::Monday => Weekday::Monday,
            Self::Tuesday => Weekday::Tuesday,
            Self::Wednesday => Weekday::Wednesday,
            Self::Thursday => Weekday::Thursday,
            Self::Friday => Weekday::Friday,
            Self::Saturday => Weekday::Saturday,
            Self::Sunday => Weekday::Sunday,
        }
    }
}

row! {
    /// The rhythm in which a body meets.
    #[derive(Serialize)]
    pub struct Series {
        /// The body.
        pub body_id: BodyId,
        /// How its days are counted.
        pub rule: Rule,
        /// Every how many months or weeks.
        pub every: i64,
        /// Which of the weekdays of a month; counted in weeks, it is not asked.
        pub week: Week,
        /// The day of the week.
        pub day: Day,
        /// The day from which it is counted.
        pub counted_from: Date,
        /// When its meetings begin, as `13:30`.
        pub starts_at: String,
        /// When they end.
        pub ends_at: String,
        /// Where they are held.
        pub place: Bilingual,
        /// How people meet.
        pub format: Format,
        /// How its meetings are joined from afar: told to nobody who does not belong there.
        #[serde(skip)]
        pub joining: Joining,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

row! {
    /// An item that stands on every agenda.
    #[derive(Serialize)]
    pub struct StandingItem {
        /// Its title.
        pub title: Bilingual,
        /// What it is for.
        pub purpose: Purpose,
        /// How many minutes it is given.
        pub minutes: Option<i64>,
    }
}

/// The most days that one preview shows.
pub const MOST_DAYS: usize = 60;

impl Series {
    /// The rhythm in words, without a full stop: in English an hour ends with one.
    pub fn sentence(&self, lang: Lang) -> String {
        let (w, hours) = (Words(lang), crate::meetings::hours(lang, &self.starts_at, &self.ends_at));
        let day = self.day.called(lang).to_lowercase();
        let day = if lang == Lang::En { self.day.called(lang) } else { day.as_str() };
        match self.rule {
            Rule::Month => w.series_by_month(self.every, self.week.called(lang).to_lowercase(), day, hours),
            Rule::Weeks => w.series_by_weeks(self.every, day, hours),
        }
    }

    /// Its days between two days, both included, the earliest first.
    pub fn days(&self, (from, to): (Date, Date)) -> Result<Vec<Date>> {
        let all = match self.rule {
            Rule::Month => self.by_month(to),
            Rule::Weeks => self.by_weeks(from, to),
        };
        Ok(all.map_err(kit::Error::internal)?.into_iter().filter(|day| (from..=to).contains(day)).take(MOST_DAYS).collect())
    }

    fn by_month(&self, to: Date) -> std::result::Result<Vec<Date>, jiff::Error> {
        let (mut month, mut found) = (self.counted_from.first_of_month(), Vec::new());
        while month <= to {
            let day = month.nth_weekday_of_month(self.week.nth(), self.day.weekday())?;
            // The first meeting is never before the day from which it is counted.
            found.extend((day >= self.counted_from).then_some(day));
            month = month.checked_add(Span::new().try_months(self.every)?)?;
        }
        Ok(found)
    }

    fn by_weeks(&self, from: Date, to: Date) -> std::result::Result<Vec<Date>, jiff::Error> {
        let first = if self.counted_from.weekday() == self.day.weekday() {
            self.counted_from
        } else {
            self.counted_from.nth_weekday(1, self.day.weekday())?
        };
        let step = self.every.saturating_mul(7).max(1);
        let past = i64::from((from - first).get_days()).max(0);
        let mut day = first.checked_add((past / step * step).days())?;
        let mut found = Vec::new();
        while day <= to {
            found.push(day);
            day = day.checked_add(step.days())?;
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn series(rule: Rule, every: i64, week: Week, day: Day) -> Series {
        Series {
            body_id: BodyId::new(kit::testing::now()),
            rule,
            every,
            week,
            day,
            counted_from: date(2026, 9, 1),
            starts_at: "13:30".into(),
            ends_at: "15:30".into(),
            place: Bilingual::default(),
            format: Format::Hybrid,
            joining: Joining::default(),
            version: 1,
        }
    }

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(Rule, Week, Day);
    }

    #[test]
    fn a_weekday_of_the_month_is_found_month_by_month() {
        let year = (date(2026, 11, 22), date(2027, 11, 21));
        let third = series(Rule::Month, 2, Week::Third, Day::Wednesday).days(year).expect("days");
        assert_eq!(
            third,
            [date(2027, 1, 20), date(2027, 3, 17), date(2027, 5, 19), date(2027, 7, 21), date(2027, 9, 15), date(2027, 11, 17)]
        );
        let last = series(Rule::Month, 12, Week::Last, Day::Monday).days(year).expect("days");
        assert_eq!(last, [date(2027, 9, 27)]);
        let late = Series { counted_from: date(2026, 12, 20), ..series(Rule::Month, 1, Week::First, Day::Friday) };
        assert_eq!(late.days((date(2026, 12, 1), date(2027, 1, 31))).expect("days"), [date(2027, 1, 1)], "none before it begins");
    }

    #[test]
    fn weeks_are_counted_from_the_first_day_and_never_drift() {
        let two = series(Rule::Weeks, 2, Week::First, Day::Tuesday);
        assert_eq!(
            two.days((date(2026, 9, 1), date(2026, 10, 1))).expect("days"),
            [date(2026, 9, 1), date(2026, 9, 15), date(2026, 9, 29)]
        );
        assert_eq!(two.days((date(2026, 9, 16), date(2026, 10, 14))).expect("days"), [date(2026, 9, 29), date(2026, 10, 13)]);
        let thursday = series(Rule::Weeks, 3, Week::First, Day::Thursday);
        assert_eq!(thursday.days((date(2026, 9, 1), date(2026, 9, 30))).expect("days"), [date(2026, 9, 3), date(2026, 9, 24)]);
        let daily = series(Rule::Weeks, 1, Week::First, Day::Monday);
        assert_eq!(daily.days((date(2026, 9, 1), date(2036, 9, 1))).expect("days").len(), MOST_DAYS);
    }

    #[test]
    fn the_rhythm_is_said_in_both_languages() {
        let month = series(Rule::Month, 2, Week::Third, Day::Wednesday);
        assert_eq!(month.sentence(Lang::En), "Every 2 months on the third Wednesday, 1:30\u{a0}p.m. to 3:30\u{a0}p.m.");
        assert_eq!(month.sentence(Lang::Fr), "Tous les 2 mois, le troisième mercredi, de 13\u{a0}h\u{a0}30 à 15\u{a0}h\u{a0}30");
        assert_eq!(
            series(Rule::Weeks, 1, Week::First, Day::Monday).sentence(Lang::En),
            "Every week on Monday, 1:30\u{a0}p.m. to 3:30\u{a0}p.m."
        );
    }
}
