//! How long people stay on their seats: continuous stays, and the curve of Kaplan and Meier over them.

use analysis::survival::{Step, Watched, kaplan_meier};
use jiff::{Unit, civil::Date};
use kit::{Error, Result};

use super::model::Stay;

/// The stays of a partnership, and what follows from them.
pub(super) struct Staying {
    /// How many stays there were.
    pub stays: usize,
    /// How many of them have ended.
    pub ended: usize,
    /// How many seats were held when the period began.
    pub held_before: usize,
    /// How many of those stays ended in the period.
    pub left_since: usize,
    /// The curve, in months.
    pub curve: Vec<Step>,
}

/// One term after the other of the same person on the same seat is one stay. The terms come by seat, person and first day.
pub(super) fn stays(terms: Vec<Stay>) -> Vec<Stay> {
    let mut all: Vec<Stay> = Vec::new();
    for term in terms {
        let goes_on = |last: &&mut Stay| {
            let next_day = last.ends_on.map(|end| end.tomorrow().unwrap_or(end));
            (last.seat_id, last.person_id) == (term.seat_id, term.person_id) && next_day.is_none_or(|day| term.starts_on <= day)
        };
        match all.last_mut().filter(goes_on) {
            Some(last) => last.ends_on = last.ends_on.and_then(|end| term.ends_on.map(|other| other.max(end))),
            None => all.push(term),
        }
    }
    all
}

/// How long people stay, looked at on a day; the period begins on another.
pub(super) fn staying(stays: &[Stay], (from, today): (Date, Date)) -> Result<Staying> {
    let has_ended = |stay: &Stay| stay.ends_on.is_some_and(|end| end < today);
    let watched = stays.iter().map(|stay| {
        let until = stay.ends_on.filter(|_| has_ended(stay)).unwrap_or(today);
        let months = stay.starts_on.until((Unit::Month, until)).map_err(Error::internal)?.get_months();
        Ok(Watched { length: u32::try_from(months).unwrap_or(0), has_ended: has_ended(stay) })
    });
    let watched = watched.collect::<Result<Vec<_>>>()?;
    let before = || stays.iter().filter(|stay| stay.starts_on < from && stay.ends_on.is_none_or(|end| end >= from));
    Ok(Staying {
        stays: stays.len(),
        ended: stays.iter().filter(|stay| has_ended(stay)).count(),
        held_before: before().count(),
        left_since: before().filter(|stay| has_ended(stay)).count(),
        curve: kaplan_meier(&watched),
    })
}

#[cfg(test)]
mod tests {
    use analysis::survival::lasting_beyond;
    use governance::seats::SeatId;
    use kit::{Id, testing::now};

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn stay((seat_id, person_id): (SeatId, Id), from: &str, to: Option<&str>) -> Stay {
        Stay { seat_id, person_id, starts_on: day(from), ends_on: to.map(day) }
    }

    #[test]
    fn terms_that_follow_each_other_are_one_stay_and_a_pause_is_not() {
        let (one, other) = ((SeatId::new(now()), Id::new(now())), (SeatId::new(now()), Id::new(now())));
        let all = stays(vec![
            stay(one, "2020-04-01", Some("2022-03-31")),
            stay(one, "2022-04-01", Some("2024-03-31")),
            stay(one, "2025-01-01", None),
            stay(other, "2022-04-01", Some("2023-03-31")),
        ]);
        assert_eq!(
            all,
            [stay(one, "2020-04-01", Some("2024-03-31")), stay(one, "2025-01-01", None), stay(other, "2022-04-01", Some("2023-03-31"))]
        );
    }

    #[test]
    fn who_still_sits_is_counted_as_long_as_they_have_sat_and_not_as_gone() {
        let place = |_| (SeatId::new(now()), Id::new(now()));
        let [a, b, c, d] = [0, 1, 2, 3].map(place);
        let all = [
            stay(a, "2024-01-01", Some("2025-01-01")),
            stay(b, "2024-01-01", None),
            stay(c, "2024-01-01", Some("2027-01-01")),
            stay(d, "2026-06-01", None),
        ];
        let found = staying(&all, (day("2024-06-01"), day("2026-11-16"))).expect("lengths");
        assert_eq!((found.stays, found.ended, found.held_before, found.left_since), (4, 1, 3, 1));
        assert_eq!((found.curve.len(), found.curve[0].at, found.curve[0].at_risk), (1, 12, 3));
        assert!((lasting_beyond(&found.curve, 24) - 2.0 / 3.0).abs() < 1e-12);
    }
}
