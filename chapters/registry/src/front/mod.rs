//! The front page: where one's partnerships are, and what Entente is for whoever comes by.

mod acts;
mod pages;
#[cfg(test)]
mod tests;

use kit::web::Routes;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("", pages::show);
}
