//! Who may come in, and as what: accounts, signing in, invitations, standings.

pub mod accounts;
pub mod entrance;
pub mod invitations;
pub mod me;
pub mod set_up;
pub mod sign_in;
pub mod standings;

/// The chapter's words in both languages.
pub mod words {
    #![allow(missing_docs, clippy::all, clippy::pedantic, reason = "written by the build from the Fluent files")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

use kit::web::Routes;

/// The routes of the chapter.
pub fn routes(routes: &mut Routes) {
    sign_in::routes(routes);
    accounts::routes(routes);
    me::routes(routes);
    invitations::routes(routes);
    entrance::routes(routes);
    set_up::routes(routes);
}
