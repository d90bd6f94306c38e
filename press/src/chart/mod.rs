//! Charts drawn as pictures that can be read without seeing them: a title, a description, a table.

mod bars;
mod line;
mod share;
mod svg;
mod tree;

use crate::{Cell, Column, Kind, Table, words::words};

/// A chart.
#[derive(Clone, Debug, Default)]
pub struct Chart {
    /// What it shows, in a few words.
    pub title: String,
    /// What is to be seen in it, in a sentence or two.
    pub description: String,
    /// Where the values come from; may be empty.
    pub source: String,
    /// What the values are.
    pub kind: Kind,
    /// What is drawn.
    pub shape: Shape,
}

/// What is drawn.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A bar for each category and series; stacked, one bar for each category.
    Bars {
        /// What the bars are of.
        categories: Vec<String>,
        /// The values.
        series: Vec<Series>,
        /// Whether the series lie one after the other in one bar.
        stacked: bool,
    },
    /// A line for each series over points in order.
    Line {
        /// The points, usually of time.
        categories: Vec<String>,
        /// The values.
        series: Vec<Series>,
    },
    /// One bar that is divided into parts of a whole.
    Share(Vec<(String, f64)>),
    /// Boxes that hang on boxes.
    Tree(Vec<Node>),
}

impl Default for Shape {
    fn default() -> Self {
        Self::Share(Vec::new())
    }
}

/// Values of one kind over all categories.
#[derive(Clone, Debug, Default)]
pub struct Series {
    /// What they are.
    pub name: String,
    /// One for each category; none where nothing is known.
    pub values: Vec<Option<f64>>,
}

/// A box of a tree.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// Its name.
    pub label: String,
    /// What is said under the name; may be empty.
    pub note: String,
    /// What hangs on it.
    pub children: Vec<Node>,
}

impl Series {
    /// A series with a value for each category.
    pub fn new(name: impl Into<String>, values: impl IntoIterator<Item = f64>) -> Self {
        Self { name: name.into(), values: values.into_iter().map(Some).collect() }
    }

    fn value(&self, place: usize) -> Option<f64> {
        self.values.get(place).copied().flatten().filter(|value| value.is_finite())
    }
}

impl Chart {
    /// The picture. `id` begins every identifier in it, so that two pictures may stand on one page.
    pub fn svg(&self, lang: &str, id: &str) -> String {
        let id = crate::escape::id(id);
        let mut canvas = svg::Canvas::new(&id, lang, self.kind);
        match &self.shape {
            Shape::Bars { categories, series, stacked: false } => bars::grouped(&mut canvas, categories, series),
            Shape::Bars { categories, series, stacked: true } => bars::stacked(&mut canvas, categories, series),
            Shape::Line { categories, series } => line::draw(&mut canvas, categories, series),
            Shape::Share(parts) => share::draw(&mut canvas, parts),
            Shape::Tree(nodes) => tree::draw(&mut canvas, nodes),
        }
        canvas.finish(&self.title, &self.description)
    }

    /// The same values as a table.
    pub fn table(&self, lang: &str) -> Table {
        let words = words(lang);
        let mut table = match &self.shape {
            Shape::Bars { categories, series, .. } | Shape::Line { categories, series } => self.of_series(categories, series, lang),
            Shape::Share(parts) => {
                let columns = vec![Column::text(words.category), Column::new(words.value, self.column_kind())];
                let mut table = Table::new(&self.title, columns);
                table.rows = parts.iter().map(|(name, value)| vec![name.as_str().into(), self.cell(*value)]).collect();
                table
            }
            Shape::Tree(nodes) => {
                let columns =
                    [(&*self.title, Kind::Text), (words.level, Kind::Number), (words.part_of, Kind::Text), (words.note, Kind::Text)];
                let mut table = Table::new(&self.title, columns.into_iter().map(|(heading, kind)| Column::new(heading, kind)).collect());
                tree::rows(nodes, 1, "", &mut table.rows);
                table
            }
        };
        table.source.clone_from(&self.source);
        table
    }

    /// Values of a chart are numbers unless something closer is known.
    fn column_kind(&self) -> Kind {
        if matches!(self.kind, Kind::Money | Kind::Percent) { self.kind } else { Kind::Number }
    }

    fn of_series(&self, categories: &[String], series: &[Series], lang: &str) -> Table {
        let mut columns = vec![Column::text(words(lang).category)];
        columns.extend(series.iter().map(|one| Column::new(&one.name, self.column_kind())));
        let mut table = Table::new(&self.title, columns);
        table.rows = categories.iter().enumerate().map(|(place, category)| self.row(place, category, series)).collect();
        table
    }

    fn row(&self, place: usize, category: &str, series: &[Series]) -> Vec<Cell> {
        let values = series.iter().map(|one| one.value(place).map_or(Cell::Empty, |value| self.cell(value)));
        std::iter::once(category.into()).chain(values).collect()
    }

    fn cell(&self, value: f64) -> Cell {
        value_cell(self.kind, value)
    }
}

/// A value of a chart as a cell; amounts of money are given in cents.
#[expect(clippy::cast_possible_truncation, reason = "values of charts are small, and the cast saturates")]
fn value_cell(kind: Kind, value: f64) -> Cell {
    match kind {
        Kind::Money => Cell::Money(value.round() as i64),
        Kind::Percent => Cell::Percent(value),
        _ if value.fract() == 0.0 && value.abs() < 1e15 => Cell::Number(value as i64),
        _ => Cell::Decimal(value),
    }
}

#[cfg(test)]
mod tests;
