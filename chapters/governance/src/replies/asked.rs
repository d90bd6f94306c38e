//! Who may reply to an invitation by a task link, and what then happens.

use access::standings::LINK_HOLDERS;
use kit::{
    Error, Lang, Result, acts,
    db::Tx,
    permits::{Act, Changes, Path, Permit, Place, Rest, Scope, Subject},
};
use registry::partnerships::{self, Partnership};

use super::{
    form::{Checked, Choices, ReplyForm},
    model::{Answer, Called, ConvocationId, Needs, Reply, takes_replies},
    store,
};
use crate::{
    meetings::{self, Meeting},
    seats::{Alternates, Role},
    words::Words,
};

/// The name of the act that a task link for a reply is for.
pub(crate) const PURPOSE: &str = "replies.reply_by_link";
/// The name of the act that a task link for the reply of a guest is for: it opens neither agenda nor papers.
pub(crate) const GUEST_PURPOSE: &str = "replies.reply_as_guest";

acts! {
    /// Open a task link for a reply.
    form Consider on Asked as "replies.reply_by_link" may LINK_HOLDERS;
    /// Reply to an invitation to a meeting by a task link.
    change ReplyByLink on Asked as "replies.reply_by_link" may LINK_HOLDERS;
    /// Open a task link for the reply of a guest.
    form ConsiderAsGuest on Asked as "replies.reply_as_guest" may LINK_HOLDERS;
    /// Reply to an invitation as a guest by a task link.
    change ReplyAsGuest on Asked as "replies.reply_as_guest" may LINK_HOLDERS;
}

/// A meeting to which someone was called by a task link.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The partnership.
    pub partnership: Partnership,
    /// The meeting.
    pub meeting: Meeting,
    /// Which convocation.
    pub id: ConvocationId,
    /// Who was called, and for which seat.
    pub called: Called,
    /// What may be replied.
    pub choices: Choices,
    /// What they replied.
    pub reply: Option<Reply>,
    /// What they said they need.
    pub needs: Needs,
}

impl Subject for Asked {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        let link = path.link()?;
        let partnership = partnerships::of_scope(tx, &link.scope)?;
        let id = ConvocationId(link.subject);
        let found = store::convocation(tx, partnership.id, id)?.ok_or(Error::NotFound)?;
        let meeting = meetings::by_id(tx, partnership.id, found.meeting)?.ok_or(Error::NotFound)?;
        let seated: Vec<_> = store::invited(tx, &meeting)?.into_iter().filter(|one| one.seat_id == found.seat).collect();
        // Whoever left the seat since is not asked any more.
        let called = seated.iter().find(|one| one.person_id == found.person).cloned().ok_or(Error::Gone)?;
        let named = seated.into_iter().filter(|one| one.role == Role::Alternate && one.person_id != found.person);
        let (alternates, anyone) =
            (named.map(|one| (one.person_id, one.name)).collect::<Vec<_>>(), found.alternates == Some(Alternates::Anyone));
        let answers = Answer::offered(meeting.format, called.role, anyone || !alternates.is_empty());
        let choices = Choices { answers, alternates, anyone };
        // What somebody needs is told to nobody who enters a reply on their behalf.
        let needs = if link.assistant.is_some() { None } else { store::needs(tx, id)? }.unwrap_or_default();
        // What was replied for another day of the meeting does not count: it is told beside the question.
        let reply = if called.answer.is_some() { store::replied(tx, id)? } else { None };
        Ok(Self { partnership, meeting, id, called, choices, reply, needs })
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

/// Replies to an invitation. Until the meeting begins, the reply may be changed by sending it again.
pub(super) fn reply<A: Changes + Act<Subject = Asked>>(permit: &Permit<'_, A>, form: &ReplyForm) -> Result<()> {
    if !takes_replies(&permit.subject().meeting, permit.now())? {
        return Err(closed());
    }
    let checked = Checked::new(form, &permit.subject().choices, permit.lang())?;
    let lang = permit.lang();
    permit.change(move |change| {
        let (id, now) = (change.subject.id, change.now);
        if !takes_replies(&change.subject.meeting, now)? {
            return Err(closed());
        }
        checked.must_be_for(change.subject.meeting.held_on, lang)?;
        let kept = if checked.needs.is_empty() && change.actor.assistant().is_some() { store::needs(change.tx, id)? } else { None };
        store::reply(change.tx, id, &checked.reply(now), &kept.unwrap_or_else(|| checked.needs.clone()))?;
        change.seal("convocation", id, &checked, ())
    })
}

fn closed() -> Error {
    Error::refused(|lang| Words(lang).reply_closed())
}
