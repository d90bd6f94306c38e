//! What may be done with bodies, by whom, and what then happens.

use access::standings::{CHAIR, GROUP_CHAIR, GROUP_MEMBER, INSIDE, STAFF};
use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Reading, Result, acts,
    db::WriteTx,
    permits::{Permit, Scope, Standing, appoint, dismiss},
    reading::must_be_there,
};
use registry::partnerships::{Of, Partnership, PartnershipId};
use serde::{Deserialize, Serialize};

use super::{
    model::{Body, BodyId, BodyKind, Checked, Form, Office, would_circle},
    store::{self, OfficerId},
};
use crate::{people, restructurings, words::Words};

acts! {
    /// See the bodies of a partnership.
    read Browse on Partnership as "bodies.browse" may INSIDE;
    /// See one body.
    read See on Of<Body> as "bodies.see" may INSIDE;
    /// Open the form for a new body.
    form Draft on Partnership as "bodies.draft" may STAFF;
    /// Set up a body.
    change SetUp on Partnership as "bodies.set_up" may STAFF;
    /// Open the form that changes a body.
    form Edit on Of<Body> as "bodies.edit" may STAFF;
    /// Change a body, or end it.
    change Amend on Of<Body> as "bodies.amend" may STAFF;
    /// Open the form that gives someone an office in a body.
    form Nominate on Of<Body> as "bodies.nominate" may STAFF;
    /// Give someone an office in a body.
    change Name on Of<Body> as "bodies.name" may STAFF;
    /// End an office in a body.
    change Relieve on Of<Body> as "bodies.relieve" may STAFF;
}

/// Sets up a body.
pub fn set_up(permit: &Permit<'_, SetUp>, form: Form) -> Result<BodyId> {
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let (id, partnership) = (BodyId::new(change.now), change.subject.id);
        check_places(&store::all(change.tx, partnership)?, None, &checked)?;
        store::insert(change.tx, partnership, id, &checked)?;
        change.seal("body", id, &checked, id)
    })
}

/// Changes a body, unless somebody else changed it since the form was opened.
pub fn amend(permit: &Permit<'_, Amend>, form: Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record } = &change.subject;
        check_places(&store::all(change.tx, partnership.id)?, Some(record.id), &checked)?;
        let name = record.name.clone().edit(checked.name.en.clone(), checked.name.fr.clone());
        let mandate = record.mandate.clone().edit(checked.mandate.en.clone(), checked.mandate.fr.clone());
        let label = record.label.clone().edit(checked.label.en.clone(), checked.label.fr.clone());
        if let Some(last) = checked.ends_on.filter(|last| record.ends_on != Some(*last))
            && restructurings::holds_something(change.tx, record.id, last)?
        {
            return restructurings::wrong("ends_on", |lang| Words(lang).close_it_instead());
        }
        let (id, checked) = (record.id, Checked { name, mandate, label, ..checked });
        store::update(change.tx, id, version, &checked)?;
        change.seal("body", id, &checked, ())
    })
}

/// Both other bodies are of this partnership, and nobody comes to answer to themselves.
fn check_places(all: &[Body], id: Option<BodyId>, it: &Checked) -> Result<()> {
    let known = |other: Option<BodyId>| other.is_none_or(|other| all.iter().any(|body| body.id == other));
    must_be_there("parent", known(it.parent))?;
    must_be_there("grew_out_of", known(it.grew_out_of) && (it.grew_out_of.is_none() || it.grew_out_of != id))?;
    if id.is_some_and(|id| would_circle(all, id, it.parent)) {
        let mut reading = Reading::new(Lang::En);
        reading.problem("parent", |lang| Words(lang).body_under_itself());
        return reading.finish(|| None);
    }
    Ok(())
}

/// The form that gives someone an office, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NamingForm {
    /// Whom.
    pub person: String,
    /// Which office.
    pub office: String,
    /// From when.
    pub starts_on: String,
    /// Until when.
    pub ends_on: String,
}

/// Someone and the office they are given.
#[derive(Clone, Debug, Serialize)]
pub struct Naming {
    /// Whom.
    pub person: Id,
    /// Which office.
    pub office: Office,
    /// From when.
    pub starts_on: Date,
    /// Until when, that day included.
    pub ends_on: Option<Date>,
}

impl Naming {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &NamingForm, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let person = it.id("person", &form.person);
        let office = it.code("office", &form.office, Office::from_code);
        let (starts_on, ends_on) = (it.day("starts_on", &form.starts_on), it.day_if("ends_on", &form.ends_on));
        it.in_order("ends_on", starts_on, ends_on);
        it.finish(move || Some(Self { person: person?, office: office?, starts_on: starts_on?, ends_on }))
    }
}

/// The standings that leading a body gives, and where: the chair of the council leads the partnership.
fn standings(partnership: PartnershipId, body: &Body, office: Office) -> Vec<(Scope, Standing)> {
    if !matches!(office, Office::Chair | Office::CoChair) {
        return Vec::new();
    }
    match body.kind {
        BodyKind::Council => vec![(Scope::of(partnership), CHAIR)],
        _ => vec![(Scope::of(body.id), GROUP_CHAIR), (Scope::of(partnership), GROUP_MEMBER)],
    }
}

/// Gives someone an office. When they have an account, it gives the account the standing that goes with it.
pub fn name(permit: &Permit<'_, Name>, form: &NamingForm) -> Result<()> {
    let it = Naming::new(form, permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record: body } = change.subject.clone();
        must_be_there("person", people::exists(change.tx, partnership.id, it.person)?)?;
        let id = OfficerId::new(change.now);
        store::insert_officer(change.tx, (partnership.id, body.id), id, &it)?;
        if let Some(account) = people::account(change.tx, it.person)? {
            for (scope, standing) in standings(partnership.id, &body, it.office) {
                appoint(change.tx, account, &scope, standing, it.starts_on)?;
                if let Some(last) = it.ends_on {
                    dismiss(change.tx, account, &scope, standing, last.tomorrow().map_err(Error::internal)?)?;
                }
            }
        }
        change.seal("officer", id, &it, ())
    })
}

/// Ends every office in a body on a day, with the standings that went with it.
pub(crate) fn relieve_all(tx: &mut WriteTx, partnership: PartnershipId, body: &Body, last: Date) -> Result<()> {
    let running = store::officers(tx, body.id)?.into_iter().filter(|officer| officer.ends_on.is_none_or(|end| end > last));
    for officer in running {
        store::relieve(tx, officer.id, last)?;
        if let Some(account) = people::account(tx, officer.person_id)? {
            for (scope, standing) in standings(partnership, body, officer.office) {
                dismiss(tx, account, &scope, standing, last.tomorrow().map_err(Error::internal)?)?;
            }
        }
    }
    Ok(())
}

/// The form that ends an office, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RelievingForm {
    /// Which tenure of the office.
    pub officer: String,
}

/// Ends an office today.
pub fn relieve(permit: &Permit<'_, Relieve>, form: &RelievingForm) -> Result<()> {
    let id: OfficerId = form.officer.parse().map_err(|_| Error::Malformed("the form names nothing".into()))?;
    permit.change(move |change| {
        let Of { partnership, record: body } = change.subject.clone();
        let all = store::officers(change.tx, body.id)?;
        let officer = all.iter().find(|officer| officer.id == id).ok_or(Error::NotFound)?;
        if store::end_officer(change.tx, body.id, id, change.today)? == 0 {
            return Err(Error::refused(|lang| Words(lang).office_already_ended()));
        }
        if let Some(account) = people::account(change.tx, officer.person_id)? {
            for (scope, standing) in standings(partnership.id, &body, officer.office) {
                dismiss(change.tx, account, &scope, standing, change.today.tomorrow().map_err(Error::internal)?)?;
            }
        }
        change.seal("officer", id, officer, ())
    })
}
