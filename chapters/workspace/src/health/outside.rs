//! Which bodies outside are municipal councils, told by their names: an endorsement names its body in words only.

use kit::lang::{Bilingual, fold};

const COUNCILS: [&str; 2] = ["council", "conseil"];
const PLACES: [&str; 13] = [
    "city",
    "town",
    "township",
    "village",
    "county",
    "municipal",
    "municipality",
    "regional",
    "ville",
    "comte",
    "canton",
    "municipalite",
    "regionale",
];
const OTHERS: [&str; 5] = ["school", "scolaire", "administration", "library", "health"];

/// Whether a name is that of a municipal council: it says council, and of what place, and of nothing else that has one.
pub(super) fn is_municipal_council(name: &Bilingual) -> bool {
    [&name.en, &name.fr].into_iter().any(|name| says_so(name))
}

fn says_so(name: &str) -> bool {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(|letter: char| !letter.is_alphanumeric()).collect();
    let has = |any: &[&str]| words.iter().any(|word| any.contains(word));
    has(&COUNCILS) && has(&PLACES) && !has(&OTHERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipal_council_is_known_by_its_name_in_either_language() {
        for name in [
            "Rivermont City Council",
            "Council of the Town of Ashmere",
            "Ashmere County Council",
            "Regional Municipality of Waterloo, Council",
            "Conseil municipal de Rivermont",
            "Conseil de ville de Moncton",
            "Conseil du comté d’Ashmere",
        ] {
            assert!(says_so(name), "{name}");
        }
        for name in [
            "City Housing Corporation",
            "Council of Newcomers",
            "Regional School Board Council",
            "Conseil scolaire de la Ville",
            "Conseil d’administration de Centraide de la ville",
            "",
        ] {
            assert!(!says_so(name), "{name}");
        }
    }
}
