//! The next version of the council's terms of reference, in review, and what its members say of it.

use governance::{
    comments::{self, Comment, CommentId, ReaderId},
    minutes::Settled,
    terms::{self, TermsId},
};
use jiff::{Timestamp, civil::Date};
use kit::{Error, Lang, Result, db::WriteTx, lang::Bilingual};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{Keys, governance::wrong, read};

#[derive(Deserialize)]
struct All {
    version: Version,
    clause: Vec<Clause>,
    comment: Vec<Said>,
}

#[derive(Deserialize)]
struct Version {
    key: String,
    of: String,
    version: String,
    opened: Date,
    until: Date,
    history: Vec<Step>,
    notice_days: i64,
    max_terms: i64,
    readers: Vec<String>,
    without_remark: Vec<Answer>,
}

#[derive(Deserialize)]
struct Step {
    date: Date,
    state: String,
}

#[derive(Deserialize)]
struct Answer {
    person: String,
    on: Date,
}

#[derive(Deserialize)]
struct Clause {
    number: String,
    text_en: String,
    text_fr: String,
}

#[derive(Deserialize)]
struct Said {
    person: String,
    #[serde(default)]
    clause: String,
    lang: String,
    text: String,
    at: Timestamp,
    #[serde(default)]
    state: String,
    #[serde(default)]
    word: String,
    settled: Option<Date>,
}

/// Loads `comments.toml`.
pub(super) fn load(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId) -> Result<()> {
    let all: All = read("comments.toml", include_str!("../data/comments.toml"))?;
    let id = draft(tx, keys, partnership, &all)?;
    let it = &all.version;
    comments::open(tx, (partnership, id), it.opened, Some(it.until))?;
    for one in &it.readers {
        let reader = ReaderId(keys.make("terms_reader", &format!("{}/{one}", it.key)));
        comments::send(tx, (partnership, id), reader, keys.find("person", one)?, it.opened)?;
    }
    for one in &it.without_remark {
        comments::answer(tx, (id, keys.find("person", &one.person)?), 1, one.on)?;
    }
    let clauses = terms::parts(tx, id)?.clauses;
    all.comment.iter().try_for_each(|one| said(tx, keys, (partnership, id), (&clauses, one)))
}

/// The version: a copy of the one before it, with what is changed.
fn draft(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, all: &All) -> Result<TermsId> {
    let (it, of) = (&all.version, TermsId(keys.find("terms", &all.version.of)?));
    let before = terms::by_id(tx, partnership, of)?.ok_or(Error::NotFound)?;
    let mut form = terms::Form::copy_of(&before, &terms::parts(tx, of)?);
    form.edition.clone_from(&it.version);
    form.notice_days = it.notice_days.to_string();
    form.max_terms = it.max_terms.to_string();
    for one in &all.clause {
        let place = form.clause_number.iter().position(|number| *number == one.number).ok_or(Error::NotFound)?;
        form.clause_text_en[place].clone_from(&one.text_en);
        form.clause_text_fr[place].clone_from(&one.text_fr);
    }
    let id = TermsId(keys.make("terms", &it.key));
    terms::insert(tx, partnership, id, &terms::Checked::new(form, Lang::En).map_err(wrong(&it.key))?)?;
    for step in &it.history {
        let state = terms::State::from_code(&step.state).ok_or(Error::NotFound)?;
        terms::step(tx, id, &terms::Step { state, stepped_on: step.date, decision_id: None, resolution: String::new() })?;
    }
    Ok(id)
}

fn said(
    tx: &mut WriteTx,
    keys: &mut Keys,
    (partnership, terms): (PartnershipId, TermsId),
    (clauses, one): (&[terms::Clause], &Said),
) -> Result<()> {
    let clause = clauses.iter().find(|clause| clause.number == one.clause);
    let it = Comment {
        id: CommentId(keys.make("terms_comment", &format!("{}/{}", one.person, one.at))),
        terms_id: terms,
        person_id: keys.find("person", &one.person)?,
        name: String::new(),
        organization: Bilingual::default(),
        of_whole: one.clause.is_empty(),
        clause_number: one.clause.clone(),
        heading: clause.map(|clause| clause.heading.clone()).unwrap_or_default(),
        lang: one.lang.clone(),
        text: one.text.clone(),
        commented_at: one.at,
        state: Settled::Open,
        word: String::new(),
        settled_on: None,
        settled_by: String::new(),
        entered_by: String::new(),
    };
    let day = one.at.to_zoned(jiff::tz::TimeZone::UTC).date();
    comments::insert(tx, partnership, &it, day)?;
    comments::answer(tx, (terms, it.person_id), 1, day)?;
    match (Settled::from_code(&one.state), one.settled) {
        (Some(state), Some(on)) => comments::settle(tx, (it.id, Settled::Open), state, &one.word, (on, "Claire Okafor-Lemieux")),
        _ => Ok(()),
    }
}
