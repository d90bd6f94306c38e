//! Assisted entry: somebody says on the telephone or on paper what they were asked by link, and the staff enters it for them.
//!
//! What they are asked at this moment is listed; choosing one opens the very page that the link would open, for half an hour and in
//! one's own session alone. Both names are kept. Secret ballots are never entered for another.

mod acts;
mod pages;

use kit::web::Routes;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/people/{person}/assistance", pages::index);
    routes.change("/p/{partnership}/people/{person}/assistance", pages::begin);
}
