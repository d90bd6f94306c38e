//! What other chapters ask of decisions.

use jiff::civil::Date;
use kit::{
    Error, Lang, Result, bind,
    db::Tx,
    lang::{Bilingual, fold},
    links::{NO_OWN_WORD, NodeKind, Told},
    row, sql,
};
use registry::partnerships::PartnershipId;

use super::{DecisionId, Outcome};
use crate::{bodies::BodyId, words::Words};

row! {
    /// A decision as reports tell of it.
    #[derive(serde::Serialize)]
    pub struct Taken {
        /// Which one.
        pub id: DecisionId,
        /// The body that took it.
        pub body: Bilingual,
        /// The year of its number.
        pub year: i64,
        /// Its number in that year.
        pub number: i64,
        /// When it was taken.
        pub decided_on: Date,
        /// `approval`, `endorsement` and so on.
        pub kind: String,
        /// `carried`, `defeated` and so on.
        pub result: String,
        /// What was decided.
        pub text: Bilingual,
    }
}

impl Taken {
    /// Whether it was carried, with changes or without.
    pub fn is_carried(&self) -> bool {
        matches!(Outcome::from_code(&self.result), Some(Outcome::Carried | Outcome::CarriedAmended))
    }
}

/// A decision's number as people write it: `2025-07`.
pub fn numbered(year: i64, number: i64) -> String {
    format!("{year}-{number:02}")
}

/// Every decision of a partnership that was carried, the latest first, for choosing the one that adopted
/// something: its number and its text, in the language it was written in.
pub fn choices(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(DecisionId, String)>> {
    choices_in(tx, partnership, None)
}

/// The same, in the reader's language where there is a text in it.
pub fn choices_in_lang(tx: &Tx, partnership: PartnershipId, lang: Lang) -> Result<Vec<(DecisionId, String)>> {
    choices_in(tx, partnership, Some(lang))
}

fn choices_in(tx: &Tx, partnership: PartnershipId, lang: Option<Lang>) -> Result<Vec<(DecisionId, String)>> {
    let all: Vec<(DecisionId, i64, i64, Bilingual)> = tx.rows(
        sql!(
            "SELECT id, year, number, text_en, text_fr, text_state FROM decision
             WHERE partnership_id = $1 AND result IN ('carried', 'carried_amended') ORDER BY decided_on DESC, id DESC"
        ),
        bind![partnership],
    )?;
    let label = |year, number, text: &Bilingual| {
        let text = lang.map_or_else(|| text.any(), |lang| text.in_lang(lang).text);
        format!("{} — {}", numbered(year, number), shortened(text))
    };
    Ok(all.into_iter().map(|(id, year, number, text)| (id, label(year, number, &text))).collect())
}

row! {
    /// A carried decision, as it may adopt something that binds a body.
    pub struct Adopting {
        /// Which one.
        pub id: DecisionId,
        /// The year of its number.
        pub year: i64,
        /// Its number in that year.
        pub number: i64,
        /// What was decided.
        pub text: Bilingual,
        /// The title of the item under which it was.
        pub title: Bilingual,
        /// When.
        pub decided_on: Date,
        /// Whether it was taken by that body, one above it, or the council.
        pub may: bool,
    }
}

impl Adopting {
    /// Its number, and the beginning of what was decided.
    pub fn label(&self, lang: Lang) -> String {
        format!("{} — {}", numbered(self.year, self.number), shortened(self.text.in_lang(lang).text))
    }

    /// Whether it, or the item under which it was taken, names one of these, folded.
    pub fn names(&self, folded: &[String]) -> bool {
        let texts = [&self.text.en, &self.text.fr, &self.title.en, &self.title.fr].map(|text| fold(text));
        folded.iter().any(|name| !name.is_empty() && texts.iter().any(|text| text.contains(name.as_str())))
    }
}

/// The decisions of a partnership that were carried, the last first, as they may adopt what binds a body.
pub fn adopting(tx: &Tx, partnership: PartnershipId, body: BodyId) -> Result<Vec<Adopting>> {
    tx.rows(
        sql!(
            "SELECT d.id, d.year, d.number, d.text_en, d.text_fr, d.text_state, COALESCE(i.title_en, ''), COALESCE(i.title_fr, ''),
                    COALESCE(i.title_state, 'en.missing'), d.decided_on,
                    d.body_id = $2 OR b.kind = 'council' OR EXISTS (
                        SELECT 1 FROM body o LEFT JOIN body p ON p.id = o.parent_id WHERE o.id = $2 AND (o.parent_id = d.body_id OR p.parent_id = d.body_id))
             FROM decision d JOIN body b ON b.id = d.body_id LEFT JOIN agenda_item i ON i.id = d.item_id AND i.camera <> 'item'
             WHERE d.partnership_id = $1 AND d.result IN ('carried', 'carried_amended') ORDER BY d.decided_on DESC, d.id DESC"
        ),
        bind![partnership, body],
    )
}

/// A text cut after about a hundred characters, at a word.
pub(super) fn shortened(text: &str) -> String {
    if text.chars().count() <= 100 {
        return text.to_owned();
    }
    let head: String = text.chars().take(100).collect();
    let cut = head.rsplit_once(' ').map_or(head.as_str(), |(before, _)| before);
    format!("{cut}…")
}

/// A decision of a partnership by number and text.
pub fn title(tx: &Tx, partnership: PartnershipId, id: DecisionId, lang: Lang) -> Result<Option<String>> {
    let found: Option<(i64, i64, Bilingual)> = tx.row(
        sql!("SELECT year, number, text_en, text_fr, text_state FROM decision WHERE id = $1 AND partnership_id = $2"),
        bind![id, partnership],
    )?;
    Ok(found.map(|(year, number, text)| format!("{} — {}", numbered(year, number), text.in_lang(lang).text)))
}

/// The day of a decision; [`Error::NotFound`] where the partnership has no such decision.
pub fn day(tx: &Tx, partnership: PartnershipId, id: DecisionId) -> Result<Date> {
    let found: Option<(Date,)> =
        tx.row(sql!("SELECT decided_on FROM decision WHERE id = $1 AND partnership_id = $2"), bind![id, partnership])?;
    found.map(|(day,)| day).ok_or(Error::NotFound)
}

/// Whether a partnership has this decision.
pub fn exists(tx: &Tx, partnership: PartnershipId, id: DecisionId) -> Result<bool> {
    let found: Option<(DecisionId,)> =
        tx.row(sql!("SELECT id FROM decision WHERE id = $1 AND partnership_id = $2"), bind![id, partnership])?;
    Ok(found.is_some())
}

/// Whether it was the council of a partnership that took this decision.
pub fn is_of_council(tx: &Tx, partnership: PartnershipId, id: DecisionId) -> Result<bool> {
    let found: Option<(DecisionId,)> = tx.row(
        sql!(
            "SELECT d.id FROM decision d JOIN body b ON b.id = d.body_id
             WHERE d.id = $1 AND d.partnership_id = $2 AND b.kind = 'council'"
        ),
        bind![id, partnership],
    )?;
    Ok(found.is_some())
}

/// The decisions taken between two days, both included, in the order they were taken.
pub fn taken_between(tx: &Tx, partnership: PartnershipId, from: Date, to: Date) -> Result<Vec<Taken>> {
    tx.rows(
        sql!(
            "SELECT d.id, COALESCE(n.name_en, b.name_en), COALESCE(n.name_fr, b.name_fr), COALESCE(n.name_state, b.name_state),
                    d.year, d.number, d.decided_on, d.kind, d.result,
                    d.text_en, d.text_fr, d.text_state
             FROM decision d JOIN body b ON b.id = d.body_id
             LEFT JOIN body_past n ON n.body_id = d.body_id AND n.starts_on <= d.decided_on AND n.ends_on >= d.decided_on
             WHERE d.partnership_id = $1 AND d.decided_on BETWEEN $2 AND $3 ORDER BY d.decided_on, b.name_fold, d.number, d.id"
        ),
        bind![partnership, from, to],
    )
}

/// A decision, on the thread.
pub const NODE: NodeKind = NodeKind {
    kind: "decision",
    called: |lang| Words(lang).decision(),
    room: "/decisions",
    columns: sql!("d.text_en, d.text_fr, d.text_state, CAST(d.year AS TEXT) || ' ' || CAST(d.number AS TEXT), d.decided_on"),
    own_word: NO_OWN_WORD,
    from: sql!("decision d"),
    only: sql!("e.kind = 'decision' AND d.id = e.id AND d.partnership_id = $1"),
    drafts: None,
    title: title_of,
};

fn title_of(told: &Told, lang: Lang) -> String {
    let (year, number) = told.word.split_once(' ').unwrap_or_default();
    format!("{year}-{number:0>2} — {}", told.plain_title(lang))
}
