//! The pages of contributions: the list, the sums, one contribution, the form.

use askama::Template;
use kit::{
    Error, Lang, Result, bind,
    db::{Direction, Search, ToValue},
    lang::{Bilingual, Words as Kit},
    parts::{Action, Choice, Fields, Filters, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply, Rows, containing, sorted},
};
use planning::fiscal::FiscalYear;
use press::Table;
use registry::{
    organizations::OrganizationId,
    partnerships::{Of, Partnership},
    tables,
};
use serde::Deserialize;

use super::{
    acts::{self, Add, Amend, Browse, Count, Draft, Edit, See},
    model::{Contribution, Form},
    store::{self, LIST, Sum},
};
use crate::{lists::GiftKind, partners, typed, words::Words};

/// The filter of the list, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    q: String,
    kind: String,
    organization: String,
    activity: String,
    from: String,
    to: String,
}

impl Filter {
    /// The list that this filter asks for, the latest first.
    pub(super) fn search(&self, partnership: &Partnership) -> Result<Search> {
        let text = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_value());
        Ok(LIST
            .with(bind![partnership.id])
            .filter_if("q", text(&self.q).map(|_| containing(&self.q).to_value()))?
            .filter_if("kind", text(&self.kind))?
            .filter_if("organization", text(&self.organization))?
            .filter_if("activity", text(&self.activity))?
            .filter_if("from", text(&self.from))?
            .filter_if("to", text(&self.to))?
            .sort("given", Direction::Down))
    }
}

#[derive(Template)]
#[template(path = "contributions/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    base: String,
    filters: Filters,
    rows: &'a Rows<Contribution>,
    add: Option<Action>,
}

/// The contributions, the latest first.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let filter: Filter = ask.query()?;
    let search = filter.search(partnership)?;
    let (rows, (organizations, _)) = permit.read(|tx| {
        let rows: Rows<Contribution> = Rows::read(tx, search, ask)?;
        Ok((rows, partners::choices(tx, partnership.id, lang, Some(&filter.activity))?))
    })?;
    let base = format!("/{lang}/p/{}/contributions", partnership.slug);
    let add = permit.may::<Add>().then(|| Action::new(w.contribution_add(), format!("{base}/new")).icon("plus"));
    let sums = Some(Action::new(w.contribution_sums(), format!("{base}/totals")));
    let page = permit.page(w.contributions()).lead(w.contributions_lead()).action(add.clone()).more(sums);
    let filters = filters(lang, &base, &filter, organizations);
    page.show(&List { w, lang, filters, base, rows: &rows, add })
}

fn filters(lang: Lang, base: &str, filter: &Filter, organizations: Vec<Choice>) -> Filters {
    let (w, f) = (Words(lang), Fields::fresh(lang));
    let mut kinds = vec![Choice::new("", w.any_kind())];
    kinds.extend(GiftKind::choices(lang));
    let mut all = vec![Choice::new("", w.any_organization())];
    all.extend(organizations);
    let fields: [Html; 5] = [
        f.text("q", w.search_text()).value(&filter.q).into(),
        f.choice("kind", w.kind_of_gift()).options(&kinds).value(&filter.kind).into(),
        f.choice("organization", w.organization()).options(&all).value(&filter.organization).into(),
        f.date("from", w.given_from()).value(&filter.from).into(),
        f.date("to", w.given_to()).value(&filter.to).into(),
    ];
    Filters::new(lang, base, Html::join(fields))
}

/// The list as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The list as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let rows: Vec<Contribution> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings =
        [w.given_on(), w.organization(), w.kind_of_gift(), w.hours(), w.value(), w.what_was_given(), w.activity(), w.attested_by()];
    let rows = rows.into_iter().map(|it| {
        let (organization, what) = (it.organization.in_lang(lang).text.to_owned(), it.what.in_lang(lang).text.to_owned());
        let hours = it.minutes.map(typed::hours_typed).unwrap_or_default();
        let value = it.value_cents.map(typed::dollars_typed).unwrap_or_default();
        vec![it.given_on.to_string(), organization, it.kind.called(lang).to_owned(), hours, value, what, it.code, it.attested_by]
    });
    Ok(tables::of_text(w.contributions(), &headings, rows))
}

/// The year whose sums are asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct OfYear {
    year: String,
}

#[derive(Template)]
#[template(path = "contributions/totals.html")]
struct Totals {
    w: Words,
    lang: Lang,
    base: String,
    years: Vec<Choice>,
    range: (String, String),
    may_browse: bool,
    kinds: Vec<(GiftKind, Sum)>,
    givers: Vec<(OrganizationId, Bilingual, Sum)>,
}

impl Totals {
    fn all(&self) -> Sum {
        let add = |a: Sum, b: &Sum| Sum { count: a.count + b.count, minutes: a.minutes + b.minutes, cents: a.cents + b.cents };
        self.kinds.iter().fold(Sum { count: 0, minutes: 0, cents: 0 }, |all, (_, sum)| add(all, sum))
    }

    /// What they are worth, or that no rate says it.
    fn worth(&self, sum: &Sum) -> String {
        if sum.lacks_rate() { self.w.no_hourly_rate().to_owned() } else { kit::lang::money(self.lang, sum.cents) }
    }

    fn lacks_rates(&self) -> bool {
        self.kinds.iter().any(|(_, sum)| sum.lacks_rate())
    }

    fn rows(&self, key: &str, value: impl std::fmt::Display) -> String {
        format!("{}?{key}={value}&from={}&to={}", self.base, self.range.0, self.range.1)
    }
}

/// What was given in a fiscal year, by kind and by organization.
pub(super) fn totals(permit: &Permit<'_, Count>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership, asked) = (permit.lang(), permit.subject(), ask.query::<OfYear>()?);
    let w = Words(lang);
    let present = FiscalYear::containing(permit.today());
    let year = FiscalYear::parse(&asked.year).unwrap_or(present);
    let range = (year.start().to_string(), year.end().to_string());
    let days = (range.0.as_str(), range.1.as_str());
    let (kinds, givers) =
        permit.read(|tx| Ok((store::by_kind(tx, partnership.id, days)?, store::by_organization(tx, partnership.id, days)?)))?;
    let years = [present, present.previous(), present.previous().previous()];
    let years = years.iter().map(|it| Choice::new(it.code(), it.called(lang)).chosen_if(*it == year)).collect();
    let base = format!("/{lang}/p/{}/contributions", partnership.slug);
    let may_browse = permit.may::<Browse>();
    let page = permit.page(w.contribution_sums()).lead(w.contribution_sums_lead(year.called(lang)));
    let page = if permit.may::<Browse>() { page.crumb(w.contributions(), base.clone()) } else { page };
    page.show(&Totals { w, lang, base, years, range, may_browse, kinds, givers })
}

#[derive(Template)]
#[template(path = "contributions/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    base: String,
    it: &'a Contribution,
}

/// One contribution.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, base) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let edit = permit.may::<Edit>().then(|| Action::new(Kit(lang).edit(), format!("{base}/contributions/{}/edit", it.id)).icon("pencil"));
    let title = w.contribution_of(it.kind.called(lang), it.organization.in_lang(lang).text);
    let page = permit.page(title).crumb(w.contributions(), format!("{base}/contributions")).action(edit);
    page.show(&Show { w, lang, base, it })
}

#[derive(Template)]
#[template(path = "contributions/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    organizations: &'a [Choice],
    activities: &'a [Choice],
}

fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/contributions", partnership.slug)
}

/// The form on a page. The organization already `named` may have closed since, and is offered all the same.
fn asking<'p, A: Act>(
    permit: &Permit<'_, A>,
    partnership: &Partnership,
    named: Option<Choice>,
    (page, action): (Page, String),
) -> Result<FormPage<'p, Form>> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let (mut organizations, activities) = permit.read(|tx| partners::choices(tx, partnership.id, lang, None))?;
    organizations.extend(named.filter(|named| organizations.iter().all(|it| it.value != named.value)));
    let fields = move |form: &Form, f: Fields<'_>| {
        Html::of(&FormFields { w, lang, f, form, organizations: &organizations, activities: &activities })
    };
    Ok(page.crumb(w.contributions(), list(lang, partnership)).form(action, fields))
}

/// The page with the form for a new contribution.
fn adding<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    asking(permit, partnership, None, (permit.page(Words(lang).contribution_add()), list(lang, partnership)))
}

/// The page with the form that changes a contribution.
fn changing<'p, A: Act<Subject = Of<Contribution>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let named = Choice::new(record.organization_id, record.organization.in_lang(lang).text);
    let action = format!("{}/{}", list(lang, partnership), record.id);
    let page = asking(permit, partnership, Some(named), (permit.page(Words(lang).contribution_edit()), action))?;
    Ok(page.changing(|| permit.read(|tx| store::by_id(tx, partnership.id, record.id))?.as_ref().map(Form::from).ok_or(Error::NotFound)))
}

/// The form for a new contribution.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    adding(permit)?.open(&Form { given_on: permit.today().to_string(), ..Form::default() })
}

/// Takes the form for a new contribution.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let list = list(permit.lang(), permit.subject());
    adding(permit)?.take(ask, |form| acts::add(permit, form), |id| format!("{list}/{id}"))
}

/// The form that changes a contribution.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit)?.open()
}

/// Takes the form that changes a contribution.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit)?.take(ask, |form| acts::amend(permit, form))
}
