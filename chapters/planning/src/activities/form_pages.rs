//! The form of an activity, for a new one and for one that is changed.

use askama::Template;
use kit::{
    Error, Lang, Result,
    db::Tx,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use registry::partnerships::{Of, Partnership};
use serde::Deserialize;

use super::{
    acts::{self, Add, Amend, Draft, Edit},
    form::Form,
    lists::{FunderKind, LipRole, PartnerRole, TargetGroup},
    model::{Activity, ActivityId},
    store,
};
use crate::{
    action_plans::{self, Plan, PlanId},
    directory::{Directory, Sought},
    fiscal::Quarter,
    levels, reach,
    words::Words,
};

/// How many empty rows stand below those that are filled in.
const SPARE_ROWS: usize = 1;

/// What the form lets one choose from.
struct Offer {
    objectives: Vec<Choice>,
    bodies: Vec<Choice>,
    directory: Directory,
    earlier: Vec<Choice>,
    decisions: Vec<Choice>,
}

/// What the form names already, so that no list leaves it out, and what is sought.
#[derive(Default)]
struct Named {
    organizations: String,
    earlier: String,
    decision: String,
    find: String,
    activity: Option<ActivityId>,
}

impl Named {
    fn typed(ask: &Ask) -> Self {
        let organizations = ask.fields().iter().filter(|(name, _)| ["lead", "partner", "funder"].contains(&name.as_str()));
        let organizations = organizations.map(|(_, id)| id.as_str()).collect::<Vec<_>>().join(" ");
        let field = |name: &str| ask.field(name).to_owned();
        Self { organizations, earlier: field("carried_from"), decision: field("decision"), find: field("find"), activity: None }
    }

    fn stored(self, it: &Activity) -> Self {
        let earlier = it.carried_from_id.filter(|_| self.earlier.is_empty()).map_or(self.earlier, |id| id.to_string());
        Self { earlier, activity: Some(it.id), ..self }
    }
}

impl Offer {
    fn read(tx: &Tx, partnership: &Partnership, (plan, named): (&Plan, &Named), lang: Lang) -> Result<Self> {
        let sought = Sought { name: &named.find, named: &named.organizations, activity: named.activity };
        let earlier = store::earlier(tx, (partnership.id, plan.fiscal_year), &named.earlier)?.into_iter();
        let decisions =
            if plan.state.is_approved() { reach::decision_choices(tx, partnership.id, lang, &named.decision)? } else { Vec::new() };
        Ok(Self {
            objectives: reach::objective_choices(tx, partnership.id, lang)?,
            bodies: reach::body_choices(tx, partnership.id, lang)?,
            directory: Directory::read(tx, partnership.id, sought, lang)?,
            earlier: earlier.map(|it| it.choice(lang)).collect(),
            decisions,
        })
    }
}

#[derive(Template)]
#[template(path = "activities/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    plan: &'a Plan,
    offer: &'a Offer,
    objective: &'a str,
    find_at: &'a str,
}

impl FormFields<'_> {
    /// A cell of a row: empty where nothing was typed.
    fn cell<'c>(&self, list: &'c [String], at: usize) -> &'c str {
        list.get(at).map_or("", String::as_str)
    }

    fn quarters(&self) -> Vec<Choice> {
        Quarter::ALL.into_iter().map(|quarter| Choice::new(quarter.number(), quarter.label(self.lang))).collect()
    }

    /// The fields of the row at a place, kept apart from those of other rows. Problems of rows are said above them.
    fn row<'r>(&'r self, prefix: &'r str) -> Fields<'r> {
        self.f.within(prefix).calm()
    }

    fn rows(&self, filled: &[String]) -> std::ops::Range<usize> {
        0..filled.len() + SPARE_ROWS
    }

    /// What came of seeking an organization.
    fn found(&self) -> Option<String> {
        let (find, directory) = (self.form.find.trim(), &self.offer.directory);
        if find.is_empty() {
            None
        } else if directory.is_too_many() {
            Some(self.w.find_too_many(i64::try_from(directory.found).unwrap_or(i64::MAX), find))
        } else if directory.found == 0 {
            Some(self.w.find_nothing(find))
        } else {
            Some(self.w.find_some(i64::try_from(directory.found).unwrap_or(i64::MAX), find))
        }
    }

    fn secured(&self) -> Vec<Choice> {
        vec![Choice::new("no", self.w.not_secured()), Choice::new("yes", self.w.secured())]
    }
}

/// The form on a page, for an activity of a plan.
fn asking<'p, A: Act>(
    permit: &Permit<'_, A>,
    (partnership, plan): (&Partnership, Plan),
    named: &Named,
    (page, action): (Page, String),
) -> Result<FormPage<'p, Form>> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let offer = permit.read(|tx| Offer::read(tx, partnership, (&plan, named), lang))?;
    let (objective, find_at) = (levels::objective(partnership, lang).to_owned(), format!("/api/v1/p/{}/organizations", partnership.slug));
    let page = page.crumb(w.activities(), of_plan(lang, partnership, &plan));
    Ok(page.form(action, move |form, f| {
        Html::of(&FormFields { w, lang, f, form, plan: &plan, offer: &offer, objective: &objective, find_at: &find_at })
    }))
}

fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/activities", partnership.slug)
}

/// The list of a plan's activities.
fn of_plan(lang: Lang, partnership: &Partnership, plan: &Plan) -> String {
    format!("{}?plan={}", list(lang, partnership), plan.id)
}

/// The plan a new activity is for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct For {
    plan: String,
}

fn plan_of<A: Act<Subject = Partnership>>(permit: &Permit<'_, A>, plan: &str) -> Result<Plan> {
    let id: PlanId = plan.parse().map_err(|_| Error::Malformed("the form names nothing".into()))?;
    permit.read(|tx| action_plans::by_id(tx, permit.subject().id, id))?.ok_or(Error::NotFound)
}

/// The page with the form for a new activity of a plan.
fn adding<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>, plan: Plan, named: &Named) -> Result<FormPage<'p, Form>> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let (page, back) = (permit.page(Words(lang).activity_add_to(plan.fiscal_year.called(lang))), of_plan(lang, partnership, &plan));
    Ok(asking(permit, (partnership, plan), named, (page, list(lang, partnership)))?.back(back))
}

/// The page with the form that changes an activity.
fn changing<'p, A: Act<Subject = Of<Activity>>>(permit: &'p Permit<'_, A>, named: Named) -> Result<EditPage<'p, Form>> {
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let plan = permit.read(|tx| action_plans::by_id(tx, partnership.id, record.plan_id))?.ok_or(Error::NotFound)?;
    let page = permit.page(Words(lang).activity_edit(&record.code));
    let named = named.stored(record);
    let page = asking(permit, (partnership, plan), &named, (page, format!("{}/{}", list(lang, partnership), record.id)))?;
    Ok(page.changing(move || {
        permit.read(|tx| {
            let it = store::by_id(tx, partnership.id, record.id)?.ok_or(Error::NotFound)?;
            Ok(Form::of(&it, &store::details(tx, it.id)?, lang))
        })
    }))
}

/// The form for a new activity of the plan that the address names, else of the latest one.
pub(super) fn new(permit: &Permit<'_, Draft>, ask: &Ask) -> Result<Reply> {
    let plan = match ask.pair("plan") {
        "" => {
            let latest = permit.read(|tx| action_plans::all(tx, permit.subject().id))?.into_iter().next();
            latest.ok_or_else(|| Error::refused(|lang| Words(lang).activity_needs_plan()))?
        }
        _ => plan_of(permit, &ask.query::<For>()?.plan)?,
    };
    let form = Form { plan: plan.id.to_string(), lip_role: LipRole::Catalyst.code().into(), ..Form::default() };
    adding(permit, plan, &Named::default())?.open(&form)
}

/// Takes the form for a new activity.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let plan = plan_of(permit, ask.field("plan"))?;
    let list = list(permit.lang(), permit.subject());
    let page = adding(permit, plan, &Named::typed(ask))?;
    let typed: Form = ask.form()?;
    if typed.is_continued() {
        return page.open(&typed);
    }
    page.take(ask, |form| acts::add(permit, form), |id| format!("{list}/{id}"))
}

/// The form that changes an activity.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit, Named::default())?.open()
}

/// Takes the form that changes an activity.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    let page = changing(permit, Named::typed(ask))?;
    let typed: Form = ask.form()?;
    if typed.is_continued() {
        return page.open_again(&typed);
    }
    page.take(ask, |form| acts::amend(permit, form))
}
