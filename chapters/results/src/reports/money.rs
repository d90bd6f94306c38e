//! The money for the plan of a year: what each funder gives to the activities of each priority, promised and not yet.

use kit::{Id, Lang, Result, bind, db::Tx, lang::Bilingual, row, sql};
use planning::{activities::lists::FunderKind, fiscal::FiscalYear};
use registry::partnerships::PartnershipId;

use super::listings::{Entry, Heading, Line, Listing, both};
use crate::words::Words;

const MONEY: Heading = Heading {
    id: "plan-money",
    section: "changes",
    caption: Words::listing_money,
    columns: &[Words::funder, Words::priority, Words::money_secured, Words::money_unsecured],
};

row! {
    /// What one funder gives to the activities of one priority.
    struct Share {
        kind: FunderKind,
        organization: Option<Id>,
        name: Bilingual,
        priority: Option<Id>,
        title: Bilingual,
        secured: i64,
        unsecured: i64,
    }
}

impl Share {
    fn line(self) -> Line {
        let of = |id: Option<Id>| id.map_or_else(|| "none".to_owned(), |id| id.to_string());
        let key = format!("{}-{}-{}", self.kind.code(), of(self.organization), of(self.priority));
        let called = |lang: Lang| if self.name.is_empty() { self.kind.called(lang) } else { self.name.in_lang(lang).text }.to_owned();
        let serves =
            |lang: Lang| if self.priority.is_none() { Words(lang).no_priority() } else { self.title.in_lang(lang).text }.to_owned();
        let entries = vec![Entry::Text(both(called)), Entry::Text(both(serves)), Entry::Cents(self.secured), Entry::Cents(self.unsecured)];
        Line::new(key, String::new(), entries)
    }
}

/// The table, by funder and priority.
pub(super) fn listing(tx: &Tx, partnership: PartnershipId, year: FiscalYear) -> Result<Listing> {
    let all: Vec<Share> = tx.rows(
        sql!(
            "SELECT x.kind, x.organization_id, COALESCE(g.name_en, ''), COALESCE(g.name_fr, ''), COALESCE(g.name_state, 'en.missing'),
                    p.id, COALESCE(p.title_en, ''), COALESCE(p.title_fr, ''), COALESCE(p.title_state, 'en.missing'),
                    CAST(COALESCE(SUM(CASE WHEN x.is_secured THEN x.amount_cents END), 0) AS BIGINT),
                    CAST(COALESCE(SUM(CASE WHEN x.is_secured THEN NULL ELSE x.amount_cents END), 0) AS BIGINT)
             FROM activity a JOIN action_plan l ON l.id = a.plan_id JOIN activity_funder x ON x.activity_id = a.id
             LEFT JOIN organization g ON g.id = x.organization_id
             LEFT JOIN objective o ON o.id = a.objective_id LEFT JOIN priority p ON p.id = o.priority_id
             WHERE a.partnership_id = $1 AND l.fiscal_year = $2 AND x.amount_cents IS NOT NULL
             GROUP BY x.kind, x.organization_id, g.name_en, g.name_fr, g.name_state, g.name_fold, p.id, p.place, p.title_en, p.title_fr,
                      p.title_state
             ORDER BY x.kind, g.name_fold, x.organization_id, p.place, p.id"
        ),
        bind![partnership, year],
    )?;
    Ok(MONEY.over(all.into_iter().map(Share::line).collect()))
}
