//! `entente sign-in-link`: for someone whose password is lost, or who has none yet.

use anyhow::{Context, Result};
use clap::Args;
use jiff::SignedDuration;
use kit::clock::Clock;

use super::{opening::Where, serve::Address, user};

/// The options of `entente sign-in-link`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    #[command(flatten)]
    place: Where,
    #[command(flatten)]
    address: Address,
    /// The address of the account.
    email: String,
}

/// Prints a link that works once, within a day.
pub fn run(options: &Options) -> Result<()> {
    let (db, url, now) = (options.place.open_existing()?, options.address.url()?, Clock::Machine.now());
    let account = db.read(|tx| access::accounts::by_email(tx, &options.email))?;
    let account = account.with_context(|| format!("there is no account with the address {}", options.email))?;
    let until = now.checked_add(SignedDuration::from_hours(24))?;
    let lang = account.lang();
    let secret = db.write(move |tx| {
        let secret = access::entrance::issue(tx, &account, now, until)?;
        user::note(tx, now, "user.sign_in_link", account.id.to_string())?;
        Ok(secret)
    })?;
    println!("{url}/{lang}/a/{}/enter", secret.reveal());
    Ok(())
}
