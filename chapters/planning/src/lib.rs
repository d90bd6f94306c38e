//! Who does what this year.

pub mod action_plans;
pub mod activities;
mod directory;
pub mod fiscal;
mod levels;
mod plan_lists;
mod reach;
pub mod smart;
pub mod status;
#[cfg(test)]
mod testing;

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
    vec![activities::NODE]
}

/// The routes of the chapter, in the order of its menu: the grid is what is opened most.
pub fn routes(routes: &mut Routes) {
    activities::routes(routes);
    action_plans::routes(routes);
    registry::imports::routes::<plan_lists::PlanList>(routes);
}
