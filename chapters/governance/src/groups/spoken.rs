//! Who is written to in the place of an organization: those named on its page, or else those who hold a seat for it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kit::{
    Lang, Result, bind,
    db::Tx,
    lang::{Bilingual, fold},
    sql,
};
use registry::{
    organizations::{Organization, OrganizationId},
    partnerships::{Partnership, PartnershipId},
    people::{MOST_PEOPLE, Person},
};

use super::{
    holders::Holders,
    model::{Group, GroupKind},
    store,
};

/// An organization, and those who speak for it.
pub(super) struct Spoken {
    pub(super) organization: Organization,
    pub(super) people: Vec<Person>,
}

/// The organizations of a group, by name.
pub(super) struct AllSpoken(pub(super) Vec<Spoken>);

impl AllSpoken {
    /// Everyone who is written to, once and by name, with the organizations they speak for.
    pub(super) fn people(&self) -> Vec<(Person, Bilingual)> {
        let mut all: BTreeMap<(String, kit::Id), (Person, Vec<&Bilingual>)> = BTreeMap::new();
        for one in &self.0 {
            for person in &one.people {
                let known = all.entry((fold(&person.name), person.id.0)).or_insert_with(|| (person.clone(), Vec::new()));
                known.1.push(&one.organization.name);
            }
        }
        all.into_values().map(|(person, names)| (person, joined(&names))).collect()
    }

    /// The organizations for which nobody speaks, in a line.
    pub(super) fn unreached(&self) -> Bilingual {
        joined(&self.0.iter().filter(|one| one.people.is_empty()).map(|one| &one.organization.name).collect::<Vec<_>>())
    }
}

/// Names in a line, in both languages.
fn joined(names: &[&Bilingual]) -> Bilingual {
    let line = |lang| kit::lang::series(lang, &names.iter().map(|name| name.in_lang(lang).text).collect::<Vec<_>>());
    Bilingual::new(line(Lang::En), line(Lang::Fr), Lang::En)
}

/// The organizations that belong to a group on a day, with those who speak for them. Where the group asks for it, only those in the
/// members' directory speak.
pub(super) fn spoken_for(tx: &Tx, partnership: &Partnership, it: &Group, on: Date) -> Result<AllSpoken> {
    let organizations: Vec<Organization> = it.directory().search::<Holders>(partnership, on)?.all(tx, MOST_PEOPLE)?;
    let mut named: BTreeMap<OrganizationId, Vec<Person>> = BTreeMap::new();
    let mut seated = named.clone();
    for (organization, is_named, person) in speakers(tx, partnership.id, on)? {
        let all = if is_named { &mut named } else { &mut seated };
        let all = all.entry(organization).or_default();
        if !all.iter().any(|one| one.id == person.id) {
            all.push(person);
        }
    }
    let with_people = |organization: Organization| {
        let id = organization.id;
        let mut people = named.remove(&id).or_else(|| seated.remove(&id)).unwrap_or_default();
        people.retain(|person| !it.is_listed || person.is_listed);
        Spoken { organization, people }
    };
    Ok(AllSpoken(organizations.into_iter().map(with_people).collect()))
}

/// Whoever is written to in a group on a day, and its organizations where it is made of them.
pub(super) fn belonging(tx: &Tx, partnership: &Partnership, it: &Group, on: Date) -> Result<(Vec<Person>, Vec<Spoken>)> {
    match it.kind {
        GroupKind::People => Ok((store::members(tx, partnership, it, on)?, Vec::new())),
        GroupKind::Organizations => {
            let all = spoken_for(tx, partnership, it, on)?;
            Ok((all.people().into_iter().map(|(person, _)| person).collect(), all.0))
        }
    }
}

/// Everyone who may speak for an organization on a day: named on its page (`true`), or holding a seat for it.
fn speakers(tx: &Tx, partnership: PartnershipId, on: Date) -> Result<Vec<(OrganizationId, bool, Person)>> {
    tx.rows(
        sql!(
            "SELECT a.organization_id, a.is_contact, p.id, p.name, p.pronouns, p.email, p.phone, p.lang, p.needs, p.is_listed, p.version
             FROM affiliation a JOIN person p ON p.id = a.person_id
             WHERE p.partnership_id = $1 AND a.is_contact AND a.starts_on <= $2 AND (a.ends_on IS NULL OR a.ends_on >= $2)
             UNION ALL
             SELECT t.organization_id, FALSE, p.id, p.name, p.pronouns, p.email, p.phone, p.lang, p.needs, p.is_listed, p.version
             FROM tenure t JOIN person p ON p.id = t.person_id
             WHERE t.partnership_id = $1 AND t.organization_id IS NOT NULL AND t.role = 'holder'
               AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)"
        ),
        bind![partnership, on],
    )
}
