//! What a printed form says, field by field: for telling two versions of the same record apart.

use std::{cell::RefCell, rc::Rc};

/// One field and what it holds, as its reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    /// The id of the field in the page.
    pub id: String,
    /// What the field is called.
    pub label: String,
    /// What it holds, in words.
    pub text: String,
}

/// What the fields of one form said while they were printed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said(Rc<RefCell<(Vec<Answer>, bool)>>);

impl Said {
    /// A field was printed.
    pub(super) fn note(&self, answer: Answer) {
        self.0.borrow_mut().0.push(answer);
    }

    /// A field for a file was printed.
    pub(super) fn note_file(&self) {
        self.0.borrow_mut().1 = true;
    }

    /// Whether the form sends a file.
    pub(crate) fn has_file(&self) -> bool {
        self.0.borrow().1
    }

    /// What was said, in the order of the page.
    pub(crate) fn answers(&self) -> Vec<Answer> {
        self.0.borrow().0.clone()
    }
}
