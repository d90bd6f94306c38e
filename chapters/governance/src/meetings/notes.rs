//! The notes of a meeting while several people type them: what was typed is kept, whoever was faster.

use kit::{Lang, Reading, Result, db::WriteTx, lang::Bilingual, permits::Permit};
use serde::Deserialize;

use super::{
    acts::{IN_CAMERA, Note, on_agenda, still_open},
    model::{Camera, Item, MeetingId},
    store,
};

/// The longest note, in characters.
pub(crate) const LONGEST: usize = 20_000;

/// The form of a note, as typed, with the note as it stood when the writer began: from the two one sees what they changed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NoteForm {
    /// The item.
    pub item: String,
    /// What was said, in English.
    pub note_en: String,
    /// What was said, in French.
    pub note_fr: String,
    /// What stood there in English.
    pub was_en: String,
    /// What stood there in French.
    pub was_fr: String,
}

impl From<&Item> for NoteForm {
    fn from(it: &Item) -> Self {
        let (en, fr) = (it.note.en.clone(), it.note.fr.clone());
        Self { item: it.id.to_string(), note_en: en.clone(), note_fr: fr.clone(), was_en: en, was_fr: fr }
    }
}

impl NoteForm {
    /// Whether anything was changed in it.
    pub fn is_typed(&self) -> bool {
        let plain = |text: &str| text.replace('\r', "").trim().to_owned();
        plain(&self.note_en) != plain(&self.was_en) || plain(&self.note_fr) != plain(&self.was_fr)
    }
}

/// A note once it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What stands there now, in English.
    pub en: String,
    /// The same in French.
    pub fr: String,
    /// Whether somebody else had written there too, so that both texts are kept.
    pub both: bool,
}

/// One stretch of a text, replaced by another.
struct Stretch<'t> {
    from: usize,
    to: usize,
    text: &'t str,
}

impl<'t> Stretch<'t> {
    /// The one stretch in which `after` differs from `before`.
    fn between(before: &str, after: &'t str) -> Self {
        let same = |(a, b): &(char, char)| a == b;
        let from: usize = before.chars().zip(after.chars()).take_while(same).map(|(sign, _)| sign.len_utf8()).sum();
        let rest = before[from..].chars().rev().zip(after[from..].chars().rev());
        let end: usize = rest.take_while(same).map(|(sign, _)| sign.len_utf8()).sum();
        Self { from, to: before.len() - end, text: &after[from..after.len() - end] }
    }
}

/// What becomes of a note of which two people began with `base`, one left `now` and the other typed `typed`: where they changed
/// different places, both changes; where they changed the same, both texts, one after the other. The second value says whether
/// both had changed it.
pub fn merged(base: &str, now: &str, typed: &str) -> (String, bool) {
    if typed == now || typed == base {
        return (now.to_owned(), false);
    }
    if now == base {
        return (typed.to_owned(), false);
    }
    let (mine, theirs) = (Stretch::between(base, typed), Stretch::between(base, now));
    let (first, second) = if mine.to <= theirs.from { (&mine, &theirs) } else { (&theirs, &mine) };
    if first.to > second.from {
        return (format!("{now}\n\n{typed}"), true);
    }
    // Two texts put into one place are two paragraphs.
    let apart = first.to == second.from && !first.text.is_empty() && !second.text.is_empty();
    let is_parted = first.text.ends_with('\n') || second.text.starts_with('\n');
    let gap = if apart && !is_parted { "\n\n" } else { "" };
    let [start, middle, end] = [&base[..first.from], &base[first.to..second.from], &base[second.to..]];
    (format!("{start}{}{middle}{gap}{}{end}", first.text, second.text), true)
}

/// Writes down what was said on an item. What somebody else wrote there in the meantime is kept too.
pub fn note(permit: &Permit<'_, Note>, form: NoteForm) -> Result<Saved> {
    let mut it = Reading::new(permit.lang());
    let typed = it.long_pair("note", (&form.note_en, &form.note_fr), LONGEST);
    it.finish(|| Some(()))?;
    let was = Reading::new(permit.lang()).long_pair("was", (&form.was_en, &form.was_fr), LONGEST);
    let lang = permit.lang();
    permit.change(move |change| {
        let meeting = change.subject.record.clone();
        still_open(&meeting)?;
        let (now, note, both) = write(change.tx, (meeting.id, &form.item), (&was, &typed), lang)?;
        let saved = Saved { en: note.en.clone(), fr: note.fr.clone(), both };
        match now.camera {
            Camera::Open => change.seal("agenda_item", now.id, &note, saved),
            Camera::Note | Camera::Item => change.seal("agenda_item", now.id, &IN_CAMERA, saved),
        }
    })
}

/// Writes the note of an item: what was typed, by someone who began with what stood there, and what others wrote in the meantime.
/// Gives the item as it was, its note now, and whether somebody else had written there too.
pub(crate) fn write(
    tx: &mut WriteTx,
    (meeting, item): (MeetingId, &str),
    (was, typed): (&Bilingual, &Bilingual),
    lang: Lang,
) -> Result<(Item, Bilingual, bool)> {
    // Two people who save at once take turns, and the second reads what the first wrote.
    tx.take_turns(&format!("note:{item}"))?;
    let now = on_agenda(tx, meeting, item)?;
    let ((en, more), (fr, encore)) = (merged(&was.en, &now.note.en, &typed.en), merged(&was.fr, &now.note.fr, &typed.fr));
    let mut it = Reading::new(lang);
    it.long_pair("note", (&en, &fr), LONGEST);
    it.finish(|| Some(()))?;
    let note = now.note.clone().edit(en, fr);
    store::write_note(tx, meeting, now.id, &note)?;
    Ok((now, note, more || encore))
}

#[cfg(test)]
mod tests {
    use super::{Stretch, merged};

    #[test]
    fn whoever_writes_alone_is_taken_at_their_word() {
        assert_eq!(merged("a", "a", "a b"), ("a b".into(), false));
        assert_eq!(merged("a", "a c", "a"), ("a c".into(), false), "who changed nothing takes nothing back");
        assert_eq!(merged("a", "a b", "a b"), ("a b".into(), false), "the same twice is once");
        assert_eq!(merged("a b", "a b", ""), (String::new(), false), "and may strike everything out");
    }

    #[test]
    fn two_who_write_in_different_places_both_find_their_words_where_they_put_them() {
        let base = "Ana spoke.\n\nBrice answered.";
        let (text, both) = merged(base, "Ana spoke.\n\nBrice answered. All agreed.", "Ana spoke of rents.\n\nBrice answered.");
        assert_eq!((text.as_str(), both), ("Ana spoke of rents.\n\nBrice answered. All agreed.", true));
        assert_eq!(merged("", "Theirs.", "Mine."), ("Mine.\n\nTheirs.".into(), true));
        assert_eq!(merged("So", "So\n\nTheirs.", "So on"), ("So on\n\nTheirs.".into(), true), "a sentence is not cut in two");
        assert_eq!(merged("é🙂", "éa🙂", "é🙂ß"), ("éa🙂ß".into(), true));
    }

    #[test]
    fn two_who_change_the_same_words_find_both_texts() {
        let (text, both) = merged("Forty came.", "Fifty came.", "Sixty people came.");
        assert_eq!((text.as_str(), both), ("Fifty came.\n\nSixty people came.", true));
    }

    /// Every text of up to three of these signs.
    fn texts() -> Vec<String> {
        let signs = ["", "a", "b", "\n", "🙂"];
        let mut all: Vec<String> = Vec::new();
        for one in signs {
            for two in signs {
                all.extend(signs.map(|three| format!("{one}{two}{three}")));
            }
        }
        all.sort();
        all.dedup();
        all
    }

    #[test]
    fn nothing_that_anybody_put_in_is_lost_whatever_the_three_texts_are() {
        let all = texts();
        for base in &all {
            for (now, typed) in all.iter().flat_map(|now| all.iter().map(move |typed| (now, typed))) {
                let (text, both) = merged(base, now, typed);
                let (mine, theirs) = (Stretch::between(base, typed), Stretch::between(base, now));
                assert!(typed == base || text.contains(mine.text), "{base:?} {now:?} {typed:?} gave {text:?}");
                assert!(now == base || text.contains(theirs.text), "{base:?} {now:?} {typed:?} gave {text:?}");
                assert_eq!(both, now != base && typed != base && now != typed);
            }
        }
    }
}
