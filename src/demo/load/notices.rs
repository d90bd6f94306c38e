//! What lately happened in the invented partnership, as its chronicle has it, and up to where people were told of it.

use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Result,
    chronicle::{self, Entry},
    db::WriteTx,
    permits::{Actor, Scope, Signed},
};
use registry::partnerships::PartnershipId;
use workspace::notices::{self, Kind, Round};

use super::Keys;
use crate::demo::CAST;

/// What happened: the act, what it was done to, when.
const LATELY: [(&str, &str, (&str, &str), &str); 5] = [
    ("minutes.circulate", "meeting", ("meeting", "council-2026-09-16"), "2026-11-10T15:10:00Z"),
    ("meetings.convene", "meeting", ("meeting", "council-2027-01-20"), "2026-11-12T14:05:00Z"),
    ("agendas.set", "agenda", ("meeting", "council-2026-11-18"), "2026-11-12T15:20:00Z"),
    ("packages.make", "package", ("meeting", "council-2026-11-18"), "2026-11-13T16:40:00Z"),
    ("meetings.move", "meeting", ("meeting", "wg-housing-2026-11-24"), "2026-11-15T18:30:00Z"),
];

/// A promise of which the coordinator was told before it fell due: which, its day, and the day of the letter.
const TOLD_OF: (&str, &str, Date) = ("fu-24", "2026-11-27", Date::constant(2026, 11, 14));

/// Writes it down, and that nobody was told of it yet.
pub fn load(tx: &mut WriteTx, keys: &Keys) -> Result<()> {
    let id = PartnershipId(keys.find("partnership", "rivermont")?);
    let claire = access::accounts::by_email(tx, "coordinator@example.org")?.ok_or(Error::NotFound)?;
    let actor = Actor::Signed(Signed { account: claire.id.0, session: claire.id.0, name: claire.name });
    for (act, object_kind, (kind, key), at) in LATELY {
        let (at, object_id) = (instant(at)?, keys.find(kind, key)?.to_string());
        let entry = Entry { at, scope: Scope::of(id), act, object_kind, object_id, detail: Some("{}".into()) };
        chronicle::append(tx, &actor, &entry)?;
    }
    for role in CAST {
        let email = format!("{}@example.org", role.key.replace('_', "-"));
        let account = access::accounts::by_email(tx, &email)?.ok_or(Error::NotFound)?;
        for kind in Kind::ALL {
            notices::mark(tx, (account.id.0, id), *kind, 0)?;
        }
    }
    let due = keys.find("follow_up", TOLD_OF.0)?;
    notices::note_told(tx, (claire.id.0, id), &format!("happened-due /follow-ups/{due} {} 0", TOLD_OF.1), TOLD_OF.2)?;
    let (daily_for, weekly_for) = (instant("2026-11-15T12:00:00Z")?, instant("2026-11-09T12:00:00Z")?);
    notices::advance(tx, id, None, &Round { seen_through: chronicle::head(tx)?.sequence, daily_for, weekly_for })
}

fn instant(text: &str) -> Result<Timestamp> {
    text.parse().map_err(Error::internal)
}
