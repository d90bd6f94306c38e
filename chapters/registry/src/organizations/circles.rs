//! What a later chapter lends the directory: the tables at which organizations hold seats, and what can be done with a search.

use jiff::civil::Date;
use kit::{
    Lang, Result,
    db::{List, Search, Tx},
    parts::{Action, Html},
    permits::Permit,
};

use super::{acts::Browse, pages::Filter, store::LIST};
use crate::partnerships::Partnership;

/// Further filters of the directory, lent by the chapter that knows of them.
pub trait Circles: 'static {
    /// The directory with all its filters: those of this room and the further ones.
    const LIST: List;

    /// Narrows a search by the further filters.
    fn narrow(search: Search, filter: &Filter, today: Date) -> Result<Search>;

    /// The fields of the further filters.
    fn fields(tx: &Tx, partnership: &Partnership, lang: Lang, filter: &Filter) -> Result<Vec<Html>>;

    /// What can be done with all that was found.
    fn keep(permit: &Permit<'_, Browse>, filter: &Filter) -> Vec<Action>;
}

/// No further filter: the directory as this chapter knows it by itself.
pub struct NoCircles;

impl Circles for NoCircles {
    const LIST: List = LIST;

    fn narrow(search: Search, _: &Filter, _: Date) -> Result<Search> {
        Ok(search)
    }

    fn fields(_: &Tx, _: &Partnership, _: Lang, _: &Filter) -> Result<Vec<Html>> {
        Ok(Vec::new())
    }

    fn keep(_: &Permit<'_, Browse>, _: &Filter) -> Vec<Action> {
        Vec::new()
    }
}
