//! What may be done with votes, by whom, and how one is opened.

use access::standings::{INSIDE, LEADS, LINK_HOLDERS, MEMBERS, STAFF};
use kit::{
    Error, Lang, Result, acts,
    permits::{Change, Path, Permit, Place, Rest, Scope, Subject},
};
use registry::partnerships::{self, Of, Partnership};

use super::{
    checked::{Checked, Desk, Form, Requirement},
    model::{Vote, VoteId},
    roll::{self, Roll},
    store::{self, Opening},
};
use crate::{
    bodies::Body,
    meetings::{ItemId, Meeting},
    terms,
};

acts! {
    /// See the votes of every body.
    read Browse on Partnership as "votes.browse" may INSIDE;
    /// See one vote, its rules and who is asked.
    read See on Of<Vote> as "votes.see" may INSIDE;
    /// Prepare a vote between meetings.
    form PrepareFor on Of<Body> as "votes.prepare_for" may LEADS;
    /// Open a vote between meetings.
    change OpenFor on Of<Body> as "votes.open_for" may LEADS;
    /// Prepare a vote at a meeting.
    form PrepareAt on Of<Meeting> as "votes.prepare_at" may LEADS;
    /// Open a vote at a meeting.
    change OpenAt on Of<Meeting> as "votes.open_at" may LEADS;
    /// Vote for a seat that one holds or stands in for.
    change Cast on Of<Vote> as "votes.cast" may MEMBERS;
    /// Open a task link for a vote.
    form Consider on AskedOf as "votes.cast_by_link" may LINK_HOLDERS;
    /// Vote for it by a task link.
    change CastByLink on AskedOf as "votes.cast_by_link" may LINK_HOLDERS;
    /// Make the links by which people vote, and remind those who have not.
    change Remind on Of<Vote> as "votes.remind" may STAFF;
    /// Write down where the seats stand, in a consensus sought at a meeting.
    change TakeStands on Of<Vote> as "votes.take_stands" may LEADS;
    /// Write down what the seats say when the roll is called at a meeting.
    change CallRoll on Of<Vote> as "votes.call_roll" may LEADS;
    /// Put right an answer that was misheard when the roll was called.
    change CorrectAnswer on Of<Vote> as "votes.correct_answer" may LEADS;
    /// Put a motion whose consensus was blocked to a roll call.
    change HandOver on Of<Vote> as "votes.hand_over" may LEADS;
    /// Close a vote, which makes its decision.
    change Close on Of<Vote> as "votes.close" may LEADS;
    /// Withdraw a vote before anything is counted.
    change Withdraw on Of<Vote> as "votes.withdraw" may LEADS;
}

/// A vote that someone was asked for by a task link.
#[derive(Clone, Debug)]
pub struct AskedOf {
    /// The partnership.
    pub partnership: Partnership,
    /// The vote.
    pub vote: Vote,
    /// Who was asked.
    pub person: kit::Id,
    /// Their name.
    pub name: String,
}

impl Subject for AskedOf {
    fn find(tx: &kit::db::Tx, path: &Path) -> Result<Self> {
        let link = path.link()?;
        let partnership = partnerships::of_scope(tx, &link.scope)?;
        let vote = store::by_id(tx, partnership.id, VoteId(link.subject))?.ok_or(Error::NotFound)?;
        if vote.is_secret() && link.assistant.is_some() {
            return Err(Error::Gone);
        }
        let person = link.holder_id.ok_or(Error::NotFound)?;
        Ok(Self { partnership, vote, person, name: link.holder.clone() })
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::of(self.partnership.id)]
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }

    fn rest(&self) -> Option<Rest> {
        self.partnership.rest()
    }
}

/// Opens a vote between meetings: the requirement of the terms in force is copied, the list of the day is frozen.
pub(super) fn open_for(permit: &Permit<'_, OpenFor>, form: &Form) -> Result<VoteId> {
    let desk = Desk { lang: permit.lang(), zone: permit.config().zone.clone(), now: permit.now() };
    let checked = Checked::between_meetings(form, &desk)?;
    permit.change(move |change| {
        let Of { partnership, record: body } = change.subject.clone();
        let terms = terms::in_force(change.tx, body.id, change.today)?;
        let requirement = Requirement::for_motion(terms.as_ref(), &checked, true)?;
        let roll = roll::between_meetings(change.tx, body.id, change.today, &checked.recused)?;
        roll.must_do(&checked)?;
        roll.must_reach(&requirement.quorum)?;
        let from = Opening { partnership: partnership.id, body: body.id, meeting: None, follows: None, at: change.now };
        open(change, from, (&checked, &requirement, &roll))
    })
}

/// Opens a vote at a meeting that is under way and has a quorum: those who are there are asked.
pub(super) fn open_at(permit: &Permit<'_, OpenAt>, form: &Form) -> Result<VoteId> {
    let checked = Checked::at_meeting(form, permit.lang())?;
    let item: Option<ItemId> = if form.item.is_empty() { None } else { Some(form.item.parse().map_err(|_| Error::NotFound)?) };
    permit.change(move |change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        let roll = roll::under_way(change.tx, &meeting, item)?;
        let terms = terms::in_force(change.tx, meeting.body_id, meeting.held_on)?;
        let requirement = Requirement::for_motion(terms.as_ref(), &checked, false)?;
        roll.must_do(&checked)?;
        let from = Opening {
            partnership: partnership.id,
            body: meeting.body_id,
            meeting: Some((meeting.id, item)),
            follows: None,
            at: change.now,
        };
        open(change, from, (&checked, &requirement, &roll))
    })
}

pub(super) fn open<S: Subject>(
    change: &mut Change<'_, S>,
    from: Opening,
    it: (&Checked, &Requirement, &Roll),
) -> Result<kit::permits::Sealed<VoteId>> {
    let id = VoteId::new(change.now);
    store::insert(change.tx, from, id, it)?;
    let list: Vec<_> = it.2.0.iter().map(|asked| (asked.seat.id, asked.part, &asked.voters)).collect();
    let list: Vec<_> = list.iter().map(|(seat, part, voters)| (seat, part, voters.iter().map(|one| one.0).collect::<Vec<_>>())).collect();
    change.seal("vote", id, &(it.0, it.1, list), id)
}
