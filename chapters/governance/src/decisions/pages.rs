//! The register of decisions, and one decision.

use askama::Template;
use kit::{
    Lang, Result, bind,
    db::{Direction, Search, ToValue},
    lang::{Bilingual, date},
    parts::{Action, Badge, Facts, Html, Tone, badge, facts},
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
    Reserved,
    acts::{Browse, See},
    model::{Decision, Outcome},
    store::{self, LIST},
};
use crate::{
    bodies::{self, BodyId},
    follow_ups, votes,
    words::Words,
};

/// The result, as a badge.
pub(super) fn badge_of(lang: Lang, it: &Outcome) -> Badge {
    let tone = match it {
        Outcome::Carried | Outcome::CarriedAmended => Tone::Good,
        Outcome::Defeated | Outcome::NoQuorum => Tone::Risk,
        Outcome::Tabled | Outcome::Deferred => Tone::Attention,
        Outcome::Withdrawn => Tone::Plain,
    };
    badge(tone, "", it.called(lang))
}

/// The filter of the register, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    q: String,
    body: String,
    year: String,
    result: String,
    kind: String,
}

impl Filter {
    /// The list that this filter asks for, the latest first unless asked otherwise.
    pub(super) fn search(&self, partnership: &Partnership) -> Result<Search> {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_value());
        let list = LIST.with(bind![partnership.id]).sort("date", Direction::Down);
        let list = list.filter_if("q", text(self.q.trim()).map(|_| containing(&self.q).to_value()))?.filter_if("body", text(&self.body))?;
        let year = text(&self.year).map(|_| self.year.parse::<i64>().unwrap_or_default().to_value());
        list.filter_if("year", year)?.filter_if("result", text(&self.result))?.filter_if("kind", text(&self.kind))
    }
}

#[derive(Template)]
#[template(path = "decisions/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    base: String,
    filter: &'a Filter,
    bodies: Vec<(BodyId, Bilingual)>,
    years: Vec<(i64,)>,
    rows: &'a Rows<Decision>,
}

impl List<'_> {
    fn day(&self, it: &Decision) -> String {
        date(self.lang, it.decided_on)
    }
}

/// The register, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    permit.remembered(|| list(permit, ask))
}

fn list(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Page> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let (w, filter) = (Words(lang), ask.query::<Filter>()?);
    let search = filter.search(partnership)?;
    let (rows, bodies, years) = permit.read(|tx| {
        let rows = Rows::read(tx, search, ask)?;
        Ok((rows, bodies::all_names(tx, partnership.id)?, store::years(tx, partnership.id)?))
    })?;
    let base = format!("/{lang}/p/{}/decisions", partnership.slug);
    permit.page(w.decisions()).lead(w.decisions_lead()).with(&List { w, lang, base, filter: &filter, bodies, years, rows: &rows })
}

/// The register, filtered, as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The register, filtered, as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let all: Vec<Decision> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings = [
        w.body(),
        w.number(),
        w.date(),
        w.text_in_english(),
        w.text_in_french(),
        w.kind(),
        w.method(),
        w.result(),
        w.mover(),
        w.seconder(),
        w.votes_for(),
        w.votes_against(),
        w.votes_abstain(),
        w.votes_recused(),
    ];
    let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
    let rows = all.into_iter().map(|it| {
        vec![
            it.body.in_lang(lang).text.to_owned(),
            it.numbered(),
            it.decided_on.to_string(),
            it.text.en.clone(),
            it.text.fr.clone(),
            it.kind.called(lang).to_owned(),
            it.method.called(lang).to_owned(),
            it.result.called(lang).to_owned(),
            it.mover.clone().unwrap_or_default(),
            it.seconder.clone().unwrap_or_default(),
            number(it.votes_for),
            number(it.votes_against),
            number(it.votes_abstain),
            number(it.votes_recused),
        ]
    });
    Ok(tables::of_text(w.decisions(), &headings, rows))
}

#[derive(Template)]
#[template(path = "decisions/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    it: &'a Decision,
    facts: Facts,
    vote: Option<String>,
    reservations: Vec<Reserved>,
}

/// One decision.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let (reservations, vote) = permit.read(|tx| Ok((store::reservations(tx, it.id)?, votes::of_decision(tx, it.id)?)))?;
    let vote = vote.map(|id| format!("{home}/votes/{id}"));
    let page = permit.page(w.decision_titled(it.numbered(), it.body.in_lang(lang).text)).crumb(w.decisions(), format!("{home}/decisions"));
    let promise = format!("{home}/follow-ups/new?decision={}&body={}", it.id, it.body_id);
    let promise = permit.may::<follow_ups::Draft>().then(|| Action::new(w.follow_up_add(), promise).icon("plus"));
    page.action(promise).badge(badge_of(lang, &it.result)).show(&Show { w, lang, it, facts: about(lang, &home, it), vote, reservations })
}

fn about(lang: Lang, home: &str, it: &Decision) -> Facts {
    let (w, day) = (Words(lang), Html::text(date(lang, it.decided_on)));
    let when = it.meeting_id.map_or_else(|| day.clone(), |id| Html::trusted(format!("<a href=\"{home}/meetings/{id}\">{day}</a>")));
    let mut rows = vec![
        (w.date(), when),
        (w.kind(), Html::text(it.kind.called(lang))),
        (w.method(), Html::text(it.method.called(lang))),
        (w.result(), Html::text(it.result.called(lang))),
    ];
    let people = [(w.mover(), &it.mover), (w.seconder(), &it.seconder)];
    rows.extend(people.into_iter().filter_map(|(label, name)| name.as_ref().map(|name| (label, Html::text(name)))));
    let votes = [
        (w.votes_for(), it.votes_for),
        (w.votes_against(), it.votes_against),
        (w.votes_abstain(), it.votes_abstain),
        (w.votes_recused(), it.votes_recused),
    ];
    rows.extend(votes.into_iter().filter_map(|(label, votes)| votes.map(|votes| (label, Html::text(votes)))));
    if let Some(level) = it.consensus_level {
        let words = w.by_key(&format!("consensus-{level}")).unwrap_or_default();
        rows.push((w.consensus_level(), Html::text(format!("{level}. {words}"))));
    }
    rows.extend(it.effective_on.map(|day| (w.effective_on(), Html::text(date(lang, day)))));
    rows.extend(it.recorded_after.then(|| (w.recorded(), Html::text(w.recorded_after_the_meeting()))));
    facts(rows)
}
