//! Seats: places at a table that exist before anyone holds them.
//!
//! A seat has a number, serves sectors, may be for an organization, votes or not. Who holds it has
//! dates; a seat without a holder today is vacant, and nobody has to note that.

mod acts;
mod api;
mod appointment;
mod filling;
mod front;
mod limits;
mod model;
mod moving;
mod pages;
mod seating;
mod store;
mod tenures;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use acts::SeatOrganizations;
pub use appointment::{Appointment, AppointmentForm};
pub use filling::{Alternates, Appointing, Filling};
pub use front::{SectorSeats, appoint, by_sector, filled, filled_on};
pub use limits::last_day;
pub use model::{Checked, Form, Leaving, Role, Seat, SeatId, SeatKind, Tenure, TenureId};
pub use moving::note_origin;
pub(crate) use moving::{end, move_to};
pub use seating::{Seating, SeatingForm};
pub use store::{Ending, LIST, by_id, ending, ever_of_body, filled_in, insert, insert_tenure, of_body, tenures_of_body};

/// Within how many days the end of a term is told: first, again, and last.
pub const TOLD_BEFORE: [i64; 3] = [90, 60, 30];

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).seats(), "/seats");
    routes.read("/p/{partnership}/seats", pages::index);
    routes.read("/p/{partnership}/seats.csv", pages::csv);
    routes.read("/p/{partnership}/seats.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/seats/new", pages::new);
    routes.change("/p/{partnership}/seats", pages::create);
    routes.read("/p/{partnership}/bodies/{body}/seats/new", seating::offer);
    routes.change("/p/{partnership}/bodies/{body}/seats", seating::seat);
    routes.read("/p/{partnership}/seats/{seat}", tenures::show);
    routes.read("/p/{partnership}/seats/{seat}/edit", pages::edit);
    routes.change("/p/{partnership}/seats/{seat}", pages::amend);
    routes.read("/p/{partnership}/seats/{seat}/appointment/new", tenures::propose);
    routes.change("/p/{partnership}/seats/{seat}/appointment", tenures::appoint);
    routes.change("/p/{partnership}/seats/{seat}/ending", tenures::release);
    routes.api_read("/p/{partnership}/seats", api::index);
    routes.api_read("/p/{partnership}/seats/{seat}", api::show);
}
