//! What becomes of a translation when either text changes, and who sees which.

use proptest::prelude::*;

use super::{
    Translation::{MachineDraft, Missing, Reviewed, Stale, Translated},
    *,
};

fn text(en: &str, fr: &str, source: Lang, translation: Translation) -> Bilingual {
    Bilingual { en: en.into(), fr: fr.into(), state: TextState { source, translation } }
}

#[test]
fn a_new_text_is_as_far_as_its_two_halves() {
    let cases = [
        (("a", "b", Lang::En), (Lang::En, Translated)),
        (("a", "b", Lang::Fr), (Lang::Fr, Translated)),
        (("a", "", Lang::En), (Lang::En, Missing)),
        (("a", "", Lang::Fr), (Lang::En, Missing)),
        (("", "b", Lang::En), (Lang::Fr, Missing)),
        (("", "", Lang::Fr), (Lang::Fr, Missing)),
    ];
    for ((en, fr, source), (then, translation)) in cases {
        assert_eq!(Bilingual::new(en, fr, source), text(en, fr, then, translation));
    }
    assert_eq!(Bilingual::only(Lang::Fr, "b"), text("", "b", Lang::Fr, Missing));
}

#[test]
fn a_change_of_one_half_tells_on_the_translation() {
    let cases = [
        // Nothing changes.
        (("a", "b", Lang::En, Reviewed), ("a", "b"), (Lang::En, Reviewed)),
        (("a", "b", Lang::En, Stale), ("a", "b"), (Lang::En, Stale)),
        (("a", "b", Lang::En, MachineDraft), ("a", "b"), (Lang::En, MachineDraft)),
        // The source changes.
        (("a", "b", Lang::En, Reviewed), ("a2", "b"), (Lang::En, Stale)),
        (("a", "b", Lang::Fr, Translated), ("a", "b2"), (Lang::Fr, Stale)),
        (("a", "", Lang::En, Missing), ("a2", ""), (Lang::En, Missing)),
        // A draft that nobody has read stays one, lest it become public.
        (("a", "b", Lang::En, MachineDraft), ("a2", "b"), (Lang::En, MachineDraft)),
        // The translation changes, alone or with the source.
        (("a", "b", Lang::En, Stale), ("a", "b2"), (Lang::En, Translated)),
        (("a", "b", Lang::En, MachineDraft), ("a", "b2"), (Lang::En, Translated)),
        (("a", "b", Lang::En, Reviewed), ("a2", "b2"), (Lang::En, Translated)),
        (("a", "", Lang::En, Missing), ("a", "b"), (Lang::En, Translated)),
        // One half is emptied.
        (("a", "b", Lang::En, Reviewed), ("a", ""), (Lang::En, Missing)),
        (("a", "b", Lang::En, Reviewed), ("", "b"), (Lang::Fr, Missing)),
        (("a", "b", Lang::En, Reviewed), ("", ""), (Lang::En, Missing)),
        // The first text is written in the other language.
        (("", "", Lang::En, Missing), ("", "b"), (Lang::Fr, Missing)),
        (("", "", Lang::En, Missing), ("a", "b"), (Lang::En, Translated)),
    ];
    for ((en, fr, source, translation), (en2, fr2), (source2, translation2)) in cases {
        let before = text(en, fr, source, translation);
        let after = before.clone().edit(en2, fr2);
        assert_eq!(after, text(en2, fr2, source2, translation2), "{before:?}");
    }
}

#[test]
fn a_machine_drafts_only_what_no_person_wrote() {
    assert_eq!(Bilingual::only(Lang::En, "a").drafted("b"), text("a", "b", Lang::En, MachineDraft));
    assert_eq!(Bilingual::new("a", "b", Lang::En).drafted("c"), text("a", "b", Lang::En, Translated));
    assert_eq!(text("a", "b", Lang::En, Stale).drafted("c"), text("a", "b", Lang::En, Stale));
    assert_eq!(Bilingual::default().drafted("b"), Bilingual::default());
}

#[test]
fn a_draft_goes_with_its_source() {
    let draft = Bilingual::only(Lang::Fr, "b").drafted("a");
    assert_eq!(draft.clone().edit("a", ""), Bilingual::default());
    assert_eq!(draft.edit("", "b"), Bilingual::only(Lang::Fr, "b"));
}

#[test]
fn only_a_translation_can_be_reviewed() {
    assert_eq!(text("a", "b", Lang::En, MachineDraft).reviewed().state.translation, Reviewed);
    assert_eq!(Bilingual::only(Lang::En, "a").reviewed().state.translation, Missing);
}

#[test]
fn readers_get_their_language_or_are_told() {
    let shown = |text, lang, fallback| Shown { text, lang, fallback };
    let whole = Bilingual::new("a", "b", Lang::En);
    assert_eq!(whole.in_lang(Lang::Fr), shown("b", Lang::Fr, false));
    let half = Bilingual::only(Lang::Fr, "b");
    assert_eq!(half.in_lang(Lang::En), shown("b", Lang::Fr, true));
    assert_eq!(half.in_lang(Lang::Fr), shown("b", Lang::Fr, false));
    assert_eq!(Bilingual::default().in_lang(Lang::Fr), shown("", Lang::Fr, false));
    assert_eq!(half.any(), "b");
}

#[test]
fn the_public_never_sees_a_draft() {
    let draft = Bilingual::only(Lang::Fr, "b").drafted("a");
    assert_eq!(draft.in_lang(Lang::En).text, "a");
    assert_eq!(draft.in_lang_public(Lang::En), Shown { text: "b", lang: Lang::Fr, fallback: true });
    assert_eq!(draft.in_lang_public(Lang::Fr), Shown { text: "b", lang: Lang::Fr, fallback: false });
    let stale = text("a", "b", Lang::Fr, Stale);
    assert_eq!(stale.in_lang_public(Lang::En).text, "a");
}

#[test]
fn it_is_sent_as_three_words() {
    let whole = Bilingual::new("a", "b", Lang::En);
    let json = serde_json::to_string(&whole).expect("serializes");
    assert_eq!(json, r#"{"en":"a","fr":"b","state":"en.translated"}"#);
    assert_eq!(serde_json::from_str::<Bilingual>(&json).expect("reads"), whole);
    assert!(serde_json::from_str::<Bilingual>(r#"{"en":"a","fr":"b","state":"x"}"#).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn no_sequence_of_changes_makes_an_unread_draft_public(
        edits in prop::collection::vec(("[ab]?", "[cd]?", 0..3_u8), 1..8)
    ) {
        let mut now = Bilingual::default();
        for (en, fr, step) in edits {
            let kept = now.written(now.state.source.other()).to_owned();
            now = match (step, now.state.source) {
                (0, _) => now.drafted("machine"),
                (1, Lang::En) => now.edit(en, kept),
                (1, Lang::Fr) => now.edit(kept, fr),
                _ => now.edit(en, fr),
            };
            prop_assert_eq!(now.is_complete(), now.state.translation != Missing);
            prop_assert!(now.is_empty() || !now.any().is_empty());
            for lang in Lang::ALL {
                prop_assert_ne!(now.in_lang_public(lang).text, "machine");
            }
        }
    }
}
