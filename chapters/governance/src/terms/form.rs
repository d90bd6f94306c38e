//! What may be written of terms of reference: parameters and numbered clauses in one form.

use jiff::civil::Date;
use kit::{Lang, Reading, Result, lang::Bilingual};
use registry::sectors::is_sector;
use serde::{Deserialize, Serialize};

use super::{
    model::{Clause, DecisionRule, Terms},
    quorum::{Base, Recusal, Rule, Threshold},
};
use crate::{bodies::BodyId, words::Words};

/// The most clauses that one text may have.
const MOST_CLAUSES: usize = 60;

/// The form, as typed. The lists of the clauses run in step.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the terms themselves")]
pub struct Form {
    pub body: String,
    pub edition: String,
    pub title_en: String,
    pub title_fr: String,
    pub quorum_base: String,
    pub quorum_threshold: String,
    pub quorum_part: String,
    pub quorum_whole: String,
    pub remote_counts: bool,
    pub alternates_count: bool,
    pub minimum_sectors: String,
    pub recall_those_present: bool,
    pub recusal: String,
    pub decision_rule: String,
    pub amendment_rule: String,
    pub notice_days: String,
    pub meetings_per_year: String,
    pub term_years: String,
    pub max_terms: String,
    pub review_years: String,
    pub required_sectors: Vec<String>,
    pub clause_number: Vec<String>,
    pub clause_heading_en: Vec<String>,
    pub clause_heading_fr: Vec<String>,
    pub clause_text_en: Vec<String>,
    pub clause_text_fr: Vec<String>,
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl Form {
    /// An empty form with the usual rules and the seventeen headings that terms of reference have.
    pub fn template() -> Self {
        let headings =
            |lang: Lang| (1..=17).map(|n| Words(lang).by_key(&format!("clause-heading-{n}")).unwrap_or_default().to_owned()).collect();
        let blank = || vec![String::new(); 17];
        Self {
            edition: "1.0".into(),
            quorum_base: Base::FilledVotingSeats.code().into(),
            quorum_threshold: Threshold::Majority.code().into(),
            quorum_part: "1".into(),
            quorum_whole: "2".into(),
            remote_counts: true,
            alternates_count: true,
            recusal: Rule::USUAL.recusal.code().into(),
            minimum_sectors: "0".into(),
            decision_rule: DecisionRule::ConsensusThenMajority.code().into(),
            amendment_rule: DecisionRule::VoteTwoThirds.code().into(),
            notice_days: "7".into(),
            meetings_per_year: "5".into(),
            clause_number: (1..=17).map(|n| n.to_string()).collect(),
            clause_heading_en: headings(Lang::En),
            clause_heading_fr: headings(Lang::Fr),
            clause_text_en: blank(),
            clause_text_fr: blank(),
            ..Self::default()
        }
    }

    /// The form that changes these terms.
    pub fn of(it: &Terms, clauses: &[Clause]) -> Self {
        let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        let each = |pick: fn(&Clause) -> &String| clauses.iter().map(|clause| pick(clause).clone()).collect();
        Self {
            body: it.body_id.to_string(),
            edition: it.edition.clone(),
            title_en: it.title.en.clone(),
            title_fr: it.title.fr.clone(),
            quorum_base: it.quorum_base.code().into(),
            quorum_threshold: it.quorum_threshold.code().into(),
            quorum_part: it.quorum_part.to_string(),
            quorum_whole: it.quorum_whole.to_string(),
            remote_counts: it.remote_counts,
            alternates_count: it.alternates_count,
            minimum_sectors: it.minimum_sectors.to_string(),
            recall_those_present: it.recall_those_present,
            recusal: it.recusal.code().into(),
            decision_rule: it.decision_rule.code().into(),
            amendment_rule: it.amendment_rule.code().into(),
            notice_days: it.notice_days.to_string(),
            meetings_per_year: it.meetings_per_year.to_string(),
            term_years: number(it.term_years),
            max_terms: number(it.max_terms),
            review_years: number(it.review_years),
            required_sectors: it.sector_codes().map(str::to_owned).collect(),
            clause_number: each(|clause| &clause.number),
            clause_heading_en: each(|clause| &clause.heading.en),
            clause_heading_fr: each(|clause| &clause.heading.fr),
            clause_text_en: each(|clause| &clause.text.en),
            clause_text_fr: each(|clause| &clause.text.fr),
            version: it.version,
        }
    }

    /// The clauses as typed, row by row, with two empty ones to fill in.
    pub fn rows(&self) -> Vec<[&str; 5]> {
        let columns = [&self.clause_number, &self.clause_heading_en, &self.clause_heading_fr, &self.clause_text_en, &self.clause_text_fr];
        let length = columns.iter().map(|column| column.len()).max().unwrap_or(0);
        (0..length).map(|row| columns.map(|column| column.get(row).map_or("", String::as_str))).collect()
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields are those of the terms themselves")]
pub struct Checked {
    pub body: BodyId,
    pub edition: String,
    pub title: Bilingual,
    pub quorum: Rule,
    pub decision_rule: DecisionRule,
    pub amendment_rule: DecisionRule,
    pub notice_days: i64,
    pub meetings_per_year: i64,
    pub term_years: Option<i64>,
    pub max_terms: Option<i64>,
    pub review_years: Option<i64>,
    pub required_sectors: Vec<String>,
    pub clauses: Vec<Clause>,
    pub effective_on: Option<Date>,
    pub ended_on: Option<Date>,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let body = it.id("body", &form.body);
        let edition = it.line("edition", &form.edition, 20);
        if edition.is_empty() {
            it.problem("edition", |lang| kit::lang::Words(lang).required());
        }
        let title = it.pair("title", (&form.title_en, &form.title_fr), 200);
        it.needs("title", &title, |lang| Words(lang).one_language_at_least());
        let quorum = rule(&mut it, &form);
        let decision_rule = it.code("decision_rule", &form.decision_rule, DecisionRule::from_code);
        let amendment_rule = it.code("amendment_rule", &form.amendment_rule, DecisionRule::from_code);
        let notice_days = it.number("notice_days", &form.notice_days, (0, 90));
        let meetings_per_year = it.number("meetings_per_year", &form.meetings_per_year, (0, 60));
        let term_years = it.number_if("term_years", &form.term_years, (1, 10));
        let max_terms = it.number_if("max_terms", &form.max_terms, (1, 20));
        let review_years = it.number_if("review_years", &form.review_years, (1, 20));
        if !form.required_sectors.iter().all(|code| is_sector(code)) {
            it.problem("required_sectors", |lang| kit::lang::Words(lang).not_a_choice());
        }
        let clauses = clauses(&mut it, &form);
        let required_sectors = form.required_sectors;
        it.finish(move || {
            let (body, quorum, decision_rule, amendment_rule) = (body?, quorum?, decision_rule?, amendment_rule?);
            let (notice_days, meetings_per_year) = (notice_days?, meetings_per_year?);
            Some(Self {
                body,
                edition,
                title,
                quorum,
                decision_rule,
                amendment_rule,
                notice_days,
                meetings_per_year,
                term_years,
                max_terms,
                review_years,
                required_sectors,
                clauses,
                effective_on: None,
                ended_on: None,
            })
        })
    }
}

fn rule(it: &mut Reading, form: &Form) -> Option<Rule> {
    let base = it.code("quorum_base", &form.quorum_base, Base::from_code);
    let threshold = it.code("quorum_threshold", &form.quorum_threshold, Threshold::from_code);
    let part = it.number("quorum_part", &form.quorum_part, (1, 999));
    let whole = it.number("quorum_whole", &form.quorum_whole, (1, 999));
    let minimum = it.number_if("minimum_sectors", &form.minimum_sectors, (0, 40)).unwrap_or(0);
    let recusal = it.code("recusal", &form.recusal, Recusal::from_code);
    if threshold == Some(Threshold::Fraction) && part.zip(whole).is_some_and(|(part, whole)| part > whole) {
        it.problem("quorum_part", |lang| Words(lang).fraction_above_one());
    }
    Some(Rule {
        base: base?,
        threshold: threshold?,
        part: u32::try_from(part?).ok()?,
        whole: u32::try_from(whole?).ok()?,
        remote_counts: form.remote_counts,
        alternates_count: form.alternates_count,
        minimum_sectors: u32::try_from(minimum).ok()?,
        recall_those_present: form.recall_those_present,
        recusal: recusal?,
    })
}

/// The clauses in which something is written.
fn clauses(it: &mut Reading, form: &Form) -> Vec<Clause> {
    let rows: Vec<_> = form.rows().into_iter().filter(|row| row[1..].iter().any(|cell| !cell.trim().is_empty())).collect();
    if rows.len() > MOST_CLAUSES {
        it.problem("clause_number", |lang| Words(lang).too_many_clauses());
    }
    let read = |[number, heading_en, heading_fr, text_en, text_fr]: [&str; 5]| Clause {
        number: it.line("clause_number", number, 10),
        heading: it.pair("clause_heading", (heading_en, heading_fr), 200),
        text: it.long_pair("clause_text", (text_en, text_fr), 8_000),
    };
    rows.into_iter().take(MOST_CLAUSES).map(read).collect()
}
