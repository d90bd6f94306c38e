//! Writes the Rust code of the words of a chapter.

use crate::{
    pair::Pair,
    plural,
    tree::{Lang, Piece, Use},
};

/// Words of Rust that a method or an argument can only be called with `r#` before them.
const KEYWORDS: [&str; 45] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum", "extern", "false",
    "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "where",
];

/// The file that a chapter includes. `kit` is the path of the crate of that name.
pub fn code(pairs: &[Pair], kit: &str) -> String {
    let writer = Writer { kit };
    let methods = concatenated(pairs.iter().map(|pair| writer.method(pair)));
    let keys = concatenated(pairs.iter().map(|pair| format!("\n    {:?},", pair.key)));
    let labels = pairs.iter().filter(|pair| pair.arguments.is_empty()).map(|pair| &pair.key);
    let labels = concatenated(labels.map(|key| format!("            {key:?} => Some(self.{}()),\n", identifier(key))));
    format!(
        "/// The words of this part of the house in one language.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\n\
         pub struct Words(pub {kit}::Lang);\n\n\
         /// The keys of all messages, in the order of the English file.\n\
         pub const KEYS: &[&str] = &[{keys}\n];\n\n\
         #[allow(clippy::all, clippy::pedantic, dead_code, rustdoc::all)]\n\
         impl Words {{\n\
         {methods}\
         \n    /// The message without arguments that has this key.\n    \
         pub fn by_key(self, key: &str) -> ::core::option::Option<&'static str> {{\n        \
         match key {{\n{labels}            _ => None,\n        }}\n    }}\n}}\n"
    )
}

fn concatenated(pieces: impl Iterator<Item = String>) -> String {
    pieces.collect::<Vec<_>>().concat()
}

/// Writes the methods; `kit` is the path of that crate.
struct Writer<'a> {
    kit: &'a str,
}

impl Writer<'_> {
    fn method(&self, pair: &Pair) -> String {
        let (kit, name, doc) = (self.kit, identifier(&pair.key), format!(" {}", documentation(&pair.en)));
        if pair.arguments.is_empty() {
            let (en, fr) = (plain(&pair.en), plain(&pair.fr));
            return format!(
                "    #[doc = {doc:?}]\n    pub const fn {name}(self) -> &'static str {{\n        match self.0 {{\n            \
                 {kit}::Lang::En => {en:?},\n            {kit}::Lang::Fr => {fr:?},\n        }}\n    }}\n"
            );
        }
        let (en, fr) = (self.pieces(Lang::En, pair, &pair.en), self.pieces(Lang::Fr, pair, &pair.fr));
        format!(
            "    #[doc = {doc:?}]\n    pub fn {name}(self, {arguments}) -> ::std::string::String {{\n{numbers}        \
             let mut out_ = ::std::string::String::with_capacity({room});\n        \
             match self.0 {{\n            {kit}::Lang::En => {{ {en} }}\n            {kit}::Lang::Fr => {{ {fr} }}\n        }}\n        \
             out_\n    }}\n",
            arguments = self.arguments(pair),
            numbers = self.numbers(pair),
            room = room(&pair.en).max(room(&pair.fr)),
        )
    }

    fn arguments(&self, pair: &Pair) -> String {
        let kind = |used: &Use| match used {
            Use::Printed => "impl ::core::fmt::Display".to_owned(),
            Use::Word => "&str".to_owned(),
            Use::Number => format!("impl {}::lang::Count", self.kit),
        };
        pair.arguments.iter().map(|(name, used)| format!("{}: {}", identifier(name), kind(used))).collect::<Vec<_>>().join(", ")
    }

    /// The lines that turn every argument that is a number into an `i64`.
    fn numbers(&self, pair: &Pair) -> String {
        let names = pair.arguments.iter().filter(|(_, used)| *used == Use::Number).map(|(name, _)| identifier(name));
        concatenated(names.map(|name| format!("        let {name} = {}::lang::Count::count({name});\n", self.kit)))
    }

    fn pieces(&self, lang: Lang, pair: &Pair, pieces: &[Piece]) -> String {
        pieces.iter().map(|piece| self.piece(lang, pair, piece)).collect::<Vec<_>>().join(" ")
    }

    fn piece(&self, lang: Lang, pair: &Pair, piece: &Piece) -> String {
        match piece {
            Piece::Text(text) => format!("out_.push_str({text:?});"),
            Piece::Printed(name) | Piece::Number(name) => self.print(pair, name),
            Piece::Choice(choice) => {
                let text = |pieces: &[Piece]| self.pieces(lang, pair, pieces);
                let branch = |(key, pieces): &(_, Vec<Piece>)| format!("{} => {{ {} }} ", plural::pattern(lang, key), text(pieces));
                let branches = concatenated(choice.branches.iter().map(branch));
                format!("match {} {{ {branches}_ => {{ {} }} }}", identifier(&choice.argument), text(&choice.default))
            }
        }
    }

    fn print(&self, pair: &Pair, name: &str) -> String {
        let is_number = pair.arguments.iter().any(|(known, used)| known == name && *used == Use::Number);
        let (kit, name) = (self.kit, identifier(name));
        if is_number {
            format!("out_.push_str(&{kit}::lang::number(self.0, {name}));")
        } else {
            format!("let _ = ::core::fmt::Write::write_fmt(&mut out_, ::core::format_args!(\"{{}}\", {name}));")
        }
    }
}

/// The name of a key or of an argument in Rust.
fn identifier(name: &str) -> String {
    let name = name.replace('-', "_");
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// A text without arguments.
fn plain(pieces: &[Piece]) -> String {
    pieces.iter().filter_map(|piece| if let Piece::Text(text) = piece { Some(text.as_str()) } else { None }).collect()
}

/// The English text as documentation: arguments in braces, of each choice the default.
fn documentation(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.replace('\n', " ").replace('[', "\\[").replace('<', "\\<"),
            Piece::Printed(name) | Piece::Number(name) => format!("{{{name}}}"),
            Piece::Choice(choice) => documentation(&choice.default),
        })
        .collect()
}

/// About how many bytes a text takes.
fn room(pieces: &[Piece]) -> usize {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.len(),
            Piece::Printed(_) | Piece::Number(_) => 12,
            Piece::Choice(choice) => choice.texts().map(room).max().unwrap_or_default(),
        })
        .sum()
}
