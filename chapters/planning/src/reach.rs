//! What planning asks of earlier chapters, for choosing and for checking a choice.

use governance::{bodies, bodies::BodyId, decisions, decisions::DecisionId};
use kit::{Id, Lang, Result, bind, db::Tx, parts::Choice, sql};
use registry::{
    organizations::{self, OrganizationId},
    partnerships::PartnershipId,
};

/// The groups that can be named.
pub(crate) fn body_choices(tx: &Tx, partnership: PartnershipId, lang: Lang) -> Result<Vec<Choice>> {
    let all = bodies::choices(tx, partnership)?;
    Ok(all.into_iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect())
}

/// How many decisions a list offers: those that changes are made by were taken lately.
const LATEST: usize = 60;

/// The decisions that can be named, the latest first, and those that are named already.
pub(crate) fn decision_choices(tx: &Tx, partnership: PartnershipId, lang: Lang, named: &str) -> Result<Vec<Choice>> {
    let all = decisions::choices_in_lang(tx, partnership, lang)?.into_iter().enumerate();
    let all = all.map(|(at, (id, label))| (at, Choice::new(id, label)));
    Ok(all.filter(|(at, choice)| *at < LATEST || named.contains(&choice.value)).map(|(_, choice)| choice).collect())
}

/// The objectives that can be served, by number and text.
pub(crate) fn objective_choices(tx: &Tx, partnership: PartnershipId, lang: Lang) -> Result<Vec<Choice>> {
    let all = strategy::objectives::choices(tx, partnership)?;
    Ok(all.into_iter().map(|it| Choice::new(it.id, format!("{} {}", it.number(), it.text.in_lang(lang).text))).collect())
}

/// Every organization of a partnership, those that closed included.
pub(crate) fn organization_ids(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Id>> {
    let all: Vec<(Id,)> = tx.rows(sql!("SELECT id FROM organization WHERE partnership_id = $1"), bind![partnership])?;
    Ok(all.into_iter().map(|(id,)| id).collect())
}

/// Whether a partnership has this organization, closed or not.
pub(crate) fn has_organization(tx: &Tx, partnership: PartnershipId, id: OrganizationId) -> Result<bool> {
    Ok(organizations::by_id(tx, partnership, id)?.is_some())
}

/// Whether a partnership has this objective.
pub(crate) fn has_objective(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<bool> {
    strategy::objectives::exists(tx, partnership, strategy::objectives::ObjectiveId(id))
}

/// The priority that an objective serves.
pub(crate) fn priority_of(tx: &Tx, partnership: PartnershipId, objective: Id) -> Result<Option<Id>> {
    let it = strategy::objectives::by_id(tx, partnership, strategy::objectives::ObjectiveId(objective))?;
    Ok(it.map(|it| it.priority_id.0))
}

/// Whether a partnership has this body.
pub(crate) fn has_body(tx: &Tx, partnership: PartnershipId, id: BodyId) -> Result<bool> {
    bodies::exists(tx, partnership, id)
}

/// Whether a partnership took this decision.
pub(crate) fn has_decision(tx: &Tx, partnership: PartnershipId, id: DecisionId) -> Result<bool> {
    decisions::exists(tx, partnership, id)
}

/// Whether it was the council that took this decision.
pub(crate) fn is_of_council(tx: &Tx, partnership: PartnershipId, id: DecisionId) -> Result<bool> {
    decisions::is_of_council(tx, partnership, id)
}
