//! Form fields: label above, help under it, error between that and the input, all tied together.
//!
//! A template holds one [`Fields`] and writes `{{ f.text("name", w.name()).value(form.name) }}`.
//! What must be filled in is not marked; what may be left empty says so.

mod field;
mod pair;
mod said;
mod summary;
#[cfg(test)]
mod tests;

use std::fmt::Display;

use askama::Template;

pub use field::{Choice, Field};
pub use pair::Pair;
pub(crate) use said::{Answer, Said};
pub(crate) use summary::with_names;

use super::{Html, part};
use crate::{Lang, Problems, lang::Words};
use field::Kind;

/// Makes the fields of one form, in the reader's language, with what is wrong in each.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a> {
    lang: Lang,
    problems: Option<&'a Problems>,
    prefix: &'a str,
    part: &'a str,
    said: Option<&'a Said>,
}

impl<'a> Fields<'a> {
    /// Fields of a form that came back with problems, or with none.
    pub fn new(lang: Lang, problems: &'a Problems) -> Self {
        Self { lang, problems: Some(problems), prefix: "f", part: "", said: None }
    }

    /// Fields of a form that nobody has sent yet.
    pub fn fresh(lang: Lang) -> Self {
        Self { lang, problems: None, prefix: "f", part: "", said: None }
    }

    /// The same for a page with several forms: `prefix` keeps their fields apart.
    #[must_use]
    pub fn within(mut self, prefix: &'a str) -> Self {
        self.prefix = prefix;
        self
    }

    /// The same for several forms that are sent together: the name of each field begins with that of its part.
    #[must_use]
    pub fn part(mut self, part: &'a str) -> Self {
        (self.prefix, self.part) = (part, part);
        self
    }

    /// The same, with nothing said to be wrong: for rows whose problems are said above them.
    #[must_use]
    pub fn calm(mut self) -> Self {
        self.problems = None;
        self
    }

    /// What is wrong with a group of fields, said above them. Nothing when all is well.
    pub fn said(&self, name: impl Display) -> Html {
        match self.problem(&name.to_string()) {
            problem if problem.is_empty() => Html::default(),
            problem => {
                let id = field::id(self.prefix, &name.to_string());
                Html::trusted(format!("<p class=\"field__problem\" id=\"{id}\" tabindex=\"-1\">{}</p>", Html::text(problem)))
            }
        }
    }

    /// The same, telling `said` what each field holds when it is printed.
    pub(crate) fn heard_by(mut self, said: &'a Said) -> Self {
        self.said = Some(said);
        self
    }

    fn field(&self, kind: Kind, name: &str, label: String) -> Field {
        let sent = if self.part.is_empty() { name.to_owned() } else { format!("{}.{name}", self.part) };
        let field = Field::new(self.lang, kind, field::id(self.prefix, name), sent, label).problem(self.problem(name));
        field.heard_by(self.said.cloned())
    }

    fn problem(&self, name: &str) -> String {
        self.problems.and_then(|all| all.of(name)).map_or_else(String::new, |say| say.in_lang(self.lang).to_owned())
    }

    /// One line of text.
    pub fn text(&self, name: impl Display, label: impl Display) -> Field {
        self.field(Kind::Input("text"), &name.to_string(), label.to_string())
    }

    /// An e-mail address.
    pub fn email(&self, name: impl Display, label: impl Display) -> Field {
        self.field(Kind::Input("email"), &name.to_string(), label.to_string()).autocomplete("email")
    }

    /// A password. Paste and password managers stay welcome; say `autocomplete("new-password")` for a new one.
    pub fn password(&self, name: impl Display, label: impl Display) -> Field {
        self.field(Kind::Input("password"), &name.to_string(), label.to_string()).autocomplete("current-password")
    }

    /// A number, typed as people of this language write numbers.
    pub fn number(&self, name: impl Display, label: impl Display) -> Field {
        self.text(name, label).inputmode("decimal").short()
    }

    /// A day.
    pub fn date(&self, name: impl Display, label: impl Display) -> Field {
        self.field(Kind::Input("date"), &name.to_string(), label.to_string()).short()
    }

    /// A time of the day.
    pub fn time(&self, name: impl Display, label: impl Display) -> Field {
        self.field(Kind::Input("time"), &name.to_string(), label.to_string()).short()
    }

    /// An amount in Canadian dollars, the sign on the side where this language puts it.
    pub fn money(&self, name: impl Display, label: impl Display) -> Field {
        let field = self.number(name, label);
        match self.lang {
            Lang::En => field.before("$"),
            Lang::Fr => field.after("$"),
        }
    }

    /// A percentage.
    pub fn percent(&self, name: impl Display, label: impl Display) -> Field {
        self.number(name, label).after("%")
    }

    /// A text of several lines.
    pub fn area(&self, name: impl Display, label: impl Display) -> Field {
        self.field(Kind::Area, &name.to_string(), label.to_string())
    }

    /// A file to send. The form around it needs `enctype="multipart/form-data"`.
    pub fn file(&self, name: impl Display, label: impl Display) -> Field {
        self.field(Kind::Input("file"), &name.to_string(), label.to_string())
    }

    /// One of a list, as a drop-down.
    pub fn choice(&self, name: impl Display, label: impl Display) -> Field {
        self.field(Kind::Select, &name.to_string(), label.to_string())
    }

    /// Any of a list, as boxes to tick.
    pub fn choices(&self, name: impl Display, label: impl Display) -> Field {
        self.field(Kind::Group("checkbox"), &name.to_string(), label.to_string())
    }

    /// One of a short list, all in sight.
    pub fn radios(&self, name: impl Display, label: impl Display) -> Field {
        self.field(Kind::Group("radio"), &name.to_string(), label.to_string())
    }

    /// One of a long list, found by typing a few letters of it.
    pub fn search_and_pick(&self, name: impl Display, label: impl Display) -> Field {
        self.field(Kind::Pick, &name.to_string(), label.to_string()).help(Words(self.lang).pick_hint()).autocomplete("off")
    }

    /// One yes-or-no box.
    pub fn tick(&self, name: impl Display, label: impl Display) -> Field {
        self.field(Kind::Tick, &name.to_string(), label.to_string())
    }

    /// A text in both languages, side by side: fields `name_en` and `name_fr`.
    pub fn bilingual(&self, name: impl Display, label: impl Display) -> Pair {
        let name = name.to_string();
        let one = |lang: Lang| {
            self.text(format!("{name}_{lang}"), if lang == Lang::En { Words(self.lang).in_english() } else { Words(self.lang).in_french() })
                .written_in(lang)
        };
        Pair::new(self.lang, label.to_string(), one(Lang::En), one(Lang::Fr))
    }

    /// A value that travels unseen.
    pub fn hidden(&self, name: impl Display, value: impl Display) -> Html {
        hidden(&name, &value)
    }

    /// What is wrong, at the top of the form: each problem says its field, as the page calls it, and leads there.
    /// Nothing when all is well.
    pub fn summary(&self) -> Html {
        let problems = self.problems.iter().flat_map(|all| all.iter());
        summary::summary(self.lang, problems.map(|(name, say)| (self.id_of(name), say.in_lang(self.lang))).collect())
    }

    /// The id of a field; empty for a problem that belongs to no field.
    fn id_of(&self, name: &str) -> String {
        if name.is_empty() { String::new() } else { field::id(self.prefix, name) }
    }
}

fn hidden(name: &dyn Display, value: &dyn Display) -> Html {
    Html::trusted(format!("<input type=\"hidden\" name=\"{}\" value=\"{}\">", Html::text(name), Html::text(value)))
}

/// The token that proves a form came from our own page.
pub fn csrf(token: impl Display) -> Html {
    hidden(&"_csrf", &token)
}

/// The button that sends a form. Its word is a verb.
#[derive(Clone, Debug, Template)]
#[template(
    source = "<button type=\"submit\" class=\"button {{ look }}\"{% if !name.is_empty() %} name=\"{{ name }}\" value=\"{{ value }}\"{% endif %}>{{ crate::parts::icon(glyph) }}{{ label }}</button>",
    ext = "html"
)]
pub struct Submit {
    label: String,
    glyph: &'static str,
    look: &'static str,
    name: String,
    value: String,
}

/// The button that sends a form; the main one unless made [`Submit::quiet`].
pub fn submit(label: impl Display) -> Submit {
    Submit { label: label.to_string(), glyph: "", look: "button--primary", name: String::new(), value: String::new() }
}

impl Submit {
    /// Not the main button of the page.
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.look = "";
        self
    }

    /// Ends or removes something.
    #[must_use]
    pub fn danger(mut self) -> Self {
        self.look = "button--danger";
        self
    }

    /// An icon before the word.
    #[must_use]
    pub fn icon(mut self, icon: &'static str) -> Self {
        self.glyph = icon;
        self
    }

    /// Which of several buttons was pressed.
    #[must_use]
    pub fn sends(mut self, name: impl Display, value: impl Display) -> Self {
        (self.name, self.value) = (name.to_string(), value.to_string());
        self
    }
}

/// A form that is only a button: one change, sent at once.
pub fn post_button(href: impl Display, token: impl Display, button: Submit) -> Html {
    Html::trusted(format!("<form method=\"post\" action=\"{}\">{}{button}</form>", Html::text(href), csrf(token)))
}

part!(Submit);
