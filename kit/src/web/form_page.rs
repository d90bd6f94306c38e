//! A page with one form: opened, sent, and sent back with what is wrong or with both texts. Nothing typed is lost.
//!
//! A room says what the form asks, as fields in a template; the rest is the same for all: the token,
//! the version, the buttons, and what comes back. A [`FormPage`] makes something new. An [`EditPage`]
//! changes what is there, and cannot be made without saying what is stored: when somebody else was
//! faster, the same fields print both versions, so that no field can be forgotten among the differences.

use askama::Template;
use serde::de::DeserializeOwned;

use super::{Ask, Page, Reply};
use crate::{
    Error, Lang, Problems, Result,
    lang::Words,
    parts::{Fields, Html, Said, both_texts, csrf, differences},
};

/// A form that changes a record knows which version of it was opened.
pub trait Versioned {
    /// The version that was opened.
    fn version(&self) -> i64;
}

/// What prints the fields of a form.
type Asks<'p, F> = Box<dyn Fn(&F, Fields<'_>) -> Result<Html> + 'p>;

/// A page with the form for something new.
pub struct FormPage<'p, F> {
    page: Page,
    action: String,
    back: String,
    save: String,
    below: Html,
    fields: Asks<'p, F>,
}

/// A page with the form that changes what is there.
pub struct EditPage<'p, F> {
    page: FormPage<'p, F>,
    stored: Box<dyn Fn() -> Result<F> + 'p>,
}

impl Page {
    /// This page with a form that is sent to `action`, and asks what `fields` prints.
    pub fn form<'p, F>(self, action: impl Into<String>, fields: impl Fn(&F, Fields<'_>) -> Result<Html> + 'p) -> FormPage<'p, F> {
        let action = action.into();
        let save = Words(self.frame.lang).save().to_owned();
        FormPage { page: self, back: action.clone(), action, save, below: Html::default(), fields: Box::new(fields) }
    }
}

/// Why a form is shown.
enum Shown<'a> {
    /// It was asked for.
    Opened,
    /// Something is wrong in it.
    Wrong(&'a Problems),
    /// Somebody else was faster: both texts.
    Overtaken(Html),
}

#[derive(Template)]
#[template(path = "web/form_page.html")]
struct Sheet<'a, 'p, F> {
    w: Words,
    f: Fields<'a>,
    above: Html,
    page: &'a FormPage<'p, F>,
    has_file: bool,
    csrf: Html,
    version: Option<i64>,
    fields: Html,
}

impl<'p, F> FormPage<'p, F> {
    /// Where it leads back, when that is not where it is sent.
    #[must_use]
    pub fn back(mut self, href: impl Into<String>) -> Self {
        self.back = href.into();
        self
    }

    /// What its button says, when that is not "Save".
    #[must_use]
    pub fn button(mut self, verb: impl Into<String>) -> Self {
        self.save = verb.into();
        self
    }

    /// What stands below the form.
    #[must_use]
    pub fn below(mut self, html: Html) -> Self {
        self.below = html;
        self
    }

    /// The same page for changing what `stored` reads.
    pub fn changing(self, stored: impl Fn() -> Result<F> + 'p) -> EditPage<'p, F> {
        EditPage { page: self, stored: Box::new(stored) }
    }

    /// Shows the form as it begins.
    pub fn open(self, form: &F) -> Result<Reply> {
        self.show(form, None, Shown::Opened)
    }

    /// Takes what was sent: does it and goes on to the address `then` gives, or shows what is wrong.
    pub fn take<T>(self, ask: &Ask, act: impl FnOnce(&F) -> Result<T>, then: impl FnOnce(T) -> String) -> Result<Reply>
    where
        F: DeserializeOwned,
    {
        let typed: F = ask.form()?;
        match act(&typed) {
            Ok(made) => Ok(saved(then(made))),
            Err(Error::Invalid(problems)) => self.show(&typed, None, Shown::Wrong(&problems)),
            Err(error) => Err(error),
        }
    }

    fn lang(&self) -> Lang {
        self.page.frame.lang
    }

    fn print(&self, form: &F, problems: &Problems) -> Result<(Html, Said)> {
        let said = Said::default();
        let html = (self.fields)(form, Fields::new(self.lang(), problems).heard_by(&said))?;
        Ok((html, said))
    }

    fn show(mut self, form: &F, version: Option<i64>, shown: Shown<'_>) -> Result<Reply> {
        let none = Problems::none();
        let (status, problems, both) = match shown {
            Shown::Opened => (200, &none, Html::default()),
            Shown::Wrong(problems) => (422, problems, Html::default()),
            Shown::Overtaken(both) => (409, &none, both),
        };
        let (fields, said) = self.print(form, problems)?;
        let f = Fields::new(self.lang(), problems);
        let token = csrf(self.page.frame.csrf.as_deref().unwrap_or_default());
        let (w, above) = (Words(self.lang()), Html::join([both, f.summary()]));
        let sheet = Html::of(&Sheet { w, f, above, page: &self, has_file: said.has_file(), csrf: token, version, fields })?;
        self.page = self.page.status(status);
        Ok(self.page.show_html(sheet))
    }
}

impl<F: Versioned> EditPage<'_, F> {
    /// Shows the form with what is stored.
    pub fn open(self) -> Result<Reply> {
        let stored = (self.stored)()?;
        self.page.show(&stored, Some(stored.version()), Shown::Opened)
    }

    /// Shows the form with what was typed and nothing done: it asked for something to choose from.
    pub fn open_again(self, typed: &F) -> Result<Reply> {
        self.page.show(typed, Some(typed.version()), Shown::Opened)
    }

    /// Takes what was sent: changes the record and leads back, or shows what is wrong, or both texts.
    pub fn take(self, ask: &Ask, act: impl FnOnce(&F) -> Result<()>) -> Result<Reply>
    where
        F: DeserializeOwned,
    {
        let typed: F = ask.form()?;
        match act(&typed) {
            Ok(()) => Ok(saved(self.page.back)),
            Err(Error::Invalid(problems)) => self.page.show(&typed, Some(typed.version()), Shown::Wrong(&problems)),
            Err(Error::Conflict) => self.overtaken(&typed),
            Err(error) => Err(error),
        }
    }

    /// The form keeps what was typed and takes the version that is stored: sending it again keeps the typed text knowingly.
    fn overtaken(self, typed: &F) -> Result<Reply> {
        let (stored, none) = ((self.stored)()?, Problems::none());
        let ((_, now), (_, said)) = (self.page.print(&stored, &none)?, self.page.print(typed, &none)?);
        let both = both_texts(self.page.lang(), &differences(&now.answers(), &said.answers()));
        self.page.show(typed, Some(stored.version()), Shown::Overtaken(both))
    }
}

/// On to an address, where it is said that the change is saved.
fn saved(href: String) -> Reply {
    let joint = if href.contains('?') { '&' } else { '?' };
    Reply::see_other(format!("{href}{joint}saved=1"))
}
