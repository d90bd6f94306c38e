//! The pages of changes: the list, one change, the form.

use askama::Template;
use kit::{
    Error, Lang, Result, bind,
    db::{Direction, Search, ToValue},
    lang::Words as Kit,
    parts::{Action, Badge, Choice, Fields, Filters, Html, Tone, badge},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply, Rows, containing, sorted},
};
use press::Table;
use registry::{
    partnerships::{Of, Partnership},
    tables,
};
use serde::Deserialize;

use super::{
    acts::{self, Add, Amend, Browse, Draft, Edit, See},
    model::{Change, Form},
    store::{self, LIST},
};
use crate::{lists::ChangeKind, partners, words::Words};

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
    public: bool,
    first: bool,
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
            .filter_if("public", self.public.then(|| true.to_value()))?
            .filter_if("first", self.first.then(|| true.to_value()))?
            .sort("noticed", Direction::Down))
    }
}

#[derive(Template)]
#[template(path = "changes/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    base: String,
    filters: Filters,
    rows: &'a Rows<Change>,
    add: Option<Action>,
}

impl List<'_> {
    fn consent_of(&self, it: &Change) -> Badge {
        consent(it, self.lang)
    }
}

/// The changes, the latest first.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let filter: Filter = ask.query()?;
    let search = filter.search(partnership)?;
    let (rows, (organizations, _)) = permit.read(|tx| {
        let rows: Rows<Change> = Rows::read(tx, search, ask)?;
        Ok((rows, partners::choices(tx, partnership.id, lang, Some(&filter.activity))?))
    })?;
    let base = format!("/{lang}/p/{}/changes", partnership.slug);
    let add = permit.may::<Add>().then(|| Action::new(w.change_add(), format!("{base}/new")).icon("plus"));
    let page = permit.page(w.changes()).lead(w.changes_lead()).action(add.clone());
    let filters = filters(lang, &base, &filter, organizations);
    page.show(&List { w, lang, filters, base, rows: &rows, add })
}

fn filters(lang: Lang, base: &str, filter: &Filter, organizations: Vec<Choice>) -> Filters {
    let (w, f) = (Words(lang), Fields::fresh(lang));
    let mut kinds = vec![Choice::new("", w.any_kind())];
    kinds.extend(ChangeKind::choices(lang));
    let mut all = vec![Choice::new("", w.any_organization())];
    all.extend(organizations);
    let fields: [Html; 7] = [
        f.text("q", w.search_text()).value(&filter.q).into(),
        f.choice("kind", w.kind_of_change()).options(&kinds).value(&filter.kind).into(),
        f.choice("organization", w.organization()).options(&all).value(&filter.organization).into(),
        f.date("from", w.noticed_from()).value(&filter.from).into(),
        f.date("to", w.noticed_to()).value(&filter.to).into(),
        f.tick("public", w.only_public()).value(filter.public).into(),
        f.tick("first", w.only_first()).value(filter.first).into(),
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
    let (lang, w, k) = (permit.lang(), Words(permit.lang()), Kit(permit.lang()));
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let rows: Vec<Change> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings = [
        w.noticed_on(),
        w.organization(),
        w.kind_of_change(),
        w.change_in_english(),
        w.change_in_french(),
        w.evidence(),
        w.activity(),
        w.share(),
        w.first_time(),
        w.may_be_public(),
    ];
    let word = |is: bool| if is { k.yes() } else { k.no() }.to_owned();
    let rows = rows.into_iter().map(|it| {
        let (organization, evidence) = (it.organization.in_lang(lang).text.to_owned(), it.evidence.in_lang(lang).text.to_owned());
        let share = it.share.map(|share| share.to_string()).unwrap_or_default();
        let kind = it.kind.called(lang).to_owned();
        let (first, public) = (word(it.is_first_time), word(it.may_be_public));
        vec![it.noticed_on.to_string(), organization, kind, it.text.en, it.text.fr, evidence, it.code, share, first, public]
    });
    Ok(tables::of_text(w.changes(), &headings, rows))
}

#[derive(Template)]
#[template(path = "changes/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    base: String,
    it: &'a Change,
}

/// One change.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, base) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let edit = permit.may::<Edit>().then(|| Action::new(Kit(lang).edit(), format!("{base}/changes/{}/edit", it.id)).icon("pencil"));
    let page = permit.page(it.text.in_lang(lang).text).crumb(w.changes(), format!("{base}/changes")).action(edit).badge(consent(it, lang));
    page.side(permit.thread("change", it.id)?).show(&Show { w, lang, base, it })
}

fn consent(it: &Change, lang: Lang) -> Badge {
    let w = Words(lang);
    if it.may_be_public { badge(Tone::Good, "", w.may_be_public()) } else { badge(Tone::Plain, "", w.not_public()) }
}

#[derive(Template)]
#[template(path = "changes/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    organizations: &'a [Choice],
    activities: &'a [Choice],
}

fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/changes", partnership.slug)
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
    Ok(page.crumb(w.changes(), list(lang, partnership)).form(action, fields))
}

/// The page with the form for a new change.
fn adding<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    asking(permit, partnership, None, (permit.page(Words(lang).change_add()), list(lang, partnership)))
}

/// The page with the form that changes what is written.
fn changing<'p, A: Act<Subject = Of<Change>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let named = Choice::new(record.organization_id, record.organization.in_lang(lang).text);
    let action = format!("{}/{}", list(lang, partnership), record.id);
    let page = asking(permit, partnership, Some(named), (permit.page(Words(lang).change_edit()), action))?;
    Ok(page.changing(|| permit.read(|tx| store::by_id(tx, partnership.id, record.id))?.as_ref().map(Form::from).ok_or(Error::NotFound)))
}

/// The form for a new change.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    adding(permit)?.open(&Form { noticed_on: permit.today().to_string(), ..Form::default() })
}

/// Takes the form for a new change.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let list = list(permit.lang(), permit.subject());
    adding(permit)?.take(ask, |form| acts::add(permit, form), |id| format!("{list}/{id}"))
}

/// The form that changes what is written.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit)?.open()
}

/// Takes the form that changes what is written.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit)?.take(ask, |form| acts::amend(permit, form))
}
