//! Every command, option and setting in one text: printed from the code that reads them.

use std::fmt::Write as _;

use clap::{Arg, Command, CommandFactory};
use kit::config::Config;

use super::Cli;

/// The reference, as `docs/settings.md` holds it.
pub fn reference() -> String {
    let mut text = String::from(HEAD);
    let mut cli = Cli::command();
    cli.build();
    for command in shown(&cli) {
        describe(command, &format!("entente {}", command.get_name()), &mut text);
    }
    let _ = write!(text, "{LOG}{}", fixed(&Config::new("", "")));
    text
}

fn shown(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|command| command.get_name() != "help")
}

fn describe(command: &Command, called: &str, text: &mut String) {
    let _ = write!(text, "\n## `{called}`\n\n{}.\n", said(command.get_about()));
    let options: Vec<&Arg> = command.get_arguments().filter(|option| option.get_id() != "help").collect();
    if !options.is_empty() {
        text.push_str("\n| Option | Setting | Default | What it is |\n|---|---|---|---|\n");
    }
    for option in options {
        let setting = option.get_env().map(|name| format!("`{}`", name.to_string_lossy())).unwrap_or_default();
        let default: Vec<String> = option.get_default_values().iter().map(|value| format!("`{}`", value.to_string_lossy())).collect();
        let default = if default.is_empty() && option.is_required_set() { "needed".to_owned() } else { default.join(" ") };
        let _ = writeln!(text, "| {} | {setting} | {default} | {}. |", written(option), said(option.get_help()));
    }
    for command in shown(command) {
        describe(command, &format!("{called} {}", command.get_name()), text);
    }
}

/// The option as it is typed.
fn written(option: &Arg) -> String {
    let value = option.get_value_names().and_then(|names| names.first()).map(ToString::to_string).unwrap_or_default();
    match option.get_long() {
        Some(long) => format!("`--{long} {value}`"),
        None => format!("`{value}`"),
    }
}

fn said(words: Option<&clap::builder::StyledStr>) -> String {
    words.map(ToString::to_string).unwrap_or_default().trim_end_matches('.').replace('|', "\\|").replace('<', "&lt;")
}

/// What is the same everywhere.
fn fixed(config: &Config) -> String {
    format!(
        "\n## The same everywhere\n\n| What | How much |\n|---|---|\n\
         | A session that nobody uses ends after | {} minutes |\n\
         | A session ends in any case after | {} hours |\n\
         | Days begin and end as in | {} |\n",
        config.session_idle.as_mins(),
        config.session_absolute.as_hours(),
        config.zone.iana_name().unwrap_or("UTC"),
    )
}

const HEAD: &str = "# Commands and settings

Printed from the code by the house tests (`ENTENTE_PRINT=1 cargo nextest run --test house`); `entente help` and
`entente COMMAND --help` say the same.

An option may be given on the command line or, where the table names one, as a setting of the environment; the command line
wins. With systemd the settings stand in `/etc/entente/entente.env`, one `NAME=value` to a line. There is no other file of
settings.
";

const LOG: &str = "\n## For every command\n\n| Setting | Default | What it is |\n|---|---|---|\n\
| `ENTENTE_LOG` | `warn` | How much is told on standard error: `error`, `warn`, `info`, `debug`, or a rule for each part such as `warn,kit=info`. Of libraries, only warnings and errors are told. |\n";
