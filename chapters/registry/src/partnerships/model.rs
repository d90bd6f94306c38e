//! What a partnership is.

use jiff::civil::Date;
use kit::{id, lang::Bilingual, row};

id! {
    /// A partnership.
    pub PartnershipId
}

row! {
    /// A partnership: the council of organizations that plans together how a community welcomes newcomers.
    pub struct Partnership {
        /// Which one.
        pub id: PartnershipId,
        /// Its name in addresses: `rivermont`.
        pub slug: String,
        /// `lip`, `zip`, `rif`, `sector` or `umbrella`.
        pub kind: String,
        /// The kind of community it serves, where stated.
        pub stratum: Option<String>,
        /// Its full name.
        pub name: Bilingual,
        /// Its short name, which may differ by language.
        pub short_name: Bilingual,
        /// The province, by its two letters.
        pub province: String,
        /// The organization that leads it, as named; empty when not stated.
        pub lead_name: String,
        /// The kind of that organization.
        pub lead_kind: Option<String>,
        /// `proposed` to `merged`.
        pub state: String,
        /// When it was founded.
        pub founded_on: Option<Date>,
        /// What it calls its strategy.
        pub strategy_label: Bilingual,
        /// What it calls a priority.
        pub priority_label: Bilingual,
        /// What it calls an objective.
        pub objective_label: Bilingual,
        /// The partnership over it, such as a city-wide table.
        pub umbrella: Option<PartnershipId>,
        /// Whether a municipal council must approve what the council adopts.
        pub host_approves: bool,
        /// Whether people here are invented.
        pub is_demonstration: bool,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}
