//! Who may see how a body is composed.

use access::standings::INSIDE;
use kit::acts;
use registry::partnerships::Of;

use crate::bodies::Body;

acts! {
    /// See the seats of a body against the lines of its terms of reference.
    read Compose on Of<Body> as "composition.see" may INSIDE;
}
