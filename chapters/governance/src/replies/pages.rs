//! Who was called to a meeting and what they replied, for those who prepare it; and the letters, once.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::date,
    parts::{Choice, Fields, Html, Notice},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Browse, Call},
    expected::{expected, is_near, outlook},
    form::{CallForm, pair},
    model::{Called, Occasion, may_be_told},
    store::{self, Wanted},
};
use crate::{
    letters,
    meetings::{Meeting, table},
    seats::Role,
    words::Words,
};

#[derive(Template)]
#[template(path = "replies/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    here: String,
    it: &'a Meeting,
    counted: Option<String>,
    expected: Option<Notice>,
    unaware: Option<String>,
    all: Vec<Called>,
    wanted: Vec<Wanted>,
    choices: Vec<Choice>,
}

impl List<'_> {
    fn needs(&self, one: &Called) -> String {
        let needs = self.wanted.iter().find(|it| it.seat_id == one.seat_id && it.person_id == one.person_id);
        needs.map_or_else(String::new, |it| it.needs.told(self.lang))
    }

    /// What someone replied, or since when they have not.
    fn said(&self, one: &Called) -> String {
        let since = one.reminded_on.or(one.called_on).map(|day| self.w.reply_none_since(date(self.lang, day)));
        one.said(self.lang).or(since).unwrap_or_default()
    }

    /// Those who were called.
    fn called(&self) -> Vec<&Called> {
        self.all.iter().filter(|one| one.convocation.is_some()).collect()
    }

    fn stands_in(&self, one: &Called) -> bool {
        one.role == Role::Alternate
    }
}

/// Whom one may write to: those who do not know yet are chosen; when all do, those of whose seat nothing was heard.
fn choices(lang: Lang, it: &Meeting, all: &[Called], form: &CallForm) -> Vec<Choice> {
    let w = Words(lang);
    let owed: Vec<_> = all.iter().filter_map(|one| Some((one, one.occasion(it)?))).collect();
    let unknowing = |why: Occasion| matches!(why, Occasion::Call | Occasion::Change | Occasion::Cancel);
    let (anyone_unknowing, heard) = (owed.iter().any(|(_, why)| unknowing(*why)), expected(all));
    let one = |(one, why): (&Called, Occasion)| {
        let is_due = if anyone_unknowing { unknowing(why) } else { why == Occasion::Remind && !heard.contains_key(&one.seat_id) };
        let value = pair(one.seat_id, one.person_id);
        let is_chosen = if form.people.is_empty() { is_due } else { form.people.contains(&value) };
        let reason = w.by_key(&format!("letter-{}", code(why))).unwrap_or_default();
        let how = if one.email.is_empty() { w.remind_by_hand() } else { &one.email };
        Choice::new(value, format!("{}. {}", one.number, one.name)).help(w.letter_why(reason, how)).chosen_if(is_chosen)
    };
    owed.into_iter().map(one).collect()
}

fn code(why: Occasion) -> &'static str {
    match why {
        Occasion::Call => "call",
        Occasion::Change => "change",
        Occasion::Remind => "remind",
        Occasion::Again => "again",
        Occasion::Cancel => "cancel",
    }
}

fn page<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, form: &CallForm, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, now) = (Words(lang), permit.now());
    let (table, wanted) = permit.read(|tx| Ok((table(tx, it)?, store::wanted(tx, it.id)?)))?;
    let (outlook, all) = (outlook(it, &table, now)?, table.called);
    let list = format!("/{lang}/p/{}/meetings", partnership.slug);
    let here = format!("{list}/{}", it.id);
    let choices = if may_be_told(it, now)? && permit.may::<Call>() { choices(lang, it, &all, form) } else { Vec::new() };
    let near = is_near(it, now)?;
    let page = permit.page(w.replies()).lead(w.replies_lead(it.called(lang))).crumb(w.meetings(), list);
    let page = page.crumb(it.called(lang), here.clone()).status(if problems.is_empty() { 200 } else { 422 });
    page.show(&List {
        w,
        lang,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        here,
        it,
        counted: outlook.as_ref().map(|found| found.counted(lang)),
        expected: outlook.as_ref().filter(|found| found.is_open()).map(|found| found.notice(lang, near)),
        unaware: outlook.as_ref().and_then(|found| found.unaware(lang)),
        all,
        wanted,
        choices,
    })
}

/// Who was called, what they replied and what they need.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    page(permit, &CallForm::default(), &Problems::none())
}

/// Writes to people. The links are shown here and nowhere else, so this page is the answer itself.
pub(super) fn call(permit: &Permit<'_, Call>, ask: &Ask) -> Result<Reply> {
    let (lang, typed): (Lang, CallForm) = (permit.lang(), ask.form()?);
    match acts::call(permit, &typed) {
        Ok(issued) => {
            let (w, Of { partnership, record: it }) = (Words(lang), permit.subject());
            let list = format!("/{lang}/p/{}/meetings", partnership.slug);
            let back = format!("{list}/{}/replies", it.id);
            let page = permit.page(w.invitation_letters()).crumb(w.meetings(), list);
            let page = page.crumb(it.called(lang), back.trim_end_matches("/replies"));
            letters::show(permit, page, (w.invitation_nobody(), (w.replies(), &back)), issued)
        }
        Err(Error::Invalid(problems)) => page(permit, &typed, &problems),
        Err(error) => Err(error),
    }
}
