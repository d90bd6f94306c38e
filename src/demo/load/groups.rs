//! The live groups of the invented partnership, and what was written to them.

use governance::{
    bodies::BodyId,
    groups::{self, Checked, Circular, CircularId, Group, GroupId, GroupKind},
    survey_panels::{self, Panel, SurveyPanelId},
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use kit::{Error, Lang, Result, db::WriteTx, lang::Bilingual};
use registry::partnerships::{self, PartnershipId, Record};
use serde::Deserialize;

use super::{Keys, read};

#[derive(Deserialize)]
struct Groups {
    group: Vec<Kept>,
    letter: Vec<Letter>,
    panel: Vec<Asked>,
}

#[derive(Deserialize)]
struct Kept {
    key: String,
    name_en: String,
    name_fr: String,
    #[serde(default)]
    sectors: Vec<String>,
    #[serde(default)]
    body: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    of_organizations: bool,
    #[serde(default)]
    is_ircc_funded: bool,
}

#[derive(Deserialize)]
struct Letter {
    key: String,
    group: String,
    subject_en: String,
    subject_fr: String,
    text_en: String,
    text_fr: String,
    sent: Timestamp,
    by: String,
}

#[derive(Deserialize)]
struct Asked {
    key: String,
    group: String,
    name_en: String,
    name_fr: String,
    purpose_en: String,
    purpose_fr: String,
    address_en: String,
    address_fr: String,
    frozen: Date,
    delete_on: Date,
    by: String,
}

/// Loads `groups.toml` into the invented partnership.
pub fn load(tx: &mut WriteTx, keys: &mut Keys) -> Result<()> {
    let all: Groups = read("groups.toml", include_str!("../data/groups.toml"))?;
    let partnership = PartnershipId(keys.find("partnership", "rivermont")?);
    for it in &all.group {
        let body = if it.body.is_empty() { None } else { Some(BodyId(keys.find("body", &it.body)?)) };
        let checked = Checked {
            name: Bilingual::new(&*it.name_en, &*it.name_fr, Lang::En),
            kind: if it.of_organizations { GroupKind::Organizations } else { GroupKind::People },
            q: String::new(),
            organization: None,
            sectors: it.sectors.join(","),
            body,
            role: String::new(),
            lang: it.lang.clone(),
            is_listed: false,
            is_francophone: false,
            is_ircc_funded: it.is_ircc_funded,
        };
        groups::insert(tx, partnership, GroupId(keys.make("live_group", &it.key)), &checked)?;
    }
    all.letter.iter().try_for_each(|it| send(tx, keys, partnership, it))?;
    all.panel.iter().try_for_each(|it| freeze(tx, keys, partnership, it))
}

/// Writes a letter down as it went to those who belonged to its group on the day.
fn send(tx: &mut WriteTx, keys: &mut Keys, id: PartnershipId, it: &Letter) -> Result<()> {
    let partnership = partnerships::of_scope(tx, &id.to_string())?;
    let group = Group::find(tx, id, keys.find("live_group", &it.group)?)?.ok_or(Error::NotFound)?;
    let (readers, unreached) = groups::readers_today(tx, &partnership, &group, it.sent.to_zoned(TimeZone::UTC).date())?;
    let circular = Circular {
        id: CircularId(keys.make("circular", &it.key)),
        group_id: group.id,
        group: group.name.clone(),
        told: group.told_in_both(),
        unreached,
        subject: Bilingual::new(&*it.subject_en, &*it.subject_fr, Lang::En),
        text: Bilingual::new(&*it.text_en, &*it.text_fr, Lang::En),
        panel_id: None,
        survey: Bilingual::default(),
        survey_until: None,
        sent_at: it.sent,
        sent_by: it.by.clone(),
        people: 0,
    };
    groups::insert_circular(tx, id, &circular, &readers)
}

/// Freezes a group as a survey panel on a day. The codes of the demonstration are the same each time, so that it is too.
fn freeze(tx: &mut WriteTx, keys: &mut Keys, id: PartnershipId, it: &Asked) -> Result<()> {
    let partnership = partnerships::of_scope(tx, &id.to_string())?;
    let group = Group::find(tx, id, keys.find("live_group", &it.group)?)?.ok_or(Error::NotFound)?;
    let (readers, unreached) = groups::readers_today(tx, &partnership, &group, it.frozen)?;
    let people: Vec<_> = readers.into_iter().enumerate().map(|(place, one)| (demonstrated(place), one)).collect();
    let panel = Panel {
        id: SurveyPanelId(keys.make("survey_panel", &it.key)),
        group_id: group.id,
        group: group.name.clone(),
        told: group.told_in_both(),
        unreached,
        name: Bilingual::new(&*it.name_en, &*it.name_fr, Lang::En),
        purpose: Bilingual::new(&*it.purpose_en, &*it.purpose_fr, Lang::En),
        languages: "en,fr".into(),
        address_en: it.address_en.clone(),
        address_fr: it.address_fr.clone(),
        tells_names: false,
        people: i64::try_from(people.len()).map_err(Error::internal)?,
        made_on: it.frozen,
        made_by: it.by.clone(),
        delete_on: it.delete_on,
        deleted_on: None,
        version: 1,
    };
    survey_panels::insert(tx, id, &panel, &people)
}

/// A code of the demonstration: of invented people, and so not drawn by lot.
fn demonstrated(place: usize) -> String {
    format!("DEMO{:06}", place * 7_919 % 1_000_000)
}
