//! Who may open rounds of recruitment and take them further, and what then happens.

use access::standings::{APPROVERS, PANEL};
use jiff::civil::Date;
use kit::{
    Error, Id, Result, acts,
    db::WriteTx,
    permits::{Permit, Scope, appoint, dismiss},
    reading::must_be_there,
};
use registry::partnerships::{Of, Partnership, PartnershipId};

use super::{
    form::{Checked, Form, StepForm},
    model::{Round, RoundId, Stage},
    store,
};
use crate::{bodies, people, words::Words};

acts! {
    /// See the rounds of recruitment, and how many applied.
    read Browse on Partnership as "rounds.browse" may APPROVERS;
    /// See one round of recruitment.
    read See on Of<Round> as "rounds.see" may APPROVERS;
    /// Open the form for a new round of recruitment.
    form Draft on Partnership as "rounds.draft" may APPROVERS;
    /// Write a round of recruitment.
    change Create on Partnership as "rounds.create" may APPROVERS;
    /// Open the form that changes a round of recruitment.
    form Edit on Of<Round> as "rounds.edit" may APPROVERS;
    /// Change a round of recruitment.
    change Amend on Of<Round> as "rounds.amend" may APPROVERS;
    /// Publish a round of recruitment, end it, or cancel it.
    change Step on Of<Round> as "rounds.step" may APPROVERS;
}

/// Writes a round: a draft, which nobody else sees.
pub(super) fn create(permit: &Permit<'_, Create>, form: &Form) -> Result<RoundId> {
    let it = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let (id, partnership) = (RoundId::new(change.now), change.subject.id);
        check_places(change.tx, partnership, (&it, None), change.today)?;
        store::insert(change.tx, partnership, id, &it)?;
        give_standing(change.tx, id, &[], change.today)?;
        change.seal("round", id, &it, id)
    })
}

/// Changes a round that has not ended, unless somebody else changed it since the form was opened.
pub(super) fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let (version, it) = (form.version, Checked::new(form, permit.lang())?);
    let zone = permit.config().zone.clone();
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        if record.ended_on.is_some() {
            return Err(Error::refused(|lang| Words(lang).round_has_ended()));
        }
        let parts = store::parts(change.tx, record.id)?;
        check_places(change.tx, partnership.id, (&it, Some(record.id)), change.today)?;
        if let Some(latest) = store::latest(change.tx, record.id)? {
            it.check_change((&record, &parts), (latest.to_zoned(zone.clone()).date(), change.today))?;
        }
        let title = record.title.edit(it.title.en.clone(), it.title.fr.clone());
        let call = record.call.edit(it.call.en.clone(), it.call.fr.clone());
        let it = Checked { title, call, ..it };
        store::update(change.tx, record.id, version, &it)?;
        let before: Vec<Id> = parts.panel.iter().filter_map(|one| one.account).collect();
        give_standing(change.tx, record.id, &before, change.today)?;
        change.seal("round", record.id, &it, ())
    })
}

fn check_places(tx: &WriteTx, partnership: PartnershipId, (it, round): (&Checked, Option<RoundId>), today: Date) -> Result<()> {
    must_be_there("body", bodies::exists(tx, partnership, it.body)?)?;
    it.check_seats(&store::to_fill(tx, partnership, today, round)?)?;
    let known = people::names(tx, partnership)?;
    must_be_there("panel", it.panel.iter().all(|id| known.iter().any(|(person, _)| person == id)))
}

/// Gives the accounts of the panel their standing towards the round, and takes it from those who left the panel.
fn give_standing(tx: &mut WriteTx, id: RoundId, before: &[Id], today: Date) -> Result<()> {
    let scope = Scope::of(id);
    let now: Vec<Id> = store::parts(tx, id)?.panel.iter().filter_map(|one| one.account).collect();
    for account in before.iter().filter(|one| !now.contains(one)) {
        dismiss(tx, *account, &scope, PANEL, today)?;
    }
    for account in now.iter().filter(|one| !before.contains(one)) {
        appoint(tx, *account, &scope, PANEL, today)?;
    }
    Ok(())
}

/// Takes a round a step further: it is published, ends when everyone has an answer, or is cancelled.
pub(super) fn step(permit: &Permit<'_, Step>, form: &StepForm) -> Result<()> {
    let (to, reason) = form.check(permit.lang())?;
    permit.change(move |change| {
        let it = change.subject.record.clone();
        let (stage, today) = (it.stage(change.today), change.today);
        let done = match (stage, to) {
            (Stage::Draft, Stage::Open) if it.closes_on < today => {
                return Err(Error::refused(|lang| Words(lang).round_closes_in_the_past()));
            }
            (Stage::Draft, Stage::Open) => store::publish(change.tx, it.id)?,
            (Stage::Closed, Stage::Decided) => {
                let (_, waiting) = store::waiting(change.tx, it.id)?;
                if waiting > 0 {
                    return Err(Error::refused(|lang| Words(lang).round_waits_for(waiting)));
                }
                store::end(change.tx, &it, (to, ""), today)?
            }
            (Stage::Announced | Stage::Open | Stage::Closed, Stage::Cancelled) => store::end(change.tx, &it, (to, &reason), today)?,
            _ => 0,
        };
        if done == 0 {
            return Err(Error::refused(|lang| Words(lang).round_step_not_now(stage.called(lang))));
        }
        change.seal("round", it.id, &(to, &reason), ())
    })
}
