//! Lines over time, each with its shape at every point and its name at its end.

use super::{
    Series,
    svg::{Canvas, LINE, Side, WIDTH, width_of, wrapped},
};

const TALL: f64 = 220.0;
const NAMES: f64 = 150.0;

/// Where points lie.
struct Field {
    left: f64,
    top: f64,
    step: f64,
    low: f64,
    high: f64,
    unit: f64,
}

impl Field {
    fn over(canvas: &Canvas<'_>, categories: usize, series: &[Series]) -> Self {
        let values = || series.iter().flat_map(|one| (0..categories).filter_map(|place| one.value(place)));
        let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
        let marks = (0..=4).map(|quarter| canvas.value(mark(low, high, quarter)));
        let left = marks.map(|words| width_of(&words)).fold(0.0, f64::max) + 12.0;
        let spaces = f64::from(u32::try_from(categories.saturating_sub(1).max(1)).unwrap_or(1));
        let unit = if high > low { TALL / (high - low) } else { 0.0 };
        Self { left, top: canvas.height + 12.0, step: (WIDTH - left - NAMES - 10.0) / spaces, low, high, unit }
    }

    fn x(&self, place: usize) -> f64 {
        self.left + 8.0 + self.step * f64::from(u32::try_from(place).unwrap_or(0))
    }

    fn y(&self, value: f64) -> f64 {
        self.top + TALL - (value - self.low) * self.unit
    }
}

/// The lines, their axis and the points of it.
pub fn draw(canvas: &mut Canvas<'_>, categories: &[String], series: &[Series]) {
    let field = Field::over(canvas, categories.len(), series);
    grid(canvas, &field);
    let mut ends = Vec::new();
    for (number, one) in series.iter().enumerate() {
        let points = (0..categories.len()).map(|place| one.value(place).map(|value| (field.x(place), field.y(value))));
        canvas.course(number, &path(points.clone()));
        points.clone().flatten().for_each(|point| canvas.point(number, point));
        if let Some(end) = points.flatten().last() {
            ends.push((number, end, one.name.as_str()));
        }
    }
    canvas.height = field.top + TALL;
    names(canvas, ends);
    points_of_axis(canvas, &field, categories);
}

/// The value at a quarter of the height.
fn mark(low: f64, high: f64, quarter: u32) -> f64 {
    low + (high - low) * f64::from(quarter) / 4.0
}

fn path(points: impl Iterator<Item = Option<(f64, f64)>>) -> String {
    let (mut path, mut gap) = (String::new(), true);
    for point in points {
        if let Some((x, y)) = point {
            path += &format!("{}{x:.1} {y:.1}", if gap { "M" } else { "L" });
        }
        gap = point.is_none();
    }
    path
}

fn grid(canvas: &mut Canvas<'_>, field: &Field) {
    let right = WIDTH - NAMES;
    for quarter in 0..=4 {
        let value = mark(field.low, field.high, quarter);
        let (y, words) = (field.y(value), canvas.value(value));
        canvas.rule(if quarter == 0 { "axis" } else { "grid-line" }, &format!("M{:.1} {y:.1}H{right:.1}", field.left));
        canvas.words((field.left - 6.0, y + 5.0), Side::End, "label", &words);
        if field.unit == 0.0 {
            break;
        }
    }
}

/// Names at the ends of the lines, moved apart where they would lie on each other, upwards rather than below the axis.
fn names(canvas: &mut Canvas<'_>, mut ends: Vec<(usize, (f64, f64), &str)>) {
    ends.sort_by(|a, b| a.1.1.total_cmp(&b.1.1));
    let texts: Vec<_> = ends.iter().map(|(_, _, name)| wrapped(name, NAMES - 22.0)).collect();
    let tall = |lines: &[String]| LINE * f64::from(u32::try_from(lines.len()).unwrap_or(1));
    let mut below: f64 = texts.iter().map(|lines| tall(lines)).sum();
    let (x, bottom, mut free) = (WIDTH - NAMES + 6.0, canvas.height + 5.0, 17.0_f64);
    for ((number, (_, y), _), lines) in ends.iter().zip(&texts) {
        let mut line_y = (y + 5.0).min(bottom - below + LINE).max(free);
        below -= tall(lines);
        canvas.point(*number, (x + 5.0, line_y - 5.0));
        for line in lines {
            canvas.words((x + 16.0, line_y), Side::Start, "", line);
            line_y += LINE;
        }
        free = line_y;
    }
    canvas.height = canvas.height.max(free - LINE + 5.0);
}

fn points_of_axis(canvas: &mut Canvas<'_>, field: &Field, categories: &[String]) {
    let base = field.top + TALL + 18.0;
    let widest = categories.iter().map(|category| width_of(category)).fold(0.0, f64::max) + 10.0;
    let spaces = categories.len().saturating_sub(1).max(1);
    // Names that would touch are left out in turn; the table has them all.
    let every = (1..=spaces).find(|&every| field.x(every) - field.x(0) >= widest).unwrap_or(spaces);
    for (place, category) in categories.iter().enumerate().step_by(every) {
        let (side, x) = match place {
            0 => (Side::Start, field.left),
            _ if place + 1 == categories.len() => (Side::End, field.x(place) + 6.0),
            _ => (Side::Middle, field.x(place)),
        };
        canvas.words((x, base), side, "label", category);
    }
    canvas.height = canvas.height.max(base + 6.0);
}
