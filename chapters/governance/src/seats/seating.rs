//! Seating organizations of the directory at a body in one go: a seat for each, with whoever speaks for it.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Id, Lang, Reading, Result, bind,
    db::Tx,
    lang::Bilingual,
    parts::{Fields, Html},
    permits::{Act, Permit},
    row, sql,
    web::{Ask, FormPage, Reply},
};
use registry::{
    affiliations,
    organizations::OrganizationId,
    partnerships::{Of, PartnershipId},
    sectors,
};
use serde::{Deserialize, Serialize};

use super::{
    acts::{self, Offer, SeatOrganizations},
    appointment::Appointment,
    filling::Filling,
    limits::Limits,
    model::{Checked, Role, SeatKind},
};
use crate::{
    bodies::{Body, BodyId},
    people,
    words::Words,
};

row! {
    /// An organization that has no seat at a body.
    pub(super) struct Unseated {
        /// Which one.
        pub id: OrganizationId,
        /// Its name.
        pub name: Bilingual,
        /// The codes of its sectors, joined by commas.
        pub sectors: String,
    }
}

impl Unseated {
    fn sector_codes(&self) -> impl Iterator<Item = &str> {
        self.sectors.split(',').filter(|code| !code.is_empty())
    }

    fn sector_names(&self, lang: Lang) -> String {
        self.sector_codes().map(|code| sectors::called(code, lang)).collect::<Vec<_>>().join(", ")
    }

    /// The seat it gets.
    pub(super) fn seat(&self, body: BodyId, number: i64, it: &Seating) -> Checked {
        Checked {
            body,
            number,
            label: self.name.clone(),
            sectors: self.sector_codes().map(str::to_owned).collect(),
            kind: SeatKind::Organizational,
            organization: Some(self.id),
            is_voting: it.is_voting,
            counts_for_quorum: it.counts_for_quorum,
            filling: Filling::default(),
            note: Bilingual::default(),
            starts_on: it.starts_on,
            ends_on: None,
        }
    }
}

/// The open organizations of a partnership that have no seat at a body on a day or later, by name.
pub(super) fn unseated(tx: &Tx, partnership: PartnershipId, body: BodyId, day: Date) -> Result<Vec<Unseated>> {
    tx.rows(
        sql!(
            "SELECT o.id, o.name_en, o.name_fr, o.name_state, o.sectors FROM organization o
             WHERE o.partnership_id = $1 AND o.closed_on IS NULL
               AND NOT EXISTS (SELECT 1 FROM seat s WHERE s.body_id = $2 AND s.organization_id = o.id AND (s.ends_on IS NULL OR s.ends_on >= $3))
             ORDER BY o.name_fold, o.id"
        ),
        bind![partnership, body, day],
    )
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SeatingForm {
    /// The organizations that get a seat.
    pub organization: Vec<String>,
    /// Who holds the seat of which: an organization and a person, joined by a colon; those of others are left aside.
    pub holder: Vec<String>,
    /// Since when the seats exist.
    pub starts_on: String,
    /// Since when they are held by those who hold them; empty for today, or for the first day of seats that are still to come.
    pub held_from: String,
    /// The last day of the holders' term.
    pub ends_on: String,
    /// Whether the seats vote.
    pub is_voting: bool,
    /// Whether they count for quorum.
    pub counts_for_quorum: bool,
}

impl SeatingForm {
    fn is_ticked(&self, id: &OrganizationId) -> bool {
        self.organization.contains(&id.to_string())
    }

    /// The person chosen for an organization, as typed; empty for nobody.
    fn holder_of(&self, organization: &str) -> &str {
        self.holder.iter().filter_map(|pair| pair.split_once(':')).find(|(of, _)| *of == organization).map_or("", |(_, person)| person)
    }
}

/// The form, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Seating {
    /// The organizations, each with the person who holds its seat.
    pub seats: Vec<(OrganizationId, Option<Id>)>,
    /// Since when the seats exist.
    pub starts_on: Date,
    /// Since when they are held by those who hold them.
    pub held_from: Date,
    /// The last day of the holders' term.
    pub ends_on: Option<Date>,
    /// Whether the seats vote.
    pub is_voting: bool,
    /// Whether they count for quorum.
    pub counts_for_quorum: bool,
}

impl Seating {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &SeatingForm, (lang, today): (Lang, Date)) -> Result<Self> {
        let mut it = Reading::new(lang);
        let mut seats: Vec<(OrganizationId, Option<Id>)> = Vec::new();
        for typed in &form.organization {
            let (organization, holder) = (it.id("organization", typed), it.id_if("organization", form.holder_of(typed)));
            if let Some(organization) = organization
                && seats.iter().all(|(known, _)| *known != organization)
            {
                seats.push((organization, holder));
            }
        }
        if form.organization.is_empty() {
            it.problem("organization", |lang| Words(lang).seat_whom());
        }
        let (starts_on, ends_on) = (it.day("starts_on", &form.starts_on), it.day_if("ends_on", &form.ends_on));
        let typed = it.day_if("held_from", &form.held_from);
        it.in_order("held_from", starts_on, typed);
        // A seat may be as old as its body: whoever is found on it is not, unless somebody says so.
        let held_from = typed.or_else(|| starts_on.map(|day| day.max(today)));
        it.in_order("ends_on", held_from, ends_on);
        let (is_voting, counts_for_quorum) = (form.is_voting, form.counts_for_quorum);
        it.finish(move || Some(Self { seats, starts_on: starts_on?, held_from: held_from?, ends_on, is_voting, counts_for_quorum }))
    }

    /// Holds the holders' term against the limits that the terms of reference set; where no last day was typed it is taken from them.
    pub(super) fn hold(&mut self, limits: Limits) -> Result<()> {
        let longest = limits.term_from(self.held_from);
        let (mut it, years) = (Reading::new(Lang::En), limits.years.unwrap_or_default());
        self.ends_on = self.ends_on.or(longest);
        if longest.zip(self.ends_on).is_some_and(|(longest, last)| last > longest) {
            it.problem("ends_on", |lang| Words(lang).term_too_long(years));
        }
        it.finish(|| Some(()))
    }

    /// The appointment of whoever holds the seat of an organization.
    pub(super) fn appointment(&self, organization: OrganizationId, person: Id) -> Appointment {
        Appointment {
            person,
            organization: Some(organization),
            role: Role::Holder,
            term: Some(1),
            starts_on: self.held_from,
            ends_on: self.ends_on,
            reason: None,
        }
    }
}

#[derive(Template)]
#[template(path = "seats/seating.html")]
struct Asked<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a SeatingForm,
    unseated: &'a [Unseated],
    /// Who speaks for whom today.
    spokespeople: &'a [(OrganizationId, Id, String)],
}

impl Asked<'_> {
    /// Those who speak for an organization: the value of the choice, the name, whether it is chosen.
    fn holders(&self, of: &Unseated) -> Vec<(String, &str, bool)> {
        let id = of.id.to_string();
        let theirs = self.spokespeople.iter().filter(|(organization, ..)| *organization == of.id);
        theirs.map(|(_, person, name)| (format!("{id}:{person}"), name.as_str(), self.form.holder_of(&id) == person.to_string())).collect()
    }
}

fn asking<'p, A: Act<Subject = Of<Body>>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, SeatingForm>> {
    let (lang, Of { partnership, record: body }) = (permit.lang(), permit.subject());
    let (w, today, home) = (Words(lang), permit.today(), format!("/{lang}/p/{}", partnership.slug));
    let (unseated, affiliated, names) = permit.read(|tx| {
        let affiliated = affiliations::of_partnership_on(tx, partnership.id, today)?;
        Ok((unseated(tx, partnership.id, body.id, today)?, affiliated, people::names(tx, partnership.id)?))
    })?;
    let named = |person: Id| names.iter().find(|(id, _)| *id == person).map(|(_, name)| name.clone());
    let spokespeople: Vec<(OrganizationId, Id, String)> =
        affiliated.iter().filter_map(|it| Some((it.organization, it.person.0, named(it.person.0)?))).collect();
    let here = format!("{home}/bodies/{}", body.id);
    let page = permit.page(w.seat_organizations()).lead(w.seat_organizations_lead());
    let page = page.crumb(w.bodies(), format!("{home}/bodies")).crumb(body.name.in_lang(lang).text, here.clone());
    let fields =
        move |form: &SeatingForm, f: Fields<'_>| Html::of(&Asked { w, lang, f, form, unseated: &unseated, spokespeople: &spokespeople });
    Ok(page.form(format!("{here}/seats"), fields).back(format!("{home}/seats?body={}", body.id)).button(w.seat_organizations()))
}

/// The form that seats organizations.
pub(super) fn offer(permit: &Permit<'_, Offer>, _: &Ask) -> Result<Reply> {
    let starts_on = permit.today().to_string();
    asking(permit)?.open(&SeatingForm { starts_on, is_voting: true, counts_for_quorum: true, ..SeatingForm::default() })
}

/// Takes the form that seats organizations.
pub(super) fn seat(permit: &Permit<'_, SeatOrganizations>, ask: &Ask) -> Result<Reply> {
    let Of { partnership, record: body } = permit.subject();
    let list = format!("/{}/p/{}/seats?body={}", permit.lang(), partnership.slug, body.id);
    asking(permit)?.take(ask, |form| acts::seat_organizations(permit, form), |()| list)
}
