//! What a partnership has chosen to do for several years.

pub mod endorsements;
pub mod objectives;
pub mod priorities;
pub mod strategies;
#[cfg(test)]
mod testing;
pub mod unfounded;

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

/// The kinds of record of this chapter that hang on the thread.
pub fn node_kinds() -> Vec<NodeKind> {
    vec![strategies::NODE, priorities::NODE, objectives::NODE]
}

/// The routes of the chapter, in the order of its menu.
pub fn routes(routes: &mut Routes) {
    strategies::routes(routes);
    priorities::routes(routes);
    unfounded::routes(routes);
    objectives::routes(routes);
    endorsements::routes(routes);
}
