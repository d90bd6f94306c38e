//! What may be done with decisions, by whom, and what then happens.

use access::standings::{INSIDE, LEADS};
use kit::{Error, Result, acts, permits::Permit, reading::must_be_there};
use registry::partnerships::{Of, Partnership};

use super::{
    model::{Checked, Decision, DecisionId, Form},
    store::{self, Origin},
};
use crate::{
    meetings::{self, ItemId, Meeting},
    words::Words,
};

acts! {
    /// See the register of decisions.
    read Browse on Partnership as "decisions.browse" may INSIDE;
    /// See one decision.
    read See on Of<Decision> as "decisions.see" may INSIDE;
    /// Record a decision at a meeting.
    change Record on Of<Meeting> as "decisions.record" may LEADS;
}

/// Records a decision at a meeting, under the next number of the body in that year. Without a quorum nothing is
/// decided; whoever moves, seconds or stands aside is there; nobody votes who is not.
pub fn record(permit: &Permit<'_, Record>, form: &Form) -> Result<DecisionId> {
    let checked = Checked::new(form, permit.lang())?;
    let item: Option<ItemId> = if form.item.is_empty() { None } else { Some(form.item.parse().map_err(|_| Error::NotFound)?) };
    permit.change(move |change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        meetings::still_open(&meeting)?;
        if let Some(item) = item {
            must_be_there("item", meetings::agenda(change.tx, meeting.id)?.iter().any(|one| one.id == item))?;
        }
        let table = meetings::table(change.tx, &meeting)?;
        if checked.decides() && !table.verdict.met {
            return Err(Error::refused(|lang| Words(lang).no_decision_without_quorum(table.verdict.sentence(lang))));
        }
        let voters: Vec<_> = table.places.iter().filter(|place| place.votes()).collect();
        for (field, person) in checked.people() {
            must_be_there(field, voters.iter().any(|place| place.attendee.as_ref().is_some_and(|one| one.person_id == person)))?;
        }
        if checked.votes() > i64::try_from(voters.len()).unwrap_or(i64::MAX) {
            return Err(Error::refused(|lang| Words(lang).more_votes_than_voters(checked.votes(), voters.len())));
        }
        let (id, body) = (DecisionId::new(change.now), meeting.body_id);
        let number = store::next_number(change.tx, body, i64::from(meeting.held_on.year()))?;
        let from = Origin { partnership: partnership.id, body, meeting: meeting.id, item, number, decided_on: meeting.held_on };
        store::insert(change.tx, from, id, &checked)?;
        change.seal("decision", id, &checked, id)
    })
}
