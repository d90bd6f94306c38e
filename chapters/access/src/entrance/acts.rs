//! Issuing a sign-in link, and coming in by it.

use jiff::{SignedDuration, Timestamp};
use kit::{
    Error, Lang, Problems, Result, acts,
    db::{Tx, WriteTx},
    lang::Words as Kit,
    mail::{self, Letter},
    permits::{Act, Actor, Installation, Mode, Path, Permit, Place, Reads, Scope, Standing, Subject},
    secret::Secret,
    task_links::{self, TaskLink},
    web::sessions,
};

use crate::{
    accounts::{self, Account, AccountId},
    sign_in::{ask_for_letter, open_session},
    standings::{LINK_HOLDERS, PUBLIC},
    words::Words,
};

acts! {
    /// Sign in by a link, and choose a new password if one likes.
    change Enter on Account as "entrance.enter" may LINK_HOLDERS;
    /// Open the page for those whose password is lost.
    read Forget on Installation as "entrance.forget" may PUBLIC;
    /// Ask for a sign-in link by mail.
    change SendLink on Installation as "entrance.send" may PUBLIC;
}

/// The purpose of a sign-in link.
const PURPOSE: &str = "entrance.enter";

/// The page with the button, under the same act.
pub(super) enum Stand {}

impl Act for Stand {
    type Subject = Account;
    const NAME: &'static str = PURPOSE;
    const MEANING: &'static str = " Open a sign-in link.";
    const MAY: &'static [Standing] = LINK_HOLDERS;
    const MODE: Mode = Mode::Reads;
}
impl Reads for Stand {}

impl Subject for Account {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        accounts::by_id(tx, AccountId(path.link()?.subject))?.ok_or(Error::NotFound)
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::of(self.id)]
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }
}

/// Issues a sign-in link for an account.
pub fn issue(tx: &mut WriteTx, account: &Account, now: Timestamp, expires_at: Timestamp) -> Result<Secret> {
    let scope = Scope::of(account.id);
    let link = TaskLink { purpose: PURPOSE, scope: &scope, subject: account.id.0, holder: &account.name, holder_id: None, expires_at };
    Ok(task_links::issue(tx, &link, now)?.1)
}

/// How long a sign-in link works that was asked for by mail.
const BY_MAIL: SignedDuration = SignedDuration::from_hours(1);

/// Sends a sign-in link to an account.
pub fn send_link(tx: &mut WriteTx, account: &Account, (url, now): (&str, Timestamp)) -> Result<()> {
    let until = now.checked_add(BY_MAIL).map_err(Error::internal)?;
    let secret = issue(tx, account, now, until)?;
    let lang = account.lang();
    let (w, address) = (Words(lang), format!("{url}/{lang}/a/{}/enter", secret.reveal()));
    let (subject, body) = (w.link_letter_subject().to_owned(), w.link_letter(&account.name, address));
    mail::post(tx, &Letter { to: account.email.clone(), lang, subject, body }, now)
}

/// Sends a sign-in link if an account has this address. Whether one has is told to nobody: the same is
/// done and answered either way, as far as anyone outside can see.
pub(super) fn send(permit: &Permit<'_, SendLink>, email: &str, client: &str) -> Result<()> {
    let email = email.trim().to_owned();
    if !mail::is_address(&email) {
        let mut problems = Problems::none();
        problems.add("email", |lang| Kit(lang).not_an_email());
        return Err(Error::Invalid(problems));
    }
    ask_for_letter(&email, client, permit.now())?;
    let url = permit.config().public_url.clone();
    permit.change(move |change| {
        let known = accounts::by_email(change.tx, &email)?;
        if let Some(account) = &known {
            send_link(change.tx, account, (&url, change.now))?;
        }
        let object = known.map_or_else(|| "unknown".to_owned(), |account| account.id.to_string());
        change.seal("account", object, &"asked for a sign-in link", ())
    })
}

/// Signs in as the account the link is for. With a new password, every other session of the account
/// ends and every other sign-in link to it is worth nothing.
pub(super) fn enter(permit: &Permit<'_, Enter>, typed: &str, agent: &str) -> Result<Secret> {
    let (agent, absolute, stays) = (agent.to_owned(), permit.config().session_absolute, permit.config().demonstration);
    let password = if typed.is_empty() || stays { None } else { Some(new_password(permit.subject(), typed)?) };
    permit.change(move |change| {
        if let (Actor::Link(holder), false) = (&change.actor, stays) {
            task_links::use_up(change.tx, holder.link, change.now)?;
        }
        let account = change.subject.clone();
        let mut told = "signed in by link";
        if let Some(password) = &password {
            accounts::set_password(change.tx, account.id, password)?;
            sessions::end_all(change.tx, account.id.0, None)?;
            task_links::revoke(change.tx, &Scope::of(account.id), PURPOSE, account.id.0, change.now)?;
            told = "new password by link";
        }
        let secret = open_session(change, &account, &agent, absolute)?;
        change.seal("account", account.id, &told, secret)
    })
}

fn new_password(account: &Account, typed: &str) -> Result<accounts::Hashed> {
    accounts::hash(&accounts::checked(&account.name, &account.email, typed)?.password)
}
