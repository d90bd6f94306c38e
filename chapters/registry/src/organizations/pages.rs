//! The pages of organizations: directory, one organization, the form.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result, bind,
    db::{Search, ToValue, Tx},
    lang::{Words as Kit, date},
    parts::{Action, Badge, Choice, Fields, Filters, Html, Tone, badge},
    permits::{Act, Permit},
    web::{Ask, Page, Reply, Rows, containing, sorted},
};
use press::Table;
use serde::Deserialize;

use super::{
    acts::{self, Add, Amend, Browse, Draft, Edit, See},
    model::{Form, Organization},
    store::LIST,
};
use crate::{
    both_texts::{self, Difference},
    partnerships::{Of, Partnership},
    sectors, tables,
    words::Words,
};

/// The filter of the directory, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    q: String,
    sector: String,
    francophone: bool,
    state: String,
}

impl Filter {
    /// The list that this filter asks for.
    pub(super) fn search(&self, partnership: &Partnership) -> Result<Search> {
        let text = |text: &str| (!text.trim().is_empty()).then(|| text.to_value());
        let list = LIST
            .with(bind![partnership.id])
            .filter_if("q", text(&self.q).map(|_| containing(&self.q).to_value()))?
            .filter_if("sector", text(&self.sector))?
            .filter_if("francophone", self.francophone.then(|| true.to_value()))?;
        match self.state.as_str() {
            "closed" => list.filter("closed", bind![]),
            "all" => Ok(list),
            _ => list.filter("open", bind![]),
        }
    }
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
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let filter: Filter = ask.query()?;
    let search = filter.search(partnership)?;
    let rows: Rows<Organization> = permit.read(|tx| Rows::read(tx, search, ask))?;
    let base = format!("/{lang}/p/{}/organizations", partnership.slug);
    let add = permit.may::<Add>().then(|| Action::new(w.organization_add(), format!("{base}/new")).icon("plus"));
    let page = permit.page(w.organizations()).lead(w.organizations_lead()).action(add.clone());
    page.show(&List { w, lang, filters: filters(lang, &base, &filter), base, rows: &rows, add })
}

/// What the directory can be narrowed by.
fn filters(lang: Lang, base: &str, filter: &Filter) -> Filters {
    let (w, f) = (Words(lang), Fields::fresh(lang));
    let mut sectors = vec![Choice::new("", w.sector_any())];
    sectors.extend(sectors::choices(lang).iter().map(|(code, name)| Choice::new(code, name)));
    let states = [("", w.organizations_open()), ("closed", w.organizations_closed()), ("all", w.organizations_all())];
    let states: Vec<Choice> = states.iter().map(|(code, name)| Choice::new(code, name)).collect();
    let fields: [Html; 4] = [
        f.text("q", w.organizations_search()).value(&filter.q).into(),
        f.choice("sector", w.sector()).options(&sectors).value(&filter.sector).into(),
        f.choice("state", w.organizations_which()).options(&states).value(&filter.state).into(),
        f.tick("francophone", w.francophone_only()).value(filter.francophone).into(),
    ];
    Filters::new(lang, base, Html::join(fields))
}

/// The directory, filtered, as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The directory, filtered, as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let rows: Vec<Organization> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings =
        [w.name_in_english(), w.name_in_french(), w.sectors(), w.website(), Kit(lang).email(), w.phone(), w.languages(), w.closed_on()];
    let rows = rows.into_iter().map(|it| {
        let closed = it.closed_on.map(|day| day.to_string()).unwrap_or_default();
        let sectors = it.sector_names(lang).join("; ");
        vec![it.name.en, it.name.fr, sectors, it.website, it.email, it.phone, it.languages, closed]
    });
    Ok(tables::of_text(w.organizations(), &headings, rows))
}

#[derive(Template)]
#[template(path = "organizations/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    it: &'a Organization,
}

/// One organization.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let base = format!("/{lang}/p/{}/organizations", partnership.slug);
    let edit = permit.may::<Edit>().then(|| Action::new(Kit(lang).edit(), format!("{base}/{}/edit", it.id)).icon("pencil"));
    let page = permit.page(it.name.in_lang(lang).text).crumb(w.organizations(), base).action(edit);
    state(it, lang).into_iter().fold(page, Page::badge).show(&Show { w, lang, it })
}

fn state(it: &Organization, lang: Lang) -> Option<Badge> {
    it.closed_on.map(|day| badge(Tone::Plain, "", Words(lang).organization_closed(date(lang, day))))
}

#[derive(Template)]
#[template(path = "organizations/form.html")]
struct FormPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    back: String,
    form: &'a Form,
    is_new: bool,
    sectors: Vec<Choice>,
    theirs: Option<Html>,
}

/// What a form page is about: its title, where it is sent, where it leads back.
struct Place {
    title: String,
    action: String,
    back: String,
    is_new: bool,
}

fn form<A: Act>(permit: &Permit<'_, A>, place: Place, form: &Form, problems: &Problems, theirs: Option<Html>) -> Result<Reply> {
    let lang = permit.lang();
    let (w, k, f) = (Words(lang), Kit(lang), Fields::new(lang, problems));
    let page = permit.page(place.title).crumb(w.organizations(), place.back.clone());
    let status = if theirs.is_some() {
        409
    } else if problems.is_empty() {
        200
    } else {
        422
    };
    let is_chosen = |code: &str| form.sectors.iter().any(|chosen| chosen == code);
    let sectors = sectors::choices(lang).into_iter().map(|(code, name)| Choice::new(code, name).chosen_if(is_chosen(code))).collect();
    let csrf = permit.csrf();
    let content = FormPage { w, k, f, csrf, action: place.action, back: place.back, form, is_new: place.is_new, sectors, theirs };
    page.status(status).show(&content)
}

fn new_place(lang: Lang, partnership: &Partnership) -> Place {
    let back = format!("/{lang}/p/{}/organizations", partnership.slug);
    Place { title: Words(lang).organization_add().to_owned(), action: back.clone(), back, is_new: true }
}

fn edit_place(lang: Lang, of: &Of<Organization>) -> Place {
    let list = format!("/{lang}/p/{}/organizations", of.partnership.slug);
    let back = format!("{list}/{}", of.record.id);
    Place { title: Words(lang).organization_edit(of.record.name.in_lang(lang).text), action: back.clone(), back, is_new: false }
}

/// The form for a new organization.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    form(permit, new_place(permit.lang(), permit.subject()), &Form::default(), &Problems::none(), None)
}

/// Takes the form for a new organization.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::add(permit, typed.clone()) {
        Ok(id) => Ok(Reply::see_other(format!("{}/{id}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

/// The form that changes an organization.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    form(permit, edit_place(permit.lang(), of), &Form::from(&of.record), &Problems::none(), None)
}

/// Takes the form that changes an organization. When somebody else was faster, both texts are shown.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = edit_place(permit.lang(), permit.subject());
    match acts::amend(permit, typed.clone()) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(Error::Conflict) => {
            let now: Form = permit.read(|tx| current(tx, permit.subject()))?;
            let theirs = both_texts::shown(permit.lang(), &differences(permit.lang(), &now, &typed));
            form(permit, place, &Form { version: now.version, ..typed }, &Problems::none(), Some(theirs))
        }
        Err(error) => Err(error),
    }
}

fn current(tx: &Tx, of: &Of<Organization>) -> Result<Form> {
    super::by_id(tx, of.partnership.id, of.record.id)?.as_ref().map(Form::from).ok_or(Error::NotFound)
}

/// Field by field: its label, what is stored now, what was typed. Only where they differ.
fn differences(lang: Lang, now: &Form, typed: &Form) -> Vec<Difference> {
    let w = Words(lang);
    let sectors = |form: &Form| form.sectors.iter().map(|code| sectors::called(code, lang)).collect::<Vec<_>>().join(", ");
    let all = [
        (w.name_in_english(), now.name_en.clone(), typed.name_en.clone()),
        (w.name_in_french(), now.name_fr.clone(), typed.name_fr.clone()),
        (w.sectors(), sectors(now), sectors(typed)),
        (w.website(), now.website.clone(), typed.website.clone()),
        (Kit(lang).email(), now.email.clone(), typed.email.clone()),
        (w.phone(), now.phone.clone(), typed.phone.clone()),
        (w.languages(), now.languages.clone(), typed.languages.clone()),
        (w.closed_on(), now.closed_on.clone(), typed.closed_on.clone()),
    ];
    all.into_iter().filter(|(_, now, typed)| now != typed).map(|(label, now, typed)| Difference { label, now, typed }).collect()
}
