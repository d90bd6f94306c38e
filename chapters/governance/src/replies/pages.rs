//! Who was called to a meeting and what they replied, for those who prepare it; and the letters, once.

use askama::Template;
use kit::{
    Error, Id, Lang, Problems, Result,
    lang::date,
    parts::{Choice, Fields, Html, Notice},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Browse, Call, InviteGuests},
    expected::{expected, is_near, outlook},
    form::{CallForm, GuestForm, pair},
    model::{Called, Occasion, may_be_told, takes_replies},
    store::{self, Wanted},
};
use crate::{
    by_telephone::Desk,
    groups,
    letters::{self, Issued},
    meetings::{Meeting, State, table},
    seats::{Role, SeatId},
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
    entered: Vec<(Option<SeatId>, Id, String)>,
    choices: Vec<Choice>,
    guests: Vec<Called>,
    groups: Vec<Choice>,
    group: &'a str,
    desk: Option<Desk>,
}

impl List<'_> {
    fn needs(&self, one: &Called) -> String {
        let needs = self.wanted.iter().find(|it| it.seat_id == one.seat_id && it.person_id == one.person_id);
        needs.map_or_else(String::new, |it| it.needs.told(self.lang))
    }

    /// What someone replied, or since when they have not; who was asked only to keep the day free owes no reply.
    fn said(&self, one: &Called) -> String {
        let none_since = |day| if one.keeps_free() { self.w.reply_keeps_free_since(day) } else { self.w.reply_none_since(day) };
        let since = one.reminded_on.or(one.called_on).map(|day| none_since(date(self.lang, day)));
        let entered = self.entered.iter().find(|it| it.0 == one.seat_id && it.1 == one.person_id);
        let said = one.said(self.lang).or_else(|| one.said_before(self.lang)).or(since).unwrap_or_default();
        entered.map_or(said.clone(), |(_, _, by)| format!("{said} ({})", kit::lang::Words(self.lang).entered_by(by)))
    }

    /// The button with which somebody's reply is entered for them.
    fn entering(&self, one: &Called) -> kit::Result<Html> {
        let kind = if one.is_guest() { "guest" } else { "reply" };
        let asked = self.desk.as_ref().zip(one.convocation);
        asked.map_or_else(|| Ok(Html::default()), |(desk, asked)| desk.button((kind, asked.0), (one.person_id, &one.name)))
    }

    /// Those who were written to.
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
        let is_due = if anyone_unknowing {
            unknowing(why)
        } else {
            why == Occasion::Remind && one.seat_id.is_none_or(|seat| !heard.contains_key(&seat))
        };
        let value = pair(one.seat_id, one.person_id);
        let is_chosen = if form.people.is_empty() { is_due } else { form.people.contains(&value) };
        let reason = match why {
            Occasion::Remind if one.earlier.on.is_some() => w.letter_remind_for_new_day(),
            _ => w.by_key(&format!("letter-{}", code(why))).unwrap_or_default(),
        };
        let how = if one.email.is_empty() { w.remind_by_hand() } else { &one.email };
        let name = if one.is_guest() { w.guest_named(&one.name) } else { format!("{}. {}", one.number, one.name) };
        Choice::new(value, name).help(w.letter_why(reason, how)).chosen_if(is_chosen)
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

fn page<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, (form, group): (&CallForm, &str), problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, now) = (Words(lang), permit.now());
    let (table, (wanted, entered), guests, groups) = permit.read(|tx| {
        let told = (store::wanted(tx, it.id)?, store::entered(tx, it.id)?);
        Ok((table(tx, it)?, told, store::guests(tx, it.id)?, groups::choices(tx, partnership.id)?))
    })?;
    let (outlook, all) = (outlook(it, &table, now)?.map(|found| found.with_guests(it, &guests)), table.called);
    let list = format!("/{lang}/p/{}/meetings", partnership.slug);
    let here = format!("{list}/{}", it.id);
    let invited: Vec<Called> = all.iter().chain(&guests).cloned().collect();
    let (is_tellable, is_called) = (may_be_told(it, now)?, !matches!(it.state, State::Draft | State::Cancelled));
    let choices = if is_tellable && permit.may::<Call>() { choices(lang, it, &invited, form) } else { Vec::new() };
    let may_invite = is_tellable && is_called && permit.may::<InviteGuests>();
    let groups = groups.iter().filter(|_| may_invite).map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let near = is_near(it, now)?;
    let desk = if takes_replies(it, now)? { Desk::of(permit, &partnership.slug, &format!("{here}/replies")) } else { None };
    let page = permit.page(w.replies()).lead(w.replies_lead(it.called(lang))).crumb(w.meetings(), list);
    let page = page.crumb(it.called(lang), here.clone()).status(if problems.is_empty() { 200 } else { 422 });
    page.show(&List {
        w,
        lang,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        here,
        it,
        counted: outlook.as_ref().filter(|found| guests.is_empty() || found.is_open()).map(|found| found.counted(lang)),
        expected: outlook.as_ref().filter(|found| found.is_open()).map(|found| found.notice(lang, near)),
        unaware: outlook.as_ref().and_then(|found| found.unaware(lang)),
        all,
        wanted,
        entered,
        choices,
        guests,
        groups,
        group,
        desk,
    })
}

/// Who was called, what they replied and what they need.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    page(permit, (&CallForm::default(), ""), &Problems::none())
}

/// Invites the people of a group as guests, and shows their letters once.
pub(super) fn invite(permit: &Permit<'_, InviteGuests>, ask: &Ask) -> Result<Reply> {
    let typed: GuestForm = ask.form()?;
    match acts::invite_guests(permit, &typed) {
        Ok(issued) => written(permit, issued),
        Err(Error::Invalid(problems)) => page(permit, (&CallForm::default(), &typed.group), &problems),
        Err(error) => Err(error),
    }
}

/// Writes to people. The links are shown here and nowhere else, so this page is the answer itself.
pub(super) fn call(permit: &Permit<'_, Call>, ask: &Ask) -> Result<Reply> {
    let typed: CallForm = ask.form()?;
    match acts::call(permit, &typed) {
        Ok(issued) => written(permit, issued),
        Err(Error::Invalid(problems)) => page(permit, (&typed, ""), &problems),
        Err(error) => Err(error),
    }
}

/// The letters. The links are shown here and nowhere else.
fn written<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, issued: Vec<Issued>) -> Result<Reply> {
    let lang = permit.lang();
    let (w, Of { partnership, record: it }) = (Words(lang), permit.subject());
    let list = format!("/{lang}/p/{}/meetings", partnership.slug);
    let back = format!("{list}/{}/replies", it.id);
    let page = permit.page(w.invitation_letters()).crumb(w.meetings(), list);
    let page = page.crumb(it.called(lang), back.trim_end_matches("/replies"));
    letters::show(permit, page, (w.invitation_nobody(), (w.replies(), &back)), issued)
}
