//! The form that founds a partnership, and the one that changes its settings.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::{Bilingual, Words as Kit},
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};

use super::{
    Partnership, PartnershipId,
    acts::{self, Amend, Draft, Found, Settings},
    codes,
    form::Form,
    store,
};
use crate::{
    both_texts::{self, Difference},
    words::Words,
};

#[derive(Template)]
#[template(path = "partnerships/form.html")]
struct FormPage<'a> {
    w: Words,
    k: Kit,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    form: &'a Form,
    is_new: bool,
    umbrellas: Vec<Choice>,
    back: String,
    theirs: Option<Html>,
}

fn form<A: Act>(permit: &Permit<'_, A>, it: Option<&Partnership>, form: &Form, problems: &Problems, theirs: Option<Html>) -> Result<Reply> {
    let lang = permit.lang();
    let (w, k, f) = (Words(lang), Kit(lang), Fields::new(lang, problems));
    let status = if theirs.is_some() {
        409
    } else if problems.is_empty() {
        200
    } else {
        422
    };
    let umbrellas = permit.read(store::umbrellas)?;
    let umbrellas = umbrella_choices(umbrellas, it.map(|it| it.id), lang);
    let back = it.map_or_else(|| format!("/{lang}"), |it| format!("/{lang}/p/{}/about", it.slug));
    let page = match it {
        None => permit.page(w.partnership_new()).lead(w.partnership_new_lead()),
        Some(_) => permit.page(w.settings()).lead(w.settings_lead()).crumb(w.about(), back.clone()),
    };
    let content = FormPage { w, k, lang, f, csrf: permit.csrf(), form, is_new: it.is_none(), umbrellas, back, theirs };
    page.status(status).show(&content)
}

fn umbrella_choices(all: Vec<(PartnershipId, Bilingual)>, itself: Option<PartnershipId>, lang: Lang) -> Vec<Choice> {
    all.into_iter().filter(|(id, _)| Some(*id) != itself).map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect()
}

/// The form that founds a partnership.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    form(permit, None, &Form::default(), &Problems::none(), None)
}

/// Takes the form that founds a partnership; its team comes next.
pub(super) fn found(permit: &Permit<'_, Found>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    match acts::found(permit, &typed) {
        Ok(slug) => Ok(Reply::see_other(format!("/{}/p/{slug}/team?saved=1", permit.lang()))),
        Err(Error::Invalid(problems)) => form(permit, None, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

/// The settings.
pub(super) fn settings(permit: &Permit<'_, Settings>, _: &Ask) -> Result<Reply> {
    let it = permit.subject();
    form(permit, Some(it), &Form::from(it), &Problems::none(), None)
}

/// Takes the settings. When somebody else was faster, both texts are shown.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let it = permit.subject();
    match acts::amend(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("/{}/p/{}/about?saved=1", permit.lang(), it.slug))),
        Err(Error::Invalid(problems)) => form(permit, Some(it), &typed, &problems, None),
        Err(Error::Conflict) => {
            let now = permit.read(|tx| store::by_slug(tx, &it.slug))?.ok_or(Error::NotFound)?;
            let now = Form::from(&now);
            let theirs = both_texts::shown(permit.lang(), &differences(permit.lang(), &now, &typed));
            form(permit, Some(it), &Form { version: now.version, ..typed }, &Problems::none(), Some(theirs))
        }
        Err(error) => Err(error),
    }
}

/// Field by field: its label, what is stored now, what was typed. Only where they differ.
fn differences(lang: Lang, now: &Form, typed: &Form) -> Vec<Difference> {
    let (w, yes) = (Words(lang), |it: bool| if it { Words(lang).yes() } else { Words(lang).no() }.to_owned());
    let text = |label, read: fn(&Form) -> &String| (label, read(now).clone(), read(typed).clone());
    let code = |label, read: fn(&Form) -> &String, called: fn(&str, Lang) -> &'static str| {
        (label, called(read(now), lang).to_owned(), called(read(typed), lang).to_owned())
    };
    let all = [
        text(w.name_in_english(), |form| &form.name_en),
        text(w.name_in_french(), |form| &form.name_fr),
        text(w.short_name_in_english(), |form| &form.short_name_en),
        text(w.short_name_in_french(), |form| &form.short_name_fr),
        code(w.kind(), |form| &form.kind, codes::kind_called),
        code(w.stratum(), |form| &form.stratum, codes::stratum_called),
        code(w.province(), |form| &form.province, codes::province_called),
        text(w.lead(), |form| &form.lead_name),
        code(w.lead_kind(), |form| &form.lead_kind, codes::lead_kind_called),
        text(w.founded_on(), |form| &form.founded_on),
        text(w.strategy_label_en(), |form| &form.strategy_label_en),
        text(w.strategy_label_fr(), |form| &form.strategy_label_fr),
        text(w.priority_label_en(), |form| &form.priority_label_en),
        text(w.priority_label_fr(), |form| &form.priority_label_fr),
        text(w.objective_label_en(), |form| &form.objective_label_en),
        text(w.objective_label_fr(), |form| &form.objective_label_fr),
        (w.host_approves(), yes(now.host_approves), yes(typed.host_approves)),
    ];
    all.into_iter().filter(|(_, now, typed)| now != typed).map(|(label, now, typed)| Difference { label, now, typed }).collect()
}
