//! What happened to the bodies, as sentences, each with its day and its reason.

use jiff::civil::Date;
use kit::{
    Lang,
    lang::{Bilingual, date},
    parts::{Event, Timeline, timeline},
};

use super::model::{Past, Step, StepKind, Structure, day_after, day_before};
use crate::{
    bodies::{Body, BodyId},
    words::Words,
};

/// One thing that happened.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// The bodies it is about.
    pub about: Vec<BodyId>,
    /// The first day on which it was so.
    pub since: Date,
    /// The day that is shown: the last day of what closed, the first of everything else.
    pub on: Date,
    /// What happened.
    pub sentence: String,
    /// Why, where it is known.
    pub reason: String,
}

impl Told {
    fn new(about: Vec<BodyId>, since: Date, sentence: String) -> Self {
        Self { about, since, on: since, sentence, reason: String::new() }
    }

    /// The same on the last day before it.
    fn on_the_eve(self) -> Self {
        Self { on: day_before(self.since), ..self }
    }

    fn because(self, reason: &Bilingual, lang: Lang) -> Self {
        Self { reason: reason.in_lang(lang).text.to_owned(), ..self }
    }
}

/// What happened, as a list with its days.
pub(crate) fn as_timeline(lang: Lang, all: &[Told]) -> Timeline {
    let event = |it: &Told| Event { date: date(lang, it.on), title: it.sentence.clone(), text: it.reason.clone(), ..Event::default() };
    timeline(all.iter().map(event).collect())
}

/// Everything that ever happened to the bodies of a partnership, the latest first.
pub(crate) fn told(it: &Structure, lang: Lang) -> Vec<Told> {
    let mut all: Vec<Told> = it.bodies.iter().flat_map(|body| began(it, body, lang).into_iter().chain(ended(it, body, lang))).collect();
    all.extend(it.past.iter().flat_map(|past| restated(it, past, lang)));
    all.extend(it.steps.iter().map(|step| stepped(it, step, lang)));
    all.sort_by(|one, other| other.since.cmp(&one.since).then_with(|| one.sentence.cmp(&other.sentence)));
    all
}

/// That a body was set up, unless a merger or a split says so.
fn began(it: &Structure, body: &Body, lang: Lang) -> Option<Told> {
    if it.steps.iter().any(|step| step.into_id == Some(body.id) && step.stepped_on == body.starts_on) {
        return None;
    }
    let (w, day) = (Words(lang), body.starts_on);
    let name = it.name_on(body.id, day, lang);
    let sentence = match body.grew_out_of_id {
        Some(from) => w.told_grew_out_of(name, it.name_on(from, day, lang)),
        None => w.told_set_up(name),
    };
    Some(Told::new([Some(body.id), body.grew_out_of_id].into_iter().flatten().collect(), day, sentence))
}

/// That a body ended, unless a step says how.
fn ended(it: &Structure, body: &Body, lang: Lang) -> Option<Told> {
    let last = body.ends_on?;
    if it.steps.iter().any(|step| step.body_id == body.id && step.stepped_on == day_after(last)) {
        return None;
    }
    Some(Told::new(vec![body.id], day_after(last), Words(lang).told_closed(it.name_on(body.id, last, lang))).on_the_eve())
}

/// What changed when a former name or place was over: the name, the place or both.
fn restated(it: &Structure, past: &Past, lang: Lang) -> Vec<Told> {
    let (w, from) = (Words(lang), day_after(past.ends_on));
    let (was, is) = (past.name.in_lang(lang).text, it.name_on(past.body_id, from, lang));
    let next = it.past.iter().find(|next| next.body_id == past.body_id && next.starts_on == from);
    let parent = next.map_or_else(|| it.body(past.body_id).and_then(|body| body.parent_id), |next| next.parent_id);
    let mut told = Vec::new();
    if was != is {
        told.push(Told::new(vec![past.body_id], from, w.told_renamed(was, is)));
    }
    if parent != past.parent_id {
        let sentence = match parent {
            Some(above) => w.told_moved(is, it.name_on(above, from, lang)),
            None => w.told_on_its_own(is),
        };
        told.push(Told::new([Some(past.body_id), parent].into_iter().flatten().collect(), from, sentence));
    }
    told.into_iter().map(|one| one.because(&past.reason, lang)).collect()
}

fn stepped(it: &Structure, step: &Step, lang: Lang) -> Told {
    let (w, last) = (Words(lang), day_before(step.stepped_on));
    let name = it.name_on(step.body_id, last, lang);
    let into = step.into_id.map_or("", |into| it.name_on(into, step.stepped_on, lang));
    let about = [Some(step.body_id), step.into_id].into_iter().flatten().collect();
    let told = match step.kind {
        StepKind::Closed => Told::new(about, step.stepped_on, w.told_closed(name)).on_the_eve(),
        StepKind::Merged => Told::new(about, step.stepped_on, w.told_merged(name, into)),
        StepKind::Split => Told::new(about, step.stepped_on, w.told_split(into, name)),
    };
    told.because(&step.reason, lang)
}
