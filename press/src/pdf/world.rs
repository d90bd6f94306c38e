//! What the typesetter may see: its template, the document, the pictures, the fonts. No disk, no network, no clock.

use std::{
    path::PathBuf,
    sync::{LazyLock, OnceLock},
};

use typst::{
    Feature, Features, Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

/// The main family first, then those that fill its gaps.
const FONTS: [&[u8]; 8] = [
    include_bytes!("../../../assets/fonts/pdf/atkinson-next-regular.ttf"),
    include_bytes!("../../../assets/fonts/pdf/atkinson-next-bold.ttf"),
    include_bytes!("../../../assets/fonts/pdf/atkinson-next-italic.ttf"),
    include_bytes!("../../../assets/fonts/pdf/press-serif-semibold.ttf"),
    include_bytes!("../../../assets/fonts/pdf/noto-sans.ttf"),
    include_bytes!("../../../assets/fonts/pdf/noto-sans-arabic.ttf"),
    include_bytes!("../../../assets/fonts/pdf/noto-sans-canadian-aboriginal.ttf"),
    include_bytes!("../../../assets/fonts/pdf/noto-sans-symbols.ttf"),
];

/// What is the same for every document.
struct House {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    template: Option<Source>,
}

static HOUSE: LazyLock<House> = LazyLock::new(|| House {
    library: LazyHash::new(Library::builder().with_features(std::iter::once(Feature::A11yExtras).collect::<Features>()).build()),
    book: LazyHash::new(FontBook::from_fonts(fonts())),
    template: path("document.typ").map(|id| Source::new(id, include_str!("document.typ").to_owned())),
});

/// All fonts, in the order in which they are asked for a letter.
pub fn fonts() -> &'static [Font] {
    static READ: OnceLock<Vec<Font>> = OnceLock::new();
    READ.get_or_init(|| FONTS.iter().filter_map(|bytes| Font::new(Bytes::new(*bytes), 0)).collect())
}

/// The name of the picture with this number.
pub fn picture_path(number: usize) -> String {
    format!("/picture-{number}")
}

/// What the typesetter sees while it sets one document.
pub struct Desk {
    main: FileId,
    document: (FileId, Bytes),
    pictures: Vec<(FileId, Bytes)>,
}

impl Desk {
    /// The document as data, and its pictures in the order of their numbers.
    pub fn new(document: String, pictures: Vec<Vec<u8>>) -> Option<Self> {
        let pictures = pictures.into_iter().enumerate().map(|(number, bytes)| Some((path(&picture_path(number))?, Bytes::new(bytes))));
        Some(Self {
            main: path("document.typ")?,
            document: (path("document.json")?, Bytes::from_string(document)),
            pictures: pictures.collect::<Option<_>>()?,
        })
    }
}

fn path(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &HOUSE.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &HOUSE.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        HOUSE.template.clone().filter(|_| id == self.main).ok_or_else(|| FileError::NotFound(PathBuf::new()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = std::iter::once(&self.document).chain(&self.pictures).find(|(known, _)| *known == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or_else(|| FileError::NotFound(PathBuf::new()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
