//! Who did not go along with a decision: stood aside or blocked it, and why.

use kit::{Id, Lang, Reading, codes, lang::Bilingual, row};
use serde::Serialize;

use super::{DecisionId, Form};
use crate::words::Words;

codes! {
    /// How someone did not go along with the others, and had it written down.
    pub enum Stance in "stance" {
        /// They let the others decide.
        StoodAside = "stood_aside",
        /// They kept the others from deciding.
        Blocked = "blocked",
    }
}

/// Someone who stood aside or blocked, and why, to be written down.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reservation {
    /// Who.
    pub person: Id,
    /// What they did.
    pub stance: Stance,
    /// Why.
    pub reason: Bilingual,
}

row! {
    /// Someone who stood aside or blocked, and why.
    #[derive(Serialize)]
    pub struct Reserved {
        /// The decision.
        pub decision_id: DecisionId,
        /// The person.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// What they did.
        pub stance: Stance,
        /// Why.
        pub reason: Bilingual,
    }
}

/// Who stood aside or blocked: each of them with a reason, for the minutes say it.
pub(super) fn reservations(it: &mut Reading, form: &Form, lang: Lang) -> Vec<Reservation> {
    let mut all: Vec<Reservation> = Vec::new();
    for voter in &form.voter {
        let (typed, en, fr) = form.of_voter(voter);
        let stance = it.code_if("stance", typed, Stance::from_code);
        let reason = Bilingual::new(it.line("reason", en, 500), it.line("reason", fr, 500), lang);
        match (it.id("stance", voter), stance) {
            (Some(person), Some(stance)) if all.iter().all(|one| one.person != person) => {
                if reason.is_empty() {
                    it.problem("reason", |lang| Words(lang).a_reservation_has_a_reason());
                }
                all.push(Reservation { person, stance, reason });
            }
            (Some(_), None) if typed.is_empty() && !reason.is_empty() => it.problem("stance", |lang| Words(lang).a_reason_has_a_stance()),
            _ => {}
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decisions::{
        Checked,
        model::tests::{motion, wrong},
    };

    #[test]
    fn every_stance_has_its_words_in_both_languages() {
        kit::assert_all_called!(Stance);
    }

    #[test]
    fn who_stands_aside_or_blocks_says_why() {
        let (ana, brice) = (Id::new(kit::testing::now()).to_string(), Id::new(kit::testing::now()).to_string());
        let said = |method: &str, result: &str, stance: &str, reason: &str| Form {
            voter: vec![ana.clone(), brice.clone()],
            stance: vec![stance.into(), String::new()],
            reason_en: vec![reason.into(), String::new()],
            ..motion("", "", method, result)
        };
        let aside = "consensus_with_stand_aside";
        let checked = Checked::new(&said(aside, "carried", "stood_aside", "Our board has not met."), Lang::En).expect("right");
        let [one] = &checked.reservations[..] else { panic!("{:?}", checked.reservations) };
        assert_eq!(
            (one.person.to_string(), one.stance, one.reason.en.as_str()),
            (ana.clone(), Stance::StoodAside, "Our board has not met.")
        );
        let in_both =
            Form { reason_fr: vec!["Notre conseil n’a pas siégé.".into()], ..said(aside, "carried", "stood_aside", "Our board.") };
        let both = &Checked::new(&in_both, Lang::Fr).expect("right").reservations[0].reason;
        assert!(both.is_complete() && both.fr == "Notre conseil n’a pas siégé." && both.en == "Our board.", "{both:?}");
        let french = Form { reason_en: Vec::new(), ..in_both };
        assert_eq!(Checked::new(&french, Lang::En).expect("right").reservations[0].reason.in_lang(Lang::En).lang, Lang::Fr);
        assert_eq!(wrong(&said(aside, "carried", "stood_aside", " ")), ["reason"]);
        assert_eq!(wrong(&Form { reason_fr: vec!["x".repeat(501)], ..said(aside, "carried", "stood_aside", "Why") }), ["reason"]);
        assert_eq!(wrong(&said(aside, "carried", "", "Why?")), ["stance"]);
        assert_eq!(wrong(&said(aside, "carried", "walked_out", "Why?")), ["stance"]);
        assert_eq!(wrong(&said("consensus", "carried", "stood_aside", "Why?")), ["method"]);
        assert_eq!(wrong(&said("consensus", "carried", "blocked", "Why?")), ["result"]);
        assert!(wrong(&said("consensus", "defeated", "blocked", "Why?")).is_empty());
        let nobody = Form { voter: vec!["somebody".into()], stance: vec!["blocked".into()], ..said("consensus", "defeated", "", "") };
        assert_eq!(wrong(&nobody), ["stance"]);
    }
}
