//! The SQL of the team.

use jiff::civil::Date;
use kit::{Id, Result, bind, db::Tx, permits::Scope, sql};

use super::model::Held;
use crate::partnerships::{PartnershipId, Record};

impl Record for Held {
    const NAME: &'static str = "standing";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        tx.row(
            sql!(
                "SELECT s.id, s.account_id, a.name, a.email, s.kind, s.starts_on, s.ends_on, p.id, p.name
                 FROM standing s JOIN account a ON a.id = s.account_id
                 LEFT JOIN person p ON p.partnership_id = s.scope AND p.account_id = s.account_id
                 WHERE s.id = $1 AND s.scope = $2"
            ),
            bind![id, partnership],
        )
    }
}

/// Who holds a standing in a place on a day, by standing and name.
pub(super) fn holding(tx: &Tx, scope: &Scope, on: Date) -> Result<Vec<Held>> {
    tx.rows(
        sql!(
            "SELECT s.id, s.account_id, a.name, a.email, s.kind, s.starts_on, s.ends_on, p.id, p.name
             FROM standing s JOIN account a ON a.id = s.account_id
             LEFT JOIN person p ON p.partnership_id = s.scope AND p.account_id = s.account_id
             WHERE s.scope = $1 AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)
             ORDER BY s.kind, a.name, s.id LIMIT 500"
        ),
        bind![scope.as_str(), on],
    )
}
