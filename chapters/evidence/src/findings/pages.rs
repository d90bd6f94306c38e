//! The pages of findings: the list, its exports, one finding.

use askama::Template;
use kit::{
    Error, Lang, Result, bind,
    db::{Search, ToValue},
    lang::{Words as Kit, date},
    parts::{Action, Badge, Choice, Facts, Fields, Filters, Html, Tone, badge, facts},
    permits::Permit,
    web::{Ask, Page, Reply, Rows, containing, sorted},
};
use press::Table;
use registry::{
    partnerships::{Of, Partnership},
    tables,
};
use serde::Deserialize;

use super::{
    acts::{Add, Browse, Edit, Publish, ReadDrafts, See, Withdraw},
    model::{Evidence, Finding, Kind, State},
    store::LIST,
};
use crate::{
    sources::{self, Source, SourceId},
    themes::{Population, Theme},
    words::Words,
};

/// The filter of the list, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    q: String,
    kind: String,
    theme: String,
    population: String,
    strength: String,
    source: String,
    pub(super) answer: String,
    pub(super) state: String,
}

impl Filter {
    /// The list that this filter asks for, without drafts for those who may not read them.
    pub(super) fn search(&self, partnership: &Partnership, drafts: bool) -> Result<Search> {
        let text = |text: &str| (!text.trim().is_empty()).then(|| text.to_value());
        let list = LIST
            .with(bind![partnership.id])
            .filter_if("q", text(&self.q).map(|_| containing(&self.q).to_value()))?
            .filter_if("kind", text(&self.kind))?
            .filter_if("theme", text(&self.theme))?
            .filter_if("population", text(&self.population))?
            .filter_if("strength", text(&self.strength))?
            .filter_if("source", text(&self.source))?
            .filter_if("state", text(&self.state))?
            .filter_if("state", (!drafts).then(|| State::Published.to_value()))?;
        match self.answer.as_str() {
            "yes" => list.filter("answered", bind![]),
            "no" => list.filter("unanswered", bind![]),
            _ => Ok(list),
        }
    }
}

#[derive(Template)]
#[template(path = "findings/list.html")]
pub(super) struct List<'a> {
    pub(super) w: Words,
    pub(super) lang: Lang,
    pub(super) base: String,
    pub(super) caption: &'static str,
    pub(super) none: (&'static str, &'static str),
    pub(super) filters: Filters,
    pub(super) rows: &'a Rows<Finding>,
    pub(super) add: Option<Action>,
}

/// The findings, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    permit.remembered(|| listed(permit, ask))
}

fn listed(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Page> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let (w, drafts) = (Words(lang), permit.may::<ReadDrafts>());
    let filter: Filter = ask.query()?;
    let search = filter.search(partnership, drafts)?;
    let (rows, sources) = permit.read(|tx| Ok((Rows::<Finding>::read(tx, search, ask)?, sources::choices(tx, partnership.id)?)))?;
    let base = format!("/{lang}/p/{}/findings", partnership.slug);
    let add = permit.may::<Add>().then(|| Action::new(w.finding_add(), format!("{base}/new")).icon("plus"));
    let sources = sources.iter().map(|(id, title, year)| source_choice(*id, title.in_lang(lang).text, *year)).collect();
    let filters = filters(lang, &base, &filter, (sources, drafts));
    let page = permit.page(w.findings()).lead(w.findings_lead()).action(add.clone());
    let page = page.more(Some(Action::new(w.unanswered(), format!("{base}/unanswered"))));
    let (caption, none) = (w.findings(), (w.findings_none_title(), w.findings_none_why()));
    page.with(&List { w, lang, base, caption, none, filters, rows: &rows, add })
}

/// A source as one answer of a drop-down.
pub(super) fn source_choice(id: SourceId, title: &str, year: i64) -> Choice {
    Choice::new(id, format!("{title} ({year})"))
}

fn any(lang: Lang, choices: Vec<Choice>) -> Vec<Choice> {
    [vec![Choice::new("", Words(lang).any())], choices].concat()
}

/// What every list of findings can be narrowed by.
pub(super) fn narrowing(lang: Lang, filter: &Filter) -> Vec<Html> {
    let (w, f) = (Words(lang), Fields::fresh(lang));
    vec![
        f.text("q", w.search_label()).value(&filter.q).into(),
        f.choice("kind", w.finding_kind_label()).options(any(lang, Kind::choices(lang))).value(&filter.kind).into(),
        f.choice("theme", w.theme_label()).options(any(lang, Theme::choices(lang))).value(&filter.theme).into(),
        f.choice("population", w.population_label()).options(any(lang, Population::choices(lang))).value(&filter.population).into(),
        f.choice("strength", w.strength_label()).options(any(lang, Evidence::choices(lang))).value(&filter.strength).into(),
    ]
}

/// What the list of all findings can be narrowed by.
fn filters(lang: Lang, base: &str, filter: &Filter, (sources, drafts): (Vec<Choice>, bool)) -> Filters {
    let (w, f) = (Words(lang), Fields::fresh(lang));
    let answers = vec![Choice::new("yes", w.finding_answered_yes()), Choice::new("no", w.finding_answered_no())];
    let mut fields = narrowing(lang, filter);
    fields.push(f.choice("source", w.source()).options(any(lang, sources)).value(&filter.source).into());
    fields.push(f.choice("answer", w.finding_answered_label()).options(any(lang, answers)).value(&filter.answer).into());
    if drafts {
        fields.push(f.choice("state", w.state_label()).options(any(lang, State::choices(lang))).value(&filter.state).into());
    }
    Filters::new(lang, base, Html::join(fields))
}

/// The findings, filtered, as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The findings, filtered, as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let search = ask.query::<Filter>()?.search(permit.subject(), permit.may::<ReadDrafts>())?;
    written(permit, ask, search, Words(permit.lang()).findings())
}

/// What a search finds, as a table to take away.
pub(super) fn written(permit: &Permit<'_, Browse>, ask: &Ask, search: Search, caption: &str) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(search, ask);
    let rows: Vec<Finding> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings = [
        w.finding_statement_en(),
        w.finding_statement_fr(),
        w.finding_kind_label(),
        w.theme_label(),
        w.population_label(),
        w.strength_label(),
        w.finding_recorded(),
        w.state_label(),
    ];
    let rows = rows.into_iter().map(|it| {
        let codes = [it.kind.called(lang), it.theme.called(lang), it.population.called(lang), it.strength.called(lang)];
        let mut cells = vec![it.statement.en, it.statement.fr];
        cells.extend(codes.map(str::to_owned));
        cells.extend([it.recorded_on.to_string(), it.state.called(lang).to_owned()]);
        cells
    });
    Ok(tables::of_text(caption, &headings, rows))
}

#[derive(Template)]
#[template(path = "findings/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    it: &'a Finding,
    facts: Facts,
    sources: Vec<Source>,
    sources_base: String,
    mend: Option<String>,
    step: Option<(String, &'static str)>,
    csrf: Html,
}

/// One finding: below it the sources, above it what answers it.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    if !it.is_published() && !permit.may::<ReadDrafts>() {
        return Err(Error::NotFound);
    }
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let (base, here) = (format!("{home}/findings"), format!("{home}/findings/{}", it.id));
    let sources = permit.read(|tx| sources::of_finding(tx, partnership.id, it.id))?;
    let edit_href = permit.may::<Edit>().then(|| format!("{here}/edit"));
    let edit = edit_href.as_ref().map(|href| Action::new(Kit(lang).edit(), href).icon("pencil"));
    let step = step(permit, &here);
    let page = permit.page(it.statement.in_lang(lang).text).crumb(w.findings(), base).badge(state(it, lang)).action(edit);
    let page = page.side(permit.thread("finding", it.id)?);
    page.show(&Show {
        w,
        lang,
        it,
        facts: about(lang, it),
        sources,
        sources_base: format!("{home}/sources"),
        mend: edit_href,
        step,
        csrf: permit.csrf(),
    })
}

/// What publishes the finding or takes it back, for those who may: where it is sent, and the verb.
fn step(permit: &Permit<'_, See>, here: &str) -> Option<(String, &'static str)> {
    let w = Words(permit.lang());
    if permit.subject().record.is_published() {
        permit.may::<Withdraw>().then(|| (format!("{here}/withdrawal"), w.finding_withdraw()))
    } else {
        permit.may::<Publish>().then(|| (format!("{here}/publication"), w.finding_publish()))
    }
}

fn state(it: &Finding, lang: Lang) -> Badge {
    let tone = if it.is_published() { Tone::Good } else { Tone::Plain };
    badge(tone, "", it.state.called(lang))
}

fn about(lang: Lang, it: &Finding) -> Facts {
    let w = Words(lang);
    facts(vec![
        (w.finding_kind_label(), Html::text(it.kind.called(lang))),
        (w.theme_label(), Html::text(it.theme.called(lang))),
        (w.population_label(), Html::text(it.population.called(lang))),
        (w.strength_label(), Html::text(it.strength.called(lang))),
        (w.finding_recorded(), Html::text(date(lang, it.recorded_on))),
    ])
}
