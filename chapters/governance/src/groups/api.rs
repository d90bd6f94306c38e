//! Groups as JSON: what each is, and who belongs to it today.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};
use registry::{partnerships::Of, people::PersonId};
use serde::Serialize;

use super::{
    acts::{Browse, See},
    model::Group,
    store,
};

/// The groups of a partnership.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    Reply::json(&permit.read(|tx| store::all(tx, permit.subject().id))?)
}

#[derive(Serialize)]
struct Member<'a> {
    id: PersonId,
    name: &'a str,
    email: &'a str,
    language: &'a str,
}

#[derive(Serialize)]
struct One<'a> {
    #[serde(flatten)]
    group: &'a Group,
    members: Vec<Member<'a>>,
}

/// One group, and who belongs to it today.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let Of { partnership, record: group } = permit.subject();
    let all = permit.read(|tx| store::members(tx, partnership, group, permit.today()))?;
    let members = all.iter().map(|it| Member { id: it.id, name: &it.name, email: &it.email, language: &it.lang }).collect();
    Reply::json(&One { group, members })
}
