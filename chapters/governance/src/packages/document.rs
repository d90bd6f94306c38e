//! The package as a document: cover, agenda, a sheet for each item, and the papers.

use kit::{
    Error, Lang, Result,
    db::Tx,
    lang::{date_time, date_with_weekday},
    permits::{Act, Permit},
};
use press::{Block, Document, Inline, pdf};
use registry::{partnerships::Partnership, tables};

use super::{
    acts::{Form, state},
    agenda,
    model::State,
    papers::{self, Use},
};
use crate::{
    agendas::{self, Agenda, Paper},
    marked::heading,
    meetings::{self, Item, Meeting},
    words::Words,
};

/// How the meeting is joined from afar, for whoever reads the package on the day.
fn joining(lang: Lang, it: &Meeting) -> Option<Block> {
    let joining = it.to_join()?;
    let said = |(label, text): (&str, String)| {
        let way = if text == joining.address { Inline::Link { href: text.clone(), text } } else { text.into() };
        vec![Words(lang).invitation_line(label, "").into(), way]
    };
    Some(Block::List { ordered: false, items: joining.ways(lang).into_iter().map(said).collect() })
}

/// Everything that a package is made from.
pub(super) struct Gathered {
    partnership: Partnership,
    meeting: Meeting,
    agenda: Agenda,
    whole: Vec<Item>,
    items: Vec<Item>,
    papers: Vec<Paper>,
    state: State,
}

impl Gathered {
    /// Reads it.
    pub fn read(tx: &Tx, partnership: &Partnership, meeting: &Meeting) -> Result<Self> {
        let whole = meetings::whole_agenda(tx, meeting.id)?;
        let items: Vec<Item> = whole.iter().cloned().filter_map(Item::open).collect();
        // What is in camera is in no package, and neither are its papers.
        let is_open = |paper: &Paper| items.iter().any(|item| item.id == paper.item_id);
        let papers = agendas::papers(tx, meeting.id)?.into_iter().filter(is_open).collect();
        Ok(Self {
            partnership: partnership.clone(),
            meeting: meeting.clone(),
            agenda: agendas::of_meeting(tx, meeting.id)?,
            items,
            whole,
            papers,
            state: state(tx, meeting)?,
        })
    }

    /// Writes it: the name of the file, and its bytes.
    pub fn written<A: Act>(&self, permit: &Permit<'_, A>, form: Form, lang: Lang) -> Result<(String, Vec<u8>)> {
        let uses = papers::uses(permit, form, &self.papers)?;
        let mut document = self.document(permit, lang);
        if uses.iter().any(|it| matches!(it, Use::Follows(..))) {
            document.blocks.push(Block::Notice(vec![Words(lang).package_papers_as_supplied().into()]));
        }
        document.blocks.extend(papers::left_out(lang, form, &self.papers, &uses).map(|said| Block::Notice(vec![said.into()])));
        document.blocks.push(Block::PageBreak);
        document.blocks.extend(agenda::table(lang, &self.meeting, &self.whole)?);
        document.blocks.extend(self.sheets(lang, &uses));
        let name = |ending| tables::file_name(&document.title, ending);
        match form {
            Form::Html => Ok((name("html"), press::html::file(&document).into_bytes())),
            Form::Pdf => {
                let appended = self.appended(lang, uses);
                let package = pdf::Package { document: &document, contents: Words(lang).package_contents(), appended: &appended };
                Ok((name("pdf"), pdf::package(&package).map_err(Error::internal)?))
            }
        }
    }

    /// The cover: what it is, how far the agenda is, and what changed since the last package.
    fn document<A: Act>(&self, permit: &Permit<'_, A>, lang: Lang) -> Document {
        let (w, it) = (Words(lang), &self.meeting);
        let mut blocks = Vec::new();
        if agendas::is_prepared(it) {
            blocks.push(Block::paragraph(self.agenda.said(lang, it, permit.today())));
        }
        blocks.push(Block::paragraph(match (self.state.current(), &self.state.last) {
            (Some(edition), Some(last)) => w.package_is(edition, date_time(lang, last.made_at, &permit.config().zone)),
            (_, Some(last)) => w.package_is_ahead(last.edition),
            (_, None) => w.package_is_draft().to_owned(),
        }));
        blocks.extend(agenda::about(lang, it));
        blocks.extend(joining(lang, it));
        if let Some(since) = self.state.since {
            blocks.push(Block::heading(1, w.package_changed_since(since)));
            let said: Vec<_> = self.state.changes.iter().map(|one| vec![one.said(lang).into()]).collect();
            blocks.push(if said.is_empty() {
                Block::paragraph(w.package_nothing_since())
            } else {
                Block::List { ordered: false, items: said }
            });
        }
        Document {
            subtitle: format!("{}, {}", date_with_weekday(lang, it.held_on), it.hours(lang)),
            author: self.partnership.name.in_lang(lang).text.to_owned(),
            blocks,
            ..Document::new(w.package_of(it.called(lang)), format!("{lang}-CA"))
        }
    }

    /// A sheet for each item: what it is for, who presents it, its papers.
    fn sheets(&self, lang: Lang, uses: &[Use]) -> Vec<Block> {
        let w = Words(lang);
        let mut blocks = vec![Block::PageBreak, Block::heading(1, w.package_sheets())];
        for item in &self.items {
            blocks.extend(heading(lang, 2, (item.place, &item.title)));
            let minutes = item.minutes.map(|minutes| w.minutes_long(minutes));
            let presenter = (!item.presenter.is_empty()).then(|| w.presented_by(&item.presenter));
            let facts = [Some(item.purpose.called(lang).to_owned()), minutes, item.consent_said(lang).map(str::to_owned), presenter];
            blocks.push(Block::paragraph(facts.into_iter().flatten().collect::<Vec<_>>().join(", ")));
            let of_item = self.papers.iter().zip(uses).filter(|(paper, _)| paper.item_id == item.id);
            blocks.extend(of_item.flat_map(|(paper, it)| papers::blocks(lang, paper, it)));
        }
        blocks
    }

    /// The papers that follow, each under its item's number and its title.
    fn appended(&self, lang: Lang, uses: Vec<Use>) -> Vec<pdf::Appended> {
        let w = Words(lang);
        let follows = self.papers.iter().zip(uses).filter_map(|(paper, it)| match it {
            Use::Follows(pages, bytes) => Some((paper, pages, bytes)),
            _ => None,
        });
        let one = |(paper, pages, bytes): (&Paper, usize, Vec<u8>)| {
            let place = self.items.iter().find(|item| item.id == paper.item_id).map_or(0, |item| item.place);
            let title = w.package_paper_of(place, paper.document.title.in_lang(lang).text);
            pdf::Appended { title, note: w.package_paper_note(pages, &paper.document.file_name), bytes, pages }
        };
        follows.map(one).collect()
    }
}
