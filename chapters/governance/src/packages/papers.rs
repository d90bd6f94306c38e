//! The papers in a package: those that follow it, those that are shown in it, and those that are only listed.

use kit::{
    Lang, Result,
    permits::{Act, Permit},
};
use press::{Block, Picture, pdf};
use registry::documents;

use super::acts::Form;
use crate::{agendas::Paper, words::Words};

/// The most bytes of papers that follow one package.
const MOST_BYTES: usize = 80 * 1024 * 1024;

/// What a package does with a paper.
pub(super) enum Use {
    /// Its pages follow.
    Follows(usize, Vec<u8>),
    /// It is a picture, shown with its item.
    Shown(Vec<u8>),
    /// It is a PDF that cannot be taken over: damaged, or behind a password.
    Unreadable,
    /// It would make the package too large.
    TooLarge,
    /// It is a file of another kind.
    Listed,
}

/// What is done with each paper, in their order. Bytes that cannot be read back cost only their paper.
pub(super) fn uses<A: Act>(permit: &Permit<'_, A>, form: Form, papers: &[Paper]) -> Result<Vec<Use>> {
    let mut total = 0;
    let mut all = Vec::with_capacity(papers.len());
    for paper in papers {
        let wanted = match paper.document.kind.as_str() {
            "pdf" => form == Form::Pdf,
            "png" | "jpeg" => true,
            _ => false,
        };
        total += if wanted { usize::try_from(paper.document.size).unwrap_or(0) } else { 0 };
        all.push(match (wanted, total > MOST_BYTES) {
            (false, _) => Use::Listed,
            (true, true) => Use::TooLarge,
            (true, false) => of(paper.document.kind == "pdf", documents::contents(permit, &paper.document)?),
        });
    }
    Ok(all)
}

fn of(is_pdf: bool, bytes: Vec<u8>) -> Use {
    if !is_pdf {
        return Use::Shown(bytes);
    }
    pdf::pages(&bytes).map_or(Use::Unreadable, |pages| Use::Follows(pages, bytes))
}

/// How a paper stands with its item: a line that says what was done with it, and the picture where it is one.
pub(super) fn blocks(lang: Lang, paper: &Paper, it: &Use) -> Vec<Block> {
    let (w, title) = (Words(lang), paper.document.title.in_lang(lang).text);
    let (file, size) = (paper.document.file_name.as_str(), documents::size(paper.document.size, lang));
    let said = match it {
        Use::Follows(..) => w.package_paper_follows(title, file),
        Use::Shown(_) => w.package_paper_shown(title, file),
        Use::Unreadable => w.package_paper_unreadable(title, file, size),
        Use::TooLarge => w.package_paper_too_large(title, file, size),
        Use::Listed => w.package_paper_listed(title, file, size),
    };
    let mut blocks = vec![Block::paragraph(said)];
    if let Use::Shown(bytes) = it {
        blocks.push(Block::Picture(Picture { alt: title.to_owned(), bytes: bytes.clone(), ..Picture::default() }));
    }
    blocks
}
