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
    TOLD_BEFORE,
    acts::{self, Amend, Browse, Create, Draft, Edit},
    filling::{Alternates, Appointing},
    model::{Form, Role, Seat, SeatKind, Tenure},
    store::{self, LIST},
};
use crate::{
    bodies::{self, BodyId},
    people,
    terms::Reserved,
    words::Words,
};

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
        let days = |code: &str| TOLD_BEFORE.into_iter().find(|days| ending_within(*days) == code);
        match self.state.as_str() {
            "all" => Ok(list),
            "vacant" => list.filter("open", bind![today])?.filter("vacant", bind![today, today]),
            "applications" => list.filter("open", bind![today])?.filter("applications", bind![true]),
            state => match days(state) {
                None => list.filter("open", bind![today]),
                Some(days) => {
                    let soon = today.checked_add(jiff::Span::new().days(days)).map_err(Error::internal)?;
                    list.filter("open", bind![today])?.filter("ending", bind![today, today, soon, soon])
                }
            },
        }
    }
}

/// The filter of terms that end within so many days, as it stands in addresses.
fn ending_within(days: i64) -> String {
    if days == TOLD_BEFORE[0] { "ending".to_owned() } else { format!("ending_{days}") }
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
    states: Vec<Choice>,
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
    let (sectors, states) = (sectors::choices(lang), states(w));
    page.show(&List { w, lang, base, filter: &filter, bodies, sectors, states, rows: &rows, tenures, add })
}

/// Which seats can be asked for.
fn states(w: Words) -> Vec<Choice> {
    let ending = TOLD_BEFORE.map(|days| Choice::new(ending_within(days), w.seats_ending(days)));
    let first = [Choice::new("", w.seats_present()), Choice::new("vacant", w.seats_vacant()), Choice::new("applications", w.seats_open())];
    first.into_iter().chain(ending).chain([Choice::new("all", w.seats_all())]).collect()
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
    let headings = [
        w.body(),
        w.number(),
        w.seat(),
        w.kind(),
        w.organization(),
        w.sectors(),
        w.reserved_for(),
        w.appointed_by(),
        w.is_voting(),
        w.seat_is_open(),
        w.holder(),
        w.term_ends(),
        w.alternate(),
    ];
    let yes_no = |yes: bool| if yes { Kit(lang).yes() } else { Kit(lang).no() }.to_owned();
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
            it.reserved_names(lang).join("; "),
            it.appointed_by_called(lang).to_owned(),
            yes_no(it.is_voting),
            yes_no(it.is_open),
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

impl FormFields<'_> {
    /// Those a seat may be reserved for.
    fn reserved(&self) -> Vec<Choice> {
        let all = Reserved::ALL.iter().filter(|one| **one != Reserved::None);
        all.map(|one| Choice::new(one.code(), one.called(self.lang))).collect()
    }
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
    let (kind, alternates) = (SeatKind::Organizational.code().to_owned(), Alternates::Named.code().to_owned());
    adding(permit)?.open(&Form { body, number, starts_on, kind, alternates, is_voting: true, counts_for_quorum: true, ..Form::default() })
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
