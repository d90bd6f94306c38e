//! A document as a Word file with real styles, lists, table headings and language.
