//! The page behind an applicant's own link: what they sent, and withdrawing it.

use askama::Template;
use kit::{
    Result,
    lang::{Bilingual, date, date_time},
    parts::{Facts, Html, Tone, facts, notice},
    permits::Permit,
    web::{Ask, Reply},
};

use super::{
    acts::{self, Consider, Own, WithdrawByLink},
    store,
};
use crate::{rounds, words::Words};

#[derive(Template)]
#[template(path = "applications/own.html")]
struct Show {
    w: Words,
    lang: kit::Lang,
    csrf: Html,
    action: String,
    facts: Facts,
    answers: Vec<(Bilingual, String)>,
    may_withdraw: bool,
}

/// One's own application.
pub(super) fn open(permit: &Permit<'_, Consider>, ask: &Ask) -> Result<Reply> {
    let (lang, Own { partnership, round, application: it }) = (permit.lang(), permit.subject());
    let (parts, answers) = permit.read(|tx| Ok((rounds::parts(tx, round.id)?, store::answers(tx, it.id)?)))?;
    let w = Words(lang);
    let mut rows = vec![
        (w.application_for(), it.applies_for(lang, &parts.seats)),
        (w.application_received(), date_time(lang, it.received_at, &permit.config().zone)),
        (w.application_email(), it.email.clone()),
        (w.round_closes_on(), date(lang, round.closes_on)),
        (w.round_contact(), round.contact.clone()),
        (w.application_consented(), it.consent.clone()),
    ];
    rows.extend(it.interview_on.map(|_| (w.application_interview(), it.interview_told(lang))));
    let facts = facts(rows.into_iter().map(|(label, text)| (label, Html::text(text))).collect());
    let answers = parts.questions.into_iter().zip(answers).collect();
    let lead = w.application_own_lead(&it.name, partnership.name.in_lang(lang).text);
    let page = permit.page(round.title.in_lang(lang).text).lead(lead).bare();
    let (csrf, action, may_withdraw) = (permit.csrf(), ask.path().to_owned(), it.person_id.is_none());
    page.show(&Show { w, lang, csrf, action, facts, answers, may_withdraw })
}

#[derive(Template)]
#[template(source = "{{ said }}", ext = "html")]
struct Gone {
    said: kit::parts::Notice,
}

/// Withdraws it. The link is worth nothing from then on, so the answer says that it is done.
pub(super) fn withdraw(permit: &Permit<'_, WithdrawByLink>, _: &Ask) -> Result<Reply> {
    acts::withdraw(permit)?;
    let (lang, Own { partnership, round, .. }) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let said = notice(Tone::Good, w.application_withdrawn(partnership.name.in_lang(lang).text));
    let call = format!("/{lang}/p/{}/recruitment/{}", partnership.slug, round.id);
    permit.page(round.title.in_lang(lang).text).bare().read_at(&call).show(&Gone { said })
}
