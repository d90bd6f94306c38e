//! Live groups: a search of the people's list or of the directory of organizations, kept under a name. Whoever fits belongs to it,
//! from the day on which they do. For an organization, those who speak for it are written to.
//!
//! A group keeps no list of members: it is asked anew at each look. What was written to a group keeps whom it went to on that
//! day. Groups show addresses, and so are for those who may see how to reach anyone.

mod acts;
mod api;
mod circulars;
mod form;
mod holders;
mod letter_pages;
mod model;
#[cfg(test)]
mod organization_tests;
mod pages;
mod seated;
mod spoken;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use circulars::{Circular, CircularId, Reader, insert_circular, readers_today};
pub(crate) use circulars::{LetterForm, Written, deliver, letters_of_panel};
pub use form::{Checked, Form};
pub(crate) use holders::Holders;
pub use holders::ORGANIZATIONS;
pub(crate) use letter_pages::counted;
pub use model::{Group, GroupId, GroupKind};
pub use seated::PEOPLE;
pub(crate) use seated::Seated;
pub use store::{choices, insert, members};

/// The routes of the room, and those of the list of people with the filters that it lends.
pub fn routes(routes: &mut Routes) {
    registry::organizations::list_routes::<Holders>(routes);
    registry::people::list_routes::<Seated>(routes);
    routes.read("/p/{partnership}/groups", pages::index);
    routes.read("/p/{partnership}/groups/new", pages::new);
    routes.change("/p/{partnership}/groups", pages::save);
    routes.read("/p/{partnership}/groups/{group}", pages::show);
    routes.read("/p/{partnership}/groups/{group}/edit", pages::edit);
    routes.change("/p/{partnership}/groups/{group}", pages::amend);
    routes.change("/p/{partnership}/groups/{group}/end", pages::end);
    routes.read("/p/{partnership}/groups/{group}/letters/new", letter_pages::compose);
    routes.change("/p/{partnership}/groups/{group}/letters", letter_pages::send);
    routes.read("/p/{partnership}/letters/{circular}", letter_pages::show);
    routes.api_read("/p/{partnership}/groups", api::index);
    routes.api_read("/p/{partnership}/groups/{group}", api::show);
}
