//! How a decision was taken, in sentences: for its page, the minutes and the room.

use kit::{Lang, lang::date};

use super::{Decision, Method};
use crate::{forwardings::Forwarding, words::Words};

impl Decision {
    /// Who moved and seconded it, how it was decided and with how many votes, and what else the minutes must say.
    pub fn how(&self, lang: Lang) -> String {
        let w = Words(lang);
        let moved = match (&self.mover, &self.seconder) {
            (Some(mover), Some(seconder)) => w.decision_moved_and_seconded(mover, seconder),
            (Some(mover), None) => w.decision_moved(mover),
            (None, Some(seconder)) => w.decision_seconded(seconder),
            (None, None) => return self.how_without_names(lang),
        };
        format!("{moved} {}", self.how_without_names(lang))
    }

    /// By which method, and whether by a secret ballot.
    pub fn taken_by(&self, lang: Lang) -> String {
        let secret = self.by_secret_ballot.then(|| Words(lang).decision_by_secret_ballot());
        std::iter::once(self.method.called(lang)).chain(secret).collect::<Vec<_>>().join(". ")
    }

    /// The same without who moved and seconded it.
    pub fn how_without_names(&self, lang: Lang) -> String {
        let w = Words(lang);
        let votes = self.votes(lang);
        let how =
            if votes.is_empty() { w.decision_taken(self.method.called(lang)) } else { w.decision_voted(self.method.called(lang), votes) };
        let level = self.consensus_level.map(|level| {
            let words = w.by_key(&format!("consensus-{level}")).unwrap_or_default();
            w.decision_consensus(level, words)
        });
        let effective = self.effective_on.map(|day| w.decision_effective(date(lang, day)));
        let after = self.recorded_after.then(|| w.decision_recorded_after().to_owned());
        let result = w.decision_came_to(self.result.called(lang));
        let secret = self.by_secret_ballot.then(|| w.decision_by_secret_ballot().to_owned());
        [Some(how), secret, level, Some(result), effective, after].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// What bodies outside answered to it by a resolution, each in a sentence.
    pub(crate) fn resolved(&self, lang: Lang, all: &[Forwarding]) -> Vec<String> {
        let own = all.iter().filter(|one| one.decision_id == self.id);
        own.map(|one| format!("{}.", Words(lang).labelled(one.to.in_lang(lang).text, one.said(lang)))).collect()
    }

    /// The count, each number with its word. A vote says all four; otherwise only what was written down.
    fn votes(&self, lang: Lang) -> String {
        let w = Words(lang);
        let is_vote = matches!(self.method, Method::VoteMajority | Method::VoteTwoThirds);
        let count = |votes: Option<i64>| if is_vote { Some(votes.unwrap_or(0)) } else { votes };
        let said = [
            count(self.votes_for).map(|count| w.count_for(count)),
            count(self.votes_against).map(|count| w.count_against(count)),
            count(self.votes_abstain).map(|count| w.count_abstain(count)),
            count(self.votes_recused).map(|count| w.count_recused(count)),
        ];
        said.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
