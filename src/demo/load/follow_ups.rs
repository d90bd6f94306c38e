//! What was promised in the invented partnership, and how it ended.

use governance::{follow_ups, meetings};
use jiff::civil::Date;
use kit::{Error, Id, Lang, Result, db::WriteTx};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{
    Keys,
    governance::{reference, wrong},
};

#[derive(Deserialize)]
pub(super) struct FollowUps {
    pub follow_up: Vec<FollowUp>,
}

#[derive(Deserialize)]
pub(super) struct FollowUp {
    pub key: String,
    pub meeting: String,
    #[serde(default)]
    decision: String,
    #[serde(default)]
    pub activity: String,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    owner_organization: String,
    due: String,
    state: String,
    #[serde(default)]
    priority: bool,
    #[serde(default)]
    assigned_by: String,
    done_on: Option<Date>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    evidence: String,
    #[serde(default)]
    confirmed_by: String,
    confirmed_on: Option<Date>,
    text_en: String,
    text_fr: String,
    later: Option<Later>,
}

/// A later day that was asked for.
#[derive(Deserialize)]
struct Later {
    on: Date,
    why: String,
    asked: Date,
}

/// Loads one promise of a meeting of a body on a day.
pub(super) fn follow_up(
    tx: &mut WriteTx,
    keys: &mut Keys,
    (partnership, names): (PartnershipId, &[(Id, String)]),
    it: &FollowUp,
    (body, day): (&str, &str),
) -> Result<()> {
    let id = follow_ups::FollowUpId(keys.make("follow_up", &it.key));
    let form = follow_ups::Form {
        decision: reference(keys, "decision", &it.decision)?,
        text_en: it.text_en.clone(),
        text_fr: it.text_fr.clone(),
        person: reference(keys, "person", &it.owner)?,
        organization: reference(keys, "organization", &it.owner_organization)?,
        due_on: it.due.clone(),
        is_priority: it.priority,
        ..follow_ups::Form::default()
    };
    let by = |key: &str| -> Result<follow_ups::By> {
        let person = if key.is_empty() { None } else { Some(keys.find("person", key)?) };
        let name = names.iter().find(|(id, _)| Some(*id) == person).map(|(_, name)| name.clone()).unwrap_or_default();
        Ok(follow_ups::By { name, account: None })
    };
    let checked = follow_ups::Checked::new(&form, Lang::En).map_err(wrong(&it.key))?;
    let of = follow_ups::Origin {
        partnership,
        body: governance::bodies::BodyId(keys.find("body", body)?),
        meeting: Some(meetings::MeetingId(keys.find("meeting", &it.meeting)?)),
        on: day.parse().map_err(Error::internal)?,
        by: by(if it.assigned_by.is_empty() { "claire-okafor" } else { &it.assigned_by })?,
    };
    follow_ups::insert(tx, &of, id, &checked)?;
    if let Some(Later { on, why, asked }) = &it.later {
        let asking = follow_ups::Asking { on: *on, why: why.clone() };
        let person = if it.owner.is_empty() { None } else { Some(keys.find("person", &it.owner)?) };
        follow_ups::ask_for_later(tx, (id, 1), &asking, (person, &by(&it.owner)?.name), *asked)?;
    }
    let state = match it.state.as_str() {
        "open" => return Ok(()),
        "done" | "reported" => follow_ups::State::Done,
        _ => follow_ups::State::Dropped,
    };
    let closed_on = it.done_on.unwrap_or(crate::demo::beginning().to_zoned(jiff::tz::TimeZone::UTC).date());
    let closing = follow_ups::Closing { state, closed_on, note: it.note.clone(), link: it.evidence.clone(), document: None };
    follow_ups::close(tx, (id, 1), &closing, &by(&it.owner)?)?;
    match it.confirmed_on {
        Some(day) => {
            let confirming = follow_ups::Confirming { answer: follow_ups::Answer::Confirmed, why_not: String::new() };
            follow_ups::confirm(tx, (id, 2), &confirming, (&by(&it.confirmed_by)?, day))
        }
        None => Ok(()),
    }
}
