//! What the terms of reference in force foresee and what is due by them: so many meetings a year, a review after so many years.

use jiff::{ToSpan, civil::Date};
use kit::{Lang, Result, bind, db::Tx, lang::date, row, sql};

use super::model::TermsId;
use crate::{bodies::BodyId, days, words::Words};

row! {
    /// What terms of reference in force foresee, and the meetings of the year.
    pub struct Due {
        /// Which terms.
        pub id: TermsId,
        /// Their version, as people write it.
        pub edition: String,
        /// How often the body meets in a year.
        pub meetings_per_year: i64,
        /// After how many years they are reviewed.
        pub review_years: Option<i64>,
        /// From when they are in force.
        pub effective_on: Date,
        /// The meetings that were held this fiscal year.
        pub held: i64,
        /// Those that are still to be held in it.
        pub planned: i64,
    }
}

impl Due {
    /// What the terms in force of a body foresee on a day; nothing where none are.
    pub fn of(tx: &Tx, body: BodyId, today: Date) -> Result<Option<Self>> {
        let (first, last) = days::fiscal_year(today);
        tx.row(
            sql!(
                "SELECT t.id, t.edition, t.meetings_per_year, t.review_years, t.effective_on,
                        (SELECT COUNT(*) FROM meeting m WHERE m.body_id = t.body_id AND m.held_on >= $3 AND m.held_on <= $2
                           AND m.state IN ('in_session', 'adjourned', 'minutes_draft', 'minutes_approved', 'published')),
                        (SELECT COUNT(*) FROM meeting m WHERE m.body_id = t.body_id AND m.held_on >= $2 AND m.held_on <= $4
                           AND m.state IN ('draft', 'notice_sent', 'package_sent'))
                 FROM terms t WHERE t.body_id = $1 AND t.state = 'in_force' AND t.effective_on <= $2 AND (t.ended_on IS NULL OR t.ended_on >= $2)
                 ORDER BY t.effective_on DESC, t.id"
            ),
            bind![body, today, first, last],
        )
    }

    /// All that is due, in sentences.
    pub fn sentences(&self, lang: Lang, today: Date) -> Vec<String> {
        self.meetings_said(lang, today).into_iter().chain(self.review_said(lang, today).map(|(said, _)| said)).collect()
    }

    /// The day until which they are to be reviewed.
    pub fn review_by(&self) -> Option<Date> {
        self.effective_on.checked_add(self.review_years?.years()).ok()
    }

    /// How many meetings are still to be planned this fiscal year.
    pub fn unplanned(&self) -> i64 {
        (self.meetings_per_year - self.held - self.planned).max(0)
    }

    /// The meetings of the year, in a sentence or two.
    pub fn meetings_said(&self, lang: Lang, today: Date) -> Option<String> {
        let (w, year) = (Words(lang), days::fiscal_year_called(lang, today));
        let said = w.due_meetings(year, self.meetings_per_year, self.held, self.planned);
        let more = self.unplanned();
        let said = if more > 0 { format!("{said} {}", w.due_meetings_missing(more)) } else { said };
        (self.meetings_per_year > 0).then_some(said)
    }

    /// When they are to be reviewed, in a sentence; and whether that day is past.
    pub fn review_said(&self, lang: Lang, today: Date) -> Option<(String, bool)> {
        let (w, by) = (Words(lang), self.review_by()?);
        let late = by < today;
        Some((if late { w.due_review_late(&self.edition, date(lang, by)) } else { w.due_review(&self.edition, date(lang, by)) }, late))
    }
}
