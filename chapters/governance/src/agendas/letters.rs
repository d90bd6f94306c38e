//! The letters about an agenda: that items can be proposed, that it is there, what became of a proposal.

use kit::{Lang, lang::date, mail::Letter};
use registry::partnerships::Partnership;

use super::{
    form::Answered,
    model::{Agenda, Proposal, Stage, Standing},
};
use crate::{
    meetings::{Item, Meeting},
    replies::Called,
    words::Words,
};

/// What all letters about one agenda have in common.
pub(super) struct Desk<'a> {
    pub partnership: &'a Partnership,
    pub meeting: &'a Meeting,
    pub asker: &'a str,
}

impl Desk<'_> {
    /// The meeting and its day, as letters name them.
    fn names(&self, lang: Lang) -> (String, String, &str) {
        (self.meeting.called(lang), date(lang, self.meeting.held_on), self.partnership.name.in_lang(lang).text)
    }

    /// That items can be proposed, or that the agenda is there.
    pub fn agenda(&self, agenda: &Agenda, to: &Called, address: &str) -> Letter {
        let (lang, w) = (to.language(), Words(to.language()));
        let (meeting, day, partnership) = self.names(lang);
        let until = agenda.last_day(self.meeting).filter(|_| agenda.stage == Stage::Proposals).map(|last| date(lang, last));
        let (subject, body) = match until {
            Some(until) => (
                w.proposals_letter_subject(&meeting, &day),
                w.proposals_letter(&to.name, self.asker, partnership, &meeting, &day, until, address),
            ),
            None => (w.agenda_letter_subject(&meeting, &day), w.agenda_letter(&to.name, self.asker, partnership, &meeting, &day, address)),
        };
        Letter { to: to.email.clone(), lang, subject, body }
    }

    /// What became of a proposal.
    pub fn answer(&self, it: &Proposal, answered: &Answered, item: Option<&Item>) -> Letter {
        let lang = Lang::from_code(&it.lang).unwrap_or_default();
        let (w, (meeting, day, partnership)) = (Words(lang), self.names(lang));
        let title = it.title.in_lang(lang).text;
        let said = match (answered.standing, item) {
            (Standing::Merged, Some(item)) => w.proposal_letter_merged(title, item.place, item.title.in_lang(lang).text),
            (Standing::Accepted, Some(item)) => w.proposal_letter_accepted(title, item.place),
            _ => w.proposal_letter_declined(title),
        };
        let opening = w.proposal_letter_opening(&it.proposed_by, self.asker, partnership, &meeting, &day);
        let answer = answered.answer.in_lang(lang).text;
        let all = [opening, said, answer.to_owned(), w.proposal_letter_thanks().to_owned()];
        let body = all.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n");
        Letter { to: it.email.clone(), lang, subject: w.proposal_letter_subject(title), body }
    }
}
