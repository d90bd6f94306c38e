//! What partners of the invented partnership told, what changed there, and what was given.

use governance::meetings::MeetingId;
use jiff::civil::{Date, date};
use kit::{Error, Lang, Result, bind, db::WriteTx, lang::Bilingual, permits::Scope, secret::Secret, sql};
use planning::{
    activities::{self, ActivityId},
    fiscal::FiscalYear,
    status::Status,
};
use registry::{
    organizations::OrganizationId,
    partnerships::PartnershipId,
    people::{self, PersonId},
};
use results::{
    changes::{self, ChangeId},
    contributions::{self, ContributionId},
    lists::{ChangeKind, GiftKind, Via},
    requests::{self, RequestId},
    updates::{self, Origin, Told, UpdateId},
};
use serde::Deserialize;

use super::{Keys, read};

/// The activity that was asked about in September, and who was asked.
const ASKED: (&str, &str) = ("a26-listening-26", "winston-clarke");

#[derive(Deserialize)]
struct Updates {
    update: Vec<Update>,
}

#[derive(Deserialize)]
struct Update {
    key: String,
    activity: String,
    date: Date,
    status: String,
    percent: i64,
    #[serde(default)]
    note_en: String,
    #[serde(default)]
    note_fr: String,
    #[serde(default)]
    outputs_achieved: Vec<Output>,
    author: String,
    via: String,
}

#[derive(Deserialize)]
struct Output {
    output: i64,
    value: i64,
}

#[derive(Deserialize)]
struct Changes {
    change: Vec<Change>,
}

#[derive(Deserialize)]
struct Change {
    key: String,
    organization: String,
    #[serde(rename = "type")]
    kind: String,
    date: Date,
    activity: Option<String>,
    text_en: String,
    text_fr: String,
    partnership_share: i64,
    #[serde(default)]
    evidence_en: String,
    #[serde(default)]
    evidence_fr: String,
    first_time: bool,
    publish: bool,
}

#[derive(Deserialize)]
struct Contributions {
    contribution: Vec<Contribution>,
}

#[derive(Deserialize)]
struct Contribution {
    key: String,
    organization: String,
    kind: String,
    activity: Option<String>,
    meeting: Option<String>,
    date: Date,
    fiscal_year: String,
    hours: Option<f64>,
    rate_cents: Option<i64>,
    value_cents: Option<i64>,
    #[serde(default)]
    text_en: String,
    #[serde(default)]
    text_fr: String,
    attested_by: Option<String>,
}

/// Loads `updates.toml`, `changes.toml` and `contributions.toml`.
pub fn load(tx: &mut WriteTx, keys: &mut Keys) -> Result<()> {
    let partnership = PartnershipId(keys.find("partnership", "rivermont")?);
    let updates: Updates = read("updates.toml", include_str!("../data/updates.toml"))?;
    for it in &updates.update {
        tell(tx, keys, partnership, it).map_err(|why| Error::Internal(format!("{}: {why}", it.key)))?;
    }
    let changes: Changes = read("changes.toml", include_str!("../data/changes.toml"))?;
    for it in &changes.change {
        note_change(tx, keys, partnership, it).map_err(|why| Error::Internal(format!("{}: {why}", it.key)))?;
    }
    let contributions: Contributions = read("contributions.toml", include_str!("../data/contributions.toml"))?;
    for it in &contributions.contribution {
        give(tx, keys, partnership, it).map_err(|why| Error::Internal(format!("{}: {why}", it.key)))?;
    }
    ask(tx, keys, partnership)
}

/// The round of reminders of September: one letter, whose link has expired since.
fn ask(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId) -> Result<()> {
    let (activity, scope) = (ActivityId(keys.find("activity", ASKED.0)?), Scope::of(partnership));
    let (person, name) = name_of(tx, keys, partnership, ASKED.1)?;
    let (on, answer_by) = (date(2026, 9, 14), date(2026, 9, 28));
    let link = keys.make("task_link", ASKED.0);
    tx.run(
        sql!(
            "INSERT INTO task_link (id, token_hash, purpose, scope, subject_id, holder, holder_id, issued_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, '2026-09-14T13:00:00Z', '2026-10-13T04:00:00Z')"
        ),
        bind![link, Secret::brought(&link.to_string()).hash(), updates::PURPOSE, scope.as_str(), activity, name, person],
    )?;
    let asking = requests::Asking { partnership, activity, on, answer_by, asker: "Maryam Oyelaran", link };
    let to = requests::Recipient { name, person: Some(person.0), email: String::new(), lang: Lang::En };
    requests::insert(tx, RequestId(keys.make("update_request", ASKED.0)), &asking, &to)
}

/// A text that may be in one language alone: then it was written in that one.
fn pair(en: &str, fr: &str) -> Bilingual {
    Bilingual::new(en, fr, if en.is_empty() { Lang::Fr } else { Lang::En })
}

fn unknown(what: &str) -> Error {
    Error::Internal(format!("there is no {what}"))
}

/// What a person is called in the records.
fn name_of(tx: &WriteTx, keys: &Keys, partnership: PartnershipId, key: &str) -> Result<(PersonId, String)> {
    let id = PersonId(keys.find("person", key)?);
    let person = people::by_id(tx, partnership, id)?.ok_or_else(|| unknown(key))?;
    Ok((id, person.name))
}

fn tell(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Update) -> Result<()> {
    let (author_id, author) = name_of(tx, keys, partnership, &it.author)?;
    let activity = ActivityId(keys.find("activity", &it.activity)?);
    let via = Via::from_code(&it.via).ok_or_else(|| unknown(&it.via))?;
    let origin = Origin { partnership, activity, on: it.date, author, author_id: Some(author_id.0), via, link: None };
    let added: Vec<(i64, i64)> = it.outputs_achieved.iter().map(|output| (output.output, output.value)).collect();
    let told = Told {
        key: keys.make("sending", &it.key),
        status: Status::from_code(&it.status).ok_or_else(|| unknown(&it.status))?,
        percent: it.percent,
        note: &pair(&it.note_en, &it.note_fr),
        help: &pair("", ""),
        added: &added,
    };
    updates::insert(tx, UpdateId(keys.make("update", &it.key)), &origin, &told)?;
    activities::note_update(tx, activity, it.date, it.percent)?;
    updates::note_outputs(tx, activity, &added)
}

fn note_change(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Change) -> Result<()> {
    let checked = changes::Checked {
        organization: OrganizationId(keys.find("organization", &it.organization)?),
        activity: it.activity.as_deref().map(|key| keys.find("activity", key)).transpose()?.map(ActivityId),
        kind: ChangeKind::from_code(&it.kind).ok_or_else(|| unknown(&it.kind))?,
        noticed_on: it.date,
        text: pair(&it.text_en, &it.text_fr),
        evidence: pair(&it.evidence_en, &it.evidence_fr),
        share: Some(it.partnership_share),
        is_first_time: it.first_time,
        may_be_public: it.publish,
    };
    changes::insert(tx, changes::Origin { partnership, update: None }, ChangeId(keys.make("change", &it.key)), &checked)
}

fn give(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Contribution) -> Result<()> {
    if FiscalYear::containing(it.date).code() != it.fiscal_year {
        return Err(Error::Internal(format!("{} is not in {}", it.date, it.fiscal_year)));
    }
    #[expect(clippy::cast_possible_truncation, reason = "a few thousand hours")]
    let minutes = it.hours.map(|hours| (hours * 60.0).round() as i64);
    let attested_by = match &it.attested_by {
        Some(key) => name_of(tx, keys, partnership, key)?.1,
        None => String::new(),
    };
    let checked = contributions::Checked {
        organization: OrganizationId(keys.find("organization", &it.organization)?),
        activity: it.activity.as_deref().map(|key| keys.find("activity", key)).transpose()?.map(ActivityId),
        meeting: it.meeting.as_deref().map(|key| keys.find("meeting", key)).transpose()?.map(MeetingId),
        kind: GiftKind::from_code(&it.kind).ok_or_else(|| unknown(&it.kind))?,
        given_on: it.date,
        minutes,
        rate_cents: it.rate_cents,
        value_cents: it.value_cents,
        what: pair(&it.text_en, &it.text_fr),
        attested_by,
    };
    let id = ContributionId(keys.make("contribution", &it.key));
    contributions::insert(tx, contributions::Origin { partnership, update: None }, id, &checked)
}
