//! Which calendars there are, and how a meeting stands in one.

use kit::{Error, Lang, Result};
use serde::{Deserialize, Serialize};

use super::icalendar::{Calendar, Conference, Event, Invited, Method, Status};
use crate::{
    bodies::BodyId,
    meetings::{Meeting, State},
    words::Words,
};

/// A calendar that is followed under an address of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Which {
    /// Everything one is part of.
    Mine,
    /// The meetings of one body.
    Body(BodyId),
}

impl Which {
    /// The name of the act that the address is for.
    pub fn purpose(self) -> &'static str {
        match self {
            Self::Mine => "calendars.read_mine",
            Self::Body(_) => "calendars.read_body",
        }
    }

    /// The last part of the address.
    pub fn file(self) -> &'static str {
        match self {
            Self::Mine => "mine.ics",
            Self::Body(_) => "body.ics",
        }
    }
}

/// The form that makes an address or takes it back, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Form {
    /// `mine`, or the body.
    pub of: String,
}

impl Form {
    /// Which calendar is meant.
    pub fn which(&self) -> Result<Which> {
        if self.of == "mine" {
            return Ok(Which::Mine);
        }
        self.of.parse().map(Which::Body).map_err(|_| Error::Malformed("the form names no calendar".into()))
    }
}

/// A meeting as it stands in a calendar. `page` is the address of its page, for those who may open it.
pub(super) fn event(lang: Lang, it: &Meeting, page: Option<String>) -> Result<Event> {
    let (w, called) = (Words(lang), it.called(lang));
    let status = match it.state {
        State::Draft => Status::Tentative,
        State::Cancelled => Status::Cancelled,
        _ => Status::Confirmed,
    };
    let summary = if status == Status::Cancelled { w.event_cancelled(&called) } else { called };
    let description = std::iter::once(it.format.called(lang)).chain(page.as_deref()).collect::<Vec<_>>().join("\n");
    let (starts, ends) = it.instants()?;
    Ok(Event {
        uid: it.id.to_string(),
        sequence: it.sequence,
        changed_at: it.changed_at,
        starts,
        ends,
        status,
        summary,
        location: it.place.in_lang(lang).text.to_owned(),
        description,
        conference: None,
        url: page,
        invited: None,
    })
}

/// A meeting as it stands in the calendar of someone who is invited or belongs there: also how it is joined from afar.
/// Where there is no place, the address stands in it, for programs that know of no other.
pub(super) fn event_to_join(lang: Lang, it: &Meeting, page: Option<String>) -> Result<Event> {
    let event = event(lang, it, page)?;
    let Some(joining) = it.to_join() else { return Ok(event) };
    let ways = joining.ways(lang).into_iter().map(|(label, text)| Words(lang).invitation_line(label, text));
    let description = std::iter::once(event.description).chain(ways).collect::<Vec<_>>().join("\n");
    let address = Some(&joining.address).filter(|address| !address.is_empty()).cloned();
    let location = if event.location.is_empty() { address.clone().unwrap_or_default() } else { event.location };
    let conference = address.map(|address| Conference { address, label: Words(lang).join_address().to_owned() });
    Ok(Event { description, location, conference, ..event })
}

/// Whom a meeting is put into the calendar of, and by whom.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Request<'a> {
    /// Who invites, as called.
    pub organizer: &'a str,
    /// The address that letters are sent from.
    pub sender: &'a str,
    /// Who is invited, as called.
    pub name: &'a str,
    /// Their address.
    pub address: &'a str,
    /// Where they reply.
    pub reply: Option<&'a str>,
}

/// A meeting as a request to put it into a calendar, to change it there, or to take it out.
pub(crate) fn request(lang: Lang, it: &Meeting, to: Request<'_>) -> Result<String> {
    let method = if it.state == State::Cancelled { Method::Cancel } else { Method::Request };
    let event = event_to_join(lang, it, to.reply.map(str::to_owned))?;
    let note = it.note.in_lang(lang).text;
    let description = if note.is_empty() { event.description } else { format!("{}\n\n{note}", event.description) };
    let [organizer, sender, name, address] = [to.organizer, to.sender, to.name, to.address].map(str::to_owned);
    let event = Event { description, invited: Some(Invited { organizer, sender, name, address }), ..event };
    Ok(Calendar { method, lang, name: String::new(), events: vec![event] }.text())
}

/// Several meetings in one file, each with where its reply is given: the same events as those of single invitations.
pub(crate) fn days(lang: Lang, all: &[(&Meeting, Option<String>)]) -> Result<String> {
    let events = all.iter().map(|(it, reply)| event_to_join(lang, it, reply.clone())).collect::<Result<_>>()?;
    Ok(Calendar { method: Method::Enclosed, lang, name: String::new(), events }.text())
}
