//! Who speaks for an organization when it is written to: some of those who are with it, named on its page.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Lang, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    reading::must_be_there,
    row, sql,
    web::{Ask, Reply},
};
use serde::Deserialize;

use super::{acts::NameContacts, model::AffiliationId};
use crate::{
    organizations::{Organization, OrganizationId},
    partnerships::Of,
    people::PersonId,
    words::Words,
};

row! {
    /// Someone who is with an organization on a day.
    pub(super) struct With {
        id: AffiliationId,
        person: PersonId,
        name: String,
        role: Bilingual,
        is_contact: bool,
    }
}

/// The form, as sent: those who are ticked.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ContactsForm {
    contact: Vec<String>,
}

/// Everyone who is with an organization on a day, by name.
fn all(tx: &Tx, organization: OrganizationId, on: Date) -> Result<Vec<With>> {
    tx.rows(
        sql!(
            "SELECT a.id, p.id, p.name, a.role_en, a.role_fr, a.role_state, a.is_contact
             FROM affiliation a JOIN person p ON p.id = a.person_id
             WHERE a.organization_id = $1 AND a.starts_on <= $2 AND (a.ends_on IS NULL OR a.ends_on >= $2) ORDER BY p.name_fold, a.id"
        ),
        bind![organization, on],
    )
}

/// Says whether someone speaks for the organization when it is written to.
pub fn speaks(tx: &mut WriteTx, id: AffiliationId, speaks: bool) -> Result<()> {
    tx.run(sql!("UPDATE affiliation SET is_contact = $2 WHERE id = $1"), bind![id, speaks])?;
    Ok(())
}

/// Names those who speak for an organization when it is written to; nobody, where none are ticked.
fn name(permit: &Permit<'_, NameContacts>, form: ContactsForm) -> Result<()> {
    let chosen: Option<Vec<AffiliationId>> = form.contact.iter().map(|id| id.parse().ok()).collect();
    permit.change(move |change| {
        let organization = change.subject.record.id;
        let (chosen, with) = (chosen.unwrap_or_default(), all(change.tx, organization, change.today)?);
        let is_with = |id: &AffiliationId| with.iter().any(|one| one.id == *id);
        must_be_there("contact", chosen.len() == form.contact.len() && chosen.iter().all(is_with))?;
        for one in &with {
            speaks(change.tx, one.id, chosen.contains(&one.id))?;
        }
        change.seal("organization", organization, &("contacts", chosen), ())
    })
}

/// Takes the form.
pub(super) fn take(permit: &Permit<'_, NameContacts>, ask: &Ask) -> Result<Reply> {
    name(permit, ask.form()?)?;
    let Of { partnership, record } = permit.subject();
    Ok(Reply::see_other(format!("/{}/p/{}/organizations/{}?saved=1", permit.lang(), partnership.slug, record.id)))
}

#[derive(Template)]
#[template(path = "affiliations/contacts.html")]
struct Section {
    w: Words,
    lang: Lang,
    csrf: Html,
    home: String,
    organization: OrganizationId,
    with: Vec<With>,
    may_name: bool,
}

impl Section {
    /// A tick for everyone who is with it.
    fn ticks(&self) -> Html {
        let choice = |one: &With| Choice::new(one.id, &one.name).chosen_if(one.is_contact);
        let choices: Vec<Choice> = self.with.iter().map(choice).collect();
        Fields::fresh(self.lang).choices("contact", self.w.contacts()).help(self.w.contacts_help()).options(choices).into()
    }
}

/// Who is with an organization today, and who of them speaks for it when it is written to.
pub fn section<A: Act<Subject = Of<Organization>>>(permit: &Permit<'_, A>) -> Result<Html> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let with = permit.read(|tx| all(tx, it.id, permit.today()))?;
    let may_name = permit.may::<NameContacts>() && !with.is_empty();
    let home = format!("/{lang}/p/{}", partnership.slug);
    Html::of(&Section { w: Words(lang), lang, csrf: permit.csrf(), home, organization: it.id, with, may_name })
}
