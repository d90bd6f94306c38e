//! The SQL of the network.

use kit::{
    Result, bind,
    db::{Filter, List, Sort, Tx, WriteTx},
    lang::Bilingual,
    sql,
};

use super::model::{Benchmark, Listed, Note, Source, View};
use crate::partnerships::{PartnershipId, areas::AreaId};

/// The directory of all partnerships: its filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "p.id, p.slug, p.name_en, p.name_fr, p.name_state, p.kind, p.stratum, p.province, p.lead_name, p.lead_kind,
         p.state, p.is_demonstration, p.is_workspace, e.scope, e.source"
    ),
    from: sql!("partnership p LEFT JOIN network_entry e ON e.partnership_id = p.id"),
    only: sql!("p.state <> 'proposed'"),
    id: sql!("p.id"),
    filters: &[
        Filter { key: "q", sql: sql!("p.name_fold LIKE ? ESCAPE '!'") },
        Filter { key: "kind", sql: sql!("p.kind = ?") },
        Filter { key: "stratum", sql: sql!("p.stratum = ?") },
        Filter { key: "province", sql: sql!("p.province = ?") },
        Filter { key: "lead_kind", sql: sql!("p.lead_kind = ?") },
        Filter { key: "lead_unstated", sql: sql!("p.lead_kind IS NULL") },
        Filter { key: "scope", sql: sql!("e.scope = ?") },
        Filter { key: "view", sql: sql!("EXISTS (SELECT 1 FROM network_view_member m WHERE m.partnership_id = p.id AND m.view = ?)") },
    ],
    sorts: &[
        Sort { key: "name", by: &[sql!("p.name_fold")] },
        Sort { key: "kind", by: &[sql!("p.kind"), sql!("p.name_fold")] },
        Sort { key: "province", by: &[sql!("p.province"), sql!("p.name_fold")] },
    ],
};

/// The partnership of the directory with this name in addresses.
pub fn by_slug(tx: &Tx, slug: &str) -> Result<Option<Listed>> {
    tx.row(
        sql!(
            "SELECT p.id, p.slug, p.name_en, p.name_fr, p.name_state, p.kind, p.stratum, p.province, p.lead_name, p.lead_kind,
                    p.state, p.is_demonstration, p.is_workspace, e.scope, e.source
             FROM partnership p LEFT JOIN network_entry e ON e.partnership_id = p.id
             WHERE p.slug = $1 AND p.state <> 'proposed'"
        ),
        bind![slug],
    )
}

/// A name and where it leads.
pub type Named = (String, Bilingual);

/// The partnership over this one.
pub fn over(tx: &Tx, partnership: PartnershipId) -> Result<Option<Named>> {
    tx.row(
        sql!(
            "SELECT o.slug, o.name_en, o.name_fr, o.name_state FROM partnership p JOIN partnership o ON o.id = p.umbrella_id WHERE p.id = $1"
        ),
        bind![partnership],
    )
}

/// The partnerships under this one, by name.
pub fn under(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Named>> {
    tx.rows(
        sql!(
            "SELECT slug, name_en, name_fr, name_state FROM partnership
             WHERE umbrella_id = $1 AND state <> 'proposed' ORDER BY name_fold, id LIMIT 200"
        ),
        bind![partnership],
    )
}

/// The other partnerships that serve areas of this one: the area, then the partnership.
pub fn sharing(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(AreaId, Named)>> {
    tx.rows(
        sql!(
            "SELECT s.area_id, p.slug, p.name_en, p.name_fr, p.name_state
             FROM partnership_area mine JOIN partnership_area s ON s.area_id = mine.area_id AND s.partnership_id <> $1
             JOIN partnership p ON p.id = s.partnership_id AND p.state <> 'proposed'
             WHERE mine.partnership_id = $1 ORDER BY p.name_fold, p.id LIMIT 500"
        ),
        bind![partnership],
    )
}

/// The place a document prints beside a partnership, and how many communities it covers.
pub fn place(tx: &Tx, partnership: PartnershipId) -> Result<Option<(Bilingual, Option<i64>)>> {
    tx.row(sql!("SELECT place_en, place_fr, place_state, communities FROM network_entry WHERE partnership_id = $1"), bind![partnership])
}

/// Every dated view, the earliest first.
pub fn views(tx: &Tx) -> Result<Vec<View>> {
    tx.rows(
        sql!(
            "SELECT code, as_of, title_en, title_fr, title_state, note_en, note_fr, note_state, stated_total, source
             FROM network_view ORDER BY as_of, code"
        ),
        bind![],
    )
}

/// The dated views that a partnership belongs to, the earliest first.
pub fn views_of(tx: &Tx, partnership: PartnershipId) -> Result<Vec<View>> {
    tx.rows(
        sql!(
            "SELECT v.code, v.as_of, v.title_en, v.title_fr, v.title_state, v.note_en, v.note_fr, v.note_state, v.stated_total, v.source
             FROM network_view v JOIN network_view_member m ON m.view = v.code WHERE m.partnership_id = $1 ORDER BY v.as_of, v.code"
        ),
        bind![partnership],
    )
}

/// How many partnerships of a view reach how far.
pub fn by_scope(tx: &Tx, view: &str) -> Result<Vec<(String, i64)>> {
    tx.rows(
        sql!(
            "SELECT e.scope, COUNT(*) FROM network_view_member m JOIN network_entry e ON e.partnership_id = m.partnership_id
             WHERE m.view = $1 GROUP BY e.scope ORDER BY e.scope"
        ),
        bind![view],
    )
}

/// How many partnerships of a view are led by which kind of organization; none where it is not stated.
pub fn by_lead_kind(tx: &Tx, view: &str) -> Result<Vec<(Option<String>, i64)>> {
    tx.rows(
        sql!(
            "SELECT p.lead_kind, COUNT(*) FROM network_view_member m JOIN partnership p ON p.id = m.partnership_id
             WHERE m.view = $1 GROUP BY p.lead_kind ORDER BY COUNT(*) DESC, p.lead_kind NULLS LAST"
        ),
        bind![view],
    )
}

/// What to know of a view.
pub fn notes_of_view(tx: &Tx, view: &str) -> Result<Vec<Note>> {
    tx.rows(sql!("SELECT text_en, text_fr, text_state, source FROM network_note WHERE view = $1 ORDER BY place"), bind![view])
}

/// What to know of a partnership.
pub fn notes_of(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Note>> {
    tx.rows(
        sql!("SELECT text_en, text_fr, text_state, source FROM network_note WHERE partnership_id = $1 ORDER BY place"),
        bind![partnership],
    )
}

/// The figures to compare with, in their order.
pub fn benchmarks(tx: &Tx) -> Result<Vec<Benchmark>> {
    tx.rows(
        sql!(
            "SELECT code, theme, label_en, label_fr, label_state, amount_en, amount_fr, amount_state, as_of,
                    population_en, population_fr, population_state, source
             FROM benchmark ORDER BY place, code"
        ),
        bind![],
    )
}

/// The documents.
pub fn sources(tx: &Tx) -> Result<Vec<Source>> {
    tx.rows(
        sql!("SELECT code, title_en, title_fr, title_state, about_en, about_fr, about_state, year FROM network_source ORDER BY code"),
        bind![],
    )
}

/// Adds a document.
pub fn insert_source(tx: &mut WriteTx, it: &Source) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO network_source (code, title_en, title_fr, title_state, about_en, about_fr, about_state, year)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        bind![it.code, it.title.en, it.title.fr, it.title.state, it.about.en, it.about.fr, it.about.state, it.year],
    )
}

/// Adds a dated view.
pub fn insert_view(tx: &mut WriteTx, it: &View) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO network_view (code, as_of, title_en, title_fr, title_state, note_en, note_fr, note_state, stated_total, source)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        bind![
            it.code,
            it.as_of,
            it.title.en,
            it.title.fr,
            it.title.state,
            it.note.en,
            it.note.fr,
            it.note.state,
            it.stated_total,
            it.source
        ],
    )
}

/// Notes that a partnership belongs to a view.
pub fn belongs(tx: &mut WriteTx, view: &str, partnership: PartnershipId) -> Result<u64> {
    tx.run(sql!("INSERT INTO network_view_member (view, partnership_id) VALUES ($1, $2)"), bind![view, partnership])
}

/// What to know: of a view, of a partnership, or of the network; with its place among such notes.
pub fn insert_note(tx: &mut WriteTx, place: i64, about: (Option<&str>, Option<PartnershipId>), it: &Note) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO network_note (place, view, partnership_id, text_en, text_fr, text_state, source)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        bind![place, about.0, about.1, it.text.en, it.text.fr, it.text.state, it.source],
    )
}

/// Adds a figure to compare with.
pub fn insert_benchmark(tx: &mut WriteTx, place: i64, it: &Benchmark) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO benchmark (code, place, theme, label_en, label_fr, label_state, amount_en, amount_fr, amount_state, as_of,
                                    population_en, population_fr, population_state, source)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
        ),
        bind![
            it.code,
            place,
            it.theme,
            it.label.en,
            it.label.fr,
            it.label.state,
            it.amount.en,
            it.amount.fr,
            it.amount.state,
            it.as_of,
            it.population.en,
            it.population.fr,
            it.population.state,
            it.source
        ],
    )
}

/// A partnership known from a document.
pub struct Entry<'a> {
    /// Its name in addresses.
    pub slug: &'a str,
    /// Its kind.
    pub kind: &'a str,
    /// A description that serves as its name.
    pub name: Bilingual,
    /// The kind of community.
    pub stratum: Option<&'a str>,
    /// The province.
    pub province: &'a str,
    /// The organization that leads it; empty when not stated.
    pub lead_name: &'a str,
    /// The kind of that organization.
    pub lead_kind: Option<&'a str>,
    /// How far it reaches.
    pub scope: &'a str,
    /// The place printed beside it.
    pub place: Bilingual,
    /// How many communities it covers.
    pub communities: Option<i64>,
    /// The document.
    pub source: &'a str,
}

/// Adds a partnership known from a document: it stands in the directory and has no workspace here.
pub fn insert_entry(tx: &mut WriteTx, id: PartnershipId, it: &Entry<'_>) -> Result<()> {
    let none = Bilingual::default();
    tx.run(
        sql!(
            "INSERT INTO partnership (id, slug, kind, stratum, province, name_en, name_fr, name_state, name_fold,
                 short_name_en, short_name_fr, short_name_state, lead_name, lead_kind, state,
                 strategy_label_en, strategy_label_fr, strategy_label_state, priority_label_en, priority_label_fr, priority_label_state,
                 objective_label_en, objective_label_fr, objective_label_state, host_approves, is_workspace, is_demonstration,
                 note_en, note_fr, note_state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '', $13, $10, $11, 'active', '', '', $13, '', '', $13, '', '', $13,
                     $12, $12, $12, '', '', $13, 1)"
        ),
        bind![
            id,
            it.slug,
            it.kind,
            it.stratum,
            it.province,
            it.name.en,
            it.name.fr,
            it.name.state,
            kit::lang::fold(it.name.any()),
            it.lead_name,
            it.lead_kind,
            false,
            none.state
        ],
    )?;
    tx.run(
        sql!(
            "INSERT INTO network_entry (partnership_id, scope, place_en, place_fr, place_state, communities, source)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        bind![id, it.scope, it.place.en, it.place.fr, it.place.state, it.communities, it.source],
    )?;
    Ok(())
}

/// Notes that one partnership is part of another.
pub fn set_umbrella(tx: &mut WriteTx, partnership: PartnershipId, umbrella: PartnershipId) -> Result<u64> {
    tx.run(sql!("UPDATE partnership SET umbrella_id = $2 WHERE id = $1"), bind![partnership, umbrella])
}
