//! How the activities of a plan stand, counted: by priority, late, silent, led by the secretariat.

use jiff::civil::Date;
use kit::{
    Id, Lang, Result, bind,
    db::Tx,
    parts::{Share, Spread, distribution},
    row, sql,
};

use registry::partnerships::PartnershipId;

use super::{lists::tone, model::silence_since};
use crate::{action_plans::PlanId, status::Status, words::Words};

/// The share of activities, in percent, from which it is worth a note that the secretariat leads them.
pub const CATALYST_SHARE: i64 = 40;

row! {
    /// How many activities of a priority stand one way.
    struct Count {
        priority: Option<Id>,
        status: Status,
        all: i64,
        late: i64,
        silent: i64,
        led: i64,
    }
}

/// How the activities of a plan stand.
pub struct Tally(Vec<Count>);

impl Tally {
    /// Counts the activities of a plan, as they stand on a day: one statement.
    pub fn of_plan(tx: &Tx, (partnership, plan): (PartnershipId, PlanId), today: Date) -> Result<Self> {
        let counts = tx.rows(
            sql!(
                "SELECT o.priority_id, a.status, COUNT(*),
                        COUNT(CASE WHEN a.status IN ('planned', 'under_way', 'on_track', 'at_risk', 'stalled') AND a.ends_on < $2 THEN 1 END),
                        COUNT(CASE WHEN a.status IN ('planned', 'under_way', 'on_track', 'at_risk', 'stalled')
                                    AND CASE WHEN a.updated_on > a.starts_on THEN a.updated_on ELSE a.starts_on END < $3 THEN 1 END),
                        COUNT(CASE WHEN a.lip_role = 'lead' THEN 1 END)
                 FROM activity a LEFT JOIN objective o ON o.id = a.objective_id
                 WHERE a.partnership_id = $1 AND a.plan_id = $4 GROUP BY o.priority_id, a.status"
            ),
            bind![partnership, today, silence_since(today), plan],
        )?;
        Ok(Self(counts))
    }

    /// Whether the plan has no activity.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many activities the plan has.
    pub fn total(&self) -> i64 {
        self.0.iter().map(|count| count.all).sum()
    }

    fn of(&self, priority: Option<Option<Id>>) -> impl Iterator<Item = &Count> {
        self.0.iter().filter(move |count| priority.is_none_or(|priority| count.priority == priority))
    }

    /// How many stand each way, as a bar with its words: of one priority (or of those without one), or of all.
    pub fn bar(&self, lang: Lang, priority: Option<Option<Id>>) -> Spread {
        let with = |status: Status| self.of(priority).filter(|count| count.status == status).map(|count| count.all).sum::<i64>();
        let shares = Status::ALL.into_iter().map(|status| (status, with(status))).filter(|(_, count)| *count > 0);
        let shares = shares.map(|(status, count)| Share::new(tone(status), status.name(lang), u64::try_from(count).unwrap_or_default()));
        distribution(Words(lang).how_activities_stand(), shares.collect())
    }

    /// How many are late and how many silent: of one priority, or of all. Nothing when none is.
    pub fn warnings(&self, lang: Lang, priority: Option<Option<Id>>) -> Option<String> {
        let (late, silent) = self.of(priority).fold((0, 0), |(late, silent), count| (late + count.late, silent + count.silent));
        let w = Words(lang);
        let said: Vec<String> =
            [(late > 0).then(|| w.count_late(late)), (silent > 0).then(|| w.count_silent(silent))].into_iter().flatten().collect();
        (!said.is_empty()).then(|| said.join(" · "))
    }

    /// The share of activities that the secretariat leads, in percent.
    pub fn led_share(&self) -> i64 {
        let led: i64 = self.0.iter().map(|count| count.led).sum();
        led * 100 / self.total().max(1)
    }

    /// What to say when the secretariat leads more than partners should leave to it.
    pub fn catalyst(&self, lang: Lang) -> Option<String> {
        let share = self.led_share();
        (share > CATALYST_SHARE).then(|| Words(lang).catalyst_note(share))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(status: Status, all: i64, led: i64) -> Count {
        Count { priority: None, status, all, late: 0, silent: 0, led }
    }

    #[test]
    fn a_secretariat_that_leads_more_than_two_fifths_is_told_so() {
        let tally = |led| Tally(vec![count(Status::OnTrack, 6, led), count(Status::Done, 4, 0)]);
        assert_eq!((tally(4).led_share(), tally(5).led_share()), (40, 50));
        assert!(tally(4).catalyst(Lang::En).is_none() && tally(5).catalyst(Lang::Fr).is_some());
        assert!(Tally(Vec::new()).catalyst(Lang::En).is_none());
    }

    #[test]
    fn warnings_are_said_only_when_there_are_some() {
        let quiet = Tally(vec![count(Status::OnTrack, 6, 0)]);
        assert!(quiet.warnings(Lang::En, None).is_none());
        let loud = Tally(vec![Count { late: 2, silent: 1, ..count(Status::AtRisk, 3, 0) }]);
        assert_eq!(loud.warnings(Lang::En, None).as_deref(), Some("2 late · 1 without news"));
        assert!(loud.warnings(Lang::En, Some(Some(Id::new(kit::testing::now())))).is_none(), "of another priority none is");
    }
}
