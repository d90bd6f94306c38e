//! The papers in a package: in a PDF those that are PDF follow and the others are listed, in an HTML file all are inside;
//! pictures are shown in both.

use kit::{
    Lang, Result,
    permits::{Act, Permit},
};
use press::{Block, Enclosed, Picture, pdf};
use registry::documents;

use super::acts::Form;
use crate::{agendas::Paper, words::Words};

/// The most bytes of papers that follow a PDF.
const MOST_IN_PDF: usize = 80 * 1024 * 1024;
/// The most bytes of papers inside an HTML file: a telephone must still open it.
const MOST_IN_HTML: usize = 24 * 1024 * 1024;

/// The most bytes of papers that a package takes in.
pub(super) fn most(form: Form) -> usize {
    if form == Form::Pdf { MOST_IN_PDF } else { MOST_IN_HTML }
}

/// What a package does with a paper.
pub(super) enum Use {
    /// Its pages follow.
    Follows(usize, Vec<u8>),
    /// It is a picture, shown with its item.
    Shown(Vec<u8>),
    /// It is inside, to be opened and kept.
    Inside(Vec<u8>),
    /// It is a PDF that cannot be taken over: damaged, or behind a password.
    Unreadable,
    /// It would make the package too large.
    TooLarge,
    /// It is a file of another kind.
    Listed,
}

/// What is done with each paper, in their order. Bytes that cannot be read back cost only their paper.
pub(super) fn uses<A: Act>(permit: &Permit<'_, A>, form: Form, papers: &[Paper]) -> Result<Vec<Use>> {
    let wanted = |paper: &Paper| form == Form::Html || matches!(paper.document.kind.as_str(), "pdf" | "png" | "jpeg");
    let size = |paper: &Paper| if wanted(paper) { usize::try_from(paper.document.size).unwrap_or(usize::MAX) } else { 0 };
    let fits = fitting(papers.iter().map(size), most(form));
    let one = |(paper, fits): (&Paper, bool)| match (wanted(paper), fits) {
        (false, _) => Ok(Use::Listed),
        (true, false) => Ok(Use::TooLarge),
        (true, true) => Ok(of((form, &paper.document.kind), documents::contents(permit, &paper.document)?)),
    };
    papers.iter().zip(fits).map(one).collect()
}

/// Which of these sizes have room, taken in their order: one that has none leaves it to those after it.
fn fitting(sizes: impl Iterator<Item = usize>, most: usize) -> Vec<bool> {
    let mut left = most;
    let one = |size: usize| {
        let fits = size <= left;
        left -= if fits { size } else { 0 };
        fits
    };
    sizes.map(one).collect()
}

fn of((form, kind): (Form, &str), bytes: Vec<u8>) -> Use {
    match (form, kind) {
        (_, "png" | "jpeg") => Use::Shown(bytes),
        (Form::Html, _) => Use::Inside(bytes),
        (Form::Pdf, _) => pdf::pages(&bytes).map_or(Use::Unreadable, |pages| Use::Follows(pages, bytes)),
    }
}

/// Which papers found no room in a package, in a sentence with the bound.
pub(super) fn left_out(lang: Lang, form: Form, papers: &[Paper], uses: &[Use]) -> Option<String> {
    let out = papers.iter().zip(uses).filter(|(_, it)| matches!(it, Use::TooLarge));
    let titles: Vec<_> = out.map(|(paper, _)| paper.document.title.in_lang(lang).text).collect();
    let most = documents::size(i64::try_from(most(form)).unwrap_or(i64::MAX), lang);
    (!titles.is_empty()).then(|| Words(lang).package_papers_left_out(most, kit::lang::series(lang, &titles)))
}

/// How a paper stands with its item: a line that says what was done with it, and the picture where it is one.
pub(super) fn blocks(lang: Lang, paper: &Paper, it: &Use) -> Vec<Block> {
    let (w, title) = (Words(lang), paper.document.title.in_lang(lang).text);
    let (file, size) = (paper.document.file_name.as_str(), documents::size(paper.document.size, lang));
    let said = match it {
        Use::Follows(..) => w.package_paper_follows(title, file),
        Use::Shown(_) => w.package_paper_shown(title, file),
        Use::Inside(bytes) => {
            let words = w.package_paper_inside(title, file, size);
            return vec![Block::Enclosed(Enclosed { words, name: file.to_owned(), bytes: bytes.clone() })];
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_without_room_leaves_it_to_those_after_it() {
        let fits = |sizes: &[usize], most| fitting(sizes.iter().copied(), most);
        assert_eq!(fits(&[6, 5, 4], 10), [true, false, true]);
        assert_eq!(fits(&[10, 0, 1], 10), [true, true, false]);
        assert_eq!(fits(&[usize::MAX, usize::MAX, 1], 10), [false, false, true]);
    }
}
