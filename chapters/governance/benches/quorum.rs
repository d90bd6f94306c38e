//! How long the rule of quorum takes: for a council of twenty-five, and for a table of sixty while the roll is called.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use governance::{
    seats::SeatKind,
    terms::quorum::{Base, Presence, Recusal, Rule, SeatHere, Share, Threshold, judge},
};
use kit::Lang;

/// A table of so many seats, of which the first few are vacant and so many have someone on them.
fn table(seats: usize, here: usize) -> Vec<SeatHere> {
    const SECTORS: [&str; 6] = ["health", "settlement", "housing", "education", "employment", "francophone"];
    let presence = |place: usize| match place % 3 {
        _ if place >= here => Presence::Empty,
        0 => Presence::InRoom,
        1 => Presence::Remote,
        _ => Presence::Alternate,
    };
    let seat = |place: usize| SeatHere {
        votes: !place.is_multiple_of(11),
        counts: true,
        filled: !place.is_multiple_of(13),
        presence: presence(place),
        recused: place % 17 == 1,
        kind: SeatKind::Organizational,
        organization: None,
        sectors: vec![SECTORS[place % SECTORS.len()].to_owned(), SECTORS[(place + 2) % SECTORS.len()].to_owned()],
    };
    (0..seats).map(seat).collect()
}

fn quorum(c: &mut Criterion) {
    let strict = Rule {
        base: Base::VotingSeats,
        share: Share { threshold: Threshold::Fraction, part: 2, whole: 3 },
        minimum_sectors: 5,
        recusal: Recusal::LeftOut,
        ..Rule::USUAL
    };
    let council = table(25, 18);
    c.bench_function("quorum/council of 25", |b| b.iter(|| judge(black_box(&strict), black_box(&council), false)));

    let arriving: Vec<_> = (0..=60).map(|here| table(60, here)).collect();
    let mut group = c.benchmark_group("quorum");
    group.throughput(Throughput::Elements(61));
    group.bench_function("60 people arriving, said in French", |b| {
        b.iter(|| arriving.iter().map(|seats| judge(black_box(&strict), seats, false).sentence(Lang::Fr).len()).sum::<usize>());
    });
    group.finish();
}

criterion_group!(benches, quorum);
criterion_main!(benches);
