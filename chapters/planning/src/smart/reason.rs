//! What may be missing, and the sentence that says what to do about it.

use jiff::civil::Date;
use kit::Lang;

use crate::{fiscal::FiscalYear, words::Words};

/// One thing that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No action opens the title.
    NoAction,
    /// The action is named by a word that shows nothing being done.
    VagueAction(String),
    /// The action has nothing it is about.
    NoObject(String),
    /// It is not said for whom.
    NoTargetGroup,
    /// It is not said who leads.
    NoLead,
    /// There is neither an output nor an indicator with a baseline.
    NoOutput,
    /// An output has no number.
    OutputWithoutNumber(String),
    /// An output has a number of nothing in particular.
    OutputWithoutUnit(i64),
    /// It is not said what makes it possible.
    NoMeans,
    /// It serves no priority.
    NoPriority,
    /// It answers no finding.
    NoFinding,
    /// There is no start.
    NoStart,
    /// There is no end.
    NoEnd,
    /// The dates are the wrong way round.
    EndBeforeStart {
        /// When it would start.
        start: Date,
        /// When it would end.
        end: Date,
    },
    /// It starts before the fiscal year.
    StartsBeforeYear(Date, FiscalYear),
    /// It starts after the fiscal year.
    StartsAfterYear(Date, FiscalYear),
    /// It ends after the fiscal year.
    EndsAfterYear(Date, FiscalYear),
    /// It ends before the fiscal year.
    EndsBeforeYear(Date, FiscalYear),
    /// It runs over several years and says nothing of this one.
    NoMilestone(FiscalYear),
    /// Its milestone is in another year.
    MilestoneOutsideYear(Date, FiscalYear),
    /// Its milestone is not between its own dates.
    MilestoneOutsideActivity {
        /// The milestone.
        milestone: Date,
        /// When it starts.
        start: Date,
        /// When it ends.
        end: Date,
    },
}

impl Reason {
    /// What to do about it, in a sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        let words = Words(lang);
        match self {
            Self::NoAction => words.smart_no_action().to_owned(),
            Self::VagueAction(word) => words.smart_vague_action(word),
            Self::NoObject(word) => words.smart_no_object(word),
            Self::NoTargetGroup => words.smart_no_target_group().to_owned(),
            Self::NoLead => words.smart_no_lead().to_owned(),
            Self::NoOutput => words.smart_no_output().to_owned(),
            Self::OutputWithoutNumber(unit) => words.smart_output_without_number(unit),
            Self::OutputWithoutUnit(number) => words.smart_output_without_unit(number),
            Self::NoMeans => words.smart_no_means().to_owned(),
            Self::NoPriority => words.smart_no_priority().to_owned(),
            Self::NoFinding => words.smart_no_finding().to_owned(),
            _ => self.sentence_on_dates(words),
        }
    }

    fn sentence_on_dates(&self, words: Words) -> String {
        let day = |day: &Date| kit::lang::date(words.0, *day);
        let called = |year: &FiscalYear| year.called(words.0);
        match self {
            Self::NoEnd => words.smart_no_end().to_owned(),
            Self::EndBeforeStart { start, end } => words.smart_end_before_start(day(end), day(start)),
            Self::StartsBeforeYear(start, year) => words.smart_starts_before_year(day(start), called(year), day(&year.start())),
            Self::StartsAfterYear(start, year) => words.smart_starts_after_year(day(start), called(year), day(&year.end())),
            Self::EndsAfterYear(end, year) => words.smart_ends_after_year(day(end), called(year), day(&year.end())),
            Self::EndsBeforeYear(end, year) => words.smart_ends_before_year(day(end), called(year), day(&year.start())),
            Self::NoMilestone(year) => words.smart_no_milestone(called(year)),
            Self::MilestoneOutsideYear(milestone, year) => {
                words.smart_milestone_outside_year(day(milestone), called(year), day(&year.start()), day(&year.end()))
            }
            Self::MilestoneOutsideActivity { milestone, start, end } => {
                words.smart_milestone_outside_activity(day(milestone), day(start), day(end))
            }
            _ => words.smart_no_start().to_owned(),
        }
    }
}
