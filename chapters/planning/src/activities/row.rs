//! One line of the grid as a form: what changes most often in an activity, changed where it stands.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Lang, Problems, Result,
    db::Tx,
    parts::{Choice, Difference, Fields, Html, both_texts},
    reading::Reading,
};
use registry::{organizations::OrganizationId, partnerships::PartnershipId};
use serde::{Deserialize, Serialize};

use super::model::{Activity, ActivityId};
use crate::{
    directory::{Directory, Sought},
    status::Status,
    words::Words,
};

/// The line, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RowForm {
    pub status: String,
    pub percent: String,
    pub starts_on: String,
    pub ends_on: String,
    pub lead: String,
    pub note: String,
    pub version: i64,
}

/// The line, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct RowChecked {
    /// How the activity stands.
    pub status: Status,
    /// How much of it is done, in percent.
    pub percent: i64,
    /// Its first day.
    pub starts_on: Option<Date>,
    /// Its last day.
    pub ends_on: Option<Date>,
    /// The organization that leads it.
    pub lead: Option<OrganizationId>,
    /// How it goes, or why it changes.
    pub note: String,
}

impl RowChecked {
    /// Checks a line written by someone who works in `lang`.
    pub fn new(form: &RowForm, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let status = it.code("status", &form.status, Status::from_code);
        let percent = it.number("percent", &form.percent, (0, 100));
        let (starts_on, ends_on) = (it.day_if("starts_on", &form.starts_on), it.day_if("ends_on", &form.ends_on));
        it.in_order("ends_on", starts_on, ends_on);
        let lead = it.id_if("lead", &form.lead);
        let note = it.line("note", &form.note, 500);
        it.finish(|| Some(Self { status: status?, percent: percent?, starts_on, ends_on, lead, note }))
    }

    /// Whether it says something else than the plan does, so that an approved plan asks why.
    pub fn changes_plan(&self, it: &Activity) -> bool {
        (self.starts_on, self.ends_on, self.lead) != (it.starts_on, it.ends_on, it.lead_id)
    }
}

impl From<&Activity> for RowForm {
    fn from(it: &Activity) -> Self {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            status: it.status.code().to_owned(),
            percent: it.percent.to_string(),
            starts_on: day(it.starts_on),
            ends_on: day(it.ends_on),
            lead: it.lead_id.map(|id| id.to_string()).unwrap_or_default(),
            note: String::new(),
            version: it.version,
        }
    }
}

/// The statuses that a line offers: the present one, and those that need nothing but a sentence.
fn statuses(it: &Activity, lang: Lang) -> Vec<Choice> {
    let is_near = |to: &Status| *to == it.status || it.status.way_to(*to).is_some() && !to.asks_decision() && *to != Status::Merged;
    Status::ALL.into_iter().filter(is_near).map(|status| Choice::new(status.code(), status.name(lang))).collect()
}

/// The line as a form, ready to be printed in the grid.
#[derive(Template)]
#[template(path = "activities/row.html")]
pub(super) struct Row<'a> {
    w: Words,
    k: kit::lang::Words,
    f: Fields<'a>,
    lang: Lang,
    it: &'a Activity,
    typed: &'a RowForm,
    statuses: Vec<Choice>,
    leads: Vec<Choice>,
    both: Html,
    csrf: Html,
    page: String,
    query: String,
    back: String,
}

/// What was typed into a line, what is wrong with it, and whether somebody else was faster.
pub(super) struct Typed {
    pub(super) form: RowForm,
    pub(super) problems: Problems,
    pub(super) is_overtaken: bool,
}

impl Typed {
    /// What the answer says of it.
    pub(super) fn status(&self) -> u16 {
        match (self.is_overtaken, self.problems.is_empty()) {
            (true, _) => 409,
            (false, false) => 422,
            (false, true) => 200,
        }
    }
}

impl<'a> Row<'a> {
    /// Whether it is the line of this activity.
    pub(super) fn is_of(&self, id: ActivityId) -> bool {
        self.it.id == id
    }

    /// The form for an activity. `list` is the address of the grid, `query` what it is narrowed to.
    pub(super) fn read(
        tx: &Tx,
        (partnership, it): (PartnershipId, &'a Activity),
        typed: &'a Typed,
        (list, query): (&str, &str),
        (lang, csrf): (Lang, Html),
    ) -> Result<Self> {
        let named = format!("{} {}", typed.form.lead, it.lead_id.map(|id| id.to_string()).unwrap_or_default());
        let leads = Directory::read(tx, partnership, Sought { named: &named, ..Sought::default() }, lang)?.choices;
        let statuses = statuses(it, lang);
        let both = if typed.is_overtaken { both_texts(lang, &differences(it, &typed.form, &leads, lang)) } else { Html::default() };
        Ok(Self {
            w: Words(lang),
            k: kit::lang::Words(lang),
            f: Fields::new(lang, &typed.problems).within("row"),
            lang,
            it,
            typed: &typed.form,
            statuses,
            leads,
            both,
            csrf,
            page: format!("{list}/{}", it.id),
            query: if query.is_empty() { String::new() } else { format!("?{query}") },
            back: format!("{list}{}{query}#a-{}", if query.is_empty() { "" } else { "?" }, it.id),
        })
    }
}

/// Where the stored line and the typed one differ, in words.
fn differences(it: &Activity, typed: &RowForm, leads: &[Choice], lang: Lang) -> Vec<Difference> {
    let (w, now) = (Words(lang), RowForm::from(it));
    let lead = |id: &str| leads.iter().find(|choice| choice.value == id).map_or_else(String::new, |choice| choice.label.clone());
    let status = |code: &str| Status::from_code(code).map_or_else(|| code.to_owned(), |status| status.name(lang).to_owned());
    let all = [
        (w.status(), status(&now.status), status(&typed.status)),
        (w.percent_done(), now.percent, typed.percent.clone()),
        (w.starts_on(), now.starts_on, typed.starts_on.clone()),
        (w.ends_on(), now.ends_on, typed.ends_on.clone()),
        (w.lead(), lead(&now.lead), lead(&typed.lead)),
    ];
    let differing = all.into_iter().filter(|(_, now, typed)| now != typed);
    differing.map(|(label, now, typed)| Difference { label: label.to_owned(), now, typed }).collect()
}

#[cfg(test)]
mod tests {
    use kit::Error;

    use super::*;

    fn form() -> RowForm {
        RowForm { status: "on_track".into(), percent: "40".into(), ..RowForm::default() }
    }

    fn fields(form: &RowForm) -> Vec<String> {
        match RowChecked::new(form, Lang::Fr) {
            Err(Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_line_needs_a_status_and_a_share_between_nothing_and_all() {
        assert_eq!(fields(&form()), [""; 0]);
        assert_eq!(fields(&RowForm::default()), ["status", "percent"]);
        for wrong in ["140", "-1", "half", "12.5"] {
            assert_eq!(fields(&RowForm { percent: wrong.into(), ..form() }), ["percent"], "{wrong}");
        }
    }

    #[test]
    fn it_does_not_end_before_it_begins() {
        let days = |from: &str, to: &str| RowForm { starts_on: from.into(), ends_on: to.into(), ..form() };
        assert_eq!(fields(&days("2026-05-02", "2026-05-01")), ["ends_on"]);
        assert_eq!(fields(&days("2026-05-01", "2026-05-01")), [""; 0]);
        assert_eq!(fields(&days("yesterday", "2026-02-30")), ["starts_on", "ends_on"]);
    }
}
