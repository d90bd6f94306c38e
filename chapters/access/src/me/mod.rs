//! One's own account: language, password, where one is signed in.

mod acts;
mod device;
mod pages;

use kit::web::Routes;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/me", pages::show);
    routes.change("/me/language", pages::set_language);
    routes.change("/me/password", pages::set_password);
    routes.change("/me/sessions/end", pages::end_session);
    routes.change("/me/sessions/end-all", pages::end_all);
}
