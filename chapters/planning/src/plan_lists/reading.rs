//! Looking at the lines of a plan list: the activity that each becomes, and what is wrong with it.

use jiff::civil::Date;
use kit::{
    Lang, Result,
    db::Tx,
    lang::{Bilingual, clean_line, date, fold},
};
use registry::imports::{Judged, Row, Setting};
use strategy::objectives::Serviceable;

use super::{
    cells::{self, Line, group_named},
    days,
    known::{Known, Named},
};
use crate::{
    activities::{
        Checked,
        form::Form,
        lists::{LipRole, PartnerRole},
    },
    status::Status,
    words::Words,
};

/// What a line becomes.
#[derive(Clone, Debug)]
pub struct Taken {
    /// The activity.
    pub checked: Checked,
    /// How it stands.
    pub status: Status,
    /// How much of it is done, in percent.
    pub percent: i64,
    /// What the list says besides.
    pub note: Bilingual,
}

/// Looks at every line, each knowing what the ones above it say.
pub fn judge(tx: &Tx, setting: &Setting, rows: &[Row<'_>]) -> Result<Vec<Judged<Taken>>> {
    let mut reader = Reader { known: Known::read(tx, setting)?, setting, priority: String::new(), objective: String::new() };
    rows.iter().map(|row| reader.line(row)).collect()
}

struct Reader<'s> {
    known: Known,
    setting: &'s Setting,
    /// The priority of the lines above: it is often written once for all activities below it.
    priority: String,
    /// The objective of the lines above.
    objective: String,
}

impl Reader<'_> {
    fn line(&mut self, row: &Row<'_>) -> Result<Judged<Taken>> {
        let titles = [row.text("title_en"), row.text("title_fr")];
        self.carry_down(row);
        let title = if titles[0].is_empty() { titles[1] } else { titles[0] };
        let mut it = Judged::new(row, title);
        if title.is_empty() {
            self.without_title(row, &mut it);
            return Ok(it);
        }
        if self.known.has_title(titles) {
            it.note(row.address("title_en"), |lang| Words(lang).plan_list_there());
            return Ok(it);
        }
        let lang = match titles {
            ["", _] => Lang::Fr,
            [_, ""] => Lang::En,
            _ => self.setting.lang,
        };
        let mut line = Line { row, it, form: Form::default(), lang, besides: Vec::new() };
        self.place(&mut line);
        self.who(&mut line);
        self.when(&mut line);
        let (status, percent) = (cells::status(&mut line), cells::percent(&mut line));
        cells::texts(&mut line);
        cells::means(&mut line);
        self.finish(line, (status, percent))
    }

    fn carry_down(&mut self, row: &Row<'_>) {
        let (priority, objective) = (row.text("priority"), row.text("objective"));
        if !priority.is_empty() && priority != self.priority {
            priority.clone_into(&mut self.priority);
            self.objective.clear();
        }
        if !objective.is_empty() {
            objective.clone_into(&mut self.objective);
        }
    }

    /// A line that only names a priority or an objective stands above its activities.
    fn without_title(&self, row: &Row<'_>, it: &mut Judged<Taken>) {
        let heading = [row.text("priority"), row.text("objective")].into_iter().find(|text| !text.is_empty());
        match heading {
            Some(heading) => {
                heading.clone_into(&mut it.title);
                it.note(String::new(), |lang| Words(lang).plan_list_heading());
            }
            None => it.problem(row.address("title_en"), |lang| Words(lang).plan_list_needs_title()),
        }
    }

    /// Its objective and its number.
    fn place(&self, line: &mut Line<'_, '_>) {
        let objective = self.objective(line);
        line.form.objective = objective.map(|it| it.id.to_string()).unwrap_or_default();
        let code = line.text("code").to_owned();
        if !code.is_empty() && self.known.has_code(&code) {
            line.problem("code", |lang| Words(lang).activity_code_taken(code.as_str()));
        }
        line.form.code = if code.is_empty() { self.known.free_code(objective) } else { code };
    }

    fn objective(&self, line: &mut Line<'_, '_>) -> Option<&Serviceable> {
        let (key, named) = match (self.objective.as_str(), self.priority.as_str()) {
            ("", "") => return None,
            ("", priority) => ("priority", self.known.only_objective(priority)),
            (objective, priority) => ("objective", self.known.objective(objective, priority)),
        };
        let text = if key == "priority" { &self.priority } else { &self.objective };
        match named {
            Named::One(it) => Some(it),
            Named::Several => {
                line.besides(key, text, |lang| Words(lang).plan_list_several_objectives().to_owned());
                None
            }
            Named::Nothing(close) => {
                line.problem(key, |lang| unknown(lang, Words(lang).plan_list_objective_unknown(text.as_str()), close.as_deref()));
                None
            }
        }
    }

    /// Who leads it, who takes part, which group follows it, for whom it is.
    fn who(&self, line: &mut Line<'_, '_>) {
        let lead = line.text("lead").to_owned();
        for (at, name) in names(&lead, |name| matches!(self.known.organization(name), Named::One(_))).into_iter().enumerate() {
            match self.known.organization(&name) {
                Named::One(id) if at == 0 => line.form.lead = id.to_string(),
                Named::One(id) => add_partner(&mut line.form, id.to_string(), PartnerRole::CoLead),
                Named::Several | Named::Nothing(None) => {
                    line.problem("lead", |lang| unknown(lang, Words(lang).plan_list_lead_unknown(name.as_str()), None));
                }
                Named::Nothing(close) => {
                    line.problem("lead", |lang| unknown(lang, Words(lang).plan_list_lead_unknown(name.as_str()), close.as_deref()));
                }
            }
        }
        let partners = line.text("partners").to_owned();
        for name in names(&partners, |name| matches!(self.known.organization(name), Named::One(_))) {
            match self.known.organization(&name) {
                Named::One(id) => add_partner(&mut line.form, id.to_string(), PartnerRole::Partner),
                Named::Several => {}
                Named::Nothing(close) => {
                    line.besides("partners", &name, |lang| {
                        unknown(lang, Words(lang).plan_list_partner_unknown(name.as_str()), close.as_deref())
                    });
                }
            }
        }
        let group = line.text("group").to_owned();
        match self.known.group(&group) {
            _ if group.is_empty() => {}
            Named::One(id) => line.form.group = id.to_string(),
            Named::Several => {}
            Named::Nothing(close) => {
                line.besides("group", &group, |lang| unknown(lang, Words(lang).plan_list_group_unknown(group.as_str()), close.as_deref()));
            }
        }
        let groups = line.text("target_groups").to_owned();
        for name in names(&groups, |name| group_named(name).is_some()) {
            match group_named(&name) {
                Some(group) => line.form.target_groups.push(group.code().to_owned()),
                None => line.besides("target_groups", &name, |lang| Words(lang).plan_list_target_unknown(name.as_str())),
            }
        }
    }

    /// When it starts and ends: inside the plan's year, unless it runs over several.
    fn when(&self, line: &mut Line<'_, '_>) {
        let year = self.known.plan.fiscal_year;
        line.form.several_years = ["yes", "oui", "y", "o", "x", "true", "1"].contains(&fold(line.text("several_years")).as_str());
        let (mut starts_on, mut ends_on) = (None, None);
        for key in ["timeline", "starts_on", "ends_on"] {
            let text = line.text(key);
            if text.is_empty() {
                continue;
            }
            let Some((first, last)) = days::range(text, year) else {
                line.problem(key, |lang| Words(lang).plan_list_not_a_day().to_owned());
                continue;
            };
            if key != "ends_on" {
                starts_on = Some(first);
            }
            if key != "starts_on" {
                ends_on = Some(last);
            }
            let outside = (key != "ends_on" && !year.contains(first)) || (key != "starts_on" && !year.contains(last));
            if outside && !line.form.several_years {
                line.problem(key, |lang| Words(lang).plan_list_outside_year(date(lang, year.start()), date(lang, year.end())));
            }
        }
        let typed = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        (line.form.starts_on, line.form.ends_on) = (typed(starts_on), typed(ends_on));
    }

    fn finish(&mut self, mut line: Line<'_, '_>, (status, percent): (Status, i64)) -> Result<Judged<Taken>> {
        let mut note = line.besides.join(" ");
        if !line.text("notes").is_empty() {
            note = format!("{} {note}", line.text("notes"));
        }
        let note = clean_line(&note, 1_000).unwrap_or_else(|why| {
            line.problem("notes", |lang| why.in_lang(lang).into_owned());
            String::new()
        });
        LipRole::Catalyst.code().clone_into(&mut line.form.lip_role);
        let checked = line.it.problems_of(line.row, Checked::new(&line.form, line.lang), column)?;
        let Line { mut it, form, lang, .. } = line;
        if let (Some(checked), false) = (checked, it.has_problems()) {
            self.known.take(&form.code, [&form.title_en, &form.title_fr]);
            it.becomes = Some(Taken { checked, status, percent, note: Bilingual::only(lang, note) });
        }
        Ok(it)
    }
}

/// What is not known, and what was perhaps meant.
fn unknown(lang: Lang, said: String, close: Option<&str>) -> String {
    close.map_or_else(|| said.clone(), |close| format!("{said} {}", Words(lang).plan_list_perhaps(close)))
}

fn add_partner(form: &mut Form, id: String, role: PartnerRole) {
    if !form.partner.contains(&id) && form.lead != id {
        form.partner.push(id);
        form.partner_role.push(role.code().to_owned());
    }
}

/// The names in a cell: the whole of it where that is one, else what stands between signs that part names.
fn names(text: &str, is_one: impl Fn(&str) -> bool) -> Vec<String> {
    let mut pieces = vec![text.to_owned()];
    for marks in [&[";", "\n", "|"][..], &[",", "/"], &[" & ", " and ", " et "]] {
        let split = |piece: String| {
            if is_one(&piece) {
                return vec![piece];
            }
            let mut parts = vec![piece];
            for mark in marks {
                parts = parts.iter().flat_map(|part| part.split(mark)).map(|part| part.trim().to_owned()).collect();
            }
            parts
        };
        let parted: Vec<String> = pieces.iter().cloned().flat_map(split).collect();
        // A name that holds such a word is not cut for it, unless that makes it known.
        if marks[0] == " & " && !parted.iter().all(|piece| is_one(piece)) {
            break;
        }
        pieces = parted;
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// The column that a field of the activity's form is filled from.
fn column(field: &str) -> &'static str {
    match field {
        "title_fr" => "title_fr",
        "description_en" => "description_en",
        "description_fr" => "description_fr",
        "code" => "code",
        "starts_on" => "starts_on",
        "ends_on" => "ends_on",
        "outputs" => "output",
        "funders" => "amount",
        "partners" => "partners",
        "indicator_en" | "indicator_fr" => "indicator",
        "baseline_en" | "baseline_fr" => "baseline",
        "resources_en" | "resources_fr" => "resources",
        _ => "title_en",
    }
}
