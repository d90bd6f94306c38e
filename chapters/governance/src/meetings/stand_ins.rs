//! Standing in for a holder where anyone of the organization may: one of its people, or somebody who is named when they come.

use jiff::Timestamp;
use kit::{
    Error, Id, Lang, Problems, Result,
    db::WriteTx,
    lang::{Bilingual, fold},
    parts::Choice,
};
use registry::{
    affiliations::{self, AffiliationId, NewAffiliation},
    partnerships::PartnershipId,
    people::{self, PersonId},
};

use super::{
    attendance::Place,
    model::{Attended, Meeting},
};
use crate::words::Words;

/// What the form of attendance calls somebody who is named in it.
pub(crate) const NAMED_HERE: &str = "alternate:new";

impl Place {
    /// What can be chosen for a seat: how its holder was there, who stood in.
    pub(crate) fn answers(&self, lang: Lang) -> Vec<Choice> {
        let w = Words(lang);
        let of_holder = [Attended::Present, Attended::Remote, Attended::Regrets, Attended::Absent];
        let holder = of_holder.iter().filter(|_| self.holder.is_some()).map(|state| Choice::new(state.code(), state.called(lang)));
        let alternates = self.may_stand_in().map(|(id, name)| Choice::new(format!("alternate:{id}"), w.represented_by(name)));
        let another = self.is_open_to_anyone().then(|| Choice::new(NAMED_HERE, w.stand_in_another()));
        holder.chain(alternates).chain(another).collect()
    }
}

/// The person who is named for a seat: one of the organization with that name, or else a new one, who is with it from that day.
pub(super) fn named(
    tx: &mut WriteTx,
    (partnership, meeting): (PartnershipId, &Meeting),
    (place, name): (&Place, &str),
    (lang, now): (Lang, Timestamp),
) -> Result<Id> {
    let (name, is) = (name.trim(), |known: &str| fold(known.trim()) == fold(name.trim()));
    if name.is_empty() {
        return Err(refused(|lang| Words(lang).stand_in_needs_a_name().to_owned()));
    }
    if let Some(holder) = place.holder.as_ref().filter(|holder| is(&holder.name)) {
        return Err(refused(|lang| Words(lang).stand_in_is_the_holder(&holder.name)));
    }
    if let Some((known, _)) = place.may_stand_in().find(|(_, known)| is(known)) {
        return Ok(known);
    }
    let form = people::Form { name: name.to_owned(), lang: lang.code().to_owned(), ..people::Form::default() };
    let checked = people::Checked::new(&form, lang).map_err(|_| refused(|lang| Words(lang).stand_in_needs_a_name().to_owned()))?;
    let id = PersonId::new(now);
    people::insert(tx, partnership, id, &checked)?;
    if let Some(organization) = place.seat.organization_id {
        let with = NewAffiliation { organization, role: Bilingual::default(), starts_on: meeting.held_on, ends_on: None };
        affiliations::insert(tx, AffiliationId::new(now), id, &with)?;
    }
    Ok(id.0)
}

/// A refusal, said beside what is chosen for the seat.
fn refused(words: impl Fn(Lang) -> String) -> Error {
    let mut problems = Problems::none();
    problems.add("state", words);
    Error::Invalid(problems)
}
