//! `entente user`: accounts and tokens from the command line, for those who keep the machine.

use anyhow::{Context, Result};
use clap::{Args, Subcommand};
use jiff::SignedDuration;
use kit::{
    Lang,
    chronicle::{self, Entry},
    clock::Clock,
    db::{Db, WriteTx},
    permits::{Actor, Scope, appoint},
    task_links,
    web::sessions::{self, Opening},
};

use super::opening::Where;

/// The options of `entente user`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    #[command(flatten)]
    place: Where,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Clone, Debug)]
enum Command {
    /// Opens the account of an operator; the password is read from standard input.
    Operator {
        /// The address.
        #[arg(long)]
        email: String,
        /// The name.
        #[arg(long)]
        name: String,
    },
    /// Makes a token for programs that act for an account; it is shown once and works for a year.
    Token {
        /// The address of the account.
        #[arg(long)]
        email: String,
    },
    /// Ends every session and token and revokes every link: after a leak, or once PostgreSQL was restored by its own tools.
    LockOut,
}

/// Ends every session and token and revokes every link, and says so in the chronicle.
pub fn lock_out(db: &Db, why: &'static str) -> kit::Result<(u64, u64)> {
    let now = Clock::Machine.now();
    db.write(move |tx| {
        let (sessions, links) = (sessions::end_everyones(tx)?, task_links::revoke_all(tx, now)?);
        let detail = Some(format!("{{\"why\":\"{why}\",\"sessions\":{sessions},\"links\":{links}}}"));
        let entry = Entry {
            at: now,
            scope: Scope::installation(),
            act: "user.lock_out",
            object_kind: "installation",
            object_id: String::new(),
            detail,
        };
        chronicle::append(tx, &Actor::House("command line".into()), &entry)?;
        Ok((sessions, links))
    })
}

/// The line in the chronicle: whoever has the machine did this.
pub(super) fn note(tx: &mut WriteTx, at: jiff::Timestamp, act: &'static str, account: String) -> kit::Result<()> {
    let entry = Entry { at, scope: Scope::installation(), act, object_kind: "account", object_id: account, detail: None };
    chronicle::append(tx, &Actor::House("command line".into()), &entry)
}

/// Runs the command.
pub fn run(options: &Options) -> Result<()> {
    let db = options.place.open()?;
    let (now, today) = (Clock::Machine.now(), Clock::Machine.today(&jiff::tz::TimeZone::system()));
    match options.command.clone() {
        Command::Operator { email, name } => {
            let mut password = String::new();
            std::io::stdin().read_line(&mut password)?;
            let who = access::accounts::checked(&name, &email, password.trim_end_matches(['\r', '\n']))?;
            let hashed = access::accounts::hash(&who.password)?;
            db.write(move |tx| {
                let id = access::accounts::create(tx, (&who.name, &who.email, Lang::En), Some(&hashed), now)?;
                appoint(tx, id.0, &Scope::installation(), access::standings::OPERATOR, today)?;
                note(tx, now, "user.operator", id.to_string())
            })?;
            println!("done");
        }
        Command::Token { email } => {
            let account = db.read(|tx| access::accounts::by_email(tx, &email))?.context("there is no such account")?;
            let until = now.checked_add(SignedDuration::from_hours(24 * 365))?;
            let secret = db.write(move |tx| {
                let opening = Opening { account: account.id.0, name: &account.name, kind: "token", agent: "" };
                let secret = sessions::open(tx, &opening, now, until)?;
                note(tx, now, "user.token", account.id.to_string())?;
                Ok(secret)
            })?;
            println!("{}", secret.reveal());
        }
        Command::LockOut => {
            let (sessions, links) = lock_out(&db, "asked for")?;
            println!("{sessions} sessions ended, {links} links revoked");
        }
    }
    Ok(())
}
