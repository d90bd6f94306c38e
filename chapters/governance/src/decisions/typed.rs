//! What of the form of a decision somebody typed, and what the program only proposed.

use super::model::{Form, Method};

impl Form {
    /// Whether it was a vote, or anything of one was written down.
    pub fn names_a_vote(&self) -> bool {
        let counts = [&self.votes_for, &self.votes_against, &self.votes_abstain, &self.votes_recused];
        let is_vote = Method::from_code(&self.method).is_some_and(|method| matches!(method, Method::VoteMajority | Method::VoteTwoThirds));
        is_vote || !self.mover.is_empty() || !self.seconder.is_empty() || counts.iter().any(|count| !count.is_empty())
    }

    /// Whether anything was typed in it.
    pub fn is_typed(&self) -> bool {
        let plain = |text: &str| text.replace('\r', "").trim().to_owned();
        let texts = [(&self.text_en, &self.proposed_en), (&self.text_fr, &self.proposed_fr)];
        let is_written = texts.into_iter().any(|(text, proposed)| plain(text) != plain(proposed));
        let more = [&self.consensus_level, &self.effective_on, &self.mover, &self.seconder];
        let counts = [&self.votes_for, &self.votes_against, &self.votes_abstain, &self.votes_recused];
        more.into_iter().chain(counts).any(|text| !text.is_empty()) || is_written || self.amends || self.reservations_given()
    }

    /// Whether its text was proposed, and not typed.
    pub fn is_proposed(&self) -> bool {
        !(self.proposed_en.is_empty() && self.proposed_fr.is_empty())
    }

    /// Whether a stance or a reason is given for anyone.
    pub fn reservations_given(&self) -> bool {
        self.stance.iter().chain(&self.reason_en).chain(&self.reason_fr).any(|text| !text.is_empty())
    }

    /// What is chosen and written for someone among those who may stand aside: the stance, the reason in English and in French.
    pub fn of_voter(&self, person: &str) -> (&str, &str, &str) {
        let place = self.voter.iter().position(|voter| voter == person).unwrap_or(usize::MAX);
        [&self.stance, &self.reason_en, &self.reason_fr].map(|list| list.get(place).map_or("", String::as_str)).into()
    }
}
