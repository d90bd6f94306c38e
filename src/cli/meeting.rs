//! `entente meeting`: what is made for a meeting, without a browser.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use governance::packages;
use kit::{Lang, clock::Clock, config::Config, db::Db, permits::Visit};

use super::opening::Where;
use crate::house;

/// The options of `entente meeting`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Clone, Debug)]
enum Command {
    /// Writes the package of a meeting as one PDF: cover, contents, agenda, items, papers.
    Package(PackageOptions),
}

/// The options of `entente meeting package`.
#[derive(Args, Clone, Debug)]
pub struct PackageOptions {
    #[command(flatten)]
    place: Where,
    /// The partnership, by its name in addresses: /p/NAME.
    #[arg(long, value_name = "NAME")]
    partnership: String,
    /// The meeting: its number among those of the council, or its identifier.
    #[arg(long)]
    meeting: String,
    /// The language: en or fr.
    #[arg(long, default_value = "en")]
    lang: String,
    /// The file to write, which must not exist yet.
    #[arg(long)]
    to: PathBuf,
}

/// Runs the command.
pub fn run(options: &Options) -> Result<()> {
    let Command::Package(it) = &options.command;
    let db = it.place.open_existing()?;
    package(db, &it.place.data, (&it.partnership, &it.meeting), (&it.lang, &it.to))?;
    println!("{}", it.to.display());
    Ok(())
}

/// Writes the package of a meeting of a partnership, in a language, to a file that is not there yet.
pub fn package(db: Db, data: &Path, (partnership, meeting): (&str, &str), (lang, to): (&str, &Path)) -> Result<()> {
    if to.exists() {
        bail!("{} is already there: a package never overwrites", to.display());
    }
    let lang = Lang::from_code(lang).with_context(|| format!("{lang} is no language of this program: en or fr"))?;
    let found = db.read(|tx| packages::meeting_named(tx, partnership, meeting))?;
    let id = found.with_context(|| format!("{partnership} has no meeting {meeting}"))?.to_string();
    let house = house::open(db, Clock::Machine, Config::new("", data), &house::routes());
    let mut visit = Visit::of_the_house(house, "command line").at(&[("partnership", partnership), ("meeting", &id)]);
    visit.lang = lang;
    let bytes = visit.reading::<packages::Read, _>(|permit| packages::write(permit, lang))?;
    fs::write(to, bytes).with_context(|| format!("cannot write {}", to.display()))
}
