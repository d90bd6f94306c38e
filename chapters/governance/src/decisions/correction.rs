//! Correcting a decision that was written down with a slip, until the minutes of its meeting are approved.
//!
//! What came of a vote is not rewritten: its words are those that were put to the seats. The number never changes.

use std::collections::BTreeSet;

use access::standings::LEADS;
use askama::Template;
use kit::{
    Error, Id, Lang, Problems, Result, acts, bind,
    db::{Tx, WriteTx},
    parts::{Action, Choice, Fields, Html},
    permits::{Act, Permit},
    sql,
    web::{Ask, EditPage, Reply, Versioned},
};
use registry::partnerships::{Of, PartnershipId, Record};
use serde::Serialize;

use super::{
    acts::held_to,
    model::{Checked, Decision, DecisionId, DecisionKind, Form, Method, Outcome},
    reservations::{Reservation, Reserved, Stance},
    search, store,
};
use crate::{
    meetings::{self, Meeting, Place, Table},
    terms, votes,
    words::Words,
};

acts! {
    /// Open the form that corrects a decision.
    form AskCorrection on Of<Decision> as "decisions.ask_correction" may LEADS;
    /// Correct a decision, until the minutes of its meeting are approved.
    change Correct on Of<Decision> as "decisions.correct" may LEADS;
}

impl Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

/// A decision as it stands, with all that a correction may change.
#[derive(Serialize)]
struct Stands {
    it: Decision,
    mover: Option<Id>,
    seconder: Option<Id>,
    reservations: Vec<Reserved>,
    /// The words by which the register finds it.
    #[serde(skip)]
    found_by: String,
}

impl Stands {
    fn read(tx: &Tx, it: Decision) -> Result<Self> {
        let (mover, seconder, found_by) =
            tx.one(sql!("SELECT mover_id, seconder_id, search_fold FROM decision WHERE id = $1"), bind![it.id])?;
        let reservations = store::reservations(tx, it.id)?;
        Ok(Self { it, mover, seconder, reservations, found_by })
    }

    /// Whether it was held to the rule by which the terms are changed, as far as its majority tells.
    fn amends(&self, table: &Table) -> bool {
        let rules = table.decided_by.map(|(usual, amending)| (votes::need_of(usual), votes::need_of(amending)));
        rules.is_some_and(|(usual, amending)| usual != amending && self.it.need == Some(amending))
    }

    /// The form as it begins.
    fn form(&self, table: &Table) -> Form {
        let id = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
        let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
        let it = &self.it;
        Form {
            kind: it.kind.code().to_owned(),
            method: it.method.code().to_owned(),
            result: it.result.code().to_owned(),
            text_en: it.text.en.clone(),
            text_fr: it.text.fr.clone(),
            mover: id(self.mover),
            seconder: id(self.seconder),
            votes_for: number(it.votes_for),
            votes_against: number(it.votes_against),
            votes_abstain: number(it.votes_abstain),
            votes_recused: number(it.votes_recused),
            consensus_level: number(it.consensus_level),
            voter: self.reservations.iter().map(|one| one.person_id.to_string()).collect(),
            stance: self.reservations.iter().map(|one| one.stance.code().to_owned()).collect(),
            reason_en: self.reservations.iter().map(|one| one.reason.en.clone()).collect(),
            reason_fr: self.reservations.iter().map(|one| one.reason.fr.clone()).collect(),
            effective_on: it.effective_on.map(|day| day.to_string()).unwrap_or_default(),
            amends: self.amends(table),
            version: it.version,
            ..Form::default()
        }
    }

    /// What was typed, with what this form does not ask; each text stays that of the language it was written in first.
    fn with(&self, typed: Checked) -> Checked {
        let kept = |one: Reservation| {
            let known = self.reservations.iter().find(|known| known.person_id == one.person);
            let reason = known.map(|known| known.reason.clone().edit(one.reason.en.clone(), one.reason.fr.clone()));
            Reservation { reason: reason.unwrap_or(one.reason), ..one }
        };
        let text = self.it.text.clone().edit(typed.text.en.clone(), typed.text.fr.clone());
        let reservations = typed.reservations.into_iter().map(kept).collect();
        Checked { text, reservations, outcome: self.it.outcome.clone(), review_on: self.it.review_on, ..typed }
    }

    /// Whether it says of those at the table what it said before: who moved, how many voted, who stood aside.
    fn says_the_same_of_the_table(&self, typed: &Checked) -> bool {
        let it = &self.it;
        let counts = (it.votes_for, it.votes_against, it.votes_abstain, it.votes_recused);
        let was: BTreeSet<_> = self.reservations.iter().map(|one| (one.person_id, one.stance.code())).collect();
        let is: BTreeSet<_> = typed.reservations.iter().map(|one| (one.person, one.stance.code())).collect();
        (self.mover, self.seconder, it.result) == (typed.mover, typed.seconder, typed.result)
            && counts == (typed.votes_for, typed.votes_against, typed.votes_abstain, typed.votes_recused)
            && was == is
    }

    /// Whether it decided something, for which there was a quorum.
    fn decided(&self) -> bool {
        matches!(self.it.result, Outcome::Carried | Outcome::CarriedAmended | Outcome::Defeated)
    }
}

/// Whether a decision may still be corrected; refused in a sentence that says what may be done instead.
fn may_be_corrected(tx: &Tx, partnership: PartnershipId, it: &Decision) -> Result<Meeting> {
    if it.of_vote {
        return Err(Error::refused(|lang| Words(lang).decision_came_of_a_vote()));
    }
    let meeting = it.meeting_id.map(|id| meetings::by_id(tx, partnership, id)).transpose()?.flatten();
    let meeting = meeting.ok_or_else(|| Error::refused(|lang| Words(lang).decision_between_meetings()))?;
    if !meeting.state.is_draft_of_minutes() {
        return Err(Error::refused(|lang| Words(lang).decision_minutes_approved()));
    }
    meetings::still_open(&meeting).map(|()| meeting)
}

/// The way to the correction, for whoever may, as long as it may be.
pub(super) fn offered<A: Act<Subject = Of<Decision>>>(permit: &Permit<'_, A>, tx: &Tx, here: &str) -> Option<Action> {
    let Of { partnership, record: it } = permit.subject();
    let offered = permit.may::<AskCorrection>() && may_be_corrected(tx, partnership.id, it).is_ok();
    offered.then(|| Action::new(Words(permit.lang()).decision_correct(), format!("{here}/correction")).icon("pencil"))
}

/// Corrects a decision, under the checks under which it was recorded; what it said before stays in the chronicle.
fn take(permit: &Permit<'_, Correct>, form: &Form) -> Result<()> {
    let (lang, form) = (permit.lang(), form.clone());
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        // Whoever approves the minutes waits, and whoever comes after the approval is told so.
        if let Some(meeting) = record.meeting_id {
            change.tx.take_turns(&format!("meeting:{meeting}"))?;
        }
        let record = Decision::find(change.tx, partnership.id, record.id.0)?.ok_or(Error::NotFound)?;
        let meeting = may_be_corrected(change.tx, partnership.id, &record)?;
        let terms = terms::in_force(change.tx, meeting.body_id, meeting.held_on)?;
        let typed = Checked::under(terms.as_ref(), &form, lang)?;
        if record.version != form.version {
            return Err(Error::Conflict);
        }
        let before = Stands::read(change.tx, record)?;
        let typed = before.with(typed);
        if before.it.result != typed.result && !typed.is_carried() && is_relied_on(change.tx, before.it.id)? {
            let mut problems = Problems::none();
            problems.add("result", |lang| Words(lang).decision_is_relied_on());
            return Err(Error::Invalid(problems));
        }
        let checked = if before.says_the_same_of_the_table(&typed) { typed } else { at_the_table(change.tx, &meeting, &before, typed)? };
        correct_to(change.tx, partnership.id, &before, &checked)?;
        change.seal("decision", before.it.id, &(&before, &checked), ())
    })
}

/// The correction as it may be entered: by those who were there and did not stand back. A quorum that there was need not be there still.
fn at_the_table(tx: &Tx, meeting: &Meeting, before: &Stands, typed: Checked) -> Result<Checked> {
    let (agenda, conflicts) = (meetings::whole_agenda(tx, meeting.id)?, meetings::conflicts(tx, meeting.id)?);
    let item = agenda.iter().find(|one| Some(one.id) == before.it.item_id);
    let table = meetings::table(tx, meeting)?.at_hour(before.it.hour(item));
    let recused = before.it.item_id.map(|item| table.recused(&conflicts, item)).unwrap_or_default();
    held_to(typed, (&table, &recused), before.decided())
}

/// Whether anything rests on this decision having been carried.
fn is_relied_on(tx: &Tx, id: DecisionId) -> Result<bool> {
    let (count,): (i64,) = tx.one(
        sql!(
            "SELECT (SELECT COUNT(*) FROM consent WHERE decision_id = $1) + (SELECT COUNT(*) FROM minutes_approval WHERE decision_id = $1)
                  + (SELECT COUNT(*) FROM terms_step WHERE decision_id = $1) + (SELECT COUNT(*) FROM adoption_named WHERE decision_id = $1)
                  + (SELECT COUNT(*) FROM round_tenure WHERE decision_id = $1) + (SELECT COUNT(*) FROM application WHERE decision_id = $1)
                  + (SELECT COUNT(*) FROM forwarding WHERE decision_id = $1)"
        ),
        bind![id],
    )?;
    Ok(count > 0)
}

/// Writes the correction, from the version that was seen; [`Error::Conflict`] when it has moved on.
fn correct_to(tx: &mut WriteTx, partnership: PartnershipId, before: &Stands, it: &Checked) -> Result<()> {
    let (id, words, asked) = (before.it.id, it.search_fold(), it.requirement);
    let changed = tx.run(
        sql!(
            "UPDATE decision SET kind = $3, method = $4, result = $5, text_en = $6, text_fr = $7, text_state = $8, search_fold = $9,
                    mover_id = $10, seconder_id = $11, votes_for = $12, votes_against = $13, votes_abstain = $14, votes_recused = $15,
                    consensus_level = $16, effective_on = $17, terms_id = $18, need = $19,
                    counted_from = $20, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id,
            before.it.version,
            it.kind,
            it.method,
            it.result,
            it.text.en,
            it.text.fr,
            it.text.state,
            words,
            it.mover,
            it.seconder,
            it.votes_for,
            it.votes_against,
            it.votes_abstain,
            it.votes_recused,
            it.consensus_level,
            it.effective_on,
            asked.and_then(|one| one.terms),
            asked.map(|one| one.need),
            asked.map(|one| one.counted_from)
        ],
    )?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    search::leave(tx, (partnership, id), &before.found_by)?;
    search::enter(tx, (partnership, id), &words)?;
    tx.run(sql!("DELETE FROM reservation WHERE decision_id = $1"), bind![id])?;
    it.reservations.iter().try_for_each(|one| store::reserve(tx, id, one))
}

/// What can be chosen in the form.
struct Lists {
    kinds: Vec<Choice>,
    methods: Vec<Choice>,
    results: Vec<Choice>,
    ladder: Vec<Choice>,
    stances: Vec<Choice>,
    voters: Vec<Choice>,
}

impl Lists {
    /// Those who vote at the meeting, and whomever else the decision names: first those who were there at its hour, where one is noted.
    fn of(lang: Lang, table: &Table, before: &Stands) -> Self {
        let w = Words(lang);
        let hour = table.when.hour(lang);
        let (here, away): (Vec<_>, Vec<_>) = table.places.iter().filter(|place| place.votes()).partition(|place| table.votes_now(place));
        let of = |places: &[&Place], group: &str| {
            let come = places.iter().filter_map(|place| place.attendee.as_ref());
            come.map(|one| Choice::new(one.person_id, &one.name).under(group)).collect::<Vec<_>>()
        };
        let there = hour.as_ref().map(|hour| w.voters_there(hour)).unwrap_or_default();
        let others = hour.map_or("", |_| w.voters_elsewhere());
        let mut voters = [of(&here, &there), of(&away, others)].concat();
        let named = [(before.mover, &before.it.mover), (before.seconder, &before.it.seconder)];
        let named = named.into_iter().filter_map(|(id, name)| id.zip(name.clone()));
        for (id, name) in named.chain(before.reservations.iter().map(|one| (one.person_id, one.name.clone()))) {
            if voters.iter().all(|one| one.value != id.to_string()) {
                voters.push(Choice::new(id, name).under(others));
            }
        }
        Self {
            kinds: DecisionKind::choices(lang),
            methods: Method::choices(lang),
            results: Outcome::choices(lang),
            ladder: (1..=5).map(|step| Choice::new(step, w.by_key(&format!("consensus-{step}")).unwrap_or_default())).collect(),
            stances: Stance::choices(lang),
            voters,
        }
    }
}

impl Lists {
    /// Those who may be named, under their headings.
    fn grouped(&self) -> Vec<(&str, &[Choice])> {
        let chunks = self.voters.chunk_by(|one, next| one.group == next.group);
        chunks.map(|chunk| (chunk.first().map_or("", |one| one.group.as_str()), chunk)).collect()
    }
}

#[derive(Template)]
#[template(path = "decisions/correction.html")]
struct CorrectionFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a Form,
    lists: &'a Lists,
    has_terms: bool,
}

/// The page with the form; refused where there is nothing to correct any more.
fn asking<'p, A: Act<Subject = Of<Decision>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/decisions", partnership.slug));
    let here = format!("{list}/{}", it.id);
    let (lists, table) = permit.read(|tx| {
        let meeting = may_be_corrected(tx, partnership.id, it)?;
        let agenda = meetings::whole_agenda(tx, meeting.id)?;
        let item = agenda.iter().find(|one| Some(one.id) == it.item_id);
        let table = meetings::table(tx, &meeting)?.at_hour(it.hour(item));
        Ok((Lists::of(lang, &table, &Stands::read(tx, it.clone())?), table))
    })?;
    let has_terms = table.decided_by.is_some();
    let page = permit.page(w.decision_correction_of(it.numbered())).lead(w.decision_correction_lead()).crumb(w.decisions(), list);
    let page = page.crumb(w.decision_titled(it.numbered(), it.body.in_lang(lang).text), here.clone());
    let fields = move |form: &Form, f: Fields<'_>| Html::of(&CorrectionFields { w, f, form, lists: &lists, has_terms });
    let form = page.form(format!("{here}/correction"), fields).back(here);
    Ok(form.changing(move || {
        permit.read(|tx| {
            let found = Decision::find(tx, partnership.id, it.id.0)?.ok_or(Error::NotFound)?;
            Ok(Stands::read(tx, found)?.form(&table))
        })
    }))
}

/// The form that corrects a decision.
pub(super) fn ask(permit: &Permit<'_, AskCorrection>, _: &Ask) -> Result<Reply> {
    asking(permit)?.open()
}

/// Takes it.
pub(super) fn correct(permit: &Permit<'_, Correct>, ask: &Ask) -> Result<Reply> {
    asking(permit)?.take(ask, |form| take(permit, form))
}
