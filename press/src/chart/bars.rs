//! Bars from left to right, because names of categories are long.

use super::{
    Series,
    svg::{Canvas, LINE, Side, WIDTH, width_of, wrapped},
};

const NAMES: f64 = 200.0;
const GAP: f64 = 12.0;

/// Where a value lies between the left and the right end of the bars.
struct Scale {
    low: f64,
    left: f64,
    unit: f64,
}

impl Scale {
    /// From the least (never above nought) to the greatest value, with room for the words at both ends.
    fn over(canvas: &Canvas<'_>, values: impl Iterator<Item = f64> + Clone) -> Self {
        let low = values.clone().fold(0.0, f64::min);
        let high = values.clone().fold(0.0, f64::max);
        let words = values.map(|value| width_of(&canvas.value(value))).fold(0.0, f64::max) + 10.0;
        let left = NAMES + 10.0 + if low < 0.0 { words } else { 0.0 };
        let room = (WIDTH - left - words).max(80.0);
        Self { low, left, unit: if high > low { room / (high - low) } else { 0.0 } }
    }

    fn at(&self, value: f64) -> f64 {
        self.left + (value - self.low) * self.unit
    }
}

/// A bar for each series under each category, with its value at its end.
pub fn grouped(canvas: &mut Canvas<'_>, categories: &[String], series: &[Series]) {
    canvas.legend(&series.iter().map(|one| one.name.as_str()).collect::<Vec<_>>());
    let scale = Scale::over(canvas, series.iter().flat_map(|one| (0..categories.len()).filter_map(|place| one.value(place))));
    let top = canvas.height;
    for (place, category) in categories.iter().enumerate() {
        let (start, names) = (canvas.height, named(canvas, category));
        let mut y = start;
        for (number, one) in series.iter().enumerate() {
            if let Some(value) = one.value(place) {
                let (from, to) = (scale.at(value.min(0.0)), scale.at(value.max(0.0)));
                canvas.bar(number, (from, y + 2.0), (to - from, 16.0));
                let words = canvas.value(value);
                let (x, side) = if value < 0.0 { (from - 5.0, Side::End) } else { (to + 5.0, Side::Start) };
                canvas.words((x, y + 15.0), side, "value", &words);
            } else {
                canvas.words((scale.at(0.0) + 5.0, y + 15.0), Side::Start, "label", "–");
            }
            y += LINE;
        }
        canvas.height = y.max(start + names) + GAP;
    }
    axis(canvas, &scale, top);
}

/// One bar for each category, its series one after the other, the sum at its end.
pub fn stacked(canvas: &mut Canvas<'_>, categories: &[String], series: &[Series]) {
    canvas.legend(&series.iter().map(|one| one.name.as_str()).collect::<Vec<_>>());
    let part = |one: &Series, place| one.value(place).unwrap_or(0.0).max(0.0);
    let sums: Vec<f64> = (0..categories.len()).map(|place| series.iter().map(|one| part(one, place)).sum()).collect();
    let scale = Scale::over(canvas, sums.iter().copied());
    let top = canvas.height;
    for (place, category) in categories.iter().enumerate() {
        let (start, names, mut sum) = (canvas.height, named(canvas, category), 0.0);
        for (number, one) in series.iter().enumerate() {
            let value = part(one, place);
            let (from, to) = (scale.at(sum), scale.at(sum + value));
            if to > from {
                canvas.bar(number, (from, start + 1.0), ((to - from - 1.0).max(0.5), 18.0));
            }
            sum += value;
        }
        let words = canvas.value(sum);
        canvas.words((scale.at(sum) + 5.0, start + 15.0), Side::Start, "value", &words);
        canvas.height = (start + LINE).max(start + names) + GAP;
    }
    axis(canvas, &scale, top);
}

/// Writes the name at the left of its bars; how high it is.
fn named(canvas: &mut Canvas<'_>, category: &str) -> f64 {
    let mut height = 0.0;
    for line in wrapped(category, NAMES) {
        canvas.words((NAMES, canvas.height + height + 15.0), Side::End, "", &line);
        height += LINE;
    }
    height
}

fn axis(canvas: &mut Canvas<'_>, scale: &Scale, top: f64) {
    let (x, bottom) = (scale.at(0.0), canvas.height - GAP / 2.0);
    canvas.rule("axis", &format!("M{x:.1} {top:.1}V{bottom:.1}"));
}
