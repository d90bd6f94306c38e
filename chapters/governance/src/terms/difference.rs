//! What differs between two versions: words that came in and went out, clause by clause, and rules as sentences.

use kit::Lang;

use super::{
    form::Parts,
    model::{Clause, Terms},
    seat_lines::SeatLine,
};
use crate::words::Words;

/// The most pairs of words that are compared one by one; beyond, a text counts as written anew.
const MOST_PAIRS: usize = 6_000_000;

/// A stretch of a text beside another version of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words of both.
    Same(String),
    /// Words of the later one alone.
    Added(String),
    /// Words of the earlier one alone.
    Removed(String),
}

impl Piece {
    fn text_mut(&mut self) -> &mut String {
        match self {
            Self::Same(text) | Self::Added(text) | Self::Removed(text) => text,
        }
    }
}

/// The later text as stretches kept, added and removed: what is kept and added is the later text, what is kept and
/// removed the earlier one.
pub fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let (old, new): (Vec<_>, Vec<_>) =
        (before.split_inclusive(char::is_whitespace).collect(), after.split_inclusive(char::is_whitespace).collect());
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let mut all = Vec::new();
    let mut push = |piece: Piece| match (all.last_mut(), piece) {
        (Some(Piece::Same(text)), Piece::Same(more))
        | (Some(Piece::Added(text)), Piece::Added(more))
        | (Some(Piece::Removed(text)), Piece::Removed(more)) => {
            text.push_str(&more);
        }
        (_, piece) => all.push(piece),
    };
    old[..head].iter().for_each(|word| push(Piece::Same((*word).to_owned())));
    between(&old[head..old.len() - tail], &new[head..new.len() - tail], &mut push);
    old[old.len() - tail..].iter().for_each(|word| push(Piece::Same((*word).to_owned())));
    all.retain_mut(|piece| !piece.text_mut().is_empty());
    all
}

/// The longest common run of words, told word by word: what went out before what came in.
fn between(old: &[&str], new: &[&str], push: &mut impl FnMut(Piece)) {
    let mut longest = vec![vec![0_u16; new.len() + 1]; if old.len() * new.len() > MOST_PAIRS { 0 } else { old.len() + 1 }];
    for (i, a) in old.iter().enumerate().rev().filter(|(i, _)| i + 1 < longest.len()).collect::<Vec<_>>() {
        for (j, b) in new.iter().enumerate().rev() {
            longest[i][j] = if a == b { longest[i + 1][j + 1] + 1 } else { longest[i + 1][j].max(longest[i][j + 1]) };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        let kept = i < old.len() && j < new.len() && old[i] == new[j];
        let goes = i < old.len() && (j == new.len() || longest.is_empty() || longest[i + 1][j] >= longest[i][j + 1]);
        if kept {
            push(Piece::Same(old[i].to_owned()));
            (i, j) = (i + 1, j + 1);
        } else if goes {
            push(Piece::Removed(old[i].to_owned()));
            i += 1;
        } else {
            push(Piece::Added(new[j].to_owned()));
            j += 1;
        }
    }
}

/// A clause of either version, beside its twin in the other.
#[derive(Clone, Copy, Debug)]
pub struct Twins<'a> {
    /// As it was; none where it is new.
    pub before: Option<&'a Clause>,
    /// As it is; none where it went.
    pub after: Option<&'a Clause>,
}

impl<'a> Twins<'a> {
    /// Its number now, or the last it had.
    pub fn number(&self) -> &'a str {
        self.after.or(self.before).map_or("", |clause| &clause.number)
    }

    /// The number it had, where that was another.
    pub fn number_before(&self) -> Option<&'a str> {
        self.before.zip(self.after).filter(|(before, after)| before.number != after.number).map(|(before, _)| before.number.as_str())
    }

    /// Its heading and its text in one language, as stretches.
    pub fn pieces(&self, lang: Lang) -> [Vec<Piece>; 2] {
        let side = |clause: Option<&Clause>, heading: bool| {
            let text = clause.map(|clause| if heading { &clause.heading } else { &clause.text });
            text.map_or_else(String::new, |text| if lang == Lang::En { text.en.clone() } else { text.fr.clone() })
        };
        [true, false].map(|heading| pieces(&side(self.before, heading), &side(self.after, heading)))
    }

    /// Whether its words differ in one language.
    pub fn differs_in(&self, lang: Lang) -> bool {
        self.pieces(lang).iter().flatten().any(|piece| !matches!(piece, Piece::Same(_)))
    }

    /// Whether anything of it differs.
    pub fn differs(&self) -> bool {
        self.number_before().is_some() || Lang::ALL.iter().any(|lang| self.differs_in(*lang))
    }
}

/// The clauses of the later version, each with its twin, then those that went: twins share a heading, or else a number.
pub fn twins<'a>(before: &'a [Clause], after: &'a [Clause]) -> Vec<Twins<'a>> {
    let mut left: Vec<_> = before.iter().map(Some).collect();
    let same_heading = |a: &Clause, b: &Clause| {
        (!a.heading.en.is_empty() && a.heading.en == b.heading.en) || (!a.heading.fr.is_empty() && a.heading.fr == b.heading.fr)
    };
    let mut found: Vec<Option<&Clause>> = vec![None; after.len()];
    for is_twin in [&same_heading as &dyn Fn(&Clause, &Clause) -> bool, &|a, b| !a.number.is_empty() && a.number == b.number] {
        for (clause, found) in after.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
            *found = left.iter_mut().find(|other| other.is_some_and(|other| is_twin(other, clause))).and_then(Option::take);
        }
    }
    let kept = after.iter().zip(found).map(|(clause, before)| Twins { before, after: Some(clause) });
    kept.chain(left.into_iter().flatten().map(|clause| Twins { before: Some(clause), after: None })).collect()
}

/// A version with everything in it.
pub type Version<'a> = (&'a Terms, &'a Parts);

/// How the rules differ, one sentence for each.
pub fn rules(lang: Lang, (before, was): Version<'_>, (after, is): Version<'_>) -> Vec<String> {
    let w = Words(lang);
    let mut said = Vec::new();
    let (old, new) = (before.quorum.sentence(lang), after.quorum.sentence(lang));
    if old != new {
        said.push(w.changes_quorum(old, new));
    }
    let number = |number: i64| Some(number.to_string());
    let text = |text: &kit::lang::Bilingual| Some(text.in_lang(lang).text.to_owned()).filter(|text| !text.is_empty());
    let rule = |rule: super::DecisionRule| Some(rule.called(lang).to_lowercase());
    let each = [
        (w.decision_rule(), rule(before.decision_rule), rule(after.decision_rule)),
        (w.amendment_rule(), rule(before.amendment_rule), rule(after.amendment_rule)),
        (w.notice_days(), number(before.notice_days), number(after.notice_days)),
        (w.meetings_per_year(), number(before.meetings_per_year), number(after.meetings_per_year)),
        (w.term_years(), before.term_years.and_then(number), after.term_years.and_then(number)),
        (w.max_terms(), before.max_terms.and_then(number), after.max_terms.and_then(number)),
        (w.review_years(), before.review_years.and_then(number), after.review_years.and_then(number)),
        (w.ex_officio(), text(&before.ex_officio), text(&after.ex_officio)),
    ];
    for (what, old, new) in each.into_iter().filter(|(_, old, new)| old != new) {
        said.extend(match (old, new) {
            (Some(old), Some(new)) if new.parse::<i64>().is_ok() => Some(w.changes_instead(what, new, old)),
            (Some(old), Some(new)) => Some(w.changes_words_instead(what, unended(&new), unended(&old))),
            (None, Some(new)) => Some(w.changes_new_rule(what, unended(&new))),
            (Some(old), None) => Some(w.changes_dropped_rule(what, unended(&old))),
            (None, None) => None,
        });
    }
    said.extend(seats(lang, &was.seat_lines, &is.seat_lines));
    said
}

/// A text without its full stop, for standing in a sentence.
fn unended(text: &str) -> &str {
    text.strip_suffix('.').unwrap_or(text)
}

fn seats(lang: Lang, before: &[SeatLine], after: &[SeatLine]) -> Vec<String> {
    let w = Words(lang);
    let twin = |line: &SeatLine, of: &[SeatLine]| {
        of.iter().find(|other| (&other.sector, other.reserved) == (&line.sector, line.reserved)).cloned()
    };
    let now = after.iter().filter_map(|line| match twin(line, before) {
        None => Some(w.changes_line_added(line.sentence(lang))),
        Some(old) if old != *line => Some(w.changes_line_changed(line.called(lang), line.numbers(lang), old.numbers(lang))),
        Some(_) => None,
    });
    let gone = before.iter().filter(|line| twin(line, after).is_none()).map(|line| w.changes_line_removed(line.sentence(lang)));
    now.chain(gone).collect()
}

/// Which clauses differ, in three sentences at most.
pub fn clauses(lang: Lang, all: &[Twins<'_>]) -> Vec<String> {
    let w = Words(lang);
    let of = |is: fn(&Twins<'_>) -> bool| {
        let numbers: Vec<_> = all.iter().filter(|one| is(one)).map(Twins::number).collect();
        (!numbers.is_empty()).then(|| numbers.join(", "))
    };
    let changed = of(|one| one.before.is_some() && one.after.is_some() && one.differs()).map(|numbers| w.changes_clauses_changed(numbers));
    let added = of(|one| one.before.is_none()).map(|numbers| w.changes_clauses_added(numbers));
    let removed = of(|one| one.after.is_none()).map(|numbers| w.changes_clauses_removed(numbers));
    [changed, added, removed].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use kit::lang::Bilingual;
    use proptest::prelude::*;

    use super::*;

    fn same(text: &str) -> Piece {
        Piece::Same(text.into())
    }

    #[test]
    fn words_that_came_in_and_went_out_are_told_apart() {
        let told = pieces("Notice goes out seven days before.", "Notice and papers go out ten days before.");
        let expected = [
            same("Notice "),
            Piece::Removed("goes ".into()),
            Piece::Added("and papers go ".into()),
            same("out "),
            Piece::Removed("seven ".into()),
            Piece::Added("ten ".into()),
            same("days before."),
        ];
        assert_eq!(told, expected);
        assert_eq!(pieces("", "All new"), [Piece::Added("All new".into())]);
        assert_eq!(pieces("All gone", ""), [Piece::Removed("All gone".into())]);
        assert!(pieces("", "").is_empty());
    }

    #[test]
    fn a_text_too_long_to_compare_is_told_as_written_anew() {
        let long = |word: &str| format!("{word} ").repeat(2_600);
        assert_eq!(pieces(&long("a"), &long("b")).len(), 2);
    }

    fn clause(number: &str, heading: &str, text: &str) -> Clause {
        let both = |text: &str| Bilingual::new(text, text, Lang::En);
        Clause { number: number.into(), heading: both(heading), text: both(text) }
    }

    #[test]
    fn a_clause_that_moved_is_known_by_its_heading_and_one_renamed_by_its_number() {
        let before = [clause("1", "Purpose", "Why."), clause("2", "Seats", "Who."), clause("3", "Money", "How much.")];
        let after = [clause("1", "Purpose", "Why."), clause("2", "Values", "How."), clause("3", "Seats", "Who sits.")];
        let all = twins(&before, &after);
        let told: Vec<_> = all
            .iter()
            .map(|one| (one.before.map(|it| it.number.as_str()), one.after.map(|it| it.number.as_str()), one.differs()))
            .collect();
        assert_eq!(told, [(Some("1"), Some("1"), false), (None, Some("2"), true), (Some("2"), Some("3"), true), (Some("3"), None, true)]);
        assert_eq!(all[2].number_before(), Some("2"));
        assert_eq!(clauses(Lang::En, &all), ["Clauses changed: 3.", "Clauses added: 2.", "Clauses removed: 3."]);
    }

    #[test]
    fn a_clause_changed_in_one_language_is_told_in_that_language() {
        let mut after = clause("1", "Purpose", "Why.");
        after.text.fr = "Pourquoi donc.".into();
        let before = [clause("1", "Purpose", "Why.")];
        let after = [after];
        let all = twins(&before, &after);
        assert!(all[0].differs() && all[0].differs_in(Lang::Fr) && !all[0].differs_in(Lang::En));
    }

    proptest! {
        #[test]
        fn the_pieces_are_both_texts(before in "[ab \n]{0,40}", after in "[abc ]{0,40}") {
            let all = pieces(&before, &after);
            let side = |which: fn(&Piece) -> Option<&String>| all.iter().filter_map(which).cloned().collect::<String>();
            let old = side(|piece| match piece { Piece::Same(text) | Piece::Removed(text) => Some(text), Piece::Added(_) => None });
            let new = side(|piece| match piece { Piece::Same(text) | Piece::Added(text) => Some(text), Piece::Removed(_) => None });
            prop_assert_eq!((old, new), (before, after));
        }
    }
}
