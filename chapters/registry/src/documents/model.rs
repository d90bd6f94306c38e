//! What a document is, what may be written of it, and who sees it.

use jiff::Timestamp;
use kit::{Lang, Reading, Result, id, lang::Bilingual, parts::Choice, row, web::Versioned};
use press::FileKind;
use serde::{Deserialize, Serialize};

use crate::words::Words;

/// The most bytes of a file.
pub const LARGEST: usize = 20 * 1024 * 1024;

id! {
    /// A document.
    pub DocumentId
}

row! {
    /// A file that a partnership keeps.
    pub struct Document {
        /// Which one.
        pub id: DocumentId,
        /// Its title.
        pub title: Bilingual,
        /// The name it is downloaded under.
        pub file_name: String,
        /// What it is: `pdf`, `docx`, `xlsx`, `csv`, `png` or `jpeg`.
        pub kind: String,
        /// The language it is written in.
        pub lang: String,
        /// Who sees it.
        pub visibility: String,
        /// How many bytes it has.
        pub size: i64,
        /// The SHA-256 of its bytes.
        pub digest: String,
        /// When it was brought.
        pub uploaded_at: Timestamp,
        /// By whom.
        pub uploaded_by: String,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

/// Languages of documents.
pub const LANGUAGES: &[&str] = &["en", "fr", "both", "other"];
/// Who sees a document, from the fewest to the most.
pub const VISIBILITIES: &[&str] = &["private", "members", "funder", "public"];

/// What a language of documents is called.
pub fn language_called(code: &str, lang: Lang) -> &'static str {
    let w = Words(lang);
    match code {
        "en" => w.document_in_english(),
        "fr" => w.document_in_french(),
        "both" => w.document_in_both(),
        "other" => w.document_in_other(),
        _ => "",
    }
}

/// What a visibility is called.
pub fn visibility_called(code: &str, lang: Lang) -> &'static str {
    let w = Words(lang);
    match code {
        "private" => w.visible_to_staff(),
        "members" => w.visible_to_members(),
        "funder" => w.visible_to_funder(),
        "public" => w.visible_to_everyone(),
        _ => "",
    }
}

/// The answers of a drop-down made from a list of codes.
pub fn choices(list: &[&str], called: fn(&str, Lang) -> &'static str, lang: Lang) -> Vec<Choice> {
    list.iter().map(|code| Choice::new(code, called(code, lang))).collect()
}

/// How much a reader sees: everything up to one visibility and beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eyes {
    /// Everything: the staff.
    Staff,
    /// What members see.
    Member,
    /// What the funder's officer sees.
    Funder,
    /// What everyone sees.
    Public,
}

impl Eyes {
    /// The codes of what is seen; always four, so that one condition serves all.
    pub fn sees(self) -> [&'static str; 4] {
        match self {
            Self::Staff => ["private", "members", "funder", "public"],
            Self::Member => ["members", "funder", "public", "public"],
            Self::Funder => ["funder", "public", "public", "public"],
            Self::Public => ["public"; 4],
        }
    }
}

/// The code under which a kind of file is stored.
pub fn kind_code(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Pdf => "pdf",
        FileKind::Docx => "docx",
        FileKind::Xlsx => "xlsx",
        FileKind::Csv => "csv",
        FileKind::Png => "png",
        FileKind::Jpeg => "jpeg",
    }
}

/// The kind of file with this code.
pub fn kind_of(code: &str) -> Option<FileKind> {
    FileKind::ALL.into_iter().find(|kind| kind_code(*kind) == code)
}

/// The name a file is downloaded under: what its sender called it, without folders, with the ending of what it is.
pub fn file_name(sent: &str, kind: FileKind) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let clean: String = stem
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .take(100)
        .collect();
    let clean = clean.trim().trim_matches('.');
    format!("{}.{}", if clean.is_empty() { "document" } else { clean }, kind.extension())
}

/// A size as people read it.
pub fn size(bytes: i64, lang: Lang) -> String {
    let w = Words(lang);
    #[expect(clippy::cast_precision_loss, reason = "a file has at most 20 MB")]
    let megabytes = bytes as f64 / 1_048_576.0;
    if bytes < 1024 * 1024 {
        w.kilobytes(kit::lang::number(lang, (bytes + 1023) / 1024))
    } else {
        w.megabytes(kit::lang::decimal(lang, megabytes, 1))
    }
}

/// The form, as typed; the file comes beside it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// The title in English.
    pub title_en: String,
    /// The title in French.
    pub title_fr: String,
    /// The language it is written in.
    pub lang: String,
    /// Who sees it.
    pub visibility: String,
    /// The version that was edited.
    pub version: i64,
}

impl Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&Document> for Form {
    fn from(it: &Document) -> Self {
        Self {
            title_en: it.title.en.clone(),
            title_fr: it.title.fr.clone(),
            lang: it.lang.clone(),
            visibility: it.visibility.clone(),
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// The title.
    pub title: Bilingual,
    /// The language it is written in.
    pub lang: String,
    /// Who sees it.
    pub visibility: String,
}

/// A file that is one of the six kinds and not too large.
pub struct Brought {
    /// What it is.
    pub kind: FileKind,
    /// The name to download it under.
    pub name: String,
}

impl Checked {
    /// Checks a form filled in by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut check = Reading::new(lang);
        let checked = Self::read(form, &mut check);
        check.or(checked)
    }

    /// Checks a form and the file that came with it: its name and bytes.
    pub fn with_file(form: &Form, file: Option<(&str, &[u8])>, lang: Lang) -> Result<(Self, Brought)> {
        let mut check = Reading::new(lang);
        let checked = Self::read(form, &mut check);
        let brought = match file {
            None => {
                check.problem("file", |lang| Words(lang).file_missing());
                None
            }
            Some((_, bytes)) if bytes.len() > LARGEST => {
                check.problem("file", |lang| Words(lang).file_too_large());
                None
            }
            Some((name, bytes)) => {
                let kind = press::sniff(bytes);
                if kind.is_none() {
                    check.problem("file", |lang| Words(lang).file_not_taken());
                }
                kind.map(|kind| Brought { kind, name: file_name(name, kind) })
            }
        };
        check.finish(|| Some((checked, brought?)))
    }

    fn read(form: &Form, check: &mut Reading) -> Self {
        Self {
            title: check.needed_pair("title", (&form.title_en, &form.title_fr), 200),
            lang: check.one_of("lang", &form.lang, LANGUAGES),
            visibility: check.one_of("visibility", &form.visibility, VISIBILITIES),
        }
    }
}

#[cfg(test)]
mod tests {
    use kit::Error;

    use super::*;

    #[test]
    fn a_file_name_has_no_folder_and_the_ending_of_what_it_is() {
        assert_eq!(file_name("C:\\Users\\x\\Rapport 2026.PDF", FileKind::Pdf), "Rapport 2026.pdf");
        assert_eq!(file_name("../../etc/passwd", FileKind::Csv), "passwd.csv");
        assert_eq!(file_name("invoice.exe\u{202e}fdp.pdf", FileKind::Png), "invoice.exefdp.png");
        assert_eq!(file_name("...", FileKind::Docx), "document.docx");
        assert_eq!(file_name("", FileKind::Jpeg), "document.jpg");
    }

    #[test]
    fn who_sees_more_sees_all_that_others_see() {
        for (more, less) in [(Eyes::Staff, Eyes::Member), (Eyes::Member, Eyes::Funder), (Eyes::Funder, Eyes::Public)] {
            assert!(less.sees().iter().all(|code| more.sees().contains(code)), "{more:?}");
            assert!(more.sees().iter().any(|code| !less.sees().contains(code)), "{more:?}");
        }
    }

    #[test]
    fn everything_wrong_is_named_at_once() {
        let Err(Error::Invalid(problems)) = Checked::with_file(&Form::default(), Some(("x.pdf", b"MZ\x00\x01")), Lang::Fr).map(drop) else {
            panic!("taken")
        };
        let fields: Vec<_> = problems.iter().map(|(field, _)| field.to_owned()).collect();
        assert_eq!(fields, ["title_fr", "lang", "visibility", "file"]);
    }

    #[test]
    fn every_code_has_words_and_every_kind_a_code() {
        for lang in Lang::ALL {
            assert!(LANGUAGES.iter().all(|code| !language_called(code, lang).is_empty()));
            assert!(VISIBILITIES.iter().all(|code| !visibility_called(code, lang).is_empty()));
        }
        assert!(FileKind::ALL.into_iter().all(|kind| kind_of(kind_code(kind)) == Some(kind)));
        assert_eq!(size(1, Lang::En), "1\u{a0}kB");
        assert_eq!(size(1_572_864, Lang::Fr), "1,5\u{a0}Mo");
    }
}
