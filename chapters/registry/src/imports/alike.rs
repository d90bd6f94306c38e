//! Names that may be of the same person or organization, written otherwise.

use std::collections::HashMap;

use kit::lang::fold;

use super::guess::{nearly_same, words};

/// A word that so many names share says little of any of them, and is not looked up.
const TOO_COMMON: usize = 40;

/// Names, by their words.
#[derive(Default)]
pub struct Alike {
    names: Vec<String>,
    by_word: HashMap<String, Vec<usize>>,
}

impl Alike {
    /// Notes a name.
    pub fn add(&mut self, name: &str) {
        for word in words(name).split(' ').filter(|word| word.len() > 2) {
            let places = self.by_word.entry(word.to_owned()).or_default();
            if places.len() <= TOO_COMMON {
                places.push(self.names.len());
            }
        }
        self.names.push(name.to_owned());
    }

    /// The name that shares a word with what was written and is so close that it may well be the same; never the very same name.
    pub fn find(&self, written: &str) -> Option<&str> {
        let (said, folded) = (words(written), fold(written));
        let places = said.split(' ').filter_map(|word| self.by_word.get(word)).filter(|places| places.len() <= TOO_COMMON).flatten();
        let others = places.map(|place| self.names[*place].as_str()).filter(|name| fold(name) != folded);
        nearly_same(written, others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_written_otherwise_is_found_and_the_same_or_another_name_is_not() {
        let mut alike = Alike::default();
        for name in ["Svetlana Petrović", "Amina Diallo", "Maple Foods Ltd.", "City of Rivermont, Housing"] {
            alike.add(name);
        }
        for (written, found) in [
            ("Svetlana Petrovic-Roy", Some("Svetlana Petrović")),
            ("Amina Dialo", Some("Amina Diallo")),
            ("Maple Foods Limited", Some("Maple Foods Ltd.")),
            ("amina diallo", None),
            ("Mariam Diallo", None),
            ("City of Rivermont, Library", None),
            ("", None),
        ] {
            assert_eq!(alike.find(written), found, "{written}");
        }
    }

    #[test]
    fn a_word_that_everybody_shares_suggests_nobody() {
        let mut alike = Alike::default();
        (0..100).for_each(|number| alike.add(&format!("Centre {number:04}")));
        assert_eq!(alike.find("Centre 9999"), None);
    }
}
