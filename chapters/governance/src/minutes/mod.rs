//! Minutes: from the draft that a meeting leaves to the text that is approved, published, and corrected only with a reason.
//!
//! A draft is sent to those who sit on the body; each may say, by a link of their own, what they would correct under each
//! item. A decision of a later meeting approves the minutes. Whoever reads published minutes of a body that meets publicly
//! reads no names of people. What is in camera stands on one page, which those who prepare the meeting read; everything else
//! that is made of a meeting is made without it.

mod acts;
mod asked;
mod attendance;
#[cfg(test)]
mod attendance_tests;
#[cfg(test)]
mod between_tests;
mod circulation;
mod correcting;
mod document;
mod in_camera;
#[cfg(test)]
mod in_camera_tests;
mod keeping;
mod link_pages;
mod model;
#[cfg(test)]
mod motion_tests;
mod pages;
mod public;
mod reading;
#[cfg(test)]
mod spoke_for_tests;
mod store;
mod taking_up;
#[cfg(test)]
mod taking_up_tests;
#[cfg(test)]
mod tests;
mod text;

use kit::{sql, web::Routes};

pub(crate) use acts::{SeeInCamera, table_on};
pub(crate) use asked::PURPOSE;
pub use keeping::{broken_seals, keep_all};
pub use model::{Corrected, Correcting, CorrectionId, Later, ReaderId, Remark, RemarkId, Settled};
pub use store::{approve, bind_item, circulate, correct, remark, send, settle};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.open_door(
        |lang| crate::words::Words(lang).minutes_published(),
        "/minutes",
        sql!(
            "EXISTS (SELECT 1 FROM meeting m JOIN body b ON b.id = m.body_id
                     WHERE m.partnership_id = here.id AND m.state = 'published' AND b.meets_publicly)"
        ),
    );
    routes.read("/p/{partnership}/meetings/{meeting}/minutes", pages::show);
    routes.read("/p/{partnership}/meetings/{meeting}/minutes/text", reading::show);
    routes.read("/p/{partnership}/meetings/{meeting}/minutes.pdf", document::pdf);
    routes.read("/p/{partnership}/meetings/{meeting}/minutes.docx", document::docx);
    routes.change("/p/{partnership}/meetings/{meeting}/minutes/circulation", pages::circulate);
    routes.change("/p/{partnership}/meetings/{meeting}/minutes/remarks", pages::settle);
    routes.read("/p/{partnership}/meetings/{meeting}/minutes/remarks/taken-up", taking_up::ask);
    routes.change("/p/{partnership}/meetings/{meeting}/minutes/remarks/taken-up", taking_up::take);
    routes.change("/p/{partnership}/meetings/{meeting}/minutes/agenda", pages::table);
    routes.change("/p/{partnership}/meetings/{meeting}/minutes/approval", pages::approve);
    routes.change("/p/{partnership}/meetings/{meeting}/minutes/publication", pages::publish);
    routes.read("/p/{partnership}/meetings/{meeting}/minutes/corrections/new", correcting::new);
    routes.change("/p/{partnership}/meetings/{meeting}/minutes/corrections", correcting::correct);
    routes.read("/p/{partnership}/meetings/{meeting}/minutes/corrections/attendance", attendance::ask);
    routes.change("/p/{partnership}/meetings/{meeting}/minutes/corrections/attendance", attendance::correct);
    routes.read("/p/{partnership}/meetings/{meeting}/in-camera", in_camera::show);
    routes.read("/a/{token}/minutes", link_pages::open);
    routes.change("/a/{token}/minutes", link_pages::remark);
    routes.read("/p/{partnership}/minutes", public::index);
    routes.read("/p/{partnership}/minutes/{published}", public::show);
    routes.read("/p/{partnership}/minutes/{published}/minutes.pdf", public::pdf);
    routes.api_read("/p/{partnership}/meetings/{meeting}/in-camera", in_camera::json);
    routes.api_read("/p/{partnership}/minutes", public::index_json);
    routes.api_read("/p/{partnership}/minutes/{published}", public::json);
}
