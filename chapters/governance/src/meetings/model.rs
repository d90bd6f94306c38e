//! What a meeting is, the states it goes through, its agenda, and who was there.

use jiff::civil::{Date, Time};
use kit::{Id, Lang, Result, id, lang::Bilingual, row};
use serde::{Deserialize, Serialize};

use crate::{bodies::BodyId, codes::codes, reading::Reading, seats::SeatId};

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
    /// The states that may follow.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::NoticeSent, Self::InSession, Self::Cancelled],
            Self::NoticeSent => &[Self::PackageSent, Self::InSession, Self::Cancelled],
            Self::PackageSent => &[Self::InSession, Self::Cancelled],
            Self::InSession => &[Self::Adjourned, Self::NoQuorum],
            Self::NoQuorum => &[Self::Reconvened, Self::MinutesDraft],
            Self::Adjourned => &[Self::MinutesDraft],
            Self::MinutesDraft => &[Self::MinutesApproved],
            Self::MinutesApproved => &[Self::Published],
            Self::Published | Self::Cancelled | Self::Reconvened => &[],
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
        matches!(self, Self::Draft | Self::NoticeSent | Self::PackageSent | Self::InSession | Self::NoQuorum)
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
        /// To sign.
        SignOff = "sign_off",
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
        /// Whether it was called again for want of quorum at another.
        pub is_recall: bool,
        /// When it was convened.
        pub notice_sent_on: Option<Date>,
        /// What to know of it.
        pub note: Bilingual,
        /// How often its date, time, place or state changed: for calendars.
        pub sequence: i64,
        /// When it last changed.
        pub changed_at: jiff::Timestamp,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Meeting {
    /// What it is called: `Partnership Council, meeting 66`.
    pub fn called(&self, lang: Lang) -> String {
        let (w, body) = (crate::words::Words(lang), self.body.in_lang(lang).text);
        self.number.map_or_else(|| w.meeting_unnumbered(body), |number| w.meeting_numbered(body, number))
    }

    /// When it begins and ends, in words.
    pub fn hours(&self, lang: Lang) -> String {
        let clock = |text: &str| text.parse::<Time>().map_or_else(|_| text.to_owned(), |time| kit::lang::time(lang, time));
        crate::words::Words(lang).hours_from_to(clock(&self.starts_at), clock(&self.ends_at))
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
        /// What was said, for the minutes.
        pub note: Bilingual,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
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

/// The form of a meeting, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the meeting itself")]
pub struct Form {
    pub body: String,
    pub number: String,
    pub held_on: String,
    pub starts_at: String,
    pub ends_at: String,
    pub place_en: String,
    pub place_fr: String,
    pub format: String,
    pub is_recall: bool,
    pub note_en: String,
    pub note_fr: String,
    pub version: i64,
}

impl From<&Meeting> for Form {
    fn from(it: &Meeting) -> Self {
        Self {
            body: it.body_id.to_string(),
            number: it.number.map(|number| number.to_string()).unwrap_or_default(),
            held_on: it.held_on.to_string(),
            starts_at: it.starts_at.clone(),
            ends_at: it.ends_at.clone(),
            place_en: it.place.en.clone(),
            place_fr: it.place.fr.clone(),
            format: it.format.code().to_owned(),
            is_recall: it.is_recall,
            note_en: it.note.en.clone(),
            note_fr: it.note.fr.clone(),
            version: it.version,
        }
    }
}

/// A meeting as typed, found to be right.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields are those of the meeting itself")]
pub struct Checked {
    pub body: BodyId,
    pub number: Option<i64>,
    pub held_on: Date,
    pub starts_at: String,
    pub ends_at: String,
    pub zone: String,
    pub place: Bilingual,
    pub format: Format,
    pub state: State,
    pub is_recall: bool,
    pub notice_sent_on: Option<Date>,
    pub note: Bilingual,
}

/// A time as it is kept: `13:30`.
pub fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

impl Checked {
    /// Checks a form written by someone who works in `lang`, for an installation in `zone`.
    pub fn new(form: &Form, lang: Lang, zone: &str) -> Result<Self> {
        let mut it = Reading::new(lang);
        let body = it.code("body", &form.body, |text| text.parse().ok());
        let number = it.number("number", &form.number, 1, 9_999);
        let held_on = it.required_date("held_on", &form.held_on);
        let (starts, ends) = (required_time(&mut it, "starts_at", &form.starts_at), required_time(&mut it, "ends_at", &form.ends_at));
        if let (Some(starts), Some(ends)) = (starts, ends) {
            if ends <= starts {
                it.problem("ends_at", |lang| kit::lang::Words(lang).end_before_start());
            }
            check_hours(&mut it, held_on, (starts, ends), zone);
        }
        let place = it.pair("place", (&form.place_en, &form.place_fr), 300);
        let format = it.code("format", &form.format, Format::from_code);
        let note = it.long_pair("note", (&form.note_en, &form.note_fr), 4_000);
        let (is_recall, zone) = (form.is_recall, zone.to_owned());
        it.finish(move || {
            let (starts_at, ends_at) = (clock(starts?), clock(ends?));
            let (state, notice_sent_on) = (State::Draft, None);
            Some(Self {
                body: body?,
                number,
                held_on,
                starts_at,
                ends_at,
                zone,
                place,
                format: format?,
                state,
                is_recall,
                notice_sent_on,
                note,
            })
        })
    }
}

fn required_time(it: &mut Reading, field: &'static str, text: &str) -> Option<Time> {
    if text.trim().is_empty() {
        it.problem(field, |lang| kit::lang::Words(lang).required());
    }
    it.time(field, text)
}

/// The hour that does not exist in spring and the one that exists twice in autumn are refused.
fn check_hours(it: &mut Reading, day: Date, hours: (Time, Time), zone: &str) {
    let Ok(zone) = jiff::tz::TimeZone::get(zone) else { return };
    for (field, time) in [("starts_at", hours.0), ("ends_at", hours.1)] {
        if zone.to_ambiguous_timestamp(day.to_datetime(time)).is_ambiguous() {
            it.problem(field, |lang| crate::words::Words(lang).hour_of_the_clock_change());
        }
    }
}

/// The form of an agenda item, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the item itself")]
pub struct ItemForm {
    pub place: String,
    pub title_en: String,
    pub title_fr: String,
    pub purpose: String,
    pub minutes: String,
    pub presenter: String,
    pub is_consent: bool,
    pub version: i64,
}

impl From<&Item> for ItemForm {
    fn from(it: &Item) -> Self {
        Self {
            place: it.place.to_string(),
            title_en: it.title.en.clone(),
            title_fr: it.title.fr.clone(),
            purpose: it.purpose.code().to_owned(),
            minutes: it.minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
            presenter: it.presenter.clone(),
            is_consent: it.is_consent,
            version: it.version,
        }
    }
}

/// An agenda item as typed, found to be right.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields are those of the item itself")]
pub struct CheckedItem {
    pub place: i64,
    pub title: Bilingual,
    pub purpose: Purpose,
    pub minutes: Option<i64>,
    pub presenter: String,
    pub is_consent: bool,
}

impl CheckedItem {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &ItemForm, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let place = it.required_number("place", &form.place, 1, 400);
        let title = it.pair("title", (&form.title_en, &form.title_fr), 300);
        it.needs("title", &title);
        let purpose = it.code("purpose", &form.purpose, Purpose::from_code);
        let minutes = it.number("minutes", &form.minutes, 0, 600);
        let presenter = it.line("presenter", &form.presenter, 200);
        let is_consent = form.is_consent;
        it.finish(move || Some(Self { place, title, purpose: purpose?, minutes, presenter, is_consent }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        crate::codes::assert_all_called!(State, Format, Purpose, Attended);
    }

    #[test]
    fn approved_minutes_are_not_written_in_any_more() {
        for state in State::ALL {
            if state.is_recording() {
                continue;
            }
            assert!(state.next().iter().all(|next| !next.is_recording()), "{state:?}");
        }
    }

    fn form(day: &str, from: &str, to: &str) -> Form {
        let (held_on, starts_at, ends_at) = (day.into(), from.into(), to.into());
        let body = BodyId::new(kit::testing::now()).to_string();
        Form { body, held_on, starts_at, ends_at, format: "hybrid".into(), ..Form::default() }
    }

    fn wrong(form: &Form) -> Vec<String> {
        match Checked::new(form, Lang::En, "America/Toronto") {
            Err(kit::Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_hours_of_the_clock_change_are_refused() {
        assert_eq!(wrong(&form("2026-03-08", "2:30 a.m.", "4:00")), ["starts_at"]);
        assert_eq!(wrong(&form("2026-11-01", "0:30", "1:30")), ["ends_at"]);
        assert!(Checked::new(&form("2026-11-01", "13:30", "14 h 30"), Lang::Fr, "America/Toronto").is_ok());
    }

    #[test]
    fn a_meeting_ends_after_it_begins() {
        assert_eq!(wrong(&form("2026-11-18", "15:30", "13:30")), ["ends_at"]);
        assert_eq!(wrong(&form("", "13:30", "")), ["held_on", "ends_at"]);
    }
}
