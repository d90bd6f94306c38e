//! Who the partners are, as far as this chapter must look them up: few questions, answered for all at once.

use jiff::civil::Date;
use kit::{Id, Result, bind, db::Tx, parts::Choice, row, sql};
use planning::activities::{self, ActivityId};
use registry::{
    organizations::{self, OrganizationId},
    partnerships::PartnershipId,
};

row! {
    /// Someone who works for an organization and can be written to.
    pub struct Contact {
        /// The organization.
        pub organization: OrganizationId,
        /// The person.
        pub person: Id,
        /// What they are called.
        pub name: String,
        /// Their address.
        pub email: String,
        /// The language they prefer, by its code.
        pub lang: String,
        /// Whether they hold the organization's seat.
        pub holds_seat: bool,
    }
}

/// The person with this identifier, when they are in this partnership's records.
pub fn person(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Id>> {
    let found: Option<(Id,)> = tx.row(sql!("SELECT id FROM person WHERE id = $1 AND partnership_id = $2"), bind![id, partnership])?;
    Ok(found.map(|(id,)| id))
}

/// Everyone who works for an organization of a partnership on a day and can be written to: the holder of its seat
/// first, then the longest there.
pub fn contacts(tx: &Tx, partnership: PartnershipId, on: Date) -> Result<Vec<Contact>> {
    tx.rows(
        sql!(
            "SELECT f.organization_id, p.id, p.name, p.email, p.lang,
                    CASE WHEN EXISTS (SELECT 1 FROM tenure t JOIN seat s ON s.id = t.seat_id
                                      WHERE t.person_id = p.id AND t.role = 'holder' AND s.organization_id = f.organization_id
                                        AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)) THEN TRUE ELSE FALSE END
             FROM affiliation f JOIN person p ON p.id = f.person_id
             WHERE p.partnership_id = $1 AND f.starts_on <= $2 AND (f.ends_on IS NULL OR f.ends_on >= $2) AND p.email <> ''
             ORDER BY f.organization_id, 6 DESC, f.starts_on, p.name_fold, p.id"
        ),
        bind![partnership, on],
    )
}

/// The organizations and activities that a form lets one choose, in the reader's language. Above a list, where one was
/// `filtered` by perhaps, only the recent activities and that one.
pub fn choices(tx: &Tx, partnership: PartnershipId, lang: kit::Lang, filtered: Option<&str>) -> Result<(Vec<Choice>, Vec<Choice>)> {
    let organizations = organizations::all_names(tx, partnership)?;
    let organizations = organizations.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let activities = match filtered {
        Some(chosen) => activities::recent(tx, partnership, chosen)?,
        None => activities::choices(tx, partnership)?,
    };
    let activities = activities.iter().map(|it| it.choice(lang)).collect();
    Ok((organizations, activities))
}

/// Refuses an organization or activity that is another partnership's.
pub fn must_be_ours(tx: &Tx, partnership: PartnershipId, organization: OrganizationId, activity: Option<ActivityId>) -> Result<()> {
    let known = organizations::by_id(tx, partnership, organization)?.is_some();
    kit::reading::must_be_there("organization", known)?;
    let known = match activity {
        Some(activity) => activities::by_id(tx, partnership, activity)?.is_some(),
        None => true,
    };
    kit::reading::must_be_there("activity", known)
}
