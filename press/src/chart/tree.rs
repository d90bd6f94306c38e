//! Boxes that hang on boxes, from the top down and each level further in: it stays readable on a phone.

use super::{
    Node,
    svg::{Canvas, LINE, Side, WIDTH, wrapped},
};
use crate::Cell;

const INDENT: f64 = 30.0;
const GAP: f64 = 8.0;
/// Deeper boxes stand no further in: the page ends somewhere.
const DEEPEST: u32 = 9;

/// All boxes, each with the line to what it hangs on.
pub fn draw(canvas: &mut Canvas<'_>, nodes: &[Node]) {
    canvas.height = 2.0;
    for node in nodes {
        hang(canvas, node, 0);
    }
}

/// Draws the box and all below it; where the line to it arrives.
fn hang(canvas: &mut Canvas<'_>, node: &Node, depth: u32) -> f64 {
    let x = 1.0 + f64::from(depth.min(DEEPEST)) * INDENT;
    let (top, width) = (canvas.height, WIDTH - x - 2.0);
    let room = width - 24.0;
    let labels = wrapped(&node.label, room);
    let notes = if node.note.is_empty() { Vec::new() } else { wrapped(&node.note, room) };
    let mut y = top + 21.0;
    for (class, line) in labels.iter().map(|line| ("box-name", line)).chain(notes.iter().map(|line| ("label", line))) {
        canvas.words((x + 12.0, y), Side::Start, class, line);
        y += LINE;
    }
    let bottom = y - LINE + 9.0;
    canvas.frame((x, top), (width, bottom - top));
    canvas.height = bottom + GAP;
    let trunk = x + INDENT / 2.0;
    for child in &node.children {
        let arrives = hang(canvas, child, depth + 1);
        if depth < DEEPEST {
            canvas.rule("axis", &format!("M{trunk:.1} {bottom:.1}V{arrives:.1}H{:.1}", x + INDENT));
        }
    }
    top + 16.0
}

/// The boxes as rows: name, level, what it hangs on, note.
pub fn rows(nodes: &[Node], level: i64, parent: &str, found: &mut Vec<Vec<Cell>>) {
    for node in nodes {
        found.push(vec![node.label.as_str().into(), level.into(), parent.into(), node.note.as_str().into()]);
        rows(&node.children, level + 1, &node.label, found);
    }
}
