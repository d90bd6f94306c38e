//! The demonstration network: Ontario's partnerships as the founding documents give them, and one
//! complete invented partnership with three years of life.
//!
//! The content lies in `src/demo/data`; a loader for each chapter reads it into an empty database.

mod cast;
mod load;
pub mod national;
pub mod papers;

pub use cast::{CAST, Role, sign_in_links};

use jiff::Timestamp;
use kit::{Result, db::Db};

/// The day on which the demonstration plays: what is late or silent is so on this day.
pub const TODAY: &str = "2026-11-16";

/// Fills an empty database with the demonstration. A database that already holds a partnership is left as it is.
pub fn fill(db: &Db) -> Result<()> {
    db.write(|tx| if load::is_empty(tx)? { load::everything(tx) } else { Ok(()) })
}

/// The instant from which the demonstration's identifiers are counted.
fn beginning() -> Timestamp {
    Timestamp::from_second(1_711_929_600).unwrap_or_default()
}
