//! The form by which someone on a panel scores an application, or declares a conflict of interest.

use kit::{Lang, Reading, Result};
use serde::Deserialize;

use super::model::{Level, Sheet};
use crate::words::Words;

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScoreForm {
    /// The scores, in the order of the criteria.
    pub marks: Vec<String>,
    /// What is said of it.
    pub comment: String,
    /// Whether a conflict of interest is declared.
    pub has_conflict: bool,
}

/// What was given, found to be right.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The scores, in the order of the criteria; none with a conflict of interest.
    pub marks: Vec<i64>,
    /// What is said of it.
    pub comment: String,
    /// Whether a conflict of interest is declared.
    pub has_conflict: bool,
}

impl ScoreForm {
    /// What someone gave before, to be looked at again.
    pub fn of(it: &Sheet) -> Self {
        Self { marks: it.marks.iter().map(ToString::to_string).collect(), comment: it.comment.clone(), has_conflict: it.has_conflict }
    }

    /// Checks it against the number of criteria: every one has a score from 1 to 5, unless there is a conflict of interest.
    pub fn check(&self, criteria: usize, lang: Lang) -> Result<Checked> {
        let mut it = Reading::new(lang);
        let comment = it.text("comment", &self.comment, 2_000);
        let (has_conflict, mut marks) = (self.has_conflict, Vec::new());
        if !has_conflict {
            marks = self.marks.iter().filter_map(|typed| Level::from_code(typed.trim())).map(Level::mark).collect();
            if marks.len() != criteria || self.marks.len() != criteria {
                it.problem("marks", |lang| Words(lang).score_each());
            }
        }
        it.or(Checked { marks, comment, has_conflict })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_criterion_has_a_score_from_one_to_five_or_there_is_a_conflict() {
        let form = |marks: &[&str], has_conflict| {
            let marks = marks.iter().map(|&mark| mark.to_owned()).collect();
            ScoreForm { marks, comment: "Clear".into(), has_conflict }.check(2, Lang::En)
        };
        assert_eq!(form(&["1", "5"], false).expect("right").marks, [1, 5]);
        for wrong in [&["1", "6"][..], &["0", "3"], &["1"], &["1", ""], &["1", "2", "3"], &["x", "2"]] {
            assert!(form(wrong, false).is_err(), "{wrong:?}");
        }
        assert!(form(&[], true).expect("no scores").marks.is_empty());
    }
}
