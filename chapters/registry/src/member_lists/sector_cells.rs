//! The cells of a member list that name sectors: their words, what each is read as, and what is told of those that are none.

use kit::{Lang, lang::fold};

use super::reading::Member;
use crate::{
    imports::{Chosen, Judged, NO_SECTOR, Row, SectorWord, Setting, nearest},
    sectors,
    words::Words,
};

/// What a cell says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Cell<'a> {
    /// The codes of its sectors.
    pub codes: Vec<String>,
    /// Its words that are no sector, and for which none was chosen.
    pub unread: Vec<&'a str>,
}

/// What a word stands for: the sector that was chosen, else the one that is read out of it.
fn meaning<'c>(chosen: &'c Chosen, word: &str) -> Option<&'c str> {
    chosen.get(&fold(word)).map(String::as_str).or_else(|| sectors::named(word))
}

/// The words of a cell: its whole text where that is one, else what stands between semicolons and line ends, or commas
/// and strokes.
fn words<'a>(chosen: &Chosen, text: &'a str) -> Vec<&'a str> {
    let is_known = |piece: &str| meaning(chosen, piece).is_some();
    let whole = text.trim();
    if is_known(whole) {
        return vec![whole];
    }
    let mut all = Vec::new();
    for piece in text.split([';', '\n', '|']).map(str::trim) {
        // Commas and strokes stand within words too: they part a piece only where a part of it says something by itself.
        let parts: Vec<&str> = piece.split([',', '/']).map(str::trim).collect();
        if !is_known(piece) && parts.iter().any(|part| is_known(part)) {
            all.extend(parts);
        } else {
            all.push(piece);
        }
    }
    all.retain(|piece| piece.chars().any(char::is_alphanumeric));
    all
}

/// Reads a cell.
pub(super) fn read<'a>(chosen: &Chosen, text: &'a str) -> Cell<'a> {
    let mut cell = Cell::default();
    for word in words(chosen, text) {
        match meaning(chosen, word) {
            Some(NO_SECTOR) => {}
            Some(code) => cell.codes.push(code.to_owned()),
            None => cell.unread.push(word),
        }
    }
    cell
}

/// Every word of a list that stands for a sector or should, as it is written first, with the number of its lines.
pub(super) fn all(setting: &Setting, rows: &[Row<'_>]) -> Vec<SectorWord> {
    let mut found: Vec<SectorWord> = Vec::new();
    for row in rows {
        let mut here: Vec<String> = Vec::new();
        for word in words(&setting.chosen, row.text("sectors")) {
            let key = fold(word);
            if here.contains(&key) {
                continue;
            }
            match found.iter_mut().find(|known| fold(&known.text) == key) {
                Some(known) => known.lines += 1,
                None => found.push(SectorWord { text: word.to_owned(), lines: 1, read_as: sectors::named(word) }),
            }
            here.push(key);
        }
    }
    found
}

/// The names of all sectors, as a refusal lists them.
fn accepted(lang: Lang) -> String {
    sectors::choices(lang).into_iter().map(|one| one.label).collect::<Vec<_>>().join("; ")
}

/// Tells of a word that is no sector.
pub(super) fn tell(row: &Row<'_>, word: &str, it: &mut Judged<Member>) {
    it.problem(row.address("sectors"), |lang| {
        let names: Vec<String> = Lang::ALL.iter().flat_map(|lang| sectors::SECTORS.map(|(code, _)| sectors::called(code, *lang))).collect();
        let short: String = word.chars().take(60).collect();
        match nearest(word, names.iter().map(String::as_str)).and_then(sectors::named) {
            Some(close) => Words(lang).members_sector_perhaps(short.as_str(), sectors::called(close, lang)),
            None => Words(lang).members_sector_unknown(short.as_str(), accepted(lang)),
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(all: &[(&str, &str)]) -> Chosen {
        all.iter().map(|(word, code)| (fold(word), (*code).to_owned())).collect()
    }

    #[test]
    fn a_cell_is_read_by_the_names_of_sectors_unless_something_else_was_chosen() {
        let nothing = Chosen::new();
        let both = read(&nothing, "Library; police / Gen. Services");
        assert_eq!((both.codes, both.unread), (vec!["library".to_owned(), "police".to_owned()], vec!["Gen. Services"]));
        let said = chosen(&[("gen. services", "community"), ("POLICE", NO_SECTOR), ("Library", "school")]);
        let cell = read(&said, "Library; police / Gen. Services");
        assert_eq!((cell.codes, cell.unread.len()), (vec!["school".to_owned(), "community".to_owned()], 0));
        assert_eq!(read(&nothing, " ; , ").unread.len(), 0);
        assert_eq!(read(&nothing, "N/A; Arts, crafts").unread, ["N/A", "Arts, crafts"], "one question each");
        let whole = sectors::called("recreation", Lang::En);
        assert_eq!(read(&nothing, &whole).codes, ["recreation"], "a name with commas in it is one");
    }
}
