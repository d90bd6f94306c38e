//! Inviting, and accepting an invitation.

use jiff::{SignedDuration, Timestamp};
use kit::{
    Error, Lang, Problems, Result, acts,
    db::{Tx, WriteTx},
    lang::Bilingual,
    mail::{self, Letter},
    permits::{Path, Permit, Place, Scope, Subject, appoint},
    secret::Secret,
    task_links::{self, TaskLink},
};

use super::{Invitation, InvitationId, Invited, store};
use crate::{
    accounts::{self, Account, AccountId},
    sign_in::{Knock, guarded_verify, open_session, unchanged},
    standings::{self, LINK_HOLDERS},
    words::Words,
};

/// The name of the act that an invitation's link is for.
pub const PURPOSE: &str = "invitations.accept";

acts! {
    /// Accept an invitation: open an account, or join with the one that one has.
    change Accept on Invitation as "invitations.accept" may LINK_HOLDERS;
}

impl Subject for Invitation {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        let id = InvitationId(path.link()?.subject);
        let invitation = store::by_id(tx, id)?.ok_or(Error::NotFound)?;
        if invitation.accepted_at.is_some() || invitation.withdrawn_at.is_some() { Err(Error::Gone) } else { Ok(invitation) }
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::of(&self.scope)]
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }
}

/// Invites someone to a place with its name: writes the invitation, its link and its letter. Gives the secret, to be shown once.
pub fn invite(
    tx: &mut WriteTx,
    (scope, to): (&Scope, &Bilingual),
    it: &Invited,
    by: &str,
    (url, now): (&str, Timestamp),
) -> Result<(InvitationId, Secret)> {
    let id = InvitationId::new(now);
    store::insert(tx, id, (scope, to), it, (by, now))?;
    let expires_at = now.checked_add(SignedDuration::from_hours(24 * 14)).map_err(Error::internal)?;
    let link = TaskLink { purpose: PURPOSE, scope, subject: id.0, holder: &it.name, holder_id: None, expires_at };
    let (_, secret) = task_links::issue(tx, &link, now)?;
    let (w, lang) = (Words(it.lang), it.lang);
    let address = format!("{url}/{lang}/a/{}/invitation", secret.reveal());
    let to = to.in_lang(lang).text;
    let (subject, body) = (w.invitation_subject(by, to), w.invitation_letter(&it.name, by, to, address));
    mail::post(tx, &Letter { to: it.email.clone(), lang, subject, body }, now)?;
    Ok((id, secret))
}

/// What else happens when somebody accepts, inside the same change.
pub type Welcome = fn(&mut WriteTx, InvitationId, AccountId) -> Result<()>;

/// Accepts: opens an account, or signs in to the one that has this address, and gives the standing.
pub(super) fn accept(
    permit: &Permit<'_, Accept>,
    (name, password): (&str, &str),
    (client, agent): (&str, &str),
    welcome: Welcome,
) -> Result<(Account, Secret)> {
    let invitation = permit.subject();
    let known = permit.read(|tx| accounts::by_email(tx, &invitation.email))?;
    let (name, hashed) = match &known {
        Some(account) => {
            let mut problems = Problems::none();
            let knock = Knock { email: &account.email, client, known: None };
            if !guarded_verify(&knock, password, account.password_hash.as_deref(), permit.now())? {
                problems.add("password", |lang| Words(lang).known_account_password_wrong());
            }
            problems.or((account.name.clone(), None))?
        }
        None => {
            let who = accounts::checked(name, &invitation.email, password)?;
            (who.name, Some(accounts::hash(&who.password)?))
        }
    };
    let (agent, lang, absolute) = (agent.to_owned(), permit.lang(), permit.config().session_absolute);
    permit.change(move |change| {
        let it = change.subject.clone();
        if store::note_accepted(change.tx, it.id, change.now)? == 0 {
            return Err(Error::Gone);
        }
        if let kit::permits::Actor::Link(holder) = &change.actor {
            task_links::use_up(change.tx, holder.link, change.now)?;
        }
        let id = match known {
            Some(account) => {
                unchanged(change.tx, &account)?;
                account.id
            }
            None => accounts::create(change.tx, (&name, &it.email, lang), hashed.as_ref(), change.now)?,
        };
        let standing = standings::by_code(&it.standing).ok_or_else(|| Error::internal("unknown standing"))?;
        appoint(change.tx, id.0, &Scope::of(&it.scope), standing, change.today)?;
        welcome(change.tx, it.id, id)?;
        let account = accounts::by_id(change.tx, id)?.ok_or(Error::NotFound)?;
        let secret = open_session(change, &account, &agent, absolute)?;
        change.seal("invitation", it.id, &standing.code(), (account, secret))
    })
}

/// The form is shown under the same act: reading it changes nothing, and its link is not used up.
pub(super) enum Consider {}

impl kit::permits::Act for Consider {
    type Subject = Invitation;
    const NAME: &'static str = PURPOSE;
    const MEANING: &'static str = " Open an invitation.";
    const MAY: &'static [kit::permits::Standing] = LINK_HOLDERS;
    const MODE: kit::permits::Mode = kit::permits::Mode::Reads;
}
impl kit::permits::Reads for Consider {}
