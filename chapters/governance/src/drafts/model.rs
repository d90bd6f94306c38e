//! Which items of a meeting are carried over to the next, why, and what was said of them since.

use jiff::{ToSpan, civil::Date};
use kit::{
    Id, Lang, codes,
    lang::{Bilingual, date},
    row,
};
use serde::Deserialize;

use crate::{
    bodies::Rhythm,
    follow_ups,
    meetings::{Camera, CheckedItem, Item, ItemId, MeetingId, Purpose},
    words::Words,
};

codes! {
    /// Why an item is carried over.
    pub enum Why in "carried" {
        /// It was not discussed.
        NotDiscussed = "not_discussed",
        /// It comes back at every meeting.
        Recurring = "recurring",
        /// A follow-up of it is still open.
        OpenFollowUp = "open_follow_up",
        /// It was left out of this meeting, and is offered again.
        LeftOut = "left_out",
        /// Nothing could be decided on it without a quorum.
        LackedQuorum = "lacked_quorum",
    }
}

row! {
    /// An item that may be carried over.
    pub struct Carriable {
        /// Which one.
        pub id: ItemId,
        /// Its place on its agenda.
        pub place: i64,
        /// Its title.
        pub title: Bilingual,
        /// What it is for.
        pub purpose: Purpose,
        /// How many minutes it is given.
        pub minutes: Option<i64>,
        /// Who presents it.
        pub presenter: String,
        /// Whether it passes without discussion unless someone asks.
        pub is_consent: bool,
        /// What of it is kept in camera.
        pub camera: Camera,
        /// Whether it comes back at every meeting.
        pub is_recurring: bool,
        /// The meeting whose minutes it approves.
        pub approves: Option<MeetingId>,
        /// The item that it carries on itself.
        pub carried_from: Option<ItemId>,
        /// Whether anything was noted, decided, voted on, promised or adopted under it.
        pub was_discussed: bool,
        /// Whether it came to a decision, or was adopted with the consent agenda.
        pub was_decided: bool,
        /// How many of its follow-ups are open.
        pub open_follow_ups: i64,
        /// What the first of them promises.
        pub action: Bilingual,
        /// Whether something was to be decided on it, and only the quorum was missing.
        pub lacked_quorum: bool,
        /// Whether it was left out of this meeting.
        pub was_left_out: bool,
    }
}

impl Carriable {
    /// Why it is carried over; nothing when it is done.
    pub fn why(&self) -> Option<Why> {
        match () {
            () if self.was_left_out => Some(Why::LeftOut),
            () if self.lacked_quorum => Some(Why::LackedQuorum),
            () if self.is_recurring => Some(Why::Recurring),
            () if self.open_follow_ups > 0 => Some(Why::OpenFollowUp),
            () if !self.was_discussed => Some(Why::NotDiscussed),
            () => None,
        }
    }

    /// The item under which something was last said: itself, or the one that it carries on.
    pub fn origin(&self) -> ItemId {
        self.carried_from.filter(|_| !self.was_discussed).unwrap_or(self.id)
    }

    /// Whether it was decided, and comes back only so that what was promised is reported on.
    fn is_report(&self) -> bool {
        self.was_decided && self.why() == Some(Why::OpenFollowUp)
    }

    /// What it is called on the next agenda: what was decided comes back as a report on what was promised.
    fn next_title(&self) -> Bilingual {
        if !self.is_report() {
            return self.title.clone();
        }
        let said = |lang: Lang| {
            let (w, title) = (Words(lang), self.title.in_lang(lang).text);
            match self.open_follow_ups {
                1 => w.carried_report(shortened(self.action.in_lang(lang).text), shortened(title)),
                more => w.carried_reports(more, shortened(title)),
            }
        };
        Bilingual::new(said(Lang::En), said(Lang::Fr), Lang::En)
    }

    /// The item as it stands on the next agenda.
    pub fn at(&self, place: i64) -> CheckedItem {
        let is_report = self.is_report();
        CheckedItem {
            place,
            title: self.next_title(),
            purpose: if is_report { Purpose::Information } else { self.purpose },
            minutes: self.minutes,
            presenter: self.presenter.clone(),
            is_consent: self.is_consent && !is_report,
            camera: self.camera,
            is_recurring: self.is_recurring,
        }
    }

    /// Why it is offered, in words, with what is still to be done where that is why.
    pub fn why_said(&self, lang: Lang) -> String {
        let Some(why) = self.why() else { return String::new() };
        match (why, self.open_follow_ups) {
            (Why::OpenFollowUp, 1) => Words(lang).labelled(why.called(lang), self.action.in_lang(lang).text),
            (Why::OpenFollowUp, more) => Words(lang).carried_open_follow_ups(more),
            _ => why.called(lang).to_owned(),
        }
    }
}

impl Item {
    /// Why it was carried over from an earlier meeting, in words; nothing where it was not.
    pub fn carried_said(&self, lang: Lang) -> Option<String> {
        self.carried_why.map(|why| Words(lang).carried_because(why.called(lang)))
    }
}

/// How many letters of a promise or of a title stand in the title of a report.
const SHORT: usize = 80;

/// The beginning of a text, to a whole word of its first line.
fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= SHORT {
        return line.to_owned();
    }
    let cut: String = line.chars().take(SHORT).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

/// The day on which a body with this rhythm would meet next: the same day of the week, and not before tomorrow.
pub fn next_day(rhythm: Option<Rhythm>, held_on: Date, today: Date) -> Date {
    let weeks = match rhythm {
        Some(Rhythm::Weekly) => 1,
        Some(Rhythm::EveryTwoMonths) => 8,
        Some(Rhythm::Quarterly) => 13,
        Some(Rhythm::TwiceAYear) => 26,
        Some(Rhythm::Yearly) => 52,
        Some(Rhythm::Monthly | Rhythm::AsNeeded) | None => 4,
    };
    let mut day = held_on.saturating_add(weeks.weeks());
    while day <= today && day < Date::MAX {
        day = day.saturating_add(1.week());
    }
    day
}

/// The form of the next draft, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// The meeting that was there when the page was made; empty where a new one is set up.
    pub target: String,
    /// The day.
    pub held_on: String,
    /// When it begins.
    pub starts_at: String,
    /// When it ends.
    pub ends_at: String,
    /// The items that are carried over.
    pub items: Vec<String>,
}

row! {
    /// What was said of an item at the meeting from which it is carried on, or what another body referred.
    pub struct Since {
        /// The item as it stands on the later agenda.
        pub item_id: ItemId,
        /// A `note`, a `decision`, a `follow_up`, a `forwarding`; `from` only says from which meeting it comes.
        pub kind: String,
        /// The number of that meeting.
        pub number: Option<i64>,
        /// Its day.
        pub held_on: Date,
        /// What was noted, decided or promised.
        pub text: Bilingual,
        /// The number of the decision, also of one that was referred; the state of the follow-up.
        pub word: String,
        /// Which record it is.
        pub id: Id,
    }
}

impl Since {
    /// The meeting it comes from, in words: `Since meeting 80`.
    pub fn meeting(&self, lang: Lang) -> String {
        let w = Words(lang);
        if self.kind == "forwarding" {
            let (year, number) = self.word.split_once(' ').unwrap_or_default();
            return w.forwarding_here(format!("{year}-{number:0>2}"), date(lang, self.held_on));
        }
        self.number.map_or_else(|| w.since_the_meeting_of(date(lang, self.held_on)), |number| w.since_meeting(number))
    }

    /// What kind of thing it is: `Decision 2026-04`, `Follow-up (open)`; nothing for a note.
    pub fn label(&self, lang: Lang) -> String {
        let w = Words(lang);
        match self.kind.as_str() {
            "decision" => {
                let (year, number) = self.word.split_once(' ').unwrap_or_default();
                format!("{} {year}-{number:0>2}", w.decision())
            }
            "follow_up" => {
                let state = follow_ups::State::from_code(&self.word).map_or("", |state| state.called(lang));
                format!("{} ({state})", w.follow_up())
            }
            _ => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item() -> Carriable {
        Carriable {
            id: ItemId(Id::new(kit::testing::now())),
            place: 1,
            title: Bilingual::new("Shuttle", "Navette", Lang::En),
            purpose: Purpose::Discussion,
            minutes: None,
            presenter: String::new(),
            is_consent: false,
            camera: Camera::Open,
            is_recurring: false,
            approves: None,
            carried_from: None,
            was_discussed: true,
            was_decided: false,
            action: Bilingual::default(),
            open_follow_ups: 0,
            lacked_quorum: false,
            was_left_out: false,
        }
    }

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(Why);
    }

    #[test]
    fn an_item_is_carried_when_it_was_not_discussed_comes_back_or_has_an_open_follow_up() {
        assert_eq!(item().why(), None);
        assert_eq!(Carriable { was_discussed: false, ..item() }.why(), Some(Why::NotDiscussed));
        assert_eq!(Carriable { is_recurring: true, ..item() }.why(), Some(Why::Recurring));
        assert_eq!(Carriable { open_follow_ups: 2, ..item() }.why(), Some(Why::OpenFollowUp));
        assert_eq!(Carriable { was_left_out: true, ..item() }.why(), Some(Why::LeftOut));
        assert_eq!(Carriable { lacked_quorum: true, ..item() }.why(), Some(Why::LackedQuorum));
    }

    #[test]
    fn what_was_decided_comes_back_only_as_a_report_on_what_was_promised() {
        let action = Bilingual::new("Call the hospital", "Appeler l’hôpital", Lang::En);
        let decided = Carriable { was_decided: true, is_consent: true, action, ..item() };
        assert_eq!(decided.why(), None);
        let one = Carriable { open_follow_ups: 1, ..decided };
        assert_eq!(one.at(1).title.en, "Report on the action: Call the hospital (Shuttle)");
        assert_eq!(one.at(1).title.fr, "Compte rendu du suivi\u{a0}: Appeler l’hôpital (Navette)");
        assert_eq!((one.at(1).purpose, one.at(1).is_consent), (Purpose::Information, false));
        assert_eq!(one.why_said(Lang::En), "a follow-up is still open: Call the hospital");
        let two = Carriable { open_follow_ups: 2, ..one };
        assert_eq!(two.at(1).title.en, "Report on 2 actions (Shuttle)");
        assert_eq!(Carriable { was_decided: false, ..two }.at(1).title.en, "Shuttle");
    }

    #[test]
    fn what_was_said_is_looked_for_where_it_was_last_said() {
        let earlier = ItemId(Id::new(kit::testing::now()));
        let carried = Carriable { carried_from: Some(earlier), ..item() };
        assert_eq!(carried.origin(), carried.id);
        assert_eq!(Carriable { was_discussed: false, ..carried }.origin(), earlier);
    }

    #[test]
    fn the_next_day_keeps_the_day_of_the_week_and_lies_ahead() {
        let (held, today) = (Date::constant(2026, 11, 18), Date::constant(2026, 11, 21));
        assert_eq!(next_day(Some(Rhythm::EveryTwoMonths), held, today), Date::constant(2027, 1, 13));
        assert_eq!(next_day(None, held, today), Date::constant(2026, 12, 16));
        assert_eq!(next_day(Some(Rhythm::Weekly), held, Date::constant(2027, 3, 2)), Date::constant(2027, 3, 3));
    }
}
