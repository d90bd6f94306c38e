//! How a meeting ran, and the form in which that is put right.

use jiff::{Timestamp, civil::Time, tz::TimeZone};
use kit::{Error, Id, Lang, Reading, Result, row, web::Versioned};
use serde::{Deserialize, Serialize};

use crate::{
    meetings::{Meeting, clock},
    words::Words,
};

row! {
    /// Who led a meeting, who kept its minutes, and its hours as they were.
    #[derive(Default, Serialize)]
    pub struct Sitting {
        /// Who led it.
        pub chair_id: Option<Id>,
        /// Their name.
        pub chair: String,
        /// Who kept its minutes.
        pub secretary_id: Option<Id>,
        /// Their name.
        pub secretary: String,
        /// When it was called to order, as `13:32`; empty when nobody noted it.
        pub opened_at: String,
        /// When it ended, as `15:27`; empty when nobody noted it.
        pub closed_at: String,
        /// The version, for noticing that two people edit at once; zero before anything is noted.
        pub version: i64,
    }
}

/// The hour on the clock of a meeting, as `13:32`; nothing on another day than that of the meeting.
pub fn hour(it: &Meeting, now: Timestamp) -> Result<Option<String>> {
    let here = now.to_zoned(TimeZone::get(&it.zone).map_err(Error::internal)?);
    Ok((here.date() == it.held_on).then(|| clock(here.time())))
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    pub chair: String,
    pub secretary: String,
    pub opened_at: String,
    pub closed_at: String,
    pub version: i64,
}

impl Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&Sitting> for Form {
    fn from(it: &Sitting) -> Self {
        let text = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
        Self {
            chair: text(it.chair_id),
            secretary: text(it.secretary_id),
            opened_at: it.opened_at.clone(),
            closed_at: it.closed_at.clone(),
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    pub chair: Option<Id>,
    pub secretary: Option<Id>,
    pub opened_at: String,
    pub closed_at: String,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let (chair, secretary) = (it.id_if("chair", &form.chair), it.id_if("secretary", &form.secretary));
        let (opened, closed) = (it.time_if("opened_at", &form.opened_at), it.time_if("closed_at", &form.closed_at));
        if opened.zip(closed).is_some_and(|(opened, closed)| closed < opened) {
            it.problem("closed_at", |lang| Words(lang).sitting_ends_before_it_begins());
        }
        let text = |time: Option<Time>| time.map(clock).unwrap_or_default();
        it.finish(|| Some(Self { chair, secretary, opened_at: text(opened), closed_at: text(closed) }))
    }
}
