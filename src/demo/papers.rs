//! The papers of the demonstration's next council meeting: files, which a database alone cannot hold.

use std::path::Path;

use governance::{agendas, packages};
use kit::{Error, Lang, Result, bind, clock::Clock, config::Config, db::Db, permits::Visit, sql, web::Upload};
use press::{Block, Document};

use crate::house;

/// A paper: the place of its item, its titles, its file and what it says.
struct Paper {
    place: i64,
    titles: [&'static str; 2],
    lang: Lang,
    file: &'static str,
    says: &'static [&'static str],
}

/// The papers.
const PAPERS: &[Paper] = &[
    Paper {
        place: 5,
        titles: [
            "What we hear about the draft plan: notes from four evenings",
            "Ce qu’on dit de l’ébauche du plan : notes de quatre soirées",
        ],
        lang: Lang::En,
        file: "draft-plan-notes.pdf",
        says: &[
            "Four open evenings were held in October: at the library, at the college, at the mosque on Elm Street and online. 118 people came.",
            "Most spoken of: evening buses, places to study, waiting lists for language classes. Nobody asked for fewer priorities.",
            "What is asked of the council: to hear the notes, and to say which of the three points belongs in the plan itself.",
        ],
    },
    Paper {
        place: 8,
        titles: ["The shuttle after March: what it costs", "La navette après mars : ce qu’elle coûte"],
        lang: Lang::Fr,
        file: "navette-couts.pdf",
        says: &[
            "La navette a transporté 2 310 personnes depuis avril. Son financement prend fin le 31 mars.",
            "Trois partenaires se sont dits prêts à la soutenir ensemble, chacun pour le tiers de ce qu’elle coûte.",
        ],
    },
];

/// Attaches the papers, with their files in a folder, unless some are there already.
pub fn bring(db: &Db, data: &Path) -> Result<()> {
    let (meeting, there): (_, (i64,)) =
        db.read(|tx| Ok((packages::meeting_named(tx, "rivermont", "80")?, tx.one(sql!("SELECT COUNT(*) FROM paper"), bind![])?)))?;
    let Some(meeting) = meeting.filter(|_| there.0 == 0) else { return Ok(()) };
    let items: Vec<(governance::meetings::ItemId, i64)> =
        db.read(|tx| tx.rows(sql!("SELECT id, place FROM agenda_item WHERE meeting_id = $1 ORDER BY place"), bind![meeting]))?;
    let house = house::open(db.clone(), Clock::Machine, Config::new("", data), &house::routes());
    let visit = Visit::of_the_house(house, "demonstration").at(&[("partnership", "rivermont"), ("meeting", &meeting.to_string())]);
    let permit = visit.permit::<agendas::Attach>()?;
    for it in PAPERS {
        let Some((item, _)) = items.iter().find(|(_, place)| *place == it.place) else { continue };
        let [title_en, title_fr] = it.titles.map(str::to_owned);
        let title = if it.lang == Lang::Fr { &title_fr } else { &title_en };
        let blocks = it.says.iter().map(|text| Block::paragraph(*text)).collect();
        let document = Document { blocks, ..Document::new(title.clone(), format!("{}-CA", it.lang)) };
        let bytes = press::pdf::bytes(&document).map_err(Error::internal)?;
        let form = agendas::PaperForm { item: item.to_string(), document: String::new(), title_en, title_fr, lang: it.lang.to_string() };
        agendas::attach_paper(&permit, &form, Some(&Upload { field: "file".into(), name: it.file.into(), bytes }))?;
    }
    Ok(())
}
