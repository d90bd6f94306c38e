//! The page behind a link to a reply: the meeting, the answer, what one needs. And the meeting for one's own calendar.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::{date, date_time, date_with_weekday},
    parts::{Choice, Facts, Fields, Html, Notice, Tone, facts, notice},
    permits::{Act, Changes, Permit},
    web::{Ask, Reply},
};

use super::{
    asked::{self, Asked, Consider, ConsiderAsGuest, ReplyAsGuest, ReplyByLink},
    form::ReplyForm,
    model::{Answer, Need, takes_replies},
};
use crate::{
    calendars,
    meetings::{self, Item, State},
    seats::Role,
    words::Words,
};

#[derive(Template)]
#[template(path = "replies/by_link.html")]
struct ByLink<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    calendar: String,
    agenda: Option<String>,
    facts: Facts,
    note: (String, Option<Lang>),
    items: Vec<Item>,
    said: Option<Notice>,
    day: String,
    closed: Option<Notice>,
    answers: Vec<Choice>,
    alternates: Vec<Choice>,
    sends: bool,
    anyone: bool,
    needs: Vec<Choice>,
    form: &'a ReplyForm,
}

fn path(ask: &Ask) -> &str {
    ask.uri.split('?').next().unwrap_or_default()
}

fn about(lang: Lang, asked: &Asked) -> Facts {
    let (w, it) = (Words(lang), &asked.meeting);
    let mut rows = vec![
        (w.date(), Html::text(date_with_weekday(lang, it.held_on))),
        (w.hours(), Html::text(it.hours(lang))),
        (w.meeting_format(), Html::text(it.format.called(lang))),
    ];
    if !it.place.is_empty() {
        rows.push((w.place(), Html::text(it.place.in_lang(lang).text)));
    }
    rows.extend(it.to_join().map(|joining| joining.facts(lang)).unwrap_or_default());
    if !asked.called.is_guest() {
        rows.push((w.seat(), Html::text(format!("{}. {}", asked.called.number, asked.called.label.in_lang(lang).text))));
    }
    facts(rows)
}

/// Why no reply is taken any more; nothing while it is.
fn closed<A: Act<Subject = Asked>>(permit: &Permit<'_, A>) -> Result<Option<Notice>> {
    let (w, it) = (Words(permit.lang()), &permit.subject().meeting);
    Ok(match it.state {
        State::Cancelled => Some(notice(Tone::Risk, w.reply_meeting_is_off())),
        _ if takes_replies(it, permit.now())? => None,
        _ => Some(notice(Tone::Information, w.reply_closed())),
    })
}

fn page<A: Act<Subject = Asked>>(permit: &Permit<'_, A>, ask: &Ask, form: &ReplyForm, problems: &Problems) -> Result<Reply> {
    let (lang, it) = (permit.lang(), permit.subject());
    let (w, zone) = (Words(lang), &permit.config().zone);
    let closed = closed(permit)?;
    let said = it.reply.as_ref().zip(it.called.said(lang)).map(|(reply, said)| {
        let thanks = w.reply_kept(&it.called.name, said, date_time(lang, reply.replied_at, zone));
        let joins = (reply.answer == Answer::Remote && it.meeting.to_join().is_some()).then(|| w.reply_join_below());
        let changes = closed.is_none().then(|| w.reply_may_change());
        notice(Tone::Good, [Some(thanks.as_str()), joins, changes].into_iter().flatten().collect::<Vec<_>>().join(" "))
    });
    let before = it.called.earlier.said(lang).filter(|_| closed.is_none()).map(|(day, said)| {
        notice(Tone::Attention, w.reply_earlier_asks(date(lang, day), said, date_with_weekday(lang, it.meeting.held_on)))
    });
    let said = said.or(before);
    let note = it.meeting.note.in_lang(lang);
    let body = it.meeting.body.in_lang(lang).text;
    let lead = match it.called.role {
        _ if it.called.is_guest() => w.reply_lead_guest(&it.called.name, body, it.partnership.name.in_lang(lang).text),
        _ if it.called.keeps_free() => w.reply_lead_keeps_free(&it.called.name, body, it.partnership.name.in_lang(lang).text),
        Role::Holder => w.reply_lead(&it.called.name, body, it.partnership.name.in_lang(lang).text),
        Role::Alternate => w.reply_lead_alternate(&it.called.name, body, it.partnership.name.in_lang(lang).text),
    };
    let chosen = |need: &Need| form.needs.iter().any(|code| code == need.code());
    let content = ByLink {
        w,
        lang,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        action: path(ask).to_owned(),
        calendar: path(ask).replace("/reply", "/meeting.ics").replace("/guest", "/guest.ics"),
        agenda: (!it.called.is_guest()).then(|| path(ask).replace("/reply", "/agenda")),
        facts: about(lang, it),
        note: (note.text.to_owned(), note.fallback.then_some(note.lang)),
        items: permit.read(|tx| meetings::agenda(tx, it.meeting.id))?,
        said,
        day: it.meeting.held_on.to_string(),
        closed,
        answers: it.choices.answers.iter().map(|one| Choice::new(one.code(), one.called(lang))).collect(),
        alternates: it.choices.alternates.iter().map(|(id, name)| Choice::new(id, name)).collect(),
        sends: it.choices.answers.contains(&Answer::Alternate),
        anyone: it.choices.anyone,
        needs: Need::ALL.iter().map(|need| Choice::new(need.code(), need.called(lang)).chosen_if(chosen(need))).collect(),
        form,
    };
    let status = if problems.is_empty() { 200 } else { 422 };
    permit.page(it.meeting.called(lang)).lead(lead).bare().status(status).show(&content)
}

fn shown<A: Act<Subject = Asked>>(permit: &Permit<'_, A>, ask: &Ask) -> Result<Reply> {
    let it = permit.subject();
    page(permit, ask, &ReplyForm::of(it.reply.as_ref(), &it.needs), &Problems::none())
}

/// The meeting and the form.
pub(super) fn open(permit: &Permit<'_, Consider>, ask: &Ask) -> Result<Reply> {
    shown(permit, ask)
}

/// The meeting and the form, for a guest.
pub(super) fn open_as_guest(permit: &Permit<'_, ConsiderAsGuest>, ask: &Ask) -> Result<Reply> {
    shown(permit, ask)
}

/// Takes the reply of someone who sits there.
pub(super) fn reply(permit: &Permit<'_, ReplyByLink>, ask: &Ask) -> Result<Reply> {
    taken(permit, ask)
}

/// Takes the reply of a guest.
pub(super) fn reply_as_guest(permit: &Permit<'_, ReplyAsGuest>, ask: &Ask) -> Result<Reply> {
    taken(permit, ask)
}

/// Takes the reply and shows that it is kept; or the form again with what was typed.
fn taken<A: Changes + Act<Subject = Asked>>(permit: &Permit<'_, A>, ask: &Ask) -> Result<Reply> {
    let form: ReplyForm = ask.form()?;
    match asked::reply(permit, &form) {
        Ok(()) => Ok(Reply::see_other(path(ask))),
        Err(Error::Invalid(problems)) => page(permit, ask, &form, &problems),
        Err(error) => Err(error),
    }
}

/// The meeting, to put into one's own calendar.
pub(super) fn calendar(permit: &Permit<'_, Consider>, ask: &Ask) -> Result<Reply> {
    for_calendar(permit, &path(ask).replace("/meeting.ics", "/reply"))
}

/// The meeting, for the calendar of a guest.
pub(super) fn calendar_of_guest(permit: &Permit<'_, ConsiderAsGuest>, ask: &Ask) -> Result<Reply> {
    for_calendar(permit, &path(ask).replace("/guest.ics", "/guest"))
}

fn for_calendar<A: Act<Subject = Asked>>(permit: &Permit<'_, A>, reply: &str) -> Result<Reply> {
    let (lang, it) = (permit.lang(), permit.subject());
    let reply = format!("{}{reply}", permit.config().public_url);
    let (organizer, sender) = (it.partnership.name.in_lang(lang).text, permit.config().post.sender());
    let (name, address) = (it.called.name.as_str(), it.called.email.as_str());
    let text = calendars::request(lang, &it.meeting, calendars::Request { organizer, sender, name, address, reply: Some(&reply) })?;
    Ok(Reply::calendar(text))
}
