//! The counting: which seats count, which of them are here, and what the rule makes of it.

use std::collections::BTreeSet;

use registry::organizations::OrganizationId;

use super::{
    condition::Of,
    rule::{Base, Recall, Recusal, Rule},
    verdict::{Lack, Verdict, Why},
};
use crate::seats::SeatKind;

/// Who is on a seat at a moment of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Nobody.
    Empty,
    /// Its holder, in the room.
    InRoom,
    /// Its holder, from afar.
    Remote,
    /// An alternate.
    Alternate,
}

/// A seat, as the rule sees it.
#[derive(Clone, Debug)]
pub struct SeatHere {
    /// Whether it votes.
    pub votes: bool,
    /// Whether it counts for quorum at all.
    pub counts: bool,
    /// Whether it has a holder.
    pub filled: bool,
    /// Who is on it.
    pub presence: Presence,
    /// Whether it stands back for a conflict of interest.
    pub recused: bool,
    /// What kind of seat it is.
    pub kind: SeatKind,
    /// The organization that its holder speaks for, if for one.
    pub organization: Option<OrganizationId>,
    /// The codes of the sectors it serves.
    pub sectors: Vec<String>,
}

impl Rule {
    /// Whether a seat is one of those counted from, were nobody standing back.
    fn counts_from(&self, seat: &SeatHere) -> bool {
        seat.counts
            && match self.base {
                Base::AllSeats => true,
                Base::VotingSeats => seat.votes,
                Base::FilledVotingSeats | Base::Organizations => seat.votes && seat.filled,
            }
    }

    fn leaves_out(&self, seat: &SeatHere) -> bool {
        seat.recused && self.recusal == Recusal::LeftOut
    }

    fn is_here(&self, seat: &SeatHere) -> bool {
        seat.filled
            && !(seat.recused && self.recusal == Recusal::NotHere)
            && match seat.presence {
                Presence::Empty => false,
                Presence::InRoom => true,
                Presence::Remote => self.remote_counts,
                Presence::Alternate => self.alternates_count,
            }
    }

    /// How many these seats are, in what the rule counts: seats, or organizations.
    fn size(&self, seats: &[&SeatHere]) -> u32 {
        if self.base != Base::Organizations {
            return length(seats.len());
        }
        let organizations: BTreeSet<_> = seats.iter().filter_map(|seat| seat.organization).collect();
        length(organizations.len() + seats.iter().filter(|seat| seat.organization.is_none()).count())
    }
}

fn length(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// How many of what a condition counts are among these seats.
fn among(of: &Of, seats: &[&SeatHere]) -> u32 {
    length(match of {
        Of::Sectors => seats.iter().flat_map(|seat| &seat.sectors).collect::<BTreeSet<_>>().len(),
        Of::Sector(sector) => seats.iter().filter(|seat| seat.sectors.contains(sector)).count(),
        Of::Kind(kind) => seats.iter().filter(|seat| seat.kind == *kind).count(),
    })
}

/// What the rule says of these seats, at a meeting called again or not.
pub fn judge(rule: &Rule, seats: &[SeatHere], is_recall: bool) -> Verdict {
    let counted: Vec<_> = seats.iter().filter(|seat| rule.counts_from(seat) && !rule.leaves_out(seat)).collect();
    let present: Vec<_> = counted.iter().copied().filter(|seat| rule.is_here(seat)).collect();
    let (base, here) = (rule.size(&counted), rule.size(&present));
    let lack = |it: super::Condition| Lack { here: among(&it.of, &present), least: it.least, of: it.of };
    let lacking: Vec<_> = rule.conditions().map(lack).filter(|it| it.here < it.least).collect();

    let first = rule.share.of(base);
    let needed = if is_recall { rule.needed_at_recall(base) } else { first };
    let waived = is_recall && rule.recall != Recall::Same && !rule.recall_keeps_conditions;
    let why = match () {
        () if !counted.iter().any(|seat| seat.filled) => {
            if seats.iter().any(|seat| seat.filled && rule.counts_from(seat)) {
                Why::AllStandBack
            } else {
                Why::NobodyHolds
            }
        }
        () if here >= first && lacking.is_empty() => Why::Enough,
        () if here >= needed && (waived || lacking.is_empty()) => Why::Recalled,
        () if needed > base => Why::OutOfReach,
        () if here < needed => Why::TooFew,
        () => Why::Lacking,
    };
    let met = matches!(why, Why::Enough | Why::Recalled);
    let those_present = why == Why::Recalled && rule.recall == Recall::ThosePresent;
    let needed = if why == Why::Enough { first } else { needed };
    Verdict { met, why, here, needed, base, counts_organizations: rule.base == Base::Organizations, those_present, lacking }
}
