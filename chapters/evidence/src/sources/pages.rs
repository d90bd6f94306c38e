//! The pages of sources: the list, its exports, one source.

use askama::Template;
use kit::{
    Lang, Result, bind,
    db::{Search, ToValue},
    lang::{Words as Kit, number},
    parts::{Action, Choice, Facts, Fields, Filters, Html, Tone, facts, notice},
    permits::Permit,
    web::{Ask, Reply, Rows, containing, sorted},
};
use press::Table;
use registry::{
    partnerships::{Of, Partnership},
    tables,
};
use serde::Deserialize;

use super::{
    acts::{Add, Browse, Edit, See},
    model::{Kind, Method, Source},
    store::{self, LIST},
};
use crate::{
    findings::{self, Finding},
    words::Words,
};

/// The filter of the list, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    q: String,
    kind: String,
    method: String,
    non_users: bool,
}

impl Filter {
    /// The list that this filter asks for.
    pub(super) fn search(&self, partnership: &Partnership) -> Result<Search> {
        let text = |text: &str| (!text.trim().is_empty()).then(|| text.to_value());
        LIST.with(bind![partnership.id])
            .filter_if("q", text(&self.q).map(|_| containing(&self.q).to_value()))?
            .filter_if("kind", text(&self.kind))?
            .filter_if("method", text(&self.method))?
            .filter_if("non_users", self.non_users.then(|| true.to_value()))
    }
}

#[derive(Template)]
#[template(path = "sources/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    base: String,
    filters: Filters,
    rows: &'a Rows<Source>,
    add: Option<Action>,
}

/// The sources, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let filter: Filter = ask.query()?;
    let search = filter.search(partnership)?;
    let (rows, heard) =
        permit.read(|tx| Ok((Rows::<Source>::read(tx, search, ask)?, store::any_reached_non_users(tx, partnership.id)?)))?;
    let base = format!("/{lang}/p/{}/sources", partnership.slug);
    let add = permit.may::<Add>().then(|| Action::new(w.source_add(), format!("{base}/new")).icon("plus"));
    let mut page = permit.page(w.sources()).lead(w.sources_lead()).action(add.clone());
    if !heard {
        page = page.notice(notice(Tone::Attention, w.sources_no_non_users_why()).titled(w.sources_no_non_users_title()));
    }
    page.show(&List { w, lang, filters: filters(lang, &base, &filter), base, rows: &rows, add })
}

/// What the list can be narrowed by.
fn filters(lang: Lang, base: &str, filter: &Filter) -> Filters {
    let (w, f) = (Words(lang), Fields::fresh(lang));
    let any = |choices: Vec<Choice>| [vec![Choice::new("", w.any())], choices].concat();
    let fields: [Html; 4] = [
        f.text("q", w.search_label()).value(&filter.q).into(),
        f.choice("kind", w.source_kind_label()).options(any(Kind::choices(lang))).value(&filter.kind).into(),
        f.choice("method", w.source_method_label()).options(any(Method::choices(lang))).value(&filter.method).into(),
        f.tick("non_users", w.source_reached_only()).value(filter.non_users).into(),
    ];
    Filters::new(lang, base, Html::join(fields))
}

/// The sources, filtered, as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The sources, filtered, as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w, k) = (permit.lang(), Words(permit.lang()), Kit(permit.lang()));
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let rows: Vec<Source> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings = [
        w.title_in_english(),
        w.title_in_french(),
        w.source_kind_label(),
        w.source_method_label(),
        w.source_year(),
        w.source_author(),
        w.source_participants(),
        w.source_reached(),
        w.source_link(),
    ];
    let rows = rows.into_iter().map(|it| {
        let participants = it.participants.map(|count| count.to_string()).unwrap_or_default();
        let reached = if it.reached_non_users { k.yes() } else { k.no() };
        let (kind, method) = (it.kind.called(lang).to_owned(), it.method.called(lang).to_owned());
        vec![it.title.en, it.title.fr, kind, method, it.year.to_string(), it.author, participants, reached.to_owned(), it.link]
    });
    Ok(tables::of_text(w.sources(), &headings, rows))
}

#[derive(Template)]
#[template(path = "sources/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    it: &'a Source,
    facts: Facts,
    findings: Vec<Finding>,
    findings_base: String,
    may_draft: bool,
}

/// One source, and what was found in it.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let base = format!("{home}/sources");
    let drafts = permit.may::<findings::ReadDrafts>();
    let findings = permit.read(|tx| findings::of_source(tx, partnership.id, it.id))?;
    let findings = findings.into_iter().filter(|finding| drafts || finding.is_published()).collect();
    let edit = permit.may::<Edit>().then(|| Action::new(Kit(lang).edit(), format!("{base}/{}/edit", it.id)).icon("pencil"));
    let page = permit.page(it.title.in_lang(lang).text).crumb(w.sources(), base).action(edit).side(permit.thread("source", it.id)?);
    page.show(&Show {
        w,
        lang,
        it,
        facts: about(lang, it),
        findings,
        findings_base: format!("{home}/findings"),
        may_draft: permit.may::<findings::Draft>(),
    })
}

fn about(lang: Lang, it: &Source) -> Facts {
    let w = Words(lang);
    let mut rows = vec![
        (w.source_kind_label(), Html::text(it.kind.called(lang))),
        (w.source_method_label(), Html::text(it.method.called(lang))),
        (w.source_year(), Html::text(it.year)),
    ];
    if !it.author.is_empty() {
        rows.push((w.source_author(), Html::text(&it.author)));
    }
    if let Some(count) = it.participants {
        rows.push((w.source_participants(), Html::text(number(lang, count))));
    }
    rows.push((w.source_reach(), Html::text(if it.reached_non_users { w.source_reached_yes() } else { w.source_reached_no() })));
    facts(rows)
}
