//! The agenda of a meeting as JSON: how far it has come, its items, and their papers for those who may read them; nothing of
//! what is in camera.

use jiff::civil::Date;
use kit::{
    Result,
    lang::Bilingual,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{
    acts::{ReadPaper, See},
    model::{Paper, PaperId, Stage},
    store,
};
use crate::meetings::{self, Item, MeetingId};

#[derive(Serialize)]
struct Attached<'a> {
    id: PaperId,
    title: &'a Bilingual,
    file_name: &'a str,
    lang: &'a str,
    size: i64,
    digest: &'a str,
}

impl<'a> From<&'a Paper> for Attached<'a> {
    fn from(it: &'a Paper) -> Self {
        let document = &it.document;
        Self {
            id: it.id,
            title: &document.title,
            file_name: &document.file_name,
            lang: &document.lang,
            size: document.size,
            digest: &document.digest,
        }
    }
}

#[derive(Serialize)]
struct Listed<'a> {
    #[serde(flatten)]
    item: &'a Item,
    papers: Vec<Attached<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    meeting_id: MeetingId,
    stage: Stage,
    proposals_until: Option<Date>,
    takes_proposals: bool,
    items: Vec<Listed<'a>>,
}

/// The agenda of a meeting.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let meeting = &permit.subject().record;
    let reads = permit.may::<ReadPaper>();
    let (agenda, items, papers) = permit.read(|tx| {
        let papers = if reads { store::papers(tx, meeting.id)? } else { Vec::new() };
        Ok((store::of_meeting(tx, meeting.id)?, meetings::agenda(tx, meeting.id)?, papers))
    })?;
    let of = |item: &Item| papers.iter().filter(|paper| paper.item_id == item.id).map(Attached::from).collect();
    Reply::json(&One {
        meeting_id: meeting.id,
        stage: agenda.stage,
        proposals_until: agenda.last_day(meeting),
        takes_proposals: agenda.takes_proposals(meeting, permit.today()),
        items: items.iter().map(|item| Listed { item, papers: of(item) }).collect(),
    })
}
