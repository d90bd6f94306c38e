//! What an annual report is: its blocks, its figures, how far it has come, and its seal.

use governance::decisions::DecisionId;
use jiff::civil::Date;
use kit::{Error, Id, Lang, Reading, Result, codes, frozen, id, lang::Bilingual, row};
use planning::fiscal::FiscalYear;
use serde::{Deserialize, Serialize};

use super::listings::Listing;
use crate::words::Words;

id! {
    /// An annual report.
    pub ReportId
}

codes! {
    /// How far a report has come.
    pub enum State in "report-state" {
        /// It is being written.
        Draft = "draft",
        /// The council reads it.
        InReview = "in_review",
        /// The council approved it; its words and figures are frozen.
        Approved = "approved",
        /// It was handed in.
        Submitted = "submitted",
    }
}

impl State {
    /// The states one step away.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::InReview],
            Self::InReview => &[Self::Draft, Self::Approved],
            Self::Approved => &[Self::Submitted],
            Self::Submitted => &[],
        }
    }

    /// Whether its words may still be changed.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::InReview)
    }
}

row! {
    /// A report of a fiscal year.
    pub struct Report {
        /// Which one.
        pub id: ReportId,
        /// The year it tells of.
        pub fiscal_year: FiscalYear,
        /// Which edition of that year: a correction is a new one.
        pub edition: i64,
        /// Why it corrects the edition before; empty for the first.
        pub correction: String,
        /// What it is called.
        pub title: Bilingual,
        /// How far it has come.
        pub state: State,
        /// What was approved, word for word; nothing before that.
        pub frozen: Option<String>,
        /// The seal of what was approved.
        pub frozen_sum: Option<String>,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

row! {
    /// A block of narrative.
    #[derive(Serialize, Deserialize)]
    pub struct Block {
        /// Its place in the report, from 1.
        pub place: i64,
        /// What it is about: the figures of that section follow it.
        pub section: String,
        /// Its heading.
        pub heading: Bilingual,
        /// What it says.
        pub text: Bilingual,
    }
}

/// What kind of number a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// So many records.
    Count,
    /// Minutes, shown as hours.
    Minutes,
    /// Cents, shown as dollars.
    Cents,
}

/// A figure: a value with a name, and what it is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Its name, the same in every form of the document.
    pub id: String,
    /// The section it belongs to.
    pub section: String,
    /// What it is called.
    pub label: Bilingual,
    /// What kind of number it is.
    pub unit: Unit,
    /// The value.
    pub value: i64,
}

/// What a report says, words and figures: what is frozen at approval.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Content {
    /// What it is called.
    pub title: Bilingual,
    /// The year it tells of.
    pub fiscal_year: FiscalYear,
    /// Which edition.
    pub edition: i64,
    /// Its narrative.
    pub blocks: Vec<Block>,
    /// Its figures.
    pub figures: Vec<Figure>,
    /// Its tables.
    #[serde(default)]
    pub listings: Vec<Listing>,
    /// The day up to which its figures count; not said by reports frozen before it was kept.
    #[serde(default)]
    pub counted_to: Option<Date>,
}

/// The day up to which the figures of a year count: its last one, or today while it is not over.
pub fn counted_to(year: FiscalYear, today: Date) -> Date {
    year.end().min(today)
}

impl Content {
    /// As it is kept, and its seal.
    pub fn freeze(&self) -> Result<(String, String)> {
        frozen::freeze(self)
    }

    /// What was frozen, when its seal is whole.
    pub fn thaw(text: &str, sum: &str) -> Result<Self> {
        frozen::thaw(text, sum)?.ok_or_else(|| Error::refused(|lang| Words(lang).seal_is_broken()))
    }

    /// The place of the block that figures and tables of a section follow: the first block of that section, or of
    /// the section around it (`activities` is around `activities.…`). Nothing when no block is about it.
    pub fn home_of(&self, section: &str) -> Option<i64> {
        let around = section.split_once('.').map(|(around, _)| around);
        let first = |wanted: &str| self.blocks.iter().find(|block| block.section == wanted).map(|block| block.place);
        first(section).or_else(|| first(around?))
    }

    /// What is still empty: headings of blocks without a text in a language.
    pub fn gaps(&self, lang: Lang) -> Vec<&Block> {
        self.blocks.iter().filter(|block| block.text.written(lang).is_empty()).collect()
    }
}

/// The form of a new report, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NewForm {
    /// The year it tells of.
    pub fiscal_year: String,
}

impl NewForm {
    /// The year, which must have begun.
    pub fn checked(&self, today: Date, lang: Lang) -> Result<FiscalYear> {
        let mut read = Reading::new(lang);
        let year = FiscalYear::parse(&self.fiscal_year);
        match &year {
            Err(why) => read.problem("fiscal_year", |lang| why.in_lang(lang).to_owned()),
            Ok(year) if year.start() > today => read.problem("fiscal_year", |lang| Words(lang).year_not_begun()),
            Ok(_) => {}
        }
        read.finish(|| year.ok())
    }
}

/// The form of a block, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BlockForm {
    /// Which block.
    pub place: String,
    /// Its heading in English.
    pub heading_en: String,
    /// Its heading in French.
    pub heading_fr: String,
    /// What it says in English.
    pub text_en: String,
    /// What it says in French.
    pub text_fr: String,
    /// The version of the report that was edited.
    pub version: i64,
}

/// Which block is meant: the first one, unless another is named.
pub fn named_block(place: &str) -> &str {
    if place.is_empty() { "1" } else { place }
}

impl kit::web::Versioned for BlockForm {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<Block> for BlockForm {
    fn from(Block { place, heading, text, .. }: Block) -> Self {
        let place = place.to_string();
        Self { place, heading_en: heading.en, heading_fr: heading.fr, text_en: text.en, text_fr: text.fr, version: 0 }
    }
}

impl BlockForm {
    /// The place, the heading and the text, found to be right.
    pub fn checked(&self, lang: Lang) -> Result<(i64, Bilingual, Bilingual)> {
        let place = named_block(&self.place).parse().map_err(|_| kit::Error::NotFound)?;
        let mut read = Reading::new(lang);
        let heading = read.pair("heading", (&self.heading_en, &self.heading_fr), 200);
        read.needs("heading", &heading, |lang| kit::lang::Words(lang).required());
        let text = read.long_pair("text", (&self.text_en, &self.text_fr), 10_000);
        read.finish(|| Some((place, heading, text)))
    }
}

/// The form of a step, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StepForm {
    /// The state it comes to.
    pub state: String,
    /// The decision that approves it.
    pub decision: String,
    /// Whether it is to be frozen although its year is not over.
    pub unfinished: bool,
}

impl StepForm {
    /// The step, when it may be taken from `from`. A report of a year that is not over is approved only knowingly.
    pub fn checked(&self, from: State, is_over: bool, lang: Lang) -> Result<(State, Option<DecisionId>)> {
        let mut read = Reading::new(lang);
        let state = read.code("state", &self.state, |code| State::from_code(code).filter(|state| from.next().contains(state)));
        let decision = read.ids::<Id>("decision", std::slice::from_ref(&self.decision)).pop().map(DecisionId);
        if state == Some(State::Approved) && self.decision.is_empty() {
            read.problem("decision", |lang| Words(lang).approval_needs_decision());
        }
        if state == Some(State::Approved) && !is_over && !self.unfinished {
            read.problem("unfinished", |lang| Words(lang).year_is_not_over());
        }
        read.finish(|| Some((state?, decision)))
    }
}

#[cfg(test)]
mod tests {
    use kit::testing::{now, today};

    use super::*;

    #[test]
    fn a_report_is_approved_by_a_decision_and_only_after_review() {
        let id = Id::new(now()).to_string();
        let step = |state: &str, decision: &str, from| {
            StepForm { state: state.into(), decision: decision.into(), unfinished: false }.checked(from, true, Lang::En)
        };
        assert!(step("approved", &id, State::InReview).is_ok());
        assert!(step("approved", "", State::InReview).is_err());
        assert!(step("approved", &id, State::Draft).is_err());
        assert!(step("draft", "", State::Approved).is_err() && step("in_review", "", State::Submitted).is_err());
    }

    #[test]
    fn a_report_of_a_year_that_is_not_over_is_frozen_only_knowingly() {
        let decision = Id::new(now()).to_string();
        let step = |unfinished| StepForm { state: "approved".into(), decision: decision.clone(), unfinished };
        let Err(Error::Invalid(problems)) = step(false).checked(State::InReview, false, Lang::En) else { panic!("refused") };
        assert_eq!(problems.iter().map(|(field, _)| field).collect::<Vec<_>>(), ["unfinished"]);
        assert!(step(true).checked(State::InReview, false, Lang::En).is_ok());
        let year = FiscalYear::containing(today());
        assert_eq!((counted_to(year, today()), counted_to(year.previous(), today())), (today(), year.previous().end()));
    }

    #[test]
    fn a_frozen_report_that_was_touched_does_not_open() {
        let year = FiscalYear::containing(today());
        let content = Content {
            title: Bilingual::new("T", "", Lang::En),
            fiscal_year: year,
            edition: 1,
            blocks: Vec::new(),
            figures: Vec::new(),
            listings: Vec::new(),
            counted_to: None,
        };
        let (text, sum) = content.freeze().expect("frozen");
        assert_eq!(sum.len(), 64);
        assert_eq!(Content::thaw(&text, &sum).expect("whole").fiscal_year, year);
        assert!(Content::thaw(&text.replace('T', "U"), &sum).is_err());
    }

    #[test]
    fn a_year_that_has_not_begun_has_no_report() {
        let year = |typed: &str| NewForm { fiscal_year: typed.into() }.checked(today(), Lang::En);
        assert!(year("2025-26").is_ok() && year("2026-27").is_ok());
        assert!(year("2027-28").is_err() && year("2025-27").is_err() && year("").is_err());
    }
}
