//! What is in the records already, and what earlier lines of the list bring: so that nothing is made twice.

use std::collections::HashMap;

use jiff::civil::Date;
use kit::{
    Result,
    db::Tx,
    lang::{Bilingual, fold},
};

use crate::{
    affiliations,
    imports::{Alike, nearest},
    organizations::{self, OrganizationId},
    partnerships::PartnershipId,
    people::{self, PersonId},
};

/// A record that is there already, or that an earlier line brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Found<I> {
    /// In the records.
    There(I),
    /// Brought by the line of this number.
    Line(usize),
}

/// Someone with this name and perhaps an address.
#[derive(Clone, Debug)]
struct Someone {
    who: Found<PersonId>,
    name: String,
    folded: String,
    email: String,
}

/// Everything a list is compared with.
pub struct Known {
    organizations: HashMap<String, Found<OrganizationId>>,
    /// What organizations of the directory are called, for suggesting one.
    names: Vec<String>,
    /// What those of earlier lines are called.
    names_above: Alike,
    people: Vec<Someone>,
    people_alike: Alike,
    by_name: HashMap<String, Vec<usize>>,
    by_email: HashMap<String, Vec<usize>>,
    affiliations: HashMap<(PersonId, OrganizationId), Vec<(Date, Option<Date>)>>,
    /// Whom an earlier line brings to which organization.
    brought: HashMap<(Found<PersonId>, Found<OrganizationId>), usize>,
}

impl Known {
    /// Reads what a partnership has: three statements.
    pub fn read(tx: &Tx, partnership: PartnershipId) -> Result<Self> {
        let mut it = Self {
            organizations: HashMap::new(),
            names: Vec::new(),
            names_above: Alike::default(),
            people_alike: Alike::default(),
            people: Vec::new(),
            by_name: HashMap::new(),
            by_email: HashMap::new(),
            affiliations: HashMap::new(),
            brought: HashMap::new(),
        };
        for (id, name, short) in organizations::all_with_closed(tx, partnership)? {
            it.add_organization(Found::There(id), &[&name, &short]);
        }
        for (id, name, email) in people::all_addresses(tx, partnership)? {
            it.add_person(Found::There(id), &name, &email);
        }
        for (person, organization, from, to) in affiliations::all_days(tx, partnership)? {
            it.affiliations.entry((person, organization)).or_default().push((from, to));
        }
        Ok(it)
    }

    /// The organization with one of these names.
    pub fn organization(&self, names: [&str; 2]) -> Option<Found<OrganizationId>> {
        names.iter().map(|name| fold(name)).filter(|name| !name.is_empty()).find_map(|name| self.organizations.get(&name).copied())
    }

    /// What an organization is called that is close to what was written.
    pub fn nearest_organization(&self, written: &str) -> Option<&str> {
        let there = nearest(written, self.names.iter().map(String::as_str)).filter(|name| fold(name) != fold(written));
        there.or_else(|| self.names_above.find(written))
    }

    /// Notes an organization by its name and its short one.
    pub fn add_organization(&mut self, found: Found<OrganizationId>, names: &[&Bilingual]) {
        for name in names.iter().flat_map(|name| [&name.en, &name.fr]).filter(|name| !name.trim().is_empty()) {
            self.organizations.entry(fold(name)).or_insert(found);
            match found {
                Found::There(_) => self.names.push(name.clone()),
                Found::Line(_) => self.names_above.add(name),
            }
        }
    }

    /// The person with this address or, where one of the two has none, with this name.
    pub fn person(&self, name: &str, email: &str) -> Option<Found<PersonId>> {
        let (name, email) = (fold(name), fold(email));
        let places = |all: &HashMap<String, Vec<usize>>, key: &str| all.get(key).cloned().unwrap_or_default();
        let at_address = if email.is_empty() { Vec::new() } else { places(&self.by_email, &email) };
        let same_address = at_address.into_iter().map(|at| &self.people[at]).find(|it| shares_a_word(&it.folded, &name));
        let namesakes = || places(&self.by_name, &name).into_iter().map(|at| &self.people[at]);
        let same_name = || namesakes().find(|it| it.email.is_empty() || email.is_empty() || it.email == email);
        same_address.or_else(same_name).map(|it| it.who)
    }

    /// Somebody whose name is close to what was written: perhaps the same person, written otherwise.
    pub fn nearest_person(&self, written: &str) -> Option<&str> {
        self.people_alike.find(written)
    }

    /// Who else has this address, under quite another name.
    pub fn neighbour_at(&self, name: &str, email: &str) -> Option<&str> {
        let name = fold(name);
        let at_address = self.by_email.get(&fold(email)).into_iter().flatten().map(|at| &self.people[*at]);
        at_address.filter(|it| !email.is_empty() && !shares_a_word(&it.folded, &name)).map(|it| it.name.as_str()).next()
    }

    /// Notes a person.
    pub fn add_person(&mut self, who: Found<PersonId>, name: &str, email: &str) {
        let it = Someone { who, name: name.to_owned(), folded: fold(name), email: fold(email) };
        self.by_name.entry(it.folded.clone()).or_default().push(self.people.len());
        if !it.email.is_empty() {
            self.by_email.entry(it.email.clone()).or_default().push(self.people.len());
        }
        self.people_alike.add(name);
        self.people.push(it);
    }

    /// Whether a person is with an organization already: in the records without end, or by an earlier line.
    pub fn is_with(&self, person: Found<PersonId>, organization: Found<OrganizationId>) -> bool {
        self.brought.contains_key(&(person, organization)) || self.days(person, organization).iter().any(|(_, to)| to.is_none())
    }

    /// Whether a person was with an organization on a day from `start` on.
    pub fn was_with_after(&self, person: Found<PersonId>, organization: Found<OrganizationId>, start: Date) -> bool {
        self.days(person, organization).iter().any(|(_, to)| to.is_none_or(|to| start <= to))
    }

    fn days(&self, person: Found<PersonId>, organization: Found<OrganizationId>) -> &[(Date, Option<Date>)] {
        match (person, organization) {
            (Found::There(person), Found::There(organization)) => self.affiliations.get(&(person, organization)).map_or(&[], Vec::as_slice),
            _ => &[],
        }
    }

    /// Notes that a line brings a person to an organization.
    pub fn bring(&mut self, line: usize, person: Found<PersonId>, organization: Found<OrganizationId>) {
        self.brought.insert((person, organization), line);
    }
}

/// Whether two folded names have a word in common: Bob and Robert Smith at one address are one person.
fn shares_a_word(one: &str, other: &str) -> bool {
    one.split(' ').any(|word| word.len() > 1 && other.split(' ').any(|also| also == word))
}
