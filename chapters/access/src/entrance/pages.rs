//! The page behind a sign-in link.

use askama::Template;
use kit::{
    Result,
    parts::{Html, post_button, submit},
    permits::Permit,
    web::{Ask, Reply},
};

use super::acts::{self, Enter, Stand};
use crate::words::Words;

#[derive(Template)]
#[template(source = "{{ button }}", ext = "html")]
struct Content {
    button: Html,
}

/// The page with the button.
pub(super) fn door(permit: &Permit<'_, Stand>, ask: &Ask) -> Result<Reply> {
    let w = Words(permit.lang());
    let button = post_button(&ask.uri, "", submit(w.entrance_enter(&permit.subject().name)));
    permit.page(w.sign_in()).lead(w.entrance_lead()).bare().show(&Content { button })
}

/// Comes in.
pub(super) fn enter(permit: &Permit<'_, Enter>, ask: &Ask) -> Result<Reply> {
    Ok(Reply::see_other(format!("/{}", permit.lang())).opening(acts::enter(permit, ask.agent())?))
}
