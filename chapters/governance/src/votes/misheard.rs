//! An answer that was misheard when the roll was called: put right at the table, as long as the vote is open.

use askama::Template;
use kit::{
    Error, Lang, Problems, Reading, Result,
    parts::{Choice, Fields, Html},
    permits::Permit,
};
use serde::Deserialize;

use super::{
    acts::CorrectAnswer,
    around::{Around, around},
    called::{is_called, not_called},
    model::{Line, Mark, State},
    store,
};
use crate::{follow_ups::By, seats::SeatId, words::Words};

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MisheardForm {
    /// The seat and the letter of what stands there, joined by a colon.
    pub answer: String,
    /// The letter of what the seat said.
    pub mark: String,
}

impl MisheardForm {
    /// The seat, what stands there, and what it said.
    fn check(&self, lang: Lang) -> Result<(SeatId, Mark, Mark)> {
        let mut it = Reading::new(lang);
        let stands = |typed: &str| {
            let (seat, letter) = typed.split_once(':')?;
            Some((seat.parse().ok()?, Mark::from_letter(letter)?))
        };
        let (answer, mark) = (it.code("answer", &self.answer, stands), it.code("mark", &self.mark, Mark::from_letter));
        if answer.is_some() && answer.map(|(_, was)| was) == mark {
            it.problem("mark", |lang| Words(lang).vote_misheard_same());
        }
        it.finish(|| answer.zip(mark)).map(|((seat, was), mark)| (seat, was, mark))
    }
}

/// Whether what stands for a seat was written down at the table, and not said by the seat itself.
fn was_heard(line: &Line) -> bool {
    line.mark.is_some() && !line.taken_by.is_empty()
}

/// A refusal, said beside the answer that was chosen.
fn refused(words: impl Fn(Lang) -> String) -> Error {
    let mut problems = Problems::none();
    problems.add("answer", words);
    Error::Invalid(problems)
}

/// Puts an answer right, over what stands there: the chronicle keeps both. What a seat said by its own link stays, and so does
/// what was counted.
pub(super) fn correct(permit: &Permit<'_, CorrectAnswer>, form: &MisheardForm) -> Result<()> {
    if permit.subject().record.state == State::Closed {
        return Err(Error::refused(|lang| Words(lang).vote_misheard_after_the_close()));
    }
    let (seat, was, mark) = form.check(permit.lang())?;
    permit.change(move |change| {
        let Around { vote, lines, .. } = around(change, is_called, not_called)?;
        let line = lines.iter().find(|line| line.seat_id == seat && line.mark.is_some());
        let line = line.map_or_else(|| kit::reading::not_a_choice("answer"), Ok)?;
        if !was_heard(line) {
            return Err(refused(|lang| Words(lang).vote_misheard_own(line.named())));
        }
        if line.mark != Some(was) {
            return Err(refused(|lang| Words(lang).vote_misheard_moved_on(line.named())));
        }
        let taken_by = By::actor(&change.actor);
        if !store::put_right(change.tx, (vote.id, seat), (was, mark), &taken_by)? {
            return Err(Error::refused(|lang| Words(lang).vote_already_cast()));
        }
        change.seal("vote", vote.id, &("misheard", seat, line.voter_id, was, mark, &taken_by), ())
    })
}

#[derive(Template)]
#[template(path = "votes/misheard.html")]
struct Sheet<'a> {
    w: Words,
    f: Fields<'a>,
    csrf: &'a Html,
    here: &'a str,
    answers: Vec<Choice>,
    marks: Vec<Choice>,
    typed: &'a MisheardForm,
    is_open: bool,
}

/// The form, with the answers that were written down at the table; nothing where there are none.
pub(super) fn sheet(
    (lang, f, is_open): (Lang, Fields<'_>, bool),
    lines: &[Line],
    (csrf, here): (&Html, &str),
    typed: &MisheardForm,
) -> Result<Html> {
    let answer = |line: &Line| {
        let (mark, voter) = (line.mark?, line.voter.as_deref().unwrap_or_default());
        let said = Words(lang).labelled(format!("{}. {voter}", line.number), mark.called(lang));
        Some(Choice::new(format!("{}:{}", line.seat_id, mark.letter()), said))
    };
    let answers: Vec<Choice> = lines.iter().filter(|line| was_heard(line)).filter_map(answer).collect();
    if answers.is_empty() {
        return Ok(Html::default());
    }
    let marks = Mark::ALL.iter().map(|mark| Choice::new(mark.letter(), mark.called(lang))).collect();
    Html::of(&Sheet { w: Words(lang), f: f.within("misheard"), csrf, here, answers, marks, typed, is_open })
}
