//! The list of forwardings, one forwarding, and where a decision was sent on.

use askama::Template;
use kit::{
    Lang, Result, bind,
    db::{Direction, Search, ToValue},
    lang::{Bilingual, date},
    parts::{Action, Badge, Facts, Html, Tone, badge, facts},
    permits::{Act, Permit},
    web::{Ask, Reply, Rows, sorted},
};
use press::Table;
use registry::{
    partnerships::{Of, Partnership},
    tables,
};
use serde::Deserialize;

use super::{
    acts::{Browse, Draft, Edit, See, TakeUp, may_be_sent},
    letter::{Letter, Line},
    model::{Forwarding, Outcome},
    store::LIST,
};
use crate::{
    bodies::{self, BodyId},
    decisions::Decision,
    words::Words,
};

fn badge_of(lang: Lang, it: &Forwarding) -> Badge {
    let outcome = it.outcome();
    let tone = match outcome {
        Outcome::Adopted | Outcome::AdoptedAmended => Tone::Good,
        Outcome::Waiting => Tone::Information,
        Outcome::Declined => Tone::Risk,
        Outcome::Received | Outcome::Withdrawn => Tone::Plain,
    };
    badge(tone, "", outcome.called(lang))
}

/// The filter of the list, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    body: String,
    state: String,
}

impl Filter {
    /// The list that this filter asks for, the latest first unless asked otherwise.
    pub fn search(&self, partnership: &Partnership) -> Result<Search> {
        let list = LIST.with(bind![partnership.id]).sort("sent", Direction::Down);
        let list = if self.body.is_empty() { list } else { list.filter("body", bind![self.body, self.body])? };
        list.filter_if("waiting", (self.state == "waiting").then(|| Outcome::Waiting.to_value()))
    }
}

#[derive(Template)]
#[template(path = "forwardings/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    base: String,
    filter: &'a Filter,
    bodies: Vec<(BodyId, Bilingual)>,
    rows: &'a Rows<Forwarding>,
}

/// The forwardings, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership, filter) = (permit.lang(), permit.subject(), ask.query::<Filter>()?);
    let (w, search) = (Words(lang), filter.search(partnership)?);
    let (rows, bodies) = permit.read(|tx| Ok((Rows::read(tx, search, ask)?, bodies::all_names(tx, partnership.id)?)))?;
    let base = format!("/{lang}/p/{}/forwardings", partnership.slug);
    let page =
        permit.page(w.forwardings()).lead(w.forwardings_lead()).crumb(w.decisions(), format!("/{lang}/p/{}/decisions", partnership.slug));
    page.show(&List { w, lang, base, filter: &filter, bodies, rows: &rows })
}

/// The forwardings, filtered, as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The forwardings, filtered, as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let all: Vec<Forwarding> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings = [
        w.number(),
        w.decision(),
        w.forwarding_from(),
        w.forwarding_to(),
        w.forwarding_sent_on(),
        w.state(),
        w.forwarding_decided_on(),
        w.forwarding_resolution(),
    ];
    let rows = all.into_iter().map(|it| {
        let (text, from, to) = (it.text.in_lang(lang).text, it.from.in_lang(lang).text, it.to.in_lang(lang).text);
        let decided = it.decided_on.or(it.meets_on.filter(|_| it.answer_id.is_some())).map(|day| day.to_string()).unwrap_or_default();
        let (number, state) = (it.numbered(), it.outcome().called(lang).to_owned());
        vec![number, text.to_owned(), from.to_owned(), to.to_owned(), it.sent_on.to_string(), state, decided, it.resolution.clone()]
    });
    Ok(tables::of_text(w.forwardings(), &headings, rows))
}

#[derive(Template)]
#[template(path = "forwardings/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    it: &'a Forwarding,
    facts: Facts,
    csrf: Html,
    here: String,
    may_take_up: bool,
    letter: Option<Letter<'a>>,
    files: Vec<(String, &'static str)>,
}

/// One forwarding.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let here = format!("{home}/forwardings/{}", it.id);
    let edit = permit.may::<Edit>().then(|| Action::new(w.forwarding_answer(), format!("{here}/edit")).icon("pencil"));
    let may_take_up = it.to_id.is_some() && it.item_id.is_none() && it.outcome() == Outcome::Waiting && permit.may::<TakeUp>();
    let page = permit.page(w.forwarding_of(it.numbered(), it.to.in_lang(lang).text)).lead(it.said(lang)).badge(badge_of(lang, it));
    let page = page.crumb(w.decisions(), format!("{home}/decisions")).crumb(w.forwardings(), format!("{home}/forwardings")).action(edit);
    let (letter, files) = (Letter::read(permit, partnership, it)?, letter_files(w, it, &partnership.slug));
    page.show(&Show { w, lang, it, facts: about(lang, &home, it), csrf: permit.csrf(), here, may_take_up, letter, files })
}

/// The letter as files, in both languages: addresses and labels.
fn letter_files(w: Words, it: &Forwarding, slug: &str) -> Vec<(String, &'static str)> {
    let file = |lang: Lang, ending: &str| format!("/{lang}/p/{slug}/forwardings/{}/letter.{ending}", it.id);
    vec![
        (file(Lang::En, "pdf"), w.letter_pdf_in_english()),
        (file(Lang::En, "docx"), w.letter_docx_in_english()),
        (file(Lang::Fr, "pdf"), w.letter_pdf_in_french()),
        (file(Lang::Fr, "docx"), w.letter_docx_in_french()),
    ]
}

fn about(lang: Lang, home: &str, it: &Forwarding) -> Facts {
    let w = Words(lang);
    let link = |href: String, text: &str| Html::trusted(format!("<a href=\"{home}{href}\">{}</a>", Html::text(text)));
    let mut rows = vec![
        (w.decision(), link(format!("/decisions/{}", it.decision_id), &it.numbered())),
        (w.forwarding_from(), link(format!("/bodies/{}", it.from_id), it.from.in_lang(lang).text)),
        (
            w.forwarding_to(),
            it.to_id.map_or_else(|| Html::text(it.to.in_lang(lang).text), |id| link(format!("/bodies/{id}"), it.to.in_lang(lang).text)),
        ),
    ];
    rows.extend(it.outside.map(|kind| (w.kind(), Html::text(kind.called(lang)))));
    rows.push((w.forwarding_sent_on(), Html::text(date(lang, it.sent_on))));
    rows.extend(it.meeting_id.zip(it.meets_on).map(|(id, on)| (w.forwarding_agenda(), link(format!("/meetings/{id}"), &date(lang, on)))));
    rows.extend(it.answer_id.map(|id| (w.forwarding_answered_by(), link(format!("/decisions/{id}"), it.outcome().called(lang)))));
    rows.extend(it.decided_on.map(|day| (w.forwarding_decided_on(), Html::text(date(lang, day)))));
    if !it.resolution.is_empty() {
        rows.push((w.forwarding_resolution(), Html::text(&it.resolution)));
    }
    facts(rows)
}

/// The way to send a decision on, for whoever may.
pub(crate) fn send_on<A: Act>(permit: &Permit<'_, A>, it: &Decision, home: &str) -> Option<Action> {
    let may = permit.may::<Draft>() && may_be_sent(it).is_ok();
    let href = format!("{home}/decisions/{}/forwardings/new", it.id);
    may.then(|| Action::new(Words(permit.lang()).forwarding_send(), href).icon("send"))
}
