//! What other chapters ask of follow-ups.

use kit::{
    Result,
    db::WriteTx,
    links::{Knot, NO_OWN_WORD, NodeKind, tie, untie_all},
    permits::Scope,
    sql,
};
use registry::partnerships::PartnershipId;

use super::{FollowUpId, State};
use crate::{decisions::DecisionId, words::Words};

/// A follow-up, on the thread.
pub const NODE: NodeKind = NodeKind {
    kind: "follow_up",
    called: |lang| Words(lang).follow_up(),
    room: "/follow-ups",
    columns: sql!("f.text_en, f.text_fr, f.text_state, f.state, f.due_on"),
    own_word: NO_OWN_WORD,
    from: sql!("follow_up f"),
    only: sql!("e.kind = 'follow_up' AND f.id = e.id AND f.partnership_id = $1"),
    drafts: None,
    title: |told, lang| {
        let state = State::from_code(&told.word).map_or("", |state| state.called(lang));
        format!("{} ({state})", told.plain_title(lang))
    },
};

/// Takes back that a follow-up came of anything.
pub(super) fn came_of_nothing(tx: &mut WriteTx, partnership: PartnershipId, id: FollowUpId) -> Result<()> {
    untie_all(tx, &Scope::of(partnership), Knot { kind: "follow_up", id: id.0 }, "came_of", "decision").map(drop)
}

/// Says that a follow-up came of a decision.
pub(super) fn came_of(tx: &mut WriteTx, partnership: PartnershipId, id: FollowUpId, decision: DecisionId) -> Result<()> {
    let (from, to) = (Knot { kind: "follow_up", id: id.0 }, Knot { kind: "decision", id: decision.0 });
    tie(tx, &Scope::of(partnership), from, "came_of", to)
}
