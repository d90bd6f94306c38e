//! The list of seats and the form of one.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Result, bind,
    db::{Search, ToValue},
    lang::{Bilingual, Words as Kit, date},
    parts::{Action, Choice, Fields, Html, Tone},
    permits::{Act, Permit},
    web::{Ask, Reply, Rows, sorted},
};
use press::Table;
use registry::{
    both_texts::{self, Difference},
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
    let new = if filter.body.is_empty() { format!("{base}/new") } else { format!("{base}/new?body={}", filter.body) };
    let add = permit.may::<Create>().then(|| Action::new(w.seat_add(), new).icon("plus"));
    let page = permit.page(w.seats()).lead(w.seats_lead()).action(add.clone());
    page.show(&List { w, lang, base, filter: &filter, bodies, sectors: sectors::choices(lang), rows: &rows, tenures, add })
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
struct FormPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    back: String,
    form: &'a Form,
    bodies: Vec<Choice>,
    kinds: Vec<Choice>,
    organizations: Vec<Choice>,
    sectors: Vec<Choice>,
    theirs: Option<Html>,
}

/// What a form page is about: its title, where it is sent, where it leads back.
struct Place<'a> {
    title: String,
    action: String,
    back: String,
    partnership: &'a Partnership,
}

fn form<A: Act>(permit: &Permit<'_, A>, place: Place<'_>, form: &Form, problems: &Problems, theirs: Option<Html>) -> Result<Reply> {
    let lang = permit.lang();
    let (w, k, f) = (Words(lang), Kit(lang), Fields::new(lang, problems));
    let status = if theirs.is_some() {
        409
    } else if problems.is_empty() {
        200
    } else {
        422
    };
    let (bodies, organizations) = permit
        .read(|tx| Ok((bodies::all_names(tx, place.partnership.id)?, people::organization_choices(tx, place.partnership.id, lang)?)))?;
    let bodies = bodies.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let chosen = |code: &str| form.sectors.iter().any(|sector| sector == code);
    let sectors = sectors::choices(lang).into_iter().map(|it| Choice { chosen: chosen(&it.value), ..it }).collect();
    let page = permit.page(place.title).crumb(w.seats(), format!("/{lang}/p/{}/seats", place.partnership.slug)).status(status);
    let (csrf, kinds) = (permit.csrf(), SeatKind::choices(lang));
    page.show(&FormPage { w, k, f, csrf, action: place.action, back: place.back, form, bodies, kinds, organizations, sectors, theirs })
}

fn new_place(lang: Lang, partnership: &Partnership) -> Place<'_> {
    let back = format!("/{lang}/p/{}/seats", partnership.slug);
    Place { title: Words(lang).seat_add().to_owned(), action: back.clone(), back, partnership }
}

fn edit_place(lang: Lang, of: &Of<Seat>) -> Place<'_> {
    let back = format!("/{lang}/p/{}/seats/{}", of.partnership.slug, of.record.id);
    let title = Words(lang).change_of(of.record.label.in_lang(lang).text);
    Place { title, action: back.clone(), back, partnership: &of.partnership }
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
    let typed = Form { body, number, starts_on, kind, is_voting: true, counts_for_quorum: true, ..Form::default() };
    form(permit, new_place(permit.lang(), permit.subject()), &typed, &Problems::none(), None)
}

/// Takes the form for a new seat.
pub(super) fn create(permit: &Permit<'_, Create>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::create(permit, typed.clone()) {
        Ok(id) => Ok(Reply::see_other(format!("{}/{id}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

/// The form that changes a seat.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    form(permit, edit_place(permit.lang(), permit.subject()), &Form::from(&permit.subject().record), &Problems::none(), None)
}

/// Takes the form that changes a seat. When somebody else was faster, both texts are shown.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let (lang, of) = (permit.lang(), permit.subject());
    let place = edit_place(lang, of);
    match acts::amend(permit, typed.clone()) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(Error::Conflict) => {
            let now = permit.read(|tx| store::by_id(tx, of.partnership.id, of.record.id))?.ok_or(Error::NotFound)?;
            let now = Form::from(&now);
            let theirs = both_texts::shown(lang, &differences(lang, &now, &typed));
            form(permit, place, &Form { version: now.version, ..typed }, &Problems::none(), Some(theirs))
        }
        Err(error) => Err(error),
    }
}

/// Field by field: its label, what is stored now, what was typed. Only where they differ.
fn differences(lang: Lang, now: &Form, typed: &Form) -> Vec<Difference> {
    let w = Words(lang);
    let all = [
        (w.number(), &now.number, &typed.number),
        (w.label_in_english(), &now.label_en, &typed.label_en),
        (w.label_in_french(), &now.label_fr, &typed.label_fr),
        (w.seat_note(), &now.note_en, &typed.note_en),
        (w.seat_note(), &now.note_fr, &typed.note_fr),
        (w.starts_on(), &now.starts_on, &typed.starts_on),
        (w.last_day(), &now.ends_on, &typed.ends_on),
    ];
    let differing = all.into_iter().filter(|(_, now, typed)| now != typed);
    differing.map(|(label, now, typed)| Difference { label, now: now.clone(), typed: typed.clone() }).collect()
}
