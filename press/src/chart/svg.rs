//! The canvas: shapes and words with classes and presentation attributes, never a style attribute.

use std::fmt::Write as _;

use crate::{Kind, escape, format};

/// How wide a picture is; it grows and shrinks with the page.
pub const WIDTH: f64 = 640.0;
/// How high a line of words is.
pub const LINE: f64 = 20.0;
/// About how wide a letter is.
const LETTER: f64 = 7.4;

/// Six hues told apart in the common colour-vision deficiencies; the page's classes may change them.
const HUES: [&str; 6] = ["#0f5c5c", "#c2571a", "#2f6fb8", "#7c4a92", "#86700a", "#b03a66"];

/// What is laid over each hue, so that colour is never the only sign.
const HATCHES: [&str; 6] = [
    "",
    "<path d=\"M-2 2L2 -2M0 8L8 0M6 10L10 6\"/>",
    "<path d=\"M0 4H8\"/>",
    "<circle cx=\"4\" cy=\"4\" r=\"1.4\" fill=\"#ffffff\" stroke=\"none\"/>",
    "<path d=\"M4 0V8\"/>",
    "<path d=\"M0 4H8M4 0V8\"/>",
];

/// A picture while it is drawn.
pub struct Canvas<'a> {
    id: &'a str,
    /// The language of the values.
    pub lang: &'a str,
    kind: Kind,
    body: String,
    /// How far down the picture reaches.
    pub height: f64,
}

/// Where words stand from a point.
#[derive(Clone, Copy)]
pub enum Side {
    /// They begin there.
    Start,
    /// Their middle is there.
    Middle,
    /// They end there.
    End,
}

impl<'a> Canvas<'a> {
    pub fn new(id: &'a str, lang: &'a str, kind: Kind) -> Self {
        Self { id, lang, kind, body: String::new(), height: 0.0 }
    }

    /// A value as it is written beside its bar.
    pub fn value(&self, value: f64) -> String {
        format::cell(&super::value_cell(self.kind, value), self.lang)
    }

    pub fn words(&mut self, at: (f64, f64), side: Side, class: &str, words: &str) {
        let anchor = match side {
            Side::Start => "start",
            Side::Middle => "middle",
            Side::End => "end",
        };
        let fill = if class == "label" { "#4d5865" } else { "#1b2430" };
        self.put(format_args!(
            "<text class=\"{class}\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\" fill=\"{fill}\">{}</text>",
            at.0,
            at.1,
            escape::text(words)
        ));
    }

    /// A bar in the hue and pattern of a series.
    pub fn bar(&mut self, series: usize, at: (f64, f64), size: (f64, f64)) {
        let (hue, place) = (series % 6, format!("x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\"", at.0, at.1, size.0, size.1));
        self.put(format_args!("<rect class=\"series-{}\" {place} fill=\"{}\"/>", hue + 1, HUES[hue]));
        if hue > 0 {
            let id = self.id;
            self.put(format_args!("<rect class=\"hatch\" {place} fill=\"url(#{id}-{})\"/>", hue + 1));
        }
    }

    /// A box with an outline.
    pub fn frame(&mut self, at: (f64, f64), size: (f64, f64)) {
        self.put(format_args!(
            "<rect class=\"box\" x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"4\" fill=\"none\" stroke=\"#7d8590\"/>",
            at.0, at.1, size.0, size.1
        ));
    }

    /// A straight or bent line of class `axis` or `grid-line`.
    pub fn rule(&mut self, class: &str, path: &str) {
        let stroke = if class == "axis" { "#7d8590" } else { "#d9d5cc" };
        self.put(format_args!("<path class=\"{class}\" d=\"{path}\" fill=\"none\" stroke=\"{stroke}\"/>"));
    }

    /// The line of a series.
    pub fn course(&mut self, series: usize, path: &str) {
        let hue = series % 6;
        self.put(format_args!(
            "<path class=\"line-{}\" d=\"{path}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.5\"/>",
            hue + 1,
            HUES[hue]
        ));
    }

    /// The point of a series: circle, square, triangle, diamond, cross, ring.
    pub fn point(&mut self, series: usize, (x, y): (f64, f64)) {
        let hue = series % 6;
        let (class, fill) = (format!("series-{}", hue + 1), HUES[hue]);
        let path = match hue {
            0 => return self.put(format_args!("<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4.5\" fill=\"{fill}\"/>")),
            1 => format!("M{:.1} {:.1}h8v8h-8z", x - 4.0, y - 4.0),
            2 => format!("M{x:.1} {:.1}l5 9h-10z", y - 5.0),
            3 => format!("M{x:.1} {:.1}l5.5 5.5l-5.5 5.5l-5.5 -5.5z", y - 5.5),
            4 => format!("M{:.1} {:.1}h3v-3.5h3v3.5h3v3h-3v3.5h-3v-3.5h-3z", x - 4.5, y - 1.5),
            _ => format!("M{:.1} {y:.1}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0zm2.5 0a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0z", x - 5.0),
        };
        self.put(format_args!("<path class=\"{class}\" d=\"{path}\" fill=\"{fill}\" fill-rule=\"evenodd\"/>"));
    }

    /// Names of series with their signs, one under the other, when there is more than one.
    pub fn legend(&mut self, names: &[&str]) {
        for (series, name) in names.iter().enumerate().filter(|_| names.len() > 1) {
            self.bar(series, (0.0, self.height + 3.0), (22.0, 14.0));
            self.paragraph((30.0, self.height + 15.0), "", name, WIDTH - 30.0);
        }
        self.height += if names.len() > 1 { LINE / 2.0 } else { 0.0 };
    }

    /// Words over as many lines as they need from this place on; moves the height.
    pub fn paragraph(&mut self, at: (f64, f64), class: &str, words: &str, width: f64) {
        for (line, piece) in (0_u32..).zip(wrapped(words, width)) {
            self.words((at.0, at.1 + f64::from(line) * LINE), Side::Start, class, &piece);
            self.height += LINE;
        }
    }

    pub fn finish(self, title: &str, description: &str) -> String {
        let (id, height, mut hatches) = (self.id, self.height + 4.0, String::new());
        for (place, hatch) in HATCHES.iter().enumerate().skip(1) {
            let _ = write!(
                hatches,
                "<pattern id=\"{id}-{}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">\
                 <g fill=\"none\" stroke=\"#ffffff\" stroke-width=\"1.4\">{hatch}</g></pattern>",
                place + 1
            );
        }
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {WIDTH:.0} {height:.0}\" width=\"{WIDTH:.0}\" \
             height=\"{height:.0}\" aria-labelledby=\"{id}-title {id}-desc\" font-family=\"Atkinson Hyperlegible Next, Segoe UI, sans-serif\" font-size=\"14\">\
             <title id=\"{id}-title\">{}</title><desc id=\"{id}-desc\">{}</desc><defs>{hatches}</defs>{}</svg>",
            escape::text(title),
            escape::text(description),
            self.body
        )
    }

    fn put(&mut self, shape: std::fmt::Arguments<'_>) {
        let _ = self.body.write_fmt(shape);
    }
}

/// About how wide the words are.
pub fn width_of(words: &str) -> f64 {
    f64::from(u32::try_from(words.chars().count()).unwrap_or(u32::MAX)) * LETTER
}

/// The words in lines no wider than this; a word that is too long is broken.
pub fn wrapped(words: &str, width: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split_whitespace() {
        let line = lines.last_mut().map(|line| (width_of(line), line));
        match line {
            Some((0.0, line)) => line.push_str(word),
            Some((taken, line)) if taken + LETTER + width_of(word) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
        while let Some(long) = lines.last_mut().filter(|line| width_of(line) > width && line.chars().count() > 1) {
            let fits = (1..long.chars().count()).rev().find(|&count| width_of(&long.chars().take(count).collect::<String>()) <= width);
            let at = long.char_indices().nth(fits.unwrap_or(1)).map_or(long.len(), |(at, _)| at);
            let rest = long.split_off(at);
            lines.push(rest);
        }
    }
    lines
}
