//! The steps of a new member, and who is new.

use jiff::civil::Date;
use kit::{Id, id, lang::Bilingual, row};
use serde::Serialize;

use crate::seats::TenureId;

id! {
    /// One step of a body's list.
    pub StepId
}

row! {
    /// One step of a body's list.
    #[derive(PartialEq, Eq, Serialize)]
    pub struct Step {
        /// Which one.
        pub id: StepId,
        /// What is to be done.
        pub text: Bilingual,
    }
}

row! {
    /// A member who is new to a body.
    pub struct Newcomer {
        /// Their time on the seat.
        pub tenure: TenureId,
        /// The person.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// The number of the seat.
        pub number: i64,
        /// What the seat is called.
        pub label: Bilingual,
        /// Since when they hold it.
        pub starts_on: Date,
        /// When they acknowledged the terms of reference in force.
        pub acknowledged_on: Option<Date>,
        /// When they first came to a meeting of the body.
        pub came_on: Option<Date>,
    }
}

row! {
    /// A step that was taken.
    pub struct Tick {
        /// By whom.
        pub tenure: TenureId,
        /// Which.
        pub step: StepId,
        /// When that was noted.
        pub ticked_on: Date,
        /// Who noted it.
        pub ticked_by: String,
    }
}

/// Which step of the old list each text of a new list goes on as: the one with the same words in either language, or else the
/// next that is left; so that a step keeps what was ticked when it is moved or worded anew.
pub fn kept(old: &[Step], new: &[Bilingual]) -> Vec<Option<StepId>> {
    let same =
        |one: &Bilingual, other: &Bilingual| (!one.en.is_empty() && one.en == other.en) || (!one.fr.is_empty() && one.fr == other.fr);
    let mut left: Vec<&Step> = old.iter().collect();
    let mut take = |wanted: &dyn Fn(&Step) -> bool| left.iter().position(|step| wanted(step)).map(|place| left.remove(place).id);
    let mut kept: Vec<Option<StepId>> = new.iter().map(|text| take(&|step| same(&step.text, text))).collect();
    for one in kept.iter_mut().filter(|one| one.is_none()) {
        *one = take(&|_| true);
    }
    kept
}

#[cfg(test)]
mod tests {
    use kit::{Lang, testing::now};

    use super::*;

    fn text(en: &str) -> Bilingual {
        Bilingual::new(en, "", Lang::En)
    }

    #[test]
    fn a_step_that_is_moved_or_worded_anew_stays_the_same_step() {
        let old: Vec<Step> = ["Terms", "Coordinator", "Directory"].map(|en| Step { id: StepId::new(now()), text: text(en) }).to_vec();
        let ids: Vec<Option<StepId>> = old.iter().map(|step| Some(step.id)).collect();
        assert_eq!(kept(&old, &[text("Coordinator"), text("Terms"), text("Directory")]), [ids[1], ids[0], ids[2]]);
        assert_eq!(kept(&old, &[text("Terms"), text("Met the coordinator"), text("Directory")]), ids);
        assert_eq!(kept(&old, &[text("Directory")]), [ids[2]]);
        assert_eq!(kept(&[], &[text("Terms")]), [None]);
    }
}
