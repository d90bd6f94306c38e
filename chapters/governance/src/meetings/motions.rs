//! The motion that an item proposes by itself: that earlier minutes be approved, or what another body referred. Nobody types it; whoever
//! writes down a decision changes it as it was put.

use kit::{Lang, lang::Bilingual};

use super::{
    model::{Item, ItemId, Purpose, State},
    said::{Approves, Said},
};
use crate::{
    decisions::{self, Decision, DecisionKind, Method, Outcome},
    words::Words,
};

impl Approves {
    /// That these minutes be approved; as corrected, where a remark on them was taken up.
    fn motion(&self) -> Bilingual {
        let said = |lang: Lang| {
            let (w, body, day) = (Words(lang), self.body.in_lang(lang).text, kit::lang::date(lang, self.held_on));
            match (self.number, self.is_corrected) {
                (Some(number), false) => w.motion_minutes(number, body, day),
                (Some(number), true) => w.motion_minutes_corrected(number, body, day),
                (None, false) => w.motion_minutes_unnumbered(day, body),
                (None, true) => w.motion_minutes_unnumbered_corrected(day, body),
            }
        };
        Bilingual::new(said(Lang::En), said(Lang::Fr), Lang::En)
    }
}

/// The motion that an item proposes by itself, if it does.
pub(crate) fn proposed(said: &Said, item: ItemId) -> Option<Bilingual> {
    let approval = said.approves.iter().find(|one| one.item_id == item).map(Approves::motion);
    approval.or_else(|| said.since.iter().find(|one| one.item_id == item && one.kind == "forwarding").map(|one| one.text.clone()))
}

/// The same, as long as nothing was decided on the item.
pub(super) fn open_motion(said: &Said, decisions: &[Decision], item: Option<&Item>) -> Option<Bilingual> {
    let item = item.filter(|item| item.adopted_by.is_none() && decisions.iter().all(|one| one.item_id != Some(item.id)));
    proposed(said, item?.id)
}

/// The form of a decision as it mostly is, with the motion that is proposed. Without a quorum nothing is presumed of its result.
pub(super) fn usual_decision(has_quorum: bool, proposed: Option<Bilingual>, item: Option<&Item>) -> decisions::Form {
    let recommends = item.is_some_and(|item| item.purpose == Purpose::Recommendation);
    let kind = if recommends { DecisionKind::RecommendationToCouncil } else { DecisionKind::Approval };
    let (kind, method) = (kind.code().to_owned(), Method::Consensus.code().to_owned());
    let result = if has_quorum { Outcome::Carried.code().to_owned() } else { String::new() };
    let Bilingual { en, fr, .. } = proposed.unwrap_or_default();
    let (text_en, text_fr, proposed_en, proposed_fr) = (en.clone(), fr.clone(), en, fr);
    decisions::Form { kind, method, result, text_en, text_fr, proposed_en, proposed_fr, ..decisions::Form::default() }
}

/// The number of the carried decision by which the minutes that an item is there to approve can be approved now.
pub(super) fn approving(said: &Said, decisions: &[Decision], item: &Item) -> Option<String> {
    let is_open = said.approves.iter().any(|one| one.item_id == item.id && one.state == State::MinutesDraft);
    let carried = |one: &&Decision| {
        let of_item = one.item_id == Some(item.id) || item.adopted_by == Some(one.id);
        of_item && matches!(one.result, Outcome::Carried | Outcome::CarriedAmended)
    };
    decisions.iter().filter(|_| is_open).find(carried).map(Decision::numbered)
}
