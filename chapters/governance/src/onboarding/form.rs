//! The forms of onboarding: the list of a body's steps, and what a member has done.

use kit::{Lang, Reading, Result, lang::Bilingual};
use serde::{Deserialize, Serialize};

use super::model::{Step, StepId};
use crate::{seats::TenureId, words::Words};

/// The most steps of a list.
const MOST: usize = 12;
/// How many empty lines are offered.
const EMPTY: usize = 2;

/// The list of a body's steps, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// The steps, in English.
    pub step_en: Vec<String>,
    /// The steps, in French.
    pub step_fr: Vec<String>,
    /// The version that was edited.
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

/// The steps that every list begins with.
pub(super) fn shipped() -> Vec<Bilingual> {
    let (en, fr) = (Words(Lang::En), Words(Lang::Fr));
    [
        (en.onboarding_terms_received(), fr.onboarding_terms_received()),
        (en.onboarding_met(), fr.onboarding_met()),
        (en.onboarding_directory(), fr.onboarding_directory()),
    ]
    .map(|(en, fr)| Bilingual::new(en, fr, Lang::En))
    .to_vec()
}

impl Form {
    /// The list there is.
    pub fn of(steps: &[Bilingual], version: i64) -> Self {
        let (step_en, step_fr) = steps.iter().map(|text| (text.en.clone(), text.fr.clone())).unzip();
        Self { step_en, step_fr, version }
    }

    /// The lines as typed.
    fn rows(&self) -> Vec<[&str; 2]> {
        let columns = [&self.step_en, &self.step_fr];
        let length = columns.iter().map(|column| column.len()).max().unwrap_or(0);
        (0..length).map(|row| columns.map(|column| column.get(row).map_or("", String::as_str))).collect()
    }

    /// The same with empty lines at the end.
    pub(super) fn rows_to_fill(&self) -> Vec<[&str; 2]> {
        let written = self.rows().into_iter().filter(|row| !is_empty(row));
        written.chain([[""; 2]; EMPTY]).take(MOST).collect()
    }
}

fn is_empty(row: &[&str; 2]) -> bool {
    row.iter().all(|cell| cell.trim().is_empty())
}

/// A list as typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// The steps, in their order.
    pub steps: Vec<Bilingual>,
}

impl Checked {
    /// Checks a list written by someone who works in `lang`. What is wrong is said for the line, as `step_3`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let (mut it, mut steps) = (Reading::new(lang), Vec::new());
        for (number, [en, fr]) in (1_usize..).zip(form.rows()).filter(|(_, row)| !is_empty(row)) {
            let mut line = Reading::new(lang);
            let text = line.pair("step", (en, fr), 200);
            match line.or(text) {
                Ok(text) => steps.push(text),
                Err(_) => it.problem(format!("step_{number}"), |lang| Words(lang).onboarding_step_too_long()),
            }
        }
        if form.rows().iter().all(is_empty) {
            it.problem("step_1", |lang| Words(lang).onboarding_step_needed());
        }
        if steps.len() > MOST {
            it.problem(format!("step_{MOST}"), |lang| Words(lang).round_lines_most(MOST));
        }
        it.or(Self { steps })
    }
}

/// What a member has done, as typed: the steps that are ticked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TickForm {
    /// The member's time on the seat.
    pub tenure: String,
    /// The steps.
    pub steps: Vec<String>,
}

/// A step that is ticked: one of the body's own list, or one of the shipped list, by its place from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ticked {
    Own(StepId),
    Shipped(usize),
}

impl std::str::FromStr for Ticked {
    type Err = kit::id::NotAnId;

    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        match text.strip_prefix("shipped-") {
            Some(place) => place.parse().map(Self::Shipped).map_err(|_| kit::id::NotAnId),
            None => text.parse().map(Self::Own),
        }
    }
}

impl std::fmt::Display for Ticked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Own(id) => id.fmt(f),
            Self::Shipped(place) => write!(f, "shipped-{place}"),
        }
    }
}

impl Ticked {
    /// The step of the body's list that it is; nothing where it is none.
    pub fn among(self, steps: &[Step]) -> Option<StepId> {
        match self {
            Self::Own(id) => steps.iter().find(|step| step.id == id).map(|step| step.id),
            Self::Shipped(place) => steps.get(place.checked_sub(1)?).map(|step| step.id),
        }
    }
}

impl TickForm {
    /// The member, and the steps that are ticked.
    pub(super) fn check(&self, lang: Lang) -> Result<(TenureId, Vec<Ticked>)> {
        let mut it = Reading::new(lang);
        let (tenure, steps) = (it.id("tenure", &self.tenure), it.ids("steps", &self.steps));
        it.finish(move || Some((tenure?, steps)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_a_step_at_least_and_no_line_without_end() {
        let form = |en: &[&str]| Form { step_en: en.iter().map(|&en| en.to_owned()).collect(), ..Form::default() };
        assert_eq!(Checked::new(&form(&["Terms", " ", "Coordinator"]), Lang::En).expect("right").steps.len(), 2);
        assert!(Checked::new(&form(&["", " "]), Lang::En).is_err() && Checked::new(&form(&[]), Lang::Fr).is_err());
        assert!(Checked::new(&form(&[&"x".repeat(201)]), Lang::En).is_err());
        assert!(Checked::new(&form(&["Again"; 13]), Lang::En).is_err());
        assert_eq!(form(&["Terms"]).rows_to_fill().len(), 3);
        assert_eq!(shipped().len(), 3);
    }
}
