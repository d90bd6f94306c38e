//! The page of comments on a version: who was asked and has answered, all that was said, and the form that sends it out.

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
    acts::{self, Browse, Circulate, Declining, Taking},
    beside_clauses::{Heard, Shown, is_chosen},
    model::{Reader, SendingForm, takes_comments},
};
use crate::{
    letters,
    terms::{State, Terms},
    words::Words,
};

#[derive(Template)]
#[template(path = "comments/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    here: String,
    counted: Vec<String>,
    heard: &'a Heard,
    cards: Vec<Html>,
    home: &'a str,
    may_send: bool,
    may_enter: bool,
    form: &'a SendingForm,
}

impl List<'_> {
    /// When it was sent to someone and what they answered.
    fn how(&self, it: &Reader) -> String {
        let day = |day| date(self.lang, day);
        let sent = it.sent_on.map_or_else(|| self.w.comments_not_sent().to_owned(), |on| self.w.comments_sent_on(day(on)));
        let answered = it.answered_on.filter(|_| it.has_answered(self.heard.round()));
        let said = match (answered, it.comments) {
            (None, _) => it.sent_on.map(|_| self.w.comments_no_answer().to_owned()),
            (Some(on), 0) => Some(self.w.comments_no_remark_on(day(on))),
            (Some(on), many) => Some(self.w.comments_made(many, day(on))),
        };
        std::iter::once(sent).chain(said).collect::<Vec<_>>().join(" · ")
    }

    /// Whether it was sent to someone who has not answered.
    fn waits(&self, it: &Reader) -> bool {
        it.sent_on.is_some() && !it.has_answered(self.heard.round())
    }

    fn organization<'r>(&self, it: &'r Reader) -> &'r str {
        it.organization.in_lang(self.lang).text
    }

    fn choices(&self) -> Vec<Choice> {
        let whom = |it: &Reader| {
            let help = if it.email.is_empty() { self.w.remind_by_hand() } else { &it.email };
            let waits = !it.has_answered(self.heard.round());
            Choice::new(it.person_id, &it.name).help(help).chosen_if(is_chosen(it.person_id, &self.form.people, waits))
        };
        self.heard.readers.iter().map(whom).collect()
    }
}

fn titled(lang: Lang, it: &Terms) -> String {
    Words(lang).terms_titled(it.title.in_lang(lang).text, &it.edition)
}

fn page<A: Act<Subject = Of<Terms>>>(permit: &Permit<'_, A>, typed: Option<&SendingForm>, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, today) = (Words(lang), permit.today());
    let heard = permit.read(|tx| Heard::of(tx, it, today))?;
    let home = format!("/{lang}/p/{}", partnership.slug);
    let may = (permit.may::<Taking>() && permit.may::<Declining>(), it.is_open());
    let shown = Shown { lang, home: &home, may };
    let cards = heard.comments.iter().map(|one| shown.card(one, false)).collect::<Result<Vec<_>>>()?;
    let mut counted = vec![heard.open_said(lang, it, today)];
    counted.extend(heard.counted(lang));
    let until = heard.review.as_ref().and_then(|it| it.until).filter(|last| *last >= today);
    let begun = SendingForm { until: until.map(|day| day.to_string()).unwrap_or_default(), people: Vec::new() };
    let (list, here) = (format!("{home}/terms"), format!("{home}/terms/{}", it.id));
    let page = permit.page(w.comments()).lead(w.comments_lead(titled(lang, it))).crumb(w.terms(), list);
    let page = page.crumb(titled(lang, it), here.clone()).status(if problems.is_empty() { 200 } else { 422 });
    page.show(&List {
        w,
        lang,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        here,
        counted,
        heard: &heard,
        cards,
        home: &home,
        may_enter: takes_comments(it.state, heard.review.as_ref(), today)
            && !heard.waited_for().is_empty()
            && permit.may::<registry::people::Edit>(),
        may_send: permit.may::<Circulate>() && it.state == State::InReview,
        form: typed.unwrap_or(&begun),
    })
}

/// Who was asked for comments and has answered, and what was said.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    page(permit, None, &Problems::none())
}

/// Sends the version out. The links are shown here and nowhere else, so this page is the answer itself.
pub(super) fn circulate(permit: &Permit<'_, Circulate>, ask: &Ask) -> Result<Reply> {
    let (lang, typed): (Lang, SendingForm) = (permit.lang(), ask.form()?);
    match acts::circulate(permit, &typed) {
        Ok(issued) => {
            let (w, Of { partnership, record: it }) = (Words(lang), permit.subject());
            let back = format!("/{lang}/p/{}/terms/{}/comments", partnership.slug, it.id);
            let page = permit.page(w.letters()).crumb(titled(lang, it), back.clone());
            letters::show(permit, page, (w.comments_nobody_sits(), (w.comments(), &back)), issued)
        }
        Err(Error::Invalid(problems)) => page(permit, Some(&typed), &problems),
        Err(error) => Err(error),
    }
}
