//! The register that everyone may read: decisions of published minutes, without the names of people.

use access::standings::PUBLIC;
use askama::Template;
use kit::{
    Lang, Result, acts, bind,
    db::{Direction, Search, Tx},
    lang::date,
    parts::{Action, Facts, Html, facts},
    permits::{Path, Permit},
    web::{Ask, Reply, Rows, sorted},
};
use registry::{
    partnerships::{Partnership, PartnershipId, Public, Shown},
    tables,
};
use serde::Serialize;

use super::{
    document::Register,
    files::file,
    model::{Entry, Form, Readers},
    store,
};
use crate::{
    decisions::{Decision, Filter, Listed, badge_of},
    words::Words,
};

acts! {
    /// Read the public register of decisions.
    read Browse on Public<Open> as "registers.browse" may PUBLIC;
    /// Read one decision of the public register.
    read Read on Public<Registered> as "registers.read" may PUBLIC;
}

/// The decisions of a partnership that everyone may read, of which there is at least one.
#[derive(Clone, Debug)]
pub struct Open;

impl Shown for Open {
    fn find(tx: &Tx, partnership: &Partnership, _: &Path) -> Result<Option<Self>> {
        Ok(store::is_open(tx, partnership.id)?.then_some(Self))
    }
}

/// A decision that everyone may read.
#[derive(Clone, Debug)]
pub struct Registered(Decision);

impl Shown for Registered {
    fn find(tx: &Tx, partnership: &Partnership, path: &Path) -> Result<Option<Self>> {
        Ok(store::one(tx, partnership.id, path.id("registered")?)?.map(Self))
    }
}

/// The part of the register that is asked for. Without an order in the address the latest come first.
fn search(tx: &Tx, partnership: PartnershipId, filter: &Filter) -> Result<Search> {
    filter.within(tx, partnership, &store::OPEN.with(bind![partnership]).sort("date", Direction::Down))
}

/// The register, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership, filter) = (permit.lang(), &permit.subject().partnership, ask.query::<Filter>()?);
    let (w, base) = (Words(lang), format!("/{lang}/p/{}/register", partnership.slug));
    let (rows, (bodies, years)) = permit.read(|tx| {
        let rows = Rows::read(tx, search(tx, partnership.id, &filter)?, ask)?;
        Ok((rows, store::choices(tx, partnership.id)?))
    })?;
    let file = |words: &str, form: Form| Some(Action::new(words, format!("{base}.{}", form.ending())).icon("download"));
    let page = permit.page(w.register_public()).lead(w.register_public_lead());
    let page = page.more(file(w.register_pdf(), Form::Pdf)).more(file(w.register_docx(), Form::Docx));
    page.show(&Listed { w, lang, base, filter: &filter, bodies, years, rows: &rows, today: None, resolved: Vec::new() })
}

fn register<'p>(permit: &'p Permit<'_, Browse>, filter: &Filter, ask: Option<&Ask>) -> Result<Register<'p>> {
    let partnership = &permit.subject().partnership;
    let all: Vec<Decision> = permit.read(|tx| {
        let search = search(tx, partnership.id, filter)?;
        ask.map_or(search.clone(), |ask| sorted(search, ask)).all(tx, tables::MOST_ROWS)
    })?;
    Ok(Register { partnership, readers: Readers::Everyone, lang: permit.lang(), today: permit.today(), all, resolved: Vec::new() })
}

/// The whole public register, or that of one year, in one of its forms.
///
/// # Errors
/// [`kit::Error::Internal`] when it cannot be written.
pub fn written(permit: &Permit<'_, Browse>, year: Option<i64>, form: Form) -> Result<Vec<u8>> {
    register(permit, &Filter::of_year(year), None)?.bytes(form)
}

fn reply(permit: &Permit<'_, Browse>, ask: &Ask, form: Form) -> Result<Reply> {
    file(&register(permit, &ask.query::<Filter>()?, Some(ask))?, form)
}

/// As CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    reply(permit, ask, Form::Csv)
}

/// As a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    reply(permit, ask, Form::Xlsx)
}

/// As a PDF.
pub(super) fn pdf(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    reply(permit, ask, Form::Pdf)
}

/// As a Word file.
pub(super) fn docx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    reply(permit, ask, Form::Docx)
}

#[derive(Serialize)]
struct Entries<'a> {
    total: u64,
    /// Whether there are more than are counted.
    and_more: bool,
    items: Vec<Entry<'a>>,
}

/// As JSON.
pub(super) fn json(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (filter, partnership) = (ask.query::<Filter>()?, permit.subject().partnership.id);
    let rows: Rows<Decision> = permit.read(|tx| Rows::read(tx, search(tx, partnership, &filter)?, ask))?;
    Reply::json(&Entries { total: rows.total, and_more: rows.and_more, items: rows.items.iter().map(Entry::from).collect() })
}

#[derive(Template)]
#[template(path = "registers/show.html")]
struct Show<'a> {
    lang: Lang,
    it: &'a Decision,
    facts: Facts,
}

/// One decision.
pub(super) fn show(permit: &Permit<'_, Read>, _: &Ask) -> Result<Reply> {
    let (lang, Public { partnership, shown: Registered(it) }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let day = Html::text(date(lang, it.decided_on));
    let when = it.meeting_id.map_or_else(|| day.clone(), |id| Html::trusted(format!("<a href=\"{home}/minutes/{id}\">{day}</a>")));
    let facts = facts(vec![
        (w.date(), when),
        (w.kind(), Html::text(it.kind.called(lang))),
        (w.how_it_was_decided(), Html::text(it.how_without_names(lang))),
    ]);
    let page =
        permit.page(w.decision_titled(it.numbered(), it.body.in_lang(lang).text)).crumb(w.register_public(), format!("{home}/register"));
    page.badge(badge_of(lang, &it.result)).show(&Show { lang, it, facts })
}

/// One decision as JSON.
pub(super) fn show_json(permit: &Permit<'_, Read>, _: &Ask) -> Result<Reply> {
    Reply::json(&Entry::from(&permit.subject().shown.0))
}
