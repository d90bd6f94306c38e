//! What a chart promises: words for who does not see it, no style attribute, no hole in its text.

use super::*;

fn all() -> Vec<Chart> {
    let categories = vec!["Santé & <soins>".to_owned(), "x".repeat(120), String::new()];
    let series = vec![Series::new("A", [1.0, -2.5, 3.0]), Series { name: "B".into(), values: vec![Some(4.0), None, Some(f64::NAN)] }];
    let leaf = Node { label: "Groupe \"terre\"".into(), note: "4 sièges".into(), children: Vec::new() };
    let shapes = [
        Shape::Bars { categories: categories.clone(), series: series.clone(), stacked: false },
        Shape::Bars { categories: categories.clone(), series: series.clone(), stacked: true },
        Shape::Line { categories, series },
        Shape::Share(vec![("à temps".into(), 3.0), ("en retard".into(), 1.0), (String::new(), -1.0)]),
        Shape::Share(Vec::new()),
        Shape::Tree(vec![Node { label: "Conseil".into(), note: String::new(), children: vec![leaf] }]),
    ];
    shapes.into_iter().map(|shape| Chart { title: "T <i>".into(), description: "D & d".into(), shape, ..Chart::default() }).collect()
}

#[test]
fn every_chart_has_words_and_no_style_attribute() {
    for chart in all() {
        let svg = chart.svg("fr-CA", "c 1");
        assert!(svg.contains("role=\"img\""), "{svg}");
        assert!(svg.contains("<title id=\"c-1-title\">T &lt;i&gt;</title><desc id=\"c-1-desc\">D &amp; d</desc>"), "{svg}");
        assert!(!svg.contains("style=") && !svg.contains("NaN") && !svg.contains("inf") && !svg.contains("width=\"-"), "{svg}");
    }
}

#[test]
fn every_value_is_in_the_picture_and_in_the_table() {
    let chart = Chart {
        kind: Kind::Money,
        shape: Shape::Bars { categories: vec!["2026".into()], series: vec![Series::new("Cash", [1_234_500.0])], stacked: false },
        ..Chart::default()
    };
    assert!(chart.svg("fr-CA", "c").contains("12\u{a0}345\u{a0}$"));
    let table = chart.table("fr-CA");
    assert_eq!(table.rows, [vec![Cell::from("2026"), Cell::Money(1_234_500)]]);
    assert_eq!((table.columns[1].heading.as_str(), table.columns[1].kind), ("Cash", Kind::Money));
}

#[test]
fn a_tree_tells_in_its_table_what_hangs_on_what() {
    let table = all().pop().expect("the tree").table("en-CA");
    assert_eq!(table.rows[1][..3], [Cell::from("Groupe \"terre\""), Cell::Number(2), Cell::from("Conseil")]);
}

#[test]
fn the_names_of_lines_do_not_lie_on_each_other() {
    let series = (0..6).map(|number| Series::new(format!("line {number}"), [1.0, 1.0])).collect();
    let shape = Shape::Line { categories: vec!["a".into(), "b".into()], series };
    let svg = Chart { shape, ..Chart::default() }.svg("en", "c");
    let mut heights: Vec<f64> = svg.split("<text").filter(|text| text.contains(">line ")).filter_map(height).collect();
    heights.sort_by(f64::total_cmp);
    assert_eq!(heights.len(), 6);
    assert!(heights.windows(2).all(|pair| pair[1] - pair[0] >= 19.0), "{heights:?}");
}

fn height(text: &str) -> Option<f64> {
    text.split_once(" y=\"")?.1.split_once('"')?.0.parse().ok()
}

#[test]
fn long_words_are_broken_rather_than_cut() {
    let lines = svg::wrapped(&"mot".repeat(60), 100.0);
    assert!(lines.len() > 5 && lines.concat() == "mot".repeat(60), "{lines:?}");
}
