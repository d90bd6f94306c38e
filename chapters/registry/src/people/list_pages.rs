//! The list of people, and its exports.

use std::collections::HashMap;

use askama::Template;
use kit::{
    Lang, Result, bind,
    db::{List as Listing, Search, ToValue},
    lang::{Bilingual, Words as Kit},
    parts::{Action, Choice, Fields, Filters, Html},
    permits::Permit,
    web::{Ask, Reply, Rows, containing, sorted},
};
use press::Table;
use serde::{Deserialize, Serialize};

use super::{
    acts::{self, Add, Browse},
    model::{Person, PersonId, Reach},
    store::LIST,
};
use crate::{
    affiliations::{self, Affiliation},
    circles::{Asking, Circles},
    imports,
    member_lists::MemberList,
    organizations::{self, OrganizationId},
    partnerships::Partnership,
    sectors, tables,
    words::Words,
};

/// The most people that a search is read for as a whole.
pub const MOST_PEOPLE: u32 = tables::MOST_ROWS;

/// The filter of the list, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Filter {
    /// Part of the name.
    pub q: String,
    /// The organization they speak for.
    pub organization: String,
    /// The sectors of which an organization they speak for serves any.
    pub sector: Vec<String>,
    /// The body at which they sit.
    pub body: String,
    /// What they are there.
    pub role: String,
    /// The language they prefer.
    pub lang: String,
    /// `yes` for those in the members' directory.
    pub listed: String,
}

impl Asking for Filter {
    type Browse = Browse;
    const LIST: Listing = LIST;
}

impl Filter {
    /// The list that this filter asks for.
    pub fn search<C: Circles<Self>>(&self, partnership: &Partnership, today: jiff::civil::Date) -> Result<Search> {
        let mut list = C::LIST
            .with(bind![partnership.id])
            .filter_if("q", (!self.q.trim().is_empty()).then(|| containing(&self.q).to_value()))?
            .filter_if("lang", (!self.lang.is_empty()).then(|| self.lang.to_value()))?;
        if !self.organization.is_empty() {
            list = list.filter("organization", bind![self.organization, today, today])?;
        }
        if let Some(any) = sectors::any_of(&self.sector) {
            list = list.filter("sector", bind![any, today, today])?;
        }
        if self.listed == "yes" {
            list = list.filter("listed", bind![true])?;
        }
        C::narrow(list, self, today)
    }
}

/// Whom everyone speaks for today, by person.
pub(super) struct Today {
    by_person: HashMap<PersonId, Vec<Affiliation>>,
    staff: Vec<PersonId>,
}

impl Today {
    /// From all affiliations that hold today.
    pub(super) fn new(all: Vec<Affiliation>) -> Self {
        let mut by_person: HashMap<PersonId, Vec<Affiliation>> = HashMap::new();
        for it in all {
            by_person.entry(it.person).or_default().push(it);
        }
        Self { by_person, staff: Vec::new() }
    }

    /// With those of the staff, who are no residents when they speak for nobody.
    fn with_staff(self, staff: Vec<(PersonId,)>) -> Self {
        Self { staff: staff.into_iter().map(|(id,)| id).collect(), ..self }
    }

    /// Whether a person works for the partnership.
    fn is_staff(&self, person: &PersonId) -> bool {
        self.staff.contains(person)
    }

    /// The affiliations of a person.
    pub(super) fn of(&self, person: &PersonId) -> &[Affiliation] {
        self.by_person.get(person).map_or(&[], Vec::as_slice)
    }
}

#[derive(Template)]
#[template(path = "people/list.html")]
struct List<'a> {
    w: Words,
    k: Kit,
    lang: Lang,
    base: String,
    organizations_base: String,
    filters: Filters,
    rows: &'a Rows<Person>,
    today: Today,
    reach: Reach,
    add: Option<Action>,
}

/// The list, filtered.
pub(super) fn index<C: Circles<Filter>>(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership, day) = (permit.lang(), permit.subject(), permit.today());
    let w = Words(lang);
    let filter: Filter = ask.query()?;
    let search = filter.search::<C>(partnership, day)?;
    let (rows, organizations, today, more) = permit.read(|tx| {
        let rows: Rows<Person> = Rows::read(tx, search, ask)?;
        let today = Today::new(affiliations::of_partnership_on(tx, partnership.id, day)?);
        let today = today.with_staff(affiliations::staff_on(tx, partnership.id, day)?);
        let more = C::fields(tx, partnership, lang, &filter)?;
        Ok((rows, organizations::all_names(tx, partnership.id)?, today, more))
    })?;
    let home = format!("/{lang}/p/{}", partnership.slug);
    let base = format!("{home}/people");
    let filters = filters((lang, &base), &filter, organizations, more);
    let add = permit.may::<Add>().then(|| Action::new(w.person_add(), format!("{base}/new")).icon("plus"));
    let import =
        permit.may::<imports::Bring<MemberList>>().then(|| Action::new(w.import_list(), format!("/{lang}/p/{}/imports", partnership.slug)));
    let page = permit.page(w.people()).lead(w.people_lead()).action(add.clone());
    let page = C::keep(permit, &filter).into_iter().map(Some).fold(page, kit::web::Page::more).more(import);
    page.show(&List {
        w,
        k: Kit(lang),
        lang,
        base,
        organizations_base: format!("{home}/organizations"),
        filters,
        rows: &rows,
        today,
        reach: acts::reach(permit),
        add,
    })
}

/// What the list can be narrowed by.
fn filters((lang, base): (Lang, &str), filter: &Filter, all: Vec<(OrganizationId, Bilingual)>, more: Vec<Html>) -> Filters {
    let (w, k, f) = (Words(lang), Kit(lang), Fields::fresh(lang));
    let mut organizations = vec![Choice::new("", w.organization_any())];
    organizations.extend(all.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)));
    let languages = [Choice::new("", w.language_any()), Choice::new("en", k.english()), Choice::new("fr", k.french())];
    let listed = [Choice::new("", w.listed_or_not()), Choice::new("yes", w.listed_only())];
    let fields: [Html; 2] = [
        f.text("q", w.people_search()).value(&filter.q).into(),
        f.choice("organization", w.organization()).options(&organizations).value(&filter.organization).into(),
    ];
    let last: [Html; 2] = [
        f.choice("lang", w.preferred_language()).options(languages).value(&filter.lang).into(),
        f.choice("listed", w.is_listed()).options(listed).value(&filter.listed).into(),
    ];
    Filters::new(lang, base, Html::join(fields.into_iter().chain(sectors::pickers(lang, &filter.sector)).chain(more).chain(last)))
}

/// The list, filtered, as CSV.
pub(super) fn csv<C: Circles<Filter>>(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table::<C>(permit, ask)?)
}

/// The list, filtered, as a workbook.
pub(super) fn xlsx<C: Circles<Filter>>(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table::<C>(permit, ask)?, permit.lang(), permit.today())
}

fn table<C: Circles<Filter>>(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, partnership, day) = (permit.lang(), permit.subject(), permit.today());
    let (w, k, reach) = (Words(lang), Kit(lang), acts::reach(permit));
    let search = sorted(ask.query::<Filter>()?.search::<C>(partnership, day)?, ask);
    let (rows, current) = permit.read(|tx| {
        let rows: Vec<Person> = search.all(tx, tables::MOST_ROWS)?;
        Ok((rows, Today::new(affiliations::of_partnership_on(tx, partnership.id, day)?)))
    })?;
    let headings = [w.name(), w.pronouns(), w.organization(), w.role(), k.email(), w.phone(), w.preferred_language()];
    let rows = rows.into_iter().map(|it| {
        let (of, reached) = (current.of(&it.id), reach.covers(&it));
        let joined =
            |read: fn(&Affiliation) -> &Bilingual| of.iter().map(|one| read(one).in_lang(lang).text).collect::<Vec<_>>().join("; ");
        let (organizations, roles) = (joined(|one| &one.organization_name), joined(|one| &one.role));
        let language = if it.lang == Lang::Fr.code() { k.french() } else { k.english() };
        let (email, phone) = if reached { (it.email, it.phone) } else { (String::new(), String::new()) };
        vec![it.name, it.pronouns, organizations, roles, email, phone, language.to_owned()]
    });
    Ok(tables::of_text(w.people(), &headings, rows))
}
