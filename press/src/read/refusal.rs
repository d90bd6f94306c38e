//! Why a file that somebody brings is not read, in sentences they can act on.

use super::{ArchiveFault, LARGEST_CONTENT, LARGEST_FILE, MOST_CELLS, MOST_COLUMNS, MOST_LINES};
use crate::format::{is_french, whole};

/// Why a spreadsheet was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Nothing is in it.
    Empty,
    /// The file is too large.
    TooBig {
        /// Its size.
        bytes: usize,
    },
    /// It is neither a workbook nor text.
    NotASheet,
    /// A workbook of the old kind (.xls), or one locked with a password.
    OldOrLocked,
    /// It is a workbook whose inside is not acceptable.
    Archive(ArchiveFault),
    /// It says that it is a workbook, but cannot be read.
    Broken,
    /// Too many lines.
    TooManyLines {
        /// The sheet.
        sheet: String,
    },
    /// Too many columns.
    TooManyColumns {
        /// The address of the first cell too far to the right.
        address: String,
    },
    /// Too many cells have something in them.
    TooManyCells,
    /// Too much text once unpacked.
    TooMuchText,
    /// A quotation mark is opened and never closed.
    OpenQuote {
        /// The line where it is opened.
        line: usize,
    },
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.sentence("en"))
    }
}

impl std::error::Error for ReadError {}

impl From<ArchiveFault> for ReadError {
    fn from(fault: ArchiveFault) -> Self {
        Self::Archive(fault)
    }
}

impl ReadError {
    /// What to tell the person, in this language (`en-CA`, `fr-CA`).
    pub fn sentence(&self, lang: &str) -> String {
        if let Self::Archive(fault) = self {
            return fault.sentence(lang).to_owned();
        }
        if is_french(lang) { self.french() } else { self.english() }
    }

    fn english(&self) -> String {
        match self {
            Self::Empty => "There is nothing in this file.".into(),
            Self::TooBig { bytes } => format!("This file is {} MB; the largest that can be read is {} MB. Split it, or remove pictures from it.", megabytes(*bytes), megabytes(LARGEST_FILE)),
            Self::NotASheet => "This is not a spreadsheet. Bring an Excel workbook (.xlsx) or a CSV file.".into(),
            Self::OldOrLocked => "This workbook has a password or is of the old kind (.xls). Save it as .xlsx without a password, then bring it again.".into(),
            Self::Archive(fault) => fault.sentence("en").to_owned(),
            Self::Broken => "This workbook cannot be read: the file seems damaged. Open it in your spreadsheet program, save it again as .xlsx, then bring it again.".into(),
            Self::TooManyLines { sheet } => format!("The sheet “{sheet}” has more than {} lines. Split it into several files.", count(MOST_LINES, "en")),
            Self::TooManyColumns { address } => format!("There is something in cell {address}, but no more than {MOST_COLUMNS} columns can be read. Remove the columns that are not needed."),
            Self::TooManyCells => format!("This file fills more than {} cells. Split it into several files.", count(MOST_CELLS, "en")),
            Self::TooMuchText => format!("This file holds more than {} MB of text. Split it into several files.", megabytes(LARGEST_CONTENT)),
            Self::OpenQuote { line } => format!("A quotation mark is opened on line {line} and never closed. Close it, or double it if it belongs to the text."),
        }
    }

    fn french(&self) -> String {
        match self {
            Self::Empty => "Ce fichier est vide.".into(),
            Self::TooBig { bytes } => format!("Ce fichier fait {} Mo\u{a0}; le maximum est de {} Mo. Divisez-le ou retirez-en les images.", megabytes(*bytes), megabytes(LARGEST_FILE)),
            Self::NotASheet => "Ce n’est pas une feuille de calcul. Fournissez un classeur Excel (.xlsx) ou un fichier CSV.".into(),
            Self::OldOrLocked => "Ce classeur est protégé par un mot de passe ou dans l’ancien format (.xls). Enregistrez-le en .xlsx sans mot de passe, puis reprenez.".into(),
            Self::Archive(fault) => fault.sentence("fr").to_owned(),
            Self::Broken => "Ce classeur est illisible\u{a0}: le fichier semble abîmé. Ouvrez-le dans votre tableur, enregistrez-le de nouveau en .xlsx, puis reprenez.".into(),
            Self::TooManyLines { sheet } => format!("La feuille «\u{a0}{sheet}\u{a0}» compte plus de {} lignes. Divisez-la en plusieurs fichiers.", count(MOST_LINES, "fr")),
            Self::TooManyColumns { address } => format!("La cellule {address} contient quelque chose, mais on ne peut lire plus de {MOST_COLUMNS} colonnes. Retirez celles qui ne servent pas."),
            Self::TooManyCells => format!("Ce fichier remplit plus de {} cellules. Divisez-le en plusieurs fichiers.", count(MOST_CELLS, "fr")),
            Self::TooMuchText => format!("Ce fichier contient plus de {} Mo de texte. Divisez-le en plusieurs fichiers.", megabytes(LARGEST_CONTENT)),
            Self::OpenQuote { line } => format!("Un guillemet ouvert à la ligne {line} n’est jamais fermé. Fermez-le, ou doublez-le s’il fait partie du texte."),
        }
    }
}

/// Whole megabytes, rounded up so that a file just above the limit does not seem within it.
fn megabytes(bytes: usize) -> usize {
    bytes.div_ceil(1024 * 1024)
}

/// A limit as people write it.
fn count(limit: usize, lang: &str) -> String {
    whole(i64::try_from(limit).unwrap_or(i64::MAX), lang)
}
