//! The cells of a plan list that fill the form of an activity by themselves: texts, outputs, means, how it stands.

use kit::{
    Lang,
    lang::{fold, parse_count, parse_money, parse_percent},
};
use registry::imports::{Judged, Row};

use super::{columns::COLUMNS, known::STATUSES, reading::Taken, status_named};
use crate::{
    activities::{
        form::Form,
        lists::{FunderKind, TargetGroup},
    },
    status::Status,
    words::Words,
};

/// A line while it is read.
pub struct Line<'r, 'a> {
    /// The line itself.
    pub row: &'r Row<'a>,
    /// What is found of it.
    pub it: Judged<Taken>,
    /// The form of the activity, as far as it is filled in.
    pub form: Form,
    /// The language of its texts.
    pub lang: Lang,
    /// What has no place of its own.
    pub besides: Vec<String>,
}

impl Line<'_, '_> {
    /// What stands in a column.
    pub fn text(&self, key: &str) -> &str {
        self.row.text(key)
    }

    /// Notes a problem of a cell.
    pub fn problem(&mut self, key: &str, words: impl Fn(Lang) -> String) {
        self.it.problem(self.row.address(key), words);
    }

    /// Keeps what has no place of its own, and says so.
    pub fn besides(&mut self, key: &str, text: &str, words: impl Fn(Lang) -> String) {
        let label = COLUMNS.iter().find(|column| column.key == key).map_or("", |column| (column.called)(self.lang));
        self.besides.push(Words(self.lang).plan_list_besides(label, text));
        self.it.note(self.row.address(key), words);
    }
}

/// The group that an activity can be for, by its code or its name.
pub fn group_named(text: &str) -> Option<TargetGroup> {
    let said = fold(text);
    let is_said =
        |it: &&TargetGroup| said == fold(&it.code().replace('_', " ")) || Lang::ALL.iter().any(|lang| said == fold(it.called(*lang)));
    TargetGroup::ALL.iter().find(is_said).copied()
}

/// How it stands; proposed where the list does not say.
pub fn status(line: &mut Line<'_, '_>) -> Status {
    let text = line.text("status").to_owned();
    match status_named(&text) {
        _ if text.is_empty() => Status::Proposed,
        Some(status) if STATUSES.contains(&status) => status,
        Some(Status::Merged) => {
            line.problem("status", |lang| Words(lang).status_needs_successor().to_owned());
            Status::Proposed
        }
        Some(_) => {
            line.problem("status", |lang| Words(lang).status_needs_decision().to_owned());
            Status::Proposed
        }
        None => {
            line.problem("status", |lang| {
                let names: Vec<&str> = STATUSES.iter().map(|it| it.name(lang)).collect();
                Words(lang).plan_list_status_unknown(names.join(", "))
            });
            Status::Proposed
        }
    }
}

/// How much is done. A workbook keeps 40 % as 0.4.
#[expect(clippy::cast_possible_truncation, reason = "looked at before: from 0 to 100")]
pub fn percent(line: &mut Line<'_, '_>) -> i64 {
    let text = line.text("percent").to_owned();
    if text.is_empty() {
        return 0;
    }
    let read = Lang::ALL.iter().find_map(|lang| parse_percent(*lang, &text));
    let share = read.map(|share| if share > 0.0 && share < 1.0 && !text.contains('%') { share * 100.0 } else { share });
    match share.filter(|share| (0.0..=100.0).contains(share)) {
        Some(share) => share.round() as i64,
        None => {
            line.problem("percent", |lang| Words(lang).plan_list_not_a_percent().to_owned());
            0
        }
    }
}

/// What it is called, what is done, what is to come of it and how one will know.
pub fn texts(line: &mut Line<'_, '_>) {
    let row = *line.row;
    let in_lang = |text: &str, lang: Lang| if lang == line.lang { text.to_owned() } else { String::new() };
    let form = &mut line.form;
    row.text("title_en").clone_into(&mut form.title_en);
    row.text("title_fr").clone_into(&mut form.title_fr);
    row.text("description_en").clone_into(&mut form.description_en);
    row.text("description_fr").clone_into(&mut form.description_fr);
    (form.indicator_en, form.indicator_fr) = (in_lang(row.text("indicator"), Lang::En), in_lang(row.text("indicator"), Lang::Fr));
    (form.baseline_en, form.baseline_fr) = (in_lang(row.text("baseline"), Lang::En), in_lang(row.text("baseline"), Lang::Fr));
    (form.resources_en, form.resources_fr) = (in_lang(row.text("resources"), Lang::En), in_lang(row.text("resources"), Lang::Fr));
    outputs(line);
}

/// The outputs, each with how many there are to be: in a column of its own, or before the words as in `4 workshops`.
fn outputs(line: &mut Line<'_, '_>) {
    let (text, target) = (line.text("output").to_owned(), line.text("output_target").to_owned());
    let pieces: Vec<&str> = text.split(['\n', ';']).map(str::trim).filter(|piece| !piece.is_empty()).collect();
    let single = pieces.len() <= 1 && !target.is_empty();
    if single {
        match Lang::ALL.iter().find_map(|lang| parse_count(*lang, &target)) {
            Some(count) => add_output(line, &text, count),
            None => match leading_count(&target).filter(|_| text.is_empty()) {
                Some((count, unit)) => add_output(line, &unit, count),
                None => line.problem("output_target", |lang| Words(lang).output_row_not_a_number(1, target.as_str())),
            },
        }
        return;
    }
    if !target.is_empty() {
        line.besides("output_target", &target, |lang| Words(lang).plan_list_targets_kept().to_owned());
    }
    for piece in pieces {
        let (count, unit) = leading_count(piece).unwrap_or((0, piece.to_owned()));
        add_output(line, &unit, count);
    }
}

fn leading_count(text: &str) -> Option<(i64, String)> {
    let (number, unit) = text.split_once(' ')?;
    let count = Lang::ALL.iter().find_map(|lang| parse_count(*lang, number))?;
    Some((count, unit.trim().to_owned()))
}

fn add_output(line: &mut Line<'_, '_>, unit: &str, count: i64) {
    let (en, fr) = if line.lang == Lang::En { (unit, "") } else { ("", unit) };
    line.form.output_en.push(en.to_owned());
    line.form.output_fr.push(fr.to_owned());
    line.form.output_target.push(count.to_string());
}

/// Who pays, and how much.
pub fn means(line: &mut Line<'_, '_>) {
    let (funder, amount) = (line.text("funder").to_owned(), line.text("amount").to_owned());
    let cents = Lang::ALL.iter().find_map(|lang| parse_money(*lang, &amount)).filter(|cents| *cents >= 0);
    if !amount.is_empty() && cents.is_none() {
        line.problem("amount", |lang| Words(lang).plan_list_not_money().to_owned());
        return;
    }
    let kind = FunderKind::ALL.iter().find(|it| {
        let said = fold(&funder);
        said == fold(&it.code().replace('_', " "))
            || Lang::ALL.iter().any(|lang| said == fold(it.called(*lang)))
            || (said == "ircc" && it.code() == "ircc_settlement")
    });
    match kind {
        Some(kind) => {
            let sign = if line.lang == Lang::En { '.' } else { ',' };
            line.form.funder_kind.push(kind.code().to_owned());
            line.form.funder_amount.push(cents.map(|cents| format!("{}{sign}{:02}", cents / 100, cents % 100)).unwrap_or_default());
        }
        None => {
            if !funder.is_empty() {
                line.besides("funder", &funder, |lang| Words(lang).plan_list_funder_unknown(funder.as_str()));
            }
            if !amount.is_empty() {
                line.besides("amount", &amount, |lang| Words(lang).plan_list_amount_kept().to_owned());
            }
        }
    }
}
