//! The calendars themselves, as calendar programs fetch them.

use jiff::{ToSpan, civil::Date};
use kit::{
    Lang, Result,
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Partnership;

use super::{
    acts::{ReadBody, ReadMine, ReadPublic, keeps_records},
    icalendar::{Calendar, Method},
    model::event,
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

/// The calendar of these meetings, with a link to each where there is one to give.
fn calendar(lang: Lang, name: String, all: &[Meeting], pages: Option<&str>) -> Result<Reply> {
    let events = all.iter().map(|it| event(lang, it, pages.map(|pages| format!("{pages}{}", it.id)))).collect::<Result<_>>()?;
    Ok(Reply::calendar(Calendar { method: Method::Publish, lang, name, events }.text()))
}

/// What is public: dates and places of convened meetings, and no more.
pub(super) fn public(permit: &Permit<'_, ReadPublic>, _: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), &permit.subject().partnership);
    let all = permit.read(|tx| store::public(tx, partnership.id, since(permit.today())))?;
    calendar(lang, Words(lang).calendar_called_public(partnership.name.in_lang(lang).text), &all, None)
}

/// Everything that the holder of the address is part of; everything there is, for those who keep the records.
pub(super) fn mine(permit: &Permit<'_, ReadMine>, _: &Ask) -> Result<Reply> {
    let (lang, followed, everything) = (permit.lang(), permit.subject(), keeps_records(permit)?);
    let partnership = &followed.partnership;
    let all = permit.read(|tx| store::mine(tx, (partnership.id, followed.account), since(permit.today()), everything))?;
    let name = Words(lang).calendar_called_mine(partnership.name.in_lang(lang).text);
    calendar(lang, name, &all, Some(&pages(permit, partnership)))
}

/// The meetings of one body.
pub(super) fn of_body(permit: &Permit<'_, ReadBody>, _: &Ask) -> Result<Reply> {
    keeps_records(permit)?;
    let (lang, followed) = (permit.lang(), permit.subject());
    let body = followed.body.as_ref().ok_or(kit::Error::NotFound)?;
    let all = permit.read(|tx| store::of_body(tx, body.id, since(permit.today())))?;
    let partnership = &followed.partnership;
    let name = Words(lang).calendar_called_body(body.name.in_lang(lang).text, partnership.name.in_lang(lang).text);
    calendar(lang, name, &all, Some(&pages(permit, partnership)))
}
