//! The list of people with what this chapter knows of them: the bodies at which they sit, and what they are there.

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
    partnerships::Partnership,
    people::{self, Browse, Filter},
};

use super::{
    acts::{self, Save},
    model::TableRole,
};
use crate::{bodies, words::Words};

/// The filters of the people's own room.
const OWN: &[By] = people::LIST.filters;

/// The list of people with all its filters.
pub const PEOPLE: List = List {
    filters: &[
        OWN[0],
        OWN[1],
        OWN[2],
        OWN[3],
        OWN[4],
        By {
            key: "body",
            sql: sql!(
                "(EXISTS (SELECT 1 FROM tenure t JOIN seat s ON s.id = t.seat_id WHERE t.person_id = p.id AND s.body_id = ?
                          AND t.starts_on <= ? AND (t.ends_on IS NULL OR t.ends_on >= ?))
                  OR EXISTS (SELECT 1 FROM officer o WHERE o.person_id = p.id AND o.body_id = ?
                             AND o.starts_on <= ? AND (o.ends_on IS NULL OR o.ends_on >= ?)))"
            ),
        },
        By {
            key: "role",
            sql: sql!(
                "EXISTS (SELECT 1 FROM tenure t WHERE t.person_id = p.id AND t.role = ?
                         AND t.starts_on <= ? AND (t.ends_on IS NULL OR t.ends_on >= ?))"
            ),
        },
        By {
            key: "body_role",
            sql: sql!(
                "EXISTS (SELECT 1 FROM tenure t JOIN seat s ON s.id = t.seat_id WHERE t.person_id = p.id AND t.role = ? AND s.body_id = ?
                         AND t.starts_on <= ? AND (t.ends_on IS NULL OR t.ends_on >= ?))"
            ),
        },
        By {
            key: "officer",
            sql: sql!(
                "EXISTS (SELECT 1 FROM officer o WHERE o.person_id = p.id
                         AND o.starts_on <= ? AND (o.ends_on IS NULL OR o.ends_on >= ?))"
            ),
        },
        By {
            key: "body_officer",
            sql: sql!(
                "EXISTS (SELECT 1 FROM officer o WHERE o.person_id = p.id AND o.body_id = ?
                         AND o.starts_on <= ? AND (o.ends_on IS NULL OR o.ends_on >= ?))"
            ),
        },
    ],
    ..people::LIST
};

/// The list of people, narrowed by where they sit.
pub struct Seated;

impl Circles<Filter> for Seated {
    const LIST: List = PEOPLE;

    fn narrow(search: Search, filter: &Filter, day: Date) -> Result<Search> {
        let (body, role) = (&filter.body, &filter.role);
        match (body.is_empty(), role.as_str()) {
            (true, "") => Ok(search),
            (false, "") => search.filter("body", bind![body, day, day, body, day, day]),
            (true, "officer") => search.filter("officer", bind![day, day]),
            (false, "officer") => search.filter("body_officer", bind![body, day, day]),
            (true, role) => search.filter("role", bind![role, day, day]),
            (false, role) => search.filter("body_role", bind![role, body, day, day]),
        }
    }

    fn fields(tx: &Tx, partnership: &Partnership, lang: Lang, filter: &Filter) -> Result<Vec<Html>> {
        let (w, f) = (Words(lang), Fields::fresh(lang));
        let mut all = vec![Choice::new("", w.body_any())];
        all.extend(bodies::choices(tx, partnership.id)?.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)));
        let mut roles = vec![Choice::new("", w.table_role_any())];
        roles.extend(TableRole::choices(lang));
        Ok(vec![
            f.choice("body", w.sits_at()).options(&all).value(&filter.body).into(),
            f.choice("role", w.table_role()).options(&roles).value(&filter.role).into(),
        ])
    }

    fn keep(permit: &Permit<'_, Browse>, filter: &Filter) -> Vec<Action> {
        let (lang, w) = (permit.lang(), Words(permit.lang()));
        let home = format!("/{lang}/p/{}/groups", permit.subject().slug);
        let mut actions = Vec::new();
        if permit.may::<Save>() {
            let asked = super::model::query(filter);
            let words = if asked.is_empty() { w.group_add() } else { w.group_save() };
            actions.push(Action::new(words, format!("{home}/new{asked}")).icon("plus"));
        }
        if permit.may::<acts::Browse>() {
            actions.push(Action::new(w.groups(), home));
        }
        actions
    }
}
