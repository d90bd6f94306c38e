//! Numbers shown to people: one figure, x of y, how many of each.

use std::fmt::Display;

use askama::Template;

use super::{Html, Tone, part};
use crate::{Lang, lang::Words};

/// One number that explains itself: unit, date, a link to the records that make it.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/figure.html")]
pub struct Figure {
    w: Words,
    label: String,
    value: String,
    unit: String,
    as_of: String,
    rows: String,
    why: String,
}

impl Figure {
    /// A number, already written as this language writes it.
    pub fn new(lang: Lang, label: impl Display, value: impl Display) -> Self {
        let empty = String::new;
        Self {
            w: Words(lang),
            label: label.to_string(),
            value: value.to_string(),
            unit: empty(),
            as_of: empty(),
            rows: empty(),
            why: empty(),
        }
    }

    /// What is counted: `of 25 activities`, `hours`.
    #[must_use]
    pub fn unit(mut self, unit: impl Display) -> Self {
        self.unit = unit.to_string();
        self
    }

    /// The day it holds for, in words.
    #[must_use]
    pub fn as_of(mut self, date: impl Display) -> Self {
        self.as_of = date.to_string();
        self
    }

    /// Where the records are that make it.
    #[must_use]
    pub fn rows(mut self, href: impl Display) -> Self {
        self.rows = href.to_string();
        self
    }

    /// Where its definition and coverage are explained.
    #[must_use]
    pub fn why(mut self, href: impl Display) -> Self {
        self.why = href.to_string();
        self
    }
}

/// How much of something is done, as a bar and in words.
#[derive(Clone, Debug, Template)]
#[template(
    source = "<div class=\"meter\"><p class=\"meter__words\"><span>{{ label }}</span><span>{{ words }}</span></p><progress max=\"{{ total }}\" value=\"{{ done }}\" aria-label=\"{{ label }}\">{{ words }}</progress></div>",
    ext = "html"
)]
pub struct Meter {
    label: String,
    done: u64,
    total: u64,
    words: String,
}

/// How much of something is done: `progress("Activities on track", 14, 25, "14 of 25")`.
pub fn progress(label: impl Display, done: u64, total: u64, words: impl Display) -> Meter {
    let total = total.max(1);
    Meter { label: label.to_string(), done: done.min(total), total, words: words.to_string() }
}

/// One part of a distribution.
#[derive(Clone, Debug)]
pub struct Share {
    tone: Tone,
    word: String,
    count: u64,
}

impl Share {
    /// So many of this kind.
    pub fn new(tone: Tone, word: impl Display, count: u64) -> Self {
        Self { tone, word: word.to_string(), count }
    }
}

/// How many of each kind, as one bar with the words under it.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/spread.html")]
pub struct Spread {
    label: String,
    shares: Vec<Share>,
}

/// How many of each kind: on track, late, silent.
pub fn distribution(label: impl Display, shares: Vec<Share>) -> Spread {
    Spread { label: label.to_string(), shares }
}

impl Spread {
    /// The rectangles: where each begins and how wide it is, in percent, and its tone.
    fn pieces(&self) -> Vec<(String, String, Tone)> {
        let total: u64 = self.shares.iter().map(|share| share.count).sum::<u64>().max(1);
        let percent = |count: u64| format!("{}.{:02}%", count * 100 / total, count * 10_000 / total % 100);
        let mut before = 0;
        let shown = self.shares.iter().filter(|share| share.count > 0);
        shown
            .map(|share| {
                let piece = (percent(before), percent(share.count), share.tone);
                before += share.count;
                piece
            })
            .collect()
    }
}

/// Pairs of a term and its value.
#[derive(Clone, Debug, Template)]
#[template(
    source = "<dl class=\"facts\">{% for (term, value) in rows %}<div><dt>{{ term }}</dt><dd>{{ value }}</dd></div>{% endfor %}</dl>",
    ext = "html"
)]
pub struct Facts {
    rows: Vec<(String, Html)>,
}

/// Pairs of a term and its value.
pub fn facts<T: Display>(rows: Vec<(T, Html)>) -> Facts {
    Facts { rows: rows.into_iter().map(|(term, value)| (term.to_string(), value)).collect() }
}

/// A picture of numbers, with the same numbers as a table, and where they come from.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/chart.html")]
pub struct ChartFrame {
    w: Words,
    title: String,
    picture: Html,
    table: Html,
    source: String,
}

impl ChartFrame {
    /// A chart: the picture is an SVG with a title and a description of its own, the table holds the same figures.
    pub fn new(lang: Lang, title: impl Display, picture: Html, table: Html, source: impl Display) -> Self {
        Self { w: Words(lang), title: title.to_string(), picture, table, source: source.to_string() }
    }
}

part!(Figure, Meter, Spread, Facts, ChartFrame);
