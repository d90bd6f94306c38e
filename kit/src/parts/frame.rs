//! What every page wears: head, header, menu, crumbs, title, notices, footer.

use std::borrow::Cow;

use askama::Template;

use super::{Action, Badge, Html, Notice, with_names};
use crate::{Lang, lang::Words};

/// A group of the menu, usually one chapter.
#[derive(Clone, Debug, Default)]
pub struct MenuGroup {
    /// Its heading; empty for the first group, which needs none.
    pub label: String,
    /// Its entries.
    pub items: Vec<MenuItem>,
}

/// An entry of a menu or a row of tabs.
#[derive(Clone, Debug, Default)]
pub struct MenuItem {
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether the reader is there now.
    pub current: bool,
}

impl MenuItem {
    /// An entry; say with [`MenuItem::current_if`] whether the reader is there.
    pub fn new(label: impl ToString, href: impl ToString) -> Self {
        Self { label: label.to_string(), href: href.to_string(), current: false }
    }

    /// The same entry, marked as the one the reader is at.
    #[must_use]
    pub fn current_if(mut self, current: bool) -> Self {
        self.current = current;
        self
    }
}

/// The person signed in, as the header shows them.
#[derive(Clone, Debug, Default)]
pub struct ActorCard {
    /// Their name.
    pub name: String,
    /// Where they see and end their sessions.
    pub sessions_href: String,
    /// Where the sign-out form is sent.
    pub sign_out_href: String,
}

/// A whole page. Fill what the page has, leave the rest to `..Frame::default()`, then [`Frame::page`].
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// The language of the page.
    pub lang: Lang,
    /// The title: the page's only `h1`.
    pub title: String,
    /// One line that says what this page is.
    pub lead: Option<String>,
    /// The pages above this one, from the top: label and address.
    pub crumbs: Vec<(String, String)>,
    /// The partnership the page belongs to: name and home address.
    pub partnership: Option<(String, String)>,
    /// The menu, by chapter.
    pub menu: Vec<MenuGroup>,
    /// The state of the page's subject.
    pub state: Option<Badge>,
    /// The one thing to do here.
    pub primary: Option<Action>,
    /// What else can be done here.
    pub more: Vec<Action>,
    /// The same page in the other language.
    pub toggle_href: String,
    /// Where one searches.
    pub search_href: Option<String>,
    /// Who is signed in.
    pub actor: Option<ActorCard>,
    /// Where one signs in, for a reader who has not.
    pub sign_in_href: Option<String>,
    /// The token that forms of this page must carry.
    pub csrf: Option<String>,
    /// What just happened, or what to know.
    pub notices: Vec<Notice>,
    /// A line above everything, such as that all people here are invented.
    pub banner: Option<String>,
    /// The body of the page.
    pub content: Html,
    /// What stands beside the body, usually the thread.
    pub side: Option<Html>,
    /// Links at the foot of the page.
    pub foot: Vec<(String, String)>,
    /// A page for one task, reached by a personal link: no menu, large targets.
    pub bare: bool,
    /// Keeps search engines away.
    pub noindex: bool,
    /// Light or dark; by default what the reader's system says.
    pub theme: Theme,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// The value of `data-theme`, empty when the system decides.
    pub fn code(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

#[derive(Template)]
#[template(path = "parts/frame.html")]
struct Page<'a> {
    f: &'a Frame,
    w: Words,
    other: &'static str,
    full_title: String,
    reader: Html,
    content: Cow<'a, str>,
}

/// What the header says of the reader: the name and the way out, or the way in.
#[derive(Template)]
#[template(path = "parts/reader.html")]
struct Reader<'a> {
    f: &'a Frame,
    w: Words,
}

/// A page without what its header says of the reader: what stands before that, and what stands after.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shell {
    before: String,
    after: String,
}

/// Where the reader stands while a page has none. No text that people type can hold it: their signs are escaped.
const NOBODY: &str = "<!--reader-->";

impl Shell {
    /// The page for the reader of this frame.
    pub fn page_for(&self, reader: &Frame) -> String {
        [self.before.as_str(), reader.reader().as_str(), self.after.as_str()].concat()
    }

    /// How many bytes it has.
    pub fn len(&self) -> usize {
        self.before.len() + self.after.len()
    }
}

impl Frame {
    /// The page, complete from `<!doctype html>` on.
    pub fn page(&self) -> String {
        self.with_reader(self.reader())
    }

    /// The page for whoever reads it next.
    pub(crate) fn shell(&self) -> Shell {
        let page = self.with_reader(Html::trusted(NOBODY));
        let (before, after) = page.split_once(NOBODY).unwrap_or((&page, ""));
        Shell { before: before.to_owned(), after: after.to_owned() }
    }

    fn reader(&self) -> Html {
        Html::trusted(Reader { f: self, w: Words(self.lang) }.to_string())
    }

    fn with_reader(&self, reader: Html) -> String {
        let other = match self.lang.other() {
            Lang::En => "English",
            Lang::Fr => "Français",
        };
        let content = with_names(self.lang, self.content.as_str());
        Page { f: self, w: Words(self.lang), other, full_title: self.full_title(), reader, content }.to_string()
    }

    /// What the browser's tab says: title, partnership, Entente.
    fn full_title(&self) -> String {
        let partnership = self.partnership.as_ref().map(|(name, _)| name.as_str());
        [Some(self.title.as_str()), partnership, Some("Entente")].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}
