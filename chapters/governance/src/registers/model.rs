//! What everyone may read of a decision, and the forms in which a register is written.

use jiff::civil::Date;
use kit::lang::Bilingual;
use serde::Serialize;

use crate::decisions::{Decision, DecisionId, DecisionKind, Method, Outcome};

/// A decision as everyone may read it: without names.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Entry<'a> {
    id: DecisionId,
    number: String,
    body: &'a Bilingual,
    decided_on: Date,
    kind: DecisionKind,
    method: Method,
    result: Outcome,
    text: &'a Bilingual,
    votes_for: Option<i64>,
    votes_against: Option<i64>,
    votes_abstain: Option<i64>,
    votes_recused: Option<i64>,
}

impl<'a> From<&'a Decision> for Entry<'a> {
    fn from(it: &'a Decision) -> Self {
        Self {
            id: it.id,
            number: it.numbered(),
            body: &it.body,
            decided_on: it.decided_on,
            kind: it.kind,
            method: it.method,
            result: it.result,
            text: &it.text,
            votes_for: it.votes_for,
            votes_against: it.votes_against,
            votes_abstain: it.votes_abstain,
            votes_recused: it.votes_recused,
        }
    }
}

/// For whom a register is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Those inside the partnership: with who moved and seconded.
    Inside,
    /// Everyone: of published minutes, without names.
    Everyone,
}

/// The form in which a register is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One line for each decision, separated by commas.
    Csv,
    /// A workbook.
    Xlsx,
    /// A tagged PDF, body by body.
    Pdf,
    /// A Word file, body by body.
    Docx,
}

impl Form {
    /// The form that a file's ending asks for.
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            "pdf" => Some(Self::Pdf),
            "docx" => Some(Self::Docx),
            _ => None,
        }
    }

    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }

    pub(super) fn mime(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }
}
