//! What a decision is, and what may be written of it.

use kit::id;

use crate::codes::codes;

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
