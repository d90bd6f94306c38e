//! The seats of bodies as lines of a form: what each is called and who is on it.

use jiff::civil::Date;
use kit::{Lang, Result, db::Tx, lang::Bilingual};

use crate::{
    bodies::BodyId,
    seats::{self, Role, SeatId},
    words::Words,
};

/// A seat as a line of a form.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Which seat.
    pub seat: SeatId,
    /// The body it belongs to.
    pub body: String,
    number: i64,
    called: Bilingual,
    holder: Option<String>,
}

impl Place {
    /// What it is called, and who holds it.
    pub fn label(&self, lang: Lang) -> String {
        let w = Words(lang);
        let seat = w.seat_titled(self.number, self.called.in_lang(lang).text);
        format!("{seat} ({})", self.holder.as_deref().unwrap_or(w.vacant()))
    }
}

/// The seats of several bodies on a day, body by body.
pub(super) fn of_bodies(tx: &Tx, bodies: &[(BodyId, Bilingual)], day: Date, lang: Lang) -> Result<Vec<Place>> {
    let mut all = Vec::new();
    for (body, name) in bodies {
        let tenures = seats::tenures_of_body(tx, *body, day)?;
        let holder = |seat: SeatId| tenures.iter().find(|it| it.seat_id == seat && it.role == Role::Holder).map(|it| it.name.clone());
        let name = name.in_lang(lang).text;
        all.extend(seats::of_body(tx, *body, day)?.into_iter().map(|seat| Place {
            seat: seat.id,
            body: name.to_owned(),
            number: seat.number,
            called: seat.label,
            holder: holder(seat.id),
        }));
    }
    Ok(all)
}
