//! The calendars themselves, as calendar programs fetch them.

use jiff::{ToSpan, civil::Date};
use kit::{
    Lang, Result,
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Partnership;

use super::{
    acts::{ReadBody, ReadMine, ReadPublic, Reader, reader},
    icalendar::{Calendar, Event, Method},
    model::{event, event_to_join},
    store,
};
use crate::{meetings::Meeting, words::Words};

/// From which day on meetings stand in a calendar: somewhat more than a year back.
fn since(today: Date) -> Date {
    today.saturating_sub(400.days())
}

/// Where the page of a meeting is, up to its identifier.
fn pages<A: Act>(permit: &Permit<'_, A>, partnership: &Partnership) -> String {
    format!("{}/{}/p/{}/meetings/", permit.config().public_url, permit.lang(), partnership.slug)
}

/// The calendar of these meetings as somebody follows it, with a link to each; members also read how each is joined from afar.
fn followed(lang: Lang, name: String, all: &[Meeting], (pages, reader): (&str, Reader)) -> Result<Reply> {
    let one = |it: &Meeting| {
        let page = Some(format!("{pages}{}", it.id));
        if reader.is_member { event_to_join(lang, it, page) } else { event(lang, it, page) }
    };
    Ok(calendar(lang, name, all.iter().map(one).collect::<Result<_>>()?))
}

fn calendar(lang: Lang, name: String, events: Vec<Event>) -> Reply {
    Reply::calendar(Calendar { method: Method::Publish, lang, name, events }.text())
}

/// What is public: dates and places of convened meetings, and no more.
pub(super) fn public(permit: &Permit<'_, ReadPublic>, _: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), &permit.subject().partnership);
    let all = permit.read(|tx| store::public(tx, partnership.id, since(permit.today())))?;
    let events = all.iter().map(|it| event(lang, it, None)).collect::<Result<_>>()?;
    Ok(calendar(lang, Words(lang).calendar_called_public(partnership.name.in_lang(lang).text), events))
}

/// Everything that the holder of the address is part of; everything there is, for those who keep the records.
pub(super) fn mine(permit: &Permit<'_, ReadMine>, _: &Ask) -> Result<Reply> {
    let (lang, it, reader) = (permit.lang(), permit.subject(), reader(permit)?);
    let partnership = &it.partnership;
    let all = permit.read(|tx| store::mine(tx, (partnership.id, it.account), since(permit.today()), reader.keeps_records))?;
    let name = Words(lang).calendar_called_mine(partnership.name.in_lang(lang).text);
    followed(lang, name, &all, (&pages(permit, partnership), reader))
}

/// The meetings of one body.
pub(super) fn of_body(permit: &Permit<'_, ReadBody>, _: &Ask) -> Result<Reply> {
    let (lang, it, reader) = (permit.lang(), permit.subject(), reader(permit)?);
    let body = it.body.as_ref().ok_or(kit::Error::NotFound)?;
    let all = permit.read(|tx| store::of_body(tx, body.id, since(permit.today())))?;
    let partnership = &it.partnership;
    let name = Words(lang).calendar_called_body(body.name.in_lang(lang).text, partnership.name.in_lang(lang).text);
    followed(lang, name, &all, (&pages(permit, partnership), reader))
}
