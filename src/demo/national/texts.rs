//! The texts that are dealt again: those of the demonstration's files.

use kit::{Lang, Result, lang::Bilingual};
use serde::Deserialize;

use crate::demo::load::read;

/// An organization to found again.
pub(super) struct Organization {
    pub(super) name: Bilingual,
    pub(super) sectors: Vec<String>,
}

/// A finding to state again.
pub(super) struct Finding {
    pub(super) statement: Bilingual,
    pub(super) kind: String,
    pub(super) theme: String,
    pub(super) population: String,
    pub(super) strength: String,
}

/// An activity to plan again: its title, what is done, what it produces.
pub(super) struct Activity {
    pub(super) title: Bilingual,
    pub(super) description: Bilingual,
    pub(super) unit: Bilingual,
}

/// All of them.
pub(super) struct Texts {
    pub(super) organizations: Vec<Organization>,
    pub(super) first_names: Vec<String>,
    pub(super) last_names: Vec<String>,
    pub(super) roles: Vec<Bilingual>,
    pub(super) findings: Vec<Finding>,
    pub(super) activities: Vec<Activity>,
    pub(super) decisions: Vec<Bilingual>,
    pub(super) items: Vec<Bilingual>,
    pub(super) news: Vec<Bilingual>,
    pub(super) changes: Vec<Bilingual>,
    pub(super) priorities: Vec<(Bilingual, String)>,
    pub(super) objectives: Vec<Bilingual>,
}

/// Any record of any file: the texts this one may have, and what else is dealt again.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Record {
    name: String,
    name_en: String,
    name_fr: String,
    title_en: String,
    title_fr: String,
    text_en: String,
    text_fr: String,
    note_en: String,
    note_fr: String,
    role_en: String,
    role_fr: String,
    statement_en: String,
    statement_fr: String,
    #[serde(rename = "type")]
    kind: String,
    theme: String,
    population: String,
    strength: String,
    sectors: Vec<String>,
    affiliations: Vec<Record>,
    priority: Vec<Record>,
    objective: Vec<Record>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct File {
    organization: Vec<Record>,
    person: Vec<Record>,
    finding: Vec<Record>,
    decision: Vec<Record>,
    update: Vec<Record>,
    change: Vec<Record>,
    strategy: Vec<Record>,
}

#[derive(Deserialize)]
struct Meetings {
    meeting: Vec<Meeting>,
}

#[derive(Deserialize)]
struct Meeting {
    #[serde(default)]
    item: Vec<Record>,
}

#[derive(Deserialize)]
struct Plan {
    activity: Vec<Planned>,
}

#[derive(Deserialize)]
struct Planned {
    title_en: String,
    title_fr: String,
    description_en: String,
    description_fr: String,
    #[serde(default)]
    outputs: Vec<Output>,
}

#[derive(Deserialize)]
struct Output {
    unit_en: String,
    unit_fr: String,
}

impl Record {
    fn pair(en: &str, fr: &str) -> Bilingual {
        Bilingual::new(en, fr, if en.is_empty() { Lang::Fr } else { Lang::En })
    }

    fn title(&self) -> Bilingual {
        Self::pair(&self.title_en, &self.title_fr)
    }

    fn text(&self) -> Bilingual {
        Self::pair(&self.text_en, &self.text_fr)
    }
}

macro_rules! file {
    ($name:literal as $kind:ty) => {
        read::<$kind>($name, include_str!(concat!("../data/", $name)))?
    };
    ($name:literal) => {
        file!($name as File)
    };
}

impl Texts {
    /// Reads them out of the demonstration's files.
    pub(super) fn read() -> Result<Self> {
        let people = file!("people.toml").person;
        let strategies = file!("strategy.toml").strategy;
        let priorities: Vec<&Record> = strategies.iter().flat_map(|it| &it.priority).collect();
        let plans =
            [file!("activities-2024-25.toml" as Plan), file!("activities-2025-26.toml" as Plan), file!("activities-2026-27.toml" as Plan)];
        let names = |pick: fn(&str) -> Option<&str>| people.iter().filter_map(|it| pick(&it.name)).map(str::to_owned).collect();
        Ok(Self {
            organizations: file!("organizations.toml").organization.into_iter().map(organization).collect(),
            first_names: names(|name| name.split(' ').next()),
            last_names: names(|name| name.split(' ').next_back()),
            roles: people.iter().flat_map(|it| &it.affiliations).map(|it| Record::pair(&it.role_en, &it.role_fr)).collect(),
            findings: file!("findings.toml").finding.into_iter().map(finding).collect(),
            activities: plans.iter().flat_map(|plan| &plan.activity).filter_map(activity).collect(),
            decisions: file!("decisions.toml").decision.iter().map(Record::text).collect(),
            items: file!("meetings.toml" as Meetings).meeting.iter().flat_map(|it| &it.item).map(Record::title).collect(),
            news: file!("updates.toml").update.iter().map(|it| Record::pair(&it.note_en, &it.note_fr)).collect(),
            changes: file!("changes.toml").change.iter().map(Record::text).collect(),
            priorities: priorities.iter().map(|it| (it.title(), it.theme.clone())).collect(),
            objectives: priorities.iter().flat_map(|it| &it.objective).map(Record::text).collect(),
        })
    }
}

fn organization(it: Record) -> Organization {
    Organization { name: Record::pair(&it.name_en, &it.name_fr), sectors: it.sectors }
}

fn finding(it: Record) -> Finding {
    let statement = Record::pair(&it.statement_en, &it.statement_fr);
    Finding { statement, kind: it.kind, theme: it.theme, population: it.population, strength: it.strength }
}

/// An activity; nothing when it produces nothing that is counted.
fn activity(it: &Planned) -> Option<Activity> {
    let output = it.outputs.first()?;
    Some(Activity {
        title: Record::pair(&it.title_en, &it.title_fr),
        description: Record::pair(&it.description_en, &it.description_fr),
        unit: Record::pair(&output.unit_en, &output.unit_fr),
    })
}
