//! What a later chapter lends the lists of people and of organizations: further filters, and what can be done with a search.

use jiff::civil::Date;
use kit::{
    Lang, Result,
    db::{List, Search, Tx},
    parts::{Action, Html},
    permits::{Act, Permit},
};

use crate::partnerships::Partnership;

/// What is asked of a list that can be lent further filters.
pub trait Asking: 'static {
    /// The act of reading the list.
    type Browse: Act<Subject = Partnership>;
    /// The list with the filters of its own room.
    const LIST: List;
}

/// Further filters of a list, lent by the chapter that knows of them; without them it is as its own room knows it.
pub trait Circles<F: Asking>: 'static {
    /// The list with all its filters: those of its own room and the further ones.
    const LIST: List = F::LIST;

    /// Narrows a search by the further filters.
    fn narrow(search: Search, _: &F, _: Date) -> Result<Search> {
        Ok(search)
    }

    /// The fields of the further filters.
    fn fields(_: &Tx, _: &Partnership, _: Lang, _: &F) -> Result<Vec<Html>> {
        Ok(Vec::new())
    }

    /// What can be done with all that was found.
    fn keep(_: &Permit<'_, F::Browse>, _: &F) -> Vec<Action> {
        Vec::new()
    }
}

/// No further filter.
pub struct NoCircles;

impl<F: Asking> Circles<F> for NoCircles {}
