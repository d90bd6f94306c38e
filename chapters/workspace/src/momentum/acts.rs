//! Who may see how the partnership keeps going: the secretariat, and nobody else.

use access::standings::STAFF;
use registry::{
    organizations::Organization,
    partnerships::{Of, Partnership},
};

kit::acts! {
    /// See who comes, answers and keeps promises, and who has fallen silent.
    read Feel on Partnership as "momentum.see" may STAFF;
    /// See what one organization was asked for, and what came.
    read Trace on Of<Organization> as "momentum.trace" may STAFF;
}
