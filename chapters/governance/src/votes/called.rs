//! The roll is called at a meeting: what each seat says aloud, written down by whoever runs the vote.

use std::collections::BTreeSet;

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    parts::{Choice, Fields, Html},
    permits::Permit,
    reading::not_a_choice,
};
use serde::Deserialize;

use super::{
    acts::CallRoll,
    around::{Around, around},
    model::{Line, Mark, Method, Part, State, Vote, Voter},
    store,
    view::Seen,
};
use crate::{
    follow_ups::By,
    seats::{Role, SeatId},
    words::Words,
};

/// The form, as typed: the lists run in step, one place for each seat.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CalledForm {
    /// The seats.
    pub seat: Vec<String>,
    /// The letter of what each says; empty where it was not called yet.
    pub mark: Vec<String>,
}

impl CalledForm {
    /// What was chosen for a seat.
    fn of_seat(&self, seat: SeatId) -> &str {
        let seat = seat.to_string();
        let place = self.seat.iter().position(|one| *one == seat);
        place.and_then(|place| self.mark.get(place)).map_or("", String::as_str)
    }
}

/// Whether the roll is called: while a vote by name is taken at a meeting.
pub(super) fn is_called(it: &Vote) -> bool {
    it.method == Method::RollCall && it.meeting_id.is_some() && it.state == State::Open
}

/// Why nobody answers for the seats of this vote.
pub(super) fn not_called(it: &Vote) -> Error {
    let (method, is_between) = (it.method, it.meeting_id.is_none());
    Error::refused(move |lang| match method {
        Method::Secret => Words(lang).vote_called_not_in_secret(),
        _ if is_between => Words(lang).vote_called_at_a_meeting(),
        Method::Consensus | Method::RollCall => Words(lang).vote_called_in_a_consensus(),
    })
}

/// What is wrong with a form, by the seats it concerns.
#[derive(Default)]
struct Wrong {
    no_part: Vec<String>,
    voted: Vec<String>,
    gone: Vec<String>,
    nothing: bool,
}

impl Wrong {
    fn check(self) -> Result<()> {
        let mut problems = Problems::none();
        let Self { no_part, voted, gone, nothing } = self;
        if nothing {
            problems.add("mark", |lang| Words(lang).vote_called_nothing());
        }
        if !no_part.is_empty() {
            problems.add("mark", |lang| Words(lang).vote_called_no_part(no_part.join(", ")));
        }
        if !gone.is_empty() {
            problems.add("mark", |lang| Words(lang).vote_stands_of_the_gone(gone.join(", ")));
        }
        if !voted.is_empty() {
            problems.add("mark", |lang| Words(lang).vote_called_voted(voted.join(", ")));
        }
        problems.or(())
    }
}

/// Reads the form against the list: the seats of which an answer was chosen. A seat that has voted keeps what it said.
fn read(form: &CalledForm, lines: &[Line], there: &BTreeSet<SeatId>) -> Result<Vec<(SeatId, Mark)>> {
    let (mut all, mut wrong): (Vec<(SeatId, Mark)>, _) = (Vec::new(), Wrong::default());
    for (seat, letter) in form.seat.iter().zip(&form.mark).filter(|(_, letter)| !letter.is_empty()) {
        let Some(line) = lines.iter().find(|line| line.seat_id.to_string() == *seat) else { return not_a_choice("mark") };
        let Some(mark) = Mark::from_letter(letter) else { return not_a_choice("mark") };
        if all.iter().any(|(seat, _)| *seat == line.seat_id) {
            return not_a_choice("mark");
        }
        if line.part != Part::Votes {
            wrong.no_part.push(line.named());
        } else if line.voted_as.is_some() {
            wrong.voted.push(line.named());
        } else if !there.contains(&line.seat_id) {
            wrong.gone.push(line.named());
        }
        all.push((line.seat_id, mark));
    }
    wrong.nothing = all.is_empty();
    wrong.check().map(|()| all)
}

/// Writes down what the seats said, for whom, and who wrote it: all of the form or nothing.
pub(super) fn take(permit: &Permit<'_, CallRoll>, form: &CalledForm) -> Result<()> {
    let form = form.clone();
    permit.change(move |change| {
        let Around { vote, lines, voters, there } = around(change, is_called, not_called)?;
        let (taken_by, mut written) = (By::actor(&change.actor), Vec::new());
        for (seat, mark) in read(&form, &lines, &there)? {
            let voter = voters.iter().find(|voter| voter.seat_id == seat).ok_or(Error::NotFound)?;
            if !store::mark(change.tx, (vote.id, seat), voter.role, Some((voter.person_id, mark)), &taken_by)? {
                return Err(Error::refused(|lang| Words(lang).vote_already_cast()));
            }
            written.push((seat, voter.person_id, mark));
        }
        change.seal("vote", vote.id, &(&taken_by, written), ())
    })
}

#[derive(Template)]
#[template(path = "votes/called.html")]
struct Sheet<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: &'a Html,
    here: &'a str,
    rows: Vec<(&'a Line, &'a Voter)>,
    away: String,
    typed: &'a CalledForm,
}

impl Sheet<'_> {
    /// Who answers for a seat: its holder, or whoever stands in.
    fn who(&self, (line, voter): &(&Line, &Voter)) -> String {
        let holder = line.holder.as_deref().unwrap_or_default();
        if voter.role == Role::Alternate { self.w.vote_line_by_alternate(holder, &voter.name) } else { voter.name.clone() }
    }

    fn marks(&self) -> Vec<Choice> {
        Mark::ALL.iter().map(|mark| Choice::new(mark.letter(), mark.called(self.lang))).collect()
    }
}

/// The form: a row for each seat that has not voted and for which somebody is there. Nothing once all have voted.
pub(super) fn sheet((lang, f): (Lang, Fields<'_>), seen: &Seen, (csrf, here): (&Html, &str), typed: &CalledForm) -> Result<Html> {
    let (mut rows, mut away) = (Vec::new(), Vec::new());
    for line in seen.lines.iter().filter(|line| line.is_awaited()) {
        match seen.voters.iter().find(|voter| voter.seat_id == line.seat_id).filter(|_| seen.there.contains(&line.seat_id)) {
            Some(voter) => rows.push((line, voter)),
            None => away.push(line.named()),
        }
    }
    let f = f.within("called");
    if rows.is_empty() && away.is_empty() {
        return Ok(f.summary());
    }
    Html::of(&Sheet { w: Words(lang), lang, f, csrf, here, rows, away: away.join(", "), typed })
}
