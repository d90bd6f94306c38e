//! A text in both languages, and the rules of its translation.
//!
//! One of the two is the source. A change of the source alone makes the translation stale; a change
//! of the translation makes it a translation by a person. A machine's draft is for those who will
//! check it, never for the public; when its source is taken away, it goes too.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Lang, TextState, Translation};

/// A text in both languages. Either may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
    /// The language it was written in first, and how far the other has come: `en.reviewed`.
    #[schema(value_type = String, example = "en.translated")]
    pub state: TextState,
}

/// A text as it is shown to one reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown<'a> {
    /// What it says.
    pub text: &'a str,
    /// The language it says it in.
    pub lang: Lang,
    /// Whether that is not the language of the reader.
    pub fallback: bool,
}

impl Bilingual {
    /// A text written by people in one language or both. When only one is there, it is the source.
    pub fn new(en: impl Into<String>, fr: impl Into<String>, source: Lang) -> Self {
        let text = Self { en: en.into(), fr: fr.into(), state: TextState { source, translation: Translation::Translated } };
        text.settled()
    }

    /// A text in one language.
    pub fn only(lang: Lang, text: impl Into<String>) -> Self {
        match lang {
            Lang::En => Self::new(text, "", lang),
            Lang::Fr => Self::new("", text, lang),
        }
    }

    /// The text after someone has changed it to this.
    #[must_use]
    pub fn edit(self, en: impl Into<String>, fr: impl Into<String>) -> Self {
        let before = self.state;
        let mut after = Self { en: en.into(), fr: fr.into(), state: before };
        let changed = |lang: Lang| self.written(lang) != after.written(lang);
        after.state.translation = match (changed(before.source), changed(before.source.other())) {
            (_, true) => Translation::Translated,
            (true, false) if before.translation != Translation::MachineDraft => Translation::Stale,
            _ => before.translation,
        };
        if after.state.translation == Translation::MachineDraft && after.written(before.source).is_empty() {
            return Self::default();
        }
        after.settled()
    }

    /// The text with a machine's draft of what is missing. A person's translation is left alone.
    #[must_use]
    pub fn drafted(mut self, draft: impl Into<String>) -> Self {
        if !self.is_empty() && matches!(self.state.translation, Translation::Missing | Translation::MachineDraft) {
            *self.text_mut(self.state.source.other()) = draft.into();
            self.state.translation = Translation::MachineDraft;
        }
        self.settled()
    }

    /// The text once someone has found its translation right. Without one there is nothing to review.
    #[must_use]
    pub fn reviewed(mut self) -> Self {
        self.state.translation = Translation::Reviewed;
        self.settled()
    }

    /// The text for a reader who works here: in their language when there is one, drafts included.
    pub fn in_lang(&self, lang: Lang) -> Shown<'_> {
        self.shown(lang, !self.written(lang).is_empty())
    }

    /// The text for the public: as [`Bilingual::in_lang`], but never a machine's draft.
    pub fn in_lang_public(&self, lang: Lang) -> Shown<'_> {
        let is_draft = lang != self.state.source && self.state.translation == Translation::MachineDraft;
        self.shown(lang, !self.written(lang).is_empty() && !is_draft)
    }

    /// The text in its source language; empty only when there is none at all.
    pub fn any(&self) -> &str {
        self.in_lang(self.state.source).text
    }

    /// The text written in this language, which may be empty.
    pub fn written(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Fr => &self.fr,
        }
    }

    /// Whether there is no text in either language.
    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.fr.is_empty()
    }

    /// Whether there is a text in both.
    pub fn is_complete(&self) -> bool {
        !self.en.is_empty() && !self.fr.is_empty()
    }

    fn shown(&self, lang: Lang, has_own: bool) -> Shown<'_> {
        if has_own || self.is_empty() {
            return Shown { text: self.written(lang), lang, fallback: false };
        }
        Shown { text: self.written(lang.other()), lang: lang.other(), fallback: true }
    }

    fn text_mut(&mut self, lang: Lang) -> &mut String {
        match lang {
            Lang::En => &mut self.en,
            Lang::Fr => &mut self.fr,
        }
    }

    /// The same with a state that agrees with which texts are there.
    fn settled(mut self) -> Self {
        if !self.is_complete() {
            self.state.translation = Translation::Missing;
            if self.written(self.state.source).is_empty() && !self.is_empty() {
                self.state.source = self.state.source.other();
            }
        } else if self.state.translation == Translation::Missing {
            self.state.translation = Translation::Translated;
        }
        self
    }
}
