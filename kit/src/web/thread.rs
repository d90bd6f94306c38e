//! The thread of one record: what it rests on, and what came of it, across all rooms.
//!
//! Built only from the link table and the kinds that chapters register; what the reader may not see
//! is left out.

use crate::{
    Id, Lang, Result,
    lang::Words,
    links::{self, Break, Knot, NodeKind, Told},
    parts::{Card, Html, Strand, Thread, Tone, badge},
    permits::{Act, Permit, Scope, Subject},
};

/// What a thread is drawn with.
struct Reader<'a> {
    kinds: &'a [NodeKind],
    lang: Lang,
    base: String,
}

impl<A: Act> Permit<'_, A> {
    /// The thread of a record that this permit's subject is or holds.
    pub fn thread(&self, kind: &str, id: impl Into<Id>) -> Result<Html> {
        let knot = Knot { kind, id: id.into() };
        let scope = self.subject().scopes().pop().unwrap_or_else(Scope::installation);
        let base = self.subject().place(self.lang()).map(|place| place.base).unwrap_or_default();
        let house = &self.visit().house;
        let kinds = house.node_kinds();
        let all = self.read(|tx| links::around(tx, &scope, knot, kinds, |standings| self.holds_any(standings)))?;
        Ok(Reader { kinds, lang: self.lang(), base: format!("/{}{base}", self.lang()) }.thread(&all, knot, house.breaks()))
    }
}

impl Reader<'_> {
    fn thread(&self, all: &[Told], knot: Knot<'_>, breaks: &[Break]) -> Html {
        let Some(here) = all.iter().find(|told| told.side == 0).and_then(|told| self.card(told)) else { return Html::default() };
        let is_itself = |told: &Told| told.kind == knot.kind && told.id == knot.id;
        let side = |side: i64| all.iter().filter(move |told| told.side == side && !is_itself(told));
        // What should be there and is not: nothing at all above a record that must rest on something.
        let missing = breaks.iter().filter(|it| it.kind == knot.kind && !side(1).any(|told| told.kind == it.needs));
        let gaps = missing.map(|it| Strand::Gap { sentence: (it.sentence)(self.lang).to_owned(), mend: None });
        let strand = |told: &Told| self.card(told).map(Strand::Card);
        let reasons: Vec<Strand> = side(1).filter_map(strand).collect();
        let because = gaps.chain(reasons.into_iter().rev()).collect();
        Thread { lang: self.lang, here, because, and_so: side(2).filter_map(strand).collect() }.into()
    }

    fn card(&self, told: &Told) -> Option<Card> {
        let kind = self.kinds.iter().find(|kind| kind.kind == told.kind)?;
        let (title, href) = ((kind.title)(told, self.lang), format!("{}{}/{}", self.base, kind.room, told.id));
        let own = told.called.in_lang(self.lang).text;
        let called = if own.is_empty() { (kind.called)(self.lang) } else { own };
        let state = told.is_draft.then(|| badge(Tone::Plain, "", Words(self.lang).thread_draft()));
        Some(Card { kind: called.to_owned(), title, href, date: told.date(self.lang), state })
    }
}
