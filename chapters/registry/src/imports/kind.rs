//! What a kind of list must say of itself: its columns, what is wrong with a line, what a line becomes.

use std::borrow::Cow;

use jiff::{Timestamp, civil::Date};
use kit::{
    Id, Lang, Result, Say,
    db::{Tx, WriteTx},
    permits::Subject,
};
use press::Table;

use super::{
    lines::Row,
    model::{Chosen, Import, Mapping, Stays},
};
use crate::{
    partnerships::{Partnership, PartnershipId},
    words::Words,
};

/// Something that a column of a list may hold.
pub struct Column {
    /// Its name in the program.
    pub key: &'static str,
    /// What it is called.
    pub called: fn(Lang) -> &'static str,
    /// What may stand in it; empty where its name says it all.
    pub help: fn(Lang) -> &'static str,
    /// Headings under which people keep it, in either language, without accents, in small letters.
    pub known_as: &'static [&'static str],
}

/// The columns of a kind of list: `"key" its_words words_of_its_help: "headings", "people", "use";`. The words are those
/// called `Words` where it stands.
#[macro_export]
macro_rules! list_columns {
    ($($key:literal $called:ident $help:ident: $($known_as:literal),* $(,)?);* $(;)?) => {
        &[$($crate::imports::Column {
            key: $key,
            called: |lang| Words(lang).$called(),
            help: |lang| Words(lang).$help(),
            known_as: &[$($known_as),*],
        }),*]
    };
}

/// Where a list is brought, by whom and when.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The partnership.
    pub partnership: PartnershipId,
    /// What within it, such as a plan.
    pub target: Option<Id>,
    /// The language of whoever brings it: that of texts of which it does not say.
    pub lang: Lang,
    /// The day.
    pub today: Date,
    /// The instant.
    pub now: Timestamp,
    /// Who brings it.
    pub who: String,
    /// The sectors that were chosen for words in it.
    pub chosen: Chosen,
}

/// Something to know of a line.
#[derive(Clone, Debug)]
pub struct Remark {
    /// The address of the cell, such as `C7`.
    pub at: String,
    /// Whether it keeps the line from being taken.
    pub is_problem: bool,
    /// What to know.
    pub say: Say,
}

/// A line that was looked at.
#[derive(Clone, Debug)]
pub struct Judged<T> {
    /// Its number in the file.
    pub line: usize,
    /// What it is about.
    pub title: String,
    /// What to know of it.
    pub remarks: Vec<Remark>,
    /// What it becomes; nothing when everything in it is there already, or it has a problem.
    pub becomes: Option<T>,
}

impl<T> Judged<T> {
    /// A line of which nothing is known yet but the errors that its spreadsheet shows.
    pub fn new(row: &Row<'_>, title: impl Into<String>) -> Self {
        let mut it = Self { line: row.number(), title: title.into(), remarks: Vec::new(), becomes: None };
        row.faults().for_each(|at| it.problem(at, |lang| Words(lang).import_cell_is_a_fault()));
        it
    }

    /// Notes a problem of a cell.
    pub fn problem<S: Into<Cow<'static, str>>>(&mut self, at: String, words: impl Fn(Lang) -> S) {
        self.remarks.push(Remark { at, is_problem: true, say: Say::new(words) });
    }

    /// Notes something worth knowing.
    pub fn note<S: Into<Cow<'static, str>>>(&mut self, at: String, words: impl Fn(Lang) -> S) {
        self.remarks.push(Remark { at, is_problem: false, say: Say::new(words) });
    }

    /// Notes every problem of a form, each at the cell of the column that `column` gives for its field.
    pub fn problems_of<F>(&mut self, row: &Row<'_>, checked: Result<F>, column: impl Fn(&str) -> &'static str) -> Result<Option<F>> {
        match checked {
            Ok(checked) => Ok(Some(checked)),
            Err(kit::Error::Invalid(problems)) => {
                for (field, say) in problems.iter() {
                    self.problem(row.address(column(field)), |lang| say.in_lang(lang).to_owned());
                }
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Puts what is to be known of cells in the order of the cells, before what is to be known of the whole line.
    pub(super) fn in_order(&mut self) {
        self.remarks.sort_by(|one, other| {
            let place = |it: &Remark| (it.at.is_empty(), it.at.len());
            place(one).cmp(&place(other)).then_with(|| one.at.cmp(&other.at))
        });
    }

    /// Whether something keeps it from being taken.
    pub fn has_problems(&self) -> bool {
        self.remarks.iter().any(|remark| remark.is_problem)
    }
}

/// The records that a list becomes, in the order in which they are made.
#[derive(Clone, Debug, Default)]
pub struct Made(pub(super) Vec<(usize, &'static str, Id)>);

impl Made {
    /// Notes that a line became a record.
    pub fn note(&mut self, line: usize, kind: &'static str, id: impl Into<Id>) {
        self.0.push((line, kind, id.into()));
    }
}

/// A word of a list that stands for a sector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectorWord {
    /// How it is written where it stands first.
    pub text: String,
    /// On how many lines it stands.
    pub lines: usize,
    /// The code of the sector that is read out of it, where one is.
    pub read_as: Option<&'static str>,
}

/// A kind of list.
pub trait Kind: Sized + Send + Sync + 'static {
    /// Its code.
    const CODE: &'static str;
    /// What a list of this kind is called in addresses: `{import}`.
    const NAME: &'static str;
    /// Where lists of this kind are brought.
    const HOME: &'static str;
    /// Where one of them is.
    const ONE: &'static str;
    /// What a list is brought to.
    type Place: Subject;
    /// What a line becomes.
    type Becomes: Send;

    /// The title of the page where it is brought.
    fn title(lang: Lang) -> &'static str;
    /// What that page says first.
    fn lead(lang: Lang) -> &'static str;
    /// The page above: what it is called and where it is, below the partnership's home.
    fn above(lang: Lang, target: Option<Id>) -> (&'static str, String);
    /// The page where lists are brought, below the partnership's home.
    fn home(target: Option<Id>) -> String;
    /// The page of a list, below the partnership's home.
    fn one(id: super::ImportId) -> String;
    /// The partnership, and what within it the list is brought to.
    fn place(place: &Self::Place) -> (&Partnership, Option<Id>);

    /// The columns it may have.
    fn columns() -> &'static [Column];
    /// Code lists that a template explains on sheets of their own.
    fn lists(lang: Lang) -> Vec<Table>;
    /// What is missing among the columns, if anything.
    fn lacks(mapping: &Mapping) -> Option<Say>;
    /// Puts right a guess that only the whole of the columns shows to be wrong.
    fn settle(_: &mut Mapping) {}
    /// Why nothing can be taken in there at present, if so.
    fn refuses(tx: &Tx, partnership: PartnershipId, target: Option<Id>) -> Result<Option<Say>>;

    /// The words in it that stand for sectors, each once; a list without sectors has none.
    fn sector_words(_: &Setting, _: &[Row<'_>]) -> Vec<SectorWord> {
        Vec::new()
    }

    /// Looks at every line.
    fn judge(tx: &Tx, setting: &Setting, rows: &[Row<'_>]) -> Result<Vec<Judged<Self::Becomes>>>;
    /// Writes down what the lines become.
    fn write(tx: &mut WriteTx, setting: &Setting, lines: Vec<(usize, Self::Becomes)>) -> Result<Made>;
    /// Takes a record back; what keeps it, if something does.
    fn take_back(tx: &mut WriteTx, partnership: PartnershipId, record: (&str, Id)) -> Result<Option<Stays>>;
    /// What records of a kind are called, when there are so many of them, and their page below the partnership's home.
    fn counted(kind: &str, count: usize, lang: Lang) -> (String, String);
    /// The page of a record, below the partnership's home.
    fn page(import: &Import, record: (&str, Id)) -> String;
}
