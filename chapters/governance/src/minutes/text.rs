//! What the minutes of a meeting say, with every name and in both languages: taken from the records while they are a draft,
//! kept as they were once they are approved.

use jiff::civil::{Date, Time};
use kit::{
    Lang, Result,
    db::Tx,
    lang::{Bilingual, date, time},
};
use registry::partnerships::Partnership;
use serde::{Deserialize, Serialize};

use super::model::{Corrected, Correction};
use crate::{
    decisions::{self, Decision, Reserved},
    follow_ups::{self, FollowUp},
    meetings::{self, Conflict, Item, ItemId, Meeting, Said, There, present, quorum_sentence},
    sittings::{self, Sitting},
    votes,
    words::Words,
};

/// What minutes say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Text {
    /// What the meeting is called.
    pub called: Bilingual,
    /// When it was to begin and end.
    pub hours: Bilingual,
    /// The partnership.
    pub partnership: Bilingual,
    /// Where it was held.
    pub place: Bilingual,
    /// What was to know of it.
    pub note: Bilingual,
    /// Whether there was a quorum, in a sentence.
    pub quorum: Bilingual,
    /// The notice that was given, in a sentence; empty when none was.
    pub notice: Bilingual,
    /// When it was called to order and ended, in a sentence; empty when nobody noted it.
    pub course: Bilingual,
    /// Who led it; empty when nobody noted it.
    pub chair: String,
    /// Who kept the minutes; empty when nobody noted it.
    pub secretary: String,
    /// Everyone of whom anything was noted, and the seats of which nothing was.
    pub present: Vec<Present>,
    /// The conflicts of interest that were declared.
    pub conflicts: Vec<Declared>,
    /// The agenda, without what is in camera.
    pub items: Vec<Spoken>,
    /// What was decided on no single item.
    pub beside: Vec<Decided>,
    /// What the body decided between meetings since the one before.
    #[serde(default)]
    pub between: Vec<Decided>,
    /// What was promised.
    pub promises: Vec<Promised>,
}

/// Someone at a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Present {
    /// Who.
    pub name: Bilingual,
    /// The organization for which they spoke on that day; empty where none is known.
    #[serde(default)]
    pub organization: Bilingual,
    /// For which seat; empty for guests.
    pub seat: Bilingual,
    /// How they were there.
    pub said: Bilingual,
    /// In whose place; empty for those who sit there themselves.
    #[serde(default)]
    pub instead_of: String,
}

/// A conflict of interest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Declared {
    /// The item.
    pub item: ItemId,
    /// Who declared it.
    pub name: String,
    /// What it consists in.
    pub nature: Bilingual,
}

/// An item of the agenda and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spoken {
    /// Which one.
    pub id: ItemId,
    /// Its place on the agenda.
    pub place: i64,
    /// Its title.
    pub title: Bilingual,
    /// Who presented it.
    pub presenter: String,
    /// What was said.
    pub note: Bilingual,
    /// Whether it was taken out of the consent agenda.
    pub was_pulled_out: bool,
    /// The number of the decision that adopted it with the rest of the consent agenda.
    pub adopted_with: Option<String>,
    /// What the rule of quorum said at the hour of that adoption; empty where none is noted.
    #[serde(default)]
    pub adopted_quorum: Bilingual,
    /// What was decided.
    pub decisions: Vec<Decided>,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decided {
    /// Its number.
    pub number: String,
    /// What was decided.
    pub text: Bilingual,
    /// How, with the names of whoever moved and seconded it.
    pub how: Bilingual,
    /// How, without names.
    pub how_without_names: Bilingual,
    /// What the rule of quorum said at the hour at which it was taken; empty where none is noted, and it was taken without a vote.
    #[serde(default)]
    pub quorum: Bilingual,
    /// Who said what, where it was taken by a roll call.
    #[serde(default)]
    pub by_name: Bilingual,
    /// What follows from it.
    #[serde(default)]
    pub outcome: Bilingual,
    /// When it is looked at again, in words.
    #[serde(default)]
    pub review: Bilingual,
    /// Who stood aside or blocked it.
    pub reserved: Vec<Stood>,
    /// That its quorum rests on an attendance that was corrected since; never kept.
    #[serde(default, skip_serializing)]
    pub rests: Bilingual,
}

/// Someone who did not go along with a decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stood {
    /// Who.
    pub name: String,
    /// What they did.
    pub stance: Bilingual,
    /// Why.
    pub reason: Bilingual,
}

/// A promise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Promised {
    /// What was promised.
    pub text: Bilingual,
    /// By whom.
    pub owner: Bilingual,
    /// Until when.
    pub due: Bilingual,
}

/// What the program says in both languages.
fn both(said: impl Fn(Lang) -> String) -> Bilingual {
    Bilingual::new(said(Lang::En), said(Lang::Fr), Lang::En)
}

impl Text {
    /// What the records say of a meeting today, without what is in camera.
    pub fn of_records(tx: &Tx, partnership: &Partnership, it: &Meeting) -> Result<Self> {
        let (table, said, items) = (meetings::table(tx, it)?, meetings::said(tx, it.id, false)?, meetings::agenda(tx, it.id)?);
        let (decisions, promised) = (decisions::of_meeting(tx, it.id)?, follow_ups::of_meeting(tx, it.id)?);
        let between = decisions::between_meetings(tx, it.body_id, it.held_on)?;
        let turnouts = if between.is_empty() { Vec::new() } else { votes::turnouts(tx, it.body_id)? };
        let sitting = sittings::of_meeting(tx, it.id)?.unwrap_or_default();
        let notice = meetings::notice_given(Lang::En, it, table.notice_days, it.held_on);
        let notice_in = |lang| meetings::notice_given(lang, it, table.notice_days, it.held_on);
        Ok(Self {
            called: both(|lang| it.called(lang)),
            hours: both(|lang| it.hours(lang)),
            partnership: partnership.name.clone(),
            place: it.place.clone(),
            note: it.note.clone(),
            notice: notice.map_or_else(Bilingual::default, |_| {
                both(|lang| notice_in(lang).map(|(label, said)| Words(lang).labelled(label, said)).unwrap_or_default())
            }),
            course: course(&sitting),
            present: seats(it, &table),
            conflicts: said.conflicts.iter().map(Declared::from).collect(),
            between: between
                .iter()
                .map(|one| Decided { quorum: took_part(one, &turnouts), ..Decided::of(one, &Said::default()) })
                .collect(),
            promises: promised.iter().map(Promised::from).collect(),
            chair: sitting.chair,
            secretary: sitting.secretary,
            ..Self::counted((it, &items), &decisions, (&said, &table))
        })
    }

    /// What was dealt with and decided at a meeting, and what the attendance gives for the quorum of each.
    fn counted((it, items): (&Meeting, &[Item]), decisions: &[Decision], by: (&Said, &meetings::Table)) -> Self {
        Self {
            quorum: both(|lang| quorum_sentence(lang, (it, it.held_on), &by.1.verdict)),
            items: items.iter().map(|item| Spoken::of(item, decisions, by)).collect(),
            beside: decisions.iter().filter(|one| one.item_id.is_none()).map(|one| Decided::at(one, None, by)).collect(),
            ..Self::default()
        }
    }

    /// Puts what the attendance of today gives for the quorum in the place of what these minutes said of it, where that is something
    /// else: as corrected on a day, with what stood there before.
    pub(super) fn count_again(&mut self, tx: &Tx, (it, items): (&Meeting, &[Item]), day: Date) -> Result<()> {
        let (table, said, decisions) = (meetings::table(tx, it)?, meetings::said(tx, it.id, false)?, decisions::of_meeting(tx, it.id)?);
        let now = Self::counted((it, items), &decisions, (&said, &table));
        counted_again(&mut self.quorum, &now.quorum, day);
        for item in &mut self.items {
            if let Some(now) = now.items.iter().find(|one| one.id == item.id) {
                counted_again(&mut item.adopted_quorum, &now.adopted_quorum, day);
            }
        }
        for one in self.items.iter_mut().flat_map(|item| &mut item.decisions).chain(&mut self.beside) {
            let mut all = now.items.iter().flat_map(|item| &item.decisions).chain(&now.beside);
            if all.find(|now| now.number == one.number).is_some_and(|now| counted_again(&mut one.quorum, &now.quorum, day)) {
                one.rests = Bilingual::default();
            }
        }
        Ok(())
    }

    /// The conflicts of interest that were declared on an item.
    pub fn conflicts_on(&self, item: ItemId) -> impl Iterator<Item = &Declared> {
        self.conflicts.iter().filter(move |one| one.item == item)
    }
}

/// When a meeting was called to order and ended, as far as that is noted.
fn course(it: &Sitting) -> Bilingual {
    let clock = |lang, text: &str| text.parse::<Time>().map_or_else(|_| text.to_owned(), |hour| time(lang, hour));
    match (it.opened_at.as_str(), it.closed_at.as_str()) {
        ("", "") => Bilingual::default(),
        (opened, "") => both(|lang| Words(lang).sitting_was_opened(clock(lang, opened))),
        ("", closed) => both(|lang| Words(lang).sitting_was_closed(clock(lang, closed))),
        (opened, closed) => both(|lang| Words(lang).sitting_was_held(clock(lang, opened), clock(lang, closed))),
    }
}

/// That the quorum at a decision rests on the attendance as corrected on a day.
pub(super) fn rests_on(day: Date) -> Bilingual {
    both(|lang| Words(lang).quorum_rests_on(date(lang, day)))
}

/// Puts what the corrected attendance gives in the place of what was said of a quorum, which then stands behind it as what was said
/// before. Tells whether it is something else; where nothing was said, nothing is.
fn counted_again(was: &mut Bilingual, is: &Bilingual, day: Date) -> bool {
    let is_other = was != is && !was.is_empty() && !is.is_empty();
    if is_other {
        *was = both(|lang| Words(lang).quorum_as_corrected(is.in_lang(lang).text, date(lang, day), was.in_lang(lang).text));
    }
    is_other
}

impl Present {
    /// Who was there for a seat and how, in a line; without names, the seat alone.
    pub(super) fn line(&self, lang: Lang, names: bool) -> String {
        let (w, seat, said) = (Words(lang), self.seat.in_lang(lang).text, self.said.in_lang(lang).text);
        match (names, self.instead_of.as_str()) {
            (false, _) => w.labelled(seat, said),
            (true, "") => w.labelled(format!("{} ({seat})", self.name.in_lang(lang).text), said),
            (true, holder) => w.labelled(format!("{} ({seat})", self.name.in_lang(lang).text), w.attended_in_place_of(said, holder)),
        }
    }
}

impl Correction {
    /// The correction as it is told: of the attendance, who was noted before. Everyone reads the seat alone, and in place of the
    /// reason, which speaks of people, that it is kept inside.
    #[must_use]
    pub(super) fn told(self, names: bool) -> Self {
        if self.what != Corrected::Attendance {
            return self;
        }
        let was: Option<Present> = serde_json::from_str(&self.seat_was).ok();
        let before = was.map_or_else(Bilingual::default, |was| both(|lang| was.line(lang, names)));
        let reason = if names { self.reason } else { both(|lang| Words(lang).correction_reason_is_inside().to_owned()) };
        Self { before, reason, ..self }
    }
}

/// What the minutes say of everyone of whom anything is noted.
pub(super) fn seats(it: &Meeting, table: &meetings::Table) -> Vec<Present> {
    let (en, fr) = (present(Lang::En, it, table), present(Lang::Fr, it, table));
    let pair = |en: String, fr: String| Bilingual::new(en, fr, Lang::En);
    let one = |(en, fr): (There, There)| Present {
        name: pair(en.name, fr.name),
        organization: en.organization,
        seat: en.seat,
        said: pair(en.said, fr.said),
        instead_of: en.instead_of,
    };
    en.into_iter().zip(fr).map(one).collect()
}

impl From<&Conflict> for Declared {
    fn from(it: &Conflict) -> Self {
        Self { item: it.item_id, name: it.name.clone(), nature: it.nature.clone() }
    }
}

impl Spoken {
    fn of(item: &Item, decisions: &[Decision], (said, table): (&Said, &meetings::Table)) -> Self {
        let own = decisions.iter().filter(|one| one.item_id == Some(item.id));
        let adopted = decisions.iter().find(|one| item.adopted_by == Some(one.id));
        Self {
            id: item.id,
            place: item.place,
            title: item.title.clone(),
            presenter: item.presenter.clone(),
            note: item.note.clone(),
            was_pulled_out: item.pulled_out,
            adopted_with: adopted.map(Decision::numbered),
            adopted_quorum: adopted.map(|one| quorum_at(one, Some(item), (said, table))).unwrap_or_default(),
            decisions: own.map(|one| Decided::at(one, Some(item), (said, table))).collect(),
        }
    }
}

/// What the rule of quorum said when a decision was taken: with its hour, where one is noted. Of a vote it is said in any case.
fn quorum_at(one: &Decision, item: Option<&Item>, (said, table): (&Said, &meetings::Table)) -> Bilingual {
    let there = table.clone().at_hour(one.hour(item));
    let recused = item.map(|item| table.recused(&said.conflicts, item.id)).unwrap_or_default();
    let is_told = one.of_vote || there.when.hour(Lang::En).is_some();
    if is_told { both(|lang| there.sentence(lang, &recused)) } else { Bilingual::default() }
}

/// How many took part in the vote between meetings by which a decision was taken.
fn took_part(one: &Decision, turnouts: &[votes::TookPart]) -> Bilingual {
    turnouts.iter().find(|it| it.decision_id == one.id).map_or_else(Bilingual::default, |it| both(|lang| it.said(lang)))
}

impl Decided {
    /// A decision of a meeting, with what the rule of quorum said when it was taken.
    fn at(one: &Decision, item: Option<&Item>, (said, table): (&Said, &meetings::Table)) -> Self {
        Self { quorum: quorum_at(one, item, (said, table)), ..Self::of(one, said) }
    }

    fn of(one: &Decision, said: &Said) -> Self {
        Self {
            number: one.numbered(),
            text: one.text.clone(),
            how: both(|lang| one.how(lang)),
            how_without_names: both(|lang| one.how_without_names(lang)),
            outcome: one.outcome.clone(),
            review: one.review_on.map_or_else(Bilingual::default, |day| both(|lang| Words(lang).review_said(date(lang, day)))),
            quorum: Bilingual::default(),
            by_name: both(|lang| said.by_name(&one.id, lang).unwrap_or_default()),
            reserved: said.reserved(&one.id).into_iter().map(Stood::from).collect(),
            rests: Bilingual::default(),
        }
    }
}

impl From<&Reserved> for Stood {
    fn from(it: &Reserved) -> Self {
        Self { name: it.name.clone(), stance: both(|lang| it.stance.called(lang).to_owned()), reason: it.reason.clone() }
    }
}

impl From<&FollowUp> for Promised {
    fn from(it: &FollowUp) -> Self {
        let due = both(|lang| Words(lang).due_by(date(lang, it.due_on)));
        Self { text: it.text.clone(), owner: both(|lang| it.owner(lang)), due }
    }
}
