//! The guide: a few short pages in both languages, and the page that shows every part of the face.

mod pages;

use kit::{permits::Installation, web::Routes};

kit::acts! {
    /// Read the guide.
    read Read on Installation as "guide.read" may access::standings::PUBLIC;
    /// See every part of the face on one page.
    read SeeParts on Installation as "guide.see_parts" may access::standings::PUBLIC;
}

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/help", pages::contents);
    routes.read("/help/{topic}", pages::topic);
    routes.read("/styleguide", pages::parts);
    routes.read("/styleguide/task", pages::task);
}
