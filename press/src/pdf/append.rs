//! Files that follow a document page by page, as they were supplied.

use std::sync::Arc;

use hayro_syntax::Pdf;

use super::package;
use crate::Document;

/// The most pages of one file that follow a document.
const MOST_PAGES: usize = 500;

/// A PDF that follows a document: its heading is among the contents and the bookmarks, its pages are as they came.
#[derive(Clone, Debug)]
pub struct Appended {
    /// What it is called.
    pub title: String,
    /// What is said of it on the page before it.
    pub note: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many pages it has, as [`pages`] counts them.
    pub pages: usize,
}

/// A document with what goes along with it.
#[derive(Clone, Copy, Debug)]
pub struct Package<'a> {
    /// The document.
    pub document: &'a Document,
    /// The heading of its list of contents; none is printed when it is empty.
    pub contents: &'a str,
    /// The files that follow it.
    pub appended: &'a [Appended],
}

/// How many pages a PDF has that can follow a document. None for what is no PDF, is damaged, asks for a password, has too
/// many pages, or cannot be taken over page by page: that is tried.
pub fn pages(bytes: &[u8]) -> Option<usize> {
    let pages = Pdf::new(Arc::new(bytes.to_vec())).ok()?.pages().len();
    if !(1..=MOST_PAGES).contains(&pages) {
        return None;
    }
    let trial = Appended { title: "-".into(), note: String::new(), bytes: bytes.to_vec(), pages };
    let tried = package(&Package { document: &Document::new("-", "en"), contents: "", appended: &[trial] });
    tried.is_ok().then_some(pages)
}
