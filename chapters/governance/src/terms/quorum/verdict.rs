//! What the rule says of a table, and why.

use serde::Serialize;

use super::condition::Of;

/// Why a quorum is there or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Enough are here.
    Enough,
    /// Too few are here.
    TooFew,
    /// The rule asks for more than there are.
    OutOfReach,
    /// Enough are here, and something that must be among them is not.
    Lacking,
    /// Nobody holds a seat that counts.
    NobodyHolds,
    /// Everyone on a seat that counts stands back.
    AllStandBack,
    /// The meeting was called again, and what is here is enough then.
    Recalled,
}

/// Something that must be among those here, and is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lack {
    /// Of what.
    pub of: Of,
    /// How many are here.
    pub here: u32,
    /// How many must be.
    pub least: u32,
}

/// What the rule says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Whether there is a quorum.
    pub met: bool,
    /// Why.
    pub why: Why,
    /// How many that count are here.
    pub here: u32,
    /// How many are needed.
    pub needed: u32,
    /// How many it is counted from.
    pub base: u32,
    /// Whether organizations are counted, and not seats.
    pub counts_organizations: bool,
    /// Whether it is met because those present are enough.
    pub those_present: bool,
    /// What must be among those here and is not.
    pub lacking: Vec<Lack>,
}
