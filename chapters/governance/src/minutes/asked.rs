//! Who may say by a task link what they would correct in minutes, and what then happens.

use access::standings::LINK_HOLDERS;
use kit::{
    Error, Id, Lang, Reading, Result, acts,
    db::Tx,
    permits::{Path, Permit, Place, Rest, Scope, Subject},
};
use registry::partnerships::{self, Partnership};

use super::{
    model::{Circulation, ReaderId, Remark, RemarkId, Settled, takes_remarks},
    store,
};
use crate::{
    beside::Beside as Form,
    meetings::{self, ItemId, Meeting},
    words::Words,
};

/// The name of the act that a task link for remarks on minutes is for.
pub(crate) const PURPOSE: &str = "minutes.remark_by_link";
/// How many remarks one person may make on the same minutes.
const MOST_REMARKS: usize = 100;

acts! {
    /// Open a task link to minutes that are out for correction.
    form Consider on Asked as "minutes.remark_by_link" may LINK_HOLDERS;
    /// Say by a task link what one would correct in minutes.
    change RemarkByLink on Asked as "minutes.remark_by_link" may LINK_HOLDERS;
}

/// Minutes that someone was asked to read.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The partnership.
    pub partnership: Partnership,
    /// The meeting.
    pub meeting: Meeting,
    /// Who was asked.
    pub person: Id,
    /// Their name.
    pub name: String,
    /// Until when.
    pub circulation: Option<Circulation>,
}

impl Subject for Asked {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        let link = path.link()?;
        let partnership = partnerships::of_scope(tx, &link.scope)?;
        let found = store::reader(tx, partnership.id, ReaderId(link.subject))?.ok_or(Error::NotFound)?;
        let meeting = meetings::by_id(tx, partnership.id, found.meeting)?.ok_or(Error::NotFound)?;
        let circulation = store::circulation(tx, meeting.id)?;
        Ok(Self { partnership, meeting, person: found.person, name: found.name, circulation })
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::of(self.partnership.id)]
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }

    fn rest(&self) -> Option<Rest> {
        self.partnership.rest()
    }
}

/// Why remarks on the minutes of a meeting are not taken any more, and what one does instead.
pub(super) fn closed(lang: Lang, it: &Meeting) -> &'static str {
    let w = Words(lang);
    if it.state.is_draft_of_minutes() { w.remarks_closed() } else { w.remarks_closed_by_approval() }
}

/// The remarks that were typed: item and text.
fn check(form: &Form, lang: Lang) -> Result<Vec<(Option<ItemId>, String)>> {
    let mut it = Reading::new(lang);
    let typed = form.check(&mut it, |lang| Words(lang).remark_is_empty());
    let all = typed.into_iter().map(|(item, text)| (it.id_if("", &item), text)).collect();
    it.or(all)
}

/// Writes down what someone would correct, in the language they wrote it in.
pub(super) fn remark(permit: &Permit<'_, RemarkByLink>, form: &Form) -> Result<()> {
    let (lang, typed) = (permit.lang(), check(form, permit.lang())?);
    permit.change(move |change| {
        let Asked { partnership, meeting, person, circulation, .. } = change.subject.clone();
        if !takes_remarks(&meeting, circulation.as_ref(), change.today) {
            return Err(Error::refused(|lang| closed(lang, &meeting)));
        }
        let (items, before) = (meetings::agenda(change.tx, meeting.id)?, store::remarks(change.tx, meeting.id)?);
        if before.iter().filter(|one| one.person_id == person).count() + typed.len() > MOST_REMARKS {
            return Err(Error::refused(|lang| Words(lang).remarks_too_many(MOST_REMARKS)));
        }
        for (item, text) in &typed {
            kit::reading::must_be_there("", item.is_none_or(|id| items.iter().any(|one| one.id == id)))?;
            let it = Remark {
                id: RemarkId::new(change.now),
                item_id: *item,
                person_id: person,
                name: String::new(),
                lang: lang.code().to_owned(),
                text: text.clone(),
                remarked_at: change.now,
                state: Settled::Open,
                word: String::new(),
                settled_on: None,
            };
            store::remark(change.tx, (partnership.id, meeting.id), &it)?;
        }
        change.seal("remark", meeting.id, &typed, ())
    })
}
