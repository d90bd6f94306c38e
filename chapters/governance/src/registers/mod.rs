//! The register of decisions to take away, and the one that everyone may read.
//!
//! Inside, the register is taken away as it is filtered. The public register holds what the published minutes of bodies that
//! meet publicly hold, and names nobody.

mod document;
mod files;
mod model;
pub mod public;
mod store;
#[cfg(test)]
mod tests;

use kit::{sql, web::Routes};

pub use files::written;
pub use model::{Form, Readers};
pub(crate) use store::is_open;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.open_door(
        |lang| crate::words::Words(lang).register_public(),
        "/register",
        sql!(
            "EXISTS (SELECT 1 FROM meeting m JOIN body b ON b.id = m.body_id JOIN decision d ON d.meeting_id = m.id
                     WHERE m.partnership_id = here.id AND m.state = 'published' AND b.meets_publicly)"
        ),
    );
    routes.read("/p/{partnership}/decisions.csv", files::csv);
    routes.read("/p/{partnership}/decisions.xlsx", files::xlsx);
    routes.read("/p/{partnership}/decisions.pdf", files::pdf);
    routes.read("/p/{partnership}/decisions.docx", files::docx);
    routes.read("/p/{partnership}/register", public::index);
    routes.read("/p/{partnership}/register.csv", public::csv);
    routes.read("/p/{partnership}/register.xlsx", public::xlsx);
    routes.read("/p/{partnership}/register.pdf", public::pdf);
    routes.read("/p/{partnership}/register.docx", public::docx);
    routes.read("/p/{partnership}/register/{registered}", public::show);
    routes.api_read("/p/{partnership}/register", public::json);
    routes.api_read("/p/{partnership}/register/{registered}", public::show_json);
}
