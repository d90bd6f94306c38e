//! Who is there: partnerships, organizations, people, and whom they speak for.

pub mod affiliations;
pub mod archives;
pub mod circles;
pub mod documents;
mod front;
pub mod imports;
pub mod languages;
mod member_lists;
pub mod network;
pub mod organizations;
pub mod partnerships;
pub mod people;
pub mod printed;
pub mod sectors;
pub mod tables;
pub mod team;
#[cfg(feature = "testing")]
pub mod testing;
pub mod themes;
pub mod ties;

/// The chapter's words in both languages.
pub mod words {
    #![allow(missing_docs, clippy::all, clippy::pedantic, reason = "written by the build from the Fluent files")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

use kit::{Lang, web::Routes};

/// What the chapter is called in the menu.
pub fn title(lang: Lang) -> &'static str {
    words::Words(lang).chapter_title()
}

/// The routes of the chapter, in the order of its menu.
pub fn routes(routes: &mut Routes) {
    front::routes(routes);
    network::routes(routes);
    partnerships::routes(routes);
    archives::routes(routes);
    team::routes(routes);
    organizations::routes(routes);
    people::routes(routes);
    affiliations::routes(routes);
    ties::routes(routes);
    documents::routes(routes);
    imports::routes::<member_lists::MemberList>(routes);
    imports::sector_routes::<member_lists::MemberList>(routes);
}
