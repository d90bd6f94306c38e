//! Who may see what the records show of good practice: everybody inside, for it names no person.

use access::standings::INSIDE;
use kit::acts;
use registry::partnerships::Partnership;

acts! {
    /// See which practices of good governance the records show.
    read Reflect on Partnership as "health.see" may INSIDE;
}
