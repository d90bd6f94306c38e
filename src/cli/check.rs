//! `entente check`: is everything as it was written?

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::Args;
use kit::chronicle::{self, Head};

use super::opening::Where;

/// The options of `entente check`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    #[command(flatten)]
    place: Where,
    /// The `head.json` of a backup: shows whether the chronicle was cut or written anew since.
    #[arg(long)]
    head: Option<PathBuf>,
}

/// Verifies the database, the seals of approved reports and minutes, and the chronicle; fails when anything is wrong.
pub fn run(options: &Options) -> Result<()> {
    let db = options.place.open_as_it_is()?;
    let faults = db.integrity()?;
    for fault in &faults {
        println!("database: {fault}");
    }
    let (sealed, broken) = db.read(results::reports::broken_seals)?;
    for report in &broken {
        println!("report: {report} no longer fits its seal");
    }
    println!("reports: {sealed} approved, {} whole", sealed - broken.len());
    let (approved, lost) = db.read(governance::minutes::broken_seals)?;
    for minutes in &lost {
        println!("minutes: those of {minutes} are not as they were approved");
    }
    println!("minutes: {approved} approved, {} whole", approved - lost.len());
    let kept: Option<Head> = match &options.head {
        Some(path) => Some(serde_json::from_slice(&std::fs::read(path).context("the head cannot be read")?)?),
        None => None,
    };
    let verdict = db.read(|tx| match &kept {
        Some(kept) => chronicle::verify_against(tx, kept),
        None => chronicle::verify(tx),
    })?;
    match verdict {
        Ok(head) => println!("chronicle: {} entries, head {}", head.sequence, head.hash),
        Err(fault) => bail!("chronicle: {fault}"),
    }
    match faults.len() + broken.len() + lost.len() {
        0 => {
            println!("all is well");
            Ok(())
        }
        faults => bail!("{faults} faults"),
    }
}
