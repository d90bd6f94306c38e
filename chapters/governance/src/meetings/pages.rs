//! The list of meetings, one meeting, its form.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result, bind,
    db::{Direction, Search, ToValue},
    lang::{Bilingual, Words as Kit, date, date_with_weekday},
    parts::{Action, Badge, Choice, Facts, Fields, Html, Notice, Tone, badge, facts, notice},
    permits::{Act, Permit},
    web::{Ask, Reply, Rows, sorted},
};
use press::Table as Sheet;
use registry::{
    both_texts::{self, Difference},
    partnerships::{Of, Partnership},
    tables,
};
use serde::Deserialize;

use super::{
    acts::{self, Browse, Convene, Edit, Enter, Move, Plan, See},
    attendance::{Table, table},
    form::Form,
    model::{Conflict, Format, Item, Meeting, State},
    store::{self, LIST},
};
use crate::{
    bodies::{self, BodyId},
    decisions::{self, Decision},
    follow_ups::{self, FollowUp},
    words::Words,
};

/// The state of a meeting, as a badge.
pub(super) fn badge_of(lang: Lang, it: &Meeting) -> Badge {
    let tone = match it.state {
        State::Published | State::MinutesApproved => Tone::Good,
        State::InSession | State::NoticeSent | State::PackageSent => Tone::Information,
        State::MinutesDraft | State::Adjourned => Tone::Attention,
        State::NoQuorum | State::Cancelled => Tone::Risk,
        State::Draft | State::Reconvened => Tone::Plain,
    };
    badge(tone, "", it.state.called(lang))
}

/// The verdict on quorum, as a notice.
pub(super) fn quorum_notice(lang: Lang, table: &Table) -> Notice {
    notice(if table.verdict.met { Tone::Good } else { Tone::Attention }, table.verdict.sentence(lang))
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
        date(self.lang, it.held_on)
    }
}

/// The meetings, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let (w, k, filter) = (Words(lang), Kit(lang), ask.query::<Filter>()?);
    let search = filter.search(partnership)?;
    let (rows, bodies) = permit.read(|tx| Ok((rows(tx, search, ask)?, bodies::all_names(tx, partnership.id)?)))?;
    let base = format!("/{lang}/p/{}/meetings", partnership.slug);
    let add = permit.may::<Convene>().then(|| Action::new(w.meeting_add(), format!("{base}/new")).icon("calendar"));
    let page = permit.page(w.meetings()).lead(w.meetings_lead()).action(add.clone());
    page.show(&List { w, k, lang, base, filter: &filter, bodies, rows: &rows, add })
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
    present: Vec<(String, &'static str, String)>,
    conflicts: Vec<Conflict>,
    decisions: Vec<Decision>,
    follow_ups: Vec<FollowUp>,
    has_minutes: bool,
}

/// One meeting.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let (table, items, conflicts, decisions, follow_ups) = permit.read(|tx| {
        let (table, items) = (table(tx, it)?, store::agenda(tx, it.id)?);
        Ok((table, items, store::conflicts(tx, it.id)?, decisions::of_meeting(tx, it.id)?, follow_ups::of_meeting(tx, it.id)?))
    })?;
    let here = format!("{home}/meetings/{}", it.id);
    let enter =
        (it.state.is_recording() && permit.may::<Enter>()).then(|| Action::new(w.meeting_room(), format!("{here}/room")).icon("gavel"));
    let edit =
        (it.state.is_recording() && permit.may::<Edit>()).then(|| Action::new(Kit(lang).edit(), format!("{here}/edit")).icon("pencil"));
    let (quorum, present) = (quorum_notice(lang, &table), present(lang, &table));
    let (facts, has_minutes) = (about(lang, &home, it), it.state.is_held());
    let page = permit.page(it.called(lang)).lead(date_with_weekday(lang, it.held_on)).crumb(w.meetings(), format!("{home}/meetings"));
    let page = page.badge(badge_of(lang, it)).action(enter).more(edit);
    page.show(&Show { w, lang, home, it, facts, quorum, table, items, present, conflicts, decisions, follow_ups, has_minutes })
}

fn about(lang: Lang, home: &str, it: &Meeting) -> Facts {
    let w = Words(lang);
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
    if let Some(day) = it.notice_sent_on {
        rows.push((w.notice_sent_on(), Html::text(date(lang, day))));
    }
    facts(rows)
}

/// Everyone of whom anything is written down: name, how they were there, for which seat.
pub(super) fn present(lang: Lang, table: &Table) -> Vec<(String, &'static str, String)> {
    let with_seat = table.places.iter().filter_map(|place| {
        let one = place.attendee.as_ref()?;
        Some((one.name.clone(), one.state.called(lang), place.seat.label.in_lang(lang).text.to_owned()))
    });
    with_seat.chain(table.others.iter().map(|one| (one.name.clone(), one.state.called(lang), String::new()))).collect()
}

#[derive(Template)]
#[template(path = "meetings/form.html")]
struct FormPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    back: String,
    form: &'a Form,
    bodies: Vec<Choice>,
    formats: Vec<Choice>,
    theirs: Option<Html>,
}

/// What a form page is about: its title, where it is sent, where it leads back.
struct Place<'a> {
    title: String,
    action: String,
    back: String,
    partnership: &'a Partnership,
}

fn form<A: Act>(permit: &Permit<'_, A>, place: Place<'_>, form: &Form, problems: &Problems, theirs: Option<Html>) -> Result<Reply> {
    let lang = permit.lang();
    let (w, k, f) = (Words(lang), Kit(lang), Fields::new(lang, problems));
    let status = if theirs.is_some() {
        409
    } else if problems.is_empty() {
        200
    } else {
        422
    };
    let bodies = permit.read(|tx| bodies::choices(tx, place.partnership.id))?;
    let bodies = bodies.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let page = permit.page(place.title).crumb(w.meetings(), format!("/{lang}/p/{}/meetings", place.partnership.slug)).status(status);
    let (csrf, formats) = (permit.csrf(), Format::choices(lang));
    page.show(&FormPage { w, k, f, csrf, action: place.action, back: place.back, form, bodies, formats, theirs })
}

fn new_place(lang: Lang, partnership: &Partnership) -> Place<'_> {
    let back = format!("/{lang}/p/{}/meetings", partnership.slug);
    Place { title: Words(lang).meeting_add().to_owned(), action: back.clone(), back, partnership }
}

fn edit_place(lang: Lang, of: &Of<Meeting>) -> Place<'_> {
    let back = format!("/{lang}/p/{}/meetings/{}", of.partnership.slug, of.record.id);
    Place { title: Words(lang).change_of(of.record.called(lang)), action: back.clone(), back, partnership: &of.partnership }
}

/// The form for a new meeting.
pub(super) fn new(permit: &Permit<'_, Plan>, ask: &Ask) -> Result<Reply> {
    let partnership = permit.subject().id;
    let asked = ask.pair("body").parse().ok();
    let (body, number) = permit.read(|tx| {
        let body = match asked {
            Some(id) => Some(id),
            None => bodies::council(tx, partnership)?,
        };
        Ok((body, body.map(|id| store::next_number(tx, id)).transpose()?))
    })?;
    let text = |value: Option<String>| value.unwrap_or_default();
    let (body, number) = (text(body.map(|id| id.to_string())), text(number.map(|number| number.to_string())));
    let typed = Form { body, number, format: Format::Hybrid.code().to_owned(), ..Form::default() };
    form(permit, new_place(permit.lang(), permit.subject()), &typed, &Problems::none(), None)
}

/// Takes the form for a new meeting.
pub(super) fn convene(permit: &Permit<'_, Convene>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::convene(permit, &typed) {
        Ok(id) => Ok(Reply::see_other(format!("{}/{id}/room?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

/// The form that changes a meeting.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    form(permit, edit_place(permit.lang(), permit.subject()), &Form::from(&permit.subject().record), &Problems::none(), None)
}

/// Takes the form that changes a meeting. When somebody else was faster, both texts are shown.
pub(super) fn reschedule(permit: &Permit<'_, Move>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let (lang, of) = (permit.lang(), permit.subject());
    let place = edit_place(lang, of);
    match acts::reschedule(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(Error::Conflict) => {
            let now = permit.read(|tx| store::by_id(tx, of.partnership.id, of.record.id))?.ok_or(Error::NotFound)?;
            let now = Form::from(&now);
            let theirs = both_texts::shown(lang, &differences(lang, &now, &typed));
            form(permit, place, &Form { version: now.version, ..typed }, &Problems::none(), Some(theirs))
        }
        Err(error) => Err(error),
    }
}

/// Field by field: its label, what is stored now, what was typed. Only where they differ.
fn differences(lang: Lang, now: &Form, typed: &Form) -> Vec<Difference> {
    let w = Words(lang);
    let all = [
        (w.date(), &now.held_on, &typed.held_on),
        (w.starts_at(), &now.starts_at, &typed.starts_at),
        (w.ends_at(), &now.ends_at, &typed.ends_at),
        (w.place(), &now.place_en, &typed.place_en),
        (w.place(), &now.place_fr, &typed.place_fr),
        (w.meeting_note(), &now.note_en, &typed.note_en),
        (w.meeting_note(), &now.note_fr, &typed.note_fr),
    ];
    let differing = all.into_iter().filter(|(_, now, typed)| now != typed);
    differing.map(|(label, now, typed)| Difference { label, now: now.clone(), typed: typed.clone() }).collect()
}
