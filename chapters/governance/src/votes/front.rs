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

/// The vote by which a decision was taken, if by one that was taken here.
pub fn of_decision(tx: &Tx, decision: DecisionId) -> Result<Option<VoteId>> {
    let found: Option<(VoteId,)> = tx.row(sql!("SELECT id FROM vote WHERE decision_id = $1"), bind![decision])?;
    Ok(found.map(|(id,)| id))
}
