//! The little in which the two engines' schemas differ.

/// The part of a migration meant for one engine.
///
/// Lines between `-- sqlite:` and the next marker are for `SQLite` alone, those after `-- postgres:`
/// for `PostgreSQL` alone, those after `-- both:` for both again.
pub(super) fn for_engine(text: &str, is_sqlite: bool) -> String {
    let mut wanted = true;
    let mut kept = String::with_capacity(text.len());
    for line in text.lines() {
        match line.trim() {
            "-- sqlite:" => wanted = is_sqlite,
            "-- postgres:" => wanted = !is_sqlite,
            "-- both:" => wanted = true,
            _ if wanted => {
                kept.push_str(line);
                kept.push('\n');
            }
            _ => {}
        }
    }
    if is_sqlite { kept } else { in_byte_order(&kept) }
}

/// Texts made for sorting and searching are compared byte by byte, whatever the server's language.
fn in_byte_order(text: &str) -> String {
    text.replace("_fold TEXT", "_fold TEXT COLLATE \"C\"")
}
