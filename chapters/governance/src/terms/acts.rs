//! What may be done with terms of reference, by whom, and what then happens.

use access::standings::{APPROVERS, INSIDE, STAFF};
use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Result, acts,
    db::Tx,
    lang::date,
    links::{Knot, tie},
    permits::{Permit, Scope},
    reading::must_be_there,
};
use registry::partnerships::{Of, Partnership, PartnershipId, Record};

use super::{
    form::{Checked, Form},
    model::{State, Step, StepForm, Terms, TermsId},
    store,
};
use crate::{
    adoptions::{self, Adopted, NamingForm},
    bodies::{self, Body},
    comments::{self, Sending},
    decisions::{Decision, DecisionId},
    letters::Issued,
    words::Words,
};

acts! {
    /// See the terms of reference of every body.
    read Browse on Partnership as "terms.browse" may INSIDE;
    /// See one version of terms of reference.
    read See on Of<Terms> as "terms.see" may INSIDE;
    /// See every version of a body's terms of reference, and what each changed.
    read Amendments on Of<Body> as "terms.amendments" may INSIDE;
    /// Open the form for new terms of reference.
    form Begin on Partnership as "terms.begin" may STAFF;
    /// Write new terms of reference, as a draft.
    change Draft on Partnership as "terms.draft" may STAFF;
    /// Open the form that changes terms of reference.
    form Edit on Of<Terms> as "terms.edit" may STAFF;
    /// Change terms of reference that nobody has adopted yet.
    change Amend on Of<Terms> as "terms.amend" may STAFF;
    /// Take terms of reference a step further: circulate, adopt, put in force.
    change Advance on Of<Terms> as "terms.advance" may APPROVERS;
    /// Open the form for a decision that was wrongly named as the one that adopted terms.
    form Misnamed on Of<Terms> as "terms.misnamed" may APPROVERS;
    /// Name another decision as the one that adopted terms.
    change NameAnother on Of<Terms> as "terms.name_another" may APPROVERS;
}

/// Writes new terms, as a draft.
pub fn draft(permit: &Permit<'_, Draft>, form: Form) -> Result<TermsId> {
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let (id, partnership) = (TermsId::new(change.now), change.subject.id);
        must_be_there("body", bodies::exists(change.tx, partnership, checked.body)?)?;
        store::insert(change.tx, partnership, id, &checked)?;
        let step = Step { state: State::Draft, stepped_on: change.today, decision_id: None, resolution: String::new() };
        store::step(change.tx, id, &step)?;
        change.seal("terms", id, &checked, id)
    })
}

/// Changes terms that nobody has adopted yet. What the council adopted stays as it was: a change is a new version.
pub fn amend(permit: &Permit<'_, Amend>, form: Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        if !record.is_open() {
            return Err(Error::refused(|lang| Words(lang).terms_are_adopted()));
        }
        must_be_there("body", bodies::exists(change.tx, partnership.id, checked.body)?)?;
        let title = record.title.edit(checked.title.en.clone(), checked.title.fr.clone());
        let checked = Checked { title, ..checked };
        store::update(change.tx, record.id, version, &checked)?;
        change.seal("terms", record.id, &checked, ())
    })
}

/// Takes terms a step further. Going to review, they are sent to those who sit on the body, where that is wanted: the letters are
/// given. Coming into force, they supersede those in force before them.
pub fn advance(permit: &Permit<'_, Advance>, form: StepForm) -> Result<Option<Vec<Issued>>> {
    let (lang, config) = (permit.lang(), permit.config());
    let (url, zone) = (config.public_url.clone(), config.zone.clone());
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        // Two versions of one body may come into force at once: the second finds the first in force.
        change.tx.take_turns(&format!("terms:{}", record.body_id))?;
        let terms = store::by_id(change.tx, partnership.id, record.id)?.ok_or(Error::NotFound)?;
        let step = form.check(terms.state, partnership.host_approves, lang)?;
        if let Some(decision) = step.decision_id {
            adoptions::hold(change.tx, partnership.id, decision, ("stepped_on", step.stepped_on))?;
            adopts(change.tx, (partnership.id, &terms), decision)?;
            let (from, to) = (Knot { kind: "terms", id: terms.id.0 }, Knot { kind: "decision", id: decision.0 });
            tie(change.tx, &Scope::of(partnership.id), from, "adopted_by", to)?;
        }
        store::step(change.tx, terms.id, &step)?;
        let mut issued = None;
        if step.state == State::InForce {
            not_before_it_takes_effect(change.tx, terms.id, step.stepped_on)?;
            supersede(change.tx, &terms, &step)?;
        } else if step.state == State::InReview {
            let until = comments::last_day(&form.until, lang, change.today)?;
            comments::open(change.tx, (partnership.id, terms.id), change.today, until)?;
            if form.letters {
                issued = Some(comments::letters_to_all(change, &Sending { partnership, url, zone, until }, &terms)?);
            }
        }
        change.seal("terms", terms.id, &step, issued)
    })
}

/// The decision that adopted terms, where one is named.
pub(super) fn adopted(tx: &Tx, terms: &Terms, today: Date) -> Result<Option<Adopted>> {
    let steps = store::steps(tx, terms.id)?;
    let steps = steps.into_iter().map(|step| (step.state == State::CouncilApproved, step.stepped_on, step.decision_id));
    Ok(Adopted::among(("terms", terms.id.0), steps, today))
}

/// Names another decision as the one that adopted terms, with a reason.
pub fn name_another(permit: &Permit<'_, NameAnother>, form: &NamingForm) -> Result<()> {
    let checked = form.check(permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record: terms } = change.subject.clone();
        let now = adopted(change.tx, &terms, change.today)?.ok_or_else(adoptions::none_named)?;
        adopts(change.tx, (partnership.id, &terms), checked.decision())?;
        let named = adoptions::name(change.tx, partnership.id, &now, &checked, change.today)?;
        store::rest_on(change.tx, terms.id, named)?;
        change.seal("terms", terms.id, &(named, checked), ())
    })
}

/// Holds a decision that adopts terms against the body whose terms they are and, where they take the place of others, against the
/// rule by which those are changed.
fn adopts(tx: &Tx, (partnership, terms): (PartnershipId, &Terms), decision: DecisionId) -> Result<()> {
    let Some(it) = Decision::find(tx, partnership, decision.0)? else { return must_be_there("decision", false) };
    if !bodies::may_adopt_for(tx, partnership, it.body_id, terms.body_id)? {
        return Err(beside_decision(|lang| {
            Words(lang).adoption_by_another_body(it.body.in_lang(lang).text, terms.body.in_lang(lang).text)
        }));
    }
    adopts_this_version(tx, terms, &it)?;
    let before = match store::in_force(tx, terms.body_id, it.decided_on)? {
        // They came into force on the day of the decision: those of the day before are the ones it changed.
        Some(found) if found.id == terms.id => store::in_force(tx, terms.body_id, it.decided_on.yesterday().map_err(Error::internal)?)?,
        found => found,
    };
    match before.filter(|before| before.id != terms.id) {
        Some(before) if it.holds(before.amendment_rule).is_err() => {
            let rule = before.amendment_rule;
            Err(beside_decision(|lang| Words(lang).adoption_short_of_the_rule(it.numbered(), &before.edition, rule.called(lang))))
        }
        _ => Ok(()),
    }
}

/// A version is adopted after it went to review, by a decision that adopted no other.
fn adopts_this_version(tx: &Tx, terms: &Terms, it: &Decision) -> Result<()> {
    let review = store::steps(tx, terms.id)?.into_iter().rfind(|step| step.state == State::InReview).map(|step| step.stepped_on);
    if let Some(review) = review.filter(|review| it.decided_on < *review) {
        return Err(beside_decision(|lang| {
            Words(lang).adoption_before_review(it.numbered(), date(lang, it.decided_on), date(lang, review))
        }));
    }
    match store::adopted_by(tx, terms.body_id, it.id)?.into_iter().find(|(id, _)| *id != terms.id) {
        Some((_, edition)) => Err(beside_decision(|lang| Words(lang).adoption_of_another(it.numbered(), &edition))),
        None => Ok(()),
    }
}

/// A refusal, said beside the decision that was named.
fn beside_decision(words: impl Fn(Lang) -> String) -> Error {
    let mut problems = Problems::none();
    problems.add("decision", words);
    Error::Invalid(problems)
}

/// A version comes into force on the day that its decision names, or later.
fn not_before_it_takes_effect(tx: &Tx, id: TermsId, on: Date) -> Result<()> {
    let Some(day) = store::takes_effect(tx, id)?.filter(|day| on < *day) else { return Ok(()) };
    let mut problems = Problems::none();
    problems.add("stepped_on", |lang| Words(lang).terms_take_effect_on(date(lang, day)));
    Err(Error::Invalid(problems))
}

/// Ends the version in force so far on the day before, so that one is in force at a time.
fn supersede(tx: &mut kit::db::WriteTx, terms: &Terms, step: &Step) -> Result<()> {
    let Some((before, since)) = store::predecessor(tx, terms.body_id, terms.id)? else { return Ok(()) };
    let last = step.stepped_on.yesterday().map_err(Error::internal)?;
    if since.is_some_and(|since| since > last) {
        return Err(Error::refused(|lang| Words(lang).terms_begin_after_those_before()));
    }
    let state = State::Superseded;
    store::step(tx, before, &Step { state, stepped_on: step.stepped_on, decision_id: step.decision_id, resolution: String::new() })?;
    store::end(tx, before, last)?;
    Ok(())
}
