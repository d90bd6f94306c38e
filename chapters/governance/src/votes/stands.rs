//! The secretary's form in a consensus sought at a meeting: where each seat stands, all on one page.

use std::collections::BTreeSet;

use askama::Template;
use kit::{
    Error, Id, Lang, Problems, Reading, Result,
    lang::{Bilingual, Words as Kit},
    parts::{Choice, Fields, Html},
    permits::Permit,
    reading::not_a_choice,
};
use serde::Deserialize;

use super::{
    acts::TakeStands,
    around::{Around, around},
    ladder::{Stand, Step},
    model::{Line, Part, State, Vote},
    store,
};
use crate::{
    follow_ups::By,
    seats::{Role, SeatId},
    words::Words,
};

/// The form, as typed: the lists run in step, one place for each seat.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StandsForm {
    /// The seats.
    pub seat: Vec<String>,
    /// What stood there when the page was made.
    pub was: Vec<String>,
    /// The step on which each stands; empty where nothing was said.
    pub step: Vec<String>,
    /// Why, in English.
    pub reason_en: Vec<String>,
    /// Why, in French.
    pub reason_fr: Vec<String>,
    /// Whether every seat of which nothing is chosen fully supports the motion.
    pub everyone: bool,
}

impl StandsForm {
    /// What was typed of a seat: what stood there, the step, and why, in English and in French.
    fn of_seat(&self, seat: SeatId) -> Option<[&str; 4]> {
        let seat = seat.to_string();
        let place = self.seat.iter().position(|one| *one == seat)?;
        Some([&self.was, &self.step, &self.reason_en, &self.reason_fr].map(|list| list.get(place).map_or("", |text| text.trim())))
    }
}

/// What stands on a line, so that one can tell whether somebody else has changed it.
fn stamp(line: &Line) -> String {
    let step = line.step.map(Step::code).unwrap_or_default();
    format!("{step}|{}|{}", line.reason.en, line.reason.fr)
}

/// Whether the secretary writes down where the seats stand: while a consensus is sought at a meeting.
pub(super) fn are_taken(it: &Vote) -> bool {
    it.is_consensus() && it.meeting_id.is_some() && it.state == State::Open
}

/// What is wrong with a form, by the seats it concerns.
#[derive(Default)]
struct Wrong {
    without_reason: Vec<String>,
    gone: Vec<String>,
    changed: Vec<String>,
}

impl Wrong {
    fn check(self) -> Result<()> {
        let mut problems = Problems::none();
        let Self { without_reason, gone, changed } = self;
        if !without_reason.is_empty() {
            problems.add("reason", |lang| Words(lang).vote_stands_without_reason(without_reason.join(", ")));
        }
        if !gone.is_empty() {
            problems.add("step", |lang| Words(lang).vote_stands_of_the_gone(gone.join(", ")));
        }
        if !changed.is_empty() {
            problems.add("", |lang| Words(lang).vote_stands_moved_on(changed.join(", ")));
        }
        problems.or(())
    }
}

/// Reads the form against the list: the seats of which something else is said than what stands there.
fn read(form: &StandsForm, lines: &[Line], there: &BTreeSet<SeatId>, lang: Lang) -> Result<Vec<(SeatId, Stand)>> {
    let (mut all, mut wrong, mut it) = (Vec::new(), Wrong::default(), Reading::new(lang));
    for line in lines.iter().filter(|line| line.part == Part::Votes) {
        let Some([was, step, en, fr]) = form.of_seat(line.seat_id) else { continue };
        let presumed = form.everyone && step.is_empty() && line.step.is_none() && there.contains(&line.seat_id);
        let step = match step {
            "" if presumed => Step::FullSupport,
            // Nothing is chosen: a reason without a step is not thrown away in silence.
            "" if !(en.is_empty() && fr.is_empty()) => return not_a_choice("step"),
            "" => continue,
            code => Step::from_code(code).map_or_else(|| not_a_choice("step"), Ok)?,
        };
        let (en, fr) = (it.line("reason", en, 500), it.line("reason", fr, 500));
        let reason = if line.reason.is_empty() { Bilingual::new(en, fr, lang) } else { line.reason.clone().edit(en, fr) };
        if line.step == Some(step) && reason == line.reason {
            continue;
        }
        if step.needs_a_reason() && reason.is_empty() {
            wrong.without_reason.push(line.named());
        }
        if !there.contains(&line.seat_id) {
            wrong.gone.push(line.named());
        }
        if was != stamp(line).trim() {
            wrong.changed.push(line.named());
        }
        all.push((line.seat_id, Stand { step, reason }));
    }
    it.finish(|| Some(()))?;
    wrong.check().map(|()| all)
}

/// Writes down where the seats stand, and who wrote it. What somebody else wrote of a seat in the meantime is not written over.
pub(super) fn take(permit: &Permit<'_, TakeStands>, form: &StandsForm) -> Result<()> {
    let (form, lang) = (form.clone(), permit.lang());
    permit.change(move |change| {
        let elsewhere = |_: &Vote| Error::refused(|lang| Words(lang).vote_stands_at_a_meeting());
        let Around { vote, lines, voters, there } = around(change, are_taken, elsewhere)?;
        let (taken_by, mut written) = (By::actor(&change.actor), Vec::new());
        for (seat, stand) in read(&form, &lines, &there, lang)? {
            let by = voters.iter().find(|voter| voter.seat_id == seat).map(|voter| (voter.role, voter.person_id));
            let by: (Role, Id) = by.ok_or(Error::NotFound)?;
            let was = lines.iter().find(|line| line.seat_id == seat).and_then(|line| line.step);
            store::stand(change.tx, (vote.id, seat), by, (was, &stand), &taken_by)?;
            written.push((seat, by.1, stand));
        }
        change.seal("vote", vote.id, &written, ())
    })
}

#[derive(Template)]
#[template(path = "votes/stands.html")]
struct Sheet<'a> {
    w: Words,
    k: Kit,
    lang: Lang,
    f: Fields<'a>,
    csrf: &'a Html,
    here: &'a str,
    lines: Vec<&'a Line>,
    typed: &'a StandsForm,
}

impl Sheet<'_> {
    fn stamp(&self, line: &Line) -> String {
        stamp(line)
    }

    /// What is chosen for a seat: as typed, or as it stands.
    fn chosen<'s>(&'s self, line: &'s Line) -> (&'s str, &'s str, &'s str) {
        match self.typed.of_seat(line.seat_id) {
            Some([_, step, en, fr]) => (step, en, fr),
            None => (line.step.map(Step::code).unwrap_or_default(), &line.reason.en, &line.reason.fr),
        }
    }

    fn steps(&self) -> Vec<Choice> {
        Step::choices(self.lang)
    }
}

/// The form, with what stands there or what was typed.
pub(super) fn sheet((lang, f): (Lang, Fields<'_>), lines: &[Line], (csrf, here): (&Html, &str), typed: &StandsForm) -> Result<Html> {
    let lines = lines.iter().filter(|line| line.part == Part::Votes).collect();
    Html::of(&Sheet { w: Words(lang), k: Kit(lang), lang, f: f.within("stands"), csrf, here, lines, typed })
}
