//! What other rooms ask of votes.

use jiff::Timestamp;
use kit::{Lang, Result, bind, db::Tx, lang::Bilingual, row, sql};

use super::VoteId;
use crate::{bodies::BodyId, decisions::DecisionId, words::Words};

row! {
    /// A vote that is open.
    pub struct Running {
        /// Which one.
        pub id: VoteId,
        /// The motion.
        pub text: Bilingual,
        /// When it closes; none at a meeting.
        pub closes_at: Option<Timestamp>,
    }
}

/// A vote at a meeting that is open, and how far it is. Of a secret ballot nothing else is told either.
#[derive(Clone, Debug)]
pub(crate) struct UnderWay {
    /// Which one.
    pub id: VoteId,
    /// The motion.
    pub text: Bilingual,
    /// How many seats have voted.
    pub voted: i64,
    /// How many may.
    pub may: i64,
}

impl UnderWay {
    /// How far it is, in a sentence.
    pub fn said(&self, lang: Lang) -> String {
        Words(lang).vote_under_way(self.voted, self.may)
    }
}

/// The votes of a body that are open, those that close first before the others.
pub fn running(tx: &Tx, body: BodyId) -> Result<Vec<Running>> {
    tx.rows(
        sql!(
            "SELECT id, text_en, text_fr, text_state, closes_at FROM vote
             WHERE body_id = $1 AND state = 'open' ORDER BY closes_at NULLS FIRST, id LIMIT 50"
        ),
        bind![body],
    )
}

row! {
    /// How many took part in a vote between meetings, as it was counted.
    pub struct TookPart {
        /// The decision that it came to.
        pub decision_id: DecisionId,
        /// Whether there was a quorum.
        pub met: bool,
        /// How many took part.
        pub here: i64,
        /// How many were needed.
        pub needed: i64,
        /// Out of how many.
        pub of: i64,
    }
}

impl TookPart {
    /// Whether there was a quorum, and of how many, in a sentence.
    pub fn said(&self, lang: Lang) -> String {
        let w = Words(lang);
        if self.met {
            w.vote_turnout_enough(self.here, self.of, self.needed)
        } else {
            w.vote_turnout_too_few(self.here, self.of, self.needed)
        }
    }
}

/// How many took part in the votes of a body between meetings that are closed, the last first.
pub fn turnouts(tx: &Tx, body: BodyId) -> Result<Vec<TookPart>> {
    tx.rows(
        sql!(
            "SELECT decision_id, quorum_met, quorum_here, quorum_needed, quorum_of FROM vote
             WHERE body_id = $1 AND meeting_id IS NULL AND state = 'closed' AND decision_id IS NOT NULL AND quorum_met IS NOT NULL
             ORDER BY closed_at DESC, id LIMIT 500"
        ),
        bind![body],
    )
}
