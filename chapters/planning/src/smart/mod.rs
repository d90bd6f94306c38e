//! The SMART meter: what is still missing for an activity to be more than a good intention, in plain words.
//!
//! The evaluation of the partnerships asks that their plans be specific, measurable and time-bound,
//! and name partners and funders. The meter asks so of each activity, in five letters:
//!
//! - **S, specific**: it says what will be done (an action and its object, see [`verbs`]), for whom
//!   (a target group, chosen or named in the text, see [`targets`]), and which organization leads.
//! - **M, measurable**: at least one output has a unit and a number greater than zero, or an
//!   indicator has a baseline.
//! - **A, achievable**: resources or a funder are named, or it is said to cost nothing.
//! - **R, relevant**: it serves a priority and answers at least one finding.
//! - **T, time-bound**: it starts and ends inside the fiscal year of the plan; or it runs over
//!   several years and has a milestone in this one.
//!
//! The meter advises. It never forbids: a coordinator may accept an activity as it stands, with a
//! reason ([`Waiver`]). Words that only hold a place, such as “TBD” or « à déterminer », count as blank.

mod english;
mod french;
mod meter;
mod reason;
pub mod targets;
mod text;
pub mod verbs;
mod verdict;

use jiff::civil::Date;
use kit::Lang;

use crate::fiscal::FiscalYear;

pub use meter::judge;
pub use reason::Reason;
pub use verdict::{Letter, Point, Verdict, Waiver};

/// What an activity is to bring about, and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output<'a> {
    /// What is counted: workshops, people trained.
    pub unit: &'a str,
    /// How many.
    pub target: i64,
}

/// What makes an activity possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Means<'a> {
    /// Nothing was said.
    #[default]
    Unsaid,
    /// Resources at hand, in words: staff time, a room, volunteers.
    Resources(&'a str),
    /// A funder, by name.
    Funder(&'a str),
    /// It costs nothing.
    NoCost,
}

/// Over how many plans an activity runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Span {
    /// One: it starts and ends inside the fiscal year.
    #[default]
    OneYear,
    /// Several, with the milestone to be reached in this one.
    SeveralYears {
        /// When the milestone is to be reached.
        milestone: Option<Date>,
    },
}

/// When an activity takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// The fiscal year of the plan.
    pub fiscal_year: FiscalYear,
    /// Its first day.
    pub start: Option<Date>,
    /// Its last day.
    pub end: Option<Date>,
    /// Over how many plans it runs.
    pub span: Span,
}

/// What an activity answers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Roots {
    /// Whether it serves a priority of the strategy.
    pub has_priority: bool,
    /// How many findings it answers.
    pub findings: usize,
}

/// An activity as it is written so far.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// The language it is written in.
    pub lang: Lang,
    /// Its title.
    pub title: &'a str,
    /// Its description.
    pub description: &'a str,
    /// The organization that leads.
    pub lead: Option<&'a str>,
    /// The target group that was chosen.
    pub target_group: Option<&'a str>,
    /// What it is to bring about.
    pub outputs: &'a [Output<'a>],
    /// Whether one of its indicators has a baseline.
    pub has_baseline: bool,
    /// What makes it possible.
    pub means: Means<'a>,
    /// What it answers to.
    pub roots: Roots,
    /// When it takes place.
    pub dates: Dates,
}

#[cfg(test)]
mod tests;
