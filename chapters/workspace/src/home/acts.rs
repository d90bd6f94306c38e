//! Who may come home, and who also sees what others owe.

use access::standings::{INSIDE, MEMBERS, PUBLIC, STAFF};
use kit::{Result, db::Tx, permits::Path};
use registry::partnerships::{Partnership, Public, Shown};

/// What a partnership shows to everyone; nothing before it exists.
#[derive(Clone, Debug)]
pub struct Outside;

impl Shown for Outside {
    fn find(_: &Tx, partnership: &Partnership, _: &Path) -> Result<Option<Self>> {
        Ok((partnership.state != "proposed").then_some(Self))
    }
}

kit::acts! {
    /// See the home of a partnership.
    read ComeHome on Partnership as "home.see" may INSIDE;
    /// See what a partnership shows to everyone, where it shows something.
    read Visit on Public<Outside> as "home.visit" may PUBLIC;
    /// See the work in progress on the home page.
    read SeeWork on Partnership as "home.see_work" may MEMBERS;
    /// See who owes an update on the home page.
    read SeeDues on Partnership as "home.see_dues" may STAFF;
}
