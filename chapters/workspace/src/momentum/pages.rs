//! The page of momentum, and its table to take away.

use analysis::survival::{lasting_beyond, median};
use askama::Template;
use governance::bodies::{self, BodyId};
use jiff::{Span, civil::Date};
use kit::{
    Error, Lang, Result,
    lang::{Bilingual, date, decimal, list, number, percent},
    parts::{Action, ChartFrame, Choice, Fields, Figure, Filters, Html, Pager},
    permits::Permit,
    web::{Ask, Reply},
};
use press::{
    Block, Document, Kind as Shown, Table,
    chart::{Chart, Series, Shape},
};
use registry::{sectors, tables};
use serde::Deserialize;

use super::{
    acts::Feel,
    measures::{self, Load, Quarter},
    model::{Asked, AtTable, Kind, Rate, Rates, Seated},
    silence::{self, QuietSeat},
    staying::{self, Staying},
    store,
};
use crate::words::Words;

/// The months that can be looked back over; the first is what is shown unless asked otherwise.
pub(super) const MONTHS: [i32; 4] = [12, 6, 24, 36];

/// How far to look back, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Period {
    months: String,
}

impl Period {
    fn months(&self) -> i32 {
        self.months.parse().ok().filter(|months| MONTHS.contains(months)).unwrap_or(MONTHS[0])
    }
}

/// Everything the page is made of.
pub(super) struct Seen {
    pub(super) from: Date,
    pub(super) asked: Vec<Asked>,
    pub(super) organizations: Vec<AtTable>,
    pub(super) seated: Vec<Seated>,
    staying: Staying,
    pub(super) bodies: Vec<(BodyId, Bilingual)>,
}

/// Looks at a partnership over the period that is asked for.
pub(super) fn look(permit: &Permit<'_, Feel>, ask: &Ask) -> Result<Seen> {
    look_back(permit, ask.query::<Period>()?.months())
}

/// Looks at a partnership over so many months.
pub(super) fn look_back(permit: &Permit<'_, Feel>, months: i32) -> Result<Seen> {
    let (id, today) = (permit.subject().id, permit.today());
    let from = today.checked_sub(Span::new().months(months)).map_err(Error::internal)?;
    permit.read(|tx| {
        let stays = staying::stays(store::terms(tx, id, today)?);
        Ok(Seen {
            from,
            asked: store::asked(tx, id, (from, today))?,
            organizations: store::at_table(tx, id, today)?,
            seated: store::seated(tx, id, today)?,
            staying: staying::staying(&stays, (from, today))?,
            bodies: bodies::all_names(tx, id)?,
        })
    })
}

/// A line of the table of organizations.
pub(super) struct Line<'a> {
    pub(super) it: &'a AtTable,
    pub(super) rates: Rates,
}

/// Those that sit at a table, lead something or were asked for something.
pub(super) fn lines(seen: &Seen) -> Vec<Line<'_>> {
    let rates = measures::by_organization(&seen.asked);
    let line = |it| Line { it, rates: rates.get(&it.id).copied().unwrap_or_default() };
    let takes_part = |line: &Line<'_>| line.it.seats + line.it.leads > 0 || rates.contains_key(&line.it.id);
    seen.organizations.iter().map(line).filter(takes_part).collect()
}

#[derive(Template)]
#[template(path = "momentum/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    home: String,
    filters: Filters,
    figures: Vec<Figure>,
    quiet_seats: Vec<QuietSeat<'a>>,
    quiet_organizations: Vec<&'a AtTable>,
    lines: Vec<Line<'a>>,
    foot: Pager,
    quarters: Vec<Quarter>,
    bodies: Vec<(BodyId, &'a Bilingual, Vec<Rate>)>,
    sectors: Vec<(String, Rates)>,
    staying: &'a Staying,
    chart: Option<ChartFrame>,
    loads: Vec<Load<'a>>,
}

impl Show<'_> {
    fn rate(&self, rate: &Rate) -> String {
        told(self.lang, *rate)
    }

    fn latest(&self, it: &AtTable) -> String {
        it.latest.map_or_else(|| self.w.momentum_never().to_owned(), |day| date(self.lang, day))
    }

    fn quarter(&self, quarter: &Quarter) -> String {
        self.w.momentum_quarter(quarter.0.to_string(), quarter.1.to_string())
    }

    fn median(&self) -> String {
        match median(&self.staying.curve) {
            Some(months) => self.w.momentum_median(months),
            None => self.w.momentum_no_median().to_owned(),
        }
    }

    fn bodies_of(&self, load: &Load<'_>) -> String {
        list(self.lang, &load.bodies.iter().map(|body| body.in_lang(self.lang).text).collect::<Vec<_>>())
    }

    fn hours(&self, load: &Load<'_>) -> String {
        let tenths = (load.minutes + 3) / 6;
        let hours = number(self.lang, tenths / 10);
        self.w.momentum_hours(if tenths % 10 == 0 {
            hours
        } else {
            decimal(self.lang, f64::from(i32::try_from(tenths).unwrap_or(i32::MAX)) / 10.0, 1)
        })
    }

    fn days_of(&self, quarter: &Quarter) -> String {
        measures::days_of(*quarter)
    }
}

/// From so many questions on a share says more than the two numbers it is made of.
const ENOUGH: u32 = 5;
/// The most people that are named for the hours they carry.
const MOST_LOADS: usize = 12;

/// So many of so many, and the share where there were enough of them.
pub(super) fn told(lang: Lang, rate: Rate) -> String {
    match rate.share() {
        Some(_) if rate.asked < ENOUGH => Words(lang).momentum_of(number(lang, rate.kept), number(lang, rate.asked)),
        Some(share) => Words(lang).momentum_rate(number(lang, rate.kept), number(lang, rate.asked), percent(lang, share * 100.0, 0)),
        None => Words(lang).momentum_not_asked().to_owned(),
    }
}

/// How the partnership keeps going.
pub(super) fn show(permit: &Permit<'_, Feel>, ask: &Ask) -> Result<Reply> {
    let (lang, today, seen) = (permit.lang(), permit.today(), look(permit, ask)?);
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", permit.subject().slug));
    let here = format!("{home}/momentum");
    let months = ask.query::<Period>()?.months();
    let lines = lines(&seen);
    let exports = |kind: &str| format!("{here}.{kind}?months={months}");
    let foot = Pager::new(lang, &ask.uri, 1, lines.len() as u64, lines.len() as u64).exports(exports("csv"), exports("xlsx"));
    let by_sector = measures::by_sector(&seen.asked);
    let content = Show {
        w,
        lang,
        filters: filters(lang, &here, months),
        figures: figures(lang, &seen),
        quiet_seats: silence::seats(&seen.seated, &seen.asked),
        quiet_organizations: silence::organizations(&seen.organizations, today)?,
        foot,
        quarters: measures::quarters(seen.from, today),
        bodies: by_body(&seen, today),
        sectors: by_sector.into_iter().map(|(code, rates)| (sectors::called(code, lang), rates)).collect(),
        staying: &seen.staying,
        chart: chart(lang, &seen.staying),
        loads: measures::loads(&seen.seated, &seen.asked).into_iter().take(MOST_LOADS).collect(),
        lines,
        home,
    };
    let by_quarter = Action::new(w.momentum_quarters(), format!("{here}/quarters")).icon("chart-column");
    let health = Action::new(w.health(), format!("{}/governance-health", content.home)).icon("list-checks");
    permit.page(w.momentum()).lead(w.momentum_lead()).more(Some(by_quarter)).more(Some(health)).show(&content)
}

fn filters(lang: Lang, here: &str, chosen: i32) -> Filters {
    let choice = |months: &i32| Choice::new(months, Words(lang).momentum_months(*months)).chosen_if(*months == chosen);
    let choices: Vec<Choice> = MONTHS.iter().map(choice).collect();
    let field: Html = Fields::fresh(lang).choice("months", Words(lang).momentum_period()).options(&choices).into();
    Filters::new(lang, here, field)
}

fn figures(lang: Lang, seen: &Seen) -> Vec<Figure> {
    let w = Words(lang);
    let one = |(kind, rate): (Kind, Rate)| {
        let value = percent(lang, rate.share().unwrap_or_default() * 100.0, 0);
        Figure::new(lang, kind.called(lang), value)
            .unit(w.momentum_of(number(lang, rate.kept), number(lang, rate.asked)))
            .rows("#organizations")
    };
    let stays = &seen.staying;
    let left =
        Figure::new(lang, w.momentum_left(), number(lang, stays.left_since)).unit(w.momentum_of_seats(stays.held_before)).rows("#staying");
    let asked = Rates::of(&seen.asked).each().into_iter().filter(|(_, rate)| rate.asked > 0);
    asked.map(one).chain([left]).collect()
}

fn by_body(seen: &Seen, today: Date) -> Vec<(BodyId, &Bilingual, Vec<Rate>)> {
    let (rates, quarters) = (measures::by_body(&seen.asked), measures::quarters(seen.from, today));
    let row = |(id, name)| (id, name, quarters.iter().map(|quarter| rates.get(&(id, *quarter)).copied().unwrap_or_default()).collect());
    let all = seen.bodies.iter().map(|(id, name)| row((*id, name)));
    all.filter(|(_, _, rates): &(_, _, Vec<Rate>)| rates.iter().any(|rate| rate.asked > 0)).collect()
}

/// The curve, year by year; nothing while nobody has left a seat.
fn chart(lang: Lang, it: &Staying) -> Option<ChartFrame> {
    let w = Words(lang);
    let last = it.curve.last()?.at.div_ceil(12).clamp(1, 10);
    let years: Vec<u32> = (0..=last).collect();
    let shares = years.iter().map(|year| (lasting_beyond(&it.curve, year * 12) * 1_000.0).round() / 10.0);
    let chart = Chart {
        title: w.momentum_curve().to_owned(),
        description: w.momentum_curve_described(it.stays, it.ended),
        source: w.momentum_curve_source().to_owned(),
        kind: Shown::Percent,
        shape: Shape::Line {
            categories: years.iter().map(|year| w.momentum_years(*year)).collect(),
            series: vec![Series::new(w.momentum_curve_series(), shares)],
        },
    };
    let blocks = vec![Block::Table(chart.table(lang.code()))];
    let table = press::html::fragment(&Document { lang: lang.code().to_owned(), blocks, ..Document::default() }, 1);
    let picture = Html::trusted(chart.svg(lang.code(), "staying"));
    Some(ChartFrame::new(lang, w.momentum_curve(), picture, Html::trusted(table), chart.source))
}

/// The organizations as CSV.
pub(super) fn csv(permit: &Permit<'_, Feel>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The organizations as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Feel>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Feel>, ask: &Ask) -> Result<Table> {
    let (lang, seen) = (permit.lang(), look(permit, ask)?);
    let w = Words(lang);
    let kinds = Kind::ALL.iter().flat_map(|kind| {
        let name = kind.called(lang);
        [w.momentum_column_kept(name), w.momentum_column_asked(name)]
    });
    let headings: Vec<String> = [w.momentum_organization(), w.momentum_seats(), w.momentum_leads(), w.momentum_latest()]
        .map(str::to_owned)
        .into_iter()
        .chain(kinds)
        .collect();
    let rows = lines(&seen).into_iter().map(|line| {
        let day = line.it.latest.map(|day| day.to_string()).unwrap_or_default();
        let own = [line.it.name.in_lang(lang).text.to_owned(), line.it.seats.to_string(), line.it.leads.to_string(), day];
        let rates = line.rates.each().into_iter().flat_map(|(_, rate)| [rate.kept.to_string(), rate.asked.to_string()]);
        own.into_iter().chain(rates).collect()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    Ok(tables::of_text(w.momentum(), &headings, rows.into_iter()))
}
