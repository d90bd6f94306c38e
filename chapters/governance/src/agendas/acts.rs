//! Who may do what with an agenda before the meeting, and saying how far it is.

use access::standings::{INSIDE, LEADS, LINK_HOLDERS, MEMBERS};
use jiff::{SignedDuration, civil::Date};
use kit::{Error, Problems, Result, acts, permits::Permit};
use registry::partnerships::Of;

use super::{
    form::StageForm,
    letters::Desk,
    model::{Agenda, Paper, Proposal, Stage, must_be_prepared},
    store,
};
use crate::{
    letters::{self, Issued},
    meetings::{self, Meeting},
    replies::{self, Asked},
    words::Words,
};

acts! {
    /// See the agenda of a meeting, how far it has come, and its papers.
    read See on Of<Meeting> as "agendas.see" may INSIDE;
    /// Say how far an agenda has come, and until when items can be proposed.
    change Set on Of<Meeting> as "agendas.set" may LEADS;
    /// Write to those who were called about the agenda.
    change Tell on Of<Meeting> as "agendas.tell" may LEADS;
    /// Propose an item for a meeting.
    change Propose on Of<Meeting> as "agendas.propose" may MEMBERS;
    /// Accept a proposed item, join it to another, or decline it with a reason.
    change Answer on Of<Proposal> as "agendas.answer" may LEADS;
    /// Attach a paper to an item.
    change Attach on Of<Meeting> as "agendas.attach" may LEADS;
    /// Take a paper off its item.
    change Detach on Of<Paper> as "agendas.detach" may LEADS;
    /// Read a paper of an item.
    read ReadPaper on Of<Paper> as "agendas.read_paper" may MEMBERS;
    /// Read the agenda and its papers by the link of an invitation.
    form LookByLink on Asked as "replies.reply_by_link" may LINK_HOLDERS;
    /// Propose an item by the link of an invitation.
    change ProposeByLink on Asked as "replies.reply_by_link" may LINK_HOLDERS;
}

/// Says how far the agenda has come, unless somebody else has moved it on since the page was made.
pub(super) fn set(permit: &Permit<'_, Set>, form: &StageForm) -> Result<()> {
    must_be_prepared(&permit.subject().record)?;
    let it: (Stage, Option<Date>) = form.check(permit.lang(), permit.today(), &permit.subject().record)?;
    let was = if form.was.is_empty() { Agenda::draft(permit.subject().record.id).stamp() } else { form.was.clone() };
    permit.change(move |change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        must_be_prepared(&meeting)?;
        change.tx.take_turns(&format!("agenda:{}", meeting.id))?;
        let (now, today) = (store::of_meeting(change.tx, meeting.id)?, change.today);
        if now.stamp() != was && (now.stage, now.proposals_until) != it {
            let mut problems = Problems::none();
            problems.add("stage", |lang| Words(lang).agenda_moved_on(now.said(lang, &meeting, today)));
            return Err(Error::Invalid(problems));
        }
        store::set(change.tx, partnership.id, meeting.id, it)?;
        change.seal("agenda", meeting.id, &it, ())
    })
}

/// After its letters an agenda is not told of again for so long: the button may be pressed twice.
const PRESSED_TWICE: SignedDuration = SignedDuration::from_mins(5);

/// Writes to everyone who was called: that items can be proposed, or that the agenda is there. Each gets a link.
pub(super) fn tell(permit: &Permit<'_, Tell>) -> Result<Vec<Issued>> {
    let url = permit.config().public_url.clone();
    permit.change(move |change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        must_be_prepared(&meeting)?;
        let (agenda, now) = (store::of_meeting(change.tx, meeting.id)?, change.now);
        let has_closed = agenda.stage == Stage::Proposals && !agenda.takes_proposals(&meeting, change.today);
        if agenda.stage == Stage::Draft || has_closed {
            return Err(Error::refused(|lang| Words(lang).agenda_nothing_to_tell()));
        }
        if agenda.told_at.is_some_and(|at| now.duration_since(at) < PRESSED_TWICE) {
            return change.seal("agenda", meeting.id, &"told before", Vec::new());
        }
        let asker = change.actor.name().to_owned();
        let desk = Desk { partnership: &partnership, meeting: &meeting, asker: &asker };
        let mut issued: Vec<Issued> = Vec::new();
        for to in meetings::called(change.tx, &meeting)? {
            let Some(convocation) = to.convocation else { continue };
            let secret = replies::issue_link(change.tx, (&partnership, &meeting), (&to, convocation), now)?;
            let letter = desk.agenda(&agenda, &to, &format!("{url}/{}/a/{secret}/agenda", to.language()));
            issued.push(letters::send(change.tx, &to.name, letter, now)?);
        }
        store::told(change.tx, meeting.id, now)?;
        change.seal("agenda", meeting.id, &issued.len(), issued)
    })
}
