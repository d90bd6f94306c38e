//! Who may open the front page: everyone.

use access::standings::PUBLIC;
use kit::{acts, permits::Installation};

acts! {
    /// See the front page.
    read See on Installation as "front.see" may PUBLIC;
}
