//! The whole of a strategy: its priorities, their objectives, and what each rests on and is served by.

use std::collections::HashMap;

use evidence::findings::{self, Answered, State as FindingState};
use kit::{Id, Lang, Result, bind, db::Tx, sql};
use registry::partnerships::PartnershipId;

use super::StrategyId;
use crate::{
    objectives::{self, Objective},
    priorities::{self, Priority},
};

/// An objective in the tree.
pub struct Leaf {
    /// The objective.
    pub objective: Objective,
    /// Its number as people say it: `2.1`.
    pub number: String,
    /// How many findings it answers.
    pub findings: i64,
    /// How many activities serve it.
    pub activities: i64,
}

/// A priority in the tree.
pub struct Branch {
    /// The priority.
    pub priority: Priority,
    /// The findings it answers.
    pub findings: Vec<Answered>,
    /// Its objectives, in their order.
    pub leaves: Vec<Leaf>,
}

impl Branch {
    /// How many findings it answers.
    pub fn count(&self) -> i64 {
        i64::try_from(self.findings.len()).unwrap_or(i64::MAX)
    }
}

/// A whole strategy.
pub struct Tree {
    /// Its priorities, in their order.
    pub branches: Vec<Branch>,
}

impl Tree {
    /// The priorities that rest on no finding.
    pub fn without_evidence(&self) -> impl Iterator<Item = &Branch> {
        self.branches.iter().filter(|branch| branch.findings.is_empty())
    }

    /// How many objectives there are.
    pub fn objectives(&self) -> usize {
        self.branches.iter().map(|branch| branch.leaves.len()).sum()
    }

    /// The titles of the priorities without evidence.
    pub fn titles_without_evidence(&self, lang: Lang) -> Vec<&str> {
        self.without_evidence().map(|branch| branch.priority.title.in_lang(lang).text).collect()
    }
}

/// Reads a strategy as a tree, in five statements whatever its size. `drafts`: whether the reader may see draft findings.
pub fn read(tx: &Tx, partnership: PartnershipId, strategy: StrategyId, drafts: bool) -> Result<Tree> {
    let priorities = priorities::of_strategy(tx, partnership, strategy)?;
    let objectives = objectives::of_strategy(tx, partnership, strategy)?;
    let ids: Vec<Id> = priorities.iter().map(|it| it.id.0).collect();
    let below: Vec<Id> = objectives.iter().map(|it| it.id.0).collect();
    let mut behind = grouped(findings::answered(tx, partnership, "priority", &ids)?, drafts);
    let behind_objectives = grouped(findings::answered(tx, partnership, "objective", &below)?, drafts);
    let activities = activities(tx, &below)?;
    let branches = priorities.into_iter().map(|priority| {
        let own = objectives.iter().filter(|it| it.priority_id == priority.id);
        let leaves = own.map(|it| Leaf {
            number: format!("{}.{}", priority.place, it.place),
            findings: behind_objectives.get(&it.id.0).map_or(0, |all| i64::try_from(all.len()).unwrap_or(i64::MAX)),
            activities: activities.get(&it.id.0).copied().unwrap_or_default(),
            objective: it.clone(),
        });
        Branch { findings: behind.remove(&priority.id.0).unwrap_or_default(), leaves: leaves.collect(), priority }
    });
    Ok(Tree { branches: branches.collect() })
}

fn grouped(all: Vec<Answered>, drafts: bool) -> HashMap<Id, Vec<Answered>> {
    let mut groups: HashMap<Id, Vec<Answered>> = HashMap::new();
    for it in all.into_iter().filter(|it| drafts || it.state == FindingState::Published) {
        groups.entry(it.by).or_default().push(it);
    }
    groups
}

/// How many activities serve each of these objectives.
fn activities(tx: &Tx, objectives: &[Id]) -> Result<HashMap<Id, i64>> {
    let counts: Vec<(Id, i64)> = tx.rows_of(
        sql!(
            "SELECT to_id, COUNT(*) FROM link
             WHERE from_kind = 'activity' AND relation = 'serves' AND to_kind = 'objective' AND to_id IN ($1) GROUP BY to_id"
        ),
        bind![],
        objectives,
    )?;
    Ok(counts.into_iter().collect())
}
