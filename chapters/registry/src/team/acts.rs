//! What may be done with the team, by whom, and what then happens.

use access::{
    invitations::{self, Invitation, InvitationId, Invited},
    standings::{self, COORDINATOR, OPERATOR, STAFF},
};
use jiff::civil::Date;
use kit::{
    Error, Id, Problems, Result, acts,
    db::Tx,
    permits::{Permit, Scope, Standing, Subject, dismiss},
    secret::Secret,
    task_links,
};

use super::{
    model::{Held, InvitationForm, may_end},
    store,
};
use crate::{
    partnerships::{Of, Partnership, PartnershipId, Record},
    words::Words,
};

/// Those who decide who is on the team.
pub(crate) const KEEPERS: &[Standing] = &[OPERATOR, COORDINATOR];

acts! {
    /// See who is on the team and who is invited.
    read See on Partnership as "team.see" may STAFF;
    /// Invite someone to the team.
    change Invite on Partnership as "team.invite" may KEEPERS;
    /// Withdraw an invitation.
    change Withdraw on Of<Pending> as "team.withdraw" may KEEPERS, even at rest;
    /// End someone's standing.
    change End on Of<Held> as "team.end" may KEEPERS, even at rest;
}

/// An invitation to this partnership that nobody has accepted or withdrawn yet.
#[derive(Clone)]
pub struct Pending(pub Invitation);

impl Record for Pending {
    const NAME: &'static str = "invitation";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        Ok(pending(tx, &Scope::of(partnership))?.into_iter().find(|it| it.id == InvitationId(id)).map(Self))
    }
}

/// The invitations of a place that still wait for an answer, the latest first.
pub(super) fn pending(tx: &Tx, scope: &Scope) -> Result<Vec<Invitation>> {
    let mut all = invitations::of_scope(tx, scope)?;
    all.retain(|it| it.accepted_at.is_none() && it.withdrawn_at.is_none());
    Ok(all)
}

fn scope_of(partnership: &Partnership) -> Scope {
    partnership.scopes().pop().unwrap_or_else(Scope::installation)
}

/// Invites someone. Gives whom, and the secret of the link, to be shown once.
pub fn invite(permit: &Permit<'_, Invite>, form: &InvitationForm) -> Result<(Invited, Secret)> {
    let invited = Invited::checked(&form.name, &form.email, &form.lang, &form.standing)?;
    let (by, url) = (permit.actor().name().to_owned(), permit.config().public_url.clone());
    permit.change(move |change| {
        let scope = scope_of(&change.subject);
        check_new(change.tx, &scope, &invited, change.today)?;
        let (id, secret) = invitations::invite(change.tx, (&scope, &change.subject.name), &invited, &by, (&url, change.now))?;
        change.seal("invitation", id, &invited.standing.code(), (invited, secret))
    })
}

/// Whether someone is not there as that already, nor invited to be.
pub(crate) fn check_new(tx: &Tx, scope: &Scope, invited: &Invited, today: Date) -> Result<()> {
    let same = |email: &str, kind: &str| email.eq_ignore_ascii_case(&invited.email) && kind == invited.standing.code();
    let mut problems = Problems::none();
    if store::holding(tx, scope, today)?.iter().any(|it| same(&it.email, &it.kind)) {
        problems.add("email", |lang| Words(lang).already_on_the_team());
    } else if pending(tx, scope)?.iter().any(|it| same(&it.email, &it.standing)) {
        problems.add("email", |lang| Words(lang).already_invited());
    }
    problems.or(())
}

/// Withdraws an invitation: its link stops working at once.
pub fn withdraw(permit: &Permit<'_, Withdraw>) -> Result<()> {
    permit.change(|change| {
        let (scope, id) = (scope_of(&change.subject.partnership), change.subject.record.0.id);
        if invitations::withdraw(change.tx, &scope, id, change.now)? == 0 {
            return Err(Error::Gone);
        }
        task_links::revoke(change.tx, &scope, invitations::PURPOSE, id.0, change.now)?;
        change.seal("invitation", id, &"withdrawn", ())
    })
}

/// Ends a standing: from this moment on it no longer holds.
pub fn end(permit: &Permit<'_, End>) -> Result<()> {
    permit.change(|change| {
        let (scope, held) = (scope_of(&change.subject.partnership), change.subject.record.clone());
        may_end(&held, &store::holding(change.tx, &scope, change.today)?)?;
        let standing = standings::ALL.iter().copied().find(|known| known.code() == held.kind).ok_or(Error::NotFound)?;
        dismiss(change.tx, held.account, &scope, standing, change.today)?;
        change.seal("standing", held.id, &held.kind, ())
    })
}
