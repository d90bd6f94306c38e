//! What everyone may see of a partnership, for whoever comes without a standing there.

use askama::Template;
use kit::{
    Error, Lang, Result,
    parts::Action,
    permits::Permit,
    web::{Ask, Reply},
};

use super::acts::Visit;
use crate::words::Words;

#[derive(Template)]
#[template(path = "home/outside.html")]
struct Show {
    w: Words,
    lang: Lang,
    doors: Vec<Action>,
    network: String,
    here: String,
    signs_in: bool,
}

/// The doors that are open; where none is, there is no such page.
pub(super) fn show(permit: &Permit<'_, Visit>, _: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), &permit.subject().partnership);
    let doors = permit.open_doors(partnership.id.0, &format!("/p/{}", partnership.slug))?;
    if doors.is_empty() {
        return Err(Error::NotFound);
    }
    let (w, here) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let network = format!("/{lang}/network/partnerships/{}", partnership.slug);
    permit.page(partnership.name.in_lang(lang).text).lead(w.outside_lead()).show(&Show {
        w,
        lang,
        doors,
        network,
        here,
        signs_in: permit.account().is_none(),
    })
}
