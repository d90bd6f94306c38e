//! The SQL of packages: one text for both engines.

use jiff::Timestamp;
use kit::{
    Result, bind,
    db::{Tx, WriteTx},
    sql,
};
use registry::partnerships::PartnershipId;

use super::model::{Contents, Edition, Entry, Held};
use crate::{
    agendas,
    meetings::{self, Meeting, MeetingId},
};

/// What a package of a meeting would hold now.
pub fn contents(tx: &Tx, it: &Meeting) -> Result<Contents> {
    let meeting = it.id;
    let (items, papers) = (meetings::agenda(tx, meeting)?, agendas::papers(tx, meeting)?);
    let entry = |item: &meetings::Item| {
        let of_item = papers.iter().filter(|paper| paper.item_id == item.id);
        let held = of_item.map(|paper| Held {
            title: [paper.document.title.en.clone(), paper.document.title.fr.clone()],
            digest: paper.document.digest.clone(),
        });
        Entry {
            item: item.id.to_string(),
            place: item.place,
            title: [item.title.en.clone(), item.title.fr.clone()],
            terms: format!("{} {} {} {}", item.purpose.code(), item.is_consent, item.minutes.unwrap_or_default(), item.presenter),
            papers: held.collect(),
        }
    };
    let (place, note) = (&it.place, &it.note);
    let occasion = format!("{} {} {} {}/{} {}/{}", it.held_on, it.starts_at, it.ends_at, place.en, place.fr, note.en, note.fr);
    let (joining, telephone) = (&it.joining, &it.joining.telephone);
    let joining = if joining.is_empty() { String::new() } else { format!(" {} {}/{}", joining.address, telephone.en, telephone.fr) };
    let occasion = format!("{occasion}{joining}");
    Ok(Contents { occasion, items: items.iter().map(entry).collect() })
}

/// The last two packages of a meeting, the later first.
pub(super) fn last_two(tx: &Tx, meeting: MeetingId) -> Result<Vec<Edition>> {
    tx.rows(
        sql!("SELECT edition, made_at, made_by, contents FROM package WHERE meeting_id = $1 ORDER BY edition DESC LIMIT 2"),
        bind![meeting],
    )
}

/// Remembers a package of a meeting and what it held.
pub fn remember(tx: &mut WriteTx, (partnership, meeting): (PartnershipId, MeetingId), it: &Edition, at: Timestamp) -> Result<()> {
    tx.run(
        sql!("INSERT INTO package (meeting_id, edition, partnership_id, made_at, made_by, contents) VALUES ($1, $2, $3, $4, $5, $6)"),
        bind![meeting, it.edition, partnership, at, it.made_by, it.contents],
    )?;
    Ok(())
}

/// The meeting of a partnership that someone names: by its identifier, or by its number among those of the council.
pub fn meeting_named(tx: &Tx, partnership: &str, name: &str) -> Result<Option<MeetingId>> {
    let number: Option<i64> = name.parse().ok();
    let found: Option<(MeetingId,)> = tx.row(
        sql!(
            "SELECT m.id FROM meeting m JOIN partnership p ON p.id = m.partnership_id JOIN body b ON b.id = m.body_id
             WHERE p.slug = $1 AND (m.id = $2 OR (b.kind = 'council' AND m.number = $3)) ORDER BY m.held_on DESC, m.id LIMIT 1"
        ),
        bind![partnership, name, number],
    )?;
    Ok(found.map(|(id,)| id))
}
