//! The forms on a person's page that begin and end an affiliation.

use kit::{
    Error, Result,
    permits::Permit,
    web::{Ask, Reply},
};

use super::{
    acts::{self, Add, End},
    model::AffiliationForm,
};
use crate::people::{self, page::Typed};

/// Takes the form that adds an affiliation.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let affiliation: AffiliationForm = ask.form()?;
    let of = permit.subject();
    match acts::add(permit, affiliation.clone()) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", people::page::address(permit.lang(), &of.partnership, of.record.id)))),
        Err(Error::Invalid(problems)) => {
            people::page::show(permit, (&of.partnership, &of.record), &Typed { affiliation, problems, ..Typed::default() })
        }
        Err(error) => Err(error),
    }
}

/// Takes the last day of an affiliation.
pub(super) fn end(permit: &Permit<'_, End>, ask: &Ask) -> Result<Reply> {
    let ends_on = ask.field("ends_on");
    let of = permit.subject();
    match acts::end(permit, ends_on) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", people::page::address(permit.lang(), &of.partnership, of.record.person)))),
        Err(Error::Invalid(end_problems)) => {
            let person = permit.read(|tx| people::by_id(tx, of.partnership.id, of.record.person))?.ok_or(Error::NotFound)?;
            let ending = Some((of.record.id, ends_on.to_owned()));
            people::page::show(permit, (&of.partnership, &person), &Typed { ending, end_problems, ..Typed::default() })
        }
        Err(error) => Err(error),
    }
}
