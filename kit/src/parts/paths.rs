//! Parts that follow time and meaning: stages, events, changes, the thread.

use std::fmt::Display;

use askama::Template;

use super::{Action, Badge, MenuItem, part};
use crate::{Lang, lang::Words};

/// Where a stage stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind us.
    Done,
    /// Now.
    UnderWay,
    /// Still ahead.
    Ahead,
    /// Something is wrong with it.
    Attention,
}

impl StepState {
    fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::UnderWay => "under-way",
            Self::Ahead => "ahead",
            Self::Attention => "attention",
        }
    }

    fn word(self, w: Words) -> &'static str {
        match self {
            Self::Done => w.step_done(),
            Self::UnderWay => w.step_under_way(),
            Self::Ahead => w.step_ahead(),
            Self::Attention => w.step_attention(),
        }
    }
}

/// One stage.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its name.
    pub label: String,
    /// Where it stands.
    pub state: StepState,
    /// What to know of it: `14 of 25`; empty says the state in a word.
    pub note: String,
    /// Its page; empty for none.
    pub href: String,
}

/// The stages in their order.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/stepper.html")]
pub struct Stepper {
    w: Words,
    steps: Vec<Step>,
}

/// The stages in their order, numbered from 1.
pub fn stepper(lang: Lang, steps: Vec<Step>) -> Stepper {
    Stepper { w: Words(lang), steps }
}

/// A row of links to the sides of one subject.
#[derive(Clone, Debug, Template)]
#[template(
    source = "<nav class=\"tabs\" aria-label=\"{{ label }}\"><ul>{% for item in items %}<li><a href=\"{{ item.href }}\"{% if item.current %} aria-current=\"page\"{% endif %}>{{ item.label }}</a></li>{% endfor %}</ul></nav>",
    ext = "html"
)]
pub struct Tabs {
    label: String,
    items: Vec<MenuItem>,
}

/// A row of links to the sides of one subject; the label tells screen readers what they are sides of.
pub fn tabs(label: impl Display, items: Vec<MenuItem>) -> Tabs {
    Tabs { label: label.to_string(), items }
}

/// Something that happened, or will.
#[derive(Clone, Debug, Default)]
pub struct Event {
    /// When, in words.
    pub date: String,
    /// What.
    pub title: String,
    /// Its page; empty for none.
    pub href: String,
    /// A sentence more.
    pub text: String,
    /// Its state.
    pub badge: Option<Badge>,
}

/// Events, one under the other.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/timeline.html")]
pub struct Timeline {
    events: Vec<Event>,
}

/// Events in the order given.
pub fn timeline(events: Vec<Event>) -> Timeline {
    Timeline { events }
}

/// One change to a record.
#[derive(Clone, Debug)]
pub struct Entry {
    /// When, in words.
    pub when: String,
    /// By whom.
    pub who: String,
    /// What was done.
    pub what: String,
}

/// The changes to a record.
#[derive(Clone, Debug, Template)]
#[template(
    source = "<ol class=\"history\">{% for entry in entries %}<li><p dir=\"auto\">{{ entry.what }}</p><p class=\"history__by\"><bdi>{{ entry.who }}</bdi>, {{ entry.when }}</p></li>{% endfor %}</ol>",
    ext = "html"
)]
pub struct History {
    entries: Vec<Entry>,
}

/// The changes to a record, in the order given.
pub fn history(entries: Vec<Entry>) -> History {
    History { entries }
}

/// One record on the thread.
#[derive(Clone, Debug, Default)]
pub struct Card {
    /// What it is: `Finding`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its page; empty for none.
    pub href: String,
    /// Its date, in words.
    pub date: String,
    /// Its state.
    pub state: Option<Badge>,
}

/// A piece of the thread.
#[derive(Clone, Debug)]
pub enum Strand {
    /// A record.
    Card(Card),
    /// Nothing, where there should be something.
    Gap {
        /// What is missing, as a sentence.
        sentence: String,
        /// How to mend it, for those who may.
        mend: Option<Action>,
    },
}

/// Why something is, and what came of it.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/thread.html")]
pub struct Thread {
    /// The language of the page.
    pub lang: Lang,
    /// The record the page is about.
    pub here: Card,
    /// What it rests on, the farthest first.
    pub because: Vec<Strand>,
    /// What rests on it, the nearest first.
    pub and_so: Vec<Strand>,
}

impl Thread {
    fn w(&self) -> Words {
        Words(self.lang)
    }
}

part!(Stepper, Tabs, Timeline, History, Thread);
