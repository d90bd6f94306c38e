//! Which calendars there are, and how a meeting stands in one.

use jiff::{Timestamp, civil::Time, tz::TimeZone};
use kit::{Error, Lang, Result};
use serde::{Deserialize, Serialize};

use super::icalendar::{Event, Status};
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
    Ok(Event {
        uid: it.id.to_string(),
        sequence: it.sequence,
        changed_at: it.changed_at,
        starts: instant(it, &it.starts_at)?,
        ends: instant(it, &it.ends_at)?,
        status,
        summary,
        location: it.place.in_lang(lang).text.to_owned(),
        description,
        url: page,
    })
}

/// A time of day of a meeting as an instant: the clock changes of its time zone are those of its day.
fn instant(it: &Meeting, time: &str) -> Result<Timestamp> {
    let time: Time = time.parse().map_err(Error::internal)?;
    let zone = TimeZone::get(&it.zone).map_err(Error::internal)?;
    Ok(it.held_on.to_datetime(time).to_zoned(zone).map_err(Error::internal)?.timestamp())
}
