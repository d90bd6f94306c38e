//! Member lists: the spreadsheet in which a coordinator kept organizations, people and whom they speak for.
//!
//! Organizations are known again by their name in either language, people by their address or their name: what
//! is in the records already is left as it is, and nothing is made twice.

mod columns;
mod known;
mod reading;
mod sector_cells;
#[cfg(test)]
mod tests;
mod writing;

use kit::{
    Id, Lang, Result, Say,
    db::{Tx, WriteTx},
};
use press::Table;

use crate::{
    affiliations,
    imports::{Column, Import, ImportId, Judged, Kind, Made, Mapping, Row, SectorWord, Setting, Stays},
    organizations,
    partnerships::{Partnership, PartnershipId},
    people, sectors, tables,
    words::Words,
};

/// A list of members.
#[derive(Clone, Copy, Debug)]
pub struct MemberList;

impl Kind for MemberList {
    const CODE: &'static str = "members";
    const NAME: &'static str = "import";
    const HOME: &'static str = "/p/{partnership}/imports";
    const ONE: &'static str = "/p/{partnership}/imports/{import}";
    type Place = Partnership;
    type Becomes = reading::Member;

    fn title(lang: Lang) -> &'static str {
        Words(lang).members_import()
    }

    fn lead(lang: Lang) -> &'static str {
        Words(lang).members_import_lead()
    }

    fn above(lang: Lang, _: Option<Id>) -> (&'static str, String) {
        (Words(lang).organizations(), "/organizations".into())
    }

    fn home(_: Option<Id>) -> String {
        "/imports".into()
    }

    fn one(id: ImportId) -> String {
        format!("/imports/{id}")
    }

    fn place(place: &Partnership) -> (&Partnership, Option<Id>) {
        (place, None)
    }

    fn columns() -> &'static [Column] {
        columns::COLUMNS
    }

    fn lists(lang: Lang) -> Vec<Table> {
        let w = Words(lang);
        let codes = sectors::SECTORS.iter().map(|(code, _)| *code);
        let rows = codes.map(|code| [code.to_owned(), sectors::called(code, Lang::En), sectors::called(code, Lang::Fr)].to_vec());
        vec![tables::of_text(w.sectors(), &[w.code(), w.name_in_english(), w.name_in_french()], rows)]
    }

    fn lacks(mapping: &Mapping) -> Option<Say> {
        let named = ["organization_en", "organization_fr", "person", "first_name", "last_name"];
        let has_any = named.iter().any(|key| mapping.has(key));
        (!has_any).then(|| Say::new(|lang| Words(lang).members_need_a_name()))
    }

    fn settle(mapping: &mut Mapping) {
        let has_people = ["person", "first_name", "last_name"].iter().any(|key| mapping.has(key));
        for (of_person, of_organization) in [("person_email", "email"), ("person_phone", "phone")] {
            if !has_people && mapping.has(of_person) && !mapping.has(of_organization) {
                mapping.rename(of_person, of_organization);
            }
        }
    }

    fn refuses(_: &Tx, _: PartnershipId, _: Option<Id>) -> Result<Option<Say>> {
        Ok(None)
    }

    fn sector_words(setting: &Setting, rows: &[Row<'_>]) -> Vec<SectorWord> {
        sector_cells::all(setting, rows)
    }

    fn judge(tx: &Tx, setting: &Setting, rows: &[Row<'_>]) -> Result<Vec<Judged<reading::Member>>> {
        reading::judge(tx, setting, rows)
    }

    fn write(tx: &mut WriteTx, setting: &Setting, lines: Vec<(usize, reading::Member)>) -> Result<Made> {
        writing::write(tx, setting, lines)
    }

    fn take_back(tx: &mut WriteTx, _: PartnershipId, (kind, id): (&str, Id)) -> Result<Option<Stays>> {
        match kind {
            "affiliation" => affiliations::take_back(tx, id),
            "person" => people::take_back(tx, id),
            _ => organizations::take_back(tx, id),
        }
    }

    fn counted(kind: &str, count: usize, lang: Lang) -> (String, String) {
        let w = Words(lang);
        match kind {
            "affiliation" => (w.members_affiliations(count), "/people".into()),
            "person" => (w.members_people(count), "/people".into()),
            _ => (w.members_organizations(count), "/organizations".into()),
        }
    }

    fn page(_: &Import, (kind, id): (&str, Id)) -> String {
        match kind {
            "affiliation" => "/people".into(),
            "person" => format!("/people/{id}"),
            _ => format!("/organizations/{id}"),
        }
    }
}
