//! Parts of a whole as one bar, each part named with its value and its percentage under it.

use super::svg::{Canvas, LINE, WIDTH};
use crate::format;

/// The bar and the names of its parts.
pub fn draw(canvas: &mut Canvas<'_>, parts: &[(String, f64)]) {
    let size = |value: f64| if value.is_finite() { value.max(0.0) } else { 0.0 };
    let whole: f64 = parts.iter().map(|(_, value)| size(*value)).sum();
    let mut x = 0.0;
    for (number, (_, value)) in parts.iter().enumerate().filter(|_| whole > 0.0) {
        let width = size(*value) / whole * WIDTH;
        if width > 0.0 {
            canvas.bar(number, (x, 2.0), ((width - 1.0).max(0.5), 28.0));
        }
        x += width;
    }
    if whole <= 0.0 {
        canvas.frame((0.5, 2.0), (WIDTH - 1.0, 28.0));
    }
    canvas.height = 30.0 + LINE / 2.0;
    for (number, (name, value)) in parts.iter().enumerate() {
        let share = if whole > 0.0 { format::percent((size(*value) / whole * 100.0).round(), canvas.lang) } else { "–".to_owned() };
        let words = format!("{name} · {} ({share})", canvas.value(*value));
        canvas.bar(number, (0.0, canvas.height + 3.0), (22.0, 14.0));
        canvas.paragraph((30.0, canvas.height + 15.0), "", &words, WIDTH - 30.0);
    }
}
