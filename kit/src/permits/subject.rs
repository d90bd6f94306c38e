//! What an act is done to, found by the names in the address.

use std::str::FromStr;

use super::{LinkHolder, Scope, Standing};
use crate::{Error, Lang, Result, Say, db::Tx};

/// The names in an address, and the task link it carries, if any.
#[derive(Clone, Debug, Default)]
pub struct Path {
    names: Vec<(String, String)>,
    link: Option<LinkHolder>,
}

impl Path {
    /// The path with these names.
    pub fn new(names: Vec<(String, String)>, link: Option<LinkHolder>) -> Self {
        Self { names, link }
    }

    /// The text at `name`, empty when the address has no such place.
    pub fn text(&self, name: &str) -> &str {
        self.names.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// The identifier at `name`. What is not one names nothing: [`Error::NotFound`].
    pub fn id<T: FromStr>(&self, name: &str) -> Result<T> {
        self.text(name).parse().map_err(|_| Error::NotFound)
    }

    /// The holder of the task link that the address carries.
    pub fn link(&self) -> Result<&LinkHolder> {
        self.link.as_ref().ok_or(Error::NotFound)
    }
}

/// Where a page belongs: what the header names and the menu hangs under.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The name in the header, in the reader's language.
    pub name: String,
    /// The address of its home, without language: `/p/rivermont`.
    pub base: String,
    /// A sentence shown above every page, such as « All people here are invented ».
    pub banner: Option<String>,
}

/// A subject that rests, such as a partnership that was paused: it is read, and not changed.
#[derive(Clone, Debug)]
pub struct Rest {
    /// What is so, and since when: shown above every page of it.
    pub why: Say,
    /// What ends it.
    pub way_out: WayOut,
    /// Who may end it.
    pub who: &'static [Standing],
}

/// A page on which one can do something about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayOut {
    /// The words of the link.
    pub words: Say,
    /// Its address, without language: `/p/rivermont/about`.
    pub address: String,
}

/// What an act is done to. It carries the scope: lists and look-ups take it from here, never from a form.
pub trait Subject: Sized + Send + 'static {
    /// Finds the subject by the names in the address; [`Error::NotFound`] when there is none.
    fn find(tx: &Tx, path: &Path) -> Result<Self>;

    /// Where standings towards it count, the nearest first.
    fn scopes(&self) -> Vec<Scope>;

    /// Where its pages belong; `None` for pages of the installation itself.
    fn place(&self, lang: Lang) -> Option<Place>;

    /// Whether it rests, and how that can be ended.
    fn rest(&self) -> Option<Rest> {
        None
    }

    /// Whether everyone may know that it exists.
    fn is_public(&self) -> bool {
        false
    }
}

/// The whole installation: the subject of acts that belong to no partnership.
#[derive(Clone, Copy, Debug)]
pub struct Installation;

impl Subject for Installation {
    fn find(_: &Tx, _: &Path) -> Result<Self> {
        Ok(Self)
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::installation()]
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }

    fn is_public(&self) -> bool {
        true
    }
}
