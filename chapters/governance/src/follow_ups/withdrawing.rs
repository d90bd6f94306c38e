//! Taking back a promise that was noted by mistake. One that stands in approved minutes, or has ended, is not taken back.

use askama::Template;
use kit::{
    Error, Lang, Reading, Result,
    parts::{Facts, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, Reply, Versioned},
};
use registry::partnerships::{Of, Record};
use serde::Deserialize;

use super::{
    acts::{AskWithdraw, Withdraw},
    correcting::may_change,
    front,
    model::{By, FollowUp},
    pages::plain_facts,
    store,
};
use crate::words::Words;

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WithdrawForm {
    /// Why.
    reason: String,
    /// The version that was opened.
    version: i64,
}

impl Versioned for WithdrawForm {
    fn version(&self) -> i64 {
        self.version
    }
}

impl WithdrawForm {
    fn check(&self, lang: Lang) -> Result<String> {
        let mut it = Reading::new(lang);
        let reason = it.text("reason", &self.reason, 1_000);
        if self.reason.trim().is_empty() {
            it.problem("reason", |lang| Words(lang).follow_up_withdrawn_why());
        }
        it.finish(|| Some(reason))
    }
}

/// Refuses to take back what has ended, and what approved minutes say was promised.
fn may_be_withdrawn(it: &FollowUp) -> Result<()> {
    may_change(it)?;
    if it.may_be_withdrawn() { Ok(()) } else { Err(Error::refused(|lang| Words(lang).follow_up_is_in_approved_minutes())) }
}

/// Takes a promise back, saying why: it leaves every list, and stays in the chronicle.
fn take(permit: &Permit<'_, Withdraw>, form: &WithdrawForm) -> Result<()> {
    let (version, reason) = (form.version, form.check(permit.lang())?);
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        may_be_withdrawn(&record)?;
        store::withdraw(change.tx, (record.id, version), &reason, (&By::actor(&change.actor), change.today))?;
        front::came_of_nothing(change.tx, partnership.id, record.id)?;
        change.seal("follow_up", record.id, &("withdrawn", &record.text, &reason), ())
    })
}

#[derive(Template)]
#[template(path = "follow_ups/withdrawing.html")]
struct WithdrawFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a WithdrawForm,
    it: &'a FollowUp,
    facts: &'a Facts,
}

/// The page with the form, under the promise as it stands.
fn asking<'p, A: Act<Subject = Of<FollowUp>>>(permit: &'p Permit<'_, A>) -> EditPage<'p, WithdrawForm> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/follow-ups", partnership.slug));
    let (here, facts) = (format!("{list}/{}", it.id), plain_facts(lang, it));
    let page = permit.page(w.follow_up_withdraw()).lead(w.follow_up_withdraw_means()).crumb(w.follow_ups(), &list);
    let form = page
        .crumb(w.follow_up(), here.clone())
        .form(format!("{here}/withdrawal"), move |form, f| Html::of(&WithdrawFields { w, lang, f, form, it, facts: &facts }));
    form.back(here).button(w.follow_up_withdraw()).changing(|| {
        let found: Option<FollowUp> = permit.read(|tx| FollowUp::find(tx, partnership.id, it.id.0))?;
        found.map(|it| WithdrawForm { reason: String::new(), version: it.version }).ok_or(Error::NotFound)
    })
}

/// The form that takes a promise back.
pub(super) fn ask(permit: &Permit<'_, AskWithdraw>, _: &Ask) -> Result<Reply> {
    may_be_withdrawn(&permit.subject().record)?;
    asking(permit).open()
}

/// Takes it.
pub(super) fn withdraw(permit: &Permit<'_, Withdraw>, ask: &Ask) -> Result<Reply> {
    asking(permit).take(ask, |form| take(permit, form))
}
