//! What the views of a plan share: which plan is looked at, what it is narrowed to, and the tabs between the views.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Result, bind,
    db::{Search, ToValue, Tx},
    lang::Bilingual,
    parts::{Action, Html, MenuItem, Tabs, tabs},
    permits::{Act, Permit},
    row, sql,
    web::{Ask, Page, containing},
};
use registry::{
    imports,
    partnerships::{Partnership, PartnershipId},
};
use serde::Deserialize;

use super::{
    acts::{Add, BrowseDrafts},
    model::silence_since,
    store::LIST,
};
use crate::{
    action_plans::{self, Begin, Plan, PlanId, PlanState, state_badge},
    levels,
    plan_lists::PlanList,
    status::Status,
    words::Words,
};

/// The filter of the views, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    pub(super) plan: String,
    pub(super) q: String,
    pub(super) lead: String,
    pub(super) group: String,
    pub(super) priority: String,
    pub(super) status: String,
    pub(super) edit: String,
    pub(super) done: String,
}

row! {
    /// Something a plan can be narrowed to: a lead, a group, a priority.
    pub(super) struct Facet {
        kind: String,
        id: Id,
        name: Bilingual,
        order: String,
    }
}

/// The plan that is looked at, with what it can be narrowed to.
pub(super) struct Scene {
    pub(super) filter: Filter,
    pub(super) plans: Vec<Plan>,
    pub(super) plan: Option<Plan>,
    pub(super) facets: Vec<Facet>,
}

impl Scene {
    /// Reads what the address asks for: the plan it names, else that of the present year, else the latest.
    pub(super) fn read<A: Act>(permit: &Permit<'_, A>, partnership: &Partnership, tx: &Tx, ask: &Ask) -> Result<Self> {
        let filter: Filter = ask.query()?;
        let mut plans = action_plans::all(tx, partnership.id)?;
        plans.retain(|plan| plan.state.is_approved() || permit.may::<BrowseDrafts>());
        let plan = if filter.plan.is_empty() {
            plans.iter().find(|plan| plan.fiscal_year.contains(permit.today())).or(plans.first()).cloned()
        } else {
            let id: PlanId = filter.plan.parse().map_err(|_| Error::NotFound)?;
            Some(plans.iter().find(|plan| plan.id == id).cloned().ok_or(Error::NotFound)?)
        };
        let facets = plan.as_ref().map(|plan| facets(tx, partnership.id, plan.id)).transpose()?.unwrap_or_default();
        Ok(Self { filter, plans, plan, facets })
    }

    /// The list that the filter asks for, within the plan.
    pub(super) fn search(&self, partnership: PartnershipId, today: Date) -> Result<Search> {
        let it = &self.filter;
        let id = |text: &str| (!text.is_empty()).then(|| text.to_value());
        let plan = self.plan.as_ref().map(|plan| plan.id.to_value()).ok_or(Error::NotFound)?;
        let list = LIST
            .with(bind![partnership])
            .filter("plan", &[plan])?
            .filter_if("q", (!it.q.trim().is_empty()).then(|| containing(&it.q).to_value()))?
            .filter_if("lead", id(&it.lead))?
            .filter_if("group", id(&it.group))?
            .filter_if("priority", id(&it.priority))?;
        match it.status.as_str() {
            "late" => list.filter("late", bind![today]),
            "silent" => list.filter("silent", bind![silence_since(today)]),
            "" => Ok(list),
            status => list.filter("status", bind![status]),
        }
    }

    /// Whether the views are narrowed to some of the plan's activities.
    pub(super) fn is_narrowed(&self) -> bool {
        let it = &self.filter;
        [&it.q, &it.lead, &it.group, &it.priority, &it.status].iter().any(|value| !value.trim().is_empty())
    }

    /// A page over the plan, with the one thing to do there: adding to the plan, or beginning one.
    pub(super) fn page<A: Act>(&self, permit: &Permit<'_, A>, partnership: &Partnership) -> (Page, Option<Action>) {
        let (lang, w) = (permit.lang(), Words(permit.lang()));
        let home = format!("/{lang}/p/{}", partnership.slug);
        let add = match &self.plan {
            Some(plan) => add_to(permit, &home, plan, w.activity_add()),
            None => permit.may::<Begin>().then(|| Action::new(w.plan_begin(), format!("{home}/plans/new")).icon("plus")),
        };
        let import = self.plan.as_ref().filter(|plan| permit.may::<imports::Bring<PlanList>>() && plan.state == PlanState::Draft);
        let import = import.map(|plan| Action::new(w.plan_list_import(), format!("{home}/plans/{}/imports", plan.id)));
        let page = permit.page(w.activities()).action(add.clone()).more(import).crumb(w.plans(), format!("{home}/plans"));
        let page = match &self.plan {
            Some(plan) => page
                .crumb(plan.fiscal_year.called(lang), format!("{home}/plans/{}", plan.id))
                .lead(plan.title.in_lang(lang).text)
                .badge(state_badge(plan.state, lang)),
            None => page.lead(w.activities_lead()),
        };
        (page, add)
    }

    /// What stands above each view: the tabs, the choice of plan, the filters.
    pub(super) fn head(&self, lang: Lang, partnership: &Partnership, here: &'static str) -> Result<Html> {
        let w = Words(lang);
        let base = format!("/{lang}/p/{}/activities", partnership.slug);
        let query = self.query();
        let tab = |label: &str, path: &'static str| MenuItem::new(label, format!("{base}{path}{query}")).current_if(path == here);
        let tabs = tabs(w.views(), vec![tab(w.view_grid(), ""), tab(w.view_timeline(), "/timeline"), tab(w.view_by_lead(), "/by-lead")]);
        let priority = levels::priority(partnership, lang);
        Head { w, lang, action: format!("{base}{here}"), tabs, scene: self, priority }.render().map(Html::trusted).map_err(Error::internal)
    }

    fn query(&self) -> String {
        let it = &self.filter;
        let pairs = [
            ("plan", &it.plan),
            ("q", &it.q),
            ("lead", &it.lead),
            ("group", &it.group),
            ("priority", &it.priority),
            ("status", &it.status),
        ];
        let said: Vec<String> =
            pairs.iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| format!("{key}={}", escaped(value))).collect();
        if said.is_empty() { String::new() } else { format!("?{}", said.join("&")) }
    }
}

/// The button that adds an activity to a plan, for those who may, as long as the plan takes any.
pub(crate) fn add_to<A: Act>(permit: &Permit<'_, A>, home: &str, plan: &Plan, label: &str) -> Option<Action> {
    let may = permit.may::<Add>() && plan.state != PlanState::Closed;
    may.then(|| Action::new(label, format!("{home}/activities/new?plan={}", plan.id)).icon("plus"))
}

/// A value as it may stand in an address.
fn escaped(value: &str) -> String {
    value
        .bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }
            },
        )
        .collect()
}

#[derive(Template)]
#[template(path = "activities/head.html")]
struct Head<'a> {
    w: Words,
    lang: Lang,
    action: String,
    tabs: Tabs,
    scene: &'a Scene,
    priority: &'a str,
}

impl Head<'_> {
    fn of(&self, kind: &str) -> Vec<(String, String)> {
        let facets = self.scene.facets.iter().filter(|facet| facet.kind == kind);
        facets.map(|facet| (facet.id.to_string(), facet.name.in_lang(self.lang).text.to_owned())).collect()
    }

    fn statuses(&self) -> Vec<(&'static str, &'static str)> {
        let flags = [("late", self.w.flag_late()), ("silent", self.w.flag_silent())];
        flags.into_iter().chain(Status::ALL.map(|status| (status.code(), status.name(self.lang)))).collect()
    }

    fn is_plan(&self, id: &PlanId) -> bool {
        self.scene.plan.as_ref().is_some_and(|plan| plan.id == *id)
    }
}

/// The leads, groups and priorities that the activities of a plan have: one statement.
fn facets(tx: &Tx, partnership: PartnershipId, plan: PlanId) -> Result<Vec<Facet>> {
    tx.rows(
        sql!(
            "SELECT 'lead', l.id, l.name_en, l.name_fr, l.name_state, l.name_fold FROM organization l
             WHERE l.id IN (SELECT a.lead_id FROM activity a WHERE a.partnership_id = $1 AND a.plan_id = $2)
             UNION ALL
             SELECT 'group', b.id, b.name_en, b.name_fr, b.name_state, b.name_fold FROM body b
             WHERE b.id IN (SELECT a.body_id FROM activity a WHERE a.partnership_id = $1 AND a.plan_id = $2)
             UNION ALL
             SELECT 'priority', p.id, p.title_en, p.title_fr, p.title_state, CAST(p.place AS TEXT) FROM priority p
             WHERE p.id IN (SELECT o.priority_id FROM objective o
                            WHERE o.id IN (SELECT a.objective_id FROM activity a WHERE a.partnership_id = $1 AND a.plan_id = $2))
             ORDER BY 1, 6, 2"
        ),
        bind![partnership, plan],
    )
}
