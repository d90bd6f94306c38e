//! How long the SMART meter takes for one activity, and for the plan of a year in both languages.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiff::civil::date;
use kit::Lang;
use planning::{
    fiscal::FiscalYear,
    smart::{Dates, Draft, Means, Output, Roots, Span, judge},
};

const TITLES: [(Lang, &str, &str); 6] = [
    (Lang::En, "Host four job fairs for newcomers with local employers", ""),
    (Lang::En, "Strengthen collaboration between settlement and mainstream agencies", "Joint intake begins in the fall."),
    (Lang::En, "Annual newcomer welcome fair", "An afternoon at city hall, with stands of forty services and food from many places."),
    (Lang::Fr, "Organisation de quatre salons de l’emploi pour les personnes immigrantes", ""),
    (Lang::Fr, "Poursuivre la tenue de cafés-rencontres mensuels pour les aînés", "Le premier mardi du mois."),
    (Lang::Fr, "Le groupe de travail sur l’emploi animera six déjeuners-causeries avec des employeurs", ""),
];

fn draft(lang: Lang, title: &'static str, description: &'static str) -> Draft<'static> {
    let fiscal_year = FiscalYear::containing(date(2025, 4, 1));
    Draft {
        lang,
        title,
        description,
        lead: Some("City"),
        target_group: None,
        outputs: &[Output { unit: "events", target: 4 }],
        has_baseline: false,
        means: Means::NoCost,
        roots: Roots { has_priority: true, findings: 1 },
        dates: Dates { fiscal_year, start: Some(fiscal_year.start()), end: Some(fiscal_year.end()), span: Span::OneYear },
    }
}

fn smart(c: &mut Criterion) {
    let one = draft(TITLES[0].0, TITLES[0].1, TITLES[0].2);
    c.bench_function("smart/one activity", |b| b.iter(|| judge(black_box(&one))));

    let plan: Vec<_> = TITLES.iter().cycle().take(24).map(|&(lang, title, description)| draft(lang, title, description)).collect();
    let mut group = c.benchmark_group("smart");
    group.throughput(Throughput::Elements(24));
    group.bench_function("plan of 24 with advice", |b| {
        b.iter(|| plan.iter().map(|draft| judge(black_box(draft)).advice(draft.lang).count()).sum::<usize>());
    });
    group.finish();
}

criterion_group!(benches, smart);
criterion_main!(benches);
