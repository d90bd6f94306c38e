//! The SQL of contributions: one text for both engines.

use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, ToValue, Tx, WriteTx},
    lang::Bilingual,
    links::{self, Knot},
    permits::Scope,
    row, sql,
};
use registry::{
    organizations::OrganizationId,
    partnerships::{PartnershipId, Record},
};
use serde::Serialize;

use super::model::{Checked, Contribution, ContributionId};
use crate::lists::GiftKind;

/// The contributions of one partnership (`$1`): filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "c.id, c.organization_id, o.name_en, o.name_fr, o.name_state, c.activity_id, COALESCE(a.code, ''), COALESCE(a.title_en, ''),
         COALESCE(a.title_fr, ''), COALESCE(a.title_state, 'en.missing'), c.kind, c.given_on, c.minutes, c.rate_cents, c.value_cents,
         c.what_en, c.what_fr, c.what_state, c.attested_by, c.version"
    ),
    from: sql!("contribution c LEFT JOIN organization o ON o.id = c.organization_id LEFT JOIN activity a ON a.id = c.activity_id"),
    only: sql!("c.partnership_id = $1"),
    id: sql!("c.id"),
    filters: &[
        Filter { key: "id", sql: sql!("c.id = ?") },
        Filter { key: "q", sql: sql!("c.search_fold LIKE ? ESCAPE '!'") },
        Filter { key: "kind", sql: sql!("c.kind = ?") },
        Filter { key: "organization", sql: sql!("c.organization_id = ?") },
        Filter { key: "activity", sql: sql!("c.activity_id = ?") },
        Filter { key: "update", sql: sql!("c.update_id = ?") },
        Filter { key: "from", sql: sql!("c.given_on >= ?") },
        Filter { key: "to", sql: sql!("c.given_on <= ?") },
    ],
    sorts: &[
        Sort { key: "given", by: &[sql!("c.given_on")] },
        Sort { key: "organization", by: &[sql!("o.name_fold"), sql!("c.given_on")] },
        Sort { key: "kind", by: &[sql!("c.kind"), sql!("c.given_on")] },
        Sort { key: "hours", by: &[sql!("c.minutes")] },
        Sort { key: "value", by: &[sql!("c.value_cents")] },
    ],
};

row! {
    /// What was given in all, of one kind or by one organization.
    #[derive(Serialize)]
    pub struct Sum {
        /// How many contributions.
        pub count: i64,
        /// How long, in minutes.
        pub minutes: i64,
        /// What they are worth, in cents.
        pub cents: i64,
    }
}

impl Sum {
    /// Whether hours were given and none of them has a rate.
    pub fn lacks_rate(&self) -> bool {
        self.minutes > 0 && self.cents == 0
    }
}

impl Record for Contribution {
    const NAME: &'static str = "contribution";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, ContributionId(id))
    }
}

/// One contribution of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: ContributionId) -> Result<Option<Contribution>> {
    Ok(LIST.with(bind![partnership]).filter("id", &[id.to_value()])?.page(tx, 1, 0)?.pop())
}

/// What was given between two days, both included, by kind.
pub fn by_kind(tx: &Tx, partnership: PartnershipId, (from, to): (&str, &str)) -> Result<Vec<(GiftKind, Sum)>> {
    tx.rows(
        sql!(
            "SELECT kind, COUNT(*), CAST(COALESCE(SUM(minutes), 0) AS BIGINT), CAST(COALESCE(SUM(value_cents), 0) AS BIGINT)
             FROM contribution WHERE partnership_id = $1 AND given_on BETWEEN $2 AND $3 GROUP BY kind ORDER BY kind"
        ),
        bind![partnership, from, to],
    )
}

/// What was given between two days, both included, by organization, the most valued first.
pub fn by_organization(tx: &Tx, partnership: PartnershipId, (from, to): (&str, &str)) -> Result<Vec<(OrganizationId, Bilingual, Sum)>> {
    tx.rows(
        sql!(
            "SELECT o.id, o.name_en, o.name_fr, o.name_state, COUNT(*), CAST(COALESCE(SUM(c.minutes), 0) AS BIGINT),
                    CAST(COALESCE(SUM(c.value_cents), 0) AS BIGINT)
             FROM contribution c JOIN organization o ON o.id = c.organization_id
             WHERE c.partnership_id = $1 AND c.given_on BETWEEN $2 AND $3
             GROUP BY o.id, o.name_en, o.name_fr, o.name_state, o.name_fold
             ORDER BY COALESCE(SUM(c.value_cents), 0) DESC, COALESCE(SUM(c.minutes), 0) DESC, o.name_fold, o.id"
        ),
        bind![partnership, from, to],
    )
}

/// Where a new contribution comes from.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The update that told of it, if it came in one.
    pub update: Option<Id>,
}

/// Adds a contribution, and ties it to the activity it helped.
pub fn insert(tx: &mut WriteTx, origin: Origin, id: ContributionId, it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO contribution (id, partnership_id, organization_id, activity_id, meeting_id, update_id, kind, given_on, minutes, rate_cents,
                 value_cents, what_en, what_fr, what_state, search_fold, attested_by, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)"
        ),
        bind![
            id, origin.partnership, it.organization, it.activity, it.meeting, origin.update, it.kind, it.given_on, it.minutes, it.rate_cents,
            it.value_cents, it.what.en, it.what.fr, it.what.state, it.search_fold(), it.attested_by
        ],
    )?;
    tie(tx, origin.partnership, id, it)
}

/// Changes a contribution from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, partnership: PartnershipId, (id, version): (ContributionId, i64), it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE contribution SET organization_id = $3, activity_id = $4, kind = $5, given_on = $6, minutes = $7, rate_cents = $8,
                 value_cents = $9, what_en = $10, what_fr = $11, what_state = $12, search_fold = $13, attested_by = $14, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id, version, it.organization, it.activity, it.kind, it.given_on, it.minutes, it.rate_cents, it.value_cents, it.what.en, it.what.fr,
            it.what.state, it.search_fold(), it.attested_by
        ],
    )?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    tie(tx, partnership, id, it)
}

fn tie(tx: &mut WriteTx, partnership: PartnershipId, id: ContributionId, it: &Checked) -> Result<()> {
    let (scope, here) = (Scope::of(partnership), Knot { kind: "contribution", id: id.0 });
    links::untie_all(tx, &scope, here, "supports", "activity")?;
    match it.activity {
        Some(activity) => links::tie(tx, &scope, here, "supports", planning::activities::knot(activity)),
        None => Ok(()),
    }
}
