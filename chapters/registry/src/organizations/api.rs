//! The JSON twin, with the names of Popolo where it has them.

use kit::{
    Result,
    lang::Bilingual,
    permits::Permit,
    web::{Ask, Reply, sorted},
};
use serde::Serialize;

use super::{
    acts::{self, Add, Browse, See},
    model::{Form, Organization},
    pages::Filter,
};
use crate::{circles::Circles, tables::MOST_ROWS};

/// An organization as JSON.
#[derive(Serialize)]
struct Shown<'a> {
    id: super::OrganizationId,
    name: &'a Bilingual,
    /// What people call it for short.
    short_name: &'a Bilingual,
    /// Codes of sectors, the main one first.
    classification: Vec<&'a str>,
    website: &'a str,
    email: &'a str,
    phone: &'a str,
    languages: &'a str,
    francophone: bool,
    dissolution_date: Option<jiff::civil::Date>,
    version: i64,
}

impl<'a> From<&'a Organization> for Shown<'a> {
    fn from(it: &'a Organization) -> Self {
        Self {
            id: it.id,
            name: &it.name,
            short_name: &it.short_name,
            classification: it.sector_codes().collect(),
            website: &it.website,
            email: &it.email,
            phone: &it.phone,
            languages: &it.languages,
            francophone: it.is_francophone,
            dissolution_date: it.closed_on,
            version: it.version,
        }
    }
}

/// The directory, filtered.
pub(super) fn index<C: Circles<Filter>>(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = sorted(ask.query::<Filter>()?.search::<C>(permit.subject(), permit.today())?, ask);
    let all: Vec<Organization> = permit.read(|tx| search.all(tx, MOST_ROWS))?;
    Reply::json(&all.iter().map(Shown::from).collect::<Vec<_>>())
}

/// One organization.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    Reply::json(&Shown::from(&permit.subject().record))
}

/// Adds an organization.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let form: Form = ask.json()?;
    let id = acts::add(permit, &form)?;
    Ok(Reply::json(&serde_json::json!({ "id": id }))?.with_status(201))
}
