//! A roll call that was closed, by name: for the minutes and the page of the decision.

use kit::{Lang, Result, bind, db::Tx, row, sql};
use serde::Serialize;

use super::Mark;
use crate::{decisions::DecisionId, words::Words};

row! {
    /// What somebody said for a seat in a roll call that was closed.
    #[derive(Serialize)]
    pub struct Named {
        /// The decision that the roll call came to.
        pub decision_id: DecisionId,
        /// The number of the seat.
        pub number: i64,
        /// Who spoke for it.
        pub name: String,
        /// What they said.
        pub mark: Mark,
    }
}

/// The roll call by which a decision was taken, by number of the seat; empty where it was not taken by one.
pub fn named_in(tx: &Tx, decision: DecisionId) -> Result<Vec<Named>> {
    tx.rows(
        sql!(
            "SELECT v.decision_id, l.number, p.name, l.mark FROM vote v JOIN vote_line l ON l.vote_id = v.id JOIN person p ON p.id = l.voter_id
             WHERE v.decision_id = $1 AND l.mark IS NOT NULL ORDER BY l.number, l.seat_id"
        ),
        bind![decision],
    )
}

/// Who was in favour, who against and who abstained, in sentences; nothing where nobody is named.
pub fn by_name<'n>(lang: Lang, all: impl IntoIterator<Item = &'n Named>) -> Option<String> {
    let (w, all) = (Words(lang), all.into_iter().collect::<Vec<_>>());
    let of = |mark: Mark| all.iter().filter(|one| one.mark == mark).map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ");
    let said = |mark: Mark| {
        Some(of(mark)).filter(|names| !names.is_empty()).map(|names| match mark {
            Mark::Yes => w.vote_named_for(names),
            Mark::No => w.vote_named_against(names),
            Mark::Abstain => w.vote_named_abstaining(names),
        })
    };
    let said: Vec<_> = Mark::ALL.iter().filter_map(|mark| said(*mark)).collect();
    (!said.is_empty()).then(|| said.join(" "))
}
