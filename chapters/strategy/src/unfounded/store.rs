//! The SQL of what is asked for without evidence: one text for both engines.

use kit::{
    Id, Result, bind, codes,
    db::{Filter, List, Search, Sort},
    lang::Bilingual,
    row, sql,
};
use registry::partnerships::PartnershipId;
use serde::Serialize;

use crate::strategies::State;

codes! {
    /// What is asked for.
    pub enum Kind in "unfounded-kind" {
        /// One of the few things a strategy is about.
        Priority = "priority",
        /// What is to be reached under it.
        Objective = "objective",
    }
}

row! {
    /// A priority or an objective that rests on no finding.
    #[derive(Serialize)]
    pub struct Unfounded {
        /// Which of the two.
        pub kind: Kind,
        /// Which one.
        pub id: Id,
        /// What it says.
        pub text: Bilingual,
        /// The place of the priority in its strategy.
        pub place: i64,
        /// The place of the objective under it; 0 for the priority itself.
        pub under: i64,
        /// The strategy.
        pub strategy: Bilingual,
        /// How far that strategy has come.
        pub state: State,
    }
}

impl Unfounded {
    /// Its number as people say it: `2` or `2.1`.
    pub fn number(&self) -> String {
        if self.under == 0 { self.place.to_string() } else { format!("{}.{}", self.place, self.under) }
    }
}

/// The priorities and objectives of one partnership (`$1`) that rest on no finding, of strategies that no other has superseded.
/// An objective rests on the findings of its priority as well as on its own.
pub const LIST: List = List {
    columns: sql!(
        "g.kind, g.id, g.text_en, g.text_fr, g.text_state, g.place, g.under, g.strategy_en, g.strategy_fr, g.strategy_state, g.state"
    ),
    from: sql!(
        "(SELECT 'priority' AS kind, p.id AS id, p.partnership_id AS partnership_id, p.id AS priority_id, p.title_en AS text_en, p.title_fr AS text_fr,
                 p.title_state AS text_state, p.place AS place, CAST(0 AS BIGINT) AS under, s.title_en AS strategy_en, s.title_fr AS strategy_fr,
                 s.title_state AS strategy_state, s.state AS state, s.starts_on AS starts_on
          FROM priority p JOIN strategy s ON s.id = p.strategy_id
          UNION ALL
          SELECT 'objective', o.id, o.partnership_id, o.priority_id, o.text_en, o.text_fr, o.text_state, p.place, o.place, s.title_en, s.title_fr,
                 s.title_state, s.state, s.starts_on
          FROM objective o JOIN priority p ON p.id = o.priority_id JOIN strategy s ON s.id = p.strategy_id) g"
    ),
    only: sql!(
        "g.partnership_id = $1 AND g.state <> 'superseded'
         AND NOT EXISTS (SELECT 1 FROM link l WHERE l.from_kind = g.kind AND l.from_id = g.id AND l.to_kind = 'finding')
         AND NOT EXISTS (SELECT 1 FROM link l WHERE l.from_kind = 'priority' AND l.from_id = g.priority_id AND l.to_kind = 'finding')"
    ),
    id: sql!("g.id"),
    filters: &[
        Filter { key: "kind", sql: sql!("g.kind = ?") },
        Filter { key: "approved", sql: sql!("g.state NOT IN ('draft', 'in_review')") },
    ],
    sorts: &[
        Sort { key: "number", by: &[sql!("g.starts_on"), sql!("g.place"), sql!("g.under")] },
        Sort { key: "kind", by: &[sql!("g.kind"), sql!("g.starts_on"), sql!("g.place"), sql!("g.under")] },
        Sort { key: "state", by: &[sql!("g.state"), sql!("g.place"), sql!("g.under")] },
    ],
};

/// The list for a reader: `drafts` says whether they may see strategies that the council has not approved.
pub fn search(partnership: PartnershipId, drafts: bool) -> Result<Search> {
    let all = LIST.with(bind![partnership]);
    if drafts { Ok(all) } else { all.filter("approved", bind![]) }
}
