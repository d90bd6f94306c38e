//! Lists are narrowed by sectors: by one, or by any of several.

use kit::{
    Lang,
    parts::{Choice, Fields, Html},
};

use super::{called, choices};
use crate::words::Words;

/// The sectors that were asked for, each once, in the order in which they stand; what was left empty is none.
pub fn asked(chosen: &[String]) -> Vec<&str> {
    let mut all: Vec<&str> = Vec::new();
    for code in chosen.iter().map(|code| code.trim()).filter(|code| !code.is_empty()) {
        if !all.contains(&code) {
            all.push(code);
        }
    }
    all
}

/// What a filter of a list holds the sectors of a line against: `,health,police,`; nothing where none was asked for.
pub fn any_of(chosen: &[String]) -> Option<String> {
    let all = asked(chosen);
    (!all.is_empty()).then(|| format!(",{},", all.join(",")))
}

/// The fields of a filter by sectors: one for each that was asked for, and one more, so that any number can be.
pub fn pickers(lang: Lang, chosen: &[String]) -> Vec<Html> {
    let w = Words(lang);
    let chosen = asked(chosen);
    let field = |(place, code): (usize, &str)| {
        let (any, label) = if place == 0 { (w.sector_any(), w.sector()) } else { (w.sector_no_other(), w.sector_or()) };
        let mut options = vec![Choice::new("", any)];
        options.extend(choices(lang));
        let prefix = format!("f{place}");
        let fields = if place == 0 { Fields::fresh(lang) } else { Fields::fresh(lang).within(&prefix) };
        fields.choice("sector", label).options(&options).value(code).into()
    };
    chosen.iter().copied().chain([""]).enumerate().map(field).collect()
}

/// Several sectors by what they are called, as one who reads any of them.
pub fn called_any(codes: &str, lang: Lang) -> String {
    let names: Vec<String> = codes.split(',').filter(|code| !code.is_empty()).map(|code| called(code, lang)).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sectors_are_asked_for_once_and_none_is_none() {
        let typed = |all: &[&str]| all.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        assert_eq!(any_of(&typed(&["health"])).as_deref(), Some(",health,"));
        assert_eq!(any_of(&typed(&["", "health", " police ", "health"])).as_deref(), Some(",health,police,"));
        assert_eq!((any_of(&[]), any_of(&typed(&["", " "]))), (None, None));
        assert_eq!((pickers(Lang::En, &[]).len(), pickers(Lang::Fr, &typed(&["health", "police"])).len()), (1, 3));
    }
}
