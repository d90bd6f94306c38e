//! How a seat is filled: who puts someone on it, for whom it is kept, how long a term lasts, who may stand in.

use kit::{Reading, codes};
use serde::Serialize;

use super::model::Form;
use crate::{terms::Reserved, words::Words};

codes! {
    /// Who puts someone on a seat.
    pub enum Appointing in "appointing" {
        /// The council.
        Council = "council",
        /// The organization the seat is for.
        Organization = "organization",
        /// The host of the partnership.
        Host = "host",
        /// The group whose seat it is, or that sends someone.
        Group = "group",
        /// Nobody: the seat comes with an office.
        Office = "office",
    }
}

codes! {
    /// Who may stand in for a holder.
    pub enum Alternates in "alternates" {
        /// Those who are named as alternates.
        Named = "named",
        /// Anyone of the organization that the seat is for.
        Anyone = "anyone",
    }
}

/// How a seat is filled: by whom, for whom, for how long, and who may stand in.
#[derive(Clone, Debug, Serialize)]
pub struct Filling {
    /// The code of who puts someone on it; empty when not stated.
    pub appointed_by: String,
    /// Codes of those it is reserved for, joined by commas.
    pub reserved: String,
    /// Who may stand in for its holder.
    pub alternates: Alternates,
    /// Whether applications are received for it.
    pub is_open: bool,
    /// How many years a term on it lasts.
    pub term_years: Option<i64>,
    /// How many terms one person may hold it.
    pub max_terms: Option<i64>,
}

impl Default for Filling {
    fn default() -> Self {
        let (appointed_by, reserved, alternates) = (String::new(), String::new(), Alternates::Named);
        Self { appointed_by, reserved, alternates, is_open: false, term_years: None, max_terms: None }
    }
}

impl Filling {
    /// Reads this part of the form.
    pub(super) fn read(it: &mut Reading, form: &Form) -> Option<Self> {
        it.code_if("appointed_by", &form.appointed_by, Appointing::from_code);
        let kept = |code: &String| Reserved::from_code(code).is_some_and(|one| one != Reserved::None);
        if !form.reserved.iter().all(kept) {
            it.problem("reserved", |lang| kit::lang::Words(lang).not_a_choice());
        }
        let named = if form.alternates.is_empty() { Alternates::Named.code() } else { &form.alternates };
        let alternates = it.code("alternates", named, Alternates::from_code)?;
        if alternates == Alternates::Anyone && form.organization.is_empty() {
            it.problem("alternates", |lang| Words(lang).anyone_of_which_organization());
        }
        let term_years = it.number_if("term_years", &form.term_years, (1, 10));
        let max_terms = it.number_if("max_terms", &form.max_terms, (1, 20));
        let (mut reserved, is_open) = (form.reserved.clone(), form.is_open);
        reserved.dedup();
        let (appointed_by, reserved) = (form.appointed_by.clone(), reserved.join(","));
        Some(Self { appointed_by, reserved, alternates, is_open, term_years, max_terms })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(Appointing, Alternates);
    }
}
