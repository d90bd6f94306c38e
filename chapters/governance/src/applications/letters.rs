//! The letters that applicants get, in their language: received, interview, offer, waiting list, no seat this time.

use kit::{lang::date, mail::Letter};
use registry::partnerships::Partnership;

use super::model::{Application, Outcome};
use crate::{rounds::Round, words::Words};

fn letter(to: &Application, (subject, body): (String, String)) -> Letter {
    Letter { to: to.email.clone(), lang: to.language(), subject, body }
}

/// The letter that confirms an application, with the address behind which it can be seen and withdrawn.
pub(super) fn received((partnership, round): (&Partnership, &Round), to: &Application, address: &str) -> Letter {
    let lang = to.language();
    let (w, title, partnership) = (Words(lang), round.title.in_lang(lang).text, partnership.name.in_lang(lang).text);
    let body = w.application_letter_received(&to.name, partnership, title, date(lang, round.closes_on), address, &round.contact);
    letter(to, (w.application_subject_received(title), body))
}

/// The letter that invites to an interview.
pub(super) fn interview((partnership, round): (&Partnership, &Round), to: &Application) -> Letter {
    let lang = to.language();
    let (w, title, partnership) = (Words(lang), round.title.in_lang(lang).text, partnership.name.in_lang(lang).text);
    let body = w.application_letter_interview(&to.name, partnership, title, to.interview_told(lang), &round.contact);
    letter(to, (w.application_subject_interview(title), body))
}

/// The letter that tells what was decided; an offer names the seat and its first day.
pub(super) fn decided((partnership, round): (&Partnership, &Round), to: &Application, (outcome, offer): (Outcome, (&str, &str))) -> Letter {
    let lang = to.language();
    let (w, title, partnership) = (Words(lang), round.title.in_lang(lang).text, partnership.name.in_lang(lang).text);
    let (name, contact) = (&to.name, &round.contact);
    let body = match outcome {
        Outcome::Offer => w.application_letter_offer(name, partnership, round.body.in_lang(lang).text, offer.0, offer.1, contact),
        Outcome::Waiting => w.application_letter_waiting(name, partnership, title, contact, round.keep_days),
        Outcome::Decline => w.application_letter_decline(name, partnership, title, contact),
    };
    letter(to, (w.application_subject_decided(title), body))
}
