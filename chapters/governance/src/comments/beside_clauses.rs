//! Comments where they belong on the page of a version: beneath each clause, beneath the rules, and counted.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Id, Lang, Result,
    lang::date,
    parts::Html,
    permits::{Act, Permit},
};
use registry::partnerships::Of;

use super::{
    acts::{Browse, Declining, Taking},
    model::{Comment, Reader, Review, takes_comments},
    store,
};
use crate::{
    minutes::Settled,
    terms::{Clause, State, Terms},
    words::Words,
};

/// Who was asked, who has answered, and what was said.
pub(super) struct Heard {
    pub review: Option<Review>,
    pub readers: Vec<Reader>,
    pub comments: Vec<Comment>,
}

impl Heard {
    /// All of it for one version.
    pub fn of(tx: &kit::db::Tx, it: &Terms, today: Date) -> Result<Self> {
        Ok(Self { review: store::review(tx, it.id)?, readers: store::readers(tx, it, today)?, comments: store::all(tx, it.id)? })
    }

    /// The round that is open, or was the last.
    pub fn round(&self) -> i64 {
        self.review.as_ref().map_or(1, |it| it.round)
    }

    fn asked(&self) -> impl Iterator<Item = &Reader> {
        self.readers.iter().filter(|one| one.sent_on.is_some())
    }

    /// Those who were asked and have not answered in this round.
    pub fn waited_for(&self) -> Vec<&Reader> {
        self.asked().filter(|one| !one.has_answered(self.round())).collect()
    }

    /// How many answered, and who has not, in sentences.
    pub fn counted(&self, lang: Lang) -> Vec<String> {
        let (w, asked, missing) = (Words(lang), self.asked().count(), self.waited_for());
        if asked == 0 {
            return vec![w.comments_sent_to_nobody().to_owned()];
        }
        let silent = self.asked().filter(|one| one.has_answered(self.round()) && one.comments == 0).count();
        let answered = asked - missing.len();
        let mut said = vec![w.comments_answered_of(answered, asked), w.comments_counted(answered - silent, silent, missing.len())];
        if !missing.is_empty() {
            let names: Vec<String> = missing.iter().map(|one| one.name.clone()).collect();
            said.push(w.comments_not_yet(kit::lang::list(lang, &names)));
        }
        said
    }

    /// Until when comments are taken, or that they are not.
    pub fn open_said(&self, lang: Lang, it: &Terms, today: Date) -> String {
        let (w, until) = (Words(lang), self.review.as_ref().and_then(|it| it.until));
        match (takes_comments(it.state, self.review.as_ref(), today), until) {
            (true, Some(last)) => w.comments_open_until(date(lang, last)),
            (true, None) => w.comments_open().to_owned(),
            (false, Some(last)) if it.state == State::InReview => w.comments_over_since(date(lang, last)),
            (false, _) => w.comments_not_in_review().to_owned(),
        }
    }
}

#[derive(Template)]
#[template(path = "comments/card.html")]
struct Card<'a> {
    w: Words,
    lang: Lang,
    home: &'a str,
    it: &'a Comment,
    about: String,
    entered: String,
    may_take: bool,
    may_decline: bool,
}

/// How comments are shown to a reader: in which language, below which address, and whether they may answer them.
pub(super) struct Shown<'a> {
    pub lang: Lang,
    /// The partnership's home.
    pub home: &'a str,
    /// Whether the reader answers comments, and the text may still be changed.
    pub may: (bool, bool),
}

impl Shown<'_> {
    /// A comment as a card; what it is about is told unless it stands beneath it.
    pub fn card(&self, it: &Comment, is_beneath: bool) -> Result<Html> {
        let is_entered = !it.entered_by.is_empty();
        let (may_answer, is_open) = self.may;
        Html::of(&Card {
            w: Words(self.lang),
            lang: self.lang,
            home: self.home,
            it,
            about: if is_beneath { String::new() } else { it.about(self.lang) },
            entered: if is_entered { kit::lang::Words(self.lang).entered_by(&it.entered_by) } else { String::new() },
            may_take: may_answer && is_open && it.state != Settled::TakenUp,
            may_decline: may_answer && it.state == Settled::Open,
        })
    }
}

/// What was said of a version, on its page.
#[derive(Default)]
pub(crate) struct OnVersion {
    /// Whether the reader reads comments.
    pub is_shown: bool,
    of_clause: Vec<Html>,
    /// On the rules, on the whole, and on clauses that are gone.
    pub of_whole: Vec<Html>,
    /// Until when they are taken, how many answered, and who has not.
    pub counted: Vec<String>,
}

impl OnVersion {
    /// What stands beneath the clause at a place.
    pub(crate) fn beneath(&self, place: &usize) -> &Html {
        &self.of_clause[*place]
    }
}

/// What was said of a version that may still be changed, for those who read it.
pub(crate) fn on_version<A: Act<Subject = Of<Terms>>>(permit: &Permit<'_, A>, clauses: &[Clause]) -> Result<OnVersion> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let mut all = OnVersion { of_clause: clauses.iter().map(|_| Html::default()).collect(), ..OnVersion::default() };
    if !permit.may::<Browse>() || !it.is_open() {
        return Ok(all);
    }
    let heard = permit.read(|tx| Heard::of(tx, it, permit.today()))?;
    if heard.review.is_none() && it.state == State::Draft {
        return Ok(all);
    }
    let home = format!("/{lang}/p/{}", partnership.slug);
    let may = (permit.may::<Taking>() && permit.may::<Declining>(), true);
    let shown = Shown { lang, home: &home, may };
    let mut of_clause: Vec<Vec<Html>> = clauses.iter().map(|_| Vec::new()).collect();
    for one in &heard.comments {
        match one.place(clauses) {
            Some(place) => of_clause[place].push(shown.card(one, true)?),
            None => all.of_whole.push(shown.card(one, false)?),
        }
    }
    all.of_clause = of_clause.into_iter().map(Html::join).collect();
    all.counted = vec![heard.open_said(lang, it, permit.today())];
    all.counted.extend(heard.counted(lang));
    all.is_shown = true;
    Ok(all)
}

/// Whether someone is among those chosen, as typed; where nothing was typed, whether they have not answered yet.
pub(super) fn is_chosen(person: Id, typed: &[String], otherwise: bool) -> bool {
    if typed.is_empty() { otherwise } else { typed.contains(&person.to_string()) }
}
