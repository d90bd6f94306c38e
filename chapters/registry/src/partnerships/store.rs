//! The SQL of partnerships.

use kit::{Result, bind, db::Tx, sql};

use super::Partnership;

/// The partnership with this name in addresses.
pub fn by_slug(tx: &Tx, slug: &str) -> Result<Option<Partnership>> {
    tx.row(
        sql!(
            "SELECT id, slug, kind, name_en, name_fr, name_state, short_name_en, short_name_fr, short_name_state, province,
                    lead_name, lead_kind, state, founded_on,
                    strategy_label_en, strategy_label_fr, strategy_label_state,
                    priority_label_en, priority_label_fr, priority_label_state,
                    objective_label_en, objective_label_fr, objective_label_state,
                    host_approves, is_demonstration, version
             FROM partnership WHERE slug = $1 AND is_workspace"
        ),
        bind![slug],
    )
}
