//! What is known of the community, beside the seats that are kept for the same people: in words, without a grade.

use jiff::civil::Date;
use kit::Lang;
use serde::Serialize;

use super::{
    model::{State, is_for, state},
    pages::Seen,
};
use crate::{community::Figure, seats::Seat, words::Words};

/// A figure, and the seats that are kept for those it counts.
#[derive(Serialize)]
pub(super) struct Beside {
    #[serde(flatten)]
    figure: Figure,
    /// How many seats are kept for them.
    reserved_seats: usize,
    /// How many of these somebody holds.
    reserved_filled: usize,
    #[serde(skip)]
    all: (usize, usize),
}

impl Beside {
    /// What the figure says, and how many seats there are, a sentence each.
    pub(super) fn sentences(&self, lang: Lang) -> [String; 2] {
        let (w, group, (seats, filled)) = (Words(lang), self.figure.of.called(lang), self.all);
        let kept = match self.reserved_seats {
            0 => w.composition_no_kept_seat(group),
            many => w.composition_kept_seats(group, self.reserved_filled, many, filled, seats),
        };
        [kept, w.composition_in_community(self.figure.said(lang), self.figure.origin(lang))]
    }
}

/// Every figure beside the seats of a body. Only seats that are kept are counted: nobody is asked what they are.
pub(super) fn beside(figures: Vec<Figure>, seen: &Seen, today: Date) -> Vec<Beside> {
    let is_filled = |seat: &&Seat| state(seat.id, &seen.held, today) != State::Vacant;
    let all = (seen.seats.len(), seen.seats.iter().filter(is_filled).count());
    let one = |figure: Figure| {
        let kept = || seen.seats.iter().filter(|seat| is_for(seat, figure.of));
        let (reserved_seats, reserved_filled) = (kept().count(), kept().filter(is_filled).count());
        Beside { reserved_seats, reserved_filled, all, figure }
    };
    figures.into_iter().map(one).collect()
}
