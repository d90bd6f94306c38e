//! Where tables are cut, and what is refused on the way back.

use super::{Rules, Table, cut, described};
use crate::{
    Error,
    db::{Migration, testing::scratch_with},
};

const SCHEMA: &str = "club
    id text not null
    over_id text
    foreign key (over_id) references club (id)
    primary key (id)

town
    id text not null
    primary key (id)

meeting
    id text not null
    club_id text not null
    town_id text
    foreign key (club_id) references club (id)
    foreign key (town_id) references town (id)
    primary key (id)

point
    meeting_id text not null
    place bigint not null
    foreign key (meeting_id) references meeting (id)
    primary key (meeting_id, place)

role
    scope text not null
    primary key (scope)

weather
    day text not null
    primary key (day)
";

const RULES: Rules = Rules { root: "club", shared: &["town"], undeclared: &[], apart: &["weather"] };

#[test]
fn rows_that_must_refer_to_what_belongs_belong_too() {
    let tables = described::tables(SCHEMA);
    let cut = cut(&tables, &RULES).expect("cut");
    assert_eq!(cut["club"], "(id = $1 OR id IN (SELECT over_id FROM club WHERE id = $1) OR over_id = $1)");
    assert_eq!(cut["meeting"], "club_id = $1");
    assert_eq!(cut["point"], "meeting_id IN (SELECT id FROM meeting WHERE club_id = $1)");
    assert_eq!(cut["role"], "(scope = $1 OR scope IN (SELECT id FROM meeting WHERE club_id = $1))");
    assert_eq!(cut["town"], "id IN (SELECT town_id FROM meeting WHERE town_id IS NOT NULL AND club_id = $1)");
    assert!(!cut.contains_key("weather"));
}

#[test]
fn a_table_of_which_nothing_is_said_is_noticed() {
    let tables = described::tables(&format!("{SCHEMA}\nstray\n    id text not null\n    primary key (id)\n"));
    assert!(matches!(cut(&tables, &RULES), Err(Error::Internal(why)) if why.contains("stray")));
}

#[test]
fn a_value_of_another_kind_is_refused_and_told() {
    const ONE: &[Migration] =
        &[Migration { number: 1, name: "one", sql: "CREATE TABLE pond (id TEXT PRIMARY KEY NOT NULL, depth BIGINT NOT NULL);" }];
    let (db, _scratch) = scratch_with(ONE);
    let tables = db.read(super::tables).expect("described");
    let pond: Table = tables.into_iter().find(|table| table.name == "pond").expect("there");
    for wrong in
        [r#"{"id":"a","depth":"deep"}"#, r#"{"id":1,"depth":2}"#, r#"{"id":"a"}"#, r#"{"id":"a","depth":null}"#, r#"{"id":"a","#, "[]"]
    {
        let pond = pond.clone();
        let refused = db.write(move |tx| pond.read(tx, &[wrong]));
        assert!(matches!(&refused, Err(Error::Malformed(why)) if why.starts_with("the table pond")), "{wrong}: {refused:?}");
    }
    let again = pond.clone();
    db.write(move |tx| again.read(tx, &[r#"{"id":"a","depth":2}"#])).expect("taken");
    let mut lines = Vec::new();
    db.read(|tx| pond.each(tx, None, |row| pond.line(&row).map(|line| lines.push(line)))).expect("written");
    assert_eq!(lines, [r#"{"id":"a","depth":2}"#]);
}
