//! How long an annual report takes to assemble from the records of its year, and to be written as each of its files: the
//! report in progress of the demonstration, which nothing has frozen yet.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use entente::{demo, house};
use kit::{Id, Lang, bind, sql, testing::TestHouse};
use press::{docx, html, pdf, xlsx};
use registry::partnerships::{PartnershipId, Record as _};
use results::reports::{self, Report};

fn assembly(c: &mut Criterion) {
    let stage = TestHouse::with_thread(&house::routes(), house::node_kinds(), house::breaks());
    demo::fill(stage.db()).expect("the demonstration loads");
    let today = kit::testing::today();
    let (partnership, id): (PartnershipId, Id) = stage.look(|tx| {
        let latest = sql!(
            "SELECT r.partnership_id, r.id FROM report r JOIN partnership p ON p.id = r.partnership_id
             WHERE p.slug = 'rivermont' AND r.frozen_sum IS NULL ORDER BY r.fiscal_year DESC LIMIT 1"
        );
        tx.one(latest, bind![])
    });
    let report = stage.look(|tx| Report::find(tx, partnership, id)).expect("the report in progress");
    let assemble = || stage.look(|tx| reports::content(tx, partnership, &report, today));
    let content = assemble();
    let compose = |lang| reports::document(&content, (&content.title, today), None, lang);
    let document = compose(Lang::En);
    let about = xlsx::About { title: &document.title, date: today, lang: "en-CA" };
    let mut group = c.benchmark_group("report");
    group.bench_function("assembled from the records", |b| b.iter(|| black_box(assemble())));
    group.bench_function("composed in French", |b| b.iter(|| black_box(compose(Lang::Fr))));
    group.bench_function("written as HTML", |b| b.iter(|| black_box(html::file(&document))));
    group.bench_function("written as Word", |b| b.iter(|| black_box(docx::bytes(&document).expect("a Word file"))));
    group.bench_function("written as a workbook", |b| {
        b.iter(|| black_box(xlsx::bytes(&about, &press::document::tables(&document)).expect("a workbook")));
    });
    group.sample_size(10).bench_function("written as PDF/UA-1", |b| b.iter(|| black_box(pdf::bytes(&document).expect("a PDF"))));
    group.finish();
}

criterion_group!(benches, assembly);
criterion_main!(benches);
