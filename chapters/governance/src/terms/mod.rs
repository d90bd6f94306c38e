//! Terms of reference: the text a body works by, and the rules in it that the program follows.

use kit::id;

id! {
    /// One version of a body's terms of reference.
    pub TermsId
}
