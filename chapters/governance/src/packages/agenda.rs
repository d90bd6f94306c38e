//! The agenda alone, to print or to edit elsewhere: when each item begins, what it is for, who presents it, and its papers by name.

use kit::{
    Lang, Result,
    db::Tx,
    lang::date_with_weekday,
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use press::{Block, Document, Inline};
use registry::{
    partnerships::{Of, Partnership},
    printed, tables,
};

use super::acts::{Read, ReadByLink};
use crate::{
    agendas::{self, Agenda, Paper, fits, starts},
    marked::{cell, name, paragraphs},
    meetings::{self, Camera, Item, Meeting},
    words::Words,
};

/// The agenda as a table under its heading, with the hours at which its items begin: those in camera take their minutes and are
/// not named.
pub(super) fn table(lang: Lang, meeting: &Meeting, whole: &[Item]) -> Result<Vec<Block>> {
    let w = Words(lang);
    let mut blocks = vec![Block::heading(1, w.agenda())];
    if whole.iter().all(|item| item.camera == Camera::Item) {
        blocks.push(Block::paragraph(w.agenda_none()));
        return Ok(blocks);
    }
    blocks.push(Block::paragraph(fits(lang, meeting, whole)?));
    let shown = whole.iter().zip(starts(lang, meeting, whole)?).filter(|(item, _)| item.camera != Camera::Item);
    let rows = shown.map(|(item, at)| {
        let minutes = item.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        let purpose = [Some(item.purpose.called(lang)), item.consent_said(lang)].into_iter().flatten().collect::<Vec<_>>().join(", ");
        vec![at, item.place.to_string(), cell(lang, &item.title), purpose, minutes, item.presenter.clone()]
    });
    let headings = [w.starts_at(), w.number(), w.agenda_item(), w.item_purpose(), w.item_minutes(), w.item_presenter()];
    blocks.push(Block::Table(tables::of_text("", &headings, rows)));
    Ok(blocks)
}

/// Where a meeting is held and what is to know of it.
pub(super) fn about(lang: Lang, meeting: &Meeting) -> Vec<Block> {
    let place = (!meeting.place.is_empty()).then(|| Block::Paragraph(vec![name(lang, &meeting.place)]));
    place.into_iter().chain(paragraphs(lang, &meeting.note)).collect()
}

/// What the agenda of a meeting is made from.
struct Gathered {
    agenda: Agenda,
    items: Vec<Item>,
    papers: Vec<Paper>,
}

impl Gathered {
    fn read(tx: &Tx, meeting: &Meeting) -> Result<Self> {
        let (agenda, items) = (agendas::of_meeting(tx, meeting.id)?, meetings::whole_agenda(tx, meeting.id)?);
        Ok(Self { agenda, items, papers: agendas::papers(tx, meeting.id)? })
    }

    /// The papers by name, each with the number of its item.
    fn papers(&self, lang: Lang) -> Vec<Block> {
        let w = Words(lang);
        let named = self.items.iter().filter(|item| item.camera != Camera::Item).flat_map(|item| {
            let of_item = self.papers.iter().filter(|paper| paper.item_id == item.id);
            of_item.map(|paper| vec![w.package_paper_of(item.place, cell(lang, &paper.document.title)).into()])
        });
        let items: Vec<Vec<Inline>> = named.collect();
        if items.is_empty() { Vec::new() } else { vec![Block::heading(1, w.agenda_papers()), Block::List { ordered: false, items }] }
    }
}

/// The agenda of a meeting as a document.
fn document<A: Act>(permit: &Permit<'_, A>, partnership: &Partnership, meeting: &Meeting) -> Result<Document> {
    let lang = permit.lang();
    let it = permit.read(|tx| Gathered::read(tx, meeting))?;
    let mut blocks = Vec::new();
    if agendas::is_prepared(meeting) {
        blocks.push(Block::paragraph(it.agenda.said(lang, meeting, permit.today())));
    }
    blocks.extend(about(lang, meeting));
    blocks.extend(table(lang, meeting, &it.items)?);
    blocks.extend(it.papers(lang));
    Ok(Document {
        subtitle: format!("{}, {}", date_with_weekday(lang, meeting.held_on), meeting.hours(lang)),
        author: partnership.name.in_lang(lang).text.to_owned(),
        blocks,
        ..Document::new(Words(lang).agenda_of(meeting.called(lang)), format!("{lang}-CA"))
    })
}

/// The agenda as a PDF.
pub(super) fn pdf(permit: &Permit<'_, Read>, _: &Ask) -> Result<Reply> {
    let Of { partnership, record } = permit.subject();
    printed::pdf(&document(permit, partnership, record)?)
}

/// The agenda as a Word file.
pub(super) fn docx(permit: &Permit<'_, Read>, _: &Ask) -> Result<Reply> {
    let Of { partnership, record } = permit.subject();
    printed::docx(&document(permit, partnership, record)?)
}

/// The agenda as a PDF, for whoever was called.
pub(super) fn pdf_by_link(permit: &Permit<'_, ReadByLink>, _: &Ask) -> Result<Reply> {
    let asked = permit.subject();
    printed::pdf(&document(permit, &asked.partnership, &asked.meeting)?)
}

/// The agenda as a Word file, for whoever was called.
pub(super) fn docx_by_link(permit: &Permit<'_, ReadByLink>, _: &Ask) -> Result<Reply> {
    let asked = permit.subject();
    printed::docx(&document(permit, &asked.partnership, &asked.meeting)?)
}
