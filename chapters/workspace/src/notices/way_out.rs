//! The way out that every notice carries: one click ends them, without signing in. Invitations to meetings still come.

use access::standings::LINK_HOLDERS;
use askama::Template;
use kit::{
    Error, Id, Lang, Result, acts,
    db::Tx,
    parts::Html,
    permits::{Act, Path, Permit, Place, Scope, Subject},
    web::{Ask, Reply},
};
use registry::partnerships::{self, Partnership};

use super::{
    model::{Kind, Rhythm},
    store,
};
use crate::words::Words;

/// The name of the act that a way out is for.
pub(super) const PURPOSE: &str = "notices.stop_by_link";

acts! {
    /// Open the way out of notices.
    read Consider on Told as "notices.stop_by_link" may LINK_HOLDERS;
    /// End notices by the link in a letter.
    change Stop on Told as "notices.stop_by_link" may LINK_HOLDERS, even at rest;
}

/// Someone to whom notices of a partnership were sent.
#[derive(Clone, Debug)]
pub struct Told {
    partnership: Partnership,
    account: Id,
    name: String,
}

impl Subject for Told {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        let link = path.link()?;
        let partnership = partnerships::of_scope(tx, &link.scope)?;
        let account = access::accounts::by_id(tx, access::accounts::AccountId(link.subject))?.ok_or(Error::NotFound)?;
        Ok(Self { partnership, account: account.id.0, name: account.name })
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::of(self.partnership.id)]
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }
}

#[derive(Template)]
#[template(path = "notices/way_out.html")]
struct Page {
    w: Words,
    csrf: Html,
    action: String,
    choices: String,
    is_done: bool,
}

fn page<A: Act<Subject = Told>>(permit: &Permit<'_, A>, ask: &Ask, is_done: bool) -> Result<Reply> {
    let (lang, it) = (permit.lang(), permit.subject());
    let (w, place) = (Words(lang), it.partnership.name.in_lang(lang).text);
    let lead = if is_done { w.notice_stopped(&it.name, place) } else { w.notice_stop_lead(&it.name, place) };
    let title = if is_done { w.notice_stopped_title() } else { w.notice_stop_title() };
    let (action, choices) = (ask.path().to_owned(), format!("/{lang}/p/{}/notices", it.partnership.slug));
    permit.page(title).lead(lead).bare().show(&Page { w, csrf: permit.csrf(), action, choices, is_done })
}

/// Asks before ending them: a mail program that looks ahead opens links, and must end nothing.
pub(super) fn open(permit: &Permit<'_, Consider>, ask: &Ask) -> Result<Reply> {
    page(permit, ask, false)
}

/// Ends them. The answer is the page itself: whoever sends by one click follows no address.
pub(super) fn take(permit: &Permit<'_, Stop>, ask: &Ask) -> Result<Reply> {
    permit.change(|change| {
        let (account, partnership) = (change.subject.account, change.subject.partnership.id);
        for kind in Kind::ALL {
            store::choose(change.tx, (account, partnership), *kind, Rhythm::Never)?;
        }
        change.seal("account", account, &"no more notices", ())
    })?;
    page(permit, ask, true)
}
