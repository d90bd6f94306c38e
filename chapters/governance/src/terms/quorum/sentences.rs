//! The rule and the verdict, each in one sentence of either language.

use kit::Lang;
use registry::sectors;

use super::{
    condition::{Condition, Of},
    rule::{Recall, Recusal, Rule, Share, Threshold},
    verdict::{Lack, Verdict, Why},
};
use crate::words::Words;

impl Share {
    /// The part in words, `of` what is counted.
    fn phrase(&self, lang: Lang, of: &str) -> String {
        let w = Words(lang);
        match self.threshold {
            Threshold::Majority => w.quorum_share_majority(of),
            Threshold::Fraction => w.quorum_share_fraction(format!("{}/{}", self.part, self.whole), of),
            Threshold::Percent => w.quorum_share_percent(self.part, of),
            Threshold::Number => w.quorum_share_number(self.part, of),
        }
    }
}

fn at_least(lang: Lang, least: u32, of: &Of) -> String {
    let w = Words(lang);
    match of {
        Of::Sectors => w.quorum_of_sectors(least),
        Of::Sector(sector) => w.quorum_of_sector(least, sectors::called(sector, lang)),
        Of::Kind(kind) => w.quorum_of_kind(least, kind.called(lang)),
    }
}

/// Phrases as people list them: a, b and c.
fn listed(lang: Lang, mut phrases: Vec<String>) -> String {
    let Some(last) = phrases.pop() else { return String::new() };
    if phrases.is_empty() { last } else { Words(lang).quorum_and(phrases.join(", "), last) }
}

impl Condition {
    /// The condition in words, without a verb.
    pub fn phrase(&self, lang: Lang) -> String {
        at_least(lang, self.least, &self.of)
    }
}

impl Rule {
    /// The rule itself, in one sentence: what is enough, who counts, and what is enough at a second call.
    pub fn sentence(&self, lang: Lang) -> String {
        let w = Words(lang);
        let of = w.by_key(&format!("quorum-of-{}", self.base.code().replace('_', "-"))).unwrap_or_default();
        let conditions: Vec<_> = self.conditions().map(|it| it.phrase(lang)).collect();
        let has_conditions = !conditions.is_empty();
        let mut enough = self.share.phrase(lang, of);
        if has_conditions {
            enough = w.quorum_with(enough, listed(lang, conditions));
        }
        let who = match (self.remote_counts, self.alternates_count) {
            (true, true) => w.quorum_rule_both_count(),
            (true, false) => w.quorum_rule_only_remote_counts(),
            (false, true) => w.quorum_rule_only_alternates_count(),
            (false, false) => w.quorum_rule_neither_counts(),
        };
        let recused = match self.recusal {
            Recusal::Counts => w.quorum_rule_recused_counts(),
            Recusal::NotHere => w.quorum_rule_recused_not_here(),
            Recusal::LeftOut => w.quorum_rule_recused_left_out(),
        };
        w.quorum_rule(enough, who, recused, self.recall_phrase(lang, of, has_conditions))
    }

    fn recall_phrase(&self, lang: Lang, of: &str, has_conditions: bool) -> String {
        let w = Words(lang);
        let recall = match (self.recall, self.recall_share()) {
            (Recall::Same, _) => return w.quorum_rule_recall_same().to_owned(),
            (_, Some(share)) => w.quorum_rule_recall_share(share.phrase(lang, of)),
            (_, None) => w.quorum_rule_recall_those_present().to_owned(),
        };
        if !has_conditions {
            return recall;
        }
        if self.recall_keeps_conditions { w.quorum_rule_recall_keeps(recall) } else { w.quorum_rule_recall_waives(recall) }
    }
}

impl Verdict {
    /// The verdict and its reason, as one sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        let w = Words(lang);
        let here = if self.counts_organizations {
            w.quorum_organizations_here(self.here, self.base)
        } else {
            w.quorum_seats_here(self.here, self.base)
        };
        match self.why {
            Why::Enough => w.quorum_enough(here, self.needed),
            Why::TooFew => w.quorum_too_few(here, self.needed),
            Why::OutOfReach => w.quorum_out_of_reach(here, self.needed),
            Why::Lacking => w.quorum_lacking(here, self.lack(lang)),
            Why::NobodyHolds => w.quorum_no_seats().to_owned(),
            Why::AllStandBack => w.quorum_all_stand_back().to_owned(),
            Why::Recalled if self.those_present => w.quorum_those_present(here),
            Why::Recalled => w.quorum_recalled(here, self.needed),
        }
    }

    /// The same once the meeting is over.
    pub fn sentence_afterwards(&self, lang: Lang) -> String {
        let w = Words(lang);
        let here = if self.counts_organizations {
            w.quorum_organizations_were(self.here, self.base)
        } else {
            w.quorum_seats_were(self.here, self.base)
        };
        match self.why {
            Why::Enough => w.quorum_was_enough(here, self.needed),
            Why::TooFew => w.quorum_was_too_few(here, self.needed),
            Why::OutOfReach => w.quorum_was_out_of_reach(here, self.needed),
            Why::Lacking => w.quorum_was_lacking(here, self.lack(lang)),
            Why::NobodyHolds => w.quorum_were_no_seats().to_owned(),
            Why::AllStandBack => w.quorum_all_stood_back().to_owned(),
            Why::Recalled if self.those_present => w.quorum_those_were_present(here),
            Why::Recalled => w.quorum_was_recalled(here, self.needed),
        }
    }

    /// Before the day of the meeting, when nobody can be missing yet: how many will be needed. Nothing where it is not
    /// only a matter of who comes.
    pub fn ahead(&self, lang: Lang) -> Option<String> {
        let (w, needed) = (Words(lang), i64::from(self.needed));
        let is_open = matches!(self.why, Why::TooFew | Why::Lacking);
        is_open.then(|| {
            if self.counts_organizations {
                w.quorum_ahead_organizations(needed, self.base)
            } else {
                w.quorum_ahead_seats(needed, self.base)
            }
        })
    }

    /// What must be among those here and is not, in words.
    pub(crate) fn lack(&self, lang: Lang) -> String {
        let one = |it: &Lack| Words(lang).quorum_lack(at_least(lang, it.least, &it.of), it.here);
        listed(lang, self.lacking.iter().map(one).collect())
    }
}
