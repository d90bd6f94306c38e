//! Puts the two languages of a chapter side by side and refuses what differs.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    problem::Problem,
    tree::{Lang, Message, Piece, Use, both},
};

/// A message in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Its key.
    pub key: String,
    /// Its arguments in the order of the English text.
    pub arguments: Vec<(String, Use)>,
    /// What it says in English.
    pub en: Vec<Piece>,
    /// What it says in French.
    pub fr: Vec<Piece>,
}

/// The messages of a chapter in the order of the English file.
pub fn pairs(chapter: &str, en: Vec<Message>, fr: Vec<Message>) -> Result<Vec<Pair>, Vec<Problem>> {
    let (en_file, fr_file) = (Lang::En.file(chapter), Lang::Fr.file(chapter));
    let mut french: BTreeMap<String, Message> = fr.into_iter().map(|message| (message.key.clone(), message)).collect();
    let (mut pairs, mut problems) = (Vec::new(), Vec::new());
    for message in en {
        let Some(other) = french.remove(&message.key) else {
            problems.push(Problem::of_message(&fr_file, &message.key, "the message is missing; it exists in English"));
            continue;
        };
        match arguments(&message, &other) {
            Ok(arguments) => pairs.push(Pair { key: message.key, arguments, en: message.pieces, fr: other.pieces }),
            Err(why) => problems.push(Problem::of_message(&fr_file, &message.key, why)),
        }
    }
    for key in french.keys() {
        problems.push(Problem::of_message(&en_file, key, "the message is missing; it exists in French"));
    }
    if problems.is_empty() { Ok(pairs) } else { Err(problems) }
}

/// The arguments of a message, the same in both languages.
fn arguments(en: &Message, fr: &Message) -> Result<Vec<(String, Use)>, String> {
    let (english, french) = (en.arguments()?, fr.arguments()?);
    let names = |all: &[(String, Use)]| all.iter().map(|(name, _)| name.clone()).collect::<BTreeSet<_>>();
    if names(&english) != names(&french) {
        return Err(format!("the arguments differ: {} in English, {} in French", listed(&english), listed(&french)));
    }
    same_branches(en, fr)?;
    let by_name: BTreeMap<String, Use> = french.into_iter().collect();
    let both = |(name, used): (String, Use)| {
        let used = both(used, by_name[&name]).ok_or_else(|| format!("${name} is a number in one language and a word in the other"))?;
        Ok((name, used))
    };
    english.into_iter().map(both).collect()
}

/// Refuses a choice by words whose branches differ, which is nearly always a misspelling.
fn same_branches(en: &Message, fr: &Message) -> Result<(), String> {
    let french = fr.choices();
    for (argument, english) in en.choices() {
        if let Some(french) = french.get(&argument).filter(|french| **french != english) {
            let (english, french) = (english.join(", "), french.join(", "));
            return Err(format!("the branches of ${argument} differ: {english} in English, {french} in French"));
        }
    }
    Ok(())
}

fn listed(arguments: &[(String, Use)]) -> String {
    if arguments.is_empty() {
        return "none".into();
    }
    arguments.iter().map(|(name, _)| format!("${name}")).collect::<Vec<_>>().join(", ")
}
