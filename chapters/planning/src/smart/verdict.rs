//! What the meter says: the five points, and a waiver where somebody accepts an activity as it stands.

use kit::{Lang, Refusal, Say};

use super::Reason;
use crate::words::Words;

/// One of the five points, by its letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Point {
    /// What, for whom, led by whom.
    Specific,
    /// How many.
    Measurable,
    /// With what means.
    Achievable,
    /// Why.
    Relevant,
    /// When.
    TimeBound,
}

impl Point {
    /// All five, in the order of the word.
    pub const ALL: [Self; 5] = [Self::Specific, Self::Measurable, Self::Achievable, Self::Relevant, Self::TimeBound];

    /// Its letter, the same in both languages.
    pub fn letter(self) -> char {
        match self {
            Self::Specific => 'S',
            Self::Measurable => 'M',
            Self::Achievable => 'A',
            Self::Relevant => 'R',
            Self::TimeBound => 'T',
        }
    }

    /// What the letter stands for.
    pub fn name(self, lang: Lang) -> &'static str {
        let words = Words(lang);
        match self {
            Self::Specific => words.smart_specific(),
            Self::Measurable => words.smart_measurable(),
            Self::Achievable => words.smart_achievable(),
            Self::Relevant => words.smart_relevant(),
            Self::TimeBound => words.smart_time_bound(),
        }
    }
}

/// How an activity stands on one point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Letter {
    /// Nothing is missing.
    Met,
    /// What is missing: at least one thing.
    Missing(Vec<Reason>),
}

impl Letter {
    /// Met when nothing is missing.
    pub(super) fn from_missing(reasons: Vec<Reason>) -> Self {
        if reasons.is_empty() { Self::Met } else { Self::Missing(reasons) }
    }

    /// What is missing.
    pub fn reasons(&self) -> &[Reason] {
        match self {
            Self::Met => &[],
            Self::Missing(reasons) => reasons,
        }
    }
}

/// Why an activity is accepted although the meter misses something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiver {
    reason: String,
}

impl Waiver {
    /// A waiver for this reason; a blank one is refused.
    pub fn new(reason: &str) -> Result<Self, Refusal> {
        let reason = super::text::said(reason).ok_or_else(|| Say::new(|lang| Words(lang).smart_waiver_needs_reason()))?;
        Ok(Self { reason: reason.to_owned() })
    }

    /// The reason.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

/// What the meter says of an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How it stands on each point, in the order of [`Point::ALL`].
    pub letters: [Letter; 5],
    /// Why it is accepted as it stands, if it is.
    pub waiver: Option<Waiver>,
}

impl Verdict {
    /// The same, accepted as it stands. What is missing stays visible.
    #[must_use]
    pub fn waived(self, waiver: Waiver) -> Self {
        Self { waiver: Some(waiver), ..self }
    }

    /// Whether all five points are met.
    pub fn is_smart(&self) -> bool {
        self.missing().next().is_none()
    }

    /// Whether it may stand: all five points are met, or it is accepted as it is.
    pub fn passes(&self) -> bool {
        self.is_smart() || self.waiver.is_some()
    }

    /// How it stands on one point.
    pub fn of(&self, point: Point) -> &Letter {
        &self.letters[point as usize]
    }

    /// The points that are not met.
    pub fn missing(&self) -> impl Iterator<Item = Point> {
        Point::ALL.into_iter().filter(|&point| *self.of(point) != Letter::Met)
    }

    /// The letters that are not met, such as `SM`.
    pub fn missing_letters(&self) -> String {
        self.missing().map(Point::letter).collect()
    }

    /// The verdict in one sentence.
    pub fn summary(&self, lang: Lang) -> String {
        let words = Words(lang);
        match &self.waiver {
            _ if self.is_smart() => words.smart_all_met().to_owned(),
            Some(waiver) => words.smart_waived(waiver.reason()),
            None => words.smart_count_met(Point::ALL.len() - self.missing().count()),
        }
    }

    /// What to do, point by point, in plain sentences.
    pub fn advice(&self, lang: Lang) -> impl Iterator<Item = (Point, String)> {
        let reasons = Point::ALL.into_iter().flat_map(|point| self.of(point).reasons().iter().map(move |reason| (point, reason)));
        reasons.map(move |(point, reason)| (point, reason.sentence(lang)))
    }
}
