//! How an activity stands, from the moment it is proposed until it is closed.
//!
//! ```text
//! proposed → planned → under way → on track ⇄ at risk ⇄ stalled → done
//!                                      (any two of the three)
//! any open state → deferred to next year · dropped · merged into another
//! ```
//!
//! Leaving *under way* takes a note, because that is when a reader first asks how the work goes.
//! An activity is dropped or deferred by a decision of the council or of the group; the reason for
//! dropping it stays with it. A closed activity stays closed: the work is taken up again by a new
//! activity, so that a year's report keeps saying what it said.
//!
//! *Late* and *silent* are never stored: they follow from the dates.

use jiff::civil::Date;
use kit::{Lang, Refusal, Say};

use crate::words::Words;

/// How an activity stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Somebody put it forward; the plan has not taken it up yet.
    Proposed,
    /// In the plan, not begun.
    Planned,
    /// Begun; nobody has said yet how it goes.
    UnderWay,
    /// Begun, and will be finished as planned.
    OnTrack,
    /// Begun, and may not be finished as planned.
    AtRisk,
    /// Begun, and not moving.
    Stalled,
    /// Finished.
    Done,
    /// Put off to the plan of the next year, by a decision.
    DeferredNextYear,
    /// Given up, by a decision and for a reason.
    Dropped,
    /// Carried on inside another activity.
    Merged,
}

use Status::{AtRisk, DeferredNextYear, Done, Dropped, Merged, OnTrack, Planned, Proposed, Stalled, UnderWay};

impl Status {
    /// All of them, in the order of an activity's life.
    pub const ALL: [Self; 10] = [Proposed, Planned, UnderWay, OnTrack, AtRisk, Stalled, Done, DeferredNextYear, Dropped, Merged];

    /// The code under which it is kept and exchanged.
    pub fn code(self) -> &'static str {
        match self {
            Proposed => "proposed",
            Planned => "planned",
            UnderWay => "under_way",
            OnTrack => "on_track",
            AtRisk => "at_risk",
            Stalled => "stalled",
            Done => "done",
            DeferredNextYear => "deferred_next_year",
            Dropped => "dropped",
            Merged => "merged",
        }
    }

    /// The status with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        let words = Words(lang);
        match self {
            Proposed => words.status_proposed(),
            Planned => words.status_planned(),
            UnderWay => words.status_under_way(),
            OnTrack => words.status_on_track(),
            AtRisk => words.status_at_risk(),
            Stalled => words.status_stalled(),
            Done => words.status_done(),
            DeferredNextYear => words.status_deferred_next_year(),
            Dropped => words.status_dropped(),
            Merged => words.status_merged(),
        }
    }

    /// The statuses one step away.
    pub fn next(self) -> &'static [Self] {
        match self {
            Proposed => &[Planned, DeferredNextYear, Dropped, Merged],
            Planned => &[UnderWay, DeferredNextYear, Dropped, Merged],
            UnderWay => &[OnTrack, AtRisk, Stalled, DeferredNextYear, Dropped, Merged],
            OnTrack => &[AtRisk, Stalled, Done, DeferredNextYear, Dropped, Merged],
            AtRisk => &[OnTrack, Stalled, Done, DeferredNextYear, Dropped, Merged],
            Stalled => &[OnTrack, AtRisk, Done, DeferredNextYear, Dropped, Merged],
            Done | DeferredNextYear | Dropped | Merged => &[],
        }
    }

    /// Whether nothing more is expected of the activity.
    pub fn is_closed(self) -> bool {
        self.next().is_empty()
    }

    /// Whether the plan counts on it: taken up and not closed.
    pub fn is_expected(self) -> bool {
        matches!(self, Planned | UnderWay | OnTrack | AtRisk | Stalled)
    }

    /// The steps from one status to another, the last of them `to`.
    ///
    /// Whoever reports says where things are now, not every step on the way. Where the plan has
    /// taken the activity up, the steps passed over follow from what is said: what is at risk has
    /// begun, and what is done was under way and on track to be done. Nothing is passed over
    /// before the plan has taken it up, nor on the way out of the plan.
    pub fn way_to(self, to: Self) -> Option<&'static [Self]> {
        if let Some(at) = self.next().iter().position(|&step| step == to) {
            return Some(&self.next()[at..=at]);
        }
        match (self, to) {
            (Planned, OnTrack) => Some(&[UnderWay, OnTrack]),
            (Planned, AtRisk) => Some(&[UnderWay, AtRisk]),
            (Planned, Stalled) => Some(&[UnderWay, Stalled]),
            (Planned, Done) => Some(&[UnderWay, OnTrack, Done]),
            (UnderWay, Done) => Some(&[OnTrack, Done]),
            _ => None,
        }
    }

    /// Whether a change from this status to `to` takes a note.
    pub fn asks_note(self, to: Self) -> bool {
        to == Dropped || self.way_to(to).is_some_and(|way| self == UnderWay || way[..way.len() - 1].contains(&UnderWay))
    }

    /// Whether only a decision of the council or of the group leads to it.
    pub fn asks_decision(self) -> bool {
        matches!(self, Dropped | DeferredNextYear)
    }
}

/// What a change of status rests on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Grounds<'a> {
    /// How it goes, or why it is dropped.
    pub note: &'a str,
    /// Whether a decision of the council or of the group is linked.
    pub has_decision: bool,
    /// Whether the activity that takes over is named.
    pub has_successor: bool,
}

/// The steps that a change of status takes, or why it may not be made.
///
/// Saying the same status again is no change: no step, and nothing is asked for.
pub fn change(from: Status, to: Status, grounds: &Grounds) -> Result<&'static [Status], Refusal> {
    if from == to {
        return Ok(&[]);
    }
    let way = from.way_to(to).ok_or_else(|| no_way(from, to))?;
    if from.asks_note(to) && grounds.note.trim().is_empty() {
        return Err(Say::new(|lang| if to == Dropped { Words(lang).status_needs_reason() } else { Words(lang).status_needs_note() }));
    }
    if to.asks_decision() && !grounds.has_decision {
        return Err(Say::new(|lang| Words(lang).status_needs_decision()));
    }
    if to == Merged && !grounds.has_successor {
        return Err(Say::new(|lang| Words(lang).status_needs_successor()));
    }
    Ok(way)
}

fn no_way(from: Status, to: Status) -> Refusal {
    Say::new(|lang| {
        if from.is_closed() {
            return Words(lang).status_refused_closed(from.name(lang));
        }
        let possible = Status::ALL.into_iter().filter(|&other| from.way_to(other).is_some());
        let names = possible.map(|other| other.name(lang)).collect::<Vec<_>>().join(", ");
        Words(lang).status_refused_order(from.name(lang), to.name(lang), names)
    })
}

/// After how many days without news an activity is silent, unless the partnership chose otherwise.
pub const SILENT_AFTER_DAYS: i32 = 90;

/// Whether the plan still counts on an activity whose end has passed. On its last day it is not late.
pub fn is_late(status: Status, end: Date, today: Date) -> bool {
    status.is_expected() && end < today
}

/// Whether the plan counts on an activity of which nothing was heard for more than so many days.
///
/// Silence counts from the last update, or from the start of the activity where that is later
/// (see [`last_heard`]): nobody owes news of what has not begun.
pub fn is_silent(status: Status, last_heard: Date, threshold_days: i32, today: Date) -> bool {
    status.is_expected() && (today - last_heard).get_days() > threshold_days
}

/// The day from which silence counts: the last update, but never before the activity starts.
pub fn last_heard(start: Date, last_update: Option<Date>) -> Date {
    last_update.map_or(start, |update| update.max(start))
}

#[cfg(test)]
#[path = "status_tests.rs"]
mod tests;
