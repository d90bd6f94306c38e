//! The pages of contributions: the list, the sums, one contribution, the form.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Result, bind,
    db::{Direction, Search, ToValue},
    lang::{Bilingual, Words as Kit},
    parts::{Action, Choice, Fields, Filters, Html},
    permits::{Act, Permit},
    web::{Ask, Reply, Rows, containing, sorted},
};
use planning::fiscal::FiscalYear;
use press::Table;
use registry::{
    both_texts::{self, Difference},
    organizations::OrganizationId,
    partnerships::{Of, Partnership, PartnershipId},
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
        Ok((rows, partners::choices(tx, partnership.id, lang)?))
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
    let years = years.iter().map(|it| Choice::new(it, it).chosen_if(*it == year)).collect();
    let base = format!("/{lang}/p/{}/contributions", partnership.slug);
    let may_browse = permit.may::<Browse>();
    let page = permit.page(w.contribution_sums()).lead(w.contribution_sums_lead(year));
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
struct FormPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    back: String,
    form: &'a Form,
    organizations: Vec<Choice>,
    activities: Vec<Choice>,
    kinds: Vec<Choice>,
    theirs: Option<Html>,
}

/// What a form page is about: its title, where it is sent, where it leads back, whose it is.
struct Place {
    title: String,
    action: String,
    back: String,
    partnership: PartnershipId,
    /// The organization already named, which may have closed since.
    named: Option<Choice>,
}

fn form<A: Act>(permit: &Permit<'_, A>, place: Place, form: &Form, problems: &Problems, theirs: Option<Html>) -> Result<Reply> {
    let lang = permit.lang();
    let (w, k, f) = (Words(lang), Kit(lang), Fields::new(lang, problems));
    let (mut organizations, activities) = permit.read(|tx| partners::choices(tx, place.partnership, lang))?;
    organizations.extend(place.named.filter(|named| organizations.iter().all(|it| it.value != named.value)));
    let status = if theirs.is_some() {
        409
    } else if problems.is_empty() {
        200
    } else {
        422
    };
    let page = permit.page(place.title).crumb(w.contributions(), place.back.clone()).status(status);
    let (kinds, csrf) = (GiftKind::choices(lang), permit.csrf());
    let content = FormPage { w, k, f, csrf, action: place.action, back: place.back, form, organizations, activities, kinds, theirs };
    page.show(&content)
}

fn new_place(lang: Lang, partnership: &Partnership) -> Place {
    let back = format!("/{lang}/p/{}/contributions", partnership.slug);
    Place { title: Words(lang).contribution_add().to_owned(), action: back.clone(), back, partnership: partnership.id, named: None }
}

fn edit_place(lang: Lang, of: &Of<Contribution>) -> Place {
    let back = format!("/{lang}/p/{}/contributions/{}", of.partnership.slug, of.record.id);
    let named = Some(Choice::new(of.record.organization_id, of.record.organization.in_lang(lang).text));
    Place { title: Words(lang).contribution_edit().to_owned(), action: back.clone(), back, partnership: of.partnership.id, named }
}

fn blank(today: Date) -> Form {
    Form { given_on: today.to_string(), ..Form::default() }
}

/// The form for a new contribution.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    form(permit, new_place(permit.lang(), permit.subject()), &blank(permit.today()), &Problems::none(), None)
}

/// Takes the form for a new contribution.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::add(permit, &typed) {
        Ok(id) => Ok(Reply::see_other(format!("{}/{id}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

/// The form that changes a contribution.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    form(permit, edit_place(permit.lang(), of), &Form::from(&of.record), &Problems::none(), None)
}

/// Takes the form that changes a contribution. When somebody else was faster, both texts are shown.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let of = permit.subject();
    let place = edit_place(permit.lang(), of);
    match acts::amend(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(Error::Conflict) => {
            let now = permit.read(|tx| store::by_id(tx, of.partnership.id, of.record.id))?.ok_or(Error::NotFound)?;
            let now = Form::from(&now);
            let theirs = both_texts::shown(permit.lang(), &differences(permit.lang(), &now, &typed));
            form(permit, place, &Form { version: now.version, ..typed }, &Problems::none(), Some(theirs))
        }
        Err(error) => Err(error),
    }
}

/// Field by field: its label, what is stored now, what was typed. Only where they differ.
fn differences(lang: Lang, now: &Form, typed: &Form) -> Vec<Difference> {
    let w = Words(lang);
    let kind = |form: &Form| GiftKind::from_code(&form.kind).map_or_else(String::new, |kind| kind.called(lang).to_owned());
    let all = [
        (w.kind_of_gift(), kind(now), kind(typed)),
        (w.given_on(), now.given_on.clone(), typed.given_on.clone()),
        (w.hours(), now.hours.clone(), typed.hours.clone()),
        (w.rate(), now.rate.clone(), typed.rate.clone()),
        (w.value(), now.value.clone(), typed.value.clone()),
        (w.what_was_given(), format!("{} {}", now.what_en, now.what_fr), format!("{} {}", typed.what_en, typed.what_fr)),
        (w.attested_by(), now.attested_by.clone(), typed.attested_by.clone()),
    ];
    all.into_iter().filter(|(_, now, typed)| now != typed).map(|(label, now, typed)| Difference { label, now, typed }).collect()
}
