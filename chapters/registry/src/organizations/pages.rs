//! The pages of organizations: directory, one organization, the form.

use askama::Template;
use kit::{
    Error, Lang, Result, bind,
    db::{List as Listing, Search, ToValue},
    lang::{Words as Kit, date},
    parts::{Action, Badge, Choice, Fields, Filters, Html, Tone, badge},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply, Rows, containing, sorted},
};
use press::Table;
use serde::Deserialize;

use super::{
    acts::{self, Add, Amend, Browse, Draft, Edit, See},
    model::{Form, Organization},
    store::LIST,
};
use crate::{
    affiliations,
    circles::{Asking, Circles},
    imports,
    member_lists::MemberList,
    partnerships::{Of, Partnership},
    sectors, tables,
    words::Words,
};

/// The filter of the directory, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Filter {
    /// Part of the name, the short name or a language.
    pub q: String,
    /// The sectors of which it serves any.
    pub sector: Vec<String>,
    /// The body on which it holds a seat.
    pub body: String,
    /// Whether only francophone ones are asked for.
    pub francophone: bool,
    /// Whether only those with federal settlement funding are asked for.
    pub funded: bool,
    /// `closed`, `all`, or empty for those that are open.
    pub state: String,
}

impl Asking for Filter {
    type Browse = Browse;
    const LIST: Listing = LIST;
}

impl Filter {
    /// The list that this filter asks for.
    pub fn search<C: Circles<Self>>(&self, partnership: &Partnership, today: jiff::civil::Date) -> Result<Search> {
        let text = |text: &str| (!text.trim().is_empty()).then(|| text.to_value());
        let list = C::LIST
            .with(bind![partnership.id])
            .filter_if("q", text(&self.q).map(|_| containing(&self.q).to_value()))?
            .filter_if("sector", sectors::any_of(&self.sector).map(|any| any.to_value()))?
            .filter_if("francophone", self.francophone.then(|| true.to_value()))?
            .filter_if("funded", self.funded.then(|| true.to_value()))?;
        let list = C::narrow(list, self, today)?;
        match self.state.as_str() {
            "closed" => list.filter("closed", bind![]),
            "all" => Ok(list),
            _ => list.filter("open", bind![]),
        }
    }
}

/// Where the directory is.
fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/organizations", partnership.slug)
}

#[derive(Template)]
#[template(path = "organizations/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    base: String,
    filters: Filters,
    rows: &'a Rows<Organization>,
    add: Option<Action>,
}

/// The directory, filtered.
pub(super) fn index<C: Circles<Filter>>(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    permit.remembered(|| listed::<C>(permit, ask))
}

fn listed<C: Circles<Filter>>(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Page> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let filter: Filter = ask.query()?;
    let search = filter.search::<C>(partnership, permit.today())?;
    let (rows, more) = permit.read(|tx| {
        let rows: Rows<Organization> = Rows::read(tx, search, ask)?;
        Ok((rows, C::fields(tx, partnership, lang, &filter)?))
    })?;
    let base = list(lang, partnership);
    let add = permit.may::<Add>().then(|| Action::new(w.organization_add(), format!("{base}/new")).icon("plus"));
    let import =
        permit.may::<imports::Bring<MemberList>>().then(|| Action::new(w.import_list(), format!("/{lang}/p/{}/imports", partnership.slug)));
    // Whoever begins has a list: to bring it is the first thing to do.
    let (first, second) = if rows.items.is_empty() && import.is_some() { (import, add.clone()) } else { (add.clone(), import) };
    let page = permit.page(w.organizations()).lead(w.organizations_lead()).action(first);
    let page = C::keep(permit, &filter).into_iter().map(Some).fold(page, Page::more).more(second);
    page.with(&List { w, lang, filters: filters(lang, &base, &filter, more), base, rows: &rows, add })
}

/// What the directory can be narrowed by.
fn filters(lang: Lang, base: &str, filter: &Filter, more: Vec<Html>) -> Filters {
    let (w, f) = (Words(lang), Fields::fresh(lang));
    let states = [("", w.organizations_open()), ("closed", w.organizations_closed()), ("all", w.organizations_all())];
    let states: Vec<Choice> = states.iter().map(|(code, name)| Choice::new(code, name)).collect();
    let first: Html = f.text("q", w.organizations_search()).value(&filter.q).into();
    let last: [Html; 3] = [
        f.choice("state", w.organizations_which()).options(&states).value(&filter.state).into(),
        f.tick("francophone", w.francophone_only()).value(filter.francophone).into(),
        f.tick("funded", w.ircc_funded_only()).value(filter.funded).into(),
    ];
    Filters::new(lang, base, Html::join([first].into_iter().chain(sectors::pickers(lang, &filter.sector)).chain(more).chain(last)))
}

/// The directory, filtered, as CSV.
pub(super) fn csv<C: Circles<Filter>>(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table::<C>(permit, ask)?)
}

/// The directory, filtered, as a workbook.
pub(super) fn xlsx<C: Circles<Filter>>(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table::<C>(permit, ask)?, permit.lang(), permit.today())
}

fn table<C: Circles<Filter>>(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(ask.query::<Filter>()?.search::<C>(permit.subject(), permit.today())?, ask);
    let rows: Vec<Organization> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings = [
        w.name_in_english(),
        w.name_in_french(),
        w.column_short_name_en(),
        w.column_short_name_fr(),
        w.sectors(),
        w.website(),
        Kit(lang).email(),
        w.phone(),
        w.languages(),
        w.closed_on(),
    ];
    let rows = rows.into_iter().map(|it| {
        let closed = it.closed_on.map(|day| day.to_string()).unwrap_or_default();
        let (sectors, languages) = (it.sector_names(lang).join("; "), it.language_names(lang));
        vec![it.name.en, it.name.fr, it.short_name.en, it.short_name.fr, sectors, it.website, it.email, it.phone, languages, closed]
    });
    Ok(tables::of_text(w.organizations(), &headings, rows))
}

#[derive(Template)]
#[template(path = "organizations/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    it: &'a Organization,
    contacts: Html,
}

/// One organization.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let contacts = affiliations::contacts(permit)?;
    let base = list(lang, partnership);
    let edit = permit.may::<Edit>().then(|| Action::new(Kit(lang).edit(), format!("{base}/{}/edit", it.id)).icon("pencil"));
    let page = permit.page(it.name.in_lang(lang).text).crumb(w.organizations(), base).action(edit);
    state(it, lang).into_iter().fold(page, Page::badge).show(&Show { w, lang, it, contacts })
}

fn state(it: &Organization, lang: Lang) -> Option<Badge> {
    it.closed_on.map(|day| badge(Tone::Plain, "", Words(lang).organization_closed(date(lang, day))))
}

/// The fields of the form.
#[derive(Template)]
#[template(path = "organizations/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    is_new: bool,
}

/// The page with the form for a new organization.
fn adding<'p, A: Act<Subject = Partnership>>(permit: &'p Permit<'_, A>) -> FormPage<'p, Form> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let page = permit.page(w.organization_add()).crumb(w.organizations(), list(lang, permit.subject()));
    page.form(list(lang, permit.subject()), move |form, f| Html::of(&FormFields { w, lang, f, form, is_new: true }))
}

/// The page with the form that changes an organization.
fn changing<'p, A: Act<Subject = Of<Organization>>>(permit: &'p Permit<'_, A>) -> EditPage<'p, Form> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let Of { partnership, record } = permit.subject();
    let list = list(lang, partnership);
    let page = permit.page(w.organization_edit(record.name.in_lang(lang).text)).crumb(w.organizations(), &list);
    page.form(format!("{list}/{}", record.id), move |form, f| Html::of(&FormFields { w, lang, f, form, is_new: false })).changing(
        move || {
            let stored = permit.read(|tx| super::by_id(tx, partnership.id, record.id))?.ok_or(Error::NotFound)?;
            Ok(Form { languages: stored.language_names(lang), ..Form::from(&stored) })
        },
    )
}

/// The form for a new organization.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    adding(permit).open(&Form::default())
}

/// Takes the form for a new organization.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let list = list(permit.lang(), permit.subject());
    adding(permit).take(ask, |form| acts::add(permit, form), |id| format!("{list}/{id}"))
}

/// The form that changes an organization.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit).open()
}

/// Takes the form that changes an organization.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit).take(ask, |form| acts::amend(permit, form))
}
