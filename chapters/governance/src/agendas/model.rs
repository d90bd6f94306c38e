//! How far an agenda has come, what is proposed for it, and the papers of its items.

use jiff::{Timestamp, ToSpan, civil::Date};
use kit::{Error, Id, Lang, Result, codes, id, lang::Bilingual, row};
use registry::documents::DocumentId;

use crate::{
    bodies::BodyId,
    meetings::{Camera, ItemId, Meeting, MeetingId, State},
    words::Words,
};

id! {
    /// An item that someone proposed.
    pub ProposalId
}

id! {
    /// A document attached to an item.
    pub PaperId
}

codes! {
    /// How far an agenda has come.
    pub enum Stage in "agenda-stage" {
        /// It is being written.
        Draft = "draft",
        /// Members propose items, until a day.
        Proposals = "proposals",
        /// Its items stand, and papers are added.
        Papers = "papers",
        /// It is as it will be.
        Final = "final",
    }
}

codes! {
    /// What became of a proposal.
    pub enum Standing in "proposal" {
        /// Nobody has answered it yet.
        Waiting = "waiting",
        /// It is an item of its own.
        Accepted = "accepted",
        /// It was joined to an item.
        Merged = "merged",
        /// It was declined, with a reason.
        Declined = "declined",
    }
}

row! {
    /// How far the agenda of a meeting has come.
    pub struct Agenda {
        /// The meeting.
        pub meeting_id: MeetingId,
        /// How far.
        pub stage: Stage,
        /// The last day on which items can be proposed.
        pub proposals_until: Option<Date>,
        /// When people were last written to about it.
        pub told_at: Option<Timestamp>,
    }
}

impl Agenda {
    /// An agenda of which nothing is written down: a draft.
    pub fn draft(meeting_id: MeetingId) -> Self {
        Self { meeting_id, stage: Stage::Draft, proposals_until: None, told_at: None }
    }

    /// How far it is, so that one can tell whether somebody else has moved it on.
    pub fn stamp(&self) -> String {
        format!("{}|{}", self.stage.code(), self.proposals_until.map(|day| day.to_string()).unwrap_or_default())
    }

    /// Whether items can be proposed on a day.
    pub fn takes_proposals(&self, meeting: &Meeting, today: Date) -> bool {
        is_prepared(meeting) && self.stage == Stage::Proposals && self.last_day(meeting).is_some_and(|last| today <= last)
    }

    /// The last day on which items can be proposed: the one that was chosen, or the day before a meeting that has moved to an
    /// earlier one.
    pub fn last_day(&self, meeting: &Meeting) -> Option<Date> {
        self.proposals_until.map(|last| last.min(meeting.held_on.saturating_sub(1.day())))
    }

    /// How far it has come, as a sentence.
    pub fn said(&self, lang: Lang, meeting: &Meeting, today: Date) -> String {
        let (w, is_open, last) = (Words(lang), self.takes_proposals(meeting, today), self.last_day(meeting));
        match (self.stage, last.map(|last| kit::lang::date(lang, last))) {
            (Stage::Proposals, Some(day)) => {
                let said = if is_open { w.agenda_open_until(day) } else { w.agenda_was_open_until(day) };
                let moved = self.proposals_until.filter(|chosen| Some(*chosen) != last).map(|chosen| kit::lang::date(lang, chosen));
                moved.map_or_else(|| said.clone(), |chosen| format!("{said} {}", w.agenda_day_is_limited(chosen)))
            }
            (Stage::Draft | Stage::Proposals, _) => w.agenda_is_draft().to_owned(),
            (Stage::Papers, _) => w.agenda_takes_papers().to_owned(),
            (Stage::Final, _) => w.agenda_is_final().to_owned(),
        }
    }
}

/// Whether a meeting is still being prepared.
pub fn is_prepared(meeting: &Meeting) -> bool {
    matches!(meeting.state, State::Draft | State::NoticeSent | State::PackageSent)
}

/// The agenda of a meeting that has begun, or was called off, is prepared no more.
pub fn must_be_prepared(meeting: &Meeting) -> Result<()> {
    if is_prepared(meeting) { Ok(()) } else { Err(Error::refused(|lang| Words(lang).agenda_no_longer_prepared())) }
}

row! {
    /// An item that someone proposed.
    pub struct Proposal {
        /// Which one.
        pub id: ProposalId,
        /// For which meeting.
        pub meeting_id: MeetingId,
        /// Of which body.
        pub body_id: BodyId,
        /// Who proposed it, where the partnership has a record of them.
        pub person_id: Option<Id>,
        /// Their name.
        pub proposed_by: String,
        /// Their address; empty where none is known.
        pub email: String,
        /// The language they are written to in, by its code.
        pub lang: String,
        /// What it is called.
        pub title: Bilingual,
        /// Why it should be talked about.
        pub reason: Bilingual,
        /// How many minutes are wanted.
        pub minutes: Option<i64>,
        /// The paper that came with it.
        pub document_id: Option<DocumentId>,
        /// The name of its file; empty where there is none.
        pub file_name: String,
        /// When it was proposed.
        pub proposed_at: Timestamp,
        /// What became of it.
        pub standing: Standing,
        /// The item that it became or was joined to.
        pub item_id: Option<ItemId>,
        /// What was answered.
        pub answer: Bilingual,
        /// Who entered it on their behalf; empty where they proposed it themselves.
        pub entered_by: String,
    }
}

impl Proposal {
    /// The language in which it has no title; none where it has one in both.
    pub fn untitled_in(&self) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| self.title.written(*lang).is_empty())
    }

    /// Its title, with the one in the language in which it has none.
    pub fn titled(&self, other: &str) -> Bilingual {
        match self.untitled_in() {
            Some(Lang::En) => self.title.clone().edit(other, self.title.fr.clone()),
            Some(Lang::Fr) => self.title.clone().edit(self.title.en.clone(), other),
            None => self.title.clone(),
        }
    }

    /// Who proposed it, and who entered it where somebody did on their behalf.
    pub fn by(&self, lang: Lang) -> String {
        if self.entered_by.is_empty() {
            return self.proposed_by.clone();
        }
        format!("{} ({})", self.proposed_by, kit::lang::Words(lang).entered_by(&self.entered_by))
    }
}

row! {
    /// A document attached to an item of an agenda.
    pub struct Paper {
        /// Which one.
        pub id: PaperId,
        /// The item.
        pub item_id: ItemId,
        /// The meeting.
        pub meeting_id: MeetingId,
        /// The body that meets.
        pub body_id: BodyId,
        /// What of the item is kept in camera.
        pub camera: Camera,
        /// The document.
        pub document: registry::documents::Document,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(Stage, Standing);
    }
}
