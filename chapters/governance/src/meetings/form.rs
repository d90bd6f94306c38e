//! What may be written of a meeting and of an item on its agenda.

use jiff::civil::{Date, Time};
use kit::{Lang, Reading, Result, lang::Bilingual};
use serde::{Deserialize, Serialize};

use super::{
    joining::Joining,
    model::{Camera, Format, Item, Meeting, MeetingId, Purpose, State},
};
use crate::bodies::BodyId;

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
    pub join_address: String,
    pub join_telephone_en: String,
    pub join_telephone_fr: String,
    pub note_en: String,
    pub note_fr: String,
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
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
            join_address: it.joining.address.clone(),
            join_telephone_en: it.joining.telephone.en.clone(),
            join_telephone_fr: it.joining.telephone.fr.clone(),
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
    pub day_is_open: bool,
    pub recalls_id: Option<MeetingId>,
    pub notice_sent_on: Option<Date>,
    pub note: Bilingual,
    #[serde(skip)]
    pub joining: Joining,
}

/// A time as it is kept: `13:30`.
pub fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

impl Checked {
    /// Checks a form written by someone who works in `lang`, for an installation in `zone`.
    pub fn new(form: &Form, lang: Lang, zone: &str) -> Result<Self> {
        let mut it = Reading::new(lang);
        let body = it.id("body", &form.body);
        let number = it.number_if("number", &form.number, (1, 9_999));
        let held_on = it.day("held_on", &form.held_on);
        let (starts, ends) = (it.time("starts_at", &form.starts_at), it.time("ends_at", &form.ends_at));
        let hours = starts.zip(ends);
        if hours.is_some_and(|(starts, ends)| ends <= starts) {
            it.problem("ends_at", |lang| kit::lang::Words(lang).end_before_start());
        }
        if let Some((day, hours)) = held_on.zip(hours) {
            check_hours(&mut it, day, hours, zone);
        }
        let place = it.pair("place", (&form.place_en, &form.place_fr), 300);
        let format = it.code("format", &form.format, Format::from_code);
        let joining = Joining::read(&mut it, &form.join_address, (&form.join_telephone_en, &form.join_telephone_fr));
        let note = it.long_pair("note", (&form.note_en, &form.note_fr), 4_000);
        let zone = zone.to_owned();
        it.finish(move || {
            let (starts_at, ends_at) = (clock(starts?), clock(ends?));
            let (state, notice_sent_on) = (State::Draft, None);
            Some(Self {
                body: body?,
                number,
                held_on: held_on?,
                starts_at,
                ends_at,
                zone,
                place,
                format: format?,
                state,
                day_is_open: false,
                recalls_id: None,
                notice_sent_on,
                note,
                joining,
            })
        })
    }
}

/// The hour that does not exist in spring and the one that exists twice in autumn are refused.
fn check_hours(it: &mut Reading, day: Date, hours: (Time, Time), zone: &str) {
    for (field, time) in [("starts_at", hours.0), ("ends_at", hours.1)] {
        if !exists_once(day, time, zone) {
            it.problem(field, |lang| crate::words::Words(lang).hour_of_the_clock_change());
        }
    }
}

/// Whether an hour exists on a day, and only once.
fn exists_once(day: Date, time: Time, zone: &str) -> bool {
    jiff::tz::TimeZone::get(zone).is_ok_and(|zone| !zone.to_ambiguous_timestamp(day.to_datetime(time)).is_ambiguous())
}

/// Whether hours as they are kept exist on a day, and only once each.
pub(crate) fn hours_exist(day: Date, hours: [&str; 2], zone: &str) -> bool {
    hours.into_iter().all(|time| time.parse().is_ok_and(|time| exists_once(day, time, zone)))
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
    pub camera: String,
    pub is_recurring: bool,
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
            camera: it.camera.code().to_owned(),
            is_recurring: it.is_recurring,
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
    pub camera: Camera,
    pub is_recurring: bool,
}

impl ItemForm {
    /// Whether anything of a new item was typed.
    pub(super) fn is_typed(&self) -> bool {
        [&self.title_en, &self.title_fr, &self.minutes, &self.presenter].iter().any(|text| !text.is_empty())
    }

    /// All that is typed in it, so that one can tell whether it was changed.
    pub(super) fn stamp(&self) -> String {
        let texts = [&self.place, &self.title_en, &self.title_fr, &self.purpose, &self.minutes, &self.presenter, &self.camera];
        let texts: Vec<_> = texts.iter().map(|text| text.as_str()).collect();
        format!("{}|{}|{}", texts.join("|"), self.is_consent, self.is_recurring)
    }
}

impl CheckedItem {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &ItemForm, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let place = it.number("place", &form.place, (1, 400));
        let title = it.pair("title", (&form.title_en, &form.title_fr), 300);
        it.needs("title", &title, |lang| crate::words::Words(lang).one_language_at_least());
        let purpose = it.code("purpose", &form.purpose, Purpose::from_code);
        let minutes = it.number_if("minutes", &form.minutes, (0, 600));
        let presenter = it.line("presenter", &form.presenter, 200);
        let camera = it.code_if("camera", &form.camera, Camera::from_code).unwrap_or(Camera::Open);
        let (is_consent, is_recurring) = (form.is_consent, form.is_recurring);
        if is_consent && camera != Camera::Open {
            it.problem("camera", |lang| crate::words::Words(lang).consent_is_open());
        }
        it.finish(move || {
            let (place, purpose) = (place?, purpose?);
            Some(Self { place, title, purpose, minutes, presenter, is_consent, camera, is_recurring })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn what_passes_without_discussion_is_not_in_camera() {
        let item = |camera: &str, is_consent| ItemForm {
            place: "1".into(),
            title_en: "Lease".into(),
            purpose: "discussion".into(),
            camera: camera.into(),
            is_consent,
            ..ItemForm::default()
        };
        let checked = |form: &ItemForm| CheckedItem::new(form, Lang::Fr);
        assert_eq!(checked(&item("", true)).expect("right").camera, Camera::Open);
        assert!(checked(&item("item", false)).is_ok());
        for wrong in [item("note", true), item("item", true), item("closed", false)] {
            let Err(kit::Error::Invalid(problems)) = checked(&wrong) else { panic!("{wrong:?}") };
            assert!(problems.of("camera").is_some(), "{wrong:?}");
        }
    }

    #[test]
    fn a_meeting_ends_after_it_begins() {
        assert_eq!(wrong(&form("2026-11-18", "15:30", "13:30")), ["ends_at"]);
        assert_eq!(wrong(&form("", "13:30", "")), ["held_on", "ends_at"]);
    }
}
