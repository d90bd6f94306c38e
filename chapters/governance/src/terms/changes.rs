//! The page that sets two versions beside each other, and the log of a body's versions.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Error, Lang, Result,
    db::Tx,
    parts::{Choice, Fields, Html},
    permits::Permit,
    web::{Ask, Reply},
};
use registry::partnerships::Of;
use serde::Deserialize;

use super::{
    acts::{Amendments, See},
    difference::{self, Piece, Twins},
    form::Parts,
    model::{State, Step, Terms},
    store,
};
use crate::{days, decisions, words::Words};

/// The other version, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Since {
    since: String,
}

/// Stretches of a text as a reader sees and hears them: underlined and struck through, and told in words.
fn marked(lang: Lang, written_in: Lang, pieces: &[Piece]) -> Html {
    let w = Words(lang);
    let aside = |words: &str| format!("<span class=\"visually-hidden\" lang=\"{lang}\"> [{}] </span>", Html::text(words));
    let mark =
        |tag: &str, began: &str, text: &str| format!("<{tag}>{}{}{}</{tag}>", aside(began), Html::text(text), aside(w.changes_ended()));
    let one = |piece: &Piece| match piece {
        Piece::Same(text) => Html::text(text).to_string(),
        Piece::Added(text) => mark("ins", w.changes_began_added(), text),
        Piece::Removed(text) => mark("del", w.changes_began_removed(), text),
    };
    let all: String = pieces.iter().map(one).collect();
    Html::trusted(if lang == written_in { all } else { format!("<span lang=\"{written_in}\">{all}</span>") })
}

/// What a clause was and is in one language.
pub(crate) struct Side {
    /// Which language.
    pub label: &'static str,
    /// Its heading, with what came in and went out.
    pub heading: Html,
    /// Its text, likewise.
    pub text: Html,
}

/// A clause that changed.
pub(crate) struct Changed {
    /// Its number now, or the last it had.
    pub number: String,
    /// Whether it is new, gone or renumbered.
    pub note: String,
    /// The languages in which it differs, the reader's first.
    pub sides: Vec<Side>,
}

/// A version beside the one in force.
pub(crate) struct Compared {
    /// The version in force.
    pub edition: String,
    /// How the rules differ, a sentence each.
    pub rules: Vec<String>,
    /// For each clause, in their order, what changed in it.
    pub clauses: Vec<Option<Changed>>,
    /// The clauses that are gone.
    pub gone: Vec<Changed>,
}

/// What changed in a version since the one of its body that is in force on a day; nothing where none is.
pub(crate) fn since_in_force(tx: &Tx, (lang, day): (Lang, Date), it: &Terms, is: &Parts) -> Result<Option<Compared>> {
    let Some(other) = store::in_force(tx, it.body_id, day)?.filter(|other| other.id != it.id) else { return Ok(None) };
    let was = store::parts(tx, other.id)?;
    let twins = difference::twins(&was.clauses, &is.clauses);
    let (kept, gone) = twins.split_at(is.clauses.len());
    Ok(Some(Compared {
        rules: difference::rules(lang, (&other, &was), (it, is)),
        clauses: kept.iter().map(|one| one.differs().then(|| Changed::new(lang, one))).collect(),
        gone: gone.iter().map(|one| Changed::new(lang, one)).collect(),
        edition: other.edition,
    }))
}

impl Changed {
    fn new(lang: Lang, one: &Twins<'_>) -> Self {
        let w = Words(lang);
        let note = match (one.before, one.after, one.number_before()) {
            (None, _, _) => w.changes_clause_added().to_owned(),
            (_, None, _) => w.changes_clause_removed().to_owned(),
            (_, _, Some(number)) => w.changes_clause_renumbered(number),
            _ => String::new(),
        };
        let side = |written_in: Lang| {
            let [heading, text] = one.pieces(written_in);
            let label = if written_in == Lang::En { w.changes_in_english() } else { w.changes_in_french() };
            Side { label, heading: marked(lang, written_in, &heading), text: marked(lang, written_in, &text) }
        };
        let sides = [lang, lang.other()].into_iter().filter(|written_in| one.differs_in(*written_in)).map(side).collect();
        Self { number: one.number().to_owned(), note, sides }
    }
}

#[derive(Template)]
#[template(path = "terms/changes.html")]
struct Changes {
    w: Words,
    lang: Lang,
    here: String,
    since: String,
    versions: Vec<Choice>,
    rules: Vec<String>,
    changed: Vec<Changed>,
}

/// The versions of a body before and beside one, the nearest before it first in mind.
fn beside(tx: &Tx, it: &Terms, asked: &str) -> Result<(Vec<Terms>, Option<Terms>)> {
    let all = store::of_body(tx, it.body_id)?;
    let asked_for = all.iter().find(|other| other.id.to_string() == asked && other.id != it.id);
    let at = all.iter().position(|other| other.id == it.id).unwrap_or(0);
    let other = asked_for.or_else(|| all[..at].last()).or_else(|| all.get(at + 1)).cloned();
    Ok((all.into_iter().filter(|other| other.id != it.id).collect(), other))
}

/// What changed in a version since another of the same body.
pub(super) fn show(permit: &Permit<'_, See>, ask: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, asked) = (Words(lang), ask.query::<Since>()?.since);
    let read = permit.read(|tx| {
        let (versions, other) = beside(tx, it, &asked)?;
        let Some(other) = other else { return Ok(None) };
        let (was, is) = (store::parts(tx, other.id)?, store::parts(tx, it.id)?);
        Ok(Some((versions, other, was, is)))
    })?;
    let Some((versions, other, was, is)) = read else {
        return Err(Error::refused(|lang| Words(lang).changes_none_before()));
    };
    let rules = difference::rules(lang, (&other, &was), (it, &is));
    let twins = difference::twins(&was.clauses, &is.clauses);
    let changed = twins.iter().filter(|one| one.differs()).map(|one| Changed::new(lang, one)).collect();
    let list = format!("/{lang}/p/{}/terms", partnership.slug);
    let here = format!("{list}/{}", it.id);
    let versions = versions.iter().map(|one| Choice::new(one.id, &one.edition)).collect();
    let title = w.terms_titled(it.title.in_lang(lang).text, &it.edition);
    let page = permit.page(w.changes_title(&it.edition, &other.edition)).lead(w.changes_lead());
    let page = page.crumb(w.terms(), list).crumb(title, here.clone());
    page.show(&Changes { w, lang, here, since: other.id.to_string(), versions, rules, changed })
}

/// A version in the log.
struct Entry {
    title: String,
    when: String,
    href: String,
    decision: Option<(String, String)>,
    resolution: String,
    earlier: String,
    said: Vec<String>,
    is_first: bool,
}

#[derive(Template)]
#[template(path = "terms/amendments.html")]
struct Log {
    w: Words,
    entries: Vec<Entry>,
}

/// When a version was in force, or where it stands.
fn when(lang: Lang, it: &Terms) -> String {
    let in_force = |from: Date| days::period(lang, from, it.ended_on);
    it.effective_on.map_or_else(|| it.state.called(lang).to_owned(), in_force)
}

/// That a version was adopted before these records began, when, and by which resolution.
fn earlier_said(w: Words, lang: Lang, step: &Step) -> String {
    w.earlier_in_the_log(kit::lang::date(lang, step.stepped_on), &step.resolution)
}

/// Every version of a body, the latest first, with the decision that adopted it and what it changed.
pub(super) fn log(permit: &Permit<'_, Amendments>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: body }) = (permit.lang(), permit.subject());
    let (w, base) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let (all, mut parts, steps, choices) = permit.read(|tx| {
        let all = store::of_body(tx, body.id)?;
        Ok((
            all,
            store::parts_of_body(tx, body.id)?,
            store::steps_of_body(tx, body.id)?,
            decisions::choices_in_lang(tx, partnership.id, lang)?,
        ))
    })?;
    let parts: Vec<Parts> = all.iter().map(|it| parts.remove(&it.id).unwrap_or_default()).collect();
    let entry = |at: usize| {
        let (it, is) = (&all[at], &parts[at]);
        let said = at.checked_sub(1).map(|before| {
            let mut said = difference::rules(lang, (&all[before], &parts[before]), (it, is));
            said.extend(difference::clauses(lang, &difference::twins(&parts[before].clauses, &is.clauses)));
            said
        });
        let taken = |state: State| steps.iter().find(move |(of, step)| *of == it.id && step.state == state).map(|(_, step)| step);
        let adopted = taken(State::CouncilApproved).and_then(|step| step.decision_id);
        let decision = adopted.and_then(|id| choices.iter().find(|(known, _)| *known == id));
        Entry {
            title: w.terms_titled(it.title.in_lang(lang).text, &it.edition),
            when: when(lang, it),
            href: format!("{base}/terms/{}", it.id),
            decision: decision.map(|(id, label)| (format!("{base}/decisions/{id}"), label.clone())),
            resolution: taken(State::HostApproved).map(|step| step.resolution.clone()).unwrap_or_default(),
            earlier: taken(State::CouncilApproved)
                .filter(|_| it.adopted_earlier)
                .map(|step| earlier_said(w, lang, step))
                .unwrap_or_default(),
            is_first: said.is_none(),
            said: said.unwrap_or_default(),
        }
    };
    let entries = (0..all.len()).rev().map(entry).collect();
    let name = body.name.in_lang(lang).text;
    let page = permit.page(w.amendments_of(name)).lead(w.amendments_lead()).crumb(w.terms(), format!("{base}/terms"));
    page.show(&Log { w, entries })
}
