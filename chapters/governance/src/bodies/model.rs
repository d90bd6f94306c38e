//! What a body is, and what may be written of it.

use jiff::civil::Date;
use kit::{Lang, Reading, Result, codes, id, lang::Bilingual, row};
use serde::{Deserialize, Serialize};

use crate::words::Words;
use registry::themes::Theme;

id! {
    /// A body.
    pub BodyId
}

codes! {
    /// What kind of table it is.
    pub enum BodyKind in "body-kind" {
        /// The council itself.
        Council = "council",
        /// The executive committee.
        Executive = "executive",
        /// A steering committee.
        Steering = "steering",
        /// A working group.
        WorkingGroup = "working_group",
        /// A sub-council.
        SubCouncil = "sub_council",
        /// A table of one sector.
        SectorTable = "sector_table",
        /// A group that steers one pillar.
        SteeringGroup = "steering_group",
        /// A team for one action.
        ActionTeam = "action_team",
        /// A table of immigrants who advise.
        Advisory = "advisory",
        /// A group for a time, for one matter.
        TaskForce = "task_force",
        /// A committee that finds members.
        Recruitment = "recruitment",
        /// A network.
        Network = "network",
        /// The secretariat.
        Secretariat = "secretariat",
    }
}

codes! {
    /// How often it meets.
    pub enum Rhythm in "rhythm" {
        /// Every week.
        Weekly = "weekly",
        /// Every month.
        Monthly = "monthly",
        /// Every two months.
        EveryTwoMonths = "every_two_months",
        /// Every three months.
        Quarterly = "quarterly",
        /// Twice a year.
        TwiceAYear = "twice_a_year",
        /// Once a year.
        Yearly = "yearly",
        /// When there is need.
        AsNeeded = "as_needed",
    }
}

codes! {
    /// What an officer of a body is.
    pub enum Office in "office" {
        /// Leads it.
        Chair = "chair",
        /// Leads it with another.
        CoChair = "co_chair",
        /// Stands in for whoever leads it.
        ViceChair = "vice_chair",
        /// Keeps its records.
        Secretary = "secretary",
    }
}

/// What a theme is called; empty for none.
pub fn theme_called(code: &str, lang: Lang) -> &'static str {
    Theme::from_code(code).map_or("", |theme| theme.called(lang))
}

/// What a kind of table is called: in the partnership's own word where it has one.
pub fn kind_called(kind: BodyKind, own: &Bilingual, lang: Lang) -> &str {
    if own.is_empty() { kind.called(lang) } else { own.in_lang(lang).text }
}

row! {
    /// A body: the council, or a table under it.
    #[derive(Serialize)]
    pub struct Body {
        /// Which one.
        pub id: BodyId,
        /// What kind of table it is.
        pub kind: BodyKind,
        /// What the partnership calls this kind of table, where it has a word of its own.
        pub label: Bilingual,
        /// Its name.
        pub name: Bilingual,
        /// What it is for.
        pub mandate: Bilingual,
        /// The body it answers to.
        pub parent_id: Option<BodyId>,
        /// The body it grew out of.
        pub grew_out_of_id: Option<BodyId>,
        /// The code of what it is about, or empty.
        pub theme: String,
        /// The code of how often it meets, or empty.
        pub rhythm: String,
        /// Whether anyone may join.
        pub is_open: bool,
        /// Whether its meetings are public: once convened, they stand in the public calendar.
        pub meets_publicly: bool,
        /// Since when it exists.
        pub starts_on: Date,
        /// Its last day, when it has one.
        pub ends_on: Option<Date>,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Body {
    /// Whether it exists on a day.
    pub fn exists_on(&self, day: Date) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|end| end >= day)
    }

    /// What kind of table it is, in the partnership's own word where it has one.
    pub fn kind_called(&self, lang: Lang) -> &str {
        kind_called(self.kind, &self.label, lang)
    }

    /// How often it meets, in words; empty when not stated.
    pub fn rhythm_called(&self, lang: Lang) -> &'static str {
        Rhythm::from_code(&self.rhythm).map_or("", |rhythm| rhythm.called(lang))
    }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// What kind of table it is.
    pub kind: String,
    /// The partnership's own word for that kind, in English.
    pub label_en: String,
    /// The same in French.
    pub label_fr: String,
    /// Its name in English.
    pub name_en: String,
    /// Its name in French.
    pub name_fr: String,
    /// What it is for, in English.
    pub mandate_en: String,
    /// What it is for, in French.
    pub mandate_fr: String,
    /// The body it answers to.
    pub parent: String,
    /// The body it grew out of.
    pub grew_out_of: String,
    /// What it is about.
    pub theme: String,
    /// How often it meets.
    pub rhythm: String,
    /// Whether anyone may join.
    pub is_open: bool,
    /// Whether its meetings are public.
    pub meets_publicly: bool,
    /// Since when it exists.
    pub starts_on: String,
    /// Its last day.
    pub ends_on: String,
    /// The version that was edited.
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&Body> for Form {
    fn from(it: &Body) -> Self {
        let id = |id: Option<BodyId>| id.map(|id| id.to_string()).unwrap_or_default();
        Self {
            kind: it.kind.code().to_owned(),
            label_en: it.label.en.clone(),
            label_fr: it.label.fr.clone(),
            name_en: it.name.en.clone(),
            name_fr: it.name.fr.clone(),
            mandate_en: it.mandate.en.clone(),
            mandate_fr: it.mandate.fr.clone(),
            parent: id(it.parent_id),
            grew_out_of: id(it.grew_out_of_id),
            theme: it.theme.clone(),
            rhythm: it.rhythm.clone(),
            is_open: it.is_open,
            meets_publicly: it.meets_publicly,
            starts_on: it.starts_on.to_string(),
            ends_on: it.ends_on.map(|day| day.to_string()).unwrap_or_default(),
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// What kind of table it is.
    pub kind: BodyKind,
    /// The partnership's own word for that kind.
    pub label: Bilingual,
    /// Its name.
    pub name: Bilingual,
    /// What it is for.
    pub mandate: Bilingual,
    /// The body it answers to.
    pub parent: Option<BodyId>,
    /// The body it grew out of.
    pub grew_out_of: Option<BodyId>,
    /// What it is about, or empty.
    pub theme: String,
    /// How often it meets, or empty.
    pub rhythm: String,
    /// Whether anyone may join.
    pub is_open: bool,
    /// Whether its meetings are public.
    pub meets_publicly: bool,
    /// Since when it exists.
    pub starts_on: Date,
    /// Its last day.
    pub ends_on: Option<Date>,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let kind = it.code("kind", &form.kind, BodyKind::from_code);
        let label = it.pair("label", (&form.label_en, &form.label_fr), 60);
        let name = it.pair("name", (&form.name_en, &form.name_fr), 200);
        it.needs("name", &name, |lang| Words(lang).one_language_at_least());
        let mandate = it.long_pair("mandate", (&form.mandate_en, &form.mandate_fr), 2_000);
        let (parent, grew_out_of) = (it.id_if("parent", &form.parent), it.id_if("grew_out_of", &form.grew_out_of));
        it.code_if("theme", &form.theme, Theme::from_code);
        it.code_if("rhythm", &form.rhythm, Rhythm::from_code);
        let (starts_on, ends_on) = (it.day("starts_on", &form.starts_on), it.day_if("ends_on", &form.ends_on));
        it.in_order("ends_on", starts_on, ends_on);
        let (theme, rhythm, is_open, meets_publicly) = (form.theme, form.rhythm, form.is_open, form.meets_publicly);
        it.finish(move || {
            let (kind, starts_on) = (kind?, starts_on?);
            Some(Self { kind, label, name, mandate, parent, grew_out_of, theme, rhythm, is_open, meets_publicly, starts_on, ends_on })
        })
    }
}

/// Whether `id` would come to answer to itself if it were put under `parent`.
pub fn would_circle(all: &[Body], id: BodyId, parent: Option<BodyId>) -> bool {
    let mut next = parent;
    for _ in 0..=all.len() {
        match next {
            Some(here) if here == id => return true,
            Some(here) => next = all.iter().find(|body| body.id == here).and_then(|body| body.parent_id),
            None => return false,
        }
    }
    true
}

/// The bodies as a tree, from the top: each with its depth. A body whose parent is not among them stands at the top.
pub fn as_tree(all: &[Body]) -> Vec<(usize, &Body)> {
    let known = |id: Option<BodyId>| id.filter(|id| all.iter().any(|body| body.id == *id));
    let mut tree = Vec::with_capacity(all.len());
    let mut open: Vec<(usize, &Body)> = all.iter().rev().filter(|body| known(body.parent_id).is_none()).map(|body| (0, body)).collect();
    while let Some((depth, body)) = open.pop() {
        tree.push((depth, body));
        open.extend(all.iter().rev().filter(|below| below.parent_id == Some(body.id)).map(|below| (depth + 1, below)));
    }
    tree
}

#[cfg(test)]
mod tests {
    use kit::testing::now;

    use super::*;

    fn body(id: BodyId, parent: Option<BodyId>) -> Body {
        Body {
            id,
            kind: BodyKind::WorkingGroup,
            label: Bilingual::default(),
            name: Bilingual::new("Group", "Groupe", Lang::En),
            mandate: Bilingual::default(),
            parent_id: parent,
            grew_out_of_id: None,
            theme: String::new(),
            rhythm: String::new(),
            is_open: false,
            meets_publicly: false,
            starts_on: Date::constant(2024, 4, 1),
            ends_on: None,
            version: 1,
        }
    }

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(BodyKind, Rhythm, Office);
    }

    #[test]
    fn a_body_cannot_come_to_answer_to_itself() {
        let [council, group, team] = [BodyId::new(now()), BodyId::new(now()), BodyId::new(now())];
        let all = [body(council, None), body(group, Some(council)), body(team, Some(group))];
        assert!(would_circle(&all, council, Some(team)));
        assert!(would_circle(&all, council, Some(council)));
        assert!(!would_circle(&all, team, Some(council)));
        assert!(!would_circle(&all, group, None));
    }

    #[test]
    fn the_tree_holds_every_body_once_below_its_parent() {
        let [council, group, team] = [BodyId::new(now()), BodyId::new(now()), BodyId::new(now())];
        let all = [body(team, Some(group)), body(group, Some(council)), body(council, None)];
        let tree: Vec<_> = as_tree(&all).into_iter().map(|(depth, body)| (depth, body.id)).collect();
        assert_eq!(tree, [(0, council), (1, group), (2, team)]);
    }

    #[test]
    fn a_body_whose_parent_is_not_shown_stands_at_the_top() {
        let [gone, group] = [BodyId::new(now()), BodyId::new(now())];
        let all = [body(group, Some(gone))];
        assert_eq!(as_tree(&all)[0].0, 0);
    }

    #[test]
    fn a_form_says_what_is_wrong_with_each_field() {
        let form = Form {
            kind: "club".into(),
            starts_on: "2026-05-01".into(),
            ends_on: "2026-04-01".into(),
            theme: "fun".into(),
            ..Form::default()
        };
        let Err(kit::Error::Invalid(problems)) = Checked::new(form, Lang::Fr) else { panic!("refused") };
        let fields: Vec<_> = problems.iter().map(|(field, _)| field.to_owned()).collect();
        assert_eq!(fields, ["kind", "name_fr", "theme", "ends_on"]);
        let Err(kit::Error::Invalid(problems)) = Checked::new(Form { kind: "council".into(), ..Form::default() }, Lang::Fr) else {
            panic!("refused")
        };
        assert!(problems.of("name_fr").is_some() && problems.of("starts_on").is_some());
    }
}
