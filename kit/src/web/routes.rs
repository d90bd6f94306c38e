//! The table of routes: each with the act it performs.

use std::sync::Arc;

use axum::http::Method;
use jiff::civil::Date;

use super::{Ask, Reply, error_page::in_place};
use crate::{
    Error, Id, Lang, Result, bind,
    db::{Part, Sql, Tx, Union},
    permits::{Act, Changes, Mode, Permit, Reads, Standing, Visit},
    sql,
};

/// How a route speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// Pages of HTML under `/en` and `/fr`.
    Page,
    /// JSON under `/api/v1`.
    Api,
}

type Work = Arc<dyn Fn(&Visit, &Ask) -> Result<Reply> + Send + Sync>;

/// One route.
#[derive(Clone)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: Method,
    /// The address, with its names in braces.
    pub path: String,
    /// How it speaks.
    pub surface: Surface,
    /// The name of the act it performs.
    pub act: &'static str,
    /// What that act is, in one sentence.
    pub meaning: &'static str,
    /// Who may.
    pub may: &'static [Standing],
    /// Whether the act reads or changes.
    pub mode: Mode,
    /// Whether it can be done while its subject rests.
    pub at_rest: bool,
    /// Whether it takes what a mail program sends by one click, from no page: only where a task link says who it is for.
    pub one_click: bool,
    /// The most bytes its body may have.
    pub limit: usize,
    /// The act of the page that those get here who may not do the first.
    pub otherwise: Option<Otherwise>,
    pub(crate) work: Work,
    pub(crate) seen: SeenAt,
}

/// The act of another page at the same address.
#[derive(Clone, Copy, Debug)]
pub struct Otherwise {
    /// Its name.
    pub act: &'static str,
    /// What it is, in one sentence.
    pub meaning: &'static str,
    /// Who may.
    pub may: &'static [Standing],
}

/// The page at which what is sent to a route is seen: the first steps of its address, and what comes after them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SeenAt {
    kept: usize,
    added: &'static str,
}

impl SeenAt {
    /// The address itself.
    const ITSELF: Self = Self { kept: usize::MAX, added: "" };

    /// The page for an address that was asked for.
    pub(crate) fn address(self, uri: &str) -> String {
        if self == Self::ITSELF {
            return uri.to_owned();
        }
        let steps = uri.split('?').next().unwrap_or_default().split('/').take(self.kept);
        format!("{}{}", steps.collect::<Vec<_>>().join("/"), self.added)
    }
}

impl Route {
    /// Whether it answers with a file made for the occasion, such as `people.xlsx`.
    pub fn is_file(&self) -> bool {
        self.path.rsplit('/').next().is_some_and(|name| name.contains('.'))
    }
}

/// An entry of the menu: shown to those who may do the act it leads to.
#[derive(Clone)]
pub struct MenuEntry {
    /// The chapter it stands under.
    pub chapter: fn(Lang) -> &'static str,
    /// Its words.
    pub label: fn(Lang) -> &'static str,
    /// The address below the partnership's home, such as `/organizations`.
    pub path: &'static str,
    /// Who may follow it.
    pub may: &'static [Standing],
}

/// Something of a partnership that is open to everyone, at times.
#[derive(Clone)]
pub struct OpenDoor {
    /// Its words.
    pub label: fn(Lang) -> &'static str,
    /// The address below the partnership's home, such as `/register`.
    pub path: &'static str,
    /// When it is open, of what is `here`: its `id`, and the `day`.
    pub is_open: Sql,
}

/// The places of the doors, as the columns of a statement.
const PLACES: [Sql; 8] = [
    sql!("CAST(0 AS BIGINT)"),
    sql!("CAST(1 AS BIGINT)"),
    sql!("CAST(2 AS BIGINT)"),
    sql!("CAST(3 AS BIGINT)"),
    sql!("CAST(4 AS BIGINT)"),
    sql!("CAST(5 AS BIGINT)"),
    sql!("CAST(6 AS BIGINT)"),
    sql!("CAST(7 AS BIGINT)"),
];

/// Which of the doors are open somewhere on a day: one question for all of them.
pub(super) fn open<'d>(tx: &Tx, doors: &'d [OpenDoor], (id, day): (Id, Date)) -> Result<Vec<&'d OpenDoor>> {
    let part = |(place, door): (&Sql, &OpenDoor)| Part {
        columns: vec![*place],
        from: sql!("(SELECT 1 AS one) AS door"),
        only: door.is_open,
        unless: None,
    };
    let union = Union {
        with: sql!("here AS (SELECT CAST($1 AS TEXT) AS id, CAST($2 AS TEXT) AS day)"),
        columns: sql!("here.id"),
        from: sql!("here"),
        parts: PLACES.iter().zip(doors).map(part).collect(),
        order: sql!("2"),
        most: 8,
    };
    let rows: Vec<(Id, i64)> = union.rows(tx, bind![id, day])?;
    Ok(rows.into_iter().filter_map(|(_, place)| doors.get(usize::try_from(place).ok()?)).collect())
}

/// Where one may go from a partnership's home.
#[derive(Clone, Default)]
pub struct Menu {
    /// The entries of the menu, for those who may follow them.
    pub entries: Vec<MenuEntry>,
    /// What is open to everyone.
    pub doors: Vec<OpenDoor>,
}

/// The most bytes that a form without a file may have.
pub(super) const FORM_LIMIT: usize = 256 * 1024;

/// The table being written.
#[derive(Default)]
pub struct Routes {
    routes: Vec<Route>,
    menu: Menu,
}

impl Routes {
    /// A page that shows something.
    pub fn read<A: Reads>(&mut self, path: &str, page: fn(&Permit<'_, A>, &Ask) -> Result<Reply>) {
        let work: Work =
            Arc::new(move |visit, ask| visit.reading::<A, _>(|permit| page(permit, ask).or_else(|error| in_place(permit, ask, error))));
        self.add::<A>(Method::GET, format!("/{{lang}}{path}"), Surface::Page, work);
    }

    /// A page that shows something, and at the same address another one for those who may not see the first.
    pub fn read_or<A: Reads, B: Reads>(
        &mut self,
        path: &str,
        page: fn(&Permit<'_, A>, &Ask) -> Result<Reply>,
        other: fn(&Permit<'_, B>, &Ask) -> Result<Reply>,
    ) {
        self.read::<A>(path, page);
        let Some(route) = self.routes.last_mut() else { return };
        let first = Arc::clone(&route.work);
        route.otherwise = Some(Otherwise { act: B::NAME, meaning: B::MEANING, may: B::MAY });
        route.work = Arc::new(move |visit, ask| match first(visit, ask) {
            Err(closed @ (Error::SignIn | Error::NotFound | Error::Forbidden)) => {
                visit.reading::<B, _>(|permit| other(permit, ask)).map_err(|_| closed)
            }
            answered => answered,
        });
    }

    /// A form that changes something.
    pub fn change<A: Changes>(&mut self, path: &str, page: fn(&Permit<'_, A>, &Ask) -> Result<Reply>) {
        let work: Work = Arc::new(move |visit, ask| {
            let permit = visit.permit::<A>()?;
            page(&permit, ask).or_else(|error| in_place(&permit, ask, error))
        });
        self.add::<A>(Method::POST, format!("/{{lang}}{path}"), Surface::Page, work);
    }

    /// A form behind a task link that a mail program may send as well, by one click and from no page, as RFC 8058 has it.
    pub fn change_by_one_click<A: Changes>(&mut self, path: &str, page: fn(&Permit<'_, A>, &Ask) -> Result<Reply>) {
        self.change::<A>(path, page);
        if let Some(route) = self.routes.last_mut() {
            route.one_click = true;
        }
    }

    /// A form that changes something and may bring a file of up to `limit` bytes.
    pub fn upload<A: Changes>(&mut self, path: &str, limit: usize, page: fn(&Permit<'_, A>, &Ask) -> Result<Reply>) {
        self.change::<A>(path, page);
        if let Some(route) = self.routes.last_mut() {
            route.limit = limit + FORM_LIMIT;
        }
    }

    /// A JSON answer.
    pub fn api_read<A: Reads>(&mut self, path: &str, answer: fn(&Permit<'_, A>, &Ask) -> Result<Reply>) {
        let work: Work = Arc::new(move |visit, ask| visit.reading::<A, _>(|permit| answer(permit, ask)));
        self.add::<A>(Method::GET, format!("/api/v1{path}"), Surface::Api, work);
    }

    /// A JSON change.
    pub fn api_change<A: Changes>(&mut self, path: &str, answer: fn(&Permit<'_, A>, &Ask) -> Result<Reply>) {
        let work: Work = Arc::new(move |visit, ask| answer(&visit.permit::<A>()?, ask));
        self.add::<A>(Method::POST, format!("/api/v1{path}"), Surface::Api, work);
    }

    /// An entry of the menu that leads to the act `A`.
    pub fn menu<A: Act>(&mut self, chapter: fn(Lang) -> &'static str, label: fn(Lang) -> &'static str, path: &'static str) {
        self.menu.entries.push(MenuEntry { chapter, label, path, may: A::MAY });
    }

    /// Something of a partnership that everyone may see while `is_open` says so.
    pub fn open_door(&mut self, label: fn(Lang) -> &'static str, path: &'static str, is_open: Sql) {
        self.menu.doors.push(OpenDoor { label, path, is_open });
    }

    fn add<A: Act>(&mut self, method: Method, path: String, surface: Surface, work: Work) {
        let path = if path.len() > 1 { path.trim_end_matches('/').to_owned() } else { path };
        self.routes.push(Route {
            method,
            path,
            surface,
            act: A::NAME,
            meaning: A::MEANING,
            may: A::MAY,
            mode: A::MODE,
            at_rest: A::AT_REST,
            one_click: false,
            limit: FORM_LIMIT,
            otherwise: None,
            work,
            seen: SeenAt::ITSELF,
        });
    }

    /// Where what is sent to `route` is seen: on the page of its form, at its own address when that shows something,
    /// or on the nearest page above.
    pub(crate) fn seen_at(&self, route: &Route) -> SeenAt {
        let shows = |path: &str| self.routes.iter().any(|it| it.method == Method::GET && it.path == path && !it.is_file());
        if route.method == Method::GET || route.surface == Surface::Api {
            return SeenAt::ITSELF;
        }
        let steps: Vec<&str> = route.path.split('/').collect();
        for kept in (2..=steps.len()).rev() {
            let above = steps[..kept].join("/");
            let ends = if kept == steps.len() { ["/edit", "/new", ""].as_slice() } else { &[""] };
            if let Some(added) = ends.iter().find(|end| shows(&format!("{above}{end}"))) {
                return if kept == steps.len() && added.is_empty() { SeenAt::ITSELF } else { SeenAt { kept, added } };
            }
        }
        SeenAt { kept: 2, added: "" }
    }

    /// All routes, in the order they were written.
    pub fn all(&self) -> &[Route] {
        &self.routes
    }

    /// The menu and the open doors, in the order they were written.
    pub fn menu_entries(&self) -> Menu {
        self.menu.clone()
    }
}
