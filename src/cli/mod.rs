//! The command line: one file for each command.

pub mod archive;
pub mod backup;
mod check;
mod demo;
pub mod logs;
pub mod meeting;
pub mod opening;
mod reference;
pub mod register;
pub mod serve;
mod sign_in_link;
mod user;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use reference::reference;

/// The workspace a Local Immigration Partnership runs on.
#[derive(Parser)]
#[command(name = "entente", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Fills an embedded database with the demonstration network and serves it on this machine.
    Demo(demo::Options),
    /// Serves an installation.
    Serve(serve::Options),
    /// Verifies the database and the chronicle.
    Check(check::Options),
    /// Copies a running installation into a folder.
    Backup(backup::Options),
    /// Puts a backup in place of an installation, after verifying it.
    Restore(backup::RestoreOptions),
    /// Writes everything, or one partnership with all that belongs to it, into a folder that another installation can import.
    Export(archive::ExportOptions),
    /// Reads an exported folder into an empty installation.
    Import(archive::ImportOptions),
    /// Writes what is made for a meeting.
    Meeting(meeting::Options),
    /// Writes the register of decisions.
    Register(register::Options),
    /// Prints a link by which someone whose password is lost signs in once and chooses a new one.
    SignInLink(sign_in_link::Options),
    /// Opens accounts and tokens from the command line, or locks everybody out.
    User(user::Options),
}

/// Runs the command that was asked for.
pub fn run() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Demo(options) => demo::run(&options),
        Command::Serve(options) => serve::run(&options),
        Command::Check(options) => check::run(&options),
        Command::Backup(options) => backup::run(&options),
        Command::Restore(options) => backup::restore(&options),
        Command::Export(options) => archive::export(&options),
        Command::Import(options) => archive::import(&options),
        Command::Meeting(options) => meeting::run(&options),
        Command::Register(options) => register::run(&options),
        Command::SignInLink(options) => sign_in_link::run(&options),
        Command::User(options) => user::run(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("entente: {why:#}");
            ExitCode::FAILURE
        }
    }
}
