//! The votes of every body: those that are open first.

use askama::Template;
use jiff::{Timestamp, tz::TimeZone};
use kit::{
    Lang, Result, bind,
    db::{Direction, Search, ToValue},
    lang::{Bilingual, date_time},
    parts::Badge,
    permits::Permit,
    web::{Ask, Reply, Rows, sorted},
};
use press::Table;
use registry::{partnerships::Partnership, tables};
use serde::Deserialize;

use super::{
    acts::Browse,
    model::{State, Vote},
    rules,
    store::LIST,
    view,
};
use crate::{
    bodies::{self, BodyId},
    words::Words,
};

/// The filter of the list, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    body: String,
    state: String,
}

impl Filter {
    /// The list that this filter asks for, the latest first unless asked otherwise.
    pub(super) fn search(&self, partnership: &Partnership) -> Result<Search> {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_value());
        let list = LIST.with(bind![partnership.id]).sort("opened", Direction::Down);
        list.filter_if("body", text(&self.body))?.filter_if("state", text(&self.state))
    }
}

#[derive(Template)]
#[template(path = "votes/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    now: Timestamp,
    zone: &'a TimeZone,
    base: String,
    filter: &'a Filter,
    bodies: Vec<(BodyId, Bilingual)>,
    rows: &'a Rows<Vote>,
}

impl List<'_> {
    fn opened(&self, it: &Vote) -> String {
        date_time(self.lang, it.opened_at, self.zone)
    }

    fn closes(&self, it: &Vote) -> String {
        it.closes_at.map_or_else(|| self.w.vote_at_a_meeting().to_owned(), |end| date_time(self.lang, end, self.zone))
    }

    fn badge(&self, it: &Vote) -> Badge {
        view::badge_of(self.lang, it, self.now)
    }
}

/// The votes, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let (w, filter) = (Words(lang), ask.query::<Filter>()?);
    let search = filter.search(partnership)?;
    let (rows, bodies) = permit.read(|tx| Ok((Rows::read(tx, search, ask)?, bodies::all_names(tx, partnership.id)?)))?;
    let base = format!("/{lang}/p/{}/votes", partnership.slug);
    let (now, zone) = (permit.now(), &permit.config().zone);
    permit.page(w.votes()).lead(w.votes_lead()).show(&List { w, lang, now, zone, base, filter: &filter, bodies, rows: &rows })
}

/// The votes, filtered, as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The votes, filtered, as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w, zone) = (permit.lang(), Words(permit.lang()), &permit.config().zone);
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let all: Vec<Vote> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings = [
        w.body(),
        w.text_in_english(),
        w.text_in_french(),
        w.kind(),
        w.mover(),
        w.seconder(),
        w.vote_method(),
        w.vote_requirement(),
        w.vote_opened(),
        w.vote_closes(),
        w.state(),
        w.vote_outcome(),
        w.vote_review_on(),
    ];
    let hour = |at: Option<Timestamp>| at.map(|at| zone.to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default();
    let rows = all.into_iter().map(|it| {
        vec![
            it.body.in_lang(lang).text.to_owned(),
            it.text.en.clone(),
            it.text.fr.clone(),
            it.kind.called(lang).to_owned(),
            it.mover.clone(),
            it.seconder.clone(),
            it.method.called(lang).to_owned(),
            rules::need_said(&it, lang).to_owned(),
            hour(Some(it.opened_at)),
            hour(it.closes_at),
            it.state.called(lang).to_owned(),
            it.outcome.in_lang(lang).text.to_owned(),
            it.review_on.map(|day| day.to_string()).unwrap_or_default(),
        ]
    });
    Ok(tables::of_text(w.votes(), &headings, rows))
}
