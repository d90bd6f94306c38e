//! One measure, quarter by quarter: a line for each organization, sector or body.

use std::collections::HashMap;

use askama::Template;
use kit::{
    Lang, Result, codes,
    parts::{Choice, Fields, Filters, Html, Pager},
    permits::Permit,
    web::{Ask, Reply},
};
use press::Table;
use registry::{sectors, tables};
use serde::{Deserialize, Serialize};

use super::{
    acts::Feel,
    measures::{Quarter, days_of, quarter, quarters},
    model::{Asked, Kind, Rate},
    pages::{MONTHS, Seen, look_back, told},
};
use crate::words::Words;

codes! {
    /// What a line of the table stands for.
    pub enum Line in "momentum-line" {
        /// An organization.
        Organization = "organization",
        /// A sector.
        Sector = "sector",
        /// A body.
        Body = "body",
    }
}

/// What is looked at, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Asking {
    months: String,
    measure: String,
    line: String,
}

/// The same, read: what is not known is the first.
#[derive(Clone, Copy)]
struct Chosen {
    months: i32,
    measure: Kind,
    line: Line,
}

impl Asking {
    fn read(&self) -> Chosen {
        Chosen {
            months: self.months.parse().ok().filter(|months| MONTHS.contains(months)).unwrap_or(MONTHS[0]),
            measure: Kind::from_code(&self.measure).unwrap_or(Kind::Meeting),
            line: Line::from_code(&self.line).unwrap_or(Line::Organization),
        }
    }
}

impl Chosen {
    fn query(self) -> String {
        format!("measure={}&line={}&months={}", self.measure.code(), self.line.code(), self.months)
    }
}

/// The rates of one line: one for each quarter.
struct Row {
    /// An organization's or body's identifier, or the code of a sector.
    key: String,
    name: String,
    rates: Vec<Rate>,
}

/// What a question counts for: one organization or body, or every sector of the seat; of a promise or an update, those of the organization.
fn keys(one: &Asked, line: Line, of_organization: &HashMap<String, &str>) -> Vec<String> {
    let organization = one.organization_id.map(|id| id.to_string());
    match line {
        Line::Organization => organization.into_iter().collect(),
        Line::Body => one.body_id.map(|id| id.to_string()).into_iter().collect(),
        Line::Sector => {
            let own = organization.and_then(|id| of_organization.get(&id).copied()).unwrap_or_default();
            let said = if one.sectors.is_empty() { own } else { &one.sectors };
            said.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect()
        }
    }
}

/// The lines that were asked for anything, by name.
fn rows(seen: &Seen, chosen: Chosen, (lang, all): (Lang, &[Quarter])) -> Vec<Row> {
    let of_organization: HashMap<String, &str> = seen.organizations.iter().map(|it| (it.id.to_string(), &*it.sectors)).collect();
    let mut rates: HashMap<String, HashMap<Quarter, Rate>> = HashMap::new();
    for one in seen.asked.iter().filter(|one| one.kind == chosen.measure) {
        for key in keys(one, chosen.line, &of_organization) {
            rates.entry(key).or_default().entry(quarter(one.on)).or_default().note(one.came());
        }
    }
    let names: HashMap<String, String> = match chosen.line {
        Line::Organization => seen.organizations.iter().map(|it| (it.id.to_string(), it.name.in_lang(lang).text.to_owned())).collect(),
        Line::Body => seen.bodies.iter().map(|(id, name)| (id.to_string(), name.in_lang(lang).text.to_owned())).collect(),
        Line::Sector => rates.keys().map(|code| (code.clone(), sectors::called(code, lang))).collect(),
    };
    let row = |(key, of): (String, HashMap<Quarter, Rate>)| {
        let name = names.get(&key)?.clone();
        Some(Row { key, name, rates: all.iter().map(|quarter| of.get(quarter).copied().unwrap_or_default()).collect() })
    };
    let mut rows: Vec<Row> = rates.into_iter().filter_map(row).collect();
    rows.sort_by_cached_key(|row| (kit::lang::fold(&row.name), row.key.clone()));
    rows
}

/// What is asked for, and the lines that answer it.
struct Found {
    chosen: Chosen,
    quarters: Vec<Quarter>,
    rows: Vec<Row>,
}

fn find(permit: &Permit<'_, Feel>, ask: &Ask) -> Result<Found> {
    let (chosen, today) = (ask.query::<Asking>()?.read(), permit.today());
    let seen = look_back(permit, chosen.months)?;
    let quarters = quarters(seen.from, today);
    let rows = rows(&seen, chosen, (permit.lang(), &quarters));
    Ok(Found { chosen, quarters, rows })
}

#[derive(Template)]
#[template(path = "momentum/quarters.html")]
struct Show {
    w: Words,
    lang: Lang,
    home: String,
    filters: Filters,
    foot: Pager,
    title: String,
    found: Found,
}

impl Show {
    fn rate(&self, rate: &Rate) -> String {
        told(self.lang, *rate)
    }

    fn quarter(&self, quarter: &Quarter) -> String {
        called(self.w, *quarter)
    }

    /// Where the records of a line are; empty where no page has them.
    fn href(&self, row: &Row) -> String {
        match self.found.chosen.line {
            Line::Organization => format!("{}/momentum/organizations/{}", self.home, row.key),
            Line::Body => format!("{}/bodies/{}", self.home, row.key),
            Line::Sector => format!("{}/organizations?sector={}", self.home, row.key),
        }
    }

    /// Where the meetings that a cell counts are listed; empty for what is counted of no body or is no meeting.
    fn meetings(&self, row: &Row, quarter: &Quarter) -> String {
        let counts_meetings = matches!(self.found.chosen.measure, Kind::Meeting | Kind::Reply);
        match self.found.chosen.line {
            Line::Body if counts_meetings => format!("{}/meetings?body={}&{}", self.home, row.key, days_of(*quarter)),
            _ => String::new(),
        }
    }
}

fn called(w: Words, quarter: Quarter) -> String {
    w.momentum_quarter(quarter.0.to_string(), quarter.1.to_string())
}

fn filters(lang: Lang, here: &str, chosen: Chosen) -> Filters {
    let w = Words(lang);
    let months: Vec<Choice> =
        MONTHS.iter().map(|months| Choice::new(months, w.momentum_months(*months)).chosen_if(*months == chosen.months)).collect();
    let f = Fields::fresh(lang);
    let measure: Html = f.choice("measure", w.momentum_measure()).options(Kind::choices(lang)).value(chosen.measure.code()).into();
    let line: Html = f.choice("line", w.momentum_line()).options(Line::choices(lang)).value(chosen.line.code()).into();
    let period: Html = f.choice("months", w.momentum_period()).options(&months).into();
    Filters::new(lang, here, Html::trusted(format!("{measure}{line}{period}")))
}

/// One measure, quarter by quarter.
pub(super) fn show(permit: &Permit<'_, Feel>, ask: &Ask) -> Result<Reply> {
    let (lang, found) = (permit.lang(), find(permit, ask)?);
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", permit.subject().slug));
    let here = format!("{home}/momentum/quarters");
    let exports = |kind: &str| format!("{here}.{kind}?{}", found.chosen.query());
    let count = found.rows.len() as u64;
    let content = Show {
        w,
        lang,
        filters: filters(lang, &here, found.chosen),
        foot: Pager::new(lang, &ask.uri, 1, count, count).exports(exports("csv"), exports("xlsx")),
        title: w.momentum_by(found.chosen.measure.called(lang), found.chosen.line.called(lang)),
        found,
        home,
    };
    let page = permit.page(w.momentum_quarters()).lead(w.momentum_quarters_lead());
    page.crumb(w.momentum(), format!("{}/momentum", content.home)).show(&content)
}

#[derive(Serialize)]
struct InQuarter {
    year: i16,
    quarter: i8,
    #[serde(flatten)]
    rate: Rate,
}

#[derive(Serialize)]
struct OfLine<'a> {
    id: &'a str,
    name: &'a str,
    quarters: Vec<InQuarter>,
}

#[derive(Serialize)]
struct Told<'a> {
    measure: &'a str,
    line: &'a str,
    months: i32,
    items: Vec<OfLine<'a>>,
}

/// The same as JSON: a line for each organization, sector or body, by its identifier or code.
pub(super) fn json(permit: &Permit<'_, Feel>, ask: &Ask) -> Result<Reply> {
    let Found { chosen, quarters, rows } = find(permit, ask)?;
    let of_line = |row: &Row| {
        let all = quarters.iter().zip(&row.rates);
        all.map(|(&(year, quarter), &rate)| InQuarter { year, quarter, rate }).collect()
    };
    let items = rows.iter().map(|row| OfLine { id: &row.key, name: &row.name, quarters: of_line(row) }).collect();
    Reply::json(&Told { measure: chosen.measure.code(), line: chosen.line.code(), months: chosen.months, items })
}

/// The same as CSV.
pub(super) fn csv(permit: &Permit<'_, Feel>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The same as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Feel>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Feel>, ask: &Ask) -> Result<Table> {
    let (lang, found) = (permit.lang(), find(permit, ask)?);
    let w = Words(lang);
    let columns = found.quarters.iter().flat_map(|quarter| {
        let name = called(w, *quarter);
        [w.momentum_column_kept(&name), w.momentum_column_asked(&name)]
    });
    let headings: Vec<String> = [found.chosen.line.called(lang).to_owned()].into_iter().chain(columns).collect();
    let rows = found.rows.into_iter().map(|row| {
        let rates = row.rates.into_iter().flat_map(|rate| [rate.kept.to_string(), rate.asked.to_string()]);
        [row.name].into_iter().chain(rates).collect()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    Ok(tables::of_text(w.momentum_quarters(), &headings, rows.into_iter()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_has_its_words() {
        kit::assert_all_called!(Line);
    }

    #[test]
    fn what_is_not_known_in_the_address_is_the_first() {
        let asking = |measure: &str, line: &str| Asking { months: "9".into(), measure: measure.into(), line: line.into() };
        assert_eq!(asking("", "").read().query(), "measure=meeting&line=organization&months=12");
        assert_eq!(asking("gossip", "body").read().query(), "measure=meeting&line=body&months=12");
        assert_eq!(asking("follow_up", "sector").read().query(), "measure=follow_up&line=sector&months=12");
        assert_eq!(days_of((2026, 1)), "from=2026-01-01&to=2026-03-31");
    }
}
