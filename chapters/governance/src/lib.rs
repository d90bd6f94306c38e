//! How the council works: its bodies, seats, terms of reference, meetings and decisions.

pub mod acknowledgements;
pub mod adoptions;
pub mod agendas;
pub mod applications;
mod beside;
pub mod bodies;
mod by_telephone;
mod calendars;
pub mod comments;
pub mod community;
pub mod composition;
mod days;
pub mod decisions;
pub mod drafts;
pub mod errands;
pub mod follow_ups;
pub mod forwardings;
pub mod front;
pub mod groups;
mod letters;
mod marked;
pub mod meetings;
pub mod minutes;
pub mod onboarding;
pub mod packages;
pub mod panels;
mod people;
mod recalls;
pub mod registers;
pub mod replies;
pub mod restructurings;
pub mod rounds;
pub mod seats;
pub mod series;
pub mod sittings;
pub mod survey_panels;
pub mod terms;
#[cfg(test)]
mod testing;
pub mod votes;

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
    vec![decisions::NODE, follow_ups::NODE]
}

/// The routes of the chapter, in the order of its menu.
pub fn routes(routes: &mut Routes) {
    groups::routes(routes);
    survey_panels::routes(routes);
    bodies::routes(routes);
    restructurings::routes(routes);
    seats::routes(routes);
    composition::routes(routes);
    community::routes(routes);
    terms::routes(routes);
    comments::routes(routes);
    acknowledgements::routes(routes);
    meetings::routes(routes);
    series::routes(routes);
    sittings::routes(routes);
    minutes::routes(routes);
    drafts::routes(routes);
    recalls::routes(routes);
    agendas::routes(routes);
    packages::routes(routes);
    replies::routes(routes);
    calendars::routes(routes);
    votes::routes(routes);
    decisions::routes(routes);
    registers::routes(routes);
    forwardings::routes(routes);
    follow_ups::routes(routes);
    rounds::routes(routes);
    applications::routes(routes);
    panels::routes(routes);
    onboarding::routes(routes);
}
