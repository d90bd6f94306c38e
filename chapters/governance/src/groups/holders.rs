//! The directory of organizations with what this chapter knows of them: the bodies on which they hold seats.

use jiff::civil::Date;
use kit::{
    Lang, Result, bind,
    db::{Filter as By, List, Search, Tx},
    parts::{Action, Choice, Fields, Html},
    permits::Permit,
    sql,
};
use registry::{
    circles::Circles,
    organizations::{self, Browse, Filter},
    partnerships::Partnership,
};

use super::{
    acts::Save,
    model::{GroupKind, asked, directory_query},
};
use crate::{bodies, words::Words};

/// The filters of the directory's own room.
const OWN: &[By] = organizations::LIST.filters;

/// The directory with all its filters.
pub const ORGANIZATIONS: List = List {
    filters: &[
        OWN[0],
        OWN[1],
        OWN[2],
        OWN[3],
        OWN[4],
        OWN[5],
        By {
            key: "body",
            sql: sql!(
                "(EXISTS (SELECT 1 FROM seat s WHERE s.organization_id = o.id AND s.body_id = ?
                          AND s.starts_on <= ? AND (s.ends_on IS NULL OR s.ends_on >= ?))
                  OR EXISTS (SELECT 1 FROM tenure t JOIN seat s ON s.id = t.seat_id WHERE t.organization_id = o.id AND s.body_id = ?
                             AND t.starts_on <= ? AND (t.ends_on IS NULL OR t.ends_on >= ?)))"
            ),
        },
    ],
    ..organizations::LIST
};

/// The directory, narrowed by where organizations hold seats.
pub struct Holders;

impl Circles<Filter> for Holders {
    const LIST: List = ORGANIZATIONS;

    fn narrow(search: Search, filter: &Filter, day: Date) -> Result<Search> {
        let body = &filter.body;
        if body.is_empty() { Ok(search) } else { search.filter("body", bind![body, day, day, body, day, day]) }
    }

    fn fields(tx: &Tx, partnership: &Partnership, lang: Lang, filter: &Filter) -> Result<Vec<Html>> {
        let (w, f) = (Words(lang), Fields::fresh(lang));
        let mut all = vec![Choice::new("", w.body_any())];
        all.extend(bodies::choices(tx, partnership.id)?.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)));
        Ok(vec![f.choice("body", w.holds_a_seat_on()).options(&all).value(&filter.body).into()])
    }

    /// A search of open organizations can be kept as a group; those that closed are written to no more.
    fn keep(permit: &Permit<'_, Browse>, filter: &Filter) -> Vec<Action> {
        let (lang, search) = (permit.lang(), directory_query(filter));
        if !permit.may::<Save>() || search.is_empty() || !filter.state.is_empty() {
            return Vec::new();
        }
        let kind = asked(&[("kind", GroupKind::Organizations.code())]);
        let address = format!("/{lang}/p/{}/groups/new{kind}&{}", permit.subject().slug, search.trim_start_matches('?'));
        vec![Action::new(Words(lang).group_save(), address).icon("plus")]
    }
}
