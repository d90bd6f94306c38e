//! What may be done with survey panels, by whom, and what then happens.

use std::collections::BTreeSet;

use access::standings::{APPROVERS, OPERATORS, STAFF};
use jiff::{ToSpan, civil::Date};
use kit::{
    Error, House, Lang, Result, acts,
    lang::Bilingual,
    permits::{Installation, Permit, Visit},
};
use registry::partnerships::{Of, Partnership};

use super::{
    form::{Checked, Form},
    model::{Panel, SurveyPanelId, code},
    store,
};
use crate::{
    groups::{self, Group, Reader},
    words::Words,
};

acts! {
    /// See which survey panels there were, for what, and of how many.
    read Browse on Partnership as "survey_panels.browse" may APPROVERS;
    /// See one survey panel, without its codes.
    read See on Of<Panel> as "survey_panels.see" may APPROVERS;
    /// Take the list of codes of a survey panel away.
    read TakeList on Of<Panel> as "survey_panels.take_list" may STAFF;
    /// Open the form that makes a survey panel of a group.
    form Draft on Of<Group> as "survey_panels.draft" may STAFF;
    /// Make a survey panel of a group: its list is frozen, and everyone gets a code.
    change Freeze on Of<Group> as "survey_panels.freeze" may STAFF;
    /// Open the form that changes what is said of a survey panel.
    form Edit on Of<Panel> as "survey_panels.edit" may STAFF;
    /// Change what is said of a survey panel: its name, its purpose, the survey's address.
    change Amend on Of<Panel> as "survey_panels.amend" may STAFF;
    /// Open the form of a letter to a survey panel.
    form Compose on Of<Panel> as "survey_panels.compose" may STAFF;
    /// Write to everyone of a survey panel, each with an address of their own.
    change Write on Of<Panel> as "survey_panels.write" may STAFF;
    /// Delete the codes of a survey panel before their day.
    change DeleteCodes on Of<Panel> as "survey_panels.delete_codes" may STAFF;
    /// Delete the codes whose days are over.
    change Sweep on Installation as "survey_panels.sweep" may OPERATORS;
}

/// Freezes the list of a group as a survey panel.
pub(super) fn freeze(permit: &Permit<'_, Freeze>, form: &Form) -> Result<SurveyPanelId> {
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record: group } = change.subject.clone();
        if group.ended_on.is_some() {
            return Err(Error::refused(|lang| Words(lang).group_has_ended()));
        }
        let (readers, unreached) = groups::readers_today(change.tx, &partnership, &group, change.today)?;
        if readers.is_empty() {
            return Err(Error::refused(|lang| Words(lang).survey_of_nobody()));
        }
        let people = coded(readers, &checked.asked_in())?;
        checked.reaches(people.iter().map(|(_, one)| one.language()))?;
        let count = i64::try_from(people.len()).unwrap_or(i64::MAX);
        let panel = Panel {
            unreached,
            people: count,
            ..panel((SurveyPanelId::new(change.now), &group), &checked, (change.today, change.actor.name()))
        };
        store::insert(change.tx, partnership.id, &panel, &people)?;
        change.seal("survey_panel", panel.id, &(&checked, count), panel.id)
    })
}

/// Each under a code of their own, in a language in which the survey is asked.
fn coded(readers: Vec<Reader>, asked_in: &[Lang]) -> Result<Vec<(String, Reader)>> {
    let mut codes = BTreeSet::new();
    while codes.len() < readers.len() {
        codes.insert(code()?);
    }
    // The codes are in order now and the readers by name: each reader draws by lot again, so that no order is shared.
    let mut drawn: Vec<(String, String)> = codes.into_iter().map(|it| Ok((code()?, it))).collect::<Result<_>>()?;
    drawn.sort();
    let asked = |one: Reader| Reader { lang: Panel::language_for(asked_in, one.language()).code().to_owned(), ..one };
    Ok(drawn.into_iter().map(|(_, it)| it).zip(readers.into_iter().map(asked)).collect())
}

/// A panel of a group, before its people are counted.
fn panel((id, group): (SurveyPanelId, &Group), it: &Checked, (made_on, by): (Date, &str)) -> Panel {
    Panel {
        id,
        group_id: group.id,
        group: group.name.clone(),
        told: group.told_in_both(),
        unreached: Bilingual::default(),
        name: it.name.clone(),
        purpose: it.purpose.clone(),
        languages: it.languages.join(","),
        address_en: it.address_en.clone(),
        address_fr: it.address_fr.clone(),
        tells_names: it.tells_names,
        people: 0,
        made_on,
        made_by: by.to_owned(),
        delete_on: made_on.saturating_add(it.keep_days.days()),
        deleted_on: None,
        version: 1,
    }
}

/// Changes what is said of a panel, unless somebody else changed it since the form was opened.
pub(super) fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(&form.as_chosen(&permit.subject().record), permit.lang())?;
    permit.change(move |change| {
        let before = change.subject.record.clone();
        let people = store::panelists(change.tx, before.id)?;
        checked.reaches(people.iter().filter_map(|one| Lang::from_code(&one.lang)))?;
        let name = before.name.edit(checked.name.en.clone(), checked.name.fr.clone());
        let purpose = before.purpose.edit(checked.purpose.en.clone(), checked.purpose.fr.clone());
        let checked = Checked { name, purpose, ..checked };
        store::update(change.tx, (before.id, version), &checked)?;
        change.seal("survey_panel", before.id, &checked, ())
    })
}

/// Deletes the codes of a panel before their day.
pub(super) fn delete_codes(permit: &Permit<'_, DeleteCodes>) -> Result<()> {
    permit.change(|change| {
        let id = change.subject.record.id;
        if store::delete_codes(change.tx, id, change.today)? == 0 {
            return Err(Error::refused(|lang| Words(lang).survey_codes_are_deleted()));
        }
        change.seal("survey_panel", id, &"codes deleted", ())
    })
}

/// Deletes the codes whose days are over. A chore of the house.
pub fn sweep(house: &House) -> Result<()> {
    let visit = Visit::of_the_house(house.clone(), "chores");
    let permit = visit.permit::<Sweep>()?;
    let today = permit.today();
    if permit.read(|tx| store::overdue(tx, today))?.is_empty() {
        return Ok(());
    }
    permit.change(move |change| {
        let old = store::overdue(change.tx, change.today)?;
        for id in &old {
            store::delete_codes(change.tx, *id, change.today)?;
        }
        change.seal("survey_panel", "", &old.len(), ())
    })
}
