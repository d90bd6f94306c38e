//! Permission that cannot be forgotten.
//!
//! What may be done is an [`Act`]; what it is done to is a [`Subject`]; who someone is towards that
//! subject is a [`Standing`]. A [`Permit`] proves that the three agree, and is the only thing that
//! lends a transaction. Routes are registered with the act they perform, so that neither a route
//! without an act nor a query without a permit can be written.

mod act;
mod actor;
mod change;
mod decide;
mod permit;
mod standing;
mod subject;

pub use act::{Act, Changes, Mode, Reads};
pub use actor::{Actor, LinkHolder, Signed};
pub use change::{Change, Sealed};
pub(crate) use decide::grant;
pub use permit::{Permit, Visit};
pub use standing::{ANYONE, LINK, OPERATOR, SIGNED_IN, Scope, Standing, appoint, dismiss, held};
pub use subject::{Installation, Path, Place, Rest, Subject, WayOut};
