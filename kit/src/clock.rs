//! What time it is: the one place that asks the machine, so that tests can say.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// A source of the present moment.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's own clock.
    #[default]
    Machine,
    /// A clock that stands still, for tests and for the demonstration.
    Still(Timestamp),
}

impl Clock {
    /// The present instant, in UTC, to the second.
    pub fn now(&self) -> Timestamp {
        let instant = match self {
            #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
            Self::Machine => Timestamp::now(),
            Self::Still(instant) => *instant,
        };
        Timestamp::from_second(instant.as_second()).unwrap_or(instant)
    }

    /// The calendar day it is now in a time zone.
    pub fn today(&self, zone: &TimeZone) -> Date {
        self.now().to_zoned(zone.clone()).date()
    }
}
