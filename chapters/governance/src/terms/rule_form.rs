//! The rule of quorum, as the form of the terms asks for it.

use kit::{Lang, Reading, lang::parse_count, parts::Choice};
use registry::sectors::{self, is_sector};

use super::{
    form::Form,
    quorum::{Base, Condition, Conditions, Of, Recall, Recusal, Rule, Share, Threshold},
    seat_lines::rows,
};
use crate::{seats::SeatKind, words::Words};

/// The most seats that a rule may ask to be among those here.
const MOST_CONDITIONS: usize = 12;

impl Form {
    /// Writes a rule into the form.
    pub(super) fn set_rule(&mut self, it: &Rule) {
        self.quorum_base = it.base.code().into();
        self.quorum_threshold = it.share.threshold.code().into();
        self.quorum_part = it.share.part.to_string();
        self.quorum_whole = it.share.whole.to_string();
        self.remote_counts = it.remote_counts;
        self.alternates_count = it.alternates_count;
        self.minimum_sectors = it.minimum_sectors.to_string();
        self.quorum_least = it.includes.iter().map(|one| one.least.to_string()).collect();
        self.quorum_of = it.includes.iter().map(|one| one.of.code()).collect();
        self.recall = it.recall.code().into();
        self.recall_part = it.recall_part.to_string();
        self.recall_whole = it.recall_whole.to_string();
        self.recall_keeps_conditions = it.recall_keeps_conditions;
        self.recusal = it.recusal.code().into();
    }

    /// The conditions as typed: how many at least, of which seats.
    pub fn condition_rows(&self) -> Vec<[&str; 2]> {
        rows([&self.quorum_least, &self.quorum_of])
    }
}

/// The seats that a condition can be about.
pub(super) fn condition_choices(lang: Lang) -> Vec<Choice> {
    let w = Words(lang);
    let kinds = SeatKind::ALL.iter().map(|kind| Choice::new(Of::Kind(*kind).code(), kind.called(lang)).under(w.quorum_of_kinds_group()));
    let sectors = sectors::choices(lang)
        .into_iter()
        .map(|one| Choice::new(format!("sector:{}", one.value), one.label).under(w.quorum_of_sectors_group()));
    kinds.chain(sectors).collect()
}

/// Reads the rule.
pub(super) fn read(it: &mut Reading, form: &Form, lang: Lang) -> Option<Rule> {
    let base = it.code("quorum_base", &form.quorum_base, Base::from_code);
    let threshold = it.code("quorum_threshold", &form.quorum_threshold, Threshold::from_code);
    let part = it.number("quorum_part", &form.quorum_part, (1, 999));
    let whole = it.number("quorum_whole", &form.quorum_whole, (1, 999));
    bounded(it, "quorum_part", threshold, part.zip(whole));
    let minimum = it.number_if("minimum_sectors", &form.minimum_sectors, (0, 40)).unwrap_or(0);
    let includes = conditions(it, form, lang);
    let recall = it.code("recall", &form.recall, Recall::from_code);
    let recall_part = it.number_if("recall_part", &form.recall_part, (1, 999)).unwrap_or(1);
    let recall_whole = it.number_if("recall_whole", &form.recall_whole, (1, 999)).unwrap_or(2);
    let recusal = it.code("recusal", &form.recusal, Recusal::from_code);
    let small = |number: i64| u32::try_from(number).ok();
    let share = Share { threshold: threshold?, part: small(part?)?, whole: small(whole?)? };
    let rule = Rule {
        base: base?,
        share,
        remote_counts: form.remote_counts,
        alternates_count: form.alternates_count,
        minimum_sectors: small(minimum)?,
        includes,
        recall: recall?,
        recall_part: small(recall_part)?,
        recall_whole: small(recall_whole)?,
        recall_keeps_conditions: form.recall_keeps_conditions,
        recusal: recusal?,
    };
    bounded(it, "recall_part", rule.recall_share().map(|share| share.threshold), Some((recall_part, recall_whole)));
    Some(rule)
}

/// Notes a fraction above one, or a percentage above a hundred.
fn bounded(it: &mut Reading, field: &'static str, threshold: Option<Threshold>, numbers: Option<(i64, i64)>) {
    match (threshold, numbers) {
        (Some(Threshold::Fraction), Some((part, whole))) if part > whole => it.problem(field, |lang| Words(lang).fraction_above_one()),
        (Some(Threshold::Percent), Some((part, _))) if part > 100 => it.problem(field, |lang| Words(lang).percent_above_hundred()),
        _ => {}
    }
}

/// The conditions in which something is written. What is wrong is said for the line, as `quorum_include_2`.
fn conditions(it: &mut Reading, form: &Form, lang: Lang) -> Conditions {
    let mut all = Vec::new();
    for (number, [least, of]) in (1..).zip(form.condition_rows()) {
        if least.trim().is_empty() && of.is_empty() {
            continue;
        }
        let least = parse_count(lang, least.trim()).and_then(|least| u32::try_from(least).ok()).filter(|least| (1..100).contains(least));
        let known = |of: &Of| !matches!(of, Of::Sector(sector) if !is_sector(sector));
        match (least, Of::from_code(of).filter(known)) {
            (Some(least), Some(of)) => all.push(Condition { least, of }),
            _ => it.problem(format!("quorum_include_{number}"), |lang| Words(lang).quorum_include_needs_both(number)),
        }
    }
    if all.len() > MOST_CONDITIONS {
        it.problem(format!("quorum_include_{}", MOST_CONDITIONS + 1), |lang| Words(lang).quorum_includes_too_many(MOST_CONDITIONS));
    }
    Conditions::new(all)
}
