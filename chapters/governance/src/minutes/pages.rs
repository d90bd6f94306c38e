//! The page of the minutes of a meeting: where they stand, what is to do next, and what was remarked and corrected.

use askama::Template;
use jiff::{ToSpan, civil::Date};
use kit::{
    Error, Lang, Problems, Result,
    assisted::{self, Assisted},
    db::Tx,
    lang::{Shown, date, date_with_weekday},
    parts::{Action, Choice, Fields, Html, Notice, Step, StepState, Stepper, Tone, notice, stepper},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, ApprovalForm, Approve, Circulate, Publish, Reread, See, Settle, SettlingForm, Table},
    circulation::{self, Form as CirculationForm, may_go_out, people},
    model::{Approval, Candidate, Circulation, Correction, Later, Remark, RemarkId, Settled, takes_remarks},
    store::{self, Reader},
    taking_up::TakenUp,
};
use crate::{
    decisions::DecisionId,
    drafts, letters,
    meetings::{self, Item, Meeting, State},
    replies::Called,
    words::Words,
};

/// What was typed in one of the forms of the page and could not be taken.
#[derive(Default)]
pub(super) struct Typed {
    failing: &'static str,
    problems: Problems,
    taken: Option<TakenUp>,
    circulation: Option<CirculationForm>,
    settling: SettlingForm,
    approval: ApprovalForm,
}

/// What the page is made of.
struct Found {
    circulation: Option<Circulation>,
    readers: Vec<Reader>,
    people: Vec<Called>,
    remarks: Vec<Remark>,
    entered: Vec<Assisted>,
    items: Vec<Item>,
    approvals: Vec<Approval>,
    candidates: Vec<Candidate>,
    later: Option<Later>,
    corrections: Vec<Correction>,
}

#[derive(Template)]
#[template(path = "minutes/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    csrf: Html,
    here: String,
    it: &'a Meeting,
    steps: Stepper,
    taken: Vec<Notice>,
    next: Notice,
    typed: &'a Typed,
    found: Found,
    circulation: CirculationForm,
    approval: ApprovalForm,
    to: Vec<Choice>,
    settled: Vec<Choice>,
    decisions: Vec<Choice>,
    may_begin: bool,
    may_circulate: bool,
    may_settle: bool,
    may_approve: bool,
    may_table: bool,
    may_publish: bool,
    may_correct: bool,
    is_public: bool,
    keys: Vec<(RemarkId, String)>,
}

impl Show<'_> {
    fn fields(&self, name: &'static str) -> Fields<'_> {
        let fields = if self.typed.failing == name { Fields::new(self.lang, &self.typed.problems) } else { Fields::fresh(self.lang) };
        fields.within(name)
    }

    fn day(&self, day: &Date) -> String {
        date(self.lang, *day)
    }

    /// How many remarks are still to be settled: they come before the approval.
    fn open_remarks(&self) -> usize {
        self.found.remarks.iter().filter(|one| one.settled_on.is_none()).count()
    }

    /// The carried decision of the item that is there to approve these minutes, until they are approved: its identifier, its number and
    /// its words.
    fn meant(&self) -> Option<(DecisionId, String, Shown<'_>)> {
        let may = self.found.approvals.is_empty() && self.typed.failing != "approval";
        let one = self.found.candidates.iter().filter(|_| may).rfind(|one| one.is_meant)?;
        Some((one.id, crate::decisions::numbered(one.year, one.number), one.text.in_lang(self.lang)))
    }

    fn remarks_on(&self, item: Option<&Item>) -> Vec<&Remark> {
        self.found.remarks.iter().filter(|one| one.item_id == item.map(|item| item.id)).collect()
    }

    /// The items on which somebody remarked something.
    fn remarked(&self) -> Vec<&Item> {
        self.found.items.iter().filter(|item| !self.remarks_on(Some(item)).is_empty()).collect()
    }

    /// By whom a remark was entered on behalf of whoever made it.
    fn entered(&self, remark: &Remark) -> Option<String> {
        let found = self.found.entered.iter().find(|one| one.at == remark.remarked_at)?;
        Some(kit::lang::Words(self.lang).entered_by(&found.by))
    }

    /// The form that settles a remark: the one that was sent comes back with what was typed.
    fn settling(&self, remark: &Remark) -> (Fields<'_>, &str, &str) {
        let key = self.keys.iter().find(|(id, _)| *id == remark.id).map_or("", |(_, key)| key.as_str());
        if self.typed.settling.remark == key {
            (Fields::new(self.lang, &self.typed.problems).within(key), &self.typed.settling.state, &self.typed.settling.word)
        } else {
            (Fields::fresh(self.lang).within(key), "", "")
        }
    }
}

/// Reads what the page needs in the state in which the minutes are.
fn found<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, tx: &Tx) -> Result<Found> {
    let it = &permit.subject().record;
    let (leads, is_draft, is_approved) = (permit.may::<Settle>(), may_go_out(it), acts::are_approved(it).is_ok());
    let may_choose = it.state == State::MinutesDraft || is_approved;
    Ok(Found {
        circulation: store::circulation(tx, it.id)?,
        readers: if leads && is_draft { store::readers(tx, it.id)? } else { Vec::new() },
        people: if leads && is_draft { people(tx, it)? } else { Vec::new() },
        remarks: if leads { store::remarks(tx, it.id)? } else { Vec::new() },
        entered: if leads { assisted::about(tx, "remark", it.id)? } else { Vec::new() },
        items: meetings::agenda(tx, it.id)?,
        approvals: store::approvals(tx, it.id)?,
        candidates: if may_choose { store::candidates(tx, it)? } else { Vec::new() },
        later: if is_draft { store::later(tx, it)? } else { None },
        corrections: store::corrections(tx, it.id)?.into_iter().map(|one| one.told(true)).collect(),
    })
}

/// The stages of minutes, and where these are. Minutes that were approved without having been out for correction never were there.
fn stages(lang: Lang, it: &Meeting, found: &Found) -> Stepper {
    let w = Words(lang);
    let circulated = found.circulation.as_ref().map(|it| w.remarks_until(date(lang, it.until)));
    let (is_published, is_approved) = (it.state == State::Published, acts::are_approved(it).is_ok());
    let approved = found.approvals.first().map(Approval::numbered).unwrap_or_default();
    let state = |is_done: bool, is_next: bool| match (is_done, is_next) {
        (true, _) => StepState::Done,
        (false, true) => StepState::UnderWay,
        (false, false) => StepState::Ahead,
    };
    let step = |label: &str, state: StepState, note: String| Step { label: label.to_owned(), state, note, href: String::new() };
    let mut steps = vec![step(w.stage_draft(), state(is_approved || circulated.is_some(), true), String::new())];
    if circulated.is_some() || !is_approved {
        let state = state(is_approved, circulated.is_some());
        steps.push(step(w.stage_circulated(), state, circulated.filter(|_| !is_approved).unwrap_or_default()));
    }
    steps.push(step(w.stage_approved(), state(is_approved, false), approved));
    steps.push(step(w.stage_published(), state(is_published, is_approved), String::new()));
    stepper(lang, steps)
}

/// What is to do next, or what is missing for it, in a sentence.
fn what_next(lang: Lang, it: &Meeting, found: &Found, today: Date, (prepare, approves): (Option<Action>, bool)) -> Notice {
    let w = Words(lang);
    let open = found.remarks.iter().filter(|one| one.state == Settled::Open).count();
    match (it.state, &found.later) {
        (State::Published, _) => notice(
            Tone::Good,
            found.approvals.first().map_or_else(|| w.minutes_published_before().to_owned(), |one| one.said(lang, &it.body)),
        ),
        (State::MinutesApproved, _) => {
            notice(Tone::Good, found.approvals.first().map_or_else(|| w.minutes_to_publish().to_owned(), |one| one.said(lang, &it.body)))
        }
        _ if !may_go_out(it) => notice(Tone::Information, w.minutes_not_written()),
        _ if open > 0 => notice(Tone::Attention, w.remarks_to_settle(open)),
        _ if takes_remarks(it, found.circulation.as_ref(), today) => {
            notice(Tone::Information, w.remarks_open(found.circulation.as_ref().map(|it| date(lang, it.until)).unwrap_or_default()))
        }
        (_, None) => {
            let said = notice(Tone::Attention, w.minutes_need_a_later_meeting());
            prepare.map_or(said.clone(), |prepare| said.action(prepare))
        }
        (State::Adjourned | State::NoQuorum, _) => notice(Tone::Attention, w.minutes_not_begun()),
        _ if !found.candidates.is_empty() && approves => notice(Tone::Information, w.minutes_to_approve()),
        _ if !found.candidates.is_empty() => notice(Tone::Information, w.minutes_to_be_approved()),
        (_, Some(later)) => {
            let (day, sent) = (date_with_weekday(lang, later.held_on), found.circulation.as_ref().map(|it| date(lang, it.circulated_on)));
            let said = sent.map_or_else(|| w.minutes_need_a_decision(&day), |sent| w.minutes_need_a_decision_since(&day, sent));
            notice(Tone::Attention, said)
        }
    }
}

/// Whom the minutes can be sent to: those who have them not yet are chosen.
fn whom(lang: Lang, found: &Found, form: &CirculationForm) -> Vec<Choice> {
    let w = Words(lang);
    let one = |one: &Called| {
        let value = one.person_id.to_string();
        let sent = found.readers.iter().find(|it| it.person_id == one.person_id);
        let how = if one.email.is_empty() { w.remind_by_hand() } else { &one.email };
        let help = sent.map_or_else(|| how.to_owned(), |it| w.minutes_sent_on(it.remarks, date(lang, it.sent_on)));
        let chosen = if form.people.is_empty() { sent.is_none() } else { form.people.contains(&value) };
        Choice::new(value, format!("{}. {}", one.number, one.name)).help(help).chosen_if(chosen)
    };
    found.people.iter().map(one).collect()
}

/// The decisions that may have approved the minutes; chosen is the one that was chosen, or that was meant to.
fn choices(lang: Lang, found: &Found) -> (Vec<Choice>, ApprovalForm) {
    let said = |one: &Candidate| format!("{} — {}", crate::decisions::numbered(one.year, one.number), one.text.in_lang(lang).text);
    let all = found.candidates.iter().map(|one| Choice::new(one.id, said(one))).collect();
    let was = found.approvals.first().map(|one| one.decision_id.to_string()).unwrap_or_default();
    let meant = found.candidates.iter().rfind(|one| one.is_meant).map(|one| one.id.to_string()).unwrap_or_default();
    let decision = if was.is_empty() { meant } else { was.clone() };
    (all, ApprovalForm { decision, was, ..ApprovalForm::default() })
}

fn page<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, typed: &Typed) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list, today) = (Words(lang), format!("/{lang}/p/{}/meetings", partnership.slug), permit.today());
    let here = format!("{list}/{}", it.id);
    let found = permit.read(|tx| found(permit, tx))?;
    let (is_draft, is_approved) = (may_go_out(it), acts::are_approved(it).is_ok());
    let is_public = it.state == State::Published && permit.read(|tx| store::public(tx, partnership.id, it.id))?.is_some();
    let (decisions, approval) = choices(lang, &found);
    let known = found.circulation.as_ref().map(|it| it.until).filter(|until| *until >= today);
    let until = known.unwrap_or_else(|| today.saturating_add(14.days())).to_string();
    let circulation = typed.circulation.clone().unwrap_or_else(|| CirculationForm { until, ..CirculationForm::default() });
    let approval = if typed.failing == "approval" { typed.approval.clone() } else { approval };
    let page = permit.page(w.minutes_of(it.called(lang))).lead(date_with_weekday(lang, it.held_on)).crumb(w.meetings(), list.clone());
    let page = page.crumb(it.called(lang), here.clone()).badge(meetings::badge_of(lang, it)).read_at(&format!("{here}/minutes"));
    let file = |label: &str, end: &str| it.state.is_held().then(|| Action::new(label, format!("{here}/minutes.{end}")).icon("download"));
    let page = page.more(file(w.minutes_pdf(), "pdf")).more(file(w.minutes_docx(), "docx"));
    let prepare = (it.state.is_over() && permit.may::<drafts::Plan>()).then(|| Action::new(w.next_draft(), format!("{here}/next")));
    let can_be_tabled = found.later.as_ref().is_some_and(|it| !it.is_tabled && it.state.is_recording() && !it.state.is_over());
    page.status(if typed.problems.is_empty() { 200 } else { 422 }).show(&Show {
        w,
        lang,
        csrf: permit.csrf(),
        here,
        it,
        steps: stages(lang, it, &found),
        taken: typed.taken.as_ref().map(|taken| taken.told(lang, &found.items)).unwrap_or_default(),
        next: what_next(lang, it, &found, today, (prepare, permit.may::<Approve>())),
        typed,
        to: whom(lang, &found, &circulation),
        settled: [Settled::TakenUp, Settled::NotTakenUp].map(|state| Choice::new(state.code(), state.called(lang))).to_vec(),
        decisions,
        may_begin: is_draft && it.state != State::MinutesDraft && permit.may::<meetings::Advance>(),
        may_circulate: is_draft && permit.may::<Circulate>(),
        may_settle: permit.may::<Settle>(),
        may_approve: (!found.candidates.is_empty() || typed.failing == "approval") && permit.may::<Approve>(),
        may_table: can_be_tabled && permit.may::<Table>(),
        may_publish: it.state == State::MinutesApproved && permit.may::<Publish>(),
        may_correct: is_approved && permit.may::<Reread>(),
        is_public,
        keys: found.remarks.iter().map(|one| (one.id, one.id.to_string())).collect(),
        found,
        circulation,
        approval,
    })
}

/// Where the minutes stand.
pub(super) fn show(permit: &Permit<'_, See>, ask: &Ask) -> Result<Reply> {
    page(permit, &Typed { taken: TakenUp::told_by(ask), ..Typed::default() })
}

/// Back to the page when it was taken; the page with what was typed when it was not.
fn answer<A: Act<Subject = Of<Meeting>>, T>(
    permit: &Permit<'_, A>,
    outcome: Result<T>,
    typed: impl FnOnce(Problems) -> Typed,
) -> Result<Reply> {
    match outcome {
        Ok(_) => {
            let of = permit.subject();
            Ok(Reply::see_other(format!("/{}/p/{}/meetings/{}/minutes?saved=1", permit.lang(), of.partnership.slug, of.record.id)))
        }
        Err(Error::Invalid(problems)) => page(permit, &typed(problems)),
        Err(error) => Err(error),
    }
}

/// Sends the minutes out. The links are shown here and nowhere else, so this page is the answer itself.
pub(super) fn circulate(permit: &Permit<'_, Circulate>, ask: &Ask) -> Result<Reply> {
    let typed: CirculationForm = ask.form()?;
    match circulation::circulate(permit, &typed) {
        Ok(issued) => {
            let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
            let (w, list) = (Words(lang), format!("/{lang}/p/{}/meetings", partnership.slug));
            let back = format!("{list}/{}/minutes", it.id);
            let page = permit.page(w.minutes_letters()).crumb(w.meetings(), list).crumb(w.minutes_of(it.called(lang)), back.clone());
            letters::show(permit, page, (w.reminded_nobody(), (w.minutes(), &back)), issued)
        }
        outcome => {
            answer(permit, outcome, |problems| Typed { failing: "circulation", problems, circulation: Some(typed), ..Typed::default() })
        }
    }
}

/// Takes what became of a remark.
pub(super) fn settle(permit: &Permit<'_, Settle>, ask: &Ask) -> Result<Reply> {
    let settling: SettlingForm = ask.form()?;
    let outcome = acts::settle(permit, &settling);
    answer(permit, outcome, |problems| Typed { failing: "settling", problems, settling, ..Typed::default() })
}

/// Puts the approval on the agenda of the next meeting.
pub(super) fn table(permit: &Permit<'_, Table>, _: &Ask) -> Result<Reply> {
    answer(permit, acts::table(permit), |problems| Typed { problems, ..Typed::default() })
}

/// Takes the decision that approved the minutes.
pub(super) fn approve(permit: &Permit<'_, Approve>, ask: &Ask) -> Result<Reply> {
    let approval: ApprovalForm = ask.form()?;
    let outcome = acts::approve(permit, &approval);
    answer(permit, outcome, |problems| Typed { failing: "approval", problems, approval, ..Typed::default() })
}

/// Publishes the minutes.
pub(super) fn publish(permit: &Permit<'_, Publish>, _: &Ask) -> Result<Reply> {
    answer(permit, acts::publish(permit), |problems| Typed { problems, ..Typed::default() })
}
