//! Correcting a promise that is open: what it says, who owes it, until when.

use askama::Template;
use kit::{
    Error, Result,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, Reply, Versioned},
};
use registry::partnerships::{Of, Record};
use serde::Deserialize;

use super::{
    acts::{Correct, Edit, must_be_known},
    model::{Checked, FollowUp, Form},
    store,
};
use crate::{people, words::Words};

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CorrectForm {
    /// What is promised, in English.
    text_en: String,
    /// What is promised, in French.
    text_fr: String,
    /// The person who promises it.
    person: String,
    /// The organization that promises it.
    organization: String,
    /// Until when.
    due_on: String,
    /// The version that was opened.
    version: i64,
}

impl Versioned for CorrectForm {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&FollowUp> for CorrectForm {
    fn from(it: &FollowUp) -> Self {
        Self {
            text_en: it.text.en.clone(),
            text_fr: it.text.fr.clone(),
            person: it.person_id.map(|id| id.to_string()).unwrap_or_default(),
            organization: it.organization_id.map(|id| id.to_string()).unwrap_or_default(),
            due_on: it.due_on.to_string(),
            version: it.version,
        }
    }
}

impl CorrectForm {
    /// The promise as it is to stand.
    fn promise(&self) -> Form {
        Form {
            text_en: self.text_en.clone(),
            text_fr: self.text_fr.clone(),
            person: self.person.clone(),
            organization: self.organization.clone(),
            due_on: self.due_on.clone(),
            ..Form::default()
        }
    }
}

/// Refuses to touch a promise that has ended, or is said to have.
pub(super) fn may_change(it: &FollowUp) -> Result<()> {
    if it.may_change() { Ok(()) } else { Err(Error::refused(|lang| Words(lang).follow_up_has_ended())) }
}

/// Corrects a promise; what it said before stays in the chronicle.
fn take(permit: &Permit<'_, Correct>, form: &CorrectForm) -> Result<()> {
    let (version, checked) = (form.version, Checked::new(&form.promise(), permit.lang())?);
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        may_change(&record)?;
        must_be_known(change.tx, partnership.id, &checked)?;
        let text = record.text.edit(checked.text.en.clone(), checked.text.fr.clone());
        let checked = Checked { text, ..checked };
        store::correct(change.tx, (record.id, version), &checked)?;
        change.seal("follow_up", record.id, &(&checked.text, checked.person, checked.organization, checked.due_on), ())
    })
}

#[derive(Template)]
#[template(path = "follow_ups/correcting.html")]
struct CorrectFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a CorrectForm,
    people: &'a [Choice],
    organizations: &'a [Choice],
}

/// The page with the form.
fn asking<'p, A: Act<Subject = Of<FollowUp>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, CorrectForm>> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/follow-ups", partnership.slug));
    let (people, organizations) =
        permit.read(|tx| Ok((people::choices(tx, partnership.id)?, people::organization_choices(tx, partnership.id, lang)?)))?;
    let page = permit.page(w.follow_up_correct()).lead(it.text.in_lang(lang).text).crumb(w.follow_ups(), &list);
    let page = page.crumb(w.follow_up(), format!("{list}/{}", it.id));
    let form = page.form(format!("{list}/{}", it.id), move |form, f| {
        Html::of(&CorrectFields { w, f, form, people: &people, organizations: &organizations })
    });
    Ok(form.changing(|| {
        let found: Option<FollowUp> = permit.read(|tx| FollowUp::find(tx, partnership.id, it.id.0))?;
        found.as_ref().map(CorrectForm::from).ok_or(Error::NotFound)
    }))
}

/// The form that corrects a promise.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    may_change(&permit.subject().record)?;
    asking(permit)?.open()
}

/// Takes it.
pub(super) fn correct(permit: &Permit<'_, Correct>, ask: &Ask) -> Result<Reply> {
    asking(permit)?.take(ask, |form| take(permit, form))
}
