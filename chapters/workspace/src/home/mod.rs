//! The home of a partnership: the seven stages, what is due, who owes what, the year so far.
//!
//! Each stage has its own test of completion, computed from the records; what is missing is said.
//! Every number leads to the records it counts.

mod acts;
mod model;
mod outside;
mod pages;
mod store;
#[cfg(test)]
pub(crate) mod tests;

use kit::web::Routes;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::ComeHome>(|_| "", |lang| crate::words::Words(lang).home(), "");
    routes.read_or("/p/{partnership}", pages::home, outside::show);
}
