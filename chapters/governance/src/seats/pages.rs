//! The list of seats and the form of one.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Error, Lang, Result, bind,
    db::{Search, ToValue},
    lang::{Bilingual, Words as Kit, date},
    parts::{Action, Choice, Fields, Html, Tone},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply, Rows, sorted},
};
use press::Table;
use registry::{
    partnerships::{Of, Partnership},
    sectors, tables,
};
use serde::Deserialize;

use super::{
    acts::{self, Amend, Browse, Create, Draft, Edit},
    model::{Form, Role, Seat, SeatKind, Tenure},
    store::{self, LIST},
};
use crate::{
    bodies::{self, BodyId},
    people,
    words::Words,
};

/// Within how many days a term counts as ending.
const SOON: i64 = 90;

/// The filter of the list, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    body: String,
    state: String,
    sector: String,
}

impl Filter {
    /// The list that this filter asks for.
    pub(super) fn search(&self, partnership: &Partnership, today: Date) -> Result<Search> {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_value());
        let list = LIST.with(bind![partnership.id]).filter_if("body", text(&self.body))?.filter_if("sector", text(&self.sector))?;
        let soon = today.checked_add(jiff::Span::new().days(SOON)).map_err(Error::internal)?;
        match self.state.as_str() {
            "all" => Ok(list),
            "vacant" => list.filter("open", bind![today])?.filter("vacant", bind![today, today]),
            "ending" => list.filter("open", bind![today])?.filter("ending", bind![today, today, soon, soon]),
            _ => list.filter("open", bind![today]),
        }
    }
}

#[derive(Template)]
#[template(path = "seats/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    base: String,
    filter: &'a Filter,
    bodies: Vec<(BodyId, Bilingual)>,
    sectors: Vec<Choice>,
    rows: &'a Rows<Seat>,
    tenures: Vec<Tenure>,
    add: Option<Action>,
}

fn on<'t>(tenures: &'t [Tenure], seat: &Seat, role: Role) -> impl Iterator<Item = &'t Tenure> {
    let id = seat.id;
    tenures.iter().filter(move |tenure| tenure.seat_id == id && tenure.role == role)
}

impl List<'_> {
    fn holder(&self, seat: &Seat) -> Option<&Tenure> {
        on(&self.tenures, seat, Role::Holder).next()
    }

    fn alternates(&self, seat: &Seat) -> Vec<&Tenure> {
        on(&self.tenures, seat, Role::Alternate).collect()
    }

    fn until(&self, seat: &Seat) -> String {
        self.holder(seat).and_then(|holder| holder.ends_on).map(|day| date(self.lang, day)).unwrap_or_default()
    }
}

/// The seats, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let filter: Filter = ask.query()?;
    let search = filter.search(partnership, permit.today())?;
    let (rows, tenures, bodies) = permit.read(|tx| {
        let rows = Rows::read(tx, search, ask)?;
        Ok((rows, store::tenures_on(tx, partnership.id, permit.today())?, bodies::all_names(tx, partnership.id)?))
    })?;
    let base = format!("/{lang}/p/{}/seats", partnership.slug);
    let add = permit.may::<Create>().then(|| adding_a_seat(lang, partnership, &filter, &bodies));
    let many = permit.may::<Create>().then(|| seating_many(lang, partnership, &filter, &bodies)).flatten();
    let page = permit.page(w.seats()).lead(w.seats_lead()).action(add.clone()).more(many);
    page.show(&List { w, lang, base, filter: &filter, bodies, sectors: sectors::choices(lang), rows: &rows, tenures, add })
}

/// How a seat is added: where there is no body yet, the body comes first.
fn adding_a_seat(lang: Lang, partnership: &Partnership, filter: &Filter, bodies: &[(BodyId, Bilingual)]) -> Action {
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let (label, href) = match (bodies, filter.body.as_str()) {
        ([], _) => (w.body_add(), format!("{home}/bodies/new")),
        (_, "") => (w.seat_add(), format!("{home}/seats/new")),
        (_, body) => (w.seat_add(), format!("{home}/seats/new?body={body}")),
    };
    Action::new(label, href).icon("plus")
}

/// Seating many organizations at once: at the body that is shown, or at the only one.
fn seating_many(lang: Lang, partnership: &Partnership, filter: &Filter, bodies: &[(BodyId, Bilingual)]) -> Option<Action> {
    let body = bodies.iter().find(|(id, _)| bodies.len() == 1 || id.to_string() == filter.body)?;
    Some(Action::new(Words(lang).seat_organizations(), format!("/{lang}/p/{}/bodies/{}/seats/new", partnership.slug, body.0)).icon("users"))
}

/// The seats, filtered, as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The seats, filtered, as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(ask.query::<Filter>()?.search(permit.subject(), permit.today())?, ask);
    let (rows, tenures): (Vec<Seat>, _) =
        permit.read(|tx| Ok((search.all(tx, tables::MOST_ROWS)?, store::tenures_on(tx, permit.subject().id, permit.today())?)))?;
    let headings =
        [w.body(), w.number(), w.seat(), w.kind(), w.organization(), w.sectors(), w.is_voting(), w.holder(), w.term_ends(), w.alternate()];
    let rows = rows.into_iter().map(|it| {
        let holder = on(&tenures, &it, Role::Holder).next();
        let until = holder.and_then(|holder| holder.ends_on).map(|day| day.to_string()).unwrap_or_default();
        let alternates: Vec<_> = on(&tenures, &it, Role::Alternate).map(|one| one.name.as_str()).collect();
        vec![
            it.body.in_lang(lang).text.to_owned(),
            it.number.to_string(),
            it.label.in_lang(lang).text.to_owned(),
            it.kind.called(lang).to_owned(),
            it.organization.in_lang(lang).text.to_owned(),
            it.sector_names(lang).join("; "),
            if it.is_voting { Kit(lang).yes() } else { Kit(lang).no() }.to_owned(),
            holder.map_or_else(|| w.vacant().to_owned(), |holder| holder.name.clone()),
            until,
            alternates.join("; "),
        ]
    });
    Ok(tables::of_text(w.seats(), &headings, rows))
}

#[derive(Template)]
#[template(path = "seats/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    bodies: &'a [Choice],
    organizations: &'a [Choice],
}

fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/seats", partnership.slug)
}

/// The form on a page, offering the bodies and organizations of a partnership.
fn asking<'p, A: Act>(permit: &Permit<'_, A>, partnership: &Partnership, (page, action): (Page, String)) -> Result<FormPage<'p, Form>> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let (bodies, organizations) =
        permit.read(|tx| Ok((bodies::all_names(tx, partnership.id)?, people::organization_choices(tx, partnership.id, lang)?)))?;
    let bodies: Vec<Choice> = bodies.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let page = page.crumb(w.seats(), list(lang, partnership));
    Ok(page.form(action, move |form, f| Html::of(&FormFields { w, lang, f, form, bodies: &bodies, organizations: &organizations })))
}

/// The page with the form for a new seat.
fn adding<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    asking(permit, partnership, (permit.page(Words(lang).seat_add()), list(lang, partnership)))
}

/// The page with the form that changes a seat.
fn changing<'p, A: Act<Subject = Of<Seat>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let page = permit.page(Words(lang).change_of(record.label.in_lang(lang).text));
    let page = asking(permit, partnership, (page, format!("{}/{}", list(lang, partnership), record.id)))?;
    Ok(page.changing(|| permit.read(|tx| store::by_id(tx, partnership.id, record.id))?.as_ref().map(Form::from).ok_or(Error::NotFound)))
}

/// The form for a new seat.
pub(super) fn new(permit: &Permit<'_, Draft>, ask: &Ask) -> Result<Reply> {
    let body = ask.pair("body").to_owned();
    let number = match body.parse() {
        Ok(id) => permit.read(|tx| store::next_number(tx, id))?.to_string(),
        Err(_) => String::new(),
    };
    let starts_on = permit.today().to_string();
    let kind = SeatKind::Organizational.code().to_owned();
    adding(permit)?.open(&Form { body, number, starts_on, kind, is_voting: true, counts_for_quorum: true, ..Form::default() })
}

/// Takes the form for a new seat.
pub(super) fn create(permit: &Permit<'_, Create>, ask: &Ask) -> Result<Reply> {
    let list = list(permit.lang(), permit.subject());
    adding(permit)?.take(ask, |form| acts::create(permit, form.clone()), |id| format!("{list}/{id}"))
}

/// The form that changes a seat.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit)?.open()
}

/// Takes the form that changes a seat.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit)?.take(ask, |form| acts::amend(permit, form.clone()))
}
