//! The pages of live groups: all of them, one with those who belong to it today, the form.

use askama::Template;
use kit::{
    Error, Lang, Result,
    lang::{Words as Kit, date, date_time},
    parts::{Action, Choice, Facts, Fields, Html, Tone, badge, facts},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use registry::{
    organizations,
    partnerships::{Of, Partnership},
    people::Person,
};

use super::{
    acts::{self, Amend, Browse, Compose, Draft, Edit, End, Save, See},
    circulars::{self, Circular},
    form::{Form, Start},
    model::{Group, GroupKind, TableRole},
    spoken::{Spoken, belonging},
    store,
};
use crate::{
    bodies,
    survey_panels::{self, Panel},
    words::Words,
};

pub(super) fn people_list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/people", partnership.slug)
}

pub(super) fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/groups", partnership.slug)
}

#[derive(Template)]
#[template(path = "groups/list.html")]
struct List {
    w: Words,
    lang: Lang,
    here: String,
    all: Vec<Group>,
    add: Option<Action>,
}

/// The groups of a partnership.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let (w, here) = (Words(lang), list(lang, partnership));
    let all = permit.read(|tx| store::all(tx, partnership.id))?;
    let add = permit.may::<Save>().then(|| Action::new(w.group_add(), format!("{here}/new")).icon("plus"));
    let page = permit.page(w.groups()).lead(w.groups_lead()).crumb(registry::words::Words(lang).people(), people_list(lang, partnership));
    let of_organizations = || Action::new(w.group_add_of_organizations(), format!("{here}/new?kind=organizations"));
    let panels = Action::new(w.survey_panels(), format!("/{lang}/p/{}/survey-panels", partnership.slug));
    page.action(add.clone()).more(permit.may::<Save>().then(of_organizations)).more(Some(panels)).show(&List { w, lang, here, all, add })
}

#[derive(Template)]
#[template(path = "groups/show.html")]
struct Show<'a> {
    w: Words,
    k: Kit,
    lang: Lang,
    csrf: Html,
    here: String,
    home: String,
    it: &'a Group,
    criteria: Facts,
    search: String,
    members: Vec<Person>,
    spoken: Vec<Spoken>,
    letters: Vec<Circular>,
    panels: Vec<Panel>,
    may_end: bool,
    zone: &'a jiff::tz::TimeZone,
}

impl Show<'_> {
    /// The addresses of those who have one, as a mail program takes them.
    fn addresses(&self) -> String {
        let known = self.members.iter().map(|one| one.email.as_str()).filter(|email| !email.is_empty());
        known.collect::<Vec<_>>().join(", ")
    }

    fn when(&self, letter: &Circular) -> String {
        date_time(self.lang, letter.sent_at, self.zone)
    }

    /// How many belong to it today: people, or organizations and those who speak for them.
    fn counted(&self) -> String {
        match self.it.kind {
            GroupKind::People => self.w.group_counted(self.members.len()),
            GroupKind::Organizations => self.w.group_counted_organizations(self.spoken.len(), self.members.len()),
        }
    }
}

/// One group: what it is, who belongs to it today, what was written to it.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, today) = (Words(lang), permit.today());
    let ((members, spoken), letters, panels) = permit
        .read(|tx| Ok((belonging(tx, partnership, it, today)?, circulars::of_group(tx, it.id)?, survey_panels::of_group(tx, it.id)?)))?;
    let here = format!("{}/{}", list(lang, partnership), it.id);
    let is_used = it.ended_on.is_none();
    let write = (is_used && permit.may::<Compose>()).then(|| Action::new(w.circular_write(), format!("{here}/letters/new")).icon("mail"));
    let edit = permit.may::<Edit>().then(|| Action::new(Kit(lang).edit(), format!("{here}/edit")).icon("pencil"));
    let ask = (is_used && permit.may::<Compose>()).then(|| Action::new(w.survey_use(), format!("{here}/survey-panels/new")));
    let all = it.criteria(lang).into_iter().map(|(label, text)| (label, Html::text(text)));
    let content = Show {
        w,
        k: Kit(lang),
        lang,
        csrf: permit.csrf(),
        here: here.clone(),
        home: format!("/{lang}/p/{}", partnership.slug),
        it,
        criteria: facts(all.collect()),
        search: format!("/{lang}/p/{}{}", partnership.slug, it.search_address()),
        members,
        spoken,
        letters,
        panels,
        may_end: is_used && permit.may::<End>(),
        zone: &permit.config().zone,
    };
    let page = permit.page(it.name.in_lang(lang).text).lead(w.group_lead());
    let page = page.crumb(registry::words::Words(lang).people(), people_list(lang, partnership)).crumb(w.groups(), list(lang, partnership));
    let page = match it.ended_on {
        Some(day) => page.badge(badge(Tone::Plain, "", w.group_ended_on(date(lang, day)))),
        None => page,
    };
    page.action(write).more(ask).more(edit).show(&content)
}

#[derive(Template)]
#[template(path = "groups/form.html")]
struct FormFields<'a> {
    w: Words,
    r: registry::words::Words,
    k: Kit,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    bodies: &'a [Choice],
    organizations: &'a [Choice],
}

impl FormFields<'_> {
    fn languages(&self) -> [Choice; 2] {
        [Choice::new("en", self.k.english()), Choice::new("fr", self.k.french())]
    }
}

/// The form on a page.
fn asking<'p, A: Act>(permit: &Permit<'_, A>, partnership: &Partnership, (page, action): (Page, String)) -> Result<FormPage<'p, Form>> {
    let (lang, list) = (permit.lang(), list(permit.lang(), partnership));
    let (w, r, k) = (Words(lang), registry::words::Words(lang), Kit(lang));
    let (bodies, organizations) =
        permit.read(|tx| Ok((bodies::choices(tx, partnership.id)?, organizations::all_names(tx, partnership.id)?)))?;
    let bodies: Vec<Choice> = bodies.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let organizations: Vec<Choice> = organizations.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let page = page.lead(w.group_form_lead()).crumb(r.people(), people_list(lang, partnership)).crumb(w.groups(), list);
    Ok(page.form(action, move |form, f| Html::of(&FormFields { w, r, k, lang, f, form, bodies: &bodies, organizations: &organizations })))
}

fn adding<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>, of: GroupKind) -> Result<FormPage<'p, Form>> {
    let (lang, partnership, w) = (permit.lang(), permit.subject(), Words(permit.lang()));
    let title = match of {
        GroupKind::People => w.group_add(),
        GroupKind::Organizations => w.group_add_of_organizations(),
    };
    asking(permit, partnership, (permit.page(title), list(lang, partnership)))
}

fn changing<'p, A: Act<Subject = Of<Group>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let page = permit.page(Words(lang).change_of(record.name.in_lang(lang).text));
    let page = asking(permit, partnership, (page, format!("{}/{}", list(lang, partnership), record.id)))?;
    Ok(page.changing(|| permit.read(|tx| store::by_id(tx, partnership.id, record.id))?.as_ref().map(Form::from).ok_or(Error::NotFound)))
}

/// The form for a new group: it begins with the search that was on the screen.
pub(super) fn new(permit: &Permit<'_, Draft>, ask: &Ask) -> Result<Reply> {
    let form = Form::from(ask.query::<Start>()?);
    adding(permit, form.of())?.open(&form)
}

/// Takes the form for a new group.
pub(super) fn save(permit: &Permit<'_, Save>, ask: &Ask) -> Result<Reply> {
    let list = list(permit.lang(), permit.subject());
    let of = GroupKind::from_code(ask.field("kind")).unwrap_or(GroupKind::People);
    adding(permit, of)?.take(ask, |form| acts::save(permit, form), |id| format!("{list}/{id}"))
}

/// The form that changes a group.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit)?.open()
}

/// Takes the form that changes a group.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit)?.take(ask, |form| acts::amend(permit, form))
}

/// Ends a group.
pub(super) fn end(permit: &Permit<'_, End>, _: &Ask) -> Result<Reply> {
    acts::end(permit)?;
    let Of { partnership, record } = permit.subject();
    Ok(Reply::see_other(format!("{}/{}?saved=1", list(permit.lang(), partnership), record.id)))
}
