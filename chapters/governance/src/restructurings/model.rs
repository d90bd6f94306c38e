//! What a body was before, how it passed into others, and the structure as it stood on a day.

use jiff::{Timestamp, civil::Date};
use kit::{Lang, Problems, Reading, Result, codes, id, lang::Bilingual, lang::date, row};
use serde::Serialize;

use crate::{
    bodies::{Body, BodyId, would_circle},
    words::Words,
};

id! {
    /// A former name and place of a body.
    pub PastId
}

id! {
    /// A step by which a body ended or passed into another.
    pub StepId
}

codes! {
    /// How a body ended, or passed into another.
    pub enum StepKind in "body-step" {
        /// It closed.
        Closed = "closed",
        /// It merged into another.
        Merged = "merged",
        /// Another came of it when it split.
        Split = "split",
    }
}

row! {
    /// What a body was called and which body it answered to, from a day to a day.
    #[derive(Serialize)]
    pub struct Past {
        /// Which one.
        pub id: PastId,
        /// The body.
        pub body_id: BodyId,
        /// What it was called.
        pub name: Bilingual,
        /// The body it answered to.
        pub parent_id: Option<BodyId>,
        /// The first day.
        pub starts_on: Date,
        /// The last day.
        pub ends_on: Date,
        /// Why it changed after that day.
        pub reason: Bilingual,
    }
}

row! {
    /// A step by which a body ended or passed into another.
    #[derive(Serialize)]
    pub struct Step {
        /// Which one.
        pub id: StepId,
        /// The body.
        pub body_id: BodyId,
        /// What happened to it.
        pub kind: StepKind,
        /// The body it passed into.
        pub into_id: Option<BodyId>,
        /// The first day on which it was so.
        pub stepped_on: Date,
        /// Why.
        pub reason: Bilingual,
    }
}

/// The day before; a day has one.
pub fn day_before(day: Date) -> Date {
    day.yesterday().unwrap_or(day)
}

/// The day after; a day has one.
pub fn day_after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

/// The bodies of a partnership with their past.
#[derive(Clone, Debug, Default)]
pub struct Structure {
    /// Every body there ever was.
    pub bodies: Vec<Body>,
    /// What they were before.
    pub past: Vec<Past>,
    /// How they ended or passed into others.
    pub steps: Vec<Step>,
}

/// What is to be written when a body is given another name or place.
#[derive(Clone, Debug)]
pub struct Restated {
    /// The body.
    pub body: BodyId,
    /// What it is called now.
    pub name: Bilingual,
    /// The body it answers to now.
    pub parent: Option<BodyId>,
    /// What it was before, where it was so for a day at least.
    pub before: Option<Past>,
}

/// A change of the structure: from which day on, why, and the moment at which it is written down.
#[derive(Clone, Debug)]
pub struct Turn {
    /// The first day on which it is so.
    pub from: Date,
    /// Why.
    pub reason: Bilingual,
    /// When it is written down.
    pub now: Timestamp,
}

impl Turn {
    /// The last day of what was before.
    pub fn last(&self) -> Date {
        day_before(self.from)
    }
}

impl Structure {
    /// One body.
    pub fn body(&self, id: BodyId) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == id)
    }

    /// What a body was on a day before its present name and place.
    fn past_on(&self, id: BodyId, day: Date) -> Option<&Past> {
        self.past.iter().find(|past| past.body_id == id && past.starts_on <= day && day <= past.ends_on)
    }

    /// The bodies that existed on a day, each with the name and the place of that day.
    pub fn on(&self, day: Date) -> Vec<Body> {
        let as_it_was = |body: &Body| match self.past_on(body.id, day) {
            Some(past) => Body { name: past.name.clone(), parent_id: past.parent_id, ..body.clone() },
            None => body.clone(),
        };
        self.bodies.iter().filter(|body| body.exists_on(day)).map(as_it_was).collect()
    }

    /// What a body was called on a day.
    pub fn name_on(&self, id: BodyId, day: Date, lang: Lang) -> &str {
        let name = self.past_on(id, day).map(|past| &past.name).or_else(|| self.body(id).map(|body| &body.name));
        name.map_or("", |name| name.in_lang(lang).text)
    }

    /// Since when a body has its present name and place.
    pub fn settled_on(&self, body: &Body) -> Date {
        let latest = self.past.iter().filter(|past| past.body_id == body.id).map(|past| past.ends_on).max();
        latest.map_or(body.starts_on, day_after)
    }

    /// Gives a body another name and place from a day on. What it was until then becomes its past.
    pub fn restate(&mut self, body_id: BodyId, (name, parent): (Bilingual, Option<BodyId>), turn: &Turn) -> Option<Restated> {
        let (starts_on, ends_on, reason) = (self.settled_on(self.body(body_id)?), turn.last(), turn.reason.clone());
        let body = self.bodies.iter_mut().find(|body| body.id == body_id)?;
        let (id, was, parent_id) = (PastId::new(turn.now), body.name.clone(), body.parent_id);
        let before = (starts_on < turn.from).then_some(Past { id, body_id, name: was, parent_id, starts_on, ends_on, reason });
        self.past.extend(before.clone());
        (body.name, body.parent_id) = (name.clone(), parent);
        Some(Restated { body: body_id, name, parent, before })
    }

    /// Whether on any day from this one on a body answers to itself, directly or through others.
    pub fn circles(&self, from: Date) -> bool {
        let begin = self.bodies.iter().map(|body| body.starts_on).chain(self.past.iter().map(|past| day_after(past.ends_on)));
        let mut days: Vec<Date> = begin.filter(|day| *day > from).collect();
        days.push(from);
        days.into_iter().any(|day| {
            let there = self.on(day);
            there.iter().any(|body| would_circle(&there, body.id, body.parent_id))
        })
    }

    /// The nearest body above this one that is not among those that go.
    pub fn above(&self, id: BodyId, going: &[BodyId]) -> Option<BodyId> {
        let mut next = self.body(id)?.parent_id;
        for _ in 0..self.bodies.len() {
            match next {
                Some(above) if going.contains(&above) || above == id => next = self.body(above).and_then(|body| body.parent_id),
                found => return found,
            }
        }
        None
    }

    /// That something can change on a day: the body has not ended, and is as it is since before that day.
    pub fn check_day(&self, body: &Body, from: Date, field: &'static str) -> Result<()> {
        if body.ends_on.is_some_and(|end| end < from) {
            return Err(kit::Error::refused(|lang| Words(lang).body_has_ended()));
        }
        let settled = self.settled_on(body);
        if from > settled {
            return Ok(());
        }
        wrong(field, |lang| Words(lang).change_after(body.name.in_lang(lang).text, date(lang, settled)))
    }
}

/// One problem of a form, found after it was read.
pub fn wrong<T, W: Into<std::borrow::Cow<'static, str>>>(field: &'static str, words: impl Fn(Lang) -> W) -> Result<T> {
    let mut problems = Problems::none();
    problems.add(field, words);
    Err(kit::Error::Invalid(problems))
}

/// Reads the day of a change, which lies not ahead: what will be so is written down when it is so.
pub fn day(it: &mut Reading, field: &'static str, typed: &str, today: Date) -> Option<Date> {
    let day = it.day(field, typed)?;
    if day > today {
        it.problem(field, |lang| Words(lang).change_not_ahead());
    }
    Some(day)
}

/// Reads why something changes, in one language at least.
pub fn reason(it: &mut Reading, typed: (&str, &str)) -> Bilingual {
    let reason = it.long_pair("reason", typed, 1_000);
    it.needs("reason", &reason, |lang| Words(lang).one_language_at_least());
    reason
}

#[cfg(test)]
mod tests {
    use kit::testing::now;

    use super::*;
    use crate::bodies::{Checked, Form};

    fn day(year: i16, month: i8, day: i8) -> Date {
        Date::new(year, month, day).expect("a day")
    }

    fn body(name: &str, parent: Option<BodyId>) -> Body {
        let form = Form { kind: "working_group".into(), name_en: name.into(), starts_on: "2020-01-01".into(), ..Form::default() };
        let it = Checked::new(form, Lang::En).expect("a right form");
        Body {
            id: BodyId::new(now()),
            kind: it.kind,
            label: it.label,
            name: it.name,
            mandate: it.mandate,
            parent_id: parent,
            grew_out_of_id: None,
            theme: it.theme,
            rhythm: it.rhythm,
            is_open: false,
            meets_publicly: false,
            starts_on: it.starts_on,
            ends_on: None,
            version: 1,
        }
    }

    fn from(year: i16, month: i8) -> Turn {
        Turn { from: day(year, month, 1), reason: Bilingual::default(), now: now() }
    }

    fn names(structure: &Structure, on: Date) -> Vec<String> {
        structure.on(on).iter().map(|body| body.name.any().to_owned()).collect()
    }

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(StepKind);
    }

    #[test]
    fn a_day_shows_the_name_of_that_day() {
        let group = body("Health", None);
        let (id, mut it) = (group.id, Structure { bodies: vec![group], ..Structure::default() });
        it.restate(id, (Bilingual::only(Lang::En, "Health and Care"), None), &from(2022, 6)).expect("it is there");
        it.restate(id, (Bilingual::only(Lang::En, "Care"), None), &from(2024, 6)).expect("it is there");
        assert_eq!(names(&it, day(2019, 12, 31)), Vec::<String>::new());
        assert_eq!(names(&it, day(2022, 5, 31)), ["Health"]);
        assert_eq!(names(&it, day(2022, 6, 1)), ["Health and Care"]);
        assert_eq!(names(&it, day(2024, 6, 1)), ["Care"]);
        assert_eq!(it.settled_on(&it.bodies[0]), day(2024, 6, 1));
    }

    #[test]
    fn a_change_lies_after_the_one_before_and_after_the_beginning() {
        let group = body("Health", None);
        let mut it = Structure { bodies: vec![group.clone()], ..Structure::default() };
        assert!(it.check_day(&group, day(2020, 1, 1), "starts_on").is_err(), "the day it begins");
        assert!(it.check_day(&group, day(2020, 1, 2), "starts_on").is_ok());
        it.restate(group.id, (Bilingual::only(Lang::En, "Care"), None), &from(2022, 6)).expect("it is there");
        assert!(it.check_day(&group, day(2022, 6, 1), "starts_on").is_err());
        assert!(it.check_day(&group, day(2022, 6, 2), "starts_on").is_ok());
        let ended = Body { ends_on: Some(day(2021, 1, 1)), ..group };
        assert!(matches!(it.check_day(&ended, day(2023, 1, 1), "starts_on"), Err(kit::Error::Refused(_))));
    }

    #[test]
    fn a_circle_is_seen_even_where_only_the_past_had_it() {
        let (council, group) = (body("Council", None), body("Group", None));
        let (top, below) = (council.id, group.id);
        let mut it = Structure { bodies: vec![council, group], ..Structure::default() };
        it.restate(below, (Bilingual::only(Lang::En, "Group"), Some(top)), &from(2021, 1)).expect("it is there");
        assert!(!it.circles(day(2021, 1, 1)));
        it.restate(below, (Bilingual::only(Lang::En, "Group"), None), &from(2023, 1)).expect("it is there");
        it.restate(top, (Bilingual::only(Lang::En, "Council"), Some(below)), &from(2022, 1)).expect("it is there");
        assert!(it.circles(day(2022, 1, 1)), "in 2022 each answered to the other");
        assert!(!it.circles(day(2023, 1, 1)));
    }

    #[test]
    fn the_body_above_is_the_nearest_that_stays() {
        let council = body("Council", None);
        let group = body("Group", Some(council.id));
        let team = body("Team", Some(group.id));
        let it = Structure { bodies: vec![council.clone(), group.clone(), team.clone()], ..Structure::default() };
        assert_eq!(it.above(team.id, &[group.id]), Some(council.id));
        assert_eq!(it.above(team.id, &[]), Some(group.id));
        assert_eq!(it.above(team.id, &[group.id, council.id]), None);
    }
}
