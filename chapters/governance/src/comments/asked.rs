//! Who may comment on terms of reference by a task link, and what then happens.

use access::standings::LINK_HOLDERS;
use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Reading, Result, acts,
    db::Tx,
    lang::Bilingual,
    permits::{Change, Path, Permit, Place, Rest, Scope, Sealed, Subject},
};
use registry::partnerships::{self, Partnership};

use super::{
    acts::take_turns,
    model::{Comment, CommentId, ReaderId, Review, order, takes_comments},
    store,
};
use crate::{
    beside::Beside,
    minutes::Settled,
    terms::{self, Clause, Terms},
    words::Words,
};

/// The name of the act that a task link for comments is for.
pub(crate) const PURPOSE: &str = "comments.comment_by_link";
/// How many comments one person may make on the same version.
const MOST_COMMENTS: usize = 100;

acts! {
    /// Open a task link to terms of reference that are in review.
    form Consider on Asked as "comments.comment_by_link" may LINK_HOLDERS;
    /// Comment on them by a task link, or say that there is nothing to remark.
    change CommentByLink on Asked as "comments.comment_by_link" may LINK_HOLDERS;
}

/// A version on which someone was asked to comment.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The partnership.
    pub partnership: Partnership,
    /// The version.
    pub terms: Terms,
    /// How it is out for comments.
    pub review: Option<Review>,
    /// Who was asked.
    pub person: Id,
    /// Their name.
    pub name: String,
    /// The last round in which they answered, and when.
    pub answered: (i64, Option<Date>),
}

impl Asked {
    /// The round of comments that is open, or was the last.
    pub fn round(&self) -> i64 {
        self.review.as_ref().map_or(1, |it| it.round)
    }
}

impl Subject for Asked {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        let link = path.link()?;
        let partnership = partnerships::of_scope(tx, &link.scope)?;
        let found = store::reader(tx, partnership.id, ReaderId(link.subject))?.ok_or(Error::NotFound)?;
        let terms = terms::by_id(tx, partnership.id, found.terms)?.ok_or(Error::NotFound)?;
        let review = store::review(tx, terms.id)?;
        let answered = (found.answered_in, found.answered_on);
        Ok(Self { partnership, terms, review, person: found.person, name: found.name, answered })
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::of(self.partnership.id)]
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }

    fn rest(&self) -> Option<Rest> {
        self.partnership.rest()
    }
}

/// What was sent: what was typed beside the clauses, in which order those stood, and whether there is nothing to remark.
#[derive(Clone, Debug, Default)]
pub(super) struct Form {
    pub texts: Beside,
    pub order: String,
    pub has_no_remark: bool,
}

impl Form {
    /// What was sent, from its fields.
    pub fn read(fields: &[(String, String)]) -> Self {
        let field = |wanted: &str| fields.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone());
        Self { texts: Beside::read(fields), order: field("order").unwrap_or_default(), has_no_remark: field("none").is_some() }
    }

    /// The comments: where, and the text. Without any when there is nothing to remark.
    fn check(&self, lang: Lang) -> Result<Vec<(String, String)>> {
        let mut it = Reading::new(lang);
        if !self.has_no_remark {
            let all = self.texts.check(&mut it, |lang| Words(lang).comment_is_empty());
            return it.or(all);
        }
        if self.texts.written().next().is_some() {
            it.problem("", |lang| Words(lang).comment_and_no_remark());
        }
        it.or(Vec::new())
    }
}

/// The clause at a place as the form names it: the first is 1; the whole is nothing. `None` where there is no such place.
fn clause_at<'c>(clauses: &'c [Clause], place: &str) -> Option<Option<&'c Clause>> {
    if place.is_empty() {
        return Some(None);
    }
    let at = place.parse::<usize>().ok()?.checked_sub(1)?;
    clauses.get(at).map(Some)
}

/// Writes down what someone says of a version, in the language they wrote it in, or that they have nothing to remark. What is
/// sent twice is kept once.
pub(super) fn comment(permit: &Permit<'_, CommentByLink>, form: &Form) -> Result<()> {
    let (lang, typed, order) = (permit.lang(), form.check(permit.lang())?, form.order.clone());
    permit.change(move |change| {
        let at = in_turn(change)?;
        let clauses = terms::parts(change.tx, at.terms.id)?.clauses;
        if !typed.is_empty() && order != self::order(&clauses) {
            return Err(Error::refused(|lang| Words(lang).comments_order_changed()));
        }
        keep(change, (&at, lang), &clauses, &typed)?;
        store::answer(change.tx, (at.terms.id, at.person), at.round(), change.today)?;
        seal(change, &at, &typed)
    })
}

fn seal(change: &mut Change<'_, Asked>, at: &Asked, typed: &[(String, String)]) -> Result<Sealed<()>> {
    change.seal("terms", at.terms.id, &(at.person, typed), ())
}

/// The version as it is once it is our turn, while it takes comments: it may just have left review.
fn in_turn(change: &mut Change<'_, Asked>) -> Result<Asked> {
    let mut at = change.subject.clone();
    take_turns(change, &at.terms)?;
    at.terms = terms::by_id(change.tx, at.partnership.id, at.terms.id)?.ok_or(Error::NotFound)?;
    at.review = store::review(change.tx, at.terms.id)?;
    if takes_comments(at.terms.state, at.review.as_ref(), change.today) {
        return Ok(at);
    }
    Err(Error::refused(|lang| Words(lang).comments_closed()))
}

fn keep(change: &mut Change<'_, Asked>, (at, lang): (&Asked, Lang), clauses: &[Clause], typed: &[(String, String)]) -> Result<()> {
    let before = store::all(change.tx, at.terms.id)?;
    if before.iter().filter(|one| one.person_id == at.person).count() + typed.len() > MOST_COMMENTS {
        return Err(Error::refused(|lang| Words(lang).comments_too_many(MOST_COMMENTS)));
    }
    for (place, text) in typed {
        let Some(clause) = clause_at(clauses, place) else { return kit::reading::not_a_choice("") };
        let it = Comment {
            id: CommentId::new(change.now),
            terms_id: at.terms.id,
            person_id: at.person,
            name: String::new(),
            organization: Bilingual::default(),
            of_whole: clause.is_none(),
            clause_number: clause.map(|one| one.number.clone()).unwrap_or_default(),
            heading: clause.map(|one| one.heading.clone()).unwrap_or_default(),
            lang: lang.code().to_owned(),
            text: text.clone(),
            commented_at: change.now,
            state: Settled::Open,
            word: String::new(),
            settled_on: None,
            settled_by: String::new(),
            entered_by: String::new(),
        };
        let is_same = |one: &Comment| {
            (one.person_id, one.of_whole, &one.clause_number, &one.text) == (it.person_id, it.of_whole, &it.clause_number, &it.text)
        };
        if !before.iter().any(is_same) {
            store::insert(change.tx, at.partnership.id, &it, change.today)?;
        }
    }
    Ok(())
}
