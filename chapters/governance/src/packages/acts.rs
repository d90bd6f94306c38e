//! Who may make the package of a meeting and read it.

use access::standings::{LEADS, LINK_HOLDERS, MEMBERS};
use kit::{
    Error, Lang, Result, acts,
    db::Tx,
    permits::{Act, Permit},
};
use registry::partnerships::{Of, Partnership};

use super::{
    document::Gathered,
    model::{Edition, State},
    store,
};
use crate::{agendas, meetings::Meeting, replies::Asked, words::Words};

acts! {
    /// Read the package of a meeting.
    read Read on Of<Meeting> as "packages.read" may MEMBERS;
    /// Make the package of a meeting, so that the next one says what changed since.
    change Make on Of<Meeting> as "packages.make" may LEADS;
    /// Read the package of a meeting by the link of an invitation.
    form ReadByLink on Asked as "replies.reply_by_link" may LINK_HOLDERS;
}

/// How the packages of a meeting stand.
pub(crate) fn state(tx: &Tx, meeting: &Meeting) -> Result<State> {
    State::new(store::contents(tx, meeting)?, store::last_two(tx, meeting.id)?)
}

/// Makes the package: what it holds is remembered. Where nothing changed there is nothing to make.
pub(super) fn make(permit: &Permit<'_, Make>) -> Result<()> {
    permit.change(|change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        agendas::must_be_prepared(&meeting)?;
        let state = state(change.tx, &meeting)?;
        if state.now.items.is_empty() {
            return Err(Error::refused(|lang| Words(lang).package_without_items()));
        }
        if state.current().is_some() {
            return Err(Error::refused(|lang| Words(lang).package_nothing_changed()));
        }
        let edition = state.last.map_or(1, |last| last.edition + 1);
        let contents = serde_json::to_string(&state.now).map_err(Error::internal)?;
        let (made_at, made_by) = (change.now, change.actor.name().to_owned());
        store::remember(change.tx, (partnership.id, meeting.id), &Edition { edition, made_at, made_by, contents }, change.now)?;
        change.seal("package", meeting.id, &edition, ())
    })
}

/// The form in which a package is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One PDF.
    Pdf,
    /// One HTML file.
    Html,
}

/// Writes the package of a meeting in a language: the name of the file, and its bytes.
pub(super) fn written<A: Act>(
    permit: &Permit<'_, A>,
    (partnership, meeting): (&Partnership, &Meeting),
    (form, lang): (Form, Lang),
) -> Result<(String, Vec<u8>)> {
    let gathered = permit.read(|tx| Gathered::read(tx, partnership, meeting))?;
    gathered.written(permit, form, lang)
}

/// The package of a meeting as one PDF in a language, for the command line.
pub fn write(permit: &Permit<'_, Read>, lang: Lang) -> Result<Vec<u8>> {
    let Of { partnership, record } = permit.subject();
    Ok(written(permit, (partnership, record), (Form::Pdf, lang))?.1)
}
