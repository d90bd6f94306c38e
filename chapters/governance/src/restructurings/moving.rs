//! What a change of the structure does: bodies end, are set up and placed anew, and what they held goes on elsewhere.

use kit::{Error, Result, db::WriteTx, lang::Bilingual};
use registry::partnerships::PartnershipId;

use super::{
    model::{StepId, StepKind, Structure, Turn, wrong},
    store,
};
use crate::{
    bodies::{self, Body, BodyId},
    follow_ups::{self, FollowUpId},
    seats::{self, SeatId},
    words::Words,
};

/// A change of the structure under way, in one transaction.
pub(super) struct Work<'t> {
    tx: &'t mut WriteTx,
    partnership: PartnershipId,
    /// The structure as it comes to be.
    pub structure: Structure,
    turn: Turn,
}

impl<'t> Work<'t> {
    /// Begins a change.
    pub fn begin(tx: &'t mut WriteTx, partnership: PartnershipId, turn: Turn) -> Result<Self> {
        let structure = store::structure(tx, partnership)?;
        Ok(Self { tx, partnership, structure, turn })
    }

    /// A body that was chosen in a field.
    pub fn chosen(&self, field: &'static str, id: BodyId) -> Result<Body> {
        self.structure.body(id).cloned().map_or_else(|| kit::reading::not_a_choice(field), Ok)
    }

    /// That a body can end on the eve of the change.
    pub fn can_end(&self, body: &Body, field: &'static str) -> Result<()> {
        self.structure.check_day(body, self.turn.from, field)?;
        if store::goes_on(self.tx, body.id, self.turn.last())? {
            return wrong(field, |lang| Words(lang).body_goes_on(body.name.in_lang(lang).text));
        }
        Ok(())
    }

    /// Gives a body another name or place.
    pub fn restate(&mut self, id: BodyId, name: Bilingual, parent: Option<BodyId>) -> Result<()> {
        let restated = self.structure.restate(id, (name, parent), &self.turn).ok_or(Error::NotFound)?;
        store::restate(self.tx, self.partnership, &restated)
    }

    /// Sets up a body.
    pub fn set_up(&mut self, it: &bodies::Checked) -> Result<Body> {
        let id = BodyId::new(self.turn.now);
        bodies::insert(self.tx, self.partnership, id, it)?;
        let body = bodies::by_id(self.tx, self.partnership, id)?.ok_or(Error::NotFound)?;
        self.structure.bodies.push(body.clone());
        Ok(body)
    }

    /// The seats that a body has on the eve of the change.
    pub fn seats(&self, body: BodyId) -> Result<Vec<SeatId>> {
        Ok(seats::of_body(self.tx, body, self.turn.last())?.into_iter().map(|seat| seat.id).collect())
    }

    /// Moves a seat with whoever is on it.
    pub fn move_seat(&mut self, seat: SeatId, from: &Body, to: &Body) -> Result<()> {
        seats::move_to(self.tx, (self.partnership, from, to), seat, (self.turn.from, self.turn.now)).map(drop)
    }

    /// Hands what was promised at a table, and is still open, to another: one promise, or all of them.
    pub fn hand_over(&mut self, from: BodyId, only: Option<FollowUpId>, to: BodyId) -> Result<()> {
        follow_ups::hand_over(self.tx, from, only, to)
    }

    /// Writes down what happened to a body.
    pub fn note(&mut self, body: BodyId, kind: StepKind, into: Option<BodyId>) -> Result<()> {
        store::insert_step(self.tx, (self.partnership, StepId::new(self.turn.now)), (body, kind, into), &self.turn)
    }

    /// Ends a body: its seats and offices end with it, and what answered to it answers to another.
    pub fn end(&mut self, body: &Body, heir: Option<BodyId>) -> Result<()> {
        let last = self.turn.last();
        for seat in self.seats(body.id)? {
            seats::end(self.tx, (self.partnership, body), seat, last)?;
        }
        bodies::relieve_all(self.tx, self.partnership, body, last)?;
        let under = |it: &&Body| it.parent_id == Some(body.id) && Some(it.id) != heir && it.ends_on.is_none_or(|end| end >= self.turn.from);
        let below: Vec<(BodyId, Bilingual)> = self.structure.bodies.iter().filter(under).map(|it| (it.id, it.name.clone())).collect();
        for (id, name) in below {
            self.restate(id, name, heir)?;
        }
        if let Some(it) = self.structure.bodies.iter_mut().find(|it| it.id == body.id) {
            it.ends_on = Some(last);
        }
        store::end(self.tx, body.id, last)
    }

    /// Refuses what would make a body answer to itself.
    pub fn no_circle(&self, field: &'static str) -> Result<()> {
        if self.structure.circles(self.turn.from) {
            return wrong(field, |lang| Words(lang).body_under_itself());
        }
        Ok(())
    }
}
