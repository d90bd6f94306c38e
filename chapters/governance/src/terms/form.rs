//! What may be written of terms of reference: parameters and numbered clauses in one form.

use jiff::civil::Date;
use kit::{Lang, Reading, Result, lang::Bilingual};
use serde::{Deserialize, Serialize};

use super::{
    model::{Clause, DecisionRule, Terms},
    quorum::Rule,
    rule_form,
    seat_lines::{self, SeatLine, rows},
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
    pub quorum_least: Vec<String>,
    pub quorum_of: Vec<String>,
    pub recall: String,
    pub recall_part: String,
    pub recall_whole: String,
    pub recall_keeps_conditions: bool,
    pub recusal: String,
    pub decision_rule: String,
    pub amendment_rule: String,
    pub notice_days: String,
    pub meetings_per_year: String,
    pub term_years: String,
    pub max_terms: String,
    pub review_years: String,
    pub seat_sector: Vec<String>,
    pub seat_reserved: Vec<String>,
    pub seat_minimum: Vec<String>,
    pub seat_target: Vec<String>,
    pub seat_maximum: Vec<String>,
    pub ex_officio_en: String,
    pub ex_officio_fr: String,
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
    /// A form with the usual rules, and a short text to begin from under the seventeen headings that terms of reference have.
    pub fn template() -> Self {
        let headings =
            |lang: Lang| (1..=17).map(|n| Words(lang).by_key(&format!("clause-heading-{n}")).unwrap_or_default().to_owned()).collect();
        let texts = |lang: Lang| (1..=17).map(|n| Words(lang).by_key(&format!("clause-text-{n}")).unwrap_or_default().to_owned()).collect();
        let mut form = Self {
            edition: "1.0".into(),
            decision_rule: DecisionRule::ConsensusThenMajority.code().into(),
            amendment_rule: DecisionRule::VoteTwoThirds.code().into(),
            notice_days: "7".into(),
            meetings_per_year: "5".into(),
            clause_number: (1..=17).map(|n| n.to_string()).collect(),
            clause_heading_en: headings(Lang::En),
            clause_heading_fr: headings(Lang::Fr),
            clause_text_en: texts(Lang::En),
            clause_text_fr: texts(Lang::Fr),
            ..Self::default()
        };
        form.set_rule(&Rule::USUAL);
        form
    }

    /// The form that changes these terms.
    pub fn of(it: &Terms, parts: &Parts) -> Self {
        let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        let each = |pick: fn(&Clause) -> &String| parts.clauses.iter().map(|clause| pick(clause).clone()).collect();
        let lines = |pick: fn(&SeatLine) -> String| parts.seat_lines.iter().map(pick).collect();
        let seats = |value: Option<u32>| value.map(|value| value.to_string()).unwrap_or_default();
        let mut form = Self {
            body: it.body_id.to_string(),
            edition: it.edition.clone(),
            title_en: it.title.en.clone(),
            title_fr: it.title.fr.clone(),
            decision_rule: it.decision_rule.code().into(),
            amendment_rule: it.amendment_rule.code().into(),
            notice_days: it.notice_days.to_string(),
            meetings_per_year: it.meetings_per_year.to_string(),
            term_years: number(it.term_years),
            max_terms: number(it.max_terms),
            review_years: number(it.review_years),
            seat_sector: lines(|line| line.sector.clone()),
            seat_reserved: lines(|line| line.reserved.code().to_owned()),
            seat_minimum: lines(|line| line.minimum.to_string()),
            seat_target: parts.seat_lines.iter().map(|line| seats(line.target)).collect(),
            seat_maximum: parts.seat_lines.iter().map(|line| seats(line.maximum)).collect(),
            ex_officio_en: it.ex_officio.en.clone(),
            ex_officio_fr: it.ex_officio.fr.clone(),
            clause_number: each(|clause| &clause.number),
            clause_heading_en: each(|clause| &clause.heading.en),
            clause_heading_fr: each(|clause| &clause.heading.fr),
            clause_text_en: each(|clause| &clause.text.en),
            clause_text_fr: each(|clause| &clause.text.fr),
            version: it.version,
            ..Self::default()
        };
        form.set_rule(&it.quorum);
        form
    }

    /// The form for a new version that begins as a copy of these terms.
    pub fn copy_of(it: &Terms, parts: &Parts) -> Self {
        Self { edition: next_edition(&it.edition), version: 0, ..Self::of(it, parts) }
    }

    /// The clauses as typed, row by row.
    pub fn rows(&self) -> Vec<[&str; 5]> {
        rows([&self.clause_number, &self.clause_heading_en, &self.clause_heading_fr, &self.clause_text_en, &self.clause_text_fr])
    }
}

/// The number of the version after this one: `3.0` after `2.1`.
fn next_edition(edition: &str) -> String {
    let whole = edition.split('.').next().and_then(|whole| whole.trim().parse::<u32>().ok());
    whole.map_or_else(String::new, |whole| format!("{}.0", whole.saturating_add(1)))
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
    pub ex_officio: Bilingual,
    pub seat_lines: Vec<SeatLine>,
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
        let quorum = rule_form::read(&mut it, &form, lang);
        let decision_rule = it.code("decision_rule", &form.decision_rule, DecisionRule::from_code);
        let amendment_rule = it.code("amendment_rule", &form.amendment_rule, DecisionRule::from_code);
        let notice_days = it.number("notice_days", &form.notice_days, (0, 90));
        let meetings_per_year = it.number("meetings_per_year", &form.meetings_per_year, (0, 60));
        let term_years = it.number_if("term_years", &form.term_years, (1, 10));
        let max_terms = it.number_if("max_terms", &form.max_terms, (1, 20));
        let review_years = it.number_if("review_years", &form.review_years, (1, 20));
        let ex_officio = it.long_pair("ex_officio", (&form.ex_officio_en, &form.ex_officio_fr), 2_000);
        let seat_lines = seat_lines::read(&mut it, &form, lang);
        let clauses = clauses(&mut it, &form);
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
                ex_officio,
                seat_lines,
                clauses,
                effective_on: None,
                ended_on: None,
            })
        })
    }

    /// The codes of the sectors that must be at the table: those of which the terms want one seat at least.
    pub fn required_sectors(&self) -> Vec<&str> {
        let mut codes: Vec<&str> = Vec::new();
        for line in self.seat_lines.iter().filter(|line| line.minimum > 0 && !line.sector.is_empty()) {
            if !codes.contains(&line.sector.as_str()) {
                codes.push(&line.sector);
            }
        }
        codes
    }
}

/// What stands beside the parameters of a version.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Parts {
    /// The seats by sector that it wants.
    pub seat_lines: Vec<SeatLine>,
    /// Its text, clause by clause.
    pub clauses: Vec<Clause>,
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
