//! What a plan list is compared with: organizations, groups, objectives, and the activities the plan has already.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
};

use governance::bodies::{self, BodyId};
use kit::{
    Error, Result,
    db::Tx,
    lang::{Bilingual, fold},
};
use registry::{
    imports::{Setting, nearest},
    organizations::{self, OrganizationId},
};
use strategy::objectives::{self, Serviceable};

use super::store;
use crate::{
    action_plans::{self, Plan, PlanId},
    status::Status,
};

/// How an activity of a list may stand: leaving the plan takes a decision, which no list gives.
pub const STATUSES: [Status; 7] =
    [Status::Proposed, Status::Planned, Status::UnderWay, Status::OnTrack, Status::AtRisk, Status::Stalled, Status::Done];

/// What spreadsheets call it, folded.
pub const STATUS_WORDS: [(&str, Status); 18] = [
    ("not started", Status::Planned),
    ("to do", Status::Planned),
    ("a faire", Status::Planned),
    ("non commence", Status::Planned),
    ("pas commence", Status::Planned),
    ("in progress", Status::UnderWay),
    ("ongoing", Status::UnderWay),
    ("started", Status::UnderWay),
    ("en cours", Status::UnderWay),
    ("commence", Status::UnderWay),
    ("delayed", Status::AtRisk),
    ("en retard", Status::AtRisk),
    ("on hold", Status::Stalled),
    ("en suspens", Status::Stalled),
    ("complete", Status::Done),
    ("completed", Status::Done),
    ("termine", Status::Done),
    ("terminee", Status::Done),
];

/// Words that stand before the number of a priority or an objective.
const LABELS: [&str; 9] = ["strategic", "priority", "goal", "objective", "priorite", "objectif", "strategique", "axe", "but"];

/// Everything a plan list is compared with.
pub struct Known {
    /// The plan.
    pub plan: Plan,
    organizations: HashMap<String, OrganizationId>,
    names: Vec<String>,
    groups: Vec<(BodyId, Bilingual)>,
    objectives: Vec<Serviceable>,
    titles: HashSet<String>,
    codes: HashSet<String>,
    /// The last number that was tried under each objective.
    tried: RefCell<HashMap<String, usize>>,
}

/// What a text names: one thing, several that it does not tell apart, or nothing, with something close to it.
pub enum Named<T> {
    /// This one.
    One(T),
    /// More than one.
    Several,
    /// Nothing; perhaps this was meant.
    Nothing(Option<String>),
}

impl Known {
    /// Reads it: five statements.
    pub fn read(tx: &Tx, setting: &Setting) -> Result<Self> {
        let plan = PlanId(setting.target.ok_or(Error::NotFound)?);
        let mut it = Self {
            plan: action_plans::by_id(tx, setting.partnership, plan)?.ok_or(Error::NotFound)?,
            organizations: HashMap::new(),
            names: Vec::new(),
            groups: bodies::choices(tx, setting.partnership)?,
            objectives: objectives::choices(tx, setting.partnership)?,
            titles: HashSet::new(),
            codes: HashSet::new(),
            tried: RefCell::default(),
        };
        for (id, name) in organizations::all_names(tx, setting.partnership)? {
            for text in [name.en, name.fr].into_iter().filter(|text| !text.is_empty()) {
                it.organizations.entry(fold(&text)).or_insert(id);
                it.names.push(text);
            }
        }
        for (code, title) in store::titles(tx, plan)? {
            it.take(&code, [&title.en, &title.fr]);
        }
        if let Some(strategy) = it.plan.strategy_id {
            let own = it.objectives.iter().any(|objective| objective.strategy_id.0 == strategy);
            it.objectives.retain(|objective| !own || objective.strategy_id.0 == strategy);
        }
        Ok(it)
    }

    /// Notes that the plan has an activity under this number and title.
    pub fn take(&mut self, code: &str, titles: [&str; 2]) {
        self.codes.insert(fold(code));
        self.titles.extend(titles.iter().filter(|title| !title.is_empty()).map(|title| fold(title)));
    }

    /// Whether the plan has an activity under this title.
    pub fn has_title(&self, titles: [&str; 2]) -> bool {
        titles.iter().any(|title| !title.is_empty() && self.titles.contains(&fold(title)))
    }

    /// Whether the plan has an activity under this number.
    pub fn has_code(&self, code: &str) -> bool {
        self.codes.contains(&fold(code))
    }

    /// The next free number under an objective, or in the plan.
    pub fn free_code(&self, objective: Option<&Serviceable>) -> String {
        let stem = objective.map_or_else(String::new, |it| format!("{}.", it.number()));
        let mut tried = self.tried.borrow_mut();
        let last = tried.entry(stem.clone()).or_default();
        loop {
            *last += 1;
            let code = format!("{stem}{last}");
            if !self.has_code(&code) {
                return code;
            }
        }
    }

    /// The organization of this name.
    pub fn organization(&self, name: &str) -> Named<OrganizationId> {
        match self.organizations.get(&fold(name)) {
            Some(id) => Named::One(*id),
            None => Named::Nothing(nearest(name, self.names.iter().map(String::as_str)).map(str::to_owned)),
        }
    }

    /// The group of this name.
    pub fn group(&self, name: &str) -> Named<BodyId> {
        let said = fold(name);
        match self.groups.iter().find(|(_, it)| said == fold(&it.en) || said == fold(&it.fr)) {
            Some((id, _)) => Named::One(*id),
            None => Named::Nothing(close(name, self.groups.iter().map(|(_, it)| it))),
        }
    }

    /// The objective that a cell names, by number or words; a bare number counts within the priority.
    pub fn objective(&self, text: &str, priority: &str) -> Named<&Serviceable> {
        let (number, words) = numbered(text);
        let whole = fold(text);
        let says =
            |it: &Bilingual| [&it.en, &it.fr].into_iter().any(|name| !name.is_empty() && (fold(name) == words || fold(name) == whole));
        let by_words = || self.objectives.iter().find(|it| says(&it.text));
        let by_number = number.as_ref().and_then(|number| self.objectives.iter().find(|it| it.number() == *number));
        let within = || {
            let place: i64 = number.as_ref()?.parse().ok()?;
            self.of_priority(priority).into_iter().find(|it| it.place == place)
        };
        match by_number.or_else(by_words).or_else(within) {
            Some(it) => Named::One(it),
            None => Named::Nothing(close(text, self.objectives.iter().map(|it| &it.text))),
        }
    }

    /// The one objective of a priority, where it has no more.
    pub fn only_objective(&self, priority: &str) -> Named<&Serviceable> {
        let found = self.of_priority(priority);
        match found.as_slice() {
            [] => Named::Nothing(close(priority, self.objectives.iter().map(|it| &it.priority))),
            [one] => Named::One(one),
            _ => Named::Several,
        }
    }

    fn of_priority(&self, text: &str) -> Vec<&Serviceable> {
        let (number, words) = numbered(text);
        let (place, whole) = (number.and_then(|number| number.parse::<i64>().ok()), fold(text));
        let says =
            |it: &Bilingual| [&it.en, &it.fr].into_iter().any(|name| !name.is_empty() && (fold(name) == words || fold(name) == whole));
        let by_words: Vec<_> = self.objectives.iter().filter(|it| says(&it.priority)).collect();
        if by_words.is_empty() { self.objectives.iter().filter(|it| Some(it.priority_place) == place).collect() } else { by_words }
    }
}

fn close<'a>(text: &str, known: impl Iterator<Item = &'a Bilingual>) -> Option<String> {
    let names: Vec<&str> = known.flat_map(|it| [it.en.as_str(), it.fr.as_str()]).filter(|name| !name.is_empty()).collect();
    nearest(text, names).map(str::to_owned)
}

/// The number before a text and the words after it, folded: `Priority 2: Work` is `2` and `work`.
fn numbered(text: &str) -> (Option<String>, String) {
    let folded = fold(text);
    let words = folded.split(' ').skip_while(|word| LABELS.contains(word)).collect::<Vec<_>>().join(" ");
    let number: String = words.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let rest = words[number.len()..].trim_start_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let number = number.trim_matches('.').to_owned();
    ((!number.is_empty()).then_some(number), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_before_a_text_is_told_from_its_words() {
        let is = |text: &str, number: Option<&str>, words: &str| assert_eq!(numbered(text), (number.map(str::to_owned), words.to_owned()));
        is("Priority 2: Work", Some("2"), "work");
        is("1.2 More people at work", Some("1.2"), "more people at work");
        is("Objectif 3 – Santé", Some("3"), "sante");
        is("2.", Some("2"), "");
        is("Newcomers belong", None, "newcomers belong");
        is("", None, "");
    }
}
