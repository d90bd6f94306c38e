//! The pages of strategies: all of them, and one with everything under it.

use askama::Template;
use governance::{
    adoptions,
    decisions::{self, DecisionId},
};
use kit::{
    Error, Lang, Result, bind,
    db::Search,
    lang::{Words as Kit, date, list as enumerated, number},
    parts::{Action, Badge, Facts, Figure, Html, Step as Stage, StepState, Stepper, Tone, badge, facts, notice, stepper},
    permits::Permit,
    web::{Ask, Page, Reply, Rows, sorted},
};
use press::Table;
use registry::{
    partnerships::{Of, Partnership},
    tables,
};
use serde::Deserialize;

use super::{
    State, Step,
    acts::{Begin, Browse, Edit, Misnamed, Prepare, ReadDrafts, See, Succeed},
    model::Strategy,
    state,
    store::LIST,
    tree::{self, Tree},
};
use crate::{
    endorsements::{self, Endorsement},
    words::Words,
};

/// The filter of the list. There is nothing to narrow: partnerships have few strategies.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {}

/// The list, without those the council has not approved for readers who may not see them.
pub(super) fn search(partnership: &Partnership, drafts: bool) -> Result<Search> {
    let all = LIST.with(bind![partnership.id]);
    if drafts { Ok(all) } else { all.filter("approved", bind![]) }
}

#[derive(Template)]
#[template(path = "strategies/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    base: String,
    label: &'a str,
    rows: &'a Rows<Strategy>,
    add: Option<Action>,
}

impl List<'_> {
    fn period(&self, it: &Strategy) -> String {
        period(self.lang, it)
    }
}

/// The first and the last day, in words.
pub(super) fn period(lang: Lang, it: &Strategy) -> String {
    format!("{} – {}", date(lang, it.starts_on), date(lang, it.ends_on))
}

/// How far it has come, as a badge.
pub(crate) fn state_badge(state: State, lang: Lang) -> Badge {
    let tone = match state {
        State::Draft | State::Superseded => Tone::Plain,
        State::InReview | State::CouncilApproved | State::HostApproved => Tone::Information,
        State::InForce => Tone::Good,
    };
    badge(tone, "", state.called(lang))
}

/// The strategies of a partnership.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let Filter {} = ask.query()?;
    let search = search(partnership, permit.may::<ReadDrafts>())?;
    let rows: Rows<Strategy> = permit.read(|tx| Rows::read(tx, search, ask))?;
    let base = format!("/{lang}/p/{}/strategies", partnership.slug);
    let add = permit.may::<Begin>().then(|| Action::new(w.strategy_add(), format!("{base}/new")).icon("plus"));
    let label = partnership.strategy_label.in_lang(lang).text;
    let unfounded = Action::new(w.unfounded(), format!("/{lang}/p/{}/priorities/unfounded", partnership.slug));
    let page = permit.page(w.strategies()).lead(w.strategies_lead()).action(add.clone()).more(Some(unfounded));
    page.show(&List { w, lang, base, label, rows: &rows, add })
}

/// The strategies as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The strategies as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(search(permit.subject(), permit.may::<ReadDrafts>())?, ask);
    let rows: Vec<Strategy> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings =
        [w.title_in_english(), w.title_in_french(), w.strategy_starts(), w.strategy_ends(), w.state_label(), w.strategy_resolution()];
    let rows = rows.into_iter().map(|it| {
        let state = it.state.called(lang).to_owned();
        vec![it.title.en, it.title.fr, it.starts_on.to_string(), it.ends_on.to_string(), state, it.host_resolution]
    });
    Ok(tables::of_text(w.strategies(), &headings, rows))
}

/// A strategy that the reader may see; otherwise there is none.
pub(super) fn must_see(it: &Strategy, drafts: bool) -> Result<()> {
    if drafts || it.state.is_approved() { Ok(()) } else { Err(Error::NotFound) }
}

#[derive(Template)]
#[template(path = "strategies/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    home: String,
    it: &'a Strategy,
    facts: Facts,
    adoption: Html,
    course: Stepper,
    figures: [Figure; 4],
    tree: &'a Tree,
    priority_label: &'a str,
    objective_label: &'a str,
    endorsements: &'a [Endorsement],
    open: bool,
    approved: bool,
    may_edit: bool,
}

/// One strategy with everything under it, on one page that can be printed.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, drafts) = (Words(lang), permit.may::<ReadDrafts>());
    must_see(it, drafts)?;
    let home = format!("/{lang}/p/{}", partnership.slug);
    let (tree, endorsements, decision) = permit.read(|tx| {
        let decision = match it.decision_id {
            Some(id) => decisions::title(tx, partnership.id, id, lang)?.map(|title| (id, title)),
            None => None,
        };
        Ok((tree::read(tx, partnership.id, it.id, drafts)?, endorsements::of_strategy(tx, partnership.id, it.id)?, decision))
    })?;
    let here = format!("{home}/strategies/{}", it.id);
    let adoption = adoptions::beneath::<Misnamed, _>(permit, it.decision_id.is_some(), ("strategy", it.id.0), &here)?;
    let page =
        permit.page(it.title.in_lang(lang).text).crumb(w.strategies(), format!("{home}/strategies")).badge(state_badge(it.state, lang));
    let page = with_actions(page, permit, &here);
    let page = with_evidence_notice(page, lang, &tree);
    page.show(&Show {
        w,
        lang,
        facts: about(lang, &home, it, decision.as_ref()),
        adoption,
        course: course(lang, it, partnership),
        figures: figures(lang, &here, &tree, &endorsements),
        it,
        tree: &tree,
        priority_label: partnership.priority_label.in_lang(lang).text,
        objective_label: partnership.objective_label.in_lang(lang).text,
        endorsements: &endorsements,
        open: it.state.is_open(),
        approved: it.state.is_approved(),
        may_edit: permit.may::<Edit>(),
        home,
    })
}

/// What the reader may do next.
fn with_actions(page: Page, permit: &Permit<'_, See>, here: &str) -> Page {
    let (w, Of { partnership, record: it }) = (Words(permit.lang()), permit.subject());
    let step = Step::next(it.state, partnership.host_approves).filter(|_| permit.may::<Prepare>());
    let step = step.map(|step| Action::new(step.called(permit.lang()), format!("{here}/step")));
    let edit =
        (it.state.is_open() && permit.may::<Edit>()).then(|| Action::new(Kit(permit.lang()).edit(), format!("{here}/edit")).icon("pencil"));
    let succeed =
        (!it.state.is_open() && permit.may::<Succeed>()).then(|| Action::new(w.strategy_copy(), format!("{here}/succession")).icon("copy"));
    page.action(step).more(edit).more(succeed)
}

/// Says which priorities rest on nothing; the tree below offers to mend it.
fn with_evidence_notice(page: Page, lang: Lang, tree: &Tree) -> Page {
    let w = Words(lang);
    let missing = tree.titles_without_evidence(lang);
    if missing.is_empty() {
        return page;
    }
    let (count, total) = (amount(missing.len()), amount(tree.branches.len()));
    let text = w.evidence_missing(count, number(lang, total), enumerated(lang, &missing));
    page.notice(notice(Tone::Attention, text).titled(w.evidence_missing_title()))
}

fn amount(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn figures(lang: Lang, here: &str, tree: &Tree, endorsements: &[Endorsement]) -> [Figure; 4] {
    let w = Words(lang);
    let mut findings: Vec<_> = tree.branches.iter().flat_map(|branch| branch.findings.iter().map(|it| it.id)).collect();
    findings.sort_unstable();
    findings.dedup();
    let figure =
        |label: &str, count: usize, rows: &str| Figure::new(lang, label, number(lang, amount(count))).rows(format!("{here}#{rows}"));
    [
        figure(w.figure_priorities(), tree.branches.len(), "tree"),
        figure(w.figure_objectives(), tree.objectives(), "tree"),
        figure(w.figure_findings(), findings.len(), "tree"),
        figure(w.figure_endorsements(), endorsements.len(), "endorsements"),
    ]
}

fn about(lang: Lang, home: &str, it: &Strategy, decision: Option<&(DecisionId, String)>) -> Facts {
    let w = Words(lang);
    let mut rows = vec![(w.strategy_period(), Html::text(period(lang, it)))];
    if let Some((id, title)) = decision {
        let link = format!("<a href=\"{home}/decisions/{id}\">{}</a>", Html::text(title));
        rows.push((w.strategy_decision(), Html::trusted(link)));
    }
    if !it.host_resolution.is_empty() {
        rows.push((w.strategy_resolution(), Html::text(&it.host_resolution)));
    }
    facts(rows)
}

/// The steps it has taken, and those ahead.
fn course(lang: Lang, it: &Strategy, partnership: &Partnership) -> Stepper {
    let stages = state::days(it, partnership).into_iter().map(|(state, day)| Stage {
        label: state.called(lang).to_owned(),
        state: if state == it.state {
            StepState::UnderWay
        } else if day.is_some() {
            StepState::Done
        } else {
            StepState::Ahead
        },
        note: day.map(|day| date(lang, day)).unwrap_or_default(),
        href: String::new(),
    });
    stepper(lang, stages.collect())
}
