//! Reads one Fluent file: checks what it holds and replaces every reference by what it refers to.

use std::collections::BTreeMap;

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, Identifier, InlineExpression as Inline, Pattern, PatternElement},
    parser::{self, ParserError},
    unicode::unescape_unicode_to_string,
};

use crate::{
    problem::Problem,
    tree::{Lang, Message, Piece},
    typography,
};

/// Keys that Rust, or the generated code itself, has another use for.
const NOT_METHODS: [&str; 4] = ["self", "super", "crate", "by-key"];

/// Why a message cannot be used; the file and the key are added where it is reported.
pub(super) type Outcome<T> = Result<T, String>;

/// The messages of a file in its order, and everything that is wrong with it.
pub fn messages(file: &str, lang: Lang, source: &str) -> (Vec<Message>, Vec<Problem>) {
    let resource = match parser::parse(source) {
        Ok(resource) => resource,
        Err((_, errors)) => {
            return (Vec::new(), errors.iter().map(|error| unreadable(file, source, error)).collect());
        }
    };
    let mut reader = Reader { lang, messages: BTreeMap::new(), terms: BTreeMap::new() };
    let (mut keys, mut problems) = (Vec::new(), Vec::new());
    for entry in &resource.body {
        match reader.take(entry) {
            Ok(key) => keys.extend(key),
            Err((key, why)) => problems.push(Problem::of_message(file, &key, why)),
        }
    }
    let mut messages = Vec::new();
    for key in keys {
        match reader.message(key) {
            Ok(message) => messages.push(message),
            Err(why) => problems.push(Problem::of_message(file, key, why)),
        }
    }
    (messages, problems)
}

fn unreadable(file: &str, source: &str, error: &ParserError) -> Problem {
    let line = source.bytes().take(error.pos.start).filter(|byte| *byte == b'\n').count() + 1;
    Problem::of_file(file, format!("line {line} is not Fluent: {}", error.kind))
}

/// Reads the messages of one file.
pub(super) struct Reader<'a> {
    pub(super) lang: Lang,
    messages: BTreeMap<&'a str, &'a Pattern<&'a str>>,
    terms: BTreeMap<&'a str, &'a Pattern<&'a str>>,
}

impl<'a> Reader<'a> {
    /// Notes an entry; gives its key when it is a message. The error says which entry, and why not.
    fn take(&mut self, entry: &'a Entry<&'a str>) -> Result<Option<&'a str>, (String, String)> {
        let (id, shown, value, attributes, among) = match entry {
            Entry::Message(it) => (it.id.name, it.id.name.to_owned(), it.value.as_ref(), &it.attributes, &mut self.messages),
            Entry::Term(it) => (it.id.name, format!("-{}", it.id.name), Some(&it.value), &it.attributes, &mut self.terms),
            _ => return Ok(None),
        };
        let taken = match value {
            _ if !attributes.is_empty() => Err("attributes (`.name = …`) are not supported; make it a message of its own"),
            _ if !is_name(id) => Err("a key is made of lower-case words joined by hyphens"),
            _ if NOT_METHODS.contains(&id) => Err("this key cannot be the name of a method"),
            None => Err("the message says nothing"),
            Some(value) if among.insert(id, value).is_some() => Err("the key appears twice"),
            Some(_) => Ok(matches!(entry, Entry::Message(_)).then_some(id)),
        };
        taken.map_err(|why| (shown, why.to_owned()))
    }

    fn message(&self, key: &str) -> Outcome<Message> {
        let pattern = self.messages.get(key).ok_or("the message says nothing")?;
        let pieces = joined(self.pieces(pattern, &mut vec![key.to_owned()])?);
        let message = Message { key: key.to_owned(), pieces };
        message.arguments()?;
        if self.lang == Lang::Fr
            && let Some(why) = typography::problem(&message.pieces)
        {
            return Err(why);
        }
        Ok(message)
    }

    /// The pieces of a text; the trail is what it was referred to from.
    pub(super) fn pieces(&self, pattern: &Pattern<&str>, trail: &mut Vec<String>) -> Outcome<Vec<Piece>> {
        let mut pieces = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => pieces.push(Piece::Text((*value).to_owned())),
                PatternElement::Placeable { expression } => pieces.extend(self.expression(expression, trail)?),
            }
        }
        Ok(pieces)
    }

    fn expression(&self, expression: &Expression<&str>, trail: &mut Vec<String>) -> Outcome<Vec<Piece>> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, trail),
            Expression::Select { selector, variants } => Ok(vec![Piece::Choice(self.choice(selector, variants, trail)?)]),
        }
    }

    fn inline(&self, inline: &Inline<&str>, trail: &mut Vec<String>) -> Outcome<Vec<Piece>> {
        match inline {
            Inline::StringLiteral { value } => Ok(vec![Piece::Text(unescape_unicode_to_string(value).into_owned())]),
            Inline::NumberLiteral { value } => Ok(vec![Piece::Text((*value).to_owned())]),
            Inline::VariableReference { id } => Ok(vec![Piece::Printed(argument(id)?)]),
            Inline::FunctionReference { id, arguments } => Ok(vec![Piece::Number(number(id, arguments)?)]),
            Inline::Placeable { expression } => self.expression(expression, trail),
            Inline::MessageReference { attribute: Some(_), .. } | Inline::TermReference { attribute: Some(_), .. } => {
                Err("references to attributes are not supported".into())
            }
            Inline::TermReference { arguments: Some(_), .. } => Err("terms with arguments are not supported".into()),
            Inline::MessageReference { id, .. } => self.referred(id.name, id.name.to_owned(), &self.messages, trail),
            Inline::TermReference { id, .. } => self.referred(id.name, format!("-{}", id.name), &self.terms, trail),
        }
    }

    fn referred(&self, id: &str, name: String, among: &BTreeMap<&str, &Pattern<&str>>, trail: &mut Vec<String>) -> Outcome<Vec<Piece>> {
        if trail.contains(&name) {
            return Err(format!("{{{name}}} refers back to itself"));
        }
        let pattern = among.get(id).ok_or_else(|| format!("{{{name}}} refers to nothing in this file"))?;
        trail.push(name.clone());
        let pieces = self.pieces(pattern, trail)?;
        trail.pop();
        if pieces.iter().any(|piece| !matches!(piece, Piece::Text(_))) {
            return Err(format!("{{{name}}} takes arguments; only messages and terms without any can be referred to"));
        }
        Ok(pieces)
    }
}

/// The argument that `NUMBER($argument)` names.
pub(super) fn number(function: &Identifier<&str>, arguments: &CallArguments<&str>) -> Outcome<String> {
    match (function.name, arguments.positional.as_slice(), arguments.named.is_empty()) {
        ("NUMBER", [Inline::VariableReference { id }], true) => argument(id),
        ("NUMBER", ..) => Err("NUMBER takes one $variable and no option".into()),
        (other, ..) => Err(format!("the function {other} is not supported, only NUMBER")),
    }
}

/// The name of an argument, when it can be one in Rust.
pub(super) fn argument(id: &Identifier<&str>) -> Outcome<String> {
    let fits = is_name(id.name) && !NOT_METHODS.contains(&id.name);
    fits.then(|| id.name.to_owned()).ok_or_else(|| format!("${} is not made of lower-case words joined by hyphens", id.name))
}

fn is_name(text: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split('-').all(word)
}

/// Neighbouring pieces of text made one.
pub(super) fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut whole: Vec<Piece> = Vec::new();
    for piece in pieces {
        match (whole.last_mut(), piece) {
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, piece) => whole.push(piece),
        }
    }
    whole
}
