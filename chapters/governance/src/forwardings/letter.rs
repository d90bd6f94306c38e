//! The letter by which a decision goes to a body outside: an extract of the register with what is asked, on the screen to copy, as a
//! PDF to send and as a Word file to put on one's own paper.

use kit::{
    Error, Lang, Result,
    lang::{Bilingual, date},
    permits::Permit,
    web::{Ask, Reply},
};
use press::{Block, Document};
use registry::{
    partnerships::{Of, Partnership},
    printed,
};

use super::{acts::See, model::Forwarding};
use crate::{
    decisions::{Decision, DecisionId},
    words::Words,
};

/// A letter in one language.
pub(super) struct Letter<'a> {
    lang: Lang,
    partnership: &'a Partnership,
    it: &'a Forwarding,
    decision: Decision,
}

/// A paragraph of a letter; a text of which there is no translation stands in its own language.
pub(super) enum Line<'a> {
    /// Words of the letter.
    Own(String),
    /// What was decided or asked.
    Quoted(&'a Bilingual),
}

impl<'a> Letter<'a> {
    /// The letter of a forwarding to a body outside.
    pub fn read(permit: &Permit<'_, See>, partnership: &'a Partnership, it: &'a Forwarding) -> Result<Option<Self>> {
        if it.to_id.is_some() {
            return Ok(None);
        }
        let decision = permit.read(|tx| decision(tx, partnership, it.decision_id))?;
        Ok(Some(Self { lang: permit.lang(), partnership, it, decision }))
    }

    /// What it is about, in a line.
    pub fn subject(&self) -> String {
        Words(self.lang).letter_subject(self.it.from.in_lang(self.lang).text, self.it.numbered())
    }

    /// Its paragraphs.
    pub fn lines(&self) -> Vec<Line<'_>> {
        let (w, lang) = (Words(self.lang), self.lang);
        let (ours, from) = (self.partnership.name.in_lang(lang).text, self.it.from.in_lang(lang).text);
        let mut lines = vec![
            Line::Own(w.letter_to(self.it.to.in_lang(lang).text)),
            Line::Own(w.letter_decided(date(lang, self.decision.decided_on), from, ours)),
            Line::Quoted(&self.it.text),
            Line::Own(self.decision.how_without_names(lang)),
        ];
        if !self.it.asks.is_empty() {
            lines.extend([Line::Own(w.letter_asks().to_owned()), Line::Quoted(&self.it.asks)]);
        }
        lines.extend([Line::Own(w.letter_resolution().to_owned()), Line::Own(w.letter_signed(ours))]);
        lines
    }

    fn document(&self) -> Document {
        let paragraph = |line: Line<'_>| match line {
            Line::Own(text) => vec![Block::paragraph(text)],
            Line::Quoted(text) => quoted(self.lang, text),
        };
        Document {
            subtitle: Words(self.lang).letter_extract().to_owned(),
            author: self.partnership.name.in_lang(self.lang).text.to_owned(),
            date: Some(self.it.sent_on),
            blocks: self.lines().into_iter().flat_map(paragraph).collect(),
            ..Document::new(self.subject(), format!("{}-CA", self.lang))
        }
    }
}

/// What was decided, in the language of the letter or else in its own.
fn quoted(lang: Lang, text: &Bilingual) -> Vec<Block> {
    let shown = text.in_lang(lang);
    let lines: Vec<Block> =
        shown.text.lines().filter(|line| !line.trim().is_empty()).map(|line| Block::Notice(vec![line.into()])).collect();
    if shown.fallback { vec![Block::Lang(format!("{}-CA", shown.lang), lines)] } else { lines }
}

fn decision(tx: &kit::db::Tx, partnership: &Partnership, id: DecisionId) -> Result<Decision> {
    use registry::partnerships::Record as _;
    Decision::find(tx, partnership.id, id.0)?.ok_or(Error::NotFound)
}

fn document(permit: &Permit<'_, See>) -> Result<Document> {
    let Of { partnership, record } = permit.subject();
    let letter = Letter::read(permit, partnership, record)?;
    Ok(letter.ok_or_else(|| Error::refused(|lang| Words(lang).forwarding_is_inside()))?.document())
}

/// The letter as a PDF.
pub(super) fn pdf(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    printed::pdf(&document(permit)?)
}

/// The letter as a Word file.
pub(super) fn docx(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    printed::docx(&document(permit)?)
}
