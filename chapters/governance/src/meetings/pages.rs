//! The list of meetings, and one meeting.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Lang, Result, bind,
    db::{Direction, Search, ToValue},
    lang::{Bilingual, Words as Kit, date, date_with_weekday},
    parts::{Action, Badge, Facts, Html, Notice, Tone, badge, facts, notice},
    permits::Permit,
    web::{Ask, Page, Reply, Rows, sorted},
};
use press::Table as Sheet;
use registry::{
    partnerships::{Of, Partnership},
    tables,
};
use serde::Deserialize;

use super::{
    acts::{Browse, Convene, Edit, Enter, See},
    attendance::{Place, Table, table},
    joining::{self, Joining},
    model::{Attendee, Camera, Item, Meeting, State},
    notice::notice_given,
    room::{may_recall, next_of},
    said::{Said, said},
    store::{self, LIST},
};
use crate::{
    bodies::{self, BodyId},
    decisions::{self, Decision},
    drafts,
    follow_ups::{self, FollowUp},
    minutes::SeeInCamera,
    recalls,
    replies::{self, Called, Outlook},
    terms::quorum::Verdict,
    words::Words,
};

/// The state of a meeting, as a badge.
pub(crate) fn badge_of(lang: Lang, it: &Meeting) -> Badge {
    let tone = match it.state {
        State::Published | State::MinutesApproved => Tone::Good,
        State::InSession | State::NoticeSent | State::PackageSent => Tone::Information,
        State::MinutesDraft | State::Adjourned => Tone::Attention,
        State::NoQuorum | State::Cancelled => Tone::Risk,
        State::Draft | State::Reconvened => Tone::Plain,
    };
    badge(tone, "", it.state.called(lang))
}

/// The verdict on quorum, as a notice. Before the day of the meeting nobody can be missing yet: it says what will be needed.
pub(super) fn quorum_notice(lang: Lang, (it, today): (&Meeting, Date), verdict: &Verdict) -> Notice {
    let tone = match () {
        () if (it.lies_ahead(today) || nobody_came_yet(it, verdict)) && verdict.ahead(lang).is_some() => Tone::Information,
        () if verdict.met => Tone::Good,
        () => Tone::Attention,
    };
    notice(tone, quorum_sentence(lang, (it, today), verdict))
}

/// Whether it has not begun and nobody is noted yet, so that nobody is missing.
fn nobody_came_yet(it: &Meeting, verdict: &Verdict) -> bool {
    !it.state.has_begun() && verdict.here == 0
}

/// The same, as a sentence.
pub(crate) fn quorum_sentence(lang: Lang, (it, today): (&Meeting, Date), verdict: &Verdict) -> String {
    match verdict.ahead(lang) {
        Some(ahead) if it.lies_ahead(today) || nobody_came_yet(it, verdict) => ahead,
        _ if it.state.is_over() => verdict.sentence_afterwards(lang),
        _ => verdict.sentence(lang),
    }
}

/// The filter of the list, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    body: String,
    state: String,
    from: String,
    to: String,
}

impl Filter {
    /// The list that this filter asks for, the latest first unless asked otherwise.
    pub(super) fn search(&self, partnership: &Partnership) -> Result<Search> {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_value());
        let list = LIST.with(bind![partnership.id]).sort("date", Direction::Down);
        let list = list.filter_if("body", text(&self.body))?.filter_if("state", text(&self.state))?;
        list.filter_if("from", text(&self.from))?.filter_if("to", text(&self.to))
    }
}

#[derive(Template)]
#[template(path = "meetings/list.html")]
struct List<'a> {
    w: Words,
    k: Kit,
    lang: Lang,
    base: String,
    filter: &'a Filter,
    bodies: Vec<(BodyId, Bilingual)>,
    rows: &'a Rows<Meeting>,
    add: Option<Action>,
}

impl List<'_> {
    fn day(&self, it: &Meeting) -> String {
        let day = date(self.lang, it.held_on);
        if it.day_is_open { self.w.meeting_day_to_confirm(day) } else { day }
    }
}

/// The meetings, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    permit.remembered(|| listed(permit, ask))
}

fn listed(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Page> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let (w, k, filter) = (Words(lang), Kit(lang), ask.query::<Filter>()?);
    let search = filter.search(partnership)?;
    let (rows, bodies) = permit.read(|tx| Ok((rows(tx, search, ask)?, bodies::all_names(tx, partnership.id)?)))?;
    let base = format!("/{lang}/p/{}/meetings", partnership.slug);
    let add = permit.may::<Convene>().then(|| Action::new(w.meeting_add(), format!("{base}/new")).icon("calendar"));
    let calendars = Action::new(w.calendars(), format!("/{lang}/p/{}/calendars", partnership.slug)).icon("calendar");
    let page = permit.page(w.meetings()).lead(w.meetings_lead()).action(add.clone()).more(Some(calendars));
    page.with(&List { w, k, lang, base, filter: &filter, bodies, rows: &rows, add })
}

/// A page of the list. Without an order in the address the latest come first.
pub(super) fn rows(tx: &kit::db::Tx, search: Search, ask: &Ask) -> Result<Rows<Meeting>> {
    Rows::read(tx, search, ask)
}

/// The meetings, filtered, as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&sheet(permit, ask)?)
}

/// The meetings, filtered, as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(sheet(permit, ask)?, permit.lang(), permit.today())
}

fn sheet(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Sheet> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let all: Vec<Meeting> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings = [w.body(), w.meeting_number(), w.date(), w.starts_at(), w.ends_at(), w.place(), w.meeting_format(), w.state()];
    let rows = all.into_iter().map(|it| {
        let number = it.number.map(|number| number.to_string()).unwrap_or_default();
        let (body, place) = (it.body.in_lang(lang).text.to_owned(), it.place.in_lang(lang).text.to_owned());
        let (format, state) = (it.format.called(lang).to_owned(), it.state.called(lang).to_owned());
        vec![body, number, it.held_on.to_string(), it.starts_at, it.ends_at, place, format, state]
    });
    Ok(tables::of_text(w.meetings(), &headings, rows))
}

#[derive(Template)]
#[template(path = "meetings/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    home: String,
    it: &'a Meeting,
    facts: Facts,
    quorum: Notice,
    table: Table,
    items: Vec<Item>,
    present: Vec<There>,
    said: Said,
    decisions: Vec<Decision>,
    follow_ups: Vec<FollowUp>,
    has_minutes: bool,
    replies: Option<Replies>,
    next: Option<Notice>,
    day_is_open: Option<Notice>,
}

/// What people replied to the invitation, before the meeting.
struct Replies {
    counted: String,
    expected: Option<Notice>,
    unaware: Option<String>,
    called: Vec<(String, String)>,
    href: Option<String>,
}

/// One meeting.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let (table, items, said, decisions, follow_ups) = permit.read(|tx| {
        let (table, items) = (table(tx, it)?, store::whole_agenda(tx, it.id)?);
        let (said, taken, promised) = (said(tx, it.id, false)?, decisions::of_meeting(tx, it.id)?, follow_ups::of_meeting(tx, it.id)?);
        Ok((table, items, said, taken, promised))
    })?;
    let replies = replies::outlook(it, &table, permit.now())?.map(|found| replied(permit, &found)).transpose()?;
    let here = format!("{home}/meetings/{}", it.id);
    let enter =
        (it.state.is_recording() && permit.may::<Enter>()).then(|| Action::new(w.meeting_room(), format!("{here}/room")).icon("gavel"));
    let edit =
        (it.state.is_recording() && permit.may::<Edit>()).then(|| Action::new(Kit(lang).edit(), format!("{here}/edit")).icon("pencil"));
    let letters = permit.may::<replies::Browse>().then(|| Action::new(w.replies(), format!("{here}/replies")).icon("mail"));
    let (quorum, present) = (quorum_notice(lang, (it, permit.today()), &table.verdict), present(lang, it, &table));
    let next =
        (it.state.is_over() && permit.may::<drafts::Plan>()).then(|| Action::new(w.next_draft(), format!("{here}/next")).icon("calendar"));
    let is_in_camera = items.iter().any(|item| item.camera != Camera::Open) && permit.may::<SeeInCamera>();
    let camera = is_in_camera.then(|| Action::new(w.in_camera(), format!("{here}/in-camera")).icon("lock"));
    let items = items.into_iter().filter_map(Item::open).collect();
    let others = permit.read(|tx| recalls::others(tx, it))?;
    let joining = joining::shown(permit, it);
    let (facts, has_minutes) = (about(lang, &home, (it, joining, &others), (table.notice_days, permit.today())), it.state.is_held());
    let recall = (may_recall(it, &table) && permit.may::<recalls::Plan>())
        .then(|| Action::new(w.recall_call(), format!("{here}/recall")).icon("calendar"));
    let (after, day_is_open) = (next_of(permit, it, &said), unconfirmed(permit, it));
    let page = permit.page(it.called(lang)).lead(date_with_weekday(lang, it.held_on)).crumb(w.meetings(), format!("{home}/meetings"));
    // Before its day people are to be invited; from then on the room is where the meeting is.
    let invites = it.lies_ahead(permit.today()) && letters.is_some();
    let (first, second) = if invites { (letters, enter) } else { (enter, letters) };
    let page = page.badge(badge_of(lang, it)).action(first).more(recall).more(second).more(edit).more(camera).more(next);
    let next = after;
    page.show(&Show {
        w,
        lang,
        home,
        it,
        facts,
        quorum,
        table,
        items,
        present,
        said,
        decisions,
        follow_ups,
        has_minutes,
        replies,
        next,
        day_is_open,
    })
}

/// What is told of the replies: to everyone inside who comes, to those who prepare the meeting what is to do.
fn replied(permit: &Permit<'_, See>, found: &Outlook) -> Result<Replies> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (leads, near) = (permit.may::<replies::Browse>(), replies::is_near(it, permit.now())?);
    let w = Words(lang);
    let silent = |one: &Called| if one.keeps_free() { w.reply_keeps_free() } else { w.reply_none() };
    let said =
        |one: &Called| (one.name.clone(), one.said(lang).or_else(|| one.said_before(lang)).unwrap_or_else(|| silent(one).to_owned()));
    Ok(Replies {
        counted: found.counted(lang),
        expected: found.is_open().then(|| found.notice(lang, near)),
        unaware: found.unaware(lang).filter(|_| leads),
        called: found.written_to().map(said).collect(),
        href: leads.then(|| format!("/{lang}/p/{}/meetings/{}/replies", partnership.slug, it.id)),
    })
}

/// That nobody has confirmed the day yet, with the way to do so for whoever may.
fn unconfirmed(permit: &Permit<'_, See>, it: &Meeting) -> Option<Notice> {
    let (lang, of) = (permit.lang(), permit.subject());
    let said = it.day_is_open.then(|| notice(Tone::Attention, Words(lang).meeting_day_is_open()))?;
    let edit = Action::new(Words(lang).meeting_day_confirm(), format!("/{lang}/p/{}/meetings/{}/edit", of.partnership.slug, it.id));
    Some(if permit.may::<Edit>() { said.action(edit) } else { said })
}

fn about(
    lang: Lang,
    home: &str,
    (it, joining, others): (&Meeting, Option<&Joining>, &[recalls::Other]),
    (notice_days, today): (Option<i64>, Date),
) -> Facts {
    let w = Words(lang);
    let other = |one: &recalls::Other| {
        let day = Html::text(date_with_weekday(lang, one.held_on));
        let label = if one.is_lost { w.recall_of() } else { w.recalled_at() };
        (label, Html::trusted(format!("<a href=\"{home}/meetings/{}\">{day}</a>", one.id)))
    };
    let body = Html::text(it.body.in_lang(lang).text);
    let mut rows = vec![
        (w.body(), Html::trusted(format!("<a href=\"{home}/bodies/{}\">{body}</a>", it.body_id))),
        (w.date(), Html::text(date_with_weekday(lang, it.held_on))),
        (w.hours(), Html::text(it.hours(lang))),
        (w.meeting_format(), Html::text(it.format.called(lang))),
    ];
    if !it.place.is_empty() {
        rows.push((w.place(), Html::text(it.place.in_lang(lang).text)));
    }
    rows.extend(joining.map(|it| it.facts(lang)).unwrap_or_default());
    rows.extend(notice_given(lang, it, notice_days, today).map(|(label, said)| (label, Html::text(said))));
    rows.extend(others.iter().map(other));
    facts(rows)
}

/// Someone at a meeting, as its page and its minutes tell of them.
#[derive(Clone, Debug)]
pub(crate) struct There {
    /// Who: a name, or that the seat is vacant.
    pub name: String,
    /// The organization for which they spoke on that day; empty where none is known.
    pub organization: Bilingual,
    /// For which seat; empty for guests.
    pub seat: Bilingual,
    /// How they were there.
    pub said: String,
    /// In whose place; empty for those who sit there themselves.
    pub instead_of: String,
}

impl There {
    /// How they were there, and in whose place.
    fn how(&self, w: Words) -> String {
        if self.instead_of.is_empty() { self.said.clone() } else { w.attended_in_place_of(&self.said, &self.instead_of) }
    }
}

/// Everyone of whom anything is written down. Once the meeting has begun, also every seat that votes or counts and of which
/// nothing is.
pub(crate) fn present(lang: Lang, it: &Meeting, table: &Table) -> Vec<There> {
    let w = Words(lang);
    let of_seat = |place: &Place| {
        let there = |name: &str, organization: &Bilingual, said: String| There {
            name: name.to_owned(),
            organization: organization.clone(),
            seat: place.seat.label.clone(),
            said,
            instead_of: String::new(),
        };
        match (&place.attendee, &place.holder) {
            (Some(one), _) => {
                let instead_of = place.in_place_of().map(|holder| holder.name.clone()).unwrap_or_default();
                Some(There { instead_of, ..there(&one.name, &one.organization, one.said(lang)) })
            }
            (None, _) if !it.state.has_begun() || !place.is_asked() => None,
            (None, Some(holder)) => Some(there(&holder.name, &holder.organization, w.not_noted().to_owned())),
            (None, None) => {
                let said = if place.can_sit() { w.not_noted() } else { "–" };
                Some(there(w.vacant(), &Bilingual::default(), said.to_owned()))
            }
        }
    };
    let of_guest = |one: &Attendee| There {
        name: one.name.clone(),
        organization: one.organization.clone(),
        seat: Bilingual::default(),
        said: one.said(lang),
        instead_of: String::new(),
    };
    table.places.iter().filter_map(of_seat).chain(table.others.iter().map(of_guest)).collect()
}
