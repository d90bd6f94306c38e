//! The page.

use askama::Template;
use governance::{front, replies};
use jiff::{Span, civil::Date};
use kit::{
    Error, Id, Lang, Result,
    lang::{date, money_whole, number},
    parts::{Event, Figure, Html, Step, Tone, badge, stepper, timeline},
    permits::Permit,
    web::{Ask, Page, Reply},
};
use planning::{
    activities::{self, Activity, Details},
    fiscal::FiscalYear,
};
use registry::{partnerships::Partnership, sectors};
use results::requests::{self, Owing};

use super::{
    acts::{ComeHome, SeeDues, SeeWork},
    model::{Council, Health, Stage, stages},
    store::{self, Dated, Facts},
};
use crate::words::Words;

/// The most lines that each part of the page shows.
const MOST: usize = 12;

/// What a stage lacks: its name, the sentence, where to mend it, and the records at fault.
struct Lack {
    stage: String,
    sentence: String,
    href: String,
    at_fault: Vec<(String, String)>,
}

/// Who owes news, and of which activities: address and number.
struct Debt {
    who: String,
    of: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "home/home.html")]
struct Content {
    w: Words,
    urgent: Html,
    stepper: Html,
    missing: Vec<Lack>,
    quiet: Vec<String>,
    terms: String,
    due: Html,
    lately: Html,
    figures: Vec<Figure>,
    year: String,
    owed: Option<(String, Vec<Debt>)>,
    base: String,
}

/// What the page is made of, read at once.
struct Read {
    council: Council,
    facts: Facts,
    activities: Vec<Activity>,
    details: Details,
    due: Vec<Dated>,
    /// The meetings whose quorum is in danger.
    urgent: Vec<Dated>,
    at_risk: Vec<Id>,
    lately: Vec<Dated>,
    owing: Vec<Owing>,
}

fn read(permit: &Permit<'_, ComeHome>) -> Result<Read> {
    let (lang, id, today) = (permit.lang(), permit.subject().id, permit.today());
    let year = FiscalYear::containing(today);
    let reported = if first_report(permit.subject(), today).is_some() { year } else { year.previous() };
    let until = today.checked_add(Span::new().days(30)).map_err(Error::internal)?;
    permit.read(|tx| {
        let standing = front::standing(tx, id, today)?;
        let wanting = standing.sectors_wanting().map(|code| sectors::called(code, lang)).collect();
        let activities = activities::of_year(tx, id, FiscalYear::containing(today))?;
        let details = activities::details_of(tx, &activities)?;
        let mut due: Vec<Dated> = front::due(tx, id, today, until)?.into_iter().map(Dated::from).collect();
        due.extend(activities.iter().filter(|it| ends_soon(it, today, until)).filter_map(Dated::of_activity));
        due.sort_by(|a, b| (a.on, &a.kind, a.id).cmp(&(b.on, &b.kind, b.id)));
        let at_risk: Vec<Id> = replies::at_risk(tx, id, permit.now(), today)?.into_iter().map(|it| it.0).collect();
        let urgent = due.iter().filter(|it| at_risk.contains(&it.id)).cloned().collect();
        due.truncate(MOST);
        let owing =
            if permit.may::<SeeDues>() { requests::owing(tx, id, (requests::since_unless_chosen(today), today))? } else { Vec::new() };
        let (facts, lately) = (store::facts(tx, id, (today, reported))?, store::lately(tx, id)?);
        Ok(Read { council: Council { standing, wanting }, facts, activities, details, due, urgent, at_risk, lately, owing })
    })
}

/// The day after which the first report of a partnership is due, when it was founded in the present fiscal year: it has no last one.
fn first_report(partnership: &Partnership, today: Date) -> Option<Date> {
    let year = FiscalYear::containing(today);
    partnership.founded_on.filter(|founded| *founded >= year.start()).map(|_| year.end())
}

fn ends_soon(it: &Activity, today: Date, until: Date) -> bool {
    it.plan_state.is_approved() && it.status.is_expected() && it.ends_on.is_some_and(|end| (today..=until).contains(&end))
}

/// The home of a partnership.
pub(super) fn home(permit: &Permit<'_, ComeHome>, _: &Ask) -> Result<Reply> {
    permit.remembered(|| page(permit))
}

fn page(permit: &Permit<'_, ComeHome>) -> Result<Page> {
    let (lang, partnership, today) = (permit.lang(), permit.subject(), permit.today());
    let w = Words(lang);
    let base = format!("/{lang}/p/{}", partnership.slug);
    let read = read(permit)?;
    let health = Health::of(&read.activities, &read.details, today);
    let stages = stages(&read.council, &read.facts, &health, (lang, first_report(partnership, today)));
    let sees_work = permit.may::<SeeWork>();
    let href = |path: &str| if sees_work { format!("{base}{path}") } else { String::new() };
    let content = Content {
        w,
        urgent: events(&read.urgent, lang, &href, Some((today, &read.at_risk))),
        stepper: stepper(lang, stages.iter().map(|stage| step(stage, &href(stage.path), w)).collect()).into(),
        missing: missing(&stages, &health, w, &href),
        quiet: quiet(&read.council, w),
        terms: href("/terms"),
        due: events(&read.due, lang, &href, Some((today, &read.at_risk))),
        lately: events(&read.lately, lang, &href, None),
        figures: figures(lang, &health, &read.facts, &href),
        year: FiscalYear::containing(today).called(lang),
        owed: permit.may::<SeeDues>().then(|| (format!("{base}/requests"), debts(&read.owing, lang, &base))),
        base,
    };
    permit.page(w.home_title(partnership.short_name.in_lang(lang).text)).lead(w.home_lead()).with(&content)
}

/// What the terms of reference foresee and is not so, in a line each.
fn quiet(council: &Council, w: Words) -> Vec<String> {
    let it = &council.standing;
    let meetings = (it.meeting_too_little > 0).then(|| w.home_meets_too_little(it.meeting_too_little));
    let reviews = (it.reviews_due > 0).then(|| w.home_reviews_due(it.reviews_due));
    meetings.into_iter().chain(reviews).collect()
}

/// Who owes news, the lead of most activities first.
fn debts(owing: &[Owing], lang: Lang, base: &str) -> Vec<Debt> {
    let mut debts: Vec<Debt> = Vec::new();
    for it in owing {
        let name = it.lead.in_lang(lang).text;
        let who = if name.is_empty() { Words(lang).nobody_leads() } else { name };
        let activity = (format!("{base}/activities/{}", it.id), it.code.clone());
        match debts.iter_mut().find(|debt| debt.who == who) {
            Some(debt) => debt.of.push(activity),
            None => debts.push(Debt { who: who.to_owned(), of: vec![activity] }),
        }
    }
    debts.sort_by_key(|debt| std::cmp::Reverse(debt.of.len()));
    debts.truncate(MOST);
    debts
}

fn step(stage: &Stage, href: &str, w: Words) -> Step {
    Step { label: stage_called(stage.code, w), state: stage.state, note: String::new(), href: href.to_owned() }
}

fn stage_called(code: &str, w: Words) -> String {
    w.by_key(&format!("stage-{code}")).unwrap_or_default().to_owned()
}

/// The stages that are not done: what is missing and where to mend it. Activities that are not SMART are named.
fn missing(stages: &[Stage], health: &Health, w: Words, href: &dyn Fn(&str) -> String) -> Vec<Lack> {
    let open = stages.iter().filter_map(|stage| Some((stage, stage.missing.clone()?)));
    open.map(|(stage, sentence)| {
        let vague = if stage.code == "plan" { health.vague.as_slice() } else { &[] };
        let at_fault = vague.iter().take(MOST).map(|(id, code)| (href(&format!("/activities/{id}")), code.clone()));
        Lack {
            stage: stage_called(stage.code, w),
            sentence,
            href: href(stage.path),
            at_fault: at_fault.filter(|(href, _)| !href.is_empty()).collect(),
        }
    })
    .collect()
}

/// Records with a day, each leading to its page. Those that were due before today say that they are late, meetings whose quorum
/// is in danger say so.
fn events(all: &[Dated], lang: Lang, href: &dyn Fn(&str) -> String, due: Option<(Date, &[Id])>) -> Html {
    let w = Words(lang);
    let folder = |kind: &str| match kind {
        "meeting" => "/meetings",
        "follow_up" => "/follow-ups",
        "activity" => "/activities",
        "seat" => "/seats",
        "vote" => "/votes",
        "decision" | "review" => "/decisions",
        "finding" => "/findings",
        _ => "/changes",
    };
    let event = |it: &Dated| Event {
        date: date(lang, it.on),
        title: it.title.in_lang(lang).text.to_owned(),
        href: href(&format!("{}/{}", folder(&it.kind), it.id)),
        text: [w.by_key(&format!("due-{}", it.kind.replace('_', "-"))).unwrap_or_default(), it.who.in_lang(lang).text]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        badge: due.and_then(|(today, at_risk)| match () {
            () if it.on < today => Some(badge(Tone::Risk, "clock", w.overdue())),
            () if at_risk.contains(&it.id) => Some(badge(Tone::Risk, "triangle-alert", w.quorum_at_risk())),
            () => None,
        }),
    };
    if all.is_empty() { Html::default() } else { timeline(all.iter().map(event).collect()).into() }
}

/// What was given is worth; hours for which no rate is set are not worth nothing.
fn worth(lang: Lang, facts: &Facts) -> String {
    let lacks_rate = facts.minutes > 0 && facts.cents == 0;
    if lacks_rate { Words(lang).no_hourly_rate().to_owned() } else { money_whole(lang, facts.cents) }
}

fn figures(lang: Lang, health: &Health, facts: &Facts, href: &dyn Fn(&str) -> String) -> Vec<Figure> {
    let w = Words(lang);
    let count = |n: usize| number(lang, i64::try_from(n).unwrap_or(i64::MAX));
    vec![
        Figure::new(lang, w.figure_done(), count(health.done)).unit(w.of_activities(health.total)).rows(href("/activities?status=done")),
        Figure::new(lang, w.figure_late(), count(health.late)).rows(href("/activities?status=late")),
        Figure::new(lang, w.figure_silent(), count(health.silent)).rows(href("/activities?status=silent")),
        Figure::new(lang, w.figure_changes(), number(lang, facts.changes)).rows(href("/changes")),
        Figure::new(lang, w.figure_hours(), results::hours(lang, facts.minutes))
            .unit(w.hours(facts.minutes / 60))
            .rows(href("/contributions/totals")),
        Figure::new(lang, w.figure_value(), worth(lang, facts)).rows(href("/contributions/totals")),
    ]
}

#[cfg(test)]
mod tests {
    use kit::{lang::Bilingual, testing::now};

    use super::*;

    #[test]
    fn what_was_due_before_today_says_that_it_is_late_and_nothing_else_does() {
        let day = |on| Dated {
            kind: "follow_up".to_owned(),
            id: Id::new(now()),
            on,
            title: Bilingual::new("Call the clinic", "Appeler la clinique", Lang::En),
            who: Bilingual::default(),
        };
        let today = Date::constant(2026, 11, 16);
        for (lang, word) in [(Lang::En, ">Late<"), (Lang::Fr, ">En retard<")] {
            let shown = |on, today: Option<Date>| {
                events(&[day(on)], lang, &|path| path.to_owned(), today.map(|today| (today, &[][..]))).to_string()
            };
            let late = shown(Date::constant(2026, 11, 15), Some(today));
            assert!(late.contains(word) && late.contains("<svg"), "a word and an icon: {late}");
            assert!(!shown(today, Some(today)).contains("badge"), "due today is not late");
            assert!(!shown(Date::constant(2026, 11, 15), None).contains("badge"), "what was done lately is not late");
        }
    }

    #[test]
    fn what_the_terms_foresee_is_named_only_where_it_is_not_so() {
        let council = |meeting_too_little, reviews_due| Council {
            standing: front::Standing { meeting_too_little, reviews_due, ..front::Standing::default() },
            wanting: Vec::new(),
        };
        for lang in Lang::ALL {
            assert!(quiet(&council(0, 0), Words(lang)).is_empty());
            assert_eq!(quiet(&council(2, 1), Words(lang)).len(), 2);
        }
        assert_eq!(quiet(&council(0, 1), Words(Lang::En)), ["1 set of terms of reference is due for review."]);
    }

    #[test]
    fn half_an_hour_that_was_given_is_not_lost() {
        let facts = Facts { minutes: 1_950, ..Facts::default() };
        for (lang, hours) in [(Lang::En, "32.5"), (Lang::Fr, "32,5")] {
            let shown: String = figures(lang, &Health::default(), &facts, &|_| String::new()).iter().map(ToString::to_string).collect();
            assert!(shown.contains(hours), "{shown}");
        }
    }

    #[test]
    fn a_meeting_whose_quorum_is_in_danger_says_so_until_its_day_is_past() {
        let today = Date::constant(2026, 11, 16);
        let meeting = |on| Dated {
            kind: "meeting".to_owned(),
            id: Id::new(now()),
            on,
            title: Bilingual::new("Council", "Conseil", Lang::En),
            who: Bilingual::default(),
        };
        for (lang, word) in [(Lang::En, "Quorum at risk"), (Lang::Fr, "Quorum en danger")] {
            let (near, other) = (meeting(today), meeting(today));
            let shown = |it: &Dated| events(std::slice::from_ref(it), lang, &|path| path.to_owned(), Some((today, &[near.id]))).to_string();
            assert!(shown(&near).contains(word) && !shown(&other).contains(word), "{}", shown(&near));
        }
    }
}
