//! The pages of reports: the list, a report as it will print, its blocks, the records behind a figure.

use askama::Template;
use governance::{adoptions, decisions};
use kit::{
    Error, Lang, Problems, Result,
    lang::date,
    parts::{Action, Badge, Choice, Fields, Html, Tone, badge},
    permits::{Act, Permit},
    web::{Ask, EditPage, Reply},
};
use planning::fiscal::FiscalYear;
use registry::partnerships::{Of, Partnership};
use serde::Deserialize;

use super::{
    acts::{self, Begin, Browse, Correct, Edit, Misnamed, See, Step, Write},
    document::{cell, counted, value_of},
    figures::{self, Record},
    listings, live,
    model::{Block, BlockForm, Content, Figure, NewForm, Report, State, StepForm, Unit, named_block},
    store,
};
use crate::{contributions, words::Words};

#[derive(Template)]
#[template(path = "reports/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    base: String,
    years: Vec<Choice>,
    all: Vec<Report>,
    may_begin: bool,
}

impl List<'_> {
    fn state(&self, it: &Report) -> Badge {
        state(it.state, self.lang)
    }
}

fn state(state: State, lang: Lang) -> Badge {
    let tone = match state {
        State::Draft => Tone::Plain,
        State::InReview => Tone::Information,
        State::Approved | State::Submitted => Tone::Good,
    };
    badge(tone, "", state.called(lang))
}

fn listed<A: Act<Subject = Partnership>>(permit: &Permit<'_, A>, problems: &Problems) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let all = permit.read(|tx| store::all(tx, partnership.id))?;
    let present = FiscalYear::containing(permit.today());
    let years = [present, present.previous(), present.previous().previous()];
    let lived = |year: &FiscalYear| partnership.founded_on.is_none_or(|founded| founded <= year.end());
    let free = years.into_iter().filter(lived).filter(|year| all.iter().all(|report| report.fiscal_year != *year));
    let years: Vec<Choice> = free.map(|year| Choice::new(year.code(), year.called(lang))).collect();
    let base = format!("/{lang}/p/{}/reports", partnership.slug);
    let status = if problems.is_empty() { 200 } else { 422 };
    let may_begin = permit.may::<Begin>() && !years.is_empty();
    let content = List { w, lang, f: Fields::new(lang, problems), csrf: permit.csrf(), base, years, all, may_begin };
    permit.page(w.reports()).lead(w.reports_lead()).status(status).show(&content)
}

/// The reports, the latest year first.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    listed(permit, &Problems::none())
}

/// Begins a report.
pub(super) fn begin(permit: &Permit<'_, Begin>, ask: &Ask) -> Result<Reply> {
    let typed: NewForm = ask.form()?;
    match acts::begin(permit, &typed) {
        Ok(id) => Ok(Reply::see_other(format!("/{}/p/{}/reports/{id}?saved=1", permit.lang(), permit.subject().slug))),
        Err(Error::Invalid(problems)) => listed(permit, &problems),
        Err(error) => Err(error),
    }
}

#[derive(Template)]
#[template(path = "reports/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    base: String,
    here: String,
    it: &'a Report,
    content: Content,
    may_write: bool,
    steps: Vec<Choice>,
    decisions: Vec<Choice>,
    may_correct: bool,
    typed: &'a StepForm,
    is_over: bool,
    approval: Option<String>,
    adoption: Html,
}

impl Show<'_> {
    /// Whether approving it takes a word that its year is not over.
    fn asks_unfinished(&self) -> bool {
        !self.is_over && self.it.state == State::InReview
    }

    /// Whether a step can be taken that rests on a decision.
    fn asks_decision(&self) -> bool {
        self.steps.iter().any(|step| step.value == State::Approved.code())
    }

    /// How many parts are written in one language only.
    fn in_one_language(&self) -> usize {
        self.content.blocks.iter().filter(|block| block.text.en.is_empty() != block.text.fr.is_empty()).count()
    }

    fn counted(&self) -> String {
        counted(&self.content, self.lang).unwrap_or_default()
    }

    fn tables(&self, block: Option<&Block>) -> Result<Html> {
        live::following(&self.content, block, (&self.base, &self.here), self.lang)
    }
}

fn shown<A: Act<Subject = Of<Report>>>(permit: &Permit<'_, A>, typed: &StepForm, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/reports", partnership.slug));
    let may_step = permit.may::<Step>();
    let (content, decisions, approval) = permit.read(|tx| {
        let decisions =
            if may_step && it.state == State::InReview { decisions::choices_in_lang(tx, partnership.id, lang)? } else { Vec::new() };
        Ok((store::content(tx, partnership.id, it, permit.today())?, decisions, store::approval(tx, it.id)?))
    })?;
    let steps = if may_step { it.state.next() } else { &[] };
    let (base, here) = (format!("/{lang}/p/{}", partnership.slug), format!("{list}/{}", it.id));
    let page = permit.page(it.title.in_lang(lang).text).crumb(w.reports(), list).badge(state(it.state, lang));
    let file = |ending: &str, word: &str| Some(Action::new(word, format!("{here}/report.{ending}")));
    let page = page
        .more(file("pdf", w.as_pdf()))
        .more(file("docx", w.as_word()))
        .more(file("xlsx", w.as_workbook()))
        .more(file("html", w.as_page()))
        .more(file("json", w.as_sealed_text()));
    let adoption = adoptions::beneath::<Misnamed, _>(permit, approval.is_some(), ("report", it.id.0), &here)?;
    let side = permit.thread("report", it.id)?;
    let status = if problems.is_empty() { 200 } else { 422 };
    page.side(side).status(status).show(&Show {
        w,
        lang,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        base,
        here,
        it,
        content,
        may_write: permit.may::<Write>() && it.state.is_open(),
        steps: steps.iter().map(|step| Choice::new(step.code(), step.called(lang))).collect(),
        decisions: decisions.iter().map(|(id, label)| Choice::new(id, label)).collect(),
        may_correct: permit.may::<Correct>() && !it.state.is_open(),
        typed,
        is_over: it.fiscal_year.end() < permit.today(),
        approval: approval.map(|(number, day)| w.report_approved_by(number, date(lang, day))),
        adoption,
    })
}

/// A report as it will print.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    shown(permit, &StepForm::default(), &Problems::none())
}

/// Brings a report a step further.
pub(super) fn step(permit: &Permit<'_, Step>, ask: &Ask) -> Result<Reply> {
    let typed: StepForm = ask.form()?;
    match acts::step(permit, &typed) {
        Ok(()) => Ok(back(permit)),
        Err(Error::Invalid(problems)) => shown(permit, &typed, &problems),
        Err(error) => Err(error),
    }
}

fn back<A: Act<Subject = Of<Report>>>(permit: &Permit<'_, A>) -> Reply {
    let of = permit.subject();
    Reply::see_other(format!("/{}/p/{}/reports/{}?saved=1", permit.lang(), of.partnership.slug, of.record.id))
}

/// Why a report is corrected.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Correction {
    reason: String,
}

/// Begins a new edition.
pub(super) fn correct(permit: &Permit<'_, Correct>, ask: &Ask) -> Result<Reply> {
    let typed: Correction = ask.form()?;
    match acts::correct(permit, &typed.reason) {
        Ok(id) => Ok(Reply::see_other(format!("/{}/p/{}/reports/{id}?saved=1", permit.lang(), permit.subject().partnership.slug))),
        Err(Error::Invalid(problems)) => shown(permit, &StepForm::default(), &problems),
        Err(error) => Err(error),
    }
}

/// Which block is edited.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct At {
    block: String,
}

/// The fields of the form of a block.
#[derive(Template)]
#[template(path = "reports/edit.html")]
struct BlockFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a BlockForm,
    beside: &'a Html,
}

/// The page with the form that changes the block at a place.
fn changing<'p, A: Act<Subject = Of<Report>>>(permit: &'p Permit<'_, A>, place: &str) -> Result<EditPage<'p, BlockForm>> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, base, place) = (Words(lang), format!("/{lang}/p/{}", partnership.slug), place.to_owned());
    let here = format!("{base}/reports/{}", it.id);
    let content = permit.read(|tx| store::content(tx, partnership.id, it, permit.today()))?;
    let block = content.blocks.iter().find(|block| block.place.to_string() == place).ok_or(Error::NotFound)?;
    let beside = live::following(&content, Some(block), (&base, &here), lang)?;
    let page = permit.page(w.edit_block_of(block.heading.in_lang(lang).text)).crumb(it.title.in_lang(lang).text, here.clone());
    let form = page.form(format!("{here}/edit"), move |form, f| Html::of(&BlockFields { w, f, form, beside: &beside }));
    Ok(form.back(here).changing(move || {
        permit.read(|tx| {
            let (version, block) = store::block(tx, it.id, &place)?.ok_or(Error::NotFound)?;
            Ok(BlockForm { version, ..BlockForm::from(block) })
        })
    }))
}

/// The form of a block: the first one, unless another is named.
pub(super) fn edit(permit: &Permit<'_, Edit>, ask: &Ask) -> Result<Reply> {
    let at: At = ask.query()?;
    changing(permit, named_block(&at.block))?.open()
}

/// Takes it. When somebody else was faster, both texts are shown.
pub(super) fn write(permit: &Permit<'_, Write>, ask: &Ask) -> Result<Reply> {
    changing(permit, named_block(ask.field("place")))?.take(ask, |form| acts::write(permit, form))
}

/// Which figure is asked about.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Asked {
    figure: String,
}

#[derive(Template)]
#[template(path = "reports/why.html")]
struct Why {
    w: Words,
    lang: Lang,
    base: String,
    unit: Unit,
    value: String,
    is_frozen: bool,
    may_see: bool,
    records: Vec<Record>,
}

impl Why {
    fn adds(&self, value: i64) -> String {
        let label = kit::lang::Bilingual::default();
        let figure = Figure { id: String::new(), section: String::new(), label, unit: self.unit, value };
        press::format::cell(&cell(&figure), super::document::tag(self.lang))
    }
}

/// The records behind a figure: exactly those it counts. Those of a kind that the reader may not see stay a sum.
pub(super) fn why(permit: &Permit<'_, See>, ask: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, base, asked) = (Words(lang), format!("/{lang}/p/{}", partnership.slug), ask.query::<Asked>()?);
    let content = permit.read(|tx| store::content(tx, partnership.id, it, permit.today()))?;
    let span = (it.fiscal_year, content.counted_to.unwrap_or_else(|| it.fiscal_year.end()));
    let found = permit.read(|tx| figures::records(tx, partnership.id, span, &asked.figure))?;
    let named =
        content.figures.iter().find(|figure| figure.id == asked.figure || (asked.figure.is_empty() && figure.id == "decisions-carried"));
    let gifts = listings::gifts_of_kind(&content.listings, &asked.figure);
    let Some(figure) = named.or(gifts.as_ref()) else { return Err(Error::NotFound) };
    let found = match found {
        Some(found) => Some(found),
        None => permit.read(|tx| figures::records(tx, partnership.id, span, &figure.id))?,
    };
    let (path, records) = found.ok_or(Error::NotFound)?;
    let may_see = path != contributions::PATH || permit.may::<contributions::Browse>();
    let records = if may_see { records } else { Vec::new() };
    let value = press::format::cell(&value_of(&content, figure, lang), super::document::tag(lang));
    let page = permit.page(figure.label.in_lang(lang).text).lead(w.why_lead(it.fiscal_year.called(lang)));
    let page = page.crumb(it.title.in_lang(lang).text, format!("{base}/reports/{}", it.id));
    page.show(&Why { w, lang, base: format!("{base}{path}"), unit: figure.unit, value, is_frozen: !it.state.is_open(), may_see, records })
}
