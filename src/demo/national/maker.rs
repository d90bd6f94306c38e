//! What is drawn: identifiers in the order of time, days, chances, one of several.

use std::collections::HashMap;

use fastrand::Rng;
use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time},
    tz::TimeZone,
};
use kit::Id;

/// A source of chance that repeats itself.
pub(super) struct Maker {
    rng: Rng,
    counted: HashMap<(Id, i16), i64>,
}

impl Maker {
    /// The source for the partnership of this number.
    pub(super) fn new(number: u16) -> Self {
        Self { rng: Rng::with_seed(u64::from(number)), counted: HashMap::new() }
    }

    /// An identifier of a record made on a day.
    pub(super) fn id(&mut self, on: Date) -> Id {
        let mut random = [0; 10];
        self.rng.fill(&mut random);
        let noon =
            on.to_datetime(Time::constant(12, 0, 0, 0)).to_zoned(TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |noon| noon.timestamp());
        let moment = noon.saturating_add(self.rng.i64(0..3_600_000).milliseconds()).unwrap_or(noon);
        Id::from_parts(moment, random)
    }

    /// The next number in a row that begins at 1 for each record and year.
    pub(super) fn next(&mut self, of: Id, year: i16) -> i64 {
        let count = self.counted.entry((of, year)).or_default();
        *count += 1;
        *count
    }

    /// One of several; there must be one.
    pub(super) fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.rng.usize(..all.len())]
    }

    /// Whether something happens that happens `percent` times in a hundred.
    pub(super) fn happens(&mut self, percent: u8) -> bool {
        self.rng.u8(..100) < percent
    }

    /// A whole number from `least` to `most`, both included.
    pub(super) fn number(&mut self, least: i64, most: i64) -> i64 {
        self.rng.i64(least..=most)
    }

    /// A day from the first to the last, both included.
    pub(super) fn day(&mut self, first: Date, last: Date) -> Date {
        let days = first.until(last).map_or(0, |span| span.get_days()).max(0);
        first.saturating_add(self.rng.i32(0..=days).days())
    }
}
