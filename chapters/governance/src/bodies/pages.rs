//! The pages of bodies: the structure, one body, the forms.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Result,
    lang::{Bilingual, Words as Kit, date, date_time, parse_date},
    parts::{Action, Badge, ChartFrame, Choice, Facts, Fields, Html, Pager, Timeline, Tone, badge, facts},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use press::Table;
use registry::{
    partnerships::{Of, Partnership},
    tables,
    themes::Theme,
};
use serde::Deserialize;

use super::{
    acts::{self, Amend, Browse, Draft, Edit, See, SetUp},
    chart,
    model::{Body, BodyId, BodyKind, Form, Rhythm, as_tree, theme_called},
    store::{self, Beside, Officer},
};
use crate::{
    days::period,
    meetings::ConveneFor,
    onboarding, restructurings, seats, terms,
    votes::{self, OpenFor},
    words::Words,
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    show: String,
    on: String,
}

impl Filter {
    /// The day that is asked for, or today.
    pub(super) fn day(&self, today: Date) -> Option<Date> {
        if self.on.trim().is_empty() { Some(today) } else { parse_date(self.on.trim()) }
    }
}

#[derive(Template)]
#[template(path = "bodies/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    base: String,
    foot: Pager,
    past: bool,
    f: Fields<'a>,
    on: &'a str,
    since: Option<(String, Timeline)>,
    all: &'a [Body],
    tree: Vec<(usize, &'a Body)>,
    chart: ChartFrame,
    add: Option<Action>,
}

impl List<'_> {
    fn name_of(&self, id: &Option<BodyId>) -> &str {
        let mut shown = self.tree.iter().map(|(_, body)| *body).chain(self.all);
        shown.find(|body| Some(body.id) == *id).map_or("", |body| body.name.in_lang(self.lang).text)
    }

    fn dates(&self, body: &Body) -> String {
        period(self.lang, body.starts_on, body.ends_on)
    }
}

/// The structure of today or of another day, or everything there ever was.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, w, today) = (permit.lang(), Words(permit.lang()), permit.today());
    let filter = ask.query::<Filter>()?;
    let (past, mut problems) = (filter.show == "all", Problems::none());
    let day = filter.day(today).unwrap_or_else(|| {
        problems.add("on", |lang| Kit(lang).not_a_date());
        today
    });
    let structure = permit.read(|tx| restructurings::structure(tx, permit.subject().id))?;
    let shown: Vec<Body> = if past { structure.bodies.clone() } else { structure.on(day) };
    let tree = as_tree(&shown);
    let base = format!("/{lang}/p/{}/bodies", permit.subject().slug);
    let add = permit.may::<SetUp>().then(|| Action::new(w.body_add(), format!("{base}/new")).icon("plus"));
    let title = if past || day == today { w.bodies_chart().to_owned() } else { w.bodies_chart_on(date(lang, day)) };
    let picture = chart::picture(lang, &title, &tree);
    let chart = ChartFrame::new(lang, &title, picture, nested(lang, &base, &tree), w.bodies_chart_source());
    let since = (!past && day < today).then(|| {
        let mut since = restructurings::told(&structure, lang);
        since.retain(|one| one.since > day && one.since <= today);
        (w.changed_since(date(lang, day)), restructurings::as_timeline(lang, &since))
    });
    let rows = tree.len() as u64;
    let foot = Pager::new(lang, &base, 1, rows, rows).exports(format!("{base}.csv"), format!("{base}.xlsx"));
    let page = permit.page(w.bodies()).lead(w.bodies_lead()).action(add.clone()).status(if problems.is_empty() { 200 } else { 422 });
    let (f, on) = (Fields::new(lang, &problems), filter.on.as_str());
    page.show(&List { w, lang, base, foot, past, f, on, since, all: &structure.bodies, tree, chart, add })
}

/// The tree as lists within lists.
fn nested(lang: Lang, base: &str, tree: &[(usize, &Body)]) -> Html {
    let mut html = String::new();
    let mut open = 0;
    for (depth, body) in tree {
        while open > depth + 1 {
            html.push_str("</li></ul>");
            open -= 1;
        }
        html.push_str(if open <= *depth { "<ul><li>" } else { "</li><li>" });
        open = depth + 1;
        let name = Html::text(body.name.in_lang(lang).text);
        html.push_str(&format!("<a href=\"{base}/{}\">{name}</a> <span class=\"muted\">{}</span>", body.id, body.kind_called(lang)));
    }
    html.push_str(&"</li></ul>".repeat(open));
    Html::trusted(html)
}

/// The bodies as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    tables::csv(&table(permit)?)
}

/// The bodies as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let all = permit.read(|tx| store::all(tx, permit.subject().id))?;
    let name = |id: Option<BodyId>| {
        all.iter().find(|body| Some(body.id) == id).map_or(String::new(), |body| body.name.in_lang(lang).text.to_owned())
    };
    let headings = [
        w.name_in_english(),
        w.name_in_french(),
        w.kind(),
        w.answers_to(),
        w.grew_out_of(),
        w.theme(),
        w.rhythm(),
        w.starts_on(),
        w.last_day(),
    ];
    let rows = all.iter().map(|it| {
        let ends = it.ends_on.map(|day| day.to_string()).unwrap_or_default();
        let (kind, theme, rhythm) =
            (it.kind_called(lang).to_owned(), theme_called(&it.theme, lang).to_owned(), it.rhythm_called(lang).to_owned());
        vec![
            it.name.en.clone(),
            it.name.fr.clone(),
            kind,
            name(it.parent_id),
            name(it.grew_out_of_id),
            theme,
            rhythm,
            it.starts_on.to_string(),
            ends,
        ]
    });
    Ok(tables::of_text(w.bodies(), &headings, rows))
}

#[derive(Template)]
#[template(path = "bodies/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    csrf: Html,
    base: String,
    it: &'a Body,
    facts: Facts,
    officers: Vec<Officer>,
    below: Vec<Beside>,
    seats_href: String,
    seats: i64,
    filled: i64,
    ending: Vec<seats::Ending>,
    home: String,
    today: Date,
    votes: Vec<votes::Running>,
    due: Option<terms::Due>,
    renew: Option<String>,
    zone: &'a jiff::tz::TimeZone,
    nominate: Option<String>,
    relieve: bool,
    calendars: String,
}

impl Show<'_> {
    fn until(&self, one: &seats::Ending) -> String {
        date(self.lang, one.ends_on)
    }

    /// When a vote closes, or that it is taken at a meeting.
    fn closes(&self, one: &votes::Running) -> String {
        let until = |end| self.w.vote_until(date_time(self.lang, end, self.zone));
        one.closes_at.map_or_else(|| self.w.vote_at_a_meeting().to_owned(), until)
    }

    /// Within how many days a term ends, as a badge: 90, 60 or 30.
    fn soon(&self, one: &seats::Ending) -> Badge {
        let left = i64::from((one.ends_on - self.today).get_days());
        let days = seats::TOLD_BEFORE.into_iter().filter(|days| left <= *days).min().unwrap_or(seats::TOLD_BEFORE[0]);
        let tone = if days == seats::TOLD_BEFORE[2] { Tone::Risk } else { Tone::Attention };
        badge(tone, "clock", self.w.within_days(days))
    }
}

/// One body.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let base = format!("{home}/bodies");
    let today = permit.today();
    let soon = today.checked_add(jiff::Span::new().days(seats::TOLD_BEFORE[0])).map_err(Error::internal)?;
    let (officers, (above, former), below, (seats, filled), (ending, (votes, due))) = permit.read(|tx| {
        let (officers, above) = (store::officers(tx, it.id)?, store::above(tx, it)?);
        let (seats, ending) = (seats::filled_in(tx, it.id, today)?, seats::ending(tx, it.id, today, soon)?);
        let former = restructurings::former_names(tx, it.id)?;
        let running = (votes::running(tx, it.id)?, terms::Due::of(tx, it.id, today)?);
        Ok((officers, (above, former), store::below(tx, it.id)?, seats, (ending, running)))
    })?;
    let here = format!("{base}/{}", it.id);
    let edit = permit.may::<Edit>().then(|| Action::new(Kit(lang).edit(), format!("{here}/edit")).icon("pencil"));
    let nominate = permit.may::<acts::Nominate>().then(|| format!("{here}/offices/new"));
    let content = Show {
        w,
        lang,
        csrf: permit.csrf(),
        facts: about(lang, &base, it, (&above, &former)),
        base: base.clone(),
        it,
        officers,
        below,
        seats_href: format!("{home}/seats?body={}", it.id),
        seats,
        filled,
        ending,
        home: home.clone(),
        today,
        votes,
        renew: due.as_ref().filter(|_| permit.may::<terms::Begin>()).map(|due| format!("{home}/terms/new?from={}", due.id)),
        due,
        zone: &permit.config().zone,
        nominate,
        relieve: permit.may::<acts::Relieve>(),
        calendars: format!("{home}/calendars"),
    };
    let exists = it.exists_on(permit.today());
    let [first, second, voting] = if exists { actions(permit, &here, content.seats) } else { [None, None, None] };
    let page = permit.page(it.name.in_lang(lang).text).crumb(w.bodies(), base).action(first).more(second).more(voting).more(edit);
    let page = page.more(welcome(permit, exists, &here));
    let page = if exists { page } else { page.badge(badge(Tone::Plain, "", w.body_ended())) };
    page.show(&content)
}

/// Where new members are looked after, for those who do so, as long as there is a body to come to.
fn welcome(permit: &Permit<'_, See>, exists: bool, here: &str) -> Option<Action> {
    let may = exists && permit.may::<onboarding::See>();
    may.then(|| Action::new(Words(permit.lang()).onboarding(), format!("{here}/onboarding")).icon("list-checks"))
}

/// What one may begin on a body, the nearest step first: where there is no seat yet, that is to seat organizations.
fn actions(permit: &Permit<'_, See>, here: &str, seats: i64) -> [Option<Action>; 3] {
    let w = Words(permit.lang());
    let convene = permit.may::<ConveneFor>().then(|| Action::new(w.meeting_add(), format!("{here}/meetings/new")).icon("calendar"));
    let seating =
        permit.may::<seats::SeatOrganizations>().then(|| Action::new(w.seat_organizations(), format!("{here}/seats/new")).icon("users"));
    let voting = (seats > 0 && permit.may::<OpenFor>()).then(|| Action::new(w.vote_open(), format!("{here}/votes/new")).icon("gavel"));
    if seats == 0 && seating.is_some() { [seating, convene, voting] } else { [convene, seating, voting] }
}

fn about(lang: Lang, base: &str, it: &Body, (above, former): (&[Beside], &[(Bilingual, Date)])) -> Facts {
    let w = Words(lang);
    let link = |id: Option<BodyId>| {
        let found = above.iter().find(|body| Some(body.id) == id);
        found.map(|body| Html::trusted(format!("<a href=\"{base}/{}\">{}</a>", body.id, Html::text(body.name.in_lang(lang).text))))
    };
    let mut rows = vec![(w.kind(), Html::text(it.kind_called(lang)))];
    rows.extend(link(it.parent_id).map(|html| (w.answers_to(), html)));
    rows.extend(link(it.grew_out_of_id).map(|html| (w.grew_out_of(), html)));
    if !it.theme.is_empty() {
        rows.push((w.theme(), Html::text(theme_called(&it.theme, lang))));
    }
    if !it.rhythm.is_empty() {
        rows.push((w.rhythm(), Html::text(it.rhythm_called(lang))));
    }
    rows.push((w.body_membership(), Html::text(if it.is_open { w.body_open() } else { w.body_by_appointment() })));
    rows.push((w.meetings(), Html::text(if it.meets_publicly { w.body_meetings_public() } else { w.body_meetings_closed() })));
    rows.push((w.exists(), Html::text(period(lang, it.starts_on, it.ends_on))));
    let called = |(name, last): &(Bilingual, Date)| Html::text(w.called_until(name.in_lang(lang).text, date(lang, *last)));
    rows.extend(former.iter().map(|one| (w.formerly(), called(one))));
    rows.push((w.history(), Html::trusted(format!("<a href=\"{base}/{}/history\">{}</a>", it.id, Html::text(w.history_see())))));
    facts(rows)
}

#[derive(Template)]
#[template(path = "bodies/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    bodies: &'a [Choice],
}

fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/bodies", partnership.slug)
}

/// The form on a page, offering the bodies of a partnership except the one it is about.
fn asking<'p, A: Act>(
    permit: &Permit<'_, A>,
    (partnership, own): (&Partnership, Option<BodyId>),
    (page, action): (Page, String),
) -> Result<FormPage<'p, Form>> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let all = permit.read(|tx| super::all_names(tx, partnership.id))?;
    let others = all.iter().filter(|(id, _)| Some(*id) != own);
    let bodies: Vec<Choice> = others.map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let page = page.crumb(w.bodies(), list(lang, partnership));
    Ok(page.form(action, move |form, f| Html::of(&FormFields { w, lang, f, form, bodies: &bodies })))
}

/// The page with the form for a new body.
fn adding<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    asking(permit, (partnership, None), (permit.page(Words(lang).body_add()), list(lang, partnership)))
}

/// The page with the form that changes a body.
fn changing<'p, A: Act<Subject = Of<Body>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let page = permit.page(Words(lang).change_of(record.name.in_lang(lang).text));
    let page = asking(permit, (partnership, Some(record.id)), (page, format!("{}/{}", list(lang, partnership), record.id)))?;
    Ok(page.changing(|| permit.read(|tx| store::by_id(tx, partnership.id, record.id))?.as_ref().map(Form::from).ok_or(Error::NotFound)))
}

/// The form for a new body.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    adding(permit)?.open(&Form::default())
}

/// Takes the form for a new body.
pub(super) fn add(permit: &Permit<'_, SetUp>, ask: &Ask) -> Result<Reply> {
    let list = list(permit.lang(), permit.subject());
    adding(permit)?.take(ask, |form| acts::set_up(permit, form.clone()), |id| format!("{list}/{id}"))
}

/// The form that changes a body.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit)?.open()
}

/// Takes the form that changes a body.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit)?.take(ask, |form| acts::amend(permit, form.clone()))
}
