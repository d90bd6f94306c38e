//! The structure as a picture: each body a box under the one it answers to.

use std::fmt::Write as _;

use kit::{Lang, parts::Html};

use super::model::Body;
use crate::words::Words;

const WIDTH: usize = 420;
const STEP: usize = 26;
const LINE: usize = 18;
const GAP: usize = 10;
/// How wide a letter is, in tenths of a unit, on average and with some room.
const LETTER: usize = 73;

/// A body as drawn: where its box begins, how tall it is, the lines in it.
struct Drawn {
    depth: usize,
    top: usize,
    lines: Vec<String>,
}

impl Drawn {
    fn left(&self) -> usize {
        self.depth * STEP
    }

    fn height(&self) -> usize {
        (self.lines.len() + 1) * LINE + GAP
    }
}

/// The picture of a tree, the title and the description of which are inside it.
pub(super) fn picture(lang: Lang, title: &str, tree: &[(usize, &Body)]) -> Html {
    let mut drawn: Vec<Drawn> = Vec::with_capacity(tree.len());
    let mut top = 0;
    for (depth, body) in tree {
        let depth = (*depth).min(6);
        let room = (WIDTH - depth * STEP - 16) * 10 / LETTER;
        let it = Drawn { depth, top, lines: wrapped(body.name.in_lang(lang).text, room) };
        top += it.height() + GAP;
        drawn.push(it);
    }
    let mut svg = String::new();
    for (place, (it, (_, body))) in drawn.iter().zip(tree).enumerate() {
        if let Some(above) = drawn[..place].iter().rev().find(|above| above.depth < it.depth) {
            let (x, from, to) = (above.left() + 10, above.top + above.height(), it.top + it.height() / 2);
            let _ = write!(svg, "<path class=\"axis\" fill=\"none\" d=\"M{x} {from}V{to}H{}\"/>", it.left());
        }
        write_box(&mut svg, it, body.kind_called(lang));
    }
    let w = Words(lang);
    Html::trusted(format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" role=\"img\"><title>{}</title><desc>{}</desc>{svg}</svg>",
        Html::text(title),
        Html::text(w.bodies_chart_described(tree.len())),
        height = top.max(1),
    ))
}

fn write_box(svg: &mut String, it: &Drawn, kind: &str) {
    let (x, y, width) = (it.left(), it.top, WIDTH - it.left());
    let _ = write!(
        svg,
        "<rect class=\"axis\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"6\" fill=\"none\"/><text class=\"label\" x=\"{}\" y=\"{}\">{}</text>",
        x + 1,
        y + 1,
        width - 2,
        it.height() - 2,
        x + 9,
        y + LINE,
        Html::text(kind)
    );
    for (place, line) in it.lines.iter().enumerate() {
        let _ = write!(svg, "<text x=\"{}\" y=\"{}\">{}</text>", x + 9, y + LINE * (place + 2), Html::text(line));
    }
}

/// A text in lines of at most `room` letters, broken at spaces where there are any.
fn wrapped(text: &str, room: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines.last_mut().map_or(0, |line| line.chars().count());
        if last > 0 && last + 1 + word.chars().count() > room {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_broken_at_spaces_and_nothing_is_lost() {
        let text = "Groupe de travail sur l’établissement et la coordination des services";
        let lines = wrapped(text, 30);
        assert!(lines.len() > 1 && lines.iter().all(|line| line.chars().count() <= 30), "{lines:?}");
        assert_eq!(lines.join(" "), text);
        assert_eq!(wrapped("", 30), [""]);
    }
}
