//! One field of a form.

use std::fmt::Display;

use askama::Template;

use super::said::{Answer, Said};
use crate::{
    Lang,
    lang::Words,
    parts::{Html, part},
};

/// What kind of field it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One `input` of this type.
    Input(&'static str),
    /// Several lines.
    Area,
    /// A drop-down.
    Select,
    /// Boxes or buttons of this type, in a fieldset.
    Group(&'static str),
    /// An `input` with a list to pick from.
    Pick,
    /// One box.
    Tick,
}

/// One answer that can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What the reader sees.
    pub label: String,
    /// A word of explanation under it.
    pub help: String,
    /// In a drop-down, what it stands under together with its neighbours; empty for nothing.
    pub group: String,
    /// Whether it is chosen already.
    pub chosen: bool,
}

impl Choice {
    /// An answer, not chosen yet.
    pub fn new(value: impl Display, label: impl Display) -> Self {
        Self { value: value.to_string(), label: label.to_string(), ..Self::default() }
    }

    /// The same, chosen or not.
    #[must_use]
    pub fn chosen_if(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// The same under a heading, in a drop-down.
    #[must_use]
    pub fn under(mut self, group: impl Display) -> Self {
        self.group = group.to_string();
        self
    }

    /// The same with a word of explanation.
    #[must_use]
    pub fn help(mut self, help: impl Display) -> Self {
        self.help = help.to_string();
        self
    }
}

/// One field: label, help, error, input. Prints itself.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/fields/field.html")]
pub struct Field {
    w: Words,
    kind: Kind,
    id: String,
    name: String,
    label: String,
    problem: String,
    help: String,
    optional: bool,
    value: String,
    options: Vec<Choice>,
    attributes: Vec<(&'static str, String)>,
    lang: Option<Lang>,
    before: &'static str,
    after: &'static str,
    short: bool,
    /// What its pair is called, when it is one side of a pair.
    of: String,
    said: Option<Said>,
}

/// The id of a field in the page.
pub(super) fn id(prefix: &str, name: &str) -> String {
    let safe: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' }).collect();
    format!("{prefix}-{safe}")
}

impl Field {
    pub(super) fn new(lang: Lang, kind: Kind, id: String, name: String, label: String) -> Self {
        Self {
            w: Words(lang),
            kind,
            id,
            name,
            label,
            problem: String::new(),
            help: String::new(),
            optional: false,
            value: String::new(),
            options: Vec::new(),
            attributes: Vec::new(),
            lang: None,
            before: "",
            after: "",
            short: false,
            of: String::new(),
            said: None,
        }
    }

    /// What is wrong with it; empty when nothing is.
    pub(super) fn problem(mut self, problem: String) -> Self {
        self.problem = problem;
        self
    }

    /// Who is told what it holds when it is printed.
    pub(super) fn heard_by(mut self, said: Option<Said>) -> Self {
        self.said = said;
        self
    }

    /// One side of a pair of this name.
    pub(super) fn side_of(mut self, pair: &str) -> Self {
        pair.clone_into(&mut self.of);
        self
    }

    fn with(mut self, attribute: &'static str, value: impl Display) -> Self {
        self.attributes.retain(|(name, _)| *name != attribute);
        self.attributes.push((attribute, value.to_string()));
        self
    }

    /// What the field holds now; in a list, what is chosen; for a single box, `true` ticks it.
    #[must_use]
    pub fn value(mut self, value: impl Display) -> Self {
        self.value = value.to_string();
        match self.kind {
            Kind::Select | Kind::Group(_) => self.options.iter_mut().for_each(|option| option.chosen = option.value == self.value),
            _ => {}
        }
        self
    }

    /// What the field holds now, if anything.
    #[must_use]
    pub fn value_if<T: Display>(self, value: &Option<T>) -> Self {
        match value {
            Some(value) => self.value(value),
            None => self,
        }
    }

    /// The answers to choose from. Say them before [`Field::value`].
    #[must_use]
    pub fn options(mut self, options: impl AsRef<[Choice]>) -> Self {
        self.options = options.as_ref().to_vec();
        self
    }

    /// Which of the answers are chosen, where several may be. Said after [`Field::options`].
    #[must_use]
    pub fn chosen(mut self, values: impl AsRef<[String]>) -> Self {
        self.options.iter_mut().for_each(|option| option.chosen = values.as_ref().contains(&option.value));
        self
    }

    /// What helps to answer, under the label.
    #[must_use]
    pub fn help(mut self, help: impl Display) -> Self {
        self.help = help.to_string();
        self
    }

    /// May be left empty.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// What the browser may fill in: `name`, `email`, `tel`, `off`…
    #[must_use]
    pub fn autocomplete(self, what: impl Display) -> Self {
        self.with("autocomplete", what)
    }

    /// Which keyboard a phone shows: `numeric`, `decimal`, `tel`, `url`.
    #[must_use]
    pub fn inputmode(self, mode: impl Display) -> Self {
        self.with("inputmode", mode)
    }

    /// The longest text taken, in characters.
    #[must_use]
    pub fn maxlength(self, characters: u32) -> Self {
        self.with("maxlength", characters)
    }

    /// The least value taken (dates, times).
    #[must_use]
    pub fn min(self, least: impl Display) -> Self {
        self.with("min", least)
    }

    /// The greatest value taken (dates, times).
    #[must_use]
    pub fn max(self, greatest: impl Display) -> Self {
        self.with("max", greatest)
    }

    /// How many lines a text area shows.
    #[must_use]
    pub fn rows(self, rows: u32) -> Self {
        self.with("rows", rows)
    }

    /// Which kinds of file may be chosen: `.csv,.xlsx`.
    #[must_use]
    pub fn accept(self, kinds: impl Display) -> Self {
        self.with("accept", kinds)
    }

    /// The language that is typed here.
    #[must_use]
    pub fn written_in(mut self, lang: Lang) -> Self {
        self.lang = Some(lang);
        self
    }

    /// A sign before the input.
    #[must_use]
    pub fn before(mut self, sign: &'static str) -> Self {
        self.before = sign;
        self
    }

    /// A sign after the input.
    #[must_use]
    pub fn after(mut self, sign: &'static str) -> Self {
        self.after = sign;
        self
    }

    /// As wide as a short answer.
    #[must_use]
    pub fn short(mut self) -> Self {
        self.short = true;
        self
    }

    pub(super) fn long(mut self) -> Self {
        self.kind = Kind::Area;
        self
    }

    /// Tells what it holds to whoever listens. A password is never told, and a file only that it is asked for.
    fn tell(&self) -> &'static str {
        if let Some(said) = &self.said {
            match self.kind {
                Kind::Input("password") => {}
                Kind::Input("file") => said.note_file(),
                _ => said.note(Answer { id: self.id.clone(), label: self.full_label(), text: self.in_words() }),
            }
        }
        ""
    }

    fn full_label(&self) -> String {
        if self.of.is_empty() { self.label.clone() } else { format!("{} — {}", self.of, self.label) }
    }

    /// What it holds, as its reader sees it.
    fn in_words(&self) -> String {
        match self.kind {
            Kind::Tick if self.ticked() => self.w.yes().to_owned(),
            Kind::Tick => self.w.no().to_owned(),
            Kind::Select | Kind::Group(_) => {
                let chosen = self.options.iter().filter(|option| option.chosen);
                chosen.map(|option| option.label.as_str()).collect::<Vec<_>>().join(", ")
            }
            _ => self.value.clone(),
        }
    }

    /// Attributes shared by every kind of input: what it may hold, and what describes it.
    fn shared(&self) -> Html {
        let mut all: Vec<String> = self.attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", Html::text(value))).collect();
        let described = self.described_by();
        if !described.is_empty() {
            all.push(format!(" aria-describedby=\"{described}\""));
        }
        if !self.problem.is_empty() {
            all.push(" aria-invalid=\"true\"".to_owned());
        }
        if let Some(lang) = self.lang {
            all.push(format!(" lang=\"{lang}\""));
        }
        Html::trusted(all.concat())
    }

    fn described_by(&self) -> String {
        let mut ids = Vec::new();
        if !self.problem.is_empty() {
            ids.push(format!("{}-problem", self.id));
        }
        if !self.help.is_empty() {
            ids.push(format!("{}-help", self.id));
        }
        ids.join(" ")
    }

    /// The answers of a group, each with its id; the first has the id of the field.
    fn numbered(&self) -> Vec<(&Choice, String)> {
        let at = |index| if index == 0 { self.id.clone() } else { format!("{}-{index}", self.id) };
        self.options.iter().enumerate().map(|(index, option)| (option, at(index))).collect()
    }

    /// The answers of a drop-down, neighbours under the same heading together.
    fn grouped(&self) -> impl Iterator<Item = (&str, &[Choice])> {
        self.options
            .chunk_by(|one, next| one.group == next.group)
            .map(|chunk| (chunk.first().map_or("", |first| first.group.as_str()), chunk))
    }

    /// A password is never sent back, and no page can fill in a file.
    fn keeps_value(&self) -> bool {
        !matches!(self.kind, Kind::Input("password" | "file"))
    }

    fn is_text(&self) -> bool {
        self.kind == Kind::Input("text")
    }

    /// Whether a drop-down begins with an empty answer.
    fn offers_none(&self) -> bool {
        self.optional || !self.options.iter().any(|option| option.chosen)
    }

    fn ticked(&self) -> bool {
        matches!(self.value.as_str(), "true" | "on" | "yes" | "1")
    }
}

part!(Field);
