//! How a body was composed year after year: its seats, those that were held, the sectors at the table.

use jiff::civil::Date;
use kit::{Lang, lang::month_year};
use press::chart::{Chart, Series, Shape};

use super::model::{Held, State, exists, state};
use crate::{seats::Seat, words::Words};

/// How many points in time are shown at most.
const POINTS: i16 = 6;

/// The days on which it is looked at: the last day of each fiscal year, and today.
fn days(begun: Date, today: Date) -> Vec<Date> {
    let ends = (today.year() - POINTS..=today.year()).filter_map(|year| Date::new(year, 3, 31).ok());
    ends.filter(|day| begun <= *day && *day < today).chain([today]).collect()
}

/// The chart of the years.
pub(super) fn chart(lang: Lang, seats: &[Seat], held: &[Held], (begun, today): (Date, Date)) -> Chart {
    let (w, days) = (Words(lang), days(begun, today));
    let mut lines: [Vec<f64>; 3] = Default::default();
    for day in &days {
        let there: Vec<&Seat> = seats.iter().filter(|seat| exists(seat, *day)).collect();
        let filled: Vec<&Seat> = there.iter().copied().filter(|seat| state(seat.id, held, *day) != State::Vacant).collect();
        let mut sectors: Vec<&str> = filled.iter().flat_map(|seat| seat.sector_codes()).collect();
        sectors.sort_unstable();
        sectors.dedup();
        for (line, count) in lines.iter_mut().zip([there.len(), filled.len(), sectors.len()]) {
            line.push(f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
        }
    }
    let names = [w.seats(), w.composition_filled(), w.composition_sectors_at_table()];
    let series = names.into_iter().zip(lines).map(|(name, values)| Series::new(name, values)).collect();
    let categories = days.iter().map(|day| month_year(lang, *day)).collect();
    Chart {
        title: w.composition_trend().to_owned(),
        description: w.composition_trend_described(days.len()),
        source: w.bodies_chart_source().to_owned(),
        shape: Shape::Bars { categories, series, stacked: false },
        ..Chart::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_years_end_in_march_and_begin_with_the_body() {
        let today = Date::constant(2026, 11, 16);
        let all = days(Date::constant(2010, 2, 17), today);
        assert_eq!((all.len(), all[0], all[all.len() - 1]), (8, Date::constant(2020, 3, 31), today));
        assert_eq!(days(Date::constant(2026, 4, 1), today), [today]);
        assert_eq!(days(Date::constant(2020, 1, 1), Date::constant(2026, 3, 31)).len(), 7);
    }
}
