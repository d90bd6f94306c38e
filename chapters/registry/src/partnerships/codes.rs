//! The code lists of partnerships: the code is stored, its words are in both languages.

use kit::{Lang, parts::Choice};

use crate::words::Words;

macro_rules! code_list {
    ($(#[$doc:meta])* $list:ident $called:ident: $($code:literal $word:ident),* $(,)?) => {
        $(#[$doc])*
        pub const $list: &[&str] = &[$($code),*];

        /// What a code of the list is called; nothing when it is not one of them.
        pub fn $called(code: &str, lang: Lang) -> &'static str {
            match code {
                $($code => Words(lang).$word(),)*
                _ => "",
            }
        }
    };
}

code_list! {
    /// Kinds of partnership.
    KINDS kind_called: "lip" kind_lip, "zip" kind_zip, "rif" kind_rif, "sector" kind_sector, "umbrella" kind_umbrella
}
code_list! {
    /// Kinds of community, as research on partnerships sorts them.
    STRATA stratum_called: "toronto_neighbourhood" stratum_toronto_neighbourhood, "urban" stratum_urban, "rural_remote" stratum_rural_remote
}
code_list! {
    /// Kinds of organization that lead a partnership.
    LEAD_KINDS lead_kind_called: "spo" lead_spo, "municipal" lead_municipal, "workforce" lead_workforce,
    "united_way" lead_united_way, "health" lead_health, "economic" lead_economic, "planning" lead_planning,
    "consortium" lead_consortium, "other" lead_other
}
code_list! {
    /// States of a partnership, in the order of a life.
    STATES state_called: "proposed" state_proposed, "funded" state_funded, "active" state_active, "paused" state_paused,
    "restarting" state_restarting, "closed" state_closed, "merged" state_merged
}
code_list! {
    /// Provinces and territories, by their two letters.
    PROVINCES province_called: "AB" province_ab, "BC" province_bc, "MB" province_mb, "NB" province_nb, "NL" province_nl,
    "NS" province_ns, "NT" province_nt, "NU" province_nu, "ON" province_on, "PE" province_pe, "QC" province_qc,
    "SK" province_sk, "YT" province_yt
}
code_list! {
    /// Kinds of area.
    AREA_KINDS area_kind_called: "csd" area_csd, "cd" area_cd, "cma" area_cma, "ward" area_ward,
    "neighbourhood" area_neighbourhood, "fsa" area_fsa, "custom" area_custom
}

/// The answers of a drop-down made from a list of codes.
pub fn choices(list: &[&str], called: fn(&str, Lang) -> &'static str, lang: Lang) -> Vec<Choice> {
    list.iter().map(|code| Choice::new(code, called(code, lang))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Called = fn(&str, Lang) -> &'static str;

    #[test]
    fn every_code_has_words_in_both_languages_and_no_two_have_the_same() {
        let lists: [(&[&str], Called); 6] = [
            (KINDS, kind_called),
            (STRATA, stratum_called),
            (LEAD_KINDS, lead_kind_called),
            (STATES, state_called),
            (PROVINCES, province_called),
            (AREA_KINDS, area_kind_called),
        ];
        for (list, called) in lists {
            for lang in Lang::ALL {
                let mut words: Vec<_> = list.iter().map(|code| called(code, lang)).collect();
                assert!(words.iter().all(|word| !word.is_empty()));
                words.sort_unstable();
                words.dedup();
                assert_eq!(words.len(), list.len(), "{list:?}");
            }
        }
        assert_eq!(kind_called("nothing", Lang::En), "");
    }
}
