//! The list of follow-ups, one follow-up, and closing it.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Lang, Result, bind,
    db::{Search, ToValue},
    lang::{Bilingual, Words as Kit, date},
    parts::{Action, Badge, Facts, Html, Tone, badge, facts},
    permits::Permit,
    web::{Ask, Reply, Rows, containing, sorted},
};
use press::Table;
use registry::tables;
use serde::Deserialize;

use super::{
    acts::{AskRemind, Browse, Draft},
    model::{FollowUp, State},
    store::LIST,
};
use crate::{
    bodies::{self, BodyId},
    words::Words,
};

pub(super) fn badge_of(lang: Lang, it: &FollowUp, today: Date) -> Badge {
    match it.state {
        State::Done => badge(Tone::Good, "", it.state.called(lang)),
        State::Dropped | State::Withdrawn => badge(Tone::Plain, "", it.state.called(lang)),
        State::Reported => badge(Tone::Attention, "", it.state.called(lang)),
        State::Open if it.is_late(today) => badge(Tone::Risk, "", Words(lang).late()),
        State::Open => badge(Tone::Information, "", it.state.called(lang)),
    }
}

/// The filter of the list, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    q: String,
    body: String,
    state: String,
    whose: String,
}

impl Filter {
    /// The list that this filter asks for.
    pub(super) fn search(&self, permit: &Permit<'_, Browse>) -> Result<Search> {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_value());
        let list = LIST.with(bind![permit.subject().id]);
        let list = list.filter_if("q", text(self.q.trim()).map(|_| containing(&self.q).to_value()))?.filter_if("body", text(&self.body))?;
        let (me, today) = (permit.account(), permit.today());
        let list = match self.whose.as_str() {
            "mine" => list.filter("account", bind![me])?,
            "assigned" => list.filter("assigned", bind![me])?,
            "tables" => list.filter("tables", bind![me, today, today, me, today, today])?,
            _ => list,
        };
        match self.state.as_str() {
            "all" => Ok(list),
            "late" => list.filter("late", bind![today]),
            "closed" => list.filter("closed", bind![State::Reported]),
            "reported" | "done" | "dropped" => list.filter("state", bind![self.state]),
            _ => list.filter("state", bind![State::Open]),
        }
    }
}

#[derive(Template)]
#[template(path = "follow_ups/list.html")]
struct List<'a> {
    w: Words,
    k: Kit,
    lang: Lang,
    today: Date,
    base: String,
    filter: &'a Filter,
    bodies: Vec<(BodyId, Bilingual)>,
    rows: &'a Rows<FollowUp>,
}

impl List<'_> {
    /// Whose promises one may look at: the value of the choice, its words.
    fn whose(&self) -> [(&'static str, &'static str); 3] {
        [("mine", self.w.mine()), ("assigned", self.w.whose_assigned()), ("tables", self.w.whose_tables())]
    }

    fn day(&self, it: &FollowUp) -> String {
        date(self.lang, it.due_on)
    }

    /// The later day that waits for an answer.
    fn asked(&self, it: &FollowUp) -> Option<String> {
        it.asked_for().map(|day| self.w.later_asked_short(date(self.lang, day)))
    }

    fn late(&self, it: &FollowUp) -> bool {
        it.is_late(self.today)
    }
}

/// The follow-ups, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership, today) = (permit.lang(), permit.subject(), permit.today());
    let (w, k, filter) = (Words(lang), Kit(lang), ask.query::<Filter>()?);
    let search = filter.search(permit)?;
    let (rows, bodies) = permit.read(|tx| Ok((Rows::read(tx, search, ask)?, bodies::all_names(tx, partnership.id)?)))?;
    let base = format!("/{lang}/p/{}/follow-ups", partnership.slug);
    let add = permit.may::<Draft>().then(|| Action::new(w.follow_up_add(), format!("{base}/new")).icon("plus"));
    let remind = permit.may::<AskRemind>().then(|| Action::new(w.remind_of_promises(), format!("{base}/reminders")).icon("mail"));
    let page = permit.page(w.follow_ups()).lead(w.follow_ups_lead()).action(add).more(remind);
    page.show(&List { w, k, lang, today, base, filter: &filter, bodies, rows: &rows })
}

/// The follow-ups, filtered, as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The follow-ups, filtered, as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(ask.query::<Filter>()?.search(permit)?, ask);
    let all: Vec<FollowUp> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings = [
        w.what(),
        w.owner(),
        w.due(),
        w.body(),
        w.promised_on(),
        w.assigned_by(),
        w.is_priority(),
        w.state(),
        w.closed_on(),
        w.closing_note(),
        w.evidence_link(),
        w.closed_by(),
        w.confirmed_by(),
    ];
    let rows = all.into_iter().map(|it| {
        let closed = it.closed_on.map(|day| day.to_string()).unwrap_or_default();
        let (text, body) = (it.text.in_lang(lang).text.to_owned(), it.body.in_lang(lang).text.to_owned());
        let (owner, state) = (it.owner(lang), it.state.called(lang).to_owned());
        let priority = if it.is_priority { Kit(lang).yes() } else { Kit(lang).no() }.to_owned();
        let (due, promised) = (it.due_on.to_string(), it.promised_on.to_string());
        let ended = [it.closing_note, it.evidence_link, it.closed_by, it.confirmed_by];
        [text, owner, due, body, promised, it.assigned_by, priority, state, closed].into_iter().chain(ended).collect()
    });
    Ok(tables::of_text(w.follow_ups(), &headings, rows))
}

/// What there is to know of a promise, without a link to anything.
pub(super) fn plain_facts(lang: Lang, it: &FollowUp) -> Facts {
    let w = Words(lang);
    facts(vec![
        (w.owner(), Html::text(it.owner(lang))),
        (w.due(), Html::text(date(lang, it.due_on))),
        (w.body(), Html::text(it.body.in_lang(lang).text)),
        (w.promised_on(), Html::text(date(lang, it.promised_on))),
    ])
}
