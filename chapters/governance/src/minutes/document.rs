//! The minutes of a meeting, assembled from its agenda: as a PDF, as a Word file.

use jiff::civil::Date;
use kit::{
    Error, Lang, Result,
    db::Tx,
    lang::{Bilingual, date, date_with_weekday},
    permits::Permit,
    web::{Ask, Reply},
};
use press::{Block, Document, Inline, Table as Sheet};
use registry::{
    partnerships::{Of, Partnership},
    tables,
};

use super::{model::Correction, store};
use crate::{
    decisions::{self, Decision, Reserved},
    follow_ups::{self, FollowUp},
    meetings::{self, Conflict, Item, Meeting, Said, See, Table, present, quorum_sentence, table},
    words::Words,
};

/// For whom minutes are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Readers {
    /// Those inside the partnership.
    Inside,
    /// Everyone: without the names of people.
    Everyone,
}

/// The minutes as a PDF.
pub(super) fn pdf(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    pdf_of(&document(permit)?)
}

/// A document as a PDF.
pub(super) fn pdf_of(document: &Document) -> Result<Reply> {
    let bytes = press::pdf::bytes(document).map_err(Error::internal)?;
    Ok(Reply::file(&tables::file_name(&document.title, "pdf"), "application/pdf", bytes))
}

/// The minutes as a Word file.
pub(super) fn docx(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let document = document(permit)?;
    let bytes = press::docx::bytes(&document).map_err(Error::internal)?;
    let mime = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    Ok(Reply::file(&tables::file_name(&document.title, "docx"), mime, bytes))
}

fn document(permit: &Permit<'_, See>) -> Result<Document> {
    let Of { partnership, record: it } = permit.subject();
    if !it.state.is_held() {
        return Err(Error::refused(|lang| Words(lang).minutes_not_yet()));
    }
    permit.read(|tx| assemble(tx, permit.lang(), (partnership, it), Readers::Inside))
}

/// The minutes of a meeting, without what is in camera.
pub(super) fn assemble(tx: &Tx, lang: Lang, (partnership, it): (&Partnership, &Meeting), readers: Readers) -> Result<Document> {
    let (said, (approval, corrections)) = (meetings::said(tx, it.id, false)?, store::under(tx, it.id)?);
    let held = Held {
        readers,
        table: table(tx, it)?,
        items: meetings::agenda(tx, it.id)?,
        said,
        decisions: decisions::of_meeting(tx, it.id)?,
        follow_ups: if readers == Readers::Inside { follow_ups::of_meeting(tx, it.id)? } else { Vec::new() },
        approval,
        corrections,
    };
    Ok(Document {
        subtitle: format!("{}, {}", date_with_weekday(lang, it.held_on), it.hours(lang)),
        author: partnership.name.in_lang(lang).text.to_owned(),
        blocks: held.blocks(lang, it),
        ..Document::new(title(lang, it), format!("{lang}-CA"))
    })
}

/// What the minutes are called: until they are approved, a draft.
fn title(lang: Lang, it: &Meeting) -> String {
    let w = Words(lang);
    if it.state.is_draft_of_minutes() { w.minutes_draft_of(it.called(lang)) } else { w.minutes_of(it.called(lang)) }
}

/// Everything that the minutes are assembled from.
struct Held {
    readers: Readers,
    table: Table,
    items: Vec<Item>,
    said: Said,
    decisions: Vec<Decision>,
    follow_ups: Vec<FollowUp>,
    approval: Option<(String, Date)>,
    corrections: Vec<Correction>,
}

/// A text, marked with its language where that is not the reader's.
fn inline(lang: Lang, text: &Bilingual) -> Inline {
    let shown = text.in_lang(lang);
    let plain = Inline::Text(shown.text.to_owned());
    if shown.fallback { Inline::Lang(format!("{}-CA", shown.lang), vec![plain]) } else { plain }
}

impl Held {
    fn blocks(&self, lang: Lang, it: &Meeting) -> Vec<Block> {
        let w = Words(lang);
        let mut blocks = Vec::new();
        if it.state.is_draft_of_minutes() {
            blocks.push(Block::Notice(vec![Inline::Strong(vec![Inline::Text(w.minutes_are_a_draft().to_owned())])]));
        }
        blocks.push(Block::paragraph(format!(
            "{}. {}",
            it.state.called(lang),
            quorum_sentence(lang, (it, it.held_on), &self.table.verdict)
        )));
        if let Some((label, said)) = meetings::notice_given(lang, it, self.table.notice_days, it.held_on) {
            blocks.push(Block::paragraph(w.labelled(label, said)));
        }
        if let Some((number, day)) = self.approval.as_ref().filter(|_| !it.state.is_draft_of_minutes()) {
            blocks.push(Block::paragraph(w.minutes_approved_by(number, date(lang, *day))));
        }
        if !it.place.is_empty() {
            blocks.push(Block::Paragraph(vec![inline(lang, &it.place)]));
        }
        if !it.note.is_empty() {
            blocks.push(Block::Paragraph(vec![inline(lang, &it.note)]));
        }
        blocks.push(Block::heading(1, w.attendance()));
        blocks.push(Block::Table(self.attendance(lang, it)));
        blocks.push(Block::heading(1, w.conflicts()));
        blocks.extend(self.conflicts_said(lang));
        for item in &self.items {
            blocks.extend(self.item(lang, item));
        }
        blocks.extend(self.decided_beside(lang));
        blocks.extend(self.promises(lang));
        blocks.extend(self.corrected(lang));
        blocks
    }

    fn names(&self) -> bool {
        self.readers == Readers::Inside
    }

    /// What was corrected since the minutes were approved: why, and the text as it stood before.
    fn corrected(&self, lang: Lang) -> Vec<Block> {
        if self.corrections.is_empty() {
            return Vec::new();
        }
        let w = Words(lang);
        let mut blocks = vec![Block::heading(1, w.corrections())];
        for one in &self.corrections {
            let when = Inline::Strong(vec![Inline::Text(one.said(lang))]);
            blocks.push(Block::Paragraph(vec![when, Inline::Text(" ".into()), inline(lang, &one.reason)]));
            blocks.push(Block::paragraph(w.correction_before()));
            let before = one.before.in_lang(lang).text.lines().filter(|line| !line.trim().is_empty());
            let before: Vec<_> = before.map(Block::paragraph).collect();
            blocks.extend(if before.is_empty() { vec![Block::paragraph("–")] } else { before });
        }
        blocks
    }

    /// Who was there, seat by seat: the heading above it is its title.
    fn attendance(&self, lang: Lang, it: &Meeting) -> Sheet {
        let (w, all) = (Words(lang), present(lang, it, &self.table).into_iter());
        if self.names() {
            tables::of_text("", &[w.person(), w.seat(), w.state()], all.map(|(name, said, seat)| vec![name, seat, said]))
        } else {
            let seats = all.filter(|(_, _, seat)| !seat.is_empty());
            tables::of_text("", &[w.seat(), w.state()], seats.map(|(_, said, seat)| vec![seat, said]))
        }
    }

    fn conflicts_said(&self, lang: Lang) -> Vec<Block> {
        if self.said.conflicts.is_empty() {
            return vec![Block::paragraph(Words(lang).conflicts_none())];
        }
        if !self.names() {
            return vec![Block::paragraph(Words(lang).conflicts_counted(self.said.conflicts.len()))];
        }
        let said = |one: &Conflict| {
            vec![Inline::Strong(vec![Inline::Text(one.name.clone())]), Inline::Text(" – ".into()), inline(lang, &one.nature)]
        };
        vec![Block::List { ordered: false, items: self.said.conflicts.iter().map(said).collect() }]
    }

    fn item(&self, lang: Lang, item: &Item) -> Vec<Block> {
        let w = Words(lang);
        let mut blocks = vec![Block::heading(1, format!("{}. {}", item.place, item.title.in_lang(lang).text))];
        if self.names() && !item.presenter.is_empty() {
            blocks.push(Block::paragraph(w.presented_by(&item.presenter)));
        }
        for paragraph in item.note.in_lang(lang).text.lines().filter(|line| !line.trim().is_empty()) {
            blocks.push(Block::paragraph(paragraph));
        }
        if item.pulled_out {
            blocks.push(Block::paragraph(w.consent_item_was_pulled_out()));
        }
        if let Some(one) = self.decisions.iter().find(|one| item.adopted_by == Some(one.id)) {
            blocks.push(Block::paragraph(w.consent_item_adopted_with(one.numbered())));
        }
        for one in self.decisions.iter().filter(|one| one.item_id == Some(item.id)) {
            blocks.extend(self.decided(lang, one));
        }
        blocks
    }

    /// A decision, how it was taken, and why someone stood aside from it or blocked it.
    fn decided(&self, lang: Lang, one: &Decision) -> Vec<Block> {
        let how = if self.names() { one.how(lang) } else { Decision { mover: None, seconder: None, ..one.clone() }.how(lang) };
        let number = Inline::Strong(vec![Inline::Text(format!("{} {}", Words(lang).decision(), one.numbered()))]);
        let mut blocks = vec![Block::Notice(vec![number, Inline::Text(" – ".into()), inline(lang, &one.text)]), Block::paragraph(how)];
        blocks.extend(self.said.by_name(&one.id, lang).filter(|_| self.names()).map(Block::paragraph));
        let said = |one: &Reserved| {
            let stance = one.stance.called(lang);
            let who = if self.names() { format!("{} ({stance}) – ", one.name) } else { format!("{stance} – ") };
            vec![Inline::Text(who), inline(lang, &one.reason)]
        };
        let reserved: Vec<_> = self.said.reserved(&one.id).into_iter().map(said).collect();
        if !reserved.is_empty() {
            blocks.push(Block::List { ordered: false, items: reserved });
        }
        blocks
    }

    /// What was decided on no single item: the motion that adopted the consent agenda, for one.
    fn decided_beside(&self, lang: Lang) -> Vec<Block> {
        let beside: Vec<_> = self.decisions.iter().filter(|one| one.item_id.is_none()).flat_map(|one| self.decided(lang, one)).collect();
        if beside.is_empty() {
            return beside;
        }
        std::iter::once(Block::heading(1, Words(lang).decisions_beside())).chain(beside).collect()
    }

    fn promises(&self, lang: Lang) -> Vec<Block> {
        if self.follow_ups.is_empty() {
            return Vec::new();
        }
        let said = |one: &FollowUp| vec![inline(lang, &one.text), Inline::Text(format!(" – {}, {}", one.owner(lang), one.due(lang)))];
        vec![Block::heading(1, Words(lang).follow_ups()), Block::List { ordered: false, items: self.follow_ups.iter().map(said).collect() }]
    }
}
