//! Which seat counts for which line, and what is short.

use analysis::allotment::{Allotment, Demand, allot};
use jiff::civil::Date;
use kit::row;
use serde::Serialize;

use crate::{
    seats::{Seat, SeatId, SeatKind, TOLD_BEFORE},
    terms::{Reserved, SeatLine},
};

row! {
    /// A time in which somebody held a seat.
    pub struct Held {
        /// The seat.
        pub seat: SeatId,
        /// Who held it.
        pub name: String,
        /// The first day.
        pub starts_on: Date,
        /// The last day, when it has one.
        pub ends_on: Option<Date>,
    }
}

impl Held {
    fn on(&self, day: Date) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|end| end >= day)
    }
}

/// How a seat stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Somebody holds it.
    Filled,
    /// Somebody holds it, for a short time, and nobody follows.
    Ending,
    /// Nobody holds it.
    Vacant,
}

/// How a seat stands on a day, as the times in which it was held tell.
pub fn state(seat: SeatId, held: &[Held], day: Date) -> State {
    let of_seat = || held.iter().filter(|it| it.seat == seat);
    let soon = day.saturating_add(jiff::Span::new().days(TOLD_BEFORE[0]));
    if !of_seat().any(|it| it.on(day)) {
        return State::Vacant;
    }
    let last = of_seat().filter(|it| it.ends_on.is_none_or(|end| end >= day)).map(|it| it.ends_on.unwrap_or(Date::MAX)).max();
    if last.is_some_and(|last| last <= soon) { State::Ending } else { State::Filled }
}

/// Whether a seat exists on a day.
pub fn exists(seat: &Seat, day: Date) -> bool {
    seat.starts_on <= day && seat.ends_on.is_none_or(|end| end >= day)
}

/// Whether a seat is for a group: because it is reserved for it, or because of its kind.
pub(super) fn is_for(seat: &Seat, group: Reserved) -> bool {
    let by_kind = match seat.kind {
        SeatKind::LivedExperience => group == Reserved::Newcomer,
        SeatKind::Youth => group == Reserved::Youth,
        _ => false,
    };
    group == Reserved::None || by_kind || seat.reserved_for().any(|one| one == group)
}

/// Whether a seat could count for a line.
pub fn fits(seat: &Seat, line: &SeatLine) -> bool {
    (line.sector.is_empty() || seat.sector_codes().any(|code| code == line.sector)) && is_for(seat, line.reserved)
}

/// A line of the terms and the seats that count for it.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// The places, in the list of seats, of those that somebody holds and that count for it.
    pub counted: Vec<usize>,
    /// The places of the vacant seats that would count for it.
    pub vacant: Vec<usize>,
    /// The places of seats, held or vacant, that would fit too and count elsewhere, with the line they count for.
    pub elsewhere: Vec<(usize, usize)>,
    /// How many seats are missing to the least.
    pub short: usize,
    /// How many more than the most there are.
    pub over: usize,
    /// When nothing counts for it today: the last day on which some seat did.
    pub last: Option<Date>,
}

/// How the seats of a body stand against the lines of its terms.
pub struct Board {
    /// One for each line.
    pub rows: Vec<Row>,
    /// The line each seat counts for, or would if it were held.
    pub serves: Vec<Option<usize>>,
}

fn demand(line: &SeatLine) -> Demand {
    let number = |it: u32| usize::try_from(it).unwrap_or(usize::MAX);
    let least = number(line.minimum);
    Demand { least, aim: line.target.map_or(least, number), most: line.maximum.map(number) }
}

/// Counts the seats for the lines: those that are held first, then the vacant ones for what is still wanted. `ever` are the seats
/// that there were at any time: one that is gone tells when a line was last filled.
pub fn board((seats, ever): (&[Seat], &[Seat]), lines: &[SeatLine], held: &[Held], day: Date) -> Board {
    let (filled, vacant): (Vec<usize>, Vec<usize>) =
        (0..seats.len()).partition(|place| state(seats[*place].id, held, day) != State::Vacant);
    let demands: Vec<Demand> = lines.iter().map(demand).collect();
    let first = allot(filled.len(), &demands, |place, line| fits(&seats[filled[place]], &lines[line]));
    let left: Vec<Demand> = demands.iter().zip(&first.served).map(|(it, served)| less(*it, *served)).collect();
    let second = allot(vacant.len(), &left, |place, line| fits(&seats[vacant[place]], &lines[line]));
    let mut serves = vec![None; seats.len()];
    for (places, allotment) in [(&filled, &first), (&vacant, &second)] {
        for (place, line) in places.iter().zip(&allotment.serves) {
            serves[*place] = *line;
        }
    }
    let counted = |line, places: &[usize]| places.iter().copied().filter(|place| serves[*place] == Some(line)).collect::<Vec<_>>();
    let rows = (0..lines.len()).map(|line| Row {
        counted: counted(line, &filled),
        vacant: counted(line, &vacant),
        elsewhere: elsewhere(seats, &serves, (line, &lines[line])),
        short: demands[line].least.saturating_sub(first.served[line]),
        over: over(&first, line),
        last: if first.served[line] == 0 { last_held(ever, &lines[line], held, day) } else { None },
    });
    Board { rows: rows.collect(), serves }
}

fn over(it: &Allotment, line: usize) -> usize {
    it.over.get(line).copied().unwrap_or_default()
}

fn less(it: Demand, served: usize) -> Demand {
    let less = |number: usize| number.saturating_sub(served);
    Demand { least: less(it.least), aim: less(it.aim), most: it.most.map(less) }
}

fn elsewhere(seats: &[Seat], serves: &[Option<usize>], (line, it): (usize, &SeatLine)) -> Vec<(usize, usize)> {
    let counted = (0..seats.len()).filter_map(|place| serves[place].map(|other| (place, other)));
    counted.filter(|(place, other)| *other != line && fits(&seats[*place], it)).collect()
}

/// The last day before `day` on which somebody held a seat that fits a line; of seats that exist today or did.
fn last_held(ever: &[Seat], line: &SeatLine, held: &[Held], day: Date) -> Option<Date> {
    let fitting = |id: SeatId| ever.iter().any(|seat| seat.id == id && fits(seat, line));
    held.iter().filter(|it| fitting(it.seat)).filter_map(|it| it.ends_on).filter(|end| *end < day).max()
}

#[cfg(test)]
mod tests {
    use kit::{Lang, lang::Bilingual, testing::now};

    use super::*;
    use crate::{bodies::BodyId, seats::Alternates};

    const TODAY: Date = Date::constant(2026, 11, 16);

    fn seat(number: i64, sectors: &str, reserved: &str) -> Seat {
        Seat {
            id: SeatId::new(now()),
            body_id: BodyId::new(now()),
            body: Bilingual::default(),
            number,
            label: Bilingual::new("Place", "Place", Lang::En),
            sectors: sectors.into(),
            kind: SeatKind::Organizational,
            organization_id: None,
            organization: Bilingual::default(),
            is_voting: true,
            counts_for_quorum: true,
            appointed_by: String::new(),
            reserved: reserved.into(),
            alternates: Alternates::Named,
            is_open: false,
            term_years: None,
            max_terms: None,
            note: Bilingual::default(),
            starts_on: Date::constant(2024, 4, 1),
            ends_on: None,
            version: 1,
        }
    }

    fn line(sector: &str, reserved: Reserved, minimum: u32, maximum: Option<u32>) -> SeatLine {
        SeatLine { sector: sector.into(), reserved, minimum, target: None, maximum }
    }

    fn held(seat: &Seat, to: Option<Date>) -> Held {
        Held { seat: seat.id, name: "Ana".into(), starts_on: seat.starts_on, ends_on: to }
    }

    #[test]
    fn a_seat_of_two_sectors_counts_where_it_is_missing_and_the_board_says_where() {
        let seats = [seat(1, "health,francophone", ""), seat(2, "health", "")];
        let times = [held(&seats[0], None), held(&seats[1], None)];
        let lines = [line("health", Reserved::None, 1, None), line("francophone", Reserved::None, 1, None)];
        let it = board((&seats, &seats), &lines, &times, TODAY);
        assert_eq!(it.serves, [Some(1), Some(0)]);
        assert!(it.rows.iter().all(|row| row.short == 0));
        assert_eq!(it.rows[0].elsewhere, [(0, 1)]);
    }

    #[test]
    fn a_vacant_seat_counts_for_nothing_and_the_line_remembers_when_it_was_last_held() {
        let seats = [seat(1, "health", "francophone"), seat(2, "health", "")];
        let gone = Date::constant(2026, 3, 31);
        let times = [held(&seats[0], Some(gone)), held(&seats[1], None)];
        let lines = [line("health", Reserved::None, 2, None), line("", Reserved::Francophone, 1, None)];
        let it = board((&seats, &seats), &lines, &times, TODAY);
        assert_eq!((it.rows[0].short, it.rows[0].last, &it.rows[0].vacant), (1, None, &vec![0]));
        assert_eq!((it.rows[1].short, it.rows[1].last), (1, Some(gone)));
    }

    #[test]
    fn a_seat_that_is_gone_still_tells_when_its_line_was_last_filled() {
        let gone = Date::constant(2025, 6, 30);
        let (there, ended) = (seat(1, "health", ""), Seat { ends_on: Some(gone), ..seat(2, "", "francophone") });
        let times = [held(&there, None), held(&ended, Some(gone))];
        let (lines, ever) = ([line("", Reserved::Francophone, 1, None)], [there, ended]);
        let it = board((&ever[..1], &ever), &lines, &times, TODAY);
        assert_eq!((it.rows[0].short, it.rows[0].last, it.serves.len()), (1, Some(gone), 1));
    }

    #[test]
    fn what_is_more_than_the_most_is_told() {
        let seats = [seat(1, "municipal", ""), seat(2, "municipal", ""), seat(3, "municipal", "")];
        let times: Vec<Held> = seats.iter().map(|seat| held(seat, None)).collect();
        let it = board((&seats, &seats), &[line("municipal", Reserved::None, 1, Some(2))], &times, TODAY);
        assert_eq!((it.rows[0].counted.len(), it.rows[0].over), (2, 1));
    }

    #[test]
    fn a_seat_is_ending_until_somebody_follows() {
        let it = seat(1, "health", "");
        let soon = Date::constant(2026, 12, 31);
        let mut times = vec![held(&it, Some(soon))];
        assert_eq!(state(it.id, &times, TODAY), State::Ending);
        times.push(Held { starts_on: Date::constant(2027, 1, 1), ..held(&it, None) });
        assert_eq!(state(it.id, &times, TODAY), State::Filled);
        assert_eq!(state(it.id, &times[1..], TODAY), State::Vacant);
    }

    #[test]
    fn a_seat_for_lived_experience_is_kept_for_newcomers_by_its_kind() {
        let it = Seat { kind: SeatKind::LivedExperience, ..seat(1, "lived_experience", "") };
        assert!(fits(&it, &line("", Reserved::Newcomer, 1, None)) && !fits(&it, &line("", Reserved::Youth, 1, None)));
    }
}
