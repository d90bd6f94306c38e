//! What may be done with a partnership itself, by whom, and what then happens.

use access::{
    accounts::AccountId,
    standings::{COORDINATOR, INSIDE, OPERATOR, OPERATORS, STAFF},
};
use kit::{
    Error, Id, Problems, Result, acts,
    db::Tx,
    permits::{Installation, Permit, Standing},
};

use super::{
    Partnership, PartnershipId,
    areas::{self, AreaForm, AreaId},
    form::{Checked, Form},
    names,
    states::{self, Turn, TurnForm},
    store,
};
use crate::ties;

/// Those who decide over the partnership itself.
const KEEPERS: &[Standing] = &[OPERATOR, COORDINATOR];

acts! {
    /// Open the form that founds a partnership.
    form Draft on Installation as "partnerships.draft" may OPERATORS;
    /// Found a partnership.
    change Found on Installation as "partnerships.found" may OPERATORS;
    /// See what a partnership is: its kind, its lead, the areas it serves, its states.
    read About on Partnership as "partnerships.about" may INSIDE;
    /// Open the settings of a partnership.
    form Settings on Partnership as "partnerships.settings" may STAFF;
    /// Change the settings of a partnership.
    change Amend on Partnership as "partnerships.amend" may STAFF;
    /// Add an area that a partnership serves.
    change AddArea on Partnership as "partnerships.add_area" may STAFF;
    /// Take back an area that a partnership serves.
    change RemoveArea on Partnership as "partnerships.remove_area" may STAFF;
    /// Bring a partnership into another state: pause it, let it begin again, close it.
    change TurnTo on Partnership as "partnerships.turn" may KEEPERS, even at rest;
}

fn not_a_choice<T>(field: &'static str) -> Result<T> {
    let mut problems = Problems::none();
    problems.add(field, |lang| kit::lang::Words(lang).not_a_choice());
    Err(Error::Invalid(problems))
}

fn check_umbrella(tx: &Tx, it: &Checked, itself: Option<PartnershipId>) -> Result<()> {
    let Some(chosen) = it.umbrella else { return Ok(()) };
    let fits = Some(chosen) != itself && store::umbrellas(tx)?.iter().any(|(id, _)| *id == chosen);
    if fits { Ok(()) } else { not_a_choice("umbrella") }
}

/// Founds a partnership; it is active from today on. Whoever founds it to coordinate it is its first person. Gives its name in
/// addresses.
pub fn found(permit: &Permit<'_, Found>, form: &Form) -> Result<String> {
    let checked = Checked::new(form, permit.lang())?;
    let (slug, joins) = (checked.slug(&form.slug)?, form.joins);
    permit.change(move |change| {
        check_umbrella(change.tx, &checked, None)?;
        if store::is_taken(change.tx, &slug)? {
            return Err(names::taken(&slug));
        }
        let id = PartnershipId::new(change.now);
        store::insert(change.tx, id, (&slug, "active"), &checked)?;
        let since = checked.founded_on.filter(|day| *day <= change.today).unwrap_or(change.today);
        let turn = Turn { state: "active".into(), since, reason: String::new() };
        store::turn(change.tx, (id, Id::new(change.now)), &turn)?;
        if let Some(account) = change.actor.account().filter(|_| joins) {
            ties::enter(change.tx, id, AccountId(account), (change.now, change.today))?;
        }
        change.seal("partnership", id, &checked, slug)
    })
}

/// Changes the settings, unless somebody else changed them since the form was opened.
pub fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let id = change.subject.id;
        check_umbrella(change.tx, &checked, Some(id))?;
        let checked = checked.after(&change.subject);
        store::update(change.tx, (id, version), &checked)?;
        change.seal("partnership", id, &checked, ())
    })
}

/// Adds an area: one that others serve as well when it has the same kind and name, otherwise a new one.
pub fn add_area(permit: &Permit<'_, AddArea>, form: &AreaForm) -> Result<()> {
    let checked = areas::checked(form, permit.lang())?;
    permit.change(move |change| {
        let known = areas::find(change.tx, &checked)?;
        let id = match known {
            Some(id) => id,
            None => areas::insert(change.tx, AreaId::new(change.now), None, &checked)?,
        };
        areas::serve(change.tx, change.subject.id, id)?;
        change.seal("area", id, &checked, ())
    })
}

/// Takes back an area.
pub fn remove_area(permit: &Permit<'_, RemoveArea>, area: AreaId) -> Result<()> {
    permit.change(move |change| {
        if areas::leave(change.tx, change.subject.id, area)? == 0 {
            return Err(Error::NotFound);
        }
        change.seal("area", area, &"no longer served", ())
    })
}

/// Brings the partnership into another state.
pub fn turn(permit: &Permit<'_, TurnTo>, form: TurnForm) -> Result<()> {
    let lang = permit.lang();
    permit.change(move |change| {
        let last = store::turns(change.tx, change.subject.id)?.first().map(|turn| turn.since);
        let turn = states::checked(&form, (&change.subject.state, last), change.today, lang)?;
        store::turn(change.tx, (change.subject.id, Id::new(change.now)), &turn)?;
        change.seal("partnership", change.subject.id, &turn, ())
    })
}
