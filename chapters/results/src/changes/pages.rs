//! The pages of changes: the list, one change, the form.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result, bind,
    db::{Direction, Search, ToValue},
    lang::Words as Kit,
    parts::{Action, Badge, Choice, Fields, Filters, Html, Tone, badge},
    permits::{Act, Permit},
    web::{Ask, Reply, Rows, containing, sorted},
};
use press::Table;
use registry::{
    both_texts::{self, Difference},
    partnerships::{Of, Partnership, PartnershipId},
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
        Ok((rows, partners::choices(tx, partnership.id, lang)?))
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
    let page = permit.page(place.title).crumb(w.changes(), place.back.clone()).status(status);
    let (kinds, csrf) = (ChangeKind::choices(lang), permit.csrf());
    let content = FormPage { w, k, f, csrf, action: place.action, back: place.back, form, organizations, activities, kinds, theirs };
    page.show(&content)
}

fn new_place(lang: Lang, partnership: &Partnership) -> Place {
    let back = format!("/{lang}/p/{}/changes", partnership.slug);
    Place { title: Words(lang).change_add().to_owned(), action: back.clone(), back, partnership: partnership.id, named: None }
}

fn edit_place(lang: Lang, of: &Of<Change>) -> Place {
    let back = format!("/{lang}/p/{}/changes/{}", of.partnership.slug, of.record.id);
    let named = Some(Choice::new(of.record.organization_id, of.record.organization.in_lang(lang).text));
    Place { title: Words(lang).change_edit().to_owned(), action: back.clone(), back, partnership: of.partnership.id, named }
}

/// The form for a new change.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    let blank = Form { noticed_on: permit.today().to_string(), ..Form::default() };
    form(permit, new_place(permit.lang(), permit.subject()), &blank, &Problems::none(), None)
}

/// Takes the form for a new change.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::add(permit, &typed) {
        Ok(id) => Ok(Reply::see_other(format!("{}/{id}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

/// The form that changes what is written.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    form(permit, edit_place(permit.lang(), of), &Form::from(&of.record), &Problems::none(), None)
}

/// Takes the form that changes what is written. When somebody else was faster, both texts are shown.
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
    let (w, k) = (Words(lang), Kit(lang));
    let kind = |form: &Form| ChangeKind::from_code(&form.kind).map_or_else(String::new, |kind| kind.called(lang).to_owned());
    let public = |form: &Form| if form.may_be_public { k.yes() } else { k.no() }.to_owned();
    let all = [
        (w.change_in_english(), now.text_en.clone(), typed.text_en.clone()),
        (w.change_in_french(), now.text_fr.clone(), typed.text_fr.clone()),
        (w.kind_of_change(), kind(now), kind(typed)),
        (w.noticed_on(), now.noticed_on.clone(), typed.noticed_on.clone()),
        (w.evidence(), format!("{} {}", now.evidence_en, now.evidence_fr), format!("{} {}", typed.evidence_en, typed.evidence_fr)),
        (w.share(), now.share.clone(), typed.share.clone()),
        (w.may_be_public(), public(now), public(typed)),
    ];
    all.into_iter().filter(|(_, now, typed)| now != typed).map(|(label, now, typed)| Difference { label, now, typed }).collect()
}
