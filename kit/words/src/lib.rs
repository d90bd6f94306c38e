//! Turns the Fluent files of a chapter into Rust while it is being built: one method per message.
//!
//! `locales/en/<chapter>.ftl` and `locales/fr/<chapter>.ftl` become `words.rs`, with a type
//! `Words(lang)` that says every message in both languages. A message that is missing in one
//! language, or that differs in its arguments, stops the build with a sentence naming the file and
//! the key; so does a French value that breaks the typography of the house.
//!
//! What a message may hold: text, `{$name}`, `{NUMBER($name)}`, `{"literal"}`, plurals
//! (`{$count -> [0] … [one] … *[other] …}`), choices (`{$kind -> [a] … *[b] …}`), and references to
//! terms and to messages without arguments. The arguments of the method come in the order in which
//! the English text names them: a number that decides a plural is an `impl Count`, a word that
//! decides a choice is a `&str`, anything else is an `impl Display`.

mod choice;
mod emit;
mod pair;
mod plural;
mod problem;
mod read;
mod tree;
mod typography;

#[cfg(test)]
mod tests;

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use problem::Problem;
use tree::Lang;

/// Writes the words of a chapter. To be called from the chapter's `build.rs`.
///
/// A problem is reported to cargo, which then stops the build.
pub fn build(chapter: &str) {
    report(write(chapter, "::kit"));
}

/// Writes the words of `kit` itself, where `kit` cannot be named from outside.
pub fn build_in_kit() {
    report(write("kit", "crate"));
}

/// Tells cargo what is wrong; an `error` line is enough to stop the build.
fn report(outcome: Result<(), Vec<Problem>>) {
    for problem in outcome.err().into_iter().flatten() {
        println!("cargo::error={problem}");
    }
}

fn write(chapter: &str, kit: &str) -> Result<(), Vec<Problem>> {
    let locales = locales().map_err(|why| vec![why])?;
    let en = source(&locales, Lang::En, chapter).map_err(|why| vec![why])?;
    let fr = source(&locales, Lang::Fr, chapter).map_err(|why| vec![why])?;
    let code = compile(chapter, &en, &fr, kit)?;
    let out = env::var_os("OUT_DIR").ok_or_else(|| vec![Problem::general("OUT_DIR is not set: call this from build.rs")])?;
    let path = Path::new(&out).join("words.rs");
    replace(&path, &code).map_err(|why| vec![Problem::general(format!("{} cannot be written: {why}", path.display()))])
}

/// The Rust code for a chapter whose two files hold these texts; `kit` is the path of that crate.
fn compile(chapter: &str, en: &str, fr: &str, kit: &str) -> Result<String, Vec<Problem>> {
    let (en, mut problems) = read::messages(&Lang::En.file(chapter), Lang::En, en);
    let (fr, more) = read::messages(&Lang::Fr.file(chapter), Lang::Fr, fr);
    problems.extend(more);
    if !problems.is_empty() {
        return Err(problems);
    }
    let pairs = pair::pairs(chapter, en, fr)?;
    Ok(emit::code(&pairs, kit))
}

/// The nearest folder named `locales`, upwards from the crate being built.
fn locales() -> Result<PathBuf, Problem> {
    let start = env::var_os("CARGO_MANIFEST_DIR").ok_or_else(|| Problem::general("CARGO_MANIFEST_DIR is not set"))?;
    let found = Path::new(&start).ancestors().map(|folder| folder.join("locales")).find(|folder| folder.is_dir());
    found.ok_or_else(|| Problem::general("no folder `locales` was found here or above"))
}

fn source(locales: &Path, lang: Lang, chapter: &str) -> Result<String, Problem> {
    let path = locales.join(lang.code()).join(format!("{chapter}.ftl"));
    println!("cargo::rerun-if-changed={}", path.display());
    fs::read_to_string(&path).map_err(|why| Problem::of_file(&lang.file(chapter), format!("cannot be read: {why}")))
}

/// Writes a file unless it already says the same, so that nothing is built again for nothing.
fn replace(path: &Path, code: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == code) {
        return Ok(());
    }
    fs::write(path, code)
}
