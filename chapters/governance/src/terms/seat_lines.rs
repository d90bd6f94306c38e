//! Seats by sector, as the terms want them: at least so many, so many wanted, at most so many, perhaps kept for someone.

use std::collections::BTreeMap;

use kit::{Lang, Reading, codes, lang::parse_count, row};
use registry::sectors::{self, is_sector};
use serde::Serialize;

use super::form::Form;
use crate::{seats::Seat, words::Words};

/// The most lines that one version may have.
const MOST_LINES: usize = 60;

codes! {
    /// For whom a seat is kept.
    pub enum Reserved in "reserved" {
        /// For nobody in particular.
        None = "none",
        /// For a newcomer who speaks from experience.
        Newcomer = "newcomer",
        /// For someone who lives in French.
        Francophone = "francophone",
        /// For an Indigenous person.
        Indigenous = "indigenous",
        /// For a young person.
        Youth = "youth",
        /// For someone from the countryside.
        Rural = "rural",
    }
}

row! {
    /// How many seats of a sector the terms want.
    #[derive(PartialEq, Eq, Serialize)]
    pub struct SeatLine {
        /// The code of the sector; empty for any.
        pub sector: String,
        /// For whom they are kept.
        pub reserved: Reserved,
        /// How many at least.
        pub minimum: u32,
        /// How many are wanted.
        pub target: Option<u32>,
        /// How many at most.
        pub maximum: Option<u32>,
    }
}

impl SeatLine {
    /// What the line is about, in words: the sector, and for whom its seats are kept.
    pub fn called(&self, lang: Lang) -> String {
        let w = Words(lang);
        let sector = if self.sector.is_empty() { w.seat_line_any_sector().to_owned() } else { sectors::called(&self.sector, lang) };
        if self.reserved == Reserved::None { sector } else { w.seat_line_kept_for(sector, self.reserved.called(lang)) }
    }

    /// How many seats, in words.
    pub fn numbers(&self, lang: Lang) -> String {
        let w = Words(lang);
        let least = (self.minimum > 0).then(|| w.seat_line_at_least(self.minimum));
        let wanted = self.target.map(|target| w.seat_line_target_of(target));
        let most = self.maximum.map(|most| w.seat_line_at_most(most));
        [least, wanted, most].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The whole line, as one sentence without its full stop.
    pub fn sentence(&self, lang: Lang) -> String {
        Words(lang).seat_line_sentence(self.called(lang), self.numbers(lang))
    }
}

/// One line of the form, as typed.
struct Typed<'f> {
    sector: &'f str,
    reserved: &'f str,
    minimum: &'f str,
    target: &'f str,
    maximum: &'f str,
}

impl Form {
    /// The lines of seats as typed: sector, reserved, minimum, target, maximum.
    pub fn seat_rows(&self) -> Vec<[&str; 5]> {
        rows([&self.seat_sector, &self.seat_reserved, &self.seat_minimum, &self.seat_target, &self.seat_maximum])
    }

    /// The same form with a line for each sector, or group that seats are kept for, of the seats that there are: as many as they are.
    #[must_use]
    pub(super) fn with_lines_of(mut self, seats: &[Seat]) -> Self {
        let mut counted: BTreeMap<(&str, &str), u32> = BTreeMap::new();
        for seat in seats {
            let sector = seat.sectors.split(',').next().unwrap_or_default();
            let reserved = seat.reserved_for().next().unwrap_or(Reserved::None);
            if !sector.is_empty() || reserved != Reserved::None {
                *counted.entry((sector, reserved.code())).or_default() += 1;
            }
        }
        for ((sector, reserved), count) in counted.into_iter().take(MOST_LINES) {
            self.seat_sector.push(sector.to_owned());
            self.seat_reserved.push(reserved.to_owned());
            self.seat_minimum.push(count.to_string());
            self.seat_target.push(count.to_string());
            self.seat_maximum.push(String::new());
        }
        self
    }
}

/// Lists that run in step, row by row.
pub(super) fn rows<const N: usize>(columns: [&Vec<String>; N]) -> Vec<[&str; N]> {
    let length = columns.iter().map(|column| column.len()).max().unwrap_or(0);
    (0..length).map(|row| columns.map(|column| column.get(row).map_or("", String::as_str))).collect()
}

/// The lines in which something is written. What is wrong is said for the line, as `seat_line_3`.
pub(super) fn read(it: &mut Reading, form: &Form, lang: Lang) -> Vec<SeatLine> {
    let mut lines: Vec<SeatLine> = Vec::new();
    for (number, [sector, reserved, minimum, target, maximum]) in (1..).zip(form.seat_rows()) {
        let kept = !reserved.is_empty() && reserved != Reserved::None.code();
        let is_empty = [sector, minimum, target, maximum].iter().all(|cell| cell.trim().is_empty()) && !kept;
        if is_empty {
            continue;
        }
        match (Typed { sector, reserved, minimum, target, maximum }).read(lang) {
            Err(wrong) => it.problem(format!("seat_line_{number}"), |lang| wrong(Words(lang), number)),
            Ok(line) if lines.iter().any(|other| (&other.sector, other.reserved) == (&line.sector, line.reserved)) => {
                it.problem(format!("seat_line_{number}"), |lang| Words(lang).seat_line_twice(number));
            }
            Ok(line) => lines.push(line),
        }
    }
    if lines.len() > MOST_LINES {
        it.problem(format!("seat_line_{}", MOST_LINES + 1), |lang| Words(lang).seat_lines_too_many(MOST_LINES));
    }
    lines
}

/// What is wrong with a line.
type Wrong = fn(Words, usize) -> String;

impl Typed<'_> {
    fn read(&self, lang: Lang) -> Result<SeatLine, Wrong> {
        let sector = self.sector.trim();
        let reserved = if self.reserved.is_empty() { Some(Reserved::None) } else { Reserved::from_code(self.reserved) };
        let Some(reserved) = reserved.filter(|_| sector.is_empty() || is_sector(sector)) else {
            return Err(Words::seat_line_not_a_choice);
        };
        if sector.is_empty() && reserved == Reserved::None {
            return Err(Words::seat_line_needs_a_sector);
        }
        let [minimum, target, maximum] = [self.minimum, self.target, self.maximum].map(|typed| seats(lang, typed));
        let (Some(minimum), Some(target), Some(maximum)) = (minimum, target, maximum) else {
            return Err(Words::seat_line_numbers);
        };
        if minimum.or(target).or(maximum).is_none() {
            return Err(Words::seat_line_empty);
        }
        let minimum = minimum.unwrap_or(0);
        let rising = [Some(minimum), target, maximum].into_iter().flatten().is_sorted();
        if !rising {
            return Err(Words::seat_line_numbers);
        }
        Ok(SeatLine { sector: sector.to_owned(), reserved, minimum, target, maximum })
    }
}

/// A number of seats, none where nothing is typed, and nothing at all where it is not one.
#[expect(clippy::option_option, reason = "nothing typed differs from nothing understood")]
fn seats(lang: Lang, typed: &str) -> Option<Option<u32>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(None);
    }
    let number = parse_count(lang, typed).and_then(|number| u32::try_from(number).ok()).filter(|number| *number < 100)?;
    Some(Some(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(cells: [&str; 5]) -> Result<SeatLine, String> {
        let [sector, reserved, minimum, target, maximum] = cells;
        Typed { sector, reserved, minimum, target, maximum }.read(Lang::En).map_err(|wrong| wrong(Words(Lang::En), 3))
    }

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(Reserved);
    }

    #[test]
    fn a_line_says_a_sector_or_a_group_and_numbers_that_do_not_go_down() {
        assert!(
            line(["health", "", "1", "2", "3"]).is_ok()
                && line(["", "youth", "", "1", ""]).is_ok()
                && line(["health", "none", "0", "", "0"]).is_ok()
        );
        let wrong = [
            (["", "", "1", "", ""], "choose a sector"),
            (["health", "", "", "", ""], "at least how many"),
            (["health", "", "2", "1", ""], "must not go down"),
            (["health", "", "2", "", "1"], "must not go down"),
            (["health", "", "", "3", "2"], "must not go down"),
            (["health", "", "-1", "", ""], "whole numbers"),
            (["health", "", "many", "", ""], "whole numbers"),
            (["health", "", "100", "", ""], "whole numbers"),
            (["astrology", "", "1", "", ""], "from the lists"),
            (["health", "royalty", "1", "", ""], "from the lists"),
        ];
        for (cells, says) in wrong {
            let said = line(cells).expect_err("wrong");
            assert!(said.contains(says) && said.contains("Line 3"), "{cells:?}: {said}");
        }
    }

    #[test]
    fn a_line_is_told_in_both_languages() {
        let it = line(["health", "francophone", "1", "2", "3"]).expect("right");
        assert_eq!(it.numbers(Lang::En), "at least 1, 2 wanted, at\u{a0}most\u{a0}3");
        for lang in Lang::ALL {
            assert!(it.sentence(lang).contains(sectors::called("health", lang).as_str()), "{}", it.sentence(lang));
        }
    }
}
