//! Who may come home, and who also sees what others owe.

use access::standings::{INSIDE, MEMBERS, STAFF};
use registry::partnerships::Partnership;

kit::acts! {
    /// See the home of a partnership.
    read ComeHome on Partnership as "home.see" may INSIDE;
    /// See the work in progress on the home page.
    read SeeWork on Partnership as "home.see_work" may MEMBERS;
    /// See who owes an update on the home page.
    read SeeDues on Partnership as "home.see_dues" may STAFF;
}
