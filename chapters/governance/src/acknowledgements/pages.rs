//! The page of those who have acknowledged terms and those who have not, the letters, and the page behind a link.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::date,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Acknowledge, AcknowledgeByLink, Asked, Browse, Consider, Remind},
    model::{Acknowledgement, can_be_acknowledged},
    store,
};
use crate::{
    by_telephone::Desk,
    letters::{self, Chosen},
    terms::{self, Terms},
    words::Words,
};

#[derive(Template)]
#[template(path = "acknowledgements/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    here: String,
    done: Vec<&'a Acknowledgement>,
    owed: Vec<&'a Acknowledgement>,
    counted: String,
    form: &'a Chosen,
    may_remind: bool,
    terms: &'a Terms,
    desk: Option<Desk>,
}

impl List<'_> {
    fn choices(&self) -> Vec<Choice> {
        let whom = |it: &&Acknowledgement| {
            let help = if it.email.is_empty() { self.w.remind_by_hand() } else { &it.email };
            let is_chosen =
                if self.form.people.is_empty() { it.reminded_on.is_none() } else { self.form.people.contains(&it.person_id.to_string()) };
            Choice::new(it.person_id, &it.name).help(help).chosen_if(is_chosen)
        };
        self.owed.iter().map(whom).collect()
    }

    /// The button with which somebody's acknowledgement is entered for them.
    fn entering(&self, one: &Acknowledgement) -> Result<Html> {
        let desk = self.desk.as_ref().filter(|_| self.may_remind);
        desk.map_or_else(|| Ok(Html::default()), |desk| desk.button(("acknowledgement", self.terms.id.0), (one.person_id, &one.name)))
    }

    fn how(&self, it: &Acknowledgement) -> String {
        let day = it.acknowledged_on.map_or_else(String::new, |day| date(self.lang, day));
        let via = super::Via::from_code(&it.via).map_or("", |via| via.called(self.lang));
        let said = if it.sits { self.w.acknowledged_on(day, via) } else { self.w.acknowledged_on_then_left(day, via) };
        if it.entered_by.is_empty() { said } else { format!("{said} ({})", kit::lang::Words(self.lang).entered_by(&it.entered_by)) }
    }
}

fn titled(lang: Lang, it: &Terms) -> String {
    Words(lang).terms_titled(it.title.in_lang(lang).text, &it.edition)
}

fn page<A: Act<Subject = Of<Terms>>>(permit: &Permit<'_, A>, form: &Chosen, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, today) = (Words(lang), permit.today());
    let all = permit.read(|tx| store::all(tx, it, today))?;
    let is_binding = can_be_acknowledged(it.state);
    let done: Vec<_> = all.iter().filter(|one| one.acknowledged_on.is_some()).collect();
    let owed: Vec<_> = all.iter().filter(|one| is_binding && one.is_owed()).collect();
    let sitting = all.iter().filter(|one| one.sits && one.acknowledged_on.is_some()).count();
    let counted = if is_binding { w.acknowledged_of(sitting, sitting + owed.len()) } else { w.acknowledged_when_in_force().to_owned() };
    let list = format!("/{lang}/p/{}/terms", partnership.slug);
    let here = format!("{list}/{}", it.id);
    let page = permit.page(w.acknowledgements()).lead(w.acknowledgements_lead(titled(lang, it))).crumb(w.terms(), list);
    let page = page.crumb(titled(lang, it), here.clone()).status(if problems.is_empty() { 200 } else { 422 });
    let (f, csrf, may_remind) = (Fields::new(lang, problems), permit.csrf(), permit.may::<Remind>());
    let desk = Desk::of(permit, &partnership.slug, &format!("{here}/acknowledgements"));
    page.show(&List { w, lang, f, csrf, here, done, owed, counted, form, may_remind, terms: it, desk })
}

/// Who has acknowledged terms, and who has not.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    page(permit, &Chosen::default(), &Problems::none())
}

/// Acknowledges terms, signed in.
pub(super) fn acknowledge(permit: &Permit<'_, Acknowledge>, _: &Ask) -> Result<Reply> {
    acts::acknowledge(permit)?;
    let Of { partnership, record } = permit.subject();
    Ok(Reply::see_other(format!("/{}/p/{}/terms/{}?saved=1", permit.lang(), partnership.slug, record.id)))
}

/// Reminds people. The links are shown here and nowhere else, so this page is the answer itself.
pub(super) fn remind(permit: &Permit<'_, Remind>, ask: &Ask) -> Result<Reply> {
    let (lang, typed): (Lang, Chosen) = (permit.lang(), ask.form()?);
    match acts::remind(permit, &typed) {
        Ok(issued) => {
            let (w, Of { partnership, record: it }) = (Words(lang), permit.subject());
            let back = format!("/{lang}/p/{}/terms/{}/acknowledgements", partnership.slug, it.id);
            let page = permit.page(w.letters()).crumb(titled(lang, it), back.clone());
            letters::show(permit, page, (w.reminded_nobody(), (w.acknowledgements(), &back)), issued)
        }
        Err(Error::Invalid(problems)) => page(permit, &typed, &problems),
        Err(error) => Err(error),
    }
}

#[derive(Template)]
#[template(path = "acknowledgements/by_link.html")]
struct ByLink {
    w: Words,
    lang: Lang,
    csrf: Html,
    action: String,
    rule: String,
    parts: terms::Parts,
    done: Option<String>,
    is_binding: bool,
}

/// The terms, and the one button under them.
pub(super) fn open(permit: &Permit<'_, Consider>, ask: &Ask) -> Result<Reply> {
    let (lang, Asked { partnership, terms: it, person }) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let parts = permit.read(|tx| terms::parts(tx, it.id))?;
    let done = person.acknowledged_on.map(|day| w.acknowledged_thanks(&person.name, date(lang, day)));
    let action = ask.uri.split('?').next().unwrap_or_default().to_owned();
    let lead = w.acknowledge_lead(&person.name, it.body.in_lang(lang).text, partnership.name.in_lang(lang).text);
    let content = ByLink {
        w,
        lang,
        csrf: permit.csrf(),
        action,
        rule: it.quorum.sentence(lang),
        parts,
        done,
        is_binding: can_be_acknowledged(it.state),
    };
    permit.page(titled(lang, it)).lead(lead).bare().show(&content)
}

/// Takes the acknowledgement and shows that it is kept.
pub(super) fn acknowledge_by_link(permit: &Permit<'_, AcknowledgeByLink>, ask: &Ask) -> Result<Reply> {
    acts::acknowledge_by_link(permit)?;
    Ok(Reply::see_other(ask.uri.split('?').next().unwrap_or_default()))
}
