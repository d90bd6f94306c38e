//! The form that opens a vote, and what it becomes when it is right.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::{Offset, TimeZone},
};
use kit::{Id, Lang, Reading, Result, lang::Bilingual};
use serde::{Deserialize, Serialize};

use super::{
    model::{CountedFrom, Method, Need, Silence, between},
    roll::refused,
    rules::need_of,
};
use crate::{
    decisions::DecisionKind,
    seats::SeatId,
    terms::{DecisionRule, Terms, TermsId, quorum::Rule},
    words::Words,
};

/// The longest that a vote between meetings stays open.
const MOST_DAYS: i64 = 60;

/// The form, as typed. The lists of seats and reasons run in step.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the vote itself")]
pub struct Form {
    pub item: String,
    pub text_en: String,
    pub text_fr: String,
    pub kind: String,
    pub mover: String,
    pub seconder: String,
    pub method: String,
    pub amends: bool,
    pub counted_from: String,
    pub silence: String,
    pub closes_on: String,
    pub closes_at: String,
    pub seat: Vec<String>,
    pub reason_en: Vec<String>,
    pub reason_fr: Vec<String>,
}

impl Form {
    /// The form as it begins: a roll call on an approval, by the majority of the votes cast.
    pub fn usual() -> Self {
        Self {
            kind: DecisionKind::Approval.code().into(),
            method: Method::RollCall.code().into(),
            counted_from: CountedFrom::Cast.code().into(),
            silence: Silence::NotAVote.code().into(),
            ..Self::default()
        }
    }

    /// Why a seat stands back, as typed in English and in French.
    pub fn reason_of(&self, seat: SeatId) -> (&str, &str) {
        let seat = seat.to_string();
        self.reasons().find(|(one, ..)| *one == seat).map_or(("", ""), |(_, en, fr)| (en, fr))
    }

    /// Whether a reason was typed for any seat.
    pub(super) fn gives_reasons(&self) -> bool {
        self.reasons().any(|(_, en, fr)| !en.is_empty() || !fr.is_empty())
    }

    /// Each seat with why it stands back, as typed in English and in French.
    fn reasons(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.seat.iter().enumerate().map(|(row, seat)| {
            let [en, fr] = [&self.reason_en, &self.reason_fr].map(|all| all.get(row).map_or("", String::as_str));
            (seat.as_str(), en, fr)
        })
    }
}

/// What decides a vote: copied from the terms of reference when it is opened.
#[derive(Clone, Debug, Serialize)]
pub struct Requirement {
    /// The version of the terms it is copied from; none where none is in force.
    pub terms: Option<TermsId>,
    /// How many must be in favour.
    pub need: Need,
    /// How many must be in favour where a consensus is blocked and the motion is put to the vote; none where it may not be.
    pub otherwise: Option<Need>,
    /// The rule of quorum.
    pub quorum: Rule,
}

impl Requirement {
    /// The requirement of these terms for a motion. Where they decide by a vote, a consensus does not take its place.
    pub fn for_motion(terms: Option<&Terms>, it: &Checked, is_between: bool) -> Result<Self> {
        let all = Self::of(terms, it.amends, is_between);
        if it.method != Method::Consensus {
            return Ok(all);
        }
        match terms.map(|terms| terms.rule(it.amends)) {
            Some(DecisionRule::Consensus) => Ok(Self { need: Need::NoObjection, ..all }),
            Some(DecisionRule::ConsensusThenMajority) | None => {
                Ok(Self { need: Need::NoObjection, otherwise: Some(Need::Majority), ..all })
            }
            Some(DecisionRule::VoteMajority | DecisionRule::VoteTwoThirds) => {
                Err(refused("method", |lang| Words(lang).vote_not_by_consensus().to_owned()))
            }
        }
    }

    /// The requirement of these terms, for a motion that amends them or for any other.
    pub fn of(terms: Option<&Terms>, amends: bool, is_between: bool) -> Self {
        let need = terms.map_or(Need::Majority, |it| need_of(it.rule(amends)));
        let quorum = terms.map_or(Rule::USUAL, |it| it.quorum.clone());
        Self { terms: terms.map(|it| it.id), need, otherwise: None, quorum: if is_between { between(quorum) } else { quorum } }
    }
}

/// The method with which the form begins: by consensus where the terms say so.
pub(super) fn usual_method(terms: Option<&Terms>) -> Method {
    match terms.map(|it| it.decision_rule) {
        Some(DecisionRule::Consensus | DecisionRule::ConsensusThenMajority) => Method::Consensus,
        Some(DecisionRule::VoteMajority | DecisionRule::VoteTwoThirds) | None => Method::RollCall,
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields are those of the vote itself")]
pub struct Checked {
    pub text: Bilingual,
    pub kind: DecisionKind,
    pub mover: Id,
    pub seconder: Id,
    pub method: Method,
    pub amends: bool,
    pub counted_from: CountedFrom,
    pub silence: Silence,
    pub closes: Option<(Date, Timestamp)>,
    pub recused: Vec<(SeatId, Bilingual)>,
}

/// Where and when a form is read.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The language of whoever fills it in.
    pub lang: Lang,
    /// The time zone of the installation.
    pub zone: TimeZone,
    /// The present instant.
    pub now: Timestamp,
}

impl Checked {
    /// Checks the form of a vote between meetings.
    pub fn between_meetings(form: &Form, desk: &Desk) -> Result<Self> {
        let mut it = Reading::new(desk.lang);
        let silence = it.code("silence", &form.silence, Silence::from_code);
        let closes = closing(&mut it, form, desk);
        let recused = recused(&mut it, form, desk.lang);
        Self::finish(it, form, (silence, closes.map(Some)), recused)
    }

    /// Checks the form of a vote at a meeting: there silence is no vote, and who stands back is written under the item.
    pub fn at_meeting(form: &Form, lang: Lang) -> Result<Self> {
        Self::finish(Reading::new(lang), form, (Some(Silence::NotAVote), Some(None)), Vec::new())
    }

    fn finish(
        mut it: Reading,
        form: &Form,
        (silence, closes): (Option<Silence>, Option<Option<(Date, Timestamp)>>),
        recused: Vec<(SeatId, Bilingual)>,
    ) -> Result<Self> {
        let text = it.long_pair("text", (&form.text_en, &form.text_fr), 4_000);
        it.needs("text", &text, |lang| Words(lang).one_language_at_least());
        let kind = it.code("kind", &form.kind, DecisionKind::from_code);
        let method = it.code("method", &form.method, Method::from_code);
        let counted_from = it.code("counted_from", &form.counted_from, CountedFrom::from_code);
        let (mover, seconder) = (it.id::<Id>("mover", &form.mover), it.id::<Id>("seconder", &form.seconder));
        if mover.is_some() && mover == seconder {
            it.problem("seconder", |lang| Words(lang).seconder_is_another());
        }
        if method == Some(Method::Secret) && silence == Some(Silence::NoObjection) {
            it.problem("silence", |lang| Words(lang).vote_silence_not_in_secret());
        }
        it.finish(move || {
            Some(Self {
                text,
                kind: kind?,
                mover: mover?,
                seconder: seconder?,
                method: method?,
                amends: form.amends,
                counted_from: counted_from?,
                silence: silence?,
                closes: closes?,
                recused,
            })
        })
    }
}

/// The hour at which a vote closes: one that comes, that the clock shows, and that is not too far off.
fn closing(it: &mut Reading, form: &Form, desk: &Desk) -> Option<(Date, Timestamp)> {
    let (day, time) = (it.day("closes_on", &form.closes_on)?, it.time("closes_at", &form.closes_at)?);
    let shown = DateTime::from_parts(day, time);
    let at = desk.zone.to_ambiguous_timestamp(shown);
    if matches!(at.offset(), jiff::tz::AmbiguousOffset::Gap { .. }) {
        it.problem("closes_at", |lang| Words(lang).vote_hour_does_not_exist());
        return None;
    }
    // An hour that the clock shows twice is taken the second time: nobody is shut out early.
    let at = at.later().ok()?;
    let now = Offset::UTC.to_datetime(desk.now).date();
    if at <= desk.now {
        it.problem("closes_on", |lang| Words(lang).vote_closes_in_the_past());
    } else if i64::from((day - now).get_days()) > MOST_DAYS {
        it.problem("closes_on", |lang| Words(lang).vote_closes_too_late(MOST_DAYS));
    }
    Some((day, at))
}

/// The seats that stand back, each with its reason.
fn recused(it: &mut Reading, form: &Form, lang: Lang) -> Vec<(SeatId, Bilingual)> {
    let mut all = Vec::new();
    for (seat, en, fr) in form.reasons() {
        let reason = Bilingual::new(it.line("reason", en, 500), it.line("reason", fr, 500), lang);
        if let (false, Some(seat)) = (reason.is_empty(), it.id::<SeatId>("reason", seat)) {
            all.push((seat, reason));
        }
    }
    all
}
