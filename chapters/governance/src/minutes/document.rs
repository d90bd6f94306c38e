//! The minutes of a meeting as a document: a page, a PDF, a Word file.

use jiff::civil::Date;
use kit::{
    Error, Lang, Result,
    db::Tx,
    lang::{Bilingual, date, date_with_weekday},
    permits::Permit,
    web::{Ask, Reply},
};
use press::{Block, Document, Inline, Table};
use registry::{
    partnerships::{Of, Partnership},
    printed, tables,
};

use super::{
    keeping,
    model::{Correction, of_body},
    store,
    text::{Decided, Present, Spoken, Text},
};
use crate::{
    marked::{heading, inline, name, paragraphs},
    meetings::{Meeting, See, State},
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
    printed::pdf(&document(permit)?)
}

/// The minutes as a Word file.
pub(super) fn docx(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    printed::docx(&document(permit)?)
}

/// The minutes of a meeting that was held.
pub(super) fn document(permit: &Permit<'_, See>) -> Result<Document> {
    let Of { partnership, record: it } = permit.subject();
    if !it.state.is_held() {
        return Err(Error::refused(|lang| Words(lang).minutes_not_yet()));
    }
    permit.read(|tx| assemble(tx, permit.lang(), (partnership, it), Readers::Inside))
}

/// The minutes of a meeting, without what is in camera.
pub(super) fn assemble(tx: &Tx, lang: Lang, (partnership, it): (&Partnership, &Meeting), readers: Readers) -> Result<Document> {
    let (approval, corrections) = store::under(tx, it.id)?;
    let text = keeping::text(tx, partnership, it, &corrections)?;
    let minutes = Minutes { lang, readers, text: &text };
    let approval = approval.map(|(number, day)| (of_body(lang, &number, &it.body), day));
    let mut blocks = minutes.head(it.state, approval);
    blocks.extend(text.items.iter().flat_map(|item| minutes.item(item)));
    blocks.extend(minutes.tail());
    blocks.extend(corrected(lang, corrections, readers));
    Ok(Document {
        subtitle: format!("{}, {}", date_with_weekday(lang, it.held_on), text.hours.in_lang(lang).text),
        author: text.partnership.in_lang(lang).text.to_owned(),
        blocks,
        ..Document::new(title(lang, it.state, &text), format!("{lang}-CA"))
    })
}

/// What the minutes are called: until they are approved, a draft.
fn title(lang: Lang, state: State, text: &Text) -> String {
    let (w, called) = (Words(lang), text.called.in_lang(lang).text);
    if state.is_draft_of_minutes() { w.minutes_draft_of(called) } else { w.minutes_of(called) }
}

/// What minutes say, for somebody who reads them in a language.
pub(super) struct Minutes<'t> {
    pub lang: Lang,
    pub readers: Readers,
    pub text: &'t Text,
}

/// What was corrected since the minutes were approved: why, and the text as it stood before.
pub(super) fn corrected(lang: Lang, corrections: Vec<Correction>, readers: Readers) -> Vec<Block> {
    if corrections.is_empty() {
        return Vec::new();
    }
    let (w, inside) = (Words(lang), readers == Readers::Inside);
    let mut blocks = vec![Block::heading(1, w.corrections())];
    for one in corrections.into_iter().map(|one| one.told(inside)) {
        let when = Inline::Strong(vec![Inline::Text(one.said(lang))]);
        let by = one.by(lang).filter(|_| inside).map(|by| Inline::Text(format!(" {by}")));
        let said = [when, Inline::Text(" ".into()), inline(lang, &one.reason)];
        blocks.push(Block::Paragraph(said.into_iter().chain(by).collect()));
        blocks.push(Block::paragraph(w.correction_before()));
        let before = paragraphs(lang, &one.before);
        blocks.extend(if before.is_empty() { vec![Block::paragraph("–")] } else { before });
    }
    blocks
}

impl Minutes<'_> {
    /// What stands above the agenda: how far the minutes are, the quorum, who led, who was there, conflicts of interest.
    pub fn head(&self, state: State, approval: Option<(String, Date)>) -> Vec<Block> {
        let (lang, text, w) = (self.lang, self.text, Words(self.lang));
        let mut blocks = Vec::new();
        if state.is_draft_of_minutes() {
            blocks.push(Block::Notice(vec![Inline::Strong(vec![Inline::Text(w.minutes_are_a_draft().to_owned())])]));
        }
        blocks.push(Block::paragraph(format!("{}. {}", state.called(lang), text.quorum.in_lang(lang).text)));
        let approval = approval.filter(|_| !state.is_draft_of_minutes());
        blocks.extend(approval.map(|(number, day)| Block::paragraph(w.minutes_approved_by(number, date(lang, day)))));
        let lines = self.facts();
        if !lines.is_empty() {
            blocks.push(Block::Paragraph(lines));
        }
        blocks.extend(paragraphs(lang, &text.note));
        blocks.push(Block::heading(1, w.attendance()));
        blocks.push(Block::Table(self.attendance()));
        blocks.push(Block::heading(1, w.conflicts()));
        blocks.push(self.conflicts());
        blocks
    }

    fn names(&self) -> bool {
        self.readers == Readers::Inside
    }

    /// Who led the meeting and kept its minutes, for those who read names; when and where it was held; each on a line.
    fn facts(&self) -> Vec<Inline> {
        let (w, text) = (Words(self.lang), self.text);
        let people = [(w.sitting_chair(), &text.chair), (w.sitting_secretary(), &text.secretary)];
        let people = people.into_iter().filter(|(_, name)| self.names() && !name.is_empty());
        let people = people.map(|(label, name)| Inline::Text(w.labelled(label, name)));
        let said = [&text.place, &text.course, &text.notice].into_iter().filter(|one| !one.is_empty());
        let lines = people.chain(said.map(|one| name(self.lang, one)));
        lines.flat_map(|line| [Inline::Break, line]).skip(1).collect()
    }

    /// Who was there and for whom, seat by seat: the heading above it is its title. Everyone reads the seats alone.
    fn attendance(&self) -> Table {
        let w = Words(self.lang);
        let said = |text: &Bilingual| text.in_lang(self.lang).text.to_owned();
        let all = self.text.present.iter();
        if self.names() {
            let how = |one: &Present| match one.instead_of.as_str() {
                "" => said(&one.said),
                holder => w.attended_in_place_of(said(&one.said), holder),
            };
            // A seat that is called as its organization says nothing more.
            let seat = |one: &Present| Some(said(&one.seat)).filter(|seat| *seat != said(&one.organization)).unwrap_or_default();
            let rows = all.map(|one| vec![said(&one.name), said(&one.organization), seat(one), how(one)]);
            tables::of_text("", &[w.person(), w.organization(), w.seat(), w.state()], rows)
        } else {
            let rows = all.filter(|one| !one.seat.is_empty()).map(|one| vec![said(&one.seat), said(&one.said)]);
            tables::of_text("", &[w.seat(), w.state()], rows)
        }
    }

    fn conflicts(&self) -> Block {
        let (w, all) = (Words(self.lang), &self.text.conflicts);
        if all.is_empty() {
            return Block::paragraph(w.conflicts_none());
        }
        if !self.names() {
            return Block::paragraph(w.conflicts_counted(all.len()));
        }
        let said = all.iter().map(|one| {
            vec![Inline::Strong(vec![Inline::Text(one.name.clone())]), Inline::Text(" – ".into()), inline(self.lang, &one.nature)]
        });
        Block::List { ordered: false, items: said.collect() }
    }

    /// An item of the agenda, what was said and what was decided.
    pub fn item(&self, item: &Spoken) -> Vec<Block> {
        let (lang, w) = (self.lang, Words(self.lang));
        let mut blocks = heading(lang, 1, (item.place, &item.title));
        if self.names() && !item.presenter.is_empty() {
            blocks.push(Block::paragraph(w.presented_by(&item.presenter)));
        }
        if self.names() {
            blocks.extend(self.text.conflicts_on(item.id).map(|one| Block::paragraph(w.conflict_declared_by(&one.name))));
        }
        blocks.extend(paragraphs(lang, &item.note));
        if item.was_pulled_out {
            blocks.push(Block::paragraph(w.consent_item_was_pulled_out()));
        }
        blocks.extend(item.adopted_with.as_ref().map(|number| Block::paragraph(w.consent_item_adopted_with(number))));
        if !item.adopted_quorum.is_empty() {
            blocks.push(Block::Paragraph(vec![inline(lang, &item.adopted_quorum)]));
        }
        blocks.extend(item.decisions.iter().flat_map(|one| self.decided(one)));
        blocks
    }

    /// A decision, how it was taken, and why someone stood aside from it or blocked it.
    fn decided(&self, one: &Decided) -> Vec<Block> {
        let (lang, names) = (self.lang, self.names());
        let how = if names { &one.how } else { &one.how_without_names };
        let number = Inline::Strong(vec![Inline::Text(format!("{} {}", Words(lang).decision(), one.number))]);
        let mut blocks = vec![Block::Notice(vec![number, Inline::Text(" – ".into()), inline(lang, &one.text)])];
        blocks.push(Block::paragraph(how.in_lang(lang).text));
        if !one.quorum.is_empty() {
            blocks.push(Block::Paragraph(vec![inline(lang, &one.quorum)]));
        }
        if !one.rests.is_empty() {
            blocks.push(Block::Paragraph(vec![inline(lang, &one.rests)]));
        }
        if names && !one.by_name.is_empty() {
            blocks.push(Block::Paragraph(vec![inline(lang, &one.by_name)]));
        }
        let reserved: Vec<_> = one
            .reserved
            .iter()
            .map(|stood| {
                let stance = stood.stance.in_lang(lang).text;
                let who = if names { format!("{} ({stance}) – ", stood.name) } else { format!("{stance} – ") };
                vec![Inline::Text(who), inline(lang, &stood.reason)]
            })
            .collect();
        if !reserved.is_empty() {
            blocks.push(Block::List { ordered: false, items: reserved });
        }
        if names && !one.outcome.is_empty() {
            let label = Inline::Strong(vec![Inline::Text(Words(lang).vote_outcome().to_owned())]);
            blocks.push(Block::Paragraph(vec![label, Inline::Text(" – ".into()), inline(lang, &one.outcome)]));
        }
        if names && !one.review.is_empty() {
            blocks.push(Block::Paragraph(vec![inline(lang, &one.review)]));
        }
        blocks
    }

    /// What stands below the agenda: what was decided on no single item, as the motion that adopted the consent agenda,
    /// what was decided between meetings, and what was promised, for those who read names.
    pub fn tail(&self) -> Vec<Block> {
        let (lang, w) = (self.lang, Words(self.lang));
        let mut blocks: Vec<Block> = self.text.beside.iter().flat_map(|one| self.decided(one)).collect();
        if !blocks.is_empty() {
            blocks.insert(0, Block::heading(1, w.decisions_beside()));
        }
        if !self.text.between.is_empty() {
            blocks.push(Block::heading(1, w.decisions_between()));
            blocks.extend(self.text.between.iter().flat_map(|one| self.decided(one)));
        }
        if self.names() && !self.text.promises.is_empty() {
            let said = self.text.promises.iter().map(|one| {
                let (owner, due) = (one.owner.in_lang(lang).text, one.due.in_lang(lang).text);
                vec![inline(lang, &one.text), Inline::Text(format!(" – {owner}, {due}"))]
            });
            blocks.push(Block::heading(1, w.follow_ups()));
            blocks.push(Block::List { ordered: false, items: said.collect() });
        }
        blocks
    }
}
