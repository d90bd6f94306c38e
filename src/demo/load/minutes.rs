//! What became of the minutes of the invented partnership: sent out, remarked upon, approved, corrected.

use governance::{decisions, meetings, minutes};
use jiff::{Timestamp, civil::Date};
use kit::{Error, Lang, Result, db::WriteTx, lang::Bilingual};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{Keys, read};

#[derive(Deserialize)]
struct Minutes {
    circulation: Vec<Circulation>,
    remark: Vec<Remark>,
    approval: Vec<Approval>,
    correction: Vec<Correction>,
}

#[derive(Deserialize)]
struct Circulation {
    meeting: String,
    on: Date,
    until: Date,
    readers: Vec<String>,
}

#[derive(Deserialize)]
struct Remark {
    meeting: String,
    item: Option<i64>,
    person: String,
    lang: String,
    text: String,
    at: Timestamp,
    #[serde(default)]
    state: String,
    #[serde(default)]
    word: String,
    settled: Option<Date>,
}

#[derive(Deserialize)]
struct Approval {
    meeting: String,
    decision: String,
    on: Date,
}

#[derive(Deserialize)]
struct Correction {
    meeting: String,
    item: i64,
    #[serde(default)]
    of_title: bool,
    before_en: String,
    before_fr: String,
    reason_en: String,
    reason_fr: String,
    on: Date,
    by: String,
}

/// Loads `minutes.toml`.
pub(super) fn load(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId) -> Result<()> {
    let all: Minutes = read("minutes.toml", include_str!("../data/minutes.toml"))?;
    for it in &all.circulation {
        let meeting = meeting(keys, &it.meeting)?;
        minutes::circulate(tx, (partnership, meeting), it.on, it.until)?;
        for one in &it.readers {
            let id = minutes::ReaderId(keys.make("minutes_reader", &format!("{}/{one}", it.meeting)));
            minutes::send(tx, (partnership, meeting), id, keys.find("person", one)?, it.on)?;
        }
    }
    all.remark.iter().try_for_each(|it| remark(tx, keys, partnership, it))?;
    for it in &all.approval {
        let decision = decisions::DecisionId(keys.find("decision", &it.decision)?);
        minutes::approve(tx, meeting(keys, &it.meeting)?, 1, decision, ("", it.on))?;
    }
    for it in &all.correction {
        let what = if it.of_title { minutes::Corrected::Title } else { minutes::Corrected::Note };
        let id = minutes::CorrectionId(keys.make("correction", &format!("{}/{}/{}", it.meeting, it.item, what.code())));
        let (before, reason) =
            (Bilingual::new(&it.before_en, &it.before_fr, Lang::En), Bilingual::new(&it.reason_en, &it.reason_fr, Lang::En));
        let item = Some(item(keys, &it.meeting, it.item)?);
        let about = minutes::Correcting { what, item, before: &before, reason: &reason, by: &it.by, seat: ("", ""), decisions: "" };
        minutes::correct(tx, (partnership, meeting(keys, &it.meeting)?), id, &about, it.on)?;
    }
    Ok(())
}

/// Keeps what is approved as it is, once all the records are there.
pub(super) fn keep(tx: &mut WriteTx, keys: &Keys) -> Result<()> {
    minutes::keep_all(tx, PartnershipId(keys.find("partnership", "rivermont")?))
}

fn meeting(keys: &Keys, key: &str) -> Result<meetings::MeetingId> {
    keys.find("meeting", key).map(meetings::MeetingId)
}

fn item(keys: &Keys, meeting: &str, place: i64) -> Result<meetings::ItemId> {
    keys.find("agenda_item", &format!("{meeting}/{place}")).map(meetings::ItemId)
}

fn remark(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Remark) -> Result<()> {
    let meeting = meeting(keys, &it.meeting)?;
    let about = it.item.map(|place| item(keys, &it.meeting, place)).transpose()?;
    let one = minutes::Remark {
        id: minutes::RemarkId(keys.make("remark", &format!("{}/{}/{}", it.meeting, it.person, it.at))),
        item_id: about,
        person_id: keys.find("person", &it.person)?,
        name: String::new(),
        lang: it.lang.clone(),
        text: it.text.clone(),
        remarked_at: it.at,
        state: minutes::Settled::Open,
        word: String::new(),
        settled_on: None,
    };
    minutes::remark(tx, (partnership, meeting), &one)?;
    let Some(settled) = it.settled else { return Ok(()) };
    let state = minutes::Settled::from_code(&it.state).ok_or_else(|| Error::Internal(format!("minutes.toml: {}", it.state)))?;
    minutes::settle(tx, (meeting, one.id), state, &it.word, settled)
}
