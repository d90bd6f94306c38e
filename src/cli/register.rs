//! `entente register`: the register of decisions, without a browser.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use governance::{
    decisions,
    registers::{self, Form, public},
};
use kit::{Lang, clock::Clock, config::Config, db::Db, permits::Visit};

use super::opening::Where;
use crate::house;

/// The options of `entente register`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Clone, Debug)]
enum Command {
    /// Writes the register of decisions of a partnership as CSV, workbook, PDF or Word file.
    Export(ExportOptions),
}

/// The options of `entente register export`.
#[derive(Args, Clone, Debug)]
pub struct ExportOptions {
    #[command(flatten)]
    place: Where,
    /// The partnership, by its name in addresses: /p/NAME.
    #[arg(long, value_name = "NAME")]
    partnership: String,
    /// Only what everyone may read: decisions of published minutes, without names.
    #[arg(long)]
    public: bool,
    /// Only the decisions of one year.
    #[arg(long)]
    year: Option<i64>,
    /// The language: en or fr.
    #[arg(long, default_value = "en")]
    lang: String,
    /// The file to write, which must not exist yet; its ending says in which form: csv, xlsx, pdf or docx.
    #[arg(long)]
    to: PathBuf,
}

/// Which decisions are written.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The partnership, by its name in addresses.
    pub partnership: &'a str,
    /// Whether only what everyone may read.
    pub public: bool,
    /// Of which year, if of one.
    pub year: Option<i64>,
}

/// Runs the command.
pub fn run(options: &Options) -> Result<()> {
    let Command::Export(it) = &options.command;
    let wanted = Wanted { partnership: &it.partnership, public: it.public, year: it.year };
    export(it.place.open_existing()?, &it.place.data, wanted, (&it.lang, &it.to))?;
    println!("{}", it.to.display());
    Ok(())
}

/// Writes the register in a language to a file that is not there yet, in the form that its ending says.
pub fn export(db: Db, data: &Path, wanted: Wanted<'_>, (lang, to): (&str, &Path)) -> Result<()> {
    if to.exists() {
        bail!("{} is already there: a register never overwrites", to.display());
    }
    let ending = to.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
    let form = Form::of_ending(&ending).with_context(|| format!("{} must end in csv, xlsx, pdf or docx", to.display()))?;
    let lang = Lang::from_code(lang).with_context(|| format!("{lang} is no language of this program: en or fr"))?;
    let house = house::open(db, Clock::Machine, Config::new("", data), &house::routes());
    let mut visit = Visit::of_the_house(house, "command line").at(&[("partnership", wanted.partnership)]);
    visit.lang = lang;
    let bytes = if wanted.public {
        visit.reading::<public::Browse, _>(|permit| public::written(permit, wanted.year, form))
    } else {
        visit.reading::<decisions::Browse, _>(|permit| registers::written(permit, wanted.year, form))
    };
    let bytes = bytes.with_context(|| format!("{} has no such register", wanted.partnership))?;
    fs::write(to, bytes).with_context(|| format!("cannot write {}", to.display()))
}
