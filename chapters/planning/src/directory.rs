//! The organizations that a form offers: all of a small directory; of a large one those on the council, those already
//! named, and those that were sought.

use kit::{Lang, Result, bind, db::Tx, lang::Bilingual, parts::Choice, row, sql, web::containing};
use registry::{organizations::OrganizationId, partnerships::PartnershipId};

use crate::{activities::ActivityId, words::Words};

/// Up to this many, a directory is offered whole.
const SMALL: i64 = 40;
/// How many found organizations are offered; with more, another word is asked for.
const FOUND: usize = 15;

/// Which organizations a form needs.
#[derive(Clone, Copy, Default)]
pub(crate) struct Sought<'a> {
    /// Part of a name, or nothing.
    pub name: &'a str,
    /// The identifiers that the form names already.
    pub named: &'a str,
    /// The activity whose organizations are offered in any case.
    pub activity: Option<ActivityId>,
}

/// What a form offers.
#[derive(Default)]
pub(crate) struct Directory {
    /// The organizations, under headings where there are several sorts of them.
    pub choices: Vec<Choice>,
    /// Whether some are left out and must be sought.
    pub is_part: bool,
    /// How many were found, when some were sought.
    pub found: usize,
}

row! {
    struct Offered {
        id: OrganizationId,
        name: Bilingual,
        is_found: bool,
        is_member: bool,
        is_named: bool,
        size: i64,
    }
}

impl Directory {
    /// Reads what a form offers: one statement.
    pub(crate) fn read(tx: &Tx, partnership: PartnershipId, sought: Sought<'_>, lang: Lang) -> Result<Self> {
        let name = sought.name.trim();
        let pattern = if name.is_empty() { String::new() } else { containing(name) };
        let activity = sought.activity.map(|id| id.to_string()).unwrap_or_default();
        let all: Vec<Offered> = tx.rows(
            sql!(
                "WITH named (id) AS (
                     SELECT lead_id FROM activity WHERE id = $4 AND lead_id IS NOT NULL
                     UNION SELECT organization_id FROM activity_partner WHERE activity_id = $4
                     UNION SELECT organization_id FROM activity_funder WHERE activity_id = $4 AND organization_id IS NOT NULL
                 ), member (id) AS (
                     SELECT s.organization_id FROM seat s JOIN body b ON b.id = s.body_id
                     WHERE s.partnership_id = $1 AND s.ends_on IS NULL AND s.organization_id IS NOT NULL AND b.kind = 'council'
                 ), whole (size) AS (
                     SELECT COUNT(*) FROM organization WHERE partnership_id = $1 AND closed_on IS NULL
                 )
                 SELECT o.id, o.name_en, o.name_fr, o.name_state, o.search_fold LIKE $2 ESCAPE '!', o.id IN (SELECT id FROM member),
                        o.id IN (SELECT id FROM named) OR $3 LIKE '%' || o.id || '%', w.size
                 FROM organization o CROSS JOIN whole w
                 WHERE o.partnership_id = $1
                   AND (o.id IN (SELECT id FROM named) OR $3 LIKE '%' || o.id || '%'
                        OR o.closed_on IS NULL AND (w.size <= $5 OR o.search_fold LIKE $2 ESCAPE '!' OR o.id IN (SELECT id FROM member)))
                 ORDER BY o.name_fold, o.id"
            ),
            bind![partnership, pattern, sought.named, activity, SMALL],
        )?;
        Ok(Self::of(all, !name.is_empty(), lang))
    }

    fn of(all: Vec<Offered>, is_sought: bool, lang: Lang) -> Self {
        let w = Words(lang);
        let is_part = all.first().is_some_and(|it| it.size > SMALL);
        let found = if is_sought { all.iter().filter(|it| it.is_found).count() } else { 0 };
        let (mut sought, mut members, mut others) = (Vec::new(), Vec::new(), Vec::new());
        for it in all {
            let choice = Choice::new(it.id, it.name.in_lang(lang).text);
            if is_sought && it.is_found && sought.len() < FOUND {
                sought.push(choice.under(w.organizations_found()));
            } else if it.is_member {
                members.push(choice.under(w.organizations_on_council()));
            } else if it.is_named || !is_part {
                others.push(choice.under(w.organizations_others()));
            }
        }
        Self { choices: [sought, members, others].concat(), is_part, found }
    }

    /// Whether more were found than are offered.
    pub(crate) fn is_too_many(&self) -> bool {
        self.found > FOUND
    }
}
