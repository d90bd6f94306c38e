//! Writing down what the lines of a member list become.

use std::collections::HashMap;

use kit::{Error, Result, db::WriteTx};

use super::{
    known::Found,
    reading::{Member, Part},
};
use crate::{
    affiliations::{self, AffiliationId, NewAffiliation},
    imports::{Made, Setting},
    organizations::{self, OrganizationId},
    people::{self, PersonId},
};

/// What each line made, for the lines below that speak of the same.
#[derive(Default)]
struct Lines {
    organizations: HashMap<usize, OrganizationId>,
    people: HashMap<usize, PersonId>,
}

/// The record itself.
fn resolve<I: Copy>(found: Found<I>, made: &HashMap<usize, I>) -> Result<I> {
    match found {
        Found::There(id) => Ok(id),
        Found::Line(line) => made.get(&line).copied().ok_or_else(|| Error::Internal(format!("line {line} made nothing"))),
    }
}

/// Writes down what every line becomes, in their order.
pub fn write(tx: &mut WriteTx, setting: &Setting, lines: Vec<(usize, Member)>) -> Result<Made> {
    let (mut made, mut by_line) = (Made::default(), Lines::default());
    for (line, member) in lines {
        let organization = match member.organization {
            None => None,
            Some(Part::Found(found)) => Some(resolve(found, &by_line.organizations)?),
            Some(Part::New(checked)) => {
                let id = OrganizationId::new(setting.now);
                organizations::insert(tx, setting.partnership, id, &checked)?;
                by_line.organizations.insert(line, id);
                made.note(line, "organization", id);
                Some(id)
            }
        };
        let person = match member.person {
            None => None,
            Some(Part::Found(found)) => Some(resolve(found, &by_line.people)?),
            Some(Part::New(checked)) => {
                let id = PersonId::new(setting.now);
                people::insert(tx, setting.partnership, id, &checked)?;
                by_line.people.insert(line, id);
                made.note(line, "person", id);
                Some(id)
            }
        };
        if let (Some(organization), Some(person), Some((role, starts_on))) = (organization, person, member.affiliation) {
            let id = AffiliationId::new(setting.now);
            affiliations::insert(tx, id, person, &NewAffiliation { organization, role, starts_on, ends_on: None })?;
            made.note(line, "affiliation", id);
        }
    }
    Ok(made)
}
