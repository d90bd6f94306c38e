//! What came of it: what partners tell of their activities, what changed, what was given, and the
//! report of a year.

pub mod changes;
pub mod contributions;
pub mod lists;
mod partners;
pub mod reports;
pub mod requests;
mod rows;
#[cfg(test)]
mod testing;
mod typed;
pub mod updates;

pub use typed::hours;

/// The chapter's words in both languages.
pub mod words {
    #![allow(missing_docs, clippy::all, clippy::pedantic, reason = "written by the build from the Fluent files")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

use kit::{Lang, links::NodeKind, web::Routes};

/// What the chapter is called in the menu.
pub fn title(lang: Lang) -> &'static str {
    words::Words(lang).chapter_title()
}

/// The routes of the chapter, in the order of its menu.
pub fn routes(routes: &mut Routes) {
    updates::routes(routes);
    requests::routes(routes);
    changes::routes(routes);
    contributions::routes(routes);
    reports::routes(routes);
}

/// The kinds of records of this chapter that hang on the thread. Contributions do not: the thread is
/// shown to everyone inside, and what each partner gave is not.
pub fn node_kinds() -> Vec<NodeKind> {
    vec![updates::NODE, changes::NODE, reports::NODE]
}
