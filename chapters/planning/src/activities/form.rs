//! The form of an activity: what is typed, and what it is found to be.

use governance::{bodies::BodyId, decisions::DecisionId};
use jiff::civil::Date;
use kit::{
    Id, Lang, Reading, Result,
    lang::{Bilingual, Words as Kit, parse_count, parse_money},
};
use registry::organizations::OrganizationId;
use serde::{Deserialize, Serialize};

use super::{
    lists::{FunderKind, LipRole, PartnerRole, TargetGroup},
    model::{Activity, ActivityId, Details},
};
use crate::words::Words;

/// The form, as typed. Partners, outputs and funders are rows: the first of each list belong together, and so on.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(missing_docs, reason = "the names of the fields, as in Checked")]
pub struct Form {
    pub plan: String,
    pub code: String,
    pub title_en: String,
    pub title_fr: String,
    pub description_en: String,
    pub description_fr: String,
    pub objective: String,
    pub group: String,
    pub lead: String,
    pub lip_role: String,
    pub target_groups: Vec<String>,
    pub starts_on: String,
    pub ends_on: String,
    pub quarters: Vec<String>,
    pub several_years: bool,
    pub milestone_en: String,
    pub milestone_fr: String,
    pub milestone_on: String,
    pub resources_en: String,
    pub resources_fr: String,
    pub no_cost: bool,
    pub indicator_en: String,
    pub indicator_fr: String,
    pub baseline_en: String,
    pub baseline_fr: String,
    pub carried_from: String,
    pub partner: Vec<String>,
    pub partner_role: Vec<String>,
    pub output_en: Vec<String>,
    pub output_fr: Vec<String>,
    pub output_target: Vec<String>,
    pub funder_kind: Vec<String>,
    pub funder: Vec<String>,
    pub funder_amount: Vec<String>,
    pub funder_secured: Vec<String>,
    pub reason: String,
    pub decision: String,
    pub find: String,
    pub found: String,
    pub finding: bool,
    pub more: String,
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// Its number in the plan.
    pub code: String,
    /// What it is called.
    pub title: Bilingual,
    /// What is done.
    pub description: Bilingual,
    /// The objective it serves.
    pub objective: Option<Id>,
    /// The group that follows it.
    pub body: Option<BodyId>,
    /// The organization that leads it.
    pub lead: Option<OrganizationId>,
    /// What the partnership itself does in it.
    pub lip_role: LipRole,
    /// The groups it is for.
    pub target_groups: Vec<TargetGroup>,
    /// Its first day.
    pub starts_on: Option<Date>,
    /// Its last day.
    pub ends_on: Option<Date>,
    /// The quarters marked by hand.
    pub quarters: Vec<u8>,
    /// Whether it runs over several plans.
    pub several_years: bool,
    /// What is to be reached in this year when it does.
    pub milestone: Bilingual,
    /// When that is to be reached.
    pub milestone_on: Option<Date>,
    /// What is at hand for it.
    pub resources: Bilingual,
    /// Whether it costs nothing.
    pub no_cost: bool,
    /// By what one will know.
    pub indicator: Bilingual,
    /// Where that stood before.
    pub baseline: Bilingual,
    /// The activity of an earlier plan that it carries on.
    pub carried_from: Option<ActivityId>,
    /// The other organizations in it, and what they do.
    pub partners: Vec<(OrganizationId, PartnerRole)>,
    /// What it is to bring about, and how many.
    pub outputs: Vec<(Bilingual, i64)>,
    /// Who pays: the kind, the organization, how much in cents, and whether it is promised.
    pub funders: Vec<(FunderKind, Option<OrganizationId>, Option<i64>, bool)>,
}

/// Why an approved plan is changed.
#[derive(Clone, Debug, Default)]
pub struct Grounds {
    /// In words; empty when nothing was said.
    pub reason: String,
    /// By which decision.
    pub decision: Option<DecisionId>,
}

impl Form {
    /// Whether an organization is sought rather than the form sent: the button was pressed, or a name typed that was not
    /// looked up yet.
    pub fn is_finding(&self) -> bool {
        self.finding || !self.find.trim().is_empty() && self.find.trim() != self.found.trim()
    }

    /// Whether the form is to be shown again with what was typed: an organization is sought, or another row asked for.
    pub fn is_continued(&self) -> bool {
        self.is_finding() || !self.more.is_empty()
    }

    /// Why it is changed, as typed.
    pub fn grounds(&self, lang: Lang) -> Result<Grounds> {
        let mut it = Reading::new(lang);
        let reason = it.line("reason", &self.reason, 500);
        let decision = it.id_if("decision", &self.decision);
        it.finish(|| Some(Grounds { reason, decision }))
    }

    /// The form filled in with what is stored.
    pub fn of(it: &Activity, details: &Details, lang: Lang) -> Self {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let id = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
        let funders = || details.funders_of(it.id);
        let outputs = || details.outputs_of(it.id);
        let amount = |cents: Option<i64>| cents.map(|cents| kit::lang::money(lang, cents).replace(['$', '\u{a0}'], "")).unwrap_or_default();
        Self {
            plan: it.plan_id.to_string(),
            code: it.code.clone(),
            title_en: it.title.en.clone(),
            title_fr: it.title.fr.clone(),
            description_en: it.description.en.clone(),
            description_fr: it.description.fr.clone(),
            objective: id(it.objective_id),
            group: id(it.body_id.map(|id| id.0)),
            lead: id(it.lead_id.map(|id| id.0)),
            lip_role: it.lip_role.code().into(),
            target_groups: it.groups().map(|group| group.code().to_owned()).collect(),
            starts_on: day(it.starts_on),
            ends_on: day(it.ends_on),
            quarters: it.quarters.split(',').filter(|quarter| !quarter.is_empty()).map(str::to_owned).collect(),
            several_years: it.several_years,
            milestone_en: it.milestone.en.clone(),
            milestone_fr: it.milestone.fr.clone(),
            milestone_on: day(it.milestone_on),
            resources_en: it.resources.en.clone(),
            resources_fr: it.resources.fr.clone(),
            no_cost: it.no_cost,
            indicator_en: it.indicator.en.clone(),
            indicator_fr: it.indicator.fr.clone(),
            baseline_en: it.baseline.en.clone(),
            baseline_fr: it.baseline.fr.clone(),
            carried_from: id(it.carried_from_id.map(|id| id.0)),
            partner: details.partners_of(it).map(|partner| partner.organization_id.to_string()).collect(),
            partner_role: details.partners_of(it).map(|partner| partner.role.code().to_owned()).collect(),
            output_en: outputs().map(|output| output.unit.en.clone()).collect(),
            output_fr: outputs().map(|output| output.unit.fr.clone()).collect(),
            output_target: outputs().map(|output| output.target.to_string()).collect(),
            funder_kind: funders().map(|funder| funder.kind.code().to_owned()).collect(),
            funder: funders().map(|funder| id(funder.organization_id.map(|id| id.0))).collect(),
            funder_amount: funders().map(|funder| amount(funder.amount_cents)).collect(),
            funder_secured: funders().map(|funder| if funder.is_secured { "yes" } else { "no" }.to_owned()).collect(),
            version: it.version,
            ..Self::default()
        }
    }

    fn pair(en: &[String], fr: &[String], at: usize) -> (String, String) {
        (en.get(at).cloned().unwrap_or_default(), fr.get(at).cloned().unwrap_or_default())
    }

    fn outputs(&self, it: &mut Reading, lang: Lang) -> Vec<(Bilingual, i64)> {
        let rows = self.output_en.len().max(self.output_fr.len()).max(self.output_target.len());
        let mut outputs = Vec::new();
        for at in 0..rows {
            let (en, fr) = Self::pair(&self.output_en, &self.output_fr, at);
            let typed = self.output_target.get(at).map_or("", |text| text.trim());
            if en.trim().is_empty() && fr.trim().is_empty() && typed.is_empty() {
                continue;
            }
            let (en, fr) = (it.line("outputs", &en, 120), it.line("outputs", &fr, 120));
            let target =
                if typed.is_empty() { Some(0) } else { parse_count(lang, typed).filter(|target| (0..=1_000_000_000).contains(target)) };
            match target {
                Some(target) => outputs.push((Bilingual::new(en, fr, lang), target)),
                None => it.problem("outputs", |lang| Words(lang).output_row_not_a_number(at + 1, typed)),
            }
        }
        outputs
    }

    fn partners(&self, it: &mut Reading) -> Vec<(OrganizationId, PartnerRole)> {
        let mut partners: Vec<(OrganizationId, PartnerRole)> = Vec::new();
        for (at, typed) in self.partner.iter().enumerate().filter(|(_, typed)| !typed.is_empty()) {
            let role = self.partner_role.get(at).filter(|role| !role.is_empty());
            let role = role.map_or(Some(PartnerRole::Partner), |role| PartnerRole::from_code(role));
            match (typed.parse::<OrganizationId>().ok(), role) {
                (Some(id), _) if partners.iter().any(|(other, _)| *other == id) => {
                    it.problem("partners", |lang| Words(lang).partner_twice());
                }
                (Some(id), Some(role)) => partners.push((id, role)),
                _ => it.problem("partners", |lang| Kit(lang).not_a_choice()),
            }
        }
        partners
    }

    fn funders(&self, it: &mut Reading, lang: Lang) -> Vec<(FunderKind, Option<OrganizationId>, Option<i64>, bool)> {
        let mut funders = Vec::new();
        let cell = |list: &[String], at: usize| list.get(at).map_or_else(String::new, |text| text.trim().to_owned());
        for at in 0..self.funder_kind.len() {
            let (kind, organization, amount) = (cell(&self.funder_kind, at), cell(&self.funder, at), cell(&self.funder_amount, at));
            if kind.is_empty() && organization.is_empty() && amount.is_empty() {
                continue;
            }
            let cents = if amount.is_empty() { Some(None) } else { parse_money(lang, &amount).filter(|cents| *cents >= 0).map(Some) };
            let organization = if organization.is_empty() { Some(None) } else { organization.parse().ok().map(Some) };
            match (FunderKind::from_code(&kind), organization, cents) {
                (Some(kind), Some(organization), Some(cents)) => {
                    funders.push((kind, organization, cents, cell(&self.funder_secured, at) == "yes"));
                }
                (_, _, None) => it.problem("funders", |lang| Words(lang).funder_row_not_money(at + 1, &amount)),
                (None, _, _) => it.problem("funders", |lang| Words(lang).funder_row_needs_kind(at + 1)),
                _ => it.problem("funders", |lang| Kit(lang).not_a_choice()),
            }
        }
        funders
    }
}

impl Form {
    /// When it starts and ends, the end not before the start.
    fn days(&self, it: &mut Reading) -> (Option<Date>, Option<Date>) {
        let (starts_on, ends_on) = (it.day_if("starts_on", &self.starts_on), it.day_if("ends_on", &self.ends_on));
        if starts_on.zip(ends_on).is_some_and(|(start, end)| end < start) {
            it.problem("ends_on", |lang| Kit(lang).end_before_start());
        }
        (starts_on, ends_on)
    }

    /// For whom it is.
    fn target_groups(&self, it: &mut Reading) -> Vec<TargetGroup> {
        let groups: Vec<_> = self.target_groups.iter().filter_map(|code| TargetGroup::from_code(code)).collect();
        if groups.len() != self.target_groups.len() {
            it.problem("target_groups", |lang| Kit(lang).not_a_choice());
        }
        groups
    }

    /// The quarters in which something happens.
    fn quarters(&self, it: &mut Reading) -> Vec<u8> {
        let quarters: Vec<u8> =
            self.quarters.iter().filter_map(|text| text.parse().ok().filter(|quarter| (1..=4).contains(quarter))).collect();
        if quarters.len() != self.quarters.len() {
            it.problem("quarters", |lang| Kit(lang).not_a_choice());
        }
        quarters
    }
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let code = it.line("code", &form.code, 20);
        if code.is_empty() {
            it.problem("code", |lang| Kit(lang).required());
        }
        let title = it.pair("title", (&form.title_en, &form.title_fr), 200);
        it.needs("title", &title, |lang| Kit(lang).required());
        let description = it.long_pair("description", (&form.description_en, &form.description_fr), 4_000);
        let (milestone, milestone_on) =
            (it.pair("milestone", (&form.milestone_en, &form.milestone_fr), 300), it.day_if("milestone_on", &form.milestone_on));
        let resources = it.pair("resources", (&form.resources_en, &form.resources_fr), 500);
        let indicator = it.pair("indicator", (&form.indicator_en, &form.indicator_fr), 300);
        let baseline = it.pair("baseline", (&form.baseline_en, &form.baseline_fr), 300);
        let (starts_on, ends_on) = form.days(&mut it);
        let objective = it.id_if("objective", &form.objective);
        let body = it.id_if("group", &form.group);
        let lead = it.id_if("lead", &form.lead);
        let carried_from = it.id_if("carried_from", &form.carried_from);
        let lip_role = it.code("lip_role", &form.lip_role, LipRole::from_code);
        let (target_groups, quarters) = (form.target_groups(&mut it), form.quarters(&mut it));
        let (partners, outputs, funders) = (form.partners(&mut it), form.outputs(&mut it, lang), form.funders(&mut it, lang));
        let (several_years, no_cost) = (form.several_years, form.no_cost);
        it.finish(move || {
            Some(Self {
                code,
                title,
                description,
                objective,
                body,
                lead,
                lip_role: lip_role?,
                target_groups,
                starts_on,
                ends_on,
                quarters,
                several_years,
                milestone,
                milestone_on,
                resources,
                no_cost,
                indicator,
                baseline,
                carried_from,
                partners,
                outputs,
                funders,
            })
        })
    }

    /// What a search in the plan looks through, folded.
    pub fn search_fold(&self) -> String {
        let texts = [&self.title, &self.description].map(|text| format!("{} {}", text.en, text.fr));
        kit::lang::fold(&format!("{} {}", self.code, texts.join(" ")))
    }
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;
