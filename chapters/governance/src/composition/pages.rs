//! The composition board, and the same to take away.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Lang, Result,
    lang::month_year,
    parts::{Action, Badge, ChartFrame, Html, Pager, Tone, badge},
    permits::Permit,
    web::{Ask, Page, Reply},
};
use press::{Block, Document, Table};
use registry::{
    network::{self, Benchmark},
    partnerships::Of,
    sectors, tables,
};

use super::{
    acts::Compose,
    beside_community, lines,
    model::{Board, Held, Row, State, board, exists, state},
    store::{self, Cell},
    trend,
};
use crate::{
    bodies::{self, Body, BodyKind},
    community,
    seats::{self, Seat},
    terms::{SeatLine, Terms},
    words::Words,
};

/// A body as it is composed on a day.
pub(super) struct Seen {
    pub(super) terms: Option<Terms>,
    pub(super) lines: Vec<SeatLine>,
    /// The seats that exist on the day.
    pub(super) seats: Vec<Seat>,
    pub(super) held: Vec<Held>,
    pub(super) board: Board,
    ever: Vec<Seat>,
}

/// Looks at a body on a day.
pub(super) fn look(permit: &Permit<'_, Compose>) -> Result<Seen> {
    let (today, body) = (permit.today(), permit.subject().record.id);
    let (ever, held, (terms, lines)) =
        permit.read(|tx| Ok((seats::ever_of_body(tx, body)?, store::held(tx, body)?, lines::in_force(tx, body, today)?)))?;
    let seats: Vec<Seat> = ever.iter().filter(|seat| exists(seat, today)).cloned().collect();
    let board = board((&seats, &ever), &lines, &held, today);
    Ok(Seen { terms, lines, seats, held, board, ever })
}

/// A national figure, and what stands here beside it.
struct Beside {
    label: String,
    amount: String,
    of_whom: String,
    code: String,
    here: usize,
}

#[derive(Template)]
#[template(path = "composition/show.html")]
struct Show {
    w: Words,
    lang: Lang,
    home: String,
    seen: Seen,
    today: Date,
    sentences: Vec<String>,
    beside: Vec<Beside>,
    community: Vec<[String; 2]>,
    across: Across,
    chart: ChartFrame,
    foot: Pager,
}

impl Show {
    fn lines(&self) -> Vec<(&SeatLine, &Row)> {
        self.seen.lines.iter().zip(&self.seen.board.rows).collect()
    }

    fn called(&self, line: &SeatLine) -> String {
        line.called(self.lang)
    }

    fn wanted(&self, line: &SeatLine) -> String {
        line.numbers(self.lang)
    }

    fn seat(&self, place: &usize) -> &Seat {
        &self.seen.seats[*place]
    }

    fn state(&self, place: &usize) -> Badge {
        state_badge(self.w, state(self.seen.seats[*place].id, &self.seen.held, self.today))
    }

    fn holder(&self, place: &usize) -> &str {
        let id = self.seen.seats[*place].id;
        let now = |it: &&Held| it.seat == id && it.starts_on <= self.today && it.ends_on.is_none_or(|end| end >= self.today);
        self.seen.held.iter().find(now).map_or("", |it| &it.name)
    }

    fn verdict(&self, line: &SeatLine, row: &Row) -> Badge {
        let target = line.target.and_then(|target| usize::try_from(target).ok()).unwrap_or_default();
        match (row.short, row.over) {
            (0, 0) if row.counted.len() < target => badge(Tone::Information, "", self.w.composition_wanted(target - row.counted.len())),
            (0, 0) => badge(Tone::Good, "", self.w.composition_met()),
            (0, over) => badge(Tone::Attention, "", self.w.composition_too_many(over)),
            (short, _) => badge(Tone::Risk, "", self.w.composition_missing(short)),
        }
    }

    fn line_of(&self, line: &usize) -> String {
        self.seen.lines[*line].called(self.lang)
    }

    /// The places of the seats that count for no line.
    fn beyond(&self) -> Vec<usize> {
        let none = |place: &usize| self.seen.board.serves[*place].is_none();
        (0..self.seen.seats.len()).filter(none).collect()
    }
}

fn state_badge(w: Words, state: State) -> Badge {
    match state {
        State::Filled => badge(Tone::Good, "", w.seat_state_filled()),
        State::Ending => badge(Tone::Attention, "clock", w.seat_state_ending()),
        State::Vacant => badge(Tone::Risk, "", w.vacant()),
    }
}

/// Every sector against every table: how many of its seats are held.
struct Across {
    bodies: Vec<String>,
    rows: Vec<(String, Vec<Option<Badge>>)>,
}

fn across(lang: Lang, cells: &[Cell], all: &[Body], (own, today): (&Body, Date)) -> Across {
    let has_seats = |body: &&Body| cells.iter().any(|cell| cell.body == body.id);
    let is_beside = |body: &&Body| body.id != own.id && body.exists_on(today) && body.kind != BodyKind::Secretariat;
    let shown: Vec<&Body> = all.iter().filter(is_beside).filter(has_seats).collect();
    let mut codes: Vec<&str> =
        cells.iter().filter(|cell| shown.iter().any(|body| body.id == cell.body)).map(|cell| &*cell.sector).collect();
    codes.dedup();
    let cell = |code: &str, body: &Body| {
        let found = cells.iter().find(|cell| cell.body == body.id && cell.sector == code)?;
        let tone = match found.filled {
            0 => Tone::Risk,
            filled if filled < found.seats => Tone::Attention,
            _ => Tone::Good,
        };
        Some(badge(tone, "", Words(lang).composition_n_of(found.filled, found.seats)))
    };
    let mut rows: Vec<_> =
        codes.iter().map(|code| (sectors::called(code, lang), shown.iter().map(|body| cell(code, body)).collect())).collect();
    rows.sort_by_key(|(name, _): &(String, Vec<Option<Badge>>)| kit::lang::fold(name));
    Across { bodies: shown.iter().map(|body| body.name.in_lang(lang).text.to_owned()).collect(), rows }
}

/// The group of sectors that a national figure counts.
fn group(code: &str) -> Option<sectors::Group> {
    use sectors::Group;
    Some(match code {
        "members-settlement" => Group::Settlement,
        "members-mainstream" => Group::Mainstream,
        "members-municipal" => Group::Municipal,
        "members-provincial" => Group::Provincial,
        "members-federal" => Group::Federal,
        "members-employers" => Group::Employment,
        "members-research" => Group::Research,
        "members-media" => Group::Media,
        _ => return None,
    })
}

/// The national figures on who is at the table, each with how many seats of those sectors are held here.
fn beside(lang: Lang, all: &[Benchmark], seen: &Seen, today: Date) -> Vec<Beside> {
    let held = |seat: &&Seat| state(seat.id, &seen.held, today) != State::Vacant;
    let one = |it: &Benchmark| {
        let counted = group(&it.code)?;
        let serves = |seat: &&Seat| seat.sector_codes().any(|code| sectors::group_of(code) == Some(counted));
        Some(Beside {
            label: it.label.in_lang(lang).text.to_owned(),
            amount: it.amount.in_lang(lang).text.to_owned(),
            of_whom: format!("{}, {} ({})", it.population.in_lang(lang).text, network::as_of(&it.as_of, lang), it.source),
            code: it.code.clone(),
            here: seen.seats.iter().filter(held).filter(serves).count(),
        })
    };
    all.iter().filter_map(one).collect()
}

/// How a body is composed today.
pub(super) fn show(permit: &Permit<'_, Compose>, _: &Ask) -> Result<Reply> {
    permit.remembered(|| composed(permit))
}

fn composed(permit: &Permit<'_, Compose>) -> Result<Page> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, today, seen) = (Words(lang), permit.today(), look(permit)?);
    let (figures, all, cells, known) = permit.read(|tx| {
        let cells = store::by_body(tx, partnership.id, today)?;
        Ok((network::store::benchmarks(tx)?, bodies::all(tx, partnership.id)?, cells, community::all(tx, partnership.id)?))
    })?;
    let home = format!("/{lang}/p/{}", partnership.slug);
    let here = format!("{home}/bodies/{}", it.id);
    let begun = seen.held.first().map_or(it.starts_on, |first| first.starts_on);
    let chart = trend::chart(lang, &seen.ever, &seen.held, (begun, today));
    let blocks = vec![Block::Table(chart.table(lang.code()))];
    let table = press::html::fragment(&Document { lang: lang.code().to_owned(), blocks, ..Document::default() }, 1);
    let picture = Html::trusted(chart.svg(lang.code(), "composition"));
    let foot = Pager::new(lang, &here, 1, seen.lines.len() as u64, seen.lines.len() as u64);
    let foot = foot.exports(format!("{here}/composition.csv"), format!("{here}/composition.xlsx"));
    let page = permit.page(w.composition_of(it.name.in_lang(lang).text)).lead(w.composition_lead());
    let health = Action::new(w.composition_health(), format!("{home}/governance-health")).icon("list-checks");
    let page = page.crumb(w.bodies(), format!("{home}/bodies")).crumb(it.name.in_lang(lang).text, here);
    let known_of = Action::new(w.community(), format!("{home}/community"));
    let page = page.more((it.kind == BodyKind::Council).then_some(health)).more(permit.may::<community::Add>().then_some(known_of));
    page.with(&Show {
        w,
        lang,
        home,
        today,
        sentences: lines::sentences(lang, &seen.board, &seen.lines, &seen.seats),
        beside: beside(lang, &figures, &seen, today),
        community: beside_community::beside(known, &seen, today).iter().map(|one| one.sentences(lang)).collect(),
        across: across(lang, &cells, &all, (it, today)),
        chart: ChartFrame::new(lang, w.composition_trend(), picture, Html::trusted(table), chart.source),
        foot,
        seen,
    })
}

/// The board as CSV.
pub(super) fn csv(permit: &Permit<'_, Compose>, _: &Ask) -> Result<Reply> {
    tables::csv(&table(permit)?)
}

/// The board as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Compose>, _: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Compose>) -> Result<Table> {
    let (lang, seen) = (permit.lang(), look(permit)?);
    let w = Words(lang);
    let headings = [
        w.composition_line(),
        w.seat_line_minimum(),
        w.seat_line_target(),
        w.seat_line_maximum(),
        w.composition_filled(),
        w.composition_counted_seats(),
        w.seats_vacant(),
        w.composition_last_filled(),
    ];
    let number = |it: Option<u32>| it.map(|it| it.to_string()).unwrap_or_default();
    let seats = |places: &[usize]| places.iter().map(|place| seen.seats[*place].number.to_string()).collect::<Vec<_>>().join("; ");
    let rows = seen.lines.iter().zip(&seen.board.rows).map(|(line, row)| {
        vec![
            line.called(lang),
            line.minimum.to_string(),
            number(line.target),
            number(line.maximum),
            (row.counted.len() + row.over).to_string(),
            seats(&row.counted),
            seats(&row.vacant),
            row.last.map(|day| month_year(lang, day)).unwrap_or_default(),
        ]
    });
    let name = permit.subject().record.name.in_lang(lang).text.to_owned();
    Ok(tables::of_text(&w.composition_of(name), &headings, rows))
}
