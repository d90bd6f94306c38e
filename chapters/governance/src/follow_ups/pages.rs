//! The list of follow-ups, one follow-up, and closing it.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Result, bind,
    db::{Search, ToValue},
    lang::{Bilingual, Words as Kit, date},
    parts::{Badge, Choice, Difference, Facts, Fields, Html, Tone, badge, both_texts, facts},
    permits::{Act, Permit},
    web::{Ask, Reply, Rows, containing, sorted},
};
use press::Table;
use registry::{
    partnerships::{Of, Record},
    tables,
};
use serde::Deserialize;

use super::{
    acts::{self, Browse, Close, See},
    model::{ClosingForm, FollowUp, State},
    store::LIST,
};
use crate::{
    bodies::{self, BodyId},
    words::Words,
};

fn badge_of(lang: Lang, it: &FollowUp, today: Date) -> Badge {
    match it.state {
        State::Done => badge(Tone::Good, "", it.state.called(lang)),
        State::Dropped => badge(Tone::Plain, "", it.state.called(lang)),
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
    mine: bool,
}

impl Filter {
    /// The list that this filter asks for.
    pub(super) fn search(&self, permit: &Permit<'_, Browse>) -> Result<Search> {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_value());
        let list = LIST.with(bind![permit.subject().id]);
        let list = list.filter_if("q", text(self.q.trim()).map(|_| containing(&self.q).to_value()))?.filter_if("body", text(&self.body))?;
        let list = if self.mine { list.filter("account", bind![permit.account()])? } else { list };
        match self.state.as_str() {
            "all" => Ok(list),
            "late" => list.filter("late", bind![permit.today()]),
            "done" | "dropped" => list.filter("state", bind![self.state]),
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
    fn day(&self, it: &FollowUp) -> String {
        date(self.lang, it.due_on)
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
    permit.page(w.follow_ups()).lead(w.follow_ups_lead()).show(&List { w, k, lang, today, base, filter: &filter, bodies, rows: &rows })
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
    let headings = [w.what(), w.owner(), w.due(), w.body(), w.promised_on(), w.state(), w.closed_on(), w.closing_note()];
    let rows = all.into_iter().map(|it| {
        let closed = it.closed_on.map(|day| day.to_string()).unwrap_or_default();
        let (text, body) = (it.text.in_lang(lang).text.to_owned(), it.body.in_lang(lang).text.to_owned());
        let (owner, state) = (it.owner(lang), it.state.called(lang).to_owned());
        vec![text, owner, it.due_on.to_string(), body, it.promised_on.to_string(), state, closed, it.closing_note]
    });
    Ok(tables::of_text(w.follow_ups(), &headings, rows))
}

#[derive(Template)]
#[template(path = "follow_ups/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    above: Html,
    here: String,
    it: &'a FollowUp,
    facts: Facts,
    states: Vec<Choice>,
    form: &'a ClosingForm,
    may_close: bool,
}

/// One follow-up.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let form = ClosingForm { state: State::Done.code().to_owned(), ..ClosingForm::default() };
    page(permit, &permit.subject().record, &form, (200, &Problems::none(), Html::default()))
}

/// A follow-up with the form that closes it: the status of the answer, what is wrong in the form, and what stands above it.
fn page<A: Act<Subject = Of<FollowUp>>>(
    permit: &Permit<'_, A>,
    it: &FollowUp,
    form: &ClosingForm,
    (status, problems, above): (u16, &Problems, Html),
) -> Result<Reply> {
    let lang = permit.lang();
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", permit.subject().partnership.slug));
    let here = format!("{home}/follow-ups/{}", it.id);
    let states = [State::Done, State::Dropped].map(|state| Choice::new(state.code(), state.called(lang))).to_vec();
    let (csrf, f, may_close) = (permit.csrf(), Fields::new(lang, problems), it.state == State::Open && permit.may::<Close>());
    let page = permit.page(w.follow_up()).crumb(w.follow_ups(), format!("{home}/follow-ups")).badge(badge_of(lang, it, permit.today()));
    page.status(status).show(&Show { w, lang, f, csrf, above, here, it, facts: about(lang, &home, it), states, form, may_close })
}

fn about(lang: Lang, home: &str, it: &FollowUp) -> Facts {
    let w = Words(lang);
    let meeting = format!("{}, {}", it.met.in_lang(lang).text, date(lang, it.promised_on));
    let mut rows = vec![
        (w.owner(), Html::text(it.owner(lang))),
        (w.due(), Html::text(date(lang, it.due_on))),
        (w.body(), Html::trusted(format!("<a href=\"{home}/bodies/{}\">{}</a>", it.body_id, Html::text(it.body.in_lang(lang).text)))),
        (w.promised_at(), Html::trusted(format!("<a href=\"{home}/meetings/{}\">{}</a>", it.meeting_id, Html::text(meeting)))),
    ];
    if let Some(decision) = it.decision_id {
        rows.push((w.decision(), Html::trusted(format!("<a href=\"{home}/decisions/{decision}\">{}</a>", w.decision_of_this()))));
    }
    rows.extend(it.closed_on.map(|day| (w.closed_on(), Html::text(date(lang, day)))));
    if !it.closing_note.is_empty() {
        rows.push((w.closing_note(), Html::text(&it.closing_note)));
    }
    facts(rows)
}

/// Takes the form that closes a follow-up. When somebody else closed it first, both notes are shown.
pub(super) fn close(permit: &Permit<'_, Close>, ask: &Ask) -> Result<Reply> {
    let typed: ClosingForm = ask.form()?;
    let (lang, of) = (permit.lang(), permit.subject());
    match acts::close(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("/{lang}/p/{}/follow-ups/{}?saved=1", of.partnership.slug, of.record.id))),
        Err(Error::Invalid(problems)) => page(permit, &of.record, &typed, (422, &problems, Html::default())),
        Err(Error::Conflict) => {
            let now = permit.read(|tx| FollowUp::find(tx, of.partnership.id, of.record.id.0))?.ok_or(Error::NotFound)?;
            let both = both_texts(lang, &differences(lang, &now, &typed));
            page(permit, &now, &typed, (409, &Problems::none(), both))
        }
        Err(error) => Err(error),
    }
}

/// What somebody else wrote beside what was typed.
fn differences(lang: Lang, now: &FollowUp, typed: &ClosingForm) -> Vec<Difference> {
    let w = Words(lang);
    let ended = State::from_code(&typed.state).map_or("", |state| state.called(lang));
    let all = [(w.how_it_ended(), now.state.called(lang), ended), (w.closing_note(), &now.closing_note, typed.closing_note.as_str())];
    let told = |(label, now, typed): (&str, &str, &str)| Difference { label: label.into(), now: now.into(), typed: typed.into() };
    all.into_iter().filter(|(_, now, typed)| now != typed).map(told).collect()
}
