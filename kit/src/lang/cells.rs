//! How a text in both languages is kept: three columns, `x_en`, `x_fr` and `x_state`.

use super::{Bilingual, TextState};
use crate::{
    Error, Result,
    db::{Cell, Cells, Column, FromRow, ToValue, Value},
};

impl ToValue for TextState {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
}

impl Column for TextState {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        cell.text()?.parse().map_err(Error::internal)
    }
}

impl FromRow for Bilingual {
    fn from_row(cells: &mut Cells<'_>) -> Result<Self> {
        Ok(Self { en: cells.take()?, fr: cells.take()?, state: cells.take()? })
    }
}

impl Bilingual {
    /// Its three columns in order, for a statement whose parameters are put together elsewhere;
    /// `bind![…]` takes `text.en, text.fr, text.state`.
    pub fn cells(&self) -> [Value; 3] {
        [self.en.to_value(), self.fr.to_value(), self.state.to_value()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Lang, bind, db::testing::scratch, sql};

    #[test]
    fn a_text_comes_back_as_it_was_kept() {
        let (db, _scratch) = scratch();
        let text = Bilingual::new("Working group", "Groupe de travail", Lang::Fr).reviewed();
        let kept = text.clone();
        let read = db.read(|tx| {
            tx.one::<(Bilingual, i64)>(
                sql!("SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS BIGINT)"),
                bind![kept.en, kept.fr, kept.state, 7_i64],
            )
        });
        assert_eq!(read.expect("reads"), (text.clone(), 7));
        assert_eq!(text.cells()[2], Value::Text("fr.reviewed".into()));
    }

    #[test]
    fn a_state_is_one_cell() {
        let state = Bilingual::new("a", "b", Lang::Fr).state;
        assert_eq!(state.to_value(), Value::Text("fr.translated".into()));
        assert_eq!(TextState::from_cell(Cell::Text("fr.translated")).expect("reads"), state);
        assert!(matches!(TextState::from_cell(Cell::Text("fr")), Err(Error::Internal(_))));
        assert!(matches!(TextState::from_cell(Cell::Null), Err(Error::Internal(_))));
    }
}
