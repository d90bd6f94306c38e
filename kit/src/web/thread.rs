//! The thread of one record: what it rests on, and what came of it, across all rooms.
//!
//! Built only from the link table and the kinds that chapters register; what the reader may not see
//! is left out.

use std::collections::HashMap;

use crate::{
    Id, Lang, Result,
    db::Tx,
    links::{self, Break, End, Knot, Node, NodeKind},
    parts::{Card, Html, Strand, Thread},
    permits::{Act, Permit, Scope, Subject},
};

/// What a thread is drawn for.
struct Reader<'a> {
    tx: &'a Tx,
    kinds: &'a [NodeKind],
    scope: Scope,
    lang: Lang,
    base: String,
}

impl<A: Act> Permit<'_, A> {
    /// The thread of a record that this permit's subject is or holds.
    pub fn thread(&self, kind: &str, id: impl Into<Id>) -> Result<Html> {
        let id = id.into();
        let scope = self.subject().scopes().pop().unwrap_or_else(Scope::installation);
        let base = self.subject().place(self.lang()).map(|place| place.base).unwrap_or_default();
        let house = &self.visit().house;
        self.read(|tx| {
            let reader =
                Reader { tx, kinds: house.node_kinds(), scope: scope.clone(), lang: self.lang(), base: format!("/{}{base}", self.lang()) };
            reader.thread(Knot { kind, id }, house.breaks())
        })
    }
}

impl Reader<'_> {
    fn thread(&self, knot: Knot<'_>, breaks: &[Break]) -> Result<Html> {
        let (above, below) = (links::because(self.tx, knot)?, links::and_so(self.tx, knot)?);
        let here = self.kinds.iter().find(|kind| kind.kind == knot.kind);
        let mut nodes = self.look_up(above.iter().chain(&below), knot)?;
        let Some(here) = here.and_then(|kind| nodes.remove(&(kind.kind.to_owned(), knot.id))) else { return Ok(Html::default()) };
        let mut because: Vec<Strand> = self.gaps(breaks, knot, &above, &nodes);
        because.extend(above.iter().rev().filter_map(|end| self.strand(end, &nodes)));
        let and_so = below.iter().filter_map(|end| self.strand(end, &nodes)).collect();
        Ok(Thread { lang: self.lang, here: self.card(&here), because, and_so }.into())
    }

    /// The records at these ends, one look-up for each kind.
    fn look_up<'e>(&self, ends: impl Iterator<Item = &'e End>, knot: Knot<'_>) -> Result<HashMap<(String, Id), Node>> {
        let mut wanted: HashMap<String, Vec<Id>> = HashMap::from([(knot.kind.to_owned(), vec![knot.id])]);
        for end in ends {
            wanted.entry(end.kind.clone()).or_default().push(end.id);
        }
        let mut found = HashMap::new();
        for kind in self.kinds {
            if let Some(ids) = wanted.get(kind.kind) {
                for node in (kind.look_up)(self.tx, &self.scope, ids, self.lang)? {
                    found.insert((kind.kind.to_owned(), node.id), node);
                }
            }
        }
        Ok(found)
    }

    /// What should be there and is not: nothing at all above a record that must rest on something.
    fn gaps(&self, breaks: &[Break], knot: Knot<'_>, above: &[End], nodes: &HashMap<(String, Id), Node>) -> Vec<Strand> {
        let seen = |kind: &str| above.iter().any(|end| end.kind == kind && nodes.contains_key(&(end.kind.clone(), end.id)));
        let missing = breaks.iter().filter(|it| it.kind == knot.kind && !seen(it.needs));
        missing.map(|it| Strand::Gap { sentence: (it.sentence)(self.lang).to_owned(), mend: None }).collect()
    }

    fn strand(&self, end: &End, nodes: &HashMap<(String, Id), Node>) -> Option<Strand> {
        nodes.get(&(end.kind.clone(), end.id)).map(|node| Strand::Card(self.card(node)))
    }

    fn card(&self, node: &Node) -> Card {
        let called = self.kinds.iter().find(|kind| kind.kind == node.kind).map_or("", |kind| (kind.called)(self.lang));
        let date = node.date.clone().unwrap_or_default();
        Card { kind: called.to_owned(), title: node.title.clone(), href: format!("{}{}", self.base, node.path), date, state: None }
    }
}
