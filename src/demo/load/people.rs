//! The invented people, and whom they speak for.

use kit::{Error, Lang, Result, db::WriteTx, lang::Bilingual, lang::parse_date};
use registry::{
    affiliations::{self, AffiliationId, NewAffiliation},
    organizations::OrganizationId,
    partnerships::PartnershipId,
    people::{self, PersonId},
};
use serde::Deserialize;

use super::{Keys, read};

#[derive(Deserialize)]
struct People {
    person: Vec<Person>,
}

#[derive(Deserialize)]
struct Person {
    key: String,
    name: String,
    email: String,
    preferred_language: String,
    #[serde(default)]
    pronoun_en: String,
    #[serde(default)]
    pronoun_fr: String,
    #[serde(default)]
    directory_opt_in: bool,
    #[serde(default)]
    affiliations: Vec<Affiliation>,
}

#[derive(Deserialize)]
struct Affiliation {
    organization: String,
    role_en: String,
    role_fr: String,
    from: String,
    to: Option<String>,
    #[serde(default)]
    contact: bool,
}

/// Loads `people.toml` into a partnership.
pub fn load(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId) -> Result<()> {
    let people: People = read("people.toml", include_str!("../data/people.toml"))?;
    for it in &people.person {
        let id = PersonId(keys.make("person", &it.key));
        people::insert(tx, partnership, id, &checked(it)?)?;
        if it.directory_opt_in {
            people::agree(tx, id, jiff::civil::date(2024, 4, 8), "Claire Okafor-Lemieux")?;
        }
        for (place, affiliation) in it.affiliations.iter().enumerate() {
            let affiliation_id = AffiliationId(keys.make("affiliation", &format!("{}/{place}", it.key)));
            affiliations::insert(tx, affiliation_id, id, &new(keys, affiliation)?)?;
            affiliations::speaks(tx, affiliation_id, affiliation.contact)?;
        }
    }
    Ok(())
}

fn checked(it: &Person) -> Result<people::Checked> {
    let lang = Lang::from_code(&it.preferred_language).unwrap_or_default();
    let pronouns = if lang == Lang::Fr && !it.pronoun_fr.is_empty() { &it.pronoun_fr } else { &it.pronoun_en };
    let form = people::Form {
        name: it.name.clone(),
        pronouns: pronouns.clone(),
        email: it.email.clone(),
        lang: it.preferred_language.clone(),
        is_listed: it.directory_opt_in,
        ..people::Form::default()
    };
    people::Checked::new(&form, lang).map_err(|why| Error::Internal(format!("{}: {why}", it.key)))
}

fn new(keys: &Keys, it: &Affiliation) -> Result<NewAffiliation> {
    let day = |text: &str| parse_date(text).ok_or_else(|| Error::Internal(format!("{text} is not a date")));
    Ok(NewAffiliation {
        organization: OrganizationId(keys.find("organization", &it.organization)?),
        role: Bilingual::new(&*it.role_en, &*it.role_fr, Lang::En),
        starts_on: day(&it.from)?,
        ends_on: it.to.as_deref().map(day).transpose()?,
    })
}
