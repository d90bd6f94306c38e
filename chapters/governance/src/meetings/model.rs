//! What a meeting is, the states it goes through, its agenda, and who was there.

use jiff::{
    Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};
use kit::{Error, Id, Lang, Result, codes, id, lang::Bilingual, row};
use serde::Serialize;

use super::joining::Joining;
use crate::{bodies::BodyId, decisions::DecisionId, drafts::Why, seats::SeatId};

id! {
    /// A meeting.
    pub MeetingId
}

id! {
    /// An item on the agenda of a meeting.
    pub ItemId
}

codes! {
    /// Where a meeting stands.
    pub enum State in "meeting-state" {
        /// Being prepared.
        Draft = "draft",
        /// Convened.
        NoticeSent = "notice_sent",
        /// Its papers are out.
        PackageSent = "package_sent",
        /// Under way.
        InSession = "in_session",
        /// Ended for want of quorum.
        NoQuorum = "no_quorum",
        /// Ended.
        Adjourned = "adjourned",
        /// Its minutes are being written.
        MinutesDraft = "minutes_draft",
        /// Its minutes are approved.
        MinutesApproved = "minutes_approved",
        /// Its minutes are published.
        Published = "published",
        /// Called off.
        Cancelled = "cancelled",
        /// Called again at another meeting.
        Reconvened = "reconvened",
    }
}

impl State {
    /// The states into which the meeting room may bring it.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::NoticeSent, Self::InSession, Self::Cancelled],
            Self::NoticeSent => &[Self::PackageSent, Self::InSession, Self::Cancelled],
            Self::PackageSent => &[Self::InSession, Self::Cancelled],
            Self::InSession => &[Self::Adjourned, Self::NoQuorum],
            // It is called again in a form of its own.
            Self::NoQuorum | Self::Reconvened | Self::Adjourned => &[Self::MinutesDraft],
            // From there on it is the minutes that go on: circulated, approved by a decision, published.
            Self::MinutesDraft | Self::MinutesApproved | Self::Published | Self::Cancelled => &[],
        }
    }

    /// The words of the button that brings a meeting into this state.
    pub fn step(self, lang: Lang) -> &'static str {
        let key = format!("meeting-step-{}", self.code().replace('_', "-"));
        crate::words::Words(lang).by_key(&key).unwrap_or_else(|| self.called(lang))
    }

    /// Whether what was said and who was there may still be written down.
    pub fn is_recording(self) -> bool {
        !matches!(self, Self::MinutesApproved | Self::Published | Self::Cancelled)
    }

    /// Whether those who left count as gone: while it is under way, and when it ended for want of quorum.
    pub fn is_live(self) -> bool {
        matches!(self, Self::Draft | Self::NoticeSent | Self::PackageSent | Self::InSession | Self::NoQuorum | Self::Reconvened)
    }

    /// Whether it is over: what is still written down is written afterwards.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Adjourned | Self::NoQuorum | Self::Reconvened | Self::MinutesDraft | Self::MinutesApproved | Self::Published)
    }

    /// Whether its minutes, if there are any, are no more than a draft.
    pub fn is_draft_of_minutes(self) -> bool {
        !matches!(self, Self::MinutesApproved | Self::Published)
    }

    /// Whether it has begun, so that a seat for which nothing is noted is told of.
    pub fn has_begun(self) -> bool {
        self == Self::InSession || self.is_over()
    }

    /// Whether it was held, or is being held.
    pub fn is_held(self) -> bool {
        matches!(self, Self::InSession | Self::Adjourned | Self::MinutesDraft | Self::MinutesApproved | Self::Published)
    }
}

codes! {
    /// How people meet.
    pub enum Format in "meeting-format" {
        /// In one room.
        InPerson = "in_person",
        /// From afar.
        Remote = "remote",
        /// Some in a room, some from afar.
        Hybrid = "hybrid",
        /// In writing.
        EDecision = "e_decision",
    }
}

codes! {
    /// What an item is for.
    pub enum Purpose in "item-purpose" {
        /// To know.
        Information = "information",
        /// To talk about.
        Discussion = "discussion",
        /// To approve.
        Approval = "approval",
        /// To recommend something to the council, or to the body above.
        Recommendation = "recommendation",
        /// To sign.
        SignOff = "sign_off",
        /// To rest.
        Pause = "break",
    }
}

codes! {
    /// What of an item is kept in camera: read only by those who prepare the meeting.
    pub enum Camera in "camera" {
        /// Nothing.
        Open = "open",
        /// What was said on it.
        Note = "note",
        /// That it was on the agenda at all.
        Item = "item",
    }
}

codes! {
    /// Whether and how someone was there.
    pub enum Attended in "attended" {
        /// In the room.
        Present = "present",
        /// From afar.
        Remote = "remote",
        /// Said they would not come.
        Regrets = "regrets",
        /// Did not come.
        Absent = "absent",
        /// An alternate came.
        Alternate = "alternate",
        /// As a guest.
        Guest = "guest",
        /// As staff.
        Staff = "staff",
        /// To observe.
        Observer = "observer",
    }
}

impl Attended {
    /// Whether someone was on the seat.
    pub fn is_here(self) -> bool {
        matches!(self, Self::Present | Self::Remote | Self::Alternate)
    }

    /// Whether someone was there at all, on a seat or beside the table.
    pub fn was_there(self) -> bool {
        !matches!(self, Self::Regrets | Self::Absent)
    }
}

row! {
    /// A meeting.
    #[derive(Serialize)]
    pub struct Meeting {
        /// Which one.
        pub id: MeetingId,
        /// The body that meets.
        pub body_id: BodyId,
        /// The name of that body.
        pub body: Bilingual,
        /// Its number among the meetings of the body.
        pub number: Option<i64>,
        /// The day.
        pub held_on: Date,
        /// When it begins, as `13:30`.
        pub starts_at: String,
        /// When it ends, as `15:30`.
        pub ends_at: String,
        /// The time zone of both.
        pub zone: String,
        /// Where.
        pub place: Bilingual,
        /// How people meet.
        pub format: Format,
        /// Where it stands.
        pub state: State,
        /// Whether its day was proposed when the meeting before it was closed, and nobody has confirmed it yet.
        pub day_is_open: bool,
        /// The meeting that had no quorum and is called again at this one.
        pub recalls_id: Option<MeetingId>,
        /// When it was convened.
        pub notice_sent_on: Option<Date>,
        /// What to know of it.
        pub note: Bilingual,
        /// How it is joined from afar: told to nobody who does not belong there.
        #[serde(skip)]
        pub joining: Joining,
        /// How often its date, time, place or state changed: for calendars.
        pub sequence: i64,
        /// When it last changed.
        pub changed_at: Timestamp,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

/// A time of day in a time zone, as an instant: the clock changes are those of the day.
pub(crate) fn instant(day: Date, time: &str, zone: &str) -> Result<Timestamp> {
    let (time, zone): (Time, _) = (time.parse().map_err(Error::internal)?, TimeZone::get(zone).map_err(Error::internal)?);
    Ok(day.to_datetime(time).to_zoned(zone).map_err(Error::internal)?.timestamp())
}

/// From when to when, in words.
pub(crate) fn hours(lang: Lang, from: &str, to: &str) -> String {
    let clock = |text: &str| text.parse::<Time>().map_or_else(|_| text.to_owned(), |time| kit::lang::time(lang, time));
    crate::words::Words(lang).hours_from_to(clock(from), clock(to))
}

impl Attendee {
    /// How they were there, and when they came later or left earlier.
    pub fn said(&self, lang: Lang) -> String {
        let w = crate::words::Words(lang);
        let clock = |text: &str| text.parse::<Time>().map_or_else(|_| text.to_owned(), |time| kit::lang::time(lang, time));
        let arrived = (!self.arrived.is_empty()).then(|| w.attended_arrived(clock(&self.arrived)));
        let departed = (!self.departed.is_empty()).then(|| w.attended_departed(clock(&self.departed)));
        let all = [Some(self.state.called(lang).to_owned()), arrived, departed];
        all.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

impl Meeting {
    /// Whether its day has not come, so that nobody can be missing yet.
    pub fn lies_ahead(&self, today: Date) -> bool {
        matches!(self.state, State::Draft | State::NoticeSent | State::PackageSent) && today < self.held_on
    }

    /// When it begins and ends.
    pub fn instants(&self) -> Result<(Timestamp, Timestamp)> {
        Ok((instant(self.held_on, &self.starts_at, &self.zone)?, instant(self.held_on, &self.ends_at, &self.zone)?))
    }

    /// What it is called: `Partnership Council, meeting 66`.
    pub fn called(&self, lang: Lang) -> String {
        let (w, body) = (crate::words::Words(lang), self.body.in_lang(lang).text);
        self.number.map_or_else(|| w.meeting_unnumbered(body), |number| w.meeting_numbered(body, number))
    }

    /// When it begins and ends, in words.
    pub fn hours(&self, lang: Lang) -> String {
        hours(lang, &self.starts_at, &self.ends_at)
    }
}

row! {
    /// An item on the agenda.
    #[derive(Serialize)]
    pub struct Item {
        /// Which one.
        pub id: ItemId,
        /// Its place on the agenda.
        pub place: i64,
        /// Its title.
        pub title: Bilingual,
        /// What it is for.
        pub purpose: Purpose,
        /// How many minutes it is given.
        pub minutes: Option<i64>,
        /// Who presents it.
        pub presenter: String,
        /// Whether it passes without discussion unless someone asks.
        pub is_consent: bool,
        /// Whether someone asked, so that it became an item like any other.
        pub pulled_out: bool,
        /// The decision that adopted it with the rest of the consent agenda.
        pub adopted_by: Option<DecisionId>,
        /// What of it is kept in camera.
        pub camera: Camera,
        /// Whether it comes back at every meeting.
        pub is_recurring: bool,
        /// The meeting whose minutes it approves.
        pub approves: Option<MeetingId>,
        /// The item of an earlier meeting that it carries on.
        pub carried_from: Option<ItemId>,
        /// Why it was carried over.
        pub carried_why: Option<Why>,
        /// The hour at which it was dealt with, on the clock of the meeting, as `14:10`: with the whole consent agenda, that of its
        /// adoption. Empty where none is noted.
        pub dealt_at: String,
        /// What was said, for the minutes.
        pub note: Bilingual,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Item {
    /// How it stands with the consent agenda, in words; nothing when it was never on it.
    pub fn consent_said(&self, lang: Lang) -> Option<&'static str> {
        let w = crate::words::Words(lang);
        match (self.is_consent, self.adopted_by.is_some(), self.pulled_out) {
            (_, true, _) => Some(w.consent_item_adopted()),
            (true, false, _) => Some(w.consent_item()),
            (false, false, true) => Some(w.consent_item_pulled_out()),
            (false, false, false) => None,
        }
    }

    /// What everyone inside may read of it: nothing of an item in camera, and not the note where that is.
    #[must_use]
    pub fn open(self) -> Option<Self> {
        match self.camera {
            Camera::Open => Some(self),
            Camera::Note => Some(Self { note: Bilingual::default(), ..self }),
            Camera::Item => None,
        }
    }

    /// Whether it stands on the consent agenda and was not adopted yet.
    pub fn awaits_consent(&self) -> bool {
        self.is_consent && self.adopted_by.is_none()
    }
}

row! {
    /// Someone's attendance.
    #[derive(Serialize)]
    pub struct Attendee {
        /// The seat, when they came for one.
        pub seat_id: Option<SeatId>,
        /// The person.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// The organization for which they spoke on the day of the meeting; empty where none is known.
        pub organization: Bilingual,
        /// Whether and how they were there.
        pub state: Attended,
        /// When they arrived, if late.
        pub arrived: String,
        /// When they left, if early.
        pub departed: String,
    }
}

row! {
    /// A conflict of interest that someone declared.
    #[derive(Serialize)]
    pub struct Conflict {
        /// The item.
        pub item_id: ItemId,
        /// The person.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// What it consists in.
        pub nature: Bilingual,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(State, Format, Purpose, Camera, Attended);
    }

    #[test]
    fn approved_minutes_are_not_written_in_any_more() {
        for state in State::ALL {
            if state.is_recording() {
                continue;
            }
            assert!(state.next().is_empty(), "{state:?}");
        }
    }
}
