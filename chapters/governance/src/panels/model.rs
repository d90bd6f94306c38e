//! What someone on a panel gives an application, and what all of them come to.

use jiff::civil::Date;
use kit::{Id, Lang, codes, lang::decimal, row};

use crate::words::Words;

codes! {
    /// What a score means.
    pub enum Level in "score-level" {
        /// 1.
        NotShown = "1",
        /// 2.
        Little = "2",
        /// 3.
        Enough = "3",
        /// 4.
        Well = "4",
        /// 5.
        Outstanding = "5",
    }
}

impl Level {
    /// The score as a number.
    pub fn mark(self) -> i64 {
        self.code().parse().unwrap_or_default()
    }
}

row! {
    /// One score of a sheet as stored, or a sheet without any.
    pub(super) struct Given {
        pub application: Id,
        pub person_id: Id,
        pub name: String,
        pub has_conflict: bool,
        pub comment: String,
        pub given_on: Date,
        pub mark: Option<i64>,
    }
}

/// What one person of the panel gave one application.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The application.
    pub application: Id,
    /// Who gave it.
    pub person_id: Id,
    /// Their name.
    pub name: String,
    /// Whether they declared a conflict of interest instead.
    pub has_conflict: bool,
    /// What they say of it.
    pub comment: String,
    /// When they last gave it.
    pub given_on: Date,
    /// The scores, in the order of the criteria.
    pub marks: Vec<i64>,
}

impl Sheet {
    /// The sheets in what was stored, in its order.
    pub(super) fn all(given: Vec<Given>) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for one in given {
            let known = all.iter_mut().find(|sheet| (sheet.application, sheet.person_id) == (one.application, one.person_id));
            if let Some(sheet) = known {
                sheet.marks.extend(one.mark);
                continue;
            }
            all.push(Self {
                application: one.application,
                person_id: one.person_id,
                name: one.name,
                has_conflict: one.has_conflict,
                comment: one.comment,
                given_on: one.given_on,
                marks: one.mark.into_iter().collect(),
            });
        }
        all
    }

    /// The average of its scores; nothing where there are none.
    #[expect(clippy::cast_precision_loss, reason = "a few scores from one to five")]
    pub fn average(&self) -> Option<f64> {
        let counts = !self.has_conflict && !self.marks.is_empty();
        counts.then(|| self.marks.iter().sum::<i64>() as f64 / self.marks.len() as f64)
    }
}

/// What a panel comes to: everyone counts the same, whatever they gave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tally {
    /// How many scored.
    pub people: usize,
    /// The average of their averages.
    pub mean: f64,
    /// The lowest of them.
    pub low: f64,
    /// The highest of them.
    pub high: f64,
}

impl Tally {
    /// What the sheets of one application come to; nothing before anyone scored.
    #[expect(clippy::cast_precision_loss, reason = "a panel is small")]
    pub fn of<'a>(sheets: impl IntoIterator<Item = &'a Sheet>) -> Option<Self> {
        let averages: Vec<f64> = sheets.into_iter().filter_map(Sheet::average).collect();
        let (low, high) = (averages.iter().copied().reduce(f64::min)?, averages.iter().copied().reduce(f64::max)?);
        let people = averages.len();
        Some(Self { people, mean: averages.iter().sum::<f64>() / people as f64, low, high })
    }

    /// The mean and the spread in short: `3.8 (3.5 to 4.3)`.
    pub fn short(&self, lang: Lang) -> String {
        let number = |value| decimal(lang, value, 1);
        Words(lang).score_short(number(self.mean), number(self.low), number(self.high))
    }

    /// The same in a sentence that says how it was computed.
    pub fn told(&self, lang: Lang) -> String {
        let number = |value| decimal(lang, value, 1);
        Words(lang).score_told(self.people, number(self.mean), number(self.low), number(self.high))
    }
}

/// Whether someone may see what the others gave: whoever is not on the panel may; whoever is, after giving their own, and never
/// where they declared a conflict of interest.
pub(crate) fn may_see(on_panel: bool, own: Option<&Sheet>) -> bool {
    if on_panel { own.is_some_and(|own| !own.has_conflict) } else { true }
}

#[cfg(test)]
mod tests {
    use kit::testing::{now, today};

    use super::*;

    fn sheet(marks: &[i64], has_conflict: bool) -> Sheet {
        let (application, person_id) = (Id::new(now()), Id::new(now()));
        Sheet {
            application,
            person_id,
            name: String::new(),
            has_conflict,
            comment: String::new(),
            given_on: today(),
            marks: marks.to_vec(),
        }
    }

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(Level);
        assert_eq!(Level::ALL.iter().map(|one| one.mark()).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    }

    #[test]
    fn a_panel_comes_to_the_average_of_averages_and_a_conflict_counts_for_nothing() {
        let sheets = [sheet(&[5, 4, 3, 4], false), sheet(&[2, 3], false), sheet(&[1, 1], true)];
        let tally = Tally::of(&sheets).expect("two scored");
        assert_eq!(tally, Tally { people: 2, mean: 3.25, low: 2.5, high: 4.0 });
        assert!(tally.told(Lang::En).contains("3.3") && tally.told(Lang::Fr).contains("3,3"), "{}", tally.told(Lang::En));
        assert_eq!(Tally::of(&sheets[2..]), None);
    }

    #[test]
    fn whoever_scores_sees_the_others_after_giving_their_own_and_not_with_a_conflict() {
        assert!(may_see(false, None) && !may_see(true, None));
        assert!(may_see(true, Some(&sheet(&[3], false))) && !may_see(true, Some(&sheet(&[], true))));
    }
}
