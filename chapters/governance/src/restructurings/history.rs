//! The page of a body's past: its names, the bodies it answered to, what it came of and what became of it.

use kit::{
    Result,
    parts::{Action, Tone, badge},
    permits::Permit,
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{AskClose, AskMerge, AskRename, AskSplit, SeeHistory},
    store,
    told::{as_timeline, told},
};
use crate::words::Words;

/// What happened to one body, the latest first.
pub(super) fn show(permit: &Permit<'_, SeeHistory>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let structure = permit.read(|tx| store::structure(tx, partnership.id))?;
    let mut all = told(&structure, lang);
    all.retain(|one| one.about.contains(&it.id));
    let list = format!("/{lang}/p/{}/bodies", partnership.slug);
    let here = format!("{list}/{}", it.id);
    let name = it.name.in_lang(lang).text;
    let exists = it.exists_on(permit.today());
    let offered = |may: bool, label: &str, href: String| (exists && may).then(|| Action::new(label, href));
    let mergers = format!("/{lang}/p/{}/mergers/new?from={}", partnership.slug, it.id);
    let page = permit.page(w.history_of(name)).lead(w.history_lead()).crumb(w.bodies(), list).crumb(name, here.clone());
    let page = page
        .action(offered(permit.may::<AskRename>(), w.rename_or_move(), format!("{here}/renaming/new")))
        .more(offered(permit.may::<AskMerge>(), w.merge_with_others(), mergers))
        .more(offered(permit.may::<AskSplit>(), w.split_it(), format!("{here}/split/new")))
        .more(offered(permit.may::<AskClose>(), w.close_body(), format!("{here}/closing/new")));
    let page = if exists { page } else { page.badge(badge(Tone::Plain, "", w.body_ended())) };
    page.show(&as_timeline(lang, &all))
}
