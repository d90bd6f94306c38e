//! Terms of reference as a PDF and as a Word file.

use kit::{
    Lang, Result,
    lang::Bilingual,
    permits::Permit,
    web::{Ask, Reply},
};
use press::{Block, Document, Inline};
use registry::{partnerships::Of, printed, tables};

use super::{
    acts::See,
    earlier::{self, Earlier},
    form::Parts,
    model::{Clause, Terms},
    seat_lines::SeatLine,
    store,
};
use crate::{days, words::Words};

/// The terms as a PDF.
pub(super) fn pdf(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    printed::pdf(&document(permit)?)
}

/// The terms as a Word file.
pub(super) fn docx(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    printed::docx(&document(permit)?)
}

fn document(permit: &Permit<'_, See>) -> Result<Document> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (parts, earlier) = permit.read(|tx| Ok((store::parts(tx, it.id)?, earlier::of(tx, it.id)?)))?;
    let stands = it.effective_on.map_or_else(|| it.state.called(lang).to_owned(), |from| days::period(lang, from, it.ended_on));
    Ok(Document {
        subtitle: format!("{}, {stands}", it.body.in_lang(lang).text),
        author: partnership.name.in_lang(lang).text.to_owned(),
        date: it.effective_on,
        blocks: [said(lang, earlier), blocks(lang, it, &parts)].concat(),
        ..Document::new(Words(lang).terms_titled(it.title.in_lang(lang).text, &it.edition), format!("{lang}-CA"))
    })
}

/// That the terms were adopted before these records began, and by what.
fn said(lang: Lang, earlier: Option<Earlier>) -> Vec<Block> {
    earlier.map(|it| it.sentences(lang)).unwrap_or_default().into_iter().map(Block::paragraph).collect()
}

/// A text, marked with its language where that is not the reader's.
fn inline(lang: Lang, text: &Bilingual) -> Inline {
    let shown = text.in_lang(lang);
    let plain = Inline::Text(shown.text.to_owned());
    if shown.fallback { Inline::Lang(format!("{}-CA", shown.lang), vec![plain]) } else { plain }
}

fn blocks(lang: Lang, it: &Terms, parts: &Parts) -> Vec<Block> {
    let w = Words(lang);
    let mut blocks =
        vec![Block::paragraph(w.terms_not_binding()), Block::heading(1, w.terms_rules()), Block::paragraph(it.quorum.sentence(lang))];
    blocks.push(Block::Definitions(rules(lang, it)));
    if !parts.seat_lines.is_empty() {
        blocks.push(Block::heading(1, w.seat_lines()));
        blocks.push(Block::Table(seats(lang, &parts.seat_lines)));
    }
    parts.clauses.iter().for_each(|clause| blocks.extend(written(lang, clause)));
    blocks
}

fn rules(lang: Lang, it: &Terms) -> Vec<(Vec<Inline>, Vec<Inline>)> {
    let w = Words(lang);
    let text = |text: String| vec![Inline::Text(text)];
    let number = |label: &str, value: Option<i64>| value.map(|value| (text(label.to_owned()), text(value.to_string())));
    let mut all = vec![
        (text(w.decision_rule().to_owned()), text(it.decision_rule.called(lang).to_owned())),
        (text(w.amendment_rule().to_owned()), text(it.amendment_rule.called(lang).to_owned())),
    ];
    all.extend(number(w.notice_days(), Some(it.notice_days)));
    all.extend(number(w.meetings_per_year(), Some(it.meetings_per_year)));
    all.extend(number(w.term_years(), it.term_years));
    all.extend(number(w.max_terms(), it.max_terms));
    all.extend(number(w.review_years(), it.review_years));
    if !it.ex_officio.is_empty() {
        all.push((text(w.ex_officio().to_owned()), vec![inline(lang, &it.ex_officio)]));
    }
    all
}

fn seats(lang: Lang, lines: &[SeatLine]) -> press::Table {
    let w = Words(lang);
    let number = |number: Option<u32>| number.map_or_else(|| "–".to_owned(), |number| number.to_string());
    let row = |line: &SeatLine| vec![line.called(lang), line.minimum.to_string(), number(line.target), number(line.maximum)];
    let head = [w.seat_line_sector(), w.seat_line_minimum(), w.seat_line_target(), w.seat_line_maximum()];
    tables::of_text(w.seat_lines(), &head, lines.iter().map(row))
}

/// A clause: its number and heading, and each of its paragraphs.
fn written(lang: Lang, clause: &Clause) -> Vec<Block> {
    let (heading, text) = (clause.heading.in_lang(lang), clause.text.in_lang(lang));
    let tongue = |fallback: bool, written_in: Lang, block: Block| {
        if fallback { Block::Lang(format!("{written_in}-CA"), vec![block]) } else { block }
    };
    let title = format!("{} {}", clause.number, heading.text);
    let paragraphs =
        text.text.lines().filter(|line| !line.trim().is_empty()).map(|line| tongue(text.fallback, text.lang, Block::paragraph(line)));
    std::iter::once(tongue(heading.fallback, heading.lang, Block::heading(1, title.trim()))).chain(paragraphs).collect()
}
