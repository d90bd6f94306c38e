//! The live groups of the invented partnership, and what was written to them.

use governance::{
    bodies::BodyId,
    groups::{self, Checked, Circular, CircularId, Group, GroupId, GroupKind},
};
use jiff::{Timestamp, tz::TimeZone};
use kit::{Error, Lang, Result, db::WriteTx, lang::Bilingual};
use registry::partnerships::{self, PartnershipId, Record};
use serde::Deserialize;

use super::{Keys, read};

#[derive(Deserialize)]
struct Groups {
    group: Vec<Kept>,
    letter: Vec<Letter>,
}

#[derive(Deserialize)]
struct Kept {
    key: String,
    name_en: String,
    name_fr: String,
    #[serde(default)]
    sector: String,
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
            sector: it.sector.clone(),
            body,
            role: String::new(),
            lang: it.lang.clone(),
            is_listed: false,
            is_francophone: false,
            is_ircc_funded: it.is_ircc_funded,
        };
        groups::insert(tx, partnership, GroupId(keys.make("live_group", &it.key)), &checked)?;
    }
    all.letter.iter().try_for_each(|it| send(tx, keys, partnership, it))
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
        told: Bilingual::new(group.told(Lang::En), group.told(Lang::Fr), Lang::En),
        unreached,
        subject: Bilingual::new(&*it.subject_en, &*it.subject_fr, Lang::En),
        text: Bilingual::new(&*it.text_en, &*it.text_fr, Lang::En),
        sent_at: it.sent,
        sent_by: it.by.clone(),
        people: 0,
    };
    groups::insert_circular(tx, id, &circular, &readers)
}
