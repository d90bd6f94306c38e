//! Terms that were adopted before these records began: by which body, on which day, by which resolution as far as that is known.
//!
//! Only the first version of a body's terms can be: from then on each version needs its own decision. Neither quorum nor majority
//! is judged on what was decided before.

use access::standings::APPROVERS;
use askama::Template;
use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Reading, Result, acts, bind,
    db::{Tx, WriteTx},
    lang::{Bilingual, date},
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    row, sql,
    web::{Ask, FormPage, Reply},
};
use registry::partnerships::{Of, PartnershipId};
use serde::{Deserialize, Serialize};

use super::{
    model::{State, Step, Terms, TermsId},
    pages::{here, list},
    store,
};
use crate::{
    bodies::{self, BodyId},
    words::Words,
};

acts! {
    /// Open the form for terms of reference that were adopted before these records began.
    form EnteringEarlier on Of<Terms> as "terms.entering_earlier" may APPROVERS;
    /// Enter by what terms of reference were adopted before these records began, which brings them into force.
    change EnterEarlier on Of<Terms> as "terms.enter_earlier" may APPROVERS;
}

row! {
    /// By what terms were adopted before these records began.
    #[derive(Serialize)]
    pub struct Earlier {
        /// The body that adopted them.
        pub body: Bilingual,
        /// When.
        pub adopted_on: Date,
        /// The text or the number of what it decided, as far as known.
        pub resolution: String,
        /// Where that is written; empty where it is not known.
        pub document: String,
        /// When the host approved them, where it must.
        pub host_on: Option<Date>,
        /// By which resolution; empty where it need not.
        pub host_resolution: String,
        /// When this was entered.
        pub entered_on: Date,
    }
}

impl Earlier {
    /// What is known of it, a sentence each; that it stands outside these records comes first.
    pub fn sentences(&self, lang: Lang) -> Vec<String> {
        let (w, day) = (Words(lang), |day: Date| date(lang, day));
        let mut said =
            vec![w.earlier_marked().to_owned(), w.earlier_adopted_by(self.body.in_lang(lang).text, day(self.adopted_on), &self.resolution)];
        if let Some(on) = self.host_on {
            said.push(w.earlier_host_approved(day(on), &self.host_resolution));
        }
        if !self.document.is_empty() {
            said.push(w.earlier_written_in(&self.document));
        }
        said.push(w.earlier_not_judged(day(self.entered_on)));
        said
    }
}

/// By what a version was adopted before these records began; nothing where it was not.
pub(super) fn of(tx: &Tx, id: TermsId) -> Result<Option<Earlier>> {
    tx.row(
        sql!(
            "SELECT b.name_en, b.name_fr, b.name_state, e.adopted_on, e.resolution, e.document, e.host_on, e.host_resolution, e.entered_on
             FROM terms_earlier e JOIN body b ON b.id = e.body_id WHERE e.terms_id = $1"
        ),
        bind![id],
    )
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Form {
    body: String,
    adopted_on: String,
    resolution: String,
    document: String,
    host_on: String,
    host_resolution: String,
    in_force_on: String,
}

/// The form, checked.
#[derive(Clone, Debug, Serialize)]
struct Checked {
    body: BodyId,
    adopted_on: Date,
    resolution: String,
    document: String,
    host: Option<(Date, String)>,
    in_force_on: Date,
}

impl Form {
    fn check(&self, host_approves: bool, lang: Lang, today: Date) -> Result<Checked> {
        let mut it = Reading::new(lang);
        let body = it.id("body", &self.body);
        let adopted_on = it.day("adopted_on", &self.adopted_on);
        if adopted_on.is_some_and(|day| day >= today) {
            it.problem("adopted_on", |lang| Words(lang).earlier_is_past());
        }
        let resolution = it.line("resolution", &self.resolution, 500);
        if resolution.is_empty() {
            it.problem("resolution", |lang| Words(lang).earlier_needs_a_resolution());
        }
        let document = it.line("document", &self.document, 300);
        let host = self.host(&mut it, (host_approves, today), adopted_on);
        let in_force_on = it.day_if("in_force_on", &self.in_force_on);
        let least = host.as_ref().map(|(day, _)| *day).or(adopted_on);
        if in_force_on.is_some_and(|day| day > today || least.is_some_and(|least| day < least)) {
            it.problem("in_force_on", |lang| Words(lang).earlier_in_force_after());
        }
        let is_complete = host.is_some() == host_approves;
        it.finish(move || {
            let (body, adopted_on, in_force_on) = (body?, adopted_on?, in_force_on.or(least)?);
            is_complete.then_some(Checked { body, adopted_on, resolution, document, host, in_force_on })
        })
    }

    /// The host's approval, where it must approve.
    fn host(&self, it: &mut Reading, (host_approves, today): (bool, Date), adopted_on: Option<Date>) -> Option<(Date, String)> {
        if !host_approves {
            return None;
        }
        let on = it.day("host_on", &self.host_on);
        if on.is_some_and(|day| day > today || adopted_on.is_some_and(|adopted| day < adopted)) {
            it.problem("host_on", |lang| Words(lang).earlier_host_after());
        }
        let resolution = it.line("host_resolution", &self.host_resolution, 200);
        if resolution.is_empty() {
            it.problem("host_resolution", |lang| Words(lang).terms_need_a_resolution());
        }
        on.map(|on| (on, resolution))
    }
}

fn refused(words: impl Fn(Lang) -> &'static str) -> Error {
    Error::refused(words)
}

/// Whether a version may be entered so: nothing of this body's terms was ever adopted here, and this one is not adopted yet.
fn may_be_entered(tx: &Tx, it: &Terms) -> Result<()> {
    if !it.is_open() {
        return Err(refused(|lang| Words(lang).earlier_is_adopted()));
    }
    let other: Option<(TermsId,)> = tx.row(
        sql!("SELECT id FROM terms WHERE body_id = $1 AND id <> $2 AND state NOT IN ('draft', 'in_review') LIMIT 1"),
        bind![it.body_id, it.id],
    )?;
    if other.is_some() { Err(refused(|lang| Words(lang).earlier_first_version_only())) } else { Ok(()) }
}

/// Whether a body took a decision that stands in the register on a day or before.
fn has_records(tx: &Tx, body: BodyId, day: Date) -> Result<bool> {
    let found: Option<(Date,)> =
        tx.row(sql!("SELECT decided_on FROM decision WHERE body_id = $1 AND decided_on <= $2 LIMIT 1"), bind![body, day])?;
    Ok(found.is_some())
}

/// Holds the body that adopted against the one that is bound, and against what the register has of that time.
fn hold(tx: &Tx, partnership: PartnershipId, it: &Terms, checked: &Checked) -> Result<()> {
    let mut problems = Problems::none();
    if !bodies::may_adopt_for(tx, partnership, checked.body, it.body_id)? {
        problems.add("body", |lang| Words(lang).earlier_by_another_body());
    } else if has_records(tx, checked.body, checked.adopted_on)? {
        problems.add("adopted_on", |lang| Words(lang).earlier_is_in_the_register());
    }
    problems.or(())
}

/// Brings terms into force that were adopted before these records began.
fn act(permit: &Permit<'_, EnterEarlier>, form: &Form) -> Result<()> {
    let checked = form.check(permit.subject().partnership.host_approves, permit.lang(), permit.today())?;
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        // Another version of the body may be adopted at this moment: then this one is not the first.
        change.tx.take_turns(&format!("terms:{}", record.body_id))?;
        let terms = store::by_id(change.tx, partnership.id, record.id)?.ok_or(Error::NotFound)?;
        may_be_entered(change.tx, &terms)?;
        hold(change.tx, partnership.id, &terms, &checked)?;
        insert(change.tx, (partnership.id, terms.id), &checked, change.today)?;
        change.seal("terms", terms.id, &checked, ())
    })
}

fn insert(tx: &mut WriteTx, (partnership, id): (PartnershipId, TermsId), it: &Checked, today: Date) -> Result<()> {
    let (host_on, host_resolution) = it.host.clone().map_or((None, String::new()), |(on, resolution)| (Some(on), resolution));
    tx.run(
        sql!(
            "INSERT INTO terms_earlier (terms_id, partnership_id, body_id, adopted_on, resolution, document, host_on, host_resolution, entered_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        bind![id, partnership, it.body, it.adopted_on, it.resolution, it.document, host_on, host_resolution, today],
    )?;
    tx.run(sql!("UPDATE terms SET adopted_earlier = TRUE WHERE id = $1"), bind![id])?;
    let approved = Some((State::CouncilApproved, it.adopted_on, it.resolution.clone()));
    let by_host = host_on.map(|on| (State::HostApproved, on, host_resolution));
    let steps = [approved, by_host, Some((State::InForce, it.in_force_on, String::new()))];
    for (state, stepped_on, resolution) in steps.into_iter().flatten() {
        store::step(tx, id, &Step { state, stepped_on, decision_id: None, resolution })?;
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "terms/earlier.html")]
struct EarlierFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a Form,
    bodies: &'a [Choice],
    host: bool,
}

fn page<'p, A: Act<Subject = Of<Terms>>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, of) = (permit.lang(), permit.subject());
    let (w, back, host) = (Words(lang), here(lang, of), of.partnership.host_approves);
    let bodies = permit.read(|tx| bodies::all_names(tx, of.partnership.id))?;
    let bodies: Vec<Choice> = bodies.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let title = w.terms_titled(of.record.title.in_lang(lang).text, &of.record.edition);
    let page = permit.page(w.earlier_title()).lead(w.earlier_lead()).crumb(w.terms(), list(lang, &of.partnership)).crumb(title, &back);
    let fields = move |form: &Form, f: Fields<'_>| Html::of(&EarlierFields { w, f, form, bodies: &bodies, host });
    Ok(page.form(format!("{back}/earlier"), fields).back(back).button(w.earlier_save()))
}

/// The form.
pub(super) fn open(permit: &Permit<'_, EnteringEarlier>, _: &Ask) -> Result<Reply> {
    let it = &permit.subject().record;
    permit.read(|tx| may_be_entered(tx, it))?;
    page(permit)?.open(&Form { body: it.body_id.to_string(), ..Form::default() })
}

/// Takes it.
pub(super) fn enter(permit: &Permit<'_, EnterEarlier>, ask: &Ask) -> Result<Reply> {
    let back = here(permit.lang(), permit.subject());
    page(permit)?.take(ask, |form| act(permit, form), |()| back)
}
