//! A strategy as a document: what a council, a funder or a resident is handed.

use evidence::findings::{Answered, State as FindingState};
use kit::{
    Lang, Result,
    lang::{Bilingual, date, list as enumerated},
    permits::Permit,
    web::{Ask, Reply},
};
use press::{Block, Cell, Column, Document, Inline, Table};
use registry::{
    partnerships::{Of, Partnership},
    printed,
    tables::file_name,
};

use super::{
    acts::{ReadDrafts, See},
    model::Strategy,
    pages::{must_see, period},
    tree::{self, Branch, Tree},
};
use crate::{
    endorsements::{self, Endorsement},
    words::Words,
};

/// What a document is made from.
struct Content<'a> {
    lang: Lang,
    partnership: &'a Partnership,
    it: &'a Strategy,
    tree: Tree,
    endorsements: Vec<Endorsement>,
}

fn read(permit: &Permit<'_, See>) -> Result<Document> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let drafts = permit.may::<ReadDrafts>();
    must_see(it, drafts)?;
    let (tree, endorsements) =
        permit.read(|tx| Ok((tree::read(tx, partnership.id, it.id, drafts)?, endorsements::of_strategy(tx, partnership.id, it.id)?)))?;
    let mut document = Content { lang, partnership, it, tree, endorsements }.document();
    document.date = Some(permit.today());
    Ok(document)
}

/// The document as a page that needs nothing else.
pub(super) fn html(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let document = read(permit)?;
    Ok(Reply::file(&file_name(&document.title, "html"), "text/html; charset=utf-8", press::html::file(&document).into_bytes()))
}

/// The document as a tagged PDF.
pub(super) fn pdf(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    printed::pdf(&read(permit)?)
}

/// The document as a Word file.
pub(super) fn docx(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    printed::docx(&read(permit)?)
}

/// The language of a document as a tag.
fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en-CA",
        Lang::Fr => "fr-CA",
    }
}

impl Content<'_> {
    fn w(&self) -> Words {
        Words(self.lang)
    }

    /// A text in the reader's language; when there is only the other, marked as being in it.
    fn words(&self, text: &Bilingual) -> Inline {
        let shown = text.in_lang(self.lang);
        let plain = Inline::Text(shown.text.to_owned());
        if shown.fallback { Inline::Lang(tag(shown.lang).to_owned(), vec![plain]) } else { plain }
    }

    fn document(&self) -> Document {
        let mut document = Document::new(self.it.title.in_lang(self.lang).text, tag(self.lang));
        document.subtitle = format!("{}, {}", period(self.lang, self.it), self.it.state.called(self.lang).to_lowercase());
        self.partnership.name.in_lang(self.lang).text.clone_into(&mut document.author);
        let w = self.w();
        document.blocks.extend(self.section(w.strategy_vision(), &self.it.vision));
        document.blocks.extend(self.section(w.strategy_made_how(), &self.it.made_how));
        document.blocks.push(Block::heading(1, w.tree_title()));
        for branch in &self.tree.branches {
            document.blocks.extend(self.branch(branch));
        }
        document.blocks.extend(self.section(w.strategy_alignment(), &self.it.alignment));
        document.blocks.extend(self.endorsed());
        document
    }

    /// A heading with a text under it; nothing where there is no text.
    fn section(&self, title: &str, text: &Bilingual) -> Vec<Block> {
        if text.is_empty() { Vec::new() } else { vec![Block::heading(1, title), Block::Paragraph(vec![self.words(text)])] }
    }

    fn branch(&self, branch: &Branch) -> Vec<Block> {
        let (w, it) = (self.w(), &branch.priority);
        let label = self.partnership.priority_label.in_lang(self.lang).text;
        let mut blocks = vec![Block::heading(2, format!("{label} {}. {}", it.place, it.title.in_lang(self.lang).text))];
        if !it.rationale.is_empty() {
            blocks.push(Block::Paragraph(vec![self.words(&it.rationale)]));
        }
        if branch.findings.is_empty() {
            blocks.push(Block::Notice(vec![w.evidence_gap().into()]));
        } else {
            blocks.push(Block::heading(3, w.findings_behind()));
            let items = branch.findings.iter().map(|finding| self.finding(finding)).collect();
            blocks.push(Block::List { ordered: false, items });
        }
        if !branch.leaves.is_empty() {
            blocks.push(Block::Table(self.objectives(branch)));
        }
        blocks
    }

    /// A finding; of one that is not published it is said how far it is.
    fn finding(&self, it: &Answered) -> Vec<Inline> {
        let mut said = vec![self.words(&it.statement)];
        if it.state != FindingState::Published {
            said.push(Inline::Text(format!(" ({})", it.state.called(self.lang).to_lowercase())));
        }
        said
    }

    fn objectives(&self, branch: &Branch) -> Table {
        let w = self.w();
        let label = self.partnership.objective_label.in_lang(self.lang).text;
        let caption = format!("{} {}", self.partnership.priority_label.in_lang(self.lang).text, branch.priority.place);
        let headings = [w.place_label(), label, w.target_label(), w.expectations_label()];
        let mut table = Table::new(caption, headings.iter().map(|&heading| Column::text(heading)).collect());
        table.rows = branch
            .leaves
            .iter()
            .map(|leaf| {
                let (text, target) = (leaf.objective.text.in_lang(self.lang).text, leaf.objective.target.in_lang(self.lang).text);
                let expected: Vec<_> = leaf.objective.expected().map(|one| one.called(self.lang)).collect();
                let cells: [String; 4] = [leaf.number.clone(), text.to_owned(), target.to_owned(), enumerated(self.lang, &expected)];
                cells.into_iter().map(Cell::from).collect()
            })
            .collect();
        table
    }

    fn endorsed(&self) -> Vec<Block> {
        if self.endorsements.is_empty() {
            return Vec::new();
        }
        let line = |it: &Endorsement| {
            let resolution = if it.resolution.is_empty() { String::new() } else { format!(", {}", it.resolution) };
            let rest = format!(" ({}, {}{resolution})", it.kind.called(self.lang).to_lowercase(), date(self.lang, it.endorsed_on));
            vec![self.words(&it.body), rest.into()]
        };
        let items = self.endorsements.iter().map(line).collect();
        vec![Block::heading(1, self.w().endorsements()), Block::List { ordered: false, items }]
    }
}
