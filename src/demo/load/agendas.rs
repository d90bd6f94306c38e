//! How far the agendas of the invented partnership are, and what was proposed for them.

use governance::{agendas, meetings, packages};
use jiff::{Timestamp, civil::Date};
use kit::{Error, Lang, Result, bind, db::WriteTx, lang::Bilingual, sql};
use registry::partnerships::{PartnershipId, Record as _};
use serde::Deserialize;

use super::{Keys, governance::wrong};

/// How far an agenda has come.
#[derive(Deserialize)]
pub(super) struct Agenda {
    stage: String,
    until: Option<Date>,
    #[serde(default)]
    packages: Vec<Timestamp>,
}

/// An item that someone proposed, and what was answered.
#[derive(Deserialize)]
pub(super) struct Proposal {
    key: String,
    person: String,
    on: Timestamp,
    title_en: String,
    title_fr: String,
    reason_en: String,
    reason_fr: String,
    minutes: i64,
    standing: String,
    item: Option<i64>,
    #[serde(default)]
    answer_en: String,
    #[serde(default)]
    answer_fr: String,
}

/// Loads the agenda of one meeting and what was proposed for it.
pub(super) fn load(
    tx: &mut WriteTx,
    keys: &mut Keys,
    (partnership, key): (PartnershipId, &str),
    (agenda, proposals): (Option<&Agenda>, &[Proposal]),
) -> Result<()> {
    let meeting = meetings::MeetingId(keys.find("meeting", key)?);
    if let Some(it) = agenda {
        let stage = agendas::Stage::from_code(&it.stage).ok_or_else(|| Error::Internal(format!("{key}: {}", it.stage)))?;
        agendas::set(tx, partnership, meeting, (stage, it.until))?;
    }
    let record = meetings::Meeting::find(tx, partnership, meeting.0)?.ok_or(Error::NotFound)?;
    for (edition, made_at) in (1..).zip(agenda.map(|it| it.packages.as_slice()).unwrap_or_default()) {
        let is_last = agenda.is_some_and(|it| it.packages.last() == Some(made_at));
        let mut held = packages::contents(tx, &record)?;
        if !is_last {
            held.items.pop();
        }
        let (made_by, contents) = ("Théo Gagnon-Ruiz".to_owned(), serde_json::to_string(&held).map_err(Error::internal)?);
        packages::remember(tx, (partnership, meeting), &packages::Edition { edition, made_at: *made_at, made_by, contents }, *made_at)?;
    }
    for it in proposals {
        let id = agendas::ProposalId(keys.make("proposal", &it.key));
        let person = keys.find("person", &it.person)?;
        let by: agendas::Proposer = tx.one(sql!("SELECT id, name, email, lang FROM person WHERE id = $1"), bind![person])?;
        let (title_en, title_fr) = (it.title_en.clone(), it.title_fr.clone());
        let (reason_en, reason_fr) = (it.reason_en.clone(), it.reason_fr.clone());
        let form = agendas::ProposalForm { title_en, title_fr, reason_en, reason_fr, minutes: it.minutes.to_string() };
        let proposed = form.check(Lang::from_code(&by.lang).unwrap_or_default()).map_err(wrong(&it.key))?;
        agendas::insert(tx, (partnership, meeting), id, (&by, &proposed, None), it.on)?;
        let standing = agendas::Standing::from_code(&it.standing).ok_or_else(|| Error::Internal(format!("{}: {}", it.key, it.standing)))?;
        if standing == agendas::Standing::Waiting {
            continue;
        }
        let item = it.item.map(|order| keys.find("agenda_item", &format!("{key}/{order}")).map(meetings::ItemId)).transpose()?;
        let answer = Bilingual::new(&it.answer_en, &it.answer_fr, Lang::En);
        let answered = agendas::Answered { standing, purpose: meetings::Purpose::Discussion, item, answer, title: String::new() };
        agendas::answer(tx, id, &answered, item)?;
    }
    Ok(())
}
