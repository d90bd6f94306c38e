//! What of a meeting is in camera: on one page, and nowhere else.

use askama::Template;
use kit::{
    Lang, Result,
    permits::Permit,
    web::{Ask, Reply},
};
use registry::partnerships::Of;
use serde::Serialize;

use super::acts::SeeInCamera;
use crate::{
    meetings::{self, Camera, Conflict, Item},
    words::Words,
};

#[derive(Template)]
#[template(path = "minutes/in_camera.html")]
struct Show {
    w: Words,
    lang: Lang,
    items: Vec<Item>,
    conflicts: Vec<Conflict>,
}

impl Show {
    fn conflicts_on(&self, item: &Item) -> Vec<&Conflict> {
        self.conflicts.iter().filter(|one| one.item_id == item.id && item.camera == Camera::Item).collect()
    }
}

/// The items of a meeting of which something is in camera.
fn kept(permit: &Permit<'_, SeeInCamera>) -> Result<Vec<Item>> {
    let all = permit.read(|tx| meetings::whole_agenda(tx, permit.subject().record.id))?;
    Ok(all.into_iter().filter(|item| item.camera != Camera::Open).collect())
}

/// What of a meeting is in camera.
pub(super) fn show(permit: &Permit<'_, SeeInCamera>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/meetings", partnership.slug));
    let (items, conflicts) = (kept(permit)?, permit.read(|tx| meetings::conflicts(tx, it.id))?);
    let page = permit.page(w.in_camera_of(it.called(lang))).lead(w.in_camera_lead()).crumb(w.meetings(), list.clone());
    page.crumb(it.called(lang), format!("{list}/{}", it.id)).show(&Show { w, lang, items, conflicts })
}

#[derive(Serialize)]
struct Kept {
    items: Vec<Item>,
}

/// The same as JSON.
pub(super) fn json(permit: &Permit<'_, SeeInCamera>, _: &Ask) -> Result<Reply> {
    Reply::json(&Kept { items: kept(permit)? })
}
