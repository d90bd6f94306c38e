//! What a decision is, and what may be written of it.

use jiff::civil::Date;
use kit::{Id, Lang, Reading, Result, codes, id, lang::Bilingual, row};
use serde::{Deserialize, Serialize};

use super::{
    requirement::Requirement,
    reservations::{Reservation, reservations},
    rules::Rules,
};
use crate::{
    bodies::BodyId,
    meetings::{Item, ItemId, MeetingId},
    terms::{Terms, TermsId},
    votes::{CountedFrom, Need},
    words::Words,
};

id! {
    /// A decision.
    pub DecisionId
}

codes! {
    /// What a decision does.
    pub enum DecisionKind in "decision-kind" {
        /// It approves something.
        Approval = "approval",
        /// It lends the council's name to something.
        Endorsement = "endorsement",
        /// It asks something of the host.
        RecommendationToHost = "recommendation_to_host",
        /// It asks something of the council, or of the body above.
        RecommendationToCouncil = "recommendation_to_council",
        /// It tells the staff what to do.
        DirectionToStaff = "direction_to_staff",
        /// It says publicly what the body thinks.
        PositionStatement = "position_statement",
        /// It concerns the running of the meeting.
        Procedural = "procedural",
    }
}

codes! {
    /// How a decision was taken.
    pub enum Method in "decision-method" {
        /// Nobody objected.
        Consensus = "consensus",
        /// Nobody objected; someone stood aside.
        ConsensusWithStandAside = "consensus_with_stand_aside",
        /// By a majority of votes.
        VoteMajority = "vote_majority",
        /// By two thirds of the votes.
        VoteTwoThirds = "vote_two_thirds",
        /// Between meetings, in writing.
        EDecision = "e_decision",
        /// The chair ruled.
        ChairRuling = "chair_ruling",
    }
}

codes! {
    /// What came of it.
    pub enum Outcome in "decision-result" {
        /// It was carried.
        Carried = "carried",
        /// It was carried with changes.
        CarriedAmended = "carried_amended",
        /// It was defeated.
        Defeated = "defeated",
        /// It was laid on the table.
        Tabled = "tabled",
        /// It was put off.
        Deferred = "deferred",
        /// Its mover took it back.
        Withdrawn = "withdrawn",
        /// There was no quorum.
        NoQuorum = "no_quorum",
    }
}

row! {
    /// A decision.
    #[derive(Serialize)]
    pub struct Decision {
        /// Which one.
        pub id: DecisionId,
        /// The body that took it.
        pub body_id: BodyId,
        /// The name of that body.
        pub body: Bilingual,
        /// The meeting at which it was taken; none when it was taken between meetings.
        pub meeting_id: Option<MeetingId>,
        /// The item of its agenda.
        pub item_id: Option<ItemId>,
        /// The year of its number.
        pub year: i64,
        /// Its number in that year.
        pub number: i64,
        /// When it was taken.
        pub decided_on: Date,
        /// What it does.
        pub kind: DecisionKind,
        /// How it was taken.
        pub method: Method,
        /// What came of it.
        pub result: Outcome,
        /// What was decided.
        pub text: Bilingual,
        /// Who moved it.
        pub mover: Option<String>,
        /// Who seconded it.
        pub seconder: Option<String>,
        /// Votes for.
        pub votes_for: Option<i64>,
        /// Votes against.
        pub votes_against: Option<i64>,
        /// Abstentions.
        pub votes_abstain: Option<i64>,
        /// Those who stood back for a conflict of interest.
        pub votes_recused: Option<i64>,
        /// The step of the ladder of consensus that was reached, 1 to 5.
        pub consensus_level: Option<i64>,
        /// From when it takes effect.
        pub effective_on: Option<Date>,
        /// The version of the terms of reference whose requirement was copied, if one was in force.
        pub terms_id: Option<TermsId>,
        /// How many had to be in favour; none where nothing was asked.
        pub need: Option<Need>,
        /// Of what.
        pub counted_from: Option<CountedFrom>,
        /// Whether it was written down only after the meeting was over.
        pub recorded_after: bool,
        /// The hour at which it was taken, on the clock of its meeting, where that is its own: of a vote, or of the consent agenda.
        /// Empty where it is the hour of its item, or none is noted.
        pub taken_at: String,
        /// Whether it came of a vote of its seats.
        pub of_vote: bool,
        /// Whether it was taken by a secret ballot.
        pub by_secret_ballot: bool,
        /// What follows from it.
        pub outcome: Bilingual,
        /// When it is looked at again.
        pub review_on: Option<Date>,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Decision {
    /// Its number as people write it.
    pub fn numbered(&self) -> String {
        super::numbered(self.year, self.number)
    }

    /// The hour at which it was taken: its own, or else that of the item under which it was; empty where none is noted.
    pub fn hour<'h>(&'h self, item: Option<&'h Item>) -> &'h str {
        if self.taken_at.is_empty() { item.map_or("", |item| item.dealt_at.as_str()) } else { &self.taken_at }
    }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the decision itself")]
pub struct Form {
    pub item: String,
    pub kind: String,
    pub method: String,
    pub result: String,
    pub text_en: String,
    pub text_fr: String,
    pub proposed_en: String,
    pub proposed_fr: String,
    pub mover: String,
    pub seconder: String,
    pub votes_for: String,
    pub votes_against: String,
    pub votes_abstain: String,
    pub votes_recused: String,
    pub consensus_level: String,
    pub voter: Vec<String>,
    pub stance: Vec<String>,
    pub reason_en: Vec<String>,
    pub reason_fr: Vec<String>,
    pub effective_on: String,
    pub amends: bool,
    pub version: i64,
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields are those of the decision itself")]
pub struct Checked {
    pub kind: DecisionKind,
    pub method: Method,
    pub result: Outcome,
    pub text: Bilingual,
    pub mover: Option<Id>,
    pub seconder: Option<Id>,
    pub votes_for: Option<i64>,
    pub votes_against: Option<i64>,
    pub votes_abstain: Option<i64>,
    pub votes_recused: Option<i64>,
    pub consensus_level: Option<i64>,
    pub reservations: Vec<Reservation>,
    pub effective_on: Option<Date>,
    pub requirement: Option<Requirement>,
    pub outcome: Bilingual,
    pub review_on: Option<Date>,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`, where no terms of reference are in force.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        Self::under(None, form, lang)
    }

    /// Checks it under the terms of reference that are in force: what they ask of the decision is copied, and held.
    pub fn under(terms: Option<&Terms>, form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let text = it.long_pair("text", (&form.text_en, &form.text_fr), 4_000);
        it.needs("text", &text, |lang| Words(lang).one_language_at_least());
        let kind = it.code("kind", &form.kind, DecisionKind::from_code);
        let method = it.code("method", &form.method, Method::from_code);
        let result = it.code("result", &form.result, Outcome::from_code);
        let (mover, seconder) = (it.id_if::<Id>("mover", &form.mover), it.id_if::<Id>("seconder", &form.seconder));
        let votes_for = it.number_if("votes_for", &form.votes_for, (0, 999));
        let votes_against = it.number_if("votes_against", &form.votes_against, (0, 999));
        let votes_abstain = it.number_if("votes_abstain", &form.votes_abstain, (0, 999));
        let votes_recused = it.number_if("votes_recused", &form.votes_recused, (0, 999));
        let consensus_level = it.number_if("consensus_level", &form.consensus_level, (1, 5));
        let reservations = reservations(&mut it, form, lang);
        let effective_on = it.day_if("effective_on", &form.effective_on);
        let unread = form.reservations_given() && reservations.is_empty();
        let votes = votes_for.or(votes_against).map(|_| (votes_for.unwrap_or(0), votes_against.unwrap_or(0)));
        let requirement = terms.zip(method).and_then(|(terms, method)| Requirement::of(terms, form.amends, method));
        let rule = terms.filter(|_| requirement.is_some()).map(|terms| terms.rule(form.amends));
        Rules { method, result, mover, seconder, votes, consensus_level, reservations: &reservations, unread, rule }.hold(&mut it);
        it.finish(move || {
            let (kind, method, result) = (kind?, method?, result?);
            Some(Self {
                kind,
                method,
                result,
                text,
                mover,
                seconder,
                votes_for,
                votes_against,
                votes_abstain,
                votes_recused,
                consensus_level,
                reservations,
                effective_on,
                requirement,
                outcome: Bilingual::default(),
                review_on: None,
            })
        })
    }

    /// The decision that adopts these items of a consent agenda: by consensus, for whoever objects to one pulls it out.
    pub fn of_consent(items: &[Item], (mover, seconder): (Id, Id), terms: Option<&Terms>) -> Self {
        let said = |lang: Lang| {
            let named = items.iter().map(|item| format!("{}. {}", item.place, item.title.in_lang(lang).text));
            Words(lang).consent_adopted(kit::lang::series(lang, &named.collect::<Vec<_>>()))
        };
        Self {
            kind: DecisionKind::Approval,
            method: Method::Consensus,
            result: Outcome::Carried,
            text: Bilingual::new(said(Lang::En), said(Lang::Fr), Lang::En),
            mover: Some(mover),
            seconder: Some(seconder),
            votes_for: None,
            votes_against: None,
            votes_abstain: None,
            votes_recused: None,
            consensus_level: None,
            reservations: Vec::new(),
            effective_on: None,
            requirement: terms.and_then(|terms| Requirement::of(terms, false, Method::Consensus)),
            outcome: Bilingual::default(),
            review_on: None,
        }
    }

    /// Whether it was carried, with changes or without.
    pub fn is_carried(&self) -> bool {
        matches!(self.result, Outcome::Carried | Outcome::CarriedAmended)
    }

    /// Everyone it names.
    pub fn people(&self) -> impl Iterator<Item = (&'static str, Id)> {
        let named = self.mover.map(|id| ("mover", id)).into_iter().chain(self.seconder.map(|id| ("seconder", id)));
        named.chain(self.reservations.iter().map(|one| ("stance", one.person)))
    }

    /// How many voted or abstained.
    pub fn votes(&self) -> i64 {
        [self.votes_for, self.votes_against, self.votes_abstain].into_iter().flatten().sum()
    }

    /// Whether it decides something, which needs a quorum.
    pub fn decides(&self) -> bool {
        self.is_carried() || self.result == Outcome::Defeated
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(DecisionKind, Method, Outcome);
    }

    pub(in super::super) fn motion(votes_for: &str, against: &str, method: &str, result: &str) -> Form {
        let id = || Id::new(kit::testing::now()).to_string();
        Form {
            kind: "approval".into(),
            method: method.into(),
            result: result.into(),
            text_en: "Approve".into(),
            mover: id(),
            seconder: id(),
            votes_for: votes_for.into(),
            votes_against: against.into(),
            ..Form::default()
        }
    }

    pub(in super::super) fn wrong(form: &Form) -> Vec<String> {
        match Checked::new(form, Lang::En) {
            Ok(_) => Vec::new(),
            Err(kit::Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn the_result_is_what_the_votes_say() {
        let cases = [
            ("11", "0", "vote_majority", "carried", true),
            ("5", "5", "vote_majority", "carried", false),
            ("5", "5", "vote_majority", "defeated", true),
            ("6", "5", "vote_majority", "defeated", false),
            ("8", "4", "vote_two_thirds", "carried", true),
            ("7", "4", "vote_two_thirds", "carried", false),
            ("0", "0", "vote_two_thirds", "carried", false),
        ];
        for (votes_for, against, method, result, right) in cases {
            assert_eq!(wrong(&motion(votes_for, against, method, result)).is_empty(), right, "{votes_for}:{against} {method} {result}");
        }
    }

    #[test]
    fn nobody_seconds_their_own_motion() {
        let form = motion("3", "0", "vote_majority", "carried");
        assert_eq!(wrong(&Form { seconder: form.mover.clone(), ..form.clone() }), ["seconder"]);
        assert_eq!(wrong(&Form { mover: String::new(), seconder: String::new(), ..form }), ["mover", "seconder"]);
    }

    #[test]
    fn everything_that_is_wrong_with_a_vote_is_told_at_once() {
        let form =
            Form { mover: String::new(), text_en: String::new(), kind: String::new(), ..motion("1", "4", "vote_majority", "carried") };
        let mut all = wrong(&form);
        all.sort();
        assert_eq!(all, ["kind", "mover", "result", "text_en"]);
    }

    #[test]
    fn a_blocked_consensus_is_not_carried_and_a_stand_aside_has_a_name() {
        let form = Form { consensus_level: "5".into(), ..motion("", "", "consensus", "carried") };
        assert_eq!(wrong(&form), ["result"]);
        assert_eq!(wrong(&motion("", "", "consensus_with_stand_aside", "carried")), ["method"]);
    }
}
