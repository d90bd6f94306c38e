//! When a partnership sends its digests: the hour, the day of the week, and where that hour is.

use jiff::tz::TimeZone;
use kit::{Error, Lang, Reading, Result, db::Tx, parts::Choice, permits::Permit, web::Versioned};
use registry::partnerships::PartnershipId;
use serde::{Deserialize, Serialize};

use super::{acts::SetHours, model::Hours, store};
use crate::words::Words;

/// The zones of the country, from east to west, with the keys of their names.
const ZONES: [(&str, &str); 7] = [
    ("America/St_Johns", "zone-newfoundland"),
    ("America/Halifax", "zone-atlantic"),
    ("America/Toronto", "zone-eastern"),
    ("America/Winnipeg", "zone-central"),
    ("America/Regina", "zone-saskatchewan"),
    ("America/Edmonton", "zone-mountain"),
    ("America/Vancouver", "zone-pacific"),
];

/// The form, as typed.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// The hour of the day.
    pub hour: String,
    /// The day of the week, from 1 for Monday.
    pub week_day: String,
    /// Where that hour is; empty for where the installation is.
    pub zone: String,
    /// The version that was edited.
    pub version: i64,
}

impl Default for Form {
    fn default() -> Self {
        Self { hour: "7".into(), week_day: "1".into(), zone: String::new(), version: 0 }
    }
}

impl Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl Form {
    /// The form as it is stored, or as it is where nobody has set anything.
    pub fn stored(tx: &Tx, partnership: PartnershipId) -> Result<Self> {
        let stored = store::setting(tx, partnership)?;
        Ok(stored.map_or_else(Self::default, |(hour, week_day, zone, version)| Self {
            hour: hour.to_string(),
            week_day: week_day.to_string(),
            zone,
            version,
        }))
    }

    /// The hours to choose from.
    pub fn hours(lang: Lang) -> Vec<Choice> {
        (0..24).map(|hour| Choice::new(hour, Words(lang).notice_hour_of(hour))).collect()
    }

    /// The days to choose from.
    pub fn days(lang: Lang) -> Vec<Choice> {
        (1..=7).map(|day| Choice::new(day, day_called(lang, day))).collect()
    }

    /// The zones to choose from.
    pub fn zones(lang: Lang) -> Vec<Choice> {
        let here = Choice::new("", Words(lang).zone_of_the_house());
        let called = |key: &str| Words(lang).by_key(key).unwrap_or_default();
        [here].into_iter().chain(ZONES.iter().map(|(zone, key)| Choice::new(zone, called(key)))).collect()
    }
}

/// What a day of the week is called.
fn day_called(lang: Lang, day: i64) -> &'static str {
    Words(lang).by_key(&format!("week-day-{day}")).unwrap_or_default()
}

/// The hours of a partnership; `house` is where the installation is.
pub(super) fn hours(tx: &Tx, partnership: PartnershipId, house: &TimeZone) -> Result<Hours> {
    let (hour, week_day, zone, _) = store::setting(tx, partnership)?.unwrap_or_else(|| (7, 1, String::new(), 0));
    let zone = if zone.is_empty() { house.clone() } else { TimeZone::get(&zone).map_err(Error::internal)? };
    Ok(Hours { hour: i8::try_from(hour).map_err(Error::internal)?, week_day: i8::try_from(week_day).map_err(Error::internal)?, zone })
}

/// The hours in a sentence.
pub(super) fn sentence(lang: Lang, hours: &Hours) -> String {
    let w = Words(lang);
    w.notice_hours(w.notice_hour_of(i64::from(hours.hour)), day_called(lang, i64::from(hours.week_day)))
}

#[derive(Serialize)]
struct Set {
    hour: i64,
    week_day: i64,
    zone: String,
}

/// Sets when digests are sent, unless somebody else did since the form was opened.
pub(super) fn set(permit: &Permit<'_, SetHours>, form: &Form) -> Result<()> {
    let (mut it, version) = (Reading::new(permit.lang()), form.version);
    let (hour, week_day) = (it.number("hour", &form.hour, (0, 23)), it.number("week_day", &form.week_day, (1, 7)));
    let zone = it.one_of_if("zone", &form.zone, &ZONES.map(|(zone, _)| zone)).unwrap_or_default();
    let set = it.finish(move || Some(Set { hour: hour?, week_day: week_day?, zone }))?;
    permit.change(move |change| {
        let partnership = change.subject.id;
        store::set(change.tx, partnership, version, (set.hour, set.week_day, &set.zone))?;
        change.seal("notice_setting", partnership, &set, ())
    })
}
