//! The JSON twin, with the names of Popolo where it has them.

use jiff::civil::Date;
use kit::{
    Result,
    lang::Bilingual,
    permits::Permit,
    web::{Ask, Reply, sorted},
};
use serde::Serialize;

use super::{
    acts::{self, Add, Browse, See},
    list_pages::{Filter, Today},
    model::{Form, Person, PersonId, Reach},
};
use crate::{
    affiliations::{self, Affiliation},
    circles::Circles,
    organizations::OrganizationId,
    tables::MOST_ROWS,
};

/// Whom a person speaks for, from one day to another.
#[derive(Serialize)]
struct Membership<'a> {
    organization_id: OrganizationId,
    organization: &'a Bilingual,
    role: &'a Bilingual,
    start_date: Date,
    end_date: Option<Date>,
}

/// A person as JSON. What the reader may not know is left out.
#[derive(Serialize)]
struct Shown<'a> {
    id: PersonId,
    name: &'a str,
    pronouns: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<&'a str>,
    language: &'a str,
    memberships: Vec<Membership<'a>>,
    version: i64,
}

fn shown<'a>(it: &'a Person, memberships: &'a [Affiliation], reach: Reach) -> Shown<'a> {
    let reached = reach.covers(it);
    Shown {
        id: it.id,
        name: &it.name,
        pronouns: &it.pronouns,
        email: reached.then_some(&it.email),
        phone: reached.then_some(&it.phone),
        language: &it.lang,
        memberships: memberships
            .iter()
            .map(|one| Membership {
                organization_id: one.organization,
                organization: &one.organization_name,
                role: &one.role,
                start_date: one.starts_on,
                end_date: one.ends_on,
            })
            .collect(),
        version: it.version,
    }
}

/// Everyone, filtered, with whom they speak for today.
pub(super) fn index<C: Circles<Filter>>(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (partnership, day, reach) = (permit.subject(), permit.today(), acts::reach(permit));
    let search = sorted(ask.query::<Filter>()?.search::<C>(partnership, day)?, ask);
    let (all, current) = permit.read(|tx| {
        let all: Vec<Person> = search.all(tx, MOST_ROWS)?;
        Ok((all, Today::new(affiliations::of_partnership_on(tx, partnership.id, day)?)))
    })?;
    Reply::json(&all.iter().map(|it| shown(it, current.of(&it.id), reach)).collect::<Vec<_>>())
}

/// One person, with all affiliations.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let it = &permit.subject().record;
    let history = permit.read(|tx| affiliations::of_person(tx, it.id))?;
    Reply::json(&shown(it, &history, acts::reach(permit)))
}

/// Adds a person.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let form: Form = ask.json()?;
    let id = acts::add(permit, &form)?;
    Ok(Reply::json(&serde_json::json!({ "id": id }))?.with_status(201))
}
