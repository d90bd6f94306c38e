//! What is typed in the forms of the meeting room. They are sent together, whichever button is pressed, so that saving one of
//! them loses nothing that was typed in another.

use kit::{Problems, Result, parts::Html, web::Ask};
use serde::de::DeserializeOwned;

use super::{
    acts::{ConflictForm, WelcomeForm},
    attendance::Form as AttendanceForm,
    form::ItemForm,
    hours::HourForm,
    notes::NoteForm,
};
use crate::{decisions, follow_ups};

/// What was typed in the room: in the form that could not be taken, and in the others.
#[derive(Default)]
pub(super) struct Typed {
    pub failing: &'static str,
    pub problems: Problems,
    pub new_item: Option<ItemForm>,
    pub rework: Option<ItemForm>,
    pub note: Option<NoteForm>,
    pub hour: Option<HourForm>,
    pub conflict: ConflictForm,
    pub decision: Option<decisions::Form>,
    pub consent: decisions::ConsentForm,
    pub follow_up: follow_ups::Form,
    pub attendance: AttendanceForm,
    pub guest: WelcomeForm,
    pub theirs: Option<Html>,
    /// Whether a note was saved of which two people had changed the same version.
    pub both: bool,
    /// Whether one form was saved and what is typed in the others is not yet.
    pub saved_one: bool,
    /// Whether an item was just added, so that another may follow.
    pub adding: bool,
}

/// One part of what was sent, unless it is the one whose button was pressed.
fn other<T: DeserializeOwned>(ask: &Ask, name: &str, pressed: &str) -> Result<Option<T>> {
    if name == pressed || !ask.has_parts() { Ok(None) } else { ask.part(name).map(Some) }
}

impl Typed {
    /// What was typed in the forms beside the one whose button was pressed.
    pub fn beside(ask: &Ask, pressed: &str) -> Result<Self> {
        let was = ask.field("was.item");
        let is_moved = |it: &ConflictForm| ![&it.person, &it.nature_en, &it.nature_fr].iter().all(|text| text.is_empty());
        let is_asked = |it: &decisions::ConsentForm| !(it.mover.is_empty() && it.seconder.is_empty());
        Ok(Self {
            new_item: other(ask, "new-item", pressed)?.filter(ItemForm::is_typed),
            rework: other(ask, "item", pressed)?.filter(|it: &ItemForm| !was.is_empty() && it.stamp() != was),
            note: other(ask, "note", pressed)?.filter(NoteForm::is_typed),
            hour: other(ask, "hour", pressed)?.filter(HourForm::is_typed),
            conflict: other(ask, "conflict", pressed)?.filter(is_moved).unwrap_or_default(),
            decision: other(ask, "decision", pressed)?.filter(decisions::Form::is_typed),
            consent: other(ask, "consent", pressed)?.filter(is_asked).unwrap_or_default(),
            follow_up: other(ask, "follow-up", pressed)?.filter(follow_ups::Form::is_typed).unwrap_or_default(),
            attendance: other(ask, "attendance", pressed)?.filter(AttendanceForm::is_typed).unwrap_or_default(),
            guest: other(ask, "welcome", pressed)?.filter(|it: &WelcomeForm| !it.person.is_empty()).unwrap_or_default(),
            ..Self::default()
        })
    }

    /// Whether anything was typed beside.
    pub fn is_typed(&self) -> bool {
        let optional = self.new_item.is_some() || self.rework.is_some() || self.note.is_some() || self.decision.is_some();
        let optional = optional || self.hour.is_some();
        let chosen = [&self.conflict.item, &self.consent.mover, &self.consent.seconder, &self.follow_up.item, &self.guest.person];
        optional || chosen.iter().any(|text| !text.is_empty()) || !self.attendance.seat.is_empty()
    }

    /// How the page is answered: as asked for, with somebody else's text beside, with problems.
    pub fn status(&self) -> u16 {
        match (&self.theirs, self.problems.is_empty()) {
            (Some(_), _) => 409,
            (None, true) => 200,
            (None, false) => 422,
        }
    }
}
