//! A message once it is read: pieces of text, arguments and choices, with every reference replaced.

use std::collections::BTreeMap;

/// The two languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// English.
    En,
    /// French.
    Fr,
}

impl Lang {
    /// The name of its folder.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The file of a chapter, as it is named in sentences.
    pub fn file(self, chapter: &str) -> String {
        format!("locales/{}/{chapter}.ftl", self.code())
    }
}

/// One message in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its key, as written in the file.
    pub key: String,
    /// What it says.
    pub pieces: Vec<Piece>,
}

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text, said as it is.
    Text(String),
    /// An argument, printed.
    Printed(String),
    /// An argument that is a number, printed with the grouping of the language.
    Number(String),
    /// One of several texts, by an argument.
    Choice(Choice),
}

/// One of several texts, by an argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The argument that decides.
    pub argument: String,
    /// Whether it decides as a number; otherwise as a word.
    pub by_number: bool,
    /// The texts with what they answer to.
    pub branches: Vec<(Key, Vec<Piece>)>,
    /// The name of the default text.
    pub default_name: String,
    /// The text when no branch answers.
    pub default: Vec<Piece>,
}

/// What a branch answers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// Exactly this number.
    Exactly(i64),
    /// The singular of the language.
    One,
    /// The form of round millions, in French.
    Many,
    /// Exactly this word.
    Word(String),
}

/// What an argument is used for, hence its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It is only printed.
    Printed,
    /// It is a number.
    Number,
    /// It is a word that decides a choice.
    Word,
}

impl Message {
    /// Its arguments in the order in which they are named, and what they are used for. An argument
    /// that is used both as a number and as a word is the error.
    pub fn arguments(&self) -> Result<Vec<(String, Use)>, String> {
        let mut found: Vec<(String, Use)> = Vec::new();
        let mut clash = None;
        visit(&self.pieces, &mut |name, used| match found.iter_mut().find(|(known, _)| known == name) {
            None => found.push((name.to_owned(), used)),
            Some((_, before)) => match both(*before, used) {
                Some(used) => *before = used,
                None => clash = Some(format!("${name} is used both as a number and as a word")),
            },
        });
        clash.map_or(Ok(found), Err)
    }

    /// The words each choice by word answers to, by argument, in alphabetical order.
    pub fn choices(&self) -> BTreeMap<String, Vec<String>> {
        let mut found = BTreeMap::new();
        collect_choices(&self.pieces, &mut found);
        found
    }
}

/// The use of an argument that is used in these two ways; none when they do not go together.
pub fn both(one: Use, other: Use) -> Option<Use> {
    match (one, other) {
        (Use::Printed, used) | (used, Use::Printed) => Some(used),
        (one, other) => (one == other).then_some(one),
    }
}

fn visit(pieces: &[Piece], see: &mut impl FnMut(&str, Use)) {
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Printed(name) => see(name, Use::Printed),
            Piece::Number(name) => see(name, Use::Number),
            Piece::Choice(choice) => {
                see(&choice.argument, if choice.by_number { Use::Number } else { Use::Word });
                choice.texts().for_each(|text| visit(text, see));
            }
        }
    }
}

fn collect_choices(pieces: &[Piece], found: &mut BTreeMap<String, Vec<String>>) {
    for choice in pieces.iter().filter_map(Piece::as_choice) {
        if !choice.by_number {
            let words = found.entry(choice.argument.clone()).or_default();
            words.extend(choice.branches.iter().filter_map(|(key, _)| key.as_word()).chain([&choice.default_name]).cloned());
            words.sort();
            words.dedup();
        }
        choice.texts().for_each(|text| collect_choices(text, found));
    }
}

impl Piece {
    fn as_choice(&self) -> Option<&Choice> {
        if let Self::Choice(choice) = self { Some(choice) } else { None }
    }
}

impl Choice {
    /// Every text it chooses from, the default last.
    pub fn texts(&self) -> impl Iterator<Item = &[Piece]> {
        self.branches.iter().map(|(_, text)| text.as_slice()).chain([self.default.as_slice()])
    }
}

impl Key {
    fn as_word(&self) -> Option<&String> {
        if let Self::Word(word) = self { Some(word) } else { None }
    }
}
