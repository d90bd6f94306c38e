//! Forwarding: a decision that is sent on to another body of the partnership, or to one outside, and what became of it there.
//!
//! Inside, the body that receives it takes it up as an item of its agenda; what it decides on that item is the answer. Outside,
//! a municipal council or a school board is written to, by the letter that is made here, and answers with a resolution, which is
//! written down here.

mod acts;
mod api;
mod forms;
mod letter;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::Send;
pub use model::{Addressee, Answer, Checked, Forwarding, ForwardingId, Outcome, Outside, SendForm};
pub(crate) use pages::send_on;
pub use store::{LIST, answer, insert, take_up};
pub(crate) use store::{of_decision, with_resolution};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/forwardings", pages::index);
    routes.read("/p/{partnership}/forwardings.csv", pages::csv);
    routes.read("/p/{partnership}/forwardings.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/decisions/{decision}/forwardings/new", forms::new);
    routes.change("/p/{partnership}/decisions/{decision}/forwardings", forms::send);
    routes.read("/p/{partnership}/forwardings/{forwarding}", pages::show);
    routes.read("/p/{partnership}/forwardings/{forwarding}/letter.pdf", letter::pdf);
    routes.read("/p/{partnership}/forwardings/{forwarding}/letter.docx", letter::docx);
    routes.read("/p/{partnership}/forwardings/{forwarding}/edit", forms::edit);
    routes.change("/p/{partnership}/forwardings/{forwarding}", forms::answer);
    routes.change("/p/{partnership}/forwardings/{forwarding}/agenda", forms::take_up);
    routes.api_read("/p/{partnership}/forwardings", api::index);
    routes.api_read("/p/{partnership}/forwardings/{forwarding}", api::show);
}
