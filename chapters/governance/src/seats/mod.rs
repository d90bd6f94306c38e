//! Seats: places at a table that exist before anyone holds them.

mod front;

use kit::id;

pub use front::{SectorSeats, by_sector, filled};

id! {
    /// A seat.
    pub SeatId
}
