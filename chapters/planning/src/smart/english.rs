//! Finding the action in an English text.

use super::{
    text::Word,
    verbs::{Found, has},
};

/// Verbs that show something being done.
const CONCRETE: [&str; 206] = [
    "adapt", "add", "administer", "adopt", "advertise", "analyze", "announce", "appoint", "approve",
    "arrange", "assemble", "assess", "assign", "audit", "award", "book", "brief", "bring",
    "broadcast", "broker", "build", "buy", "calculate", "call", "canvass", "carry", "catalogue",
    "celebrate", "certify", "chair", "check", "circulate", "coach", "collect", "compile",
    "complete", "conduct", "connect", "construct", "consult", "contact", "contract", "convene",
    "coordinate", "create", "curate", "customize", "define", "deliver", "demonstrate", "deploy",
    "design", "develop", "digitize", "direct", "display", "disseminate", "distribute", "document",
    "donate", "draft", "draw", "edit", "educate", "elect", "employ", "enrol", "enroll", "equip",
    "establish", "evaluate", "exhibit", "expand", "extend", "film", "finalize", "find", "finish",
    "form", "formalize", "fund", "gather", "generate", "give", "hand", "harmonize", "hire", "hold",
    "host", "identify", "illustrate", "implement", "inform", "install", "interpret", "interview",
    "introduce", "inventory", "invest", "invite", "issue", "launch", "lead", "lend", "link", "list",
    "locate", "mail", "make", "map", "match", "measure", "meet", "mentor", "merge", "moderate",
    "negotiate", "nominate", "obtain", "offer", "open", "operate", "order", "organize", "orient",
    "pair", "perform", "pilot", "place", "plan", "plant", "poll", "post", "prepare", "present",
    "print", "procure", "produce", "profile", "provide", "publish", "purchase", "put", "rank",
    "record", "recruit", "redesign", "refer", "register", "release", "renew", "renovate", "rent",
    "replace", "report", "request", "research", "restart", "review", "revise", "roll", "run",
    "scan", "schedule", "screen", "secure", "select", "send", "serve", "set", "share", "show",
    "sign", "simplify", "sponsor", "staff", "stage", "standardize", "start", "stream", "submit",
    "subsidize", "subtitle", "summarize", "supply", "survey", "teach", "test", "tour", "track",
    "train", "transcribe", "transfer", "translate", "transport", "tutor", "undertake", "unveil",
    "update", "upgrade", "upload", "validate", "verify", "visit", "volunteer", "write",
];

/// Verbs that state a posture or a hope.
const VAGUE: [&str; 88] = [
    "accelerate", "address", "advance", "advocate", "aid", "allow", "assist", "attempt", "bolster",
    "boost", "champion", "collaborate", "combat", "commit", "consider", "contribute", "cooperate",
    "cultivate", "decrease", "deepen", "discuss", "drive", "embed", "embrace", "empower", "enable",
    "encourage", "engage", "enhance", "enrich", "ensure", "examine", "explore", "facilitate",
    "fight", "focus", "foster", "grow", "help", "improve", "increase", "influence", "inspire",
    "integrate", "investigate", "involve", "leverage", "liaise", "look", "lower", "manage",
    "maximize", "mitigate", "mobilize", "monitor", "motivate", "nurture", "optimize", "oversee",
    "participate", "partner", "position", "prioritize", "promote", "protect", "pursue", "raise",
    "recognize", "reduce", "reinforce", "respond", "seek", "stimulate", "strengthen", "strive",
    "support", "sustain", "tackle", "take", "think", "transform", "try", "understand", "uphold",
    "use", "value", "welcome", "work",
];

/// Verbs that say when in its course an action is, not which.
const ASPECT: [&str; 7] = [
    "begin", "commence", "continue", "keep", "maintain", "proceed", "resume",
];

/// Nouns that name an action when `of` follows.
const ACTION_NOUNS: [&str; 48] = [
    "adaptation", "adoption", "analysis", "assessment", "compilation", "completion", "construction",
    "creation", "delivery", "deployment", "design", "development", "digitization", "dissemination",
    "distribution", "drafting", "establishment", "evaluation", "expansion", "facilitation",
    "finalization", "implementation", "installation", "introduction", "launch", "organization",
    "planning", "preparation", "presentation", "printing", "production", "provision", "publication",
    "purchase", "recruitment", "redesign", "release", "renewal", "renovation", "review", "revision",
    "roll", "selection", "simplification", "training", "translation", "update", "upload",
];

/// Verbs that are as often nouns: followed by a preposition they are ("Report on housing").
const ALSO_NOUNS: [&str; 62] = [
    "audit", "book", "brief", "call", "catalogue", "coach", "contact", "contract", "design",
    "document", "draft", "film", "form", "fund", "guide", "host", "interview", "inventory", "issue",
    "link", "list", "map", "market", "match", "measure", "meet", "network", "open", "order", "pair",
    "partner", "pilot", "place", "plan", "poll", "post", "profile", "record", "release", "report",
    "request", "research", "review", "scan", "schedule", "screen", "share", "show", "stage",
    "study", "support", "survey", "test", "tour", "track", "train", "tutor", "update", "visit",
    "volunteer", "welcome", "work",
];

/// Words in -ing that name a thing as often as an action.
const NAMING_GERUNDS: [&str; 17] = [
    "briefing", "building", "cooking", "learning", "listening", "meeting", "mentoring",
    "networking", "parenting", "planning", "posting", "screening", "teaching", "training",
    "tutoring", "volunteering", "working",
];

/// Things that such a word describes when they follow it ("Training sessions").
const THINGS: [&str; 69] = [
    "awareness", "bank", "booklet", "brochure", "bureau", "campaign", "card", "center", "centre",
    "ceremony", "circle", "circles", "club", "committee", "day", "days", "dialogue", "event",
    "events", "exchange", "fair", "fairs", "fund", "group", "groups", "guide", "hub", "initiative",
    "initiatives", "kit", "letter", "materials", "module", "modules", "needs", "network", "night",
    "opportunities", "opportunity", "package", "partnership", "party", "plan", "practices",
    "program", "programme", "programmes", "programs", "project", "projects", "reception", "series",
    "service", "services", "session", "sessions", "strategy", "support", "table", "team", "tool",
    "toolkit", "tools", "tour", "week", "worker", "workers", "workshop", "workshops",
];

/// Prepositions that show the word before them to be a noun.
const PREPOSITIONS: [&str; 19] = [
    "about", "among", "at", "between", "by", "for", "from", "in", "into", "of", "on", "over",
    "through", "to", "toward", "towards", "under", "with", "within",
];

/// Words that no action can be about.
const EMPTY: [&str; 109] = [
    "a", "about", "across", "all", "also", "am", "among", "an", "and", "are", "around", "as", "at",
    "away", "back", "be", "been", "being", "between", "both", "but", "by", "can", "could", "did",
    "do", "does", "down", "each", "etc", "for", "forward", "from", "further", "had", "has", "have",
    "how", "i", "if", "in", "into", "is", "it", "its", "just", "may", "me", "might", "more", "most",
    "must", "my", "new", "no", "not", "of", "off", "on", "onto", "or", "other", "our", "out",
    "over", "own", "place", "s", "shall", "should", "so", "some", "such", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "through", "to", "together",
    "too", "toward", "towards", "under", "up", "upon", "us", "via", "was", "we", "were", "what",
    "when", "where", "which", "while", "who", "will", "with", "within", "would", "your",
];

/// Two words that together name a thing, though the first could be an action.
const NAMES: [(&str, &[&str]); 8] = [
    ("exchange", &["program", "programs", "visit", "visits"]),
    ("host", &["communities", "community", "society"]),
    ("launch", &["day", "event", "events", "party"]),
    ("pilot", &["initiative", "program", "project", "projects", "study"]),
    ("research", &["agenda", "committee", "group", "project", "report", "study"]),
    ("study", &["circle", "group", "groups", "tour"]),
    ("support", &["group", "groups", "network", "program", "programs", "service", "services", "worker", "workers"]),
    ("volunteer", &["appreciation", "fair", "program", "recognition", "week"]),
];

/// Participles that do not end in -ed, and their verbs.
const PARTICIPLES: [(&str, &str); 15] = [
    ("brought", "bring"), ("built", "build"), ("bought", "buy"), ("drawn", "draw"), ("found", "find"),
    ("given", "give"), ("held", "hold"), ("led", "lead"), ("made", "make"), ("met", "meet"),
    ("put", "put"), ("run", "run"), ("sent", "send"), ("set", "set"), ("written", "write"),
];

/// How much a verb shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Concrete,
    Vague,
    Aspect,
}

/// Whether an action cannot be about this word.
pub(super) fn is_empty(word: &str) -> bool {
    has(&EMPTY, word) || is_adverb(word)
}

/// The action of a text, if one opens it or follows "will".
pub(super) fn find<'a>(words: &[Word<'a>]) -> Option<Found<'a>> {
    let skipped = ["also", "and", "co", "jointly", "please", "to", "we"];
    let first = words.iter().position(|word| !has(&skipped, &word.plain) && !is_adverb(&word.plain))?;
    let (at, kind) = opener(words, first).or_else(|| promised(words))?;
    let typed = words[at].typed;
    let (at, is_vague) = match kind {
        Kind::Concrete => (at, false),
        Kind::Aspect => behind(words, at).map_or((at, !says_how(words, at)), |seen| (seen, false)),
        Kind::Vague => (at, !says_how(words, at)),
    };
    Some(Found { typed, at, is_vague })
}

fn plain<'b>(words: &'b [Word], at: usize) -> &'b str {
    words.get(at).map_or("", |word| word.plain.as_str())
}

/// Adverbs in -ly, but not the nouns and verbs that end so.
fn is_adverb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly") && !["apply", "assembly", "family", "reply", "supply"].contains(&word)
}

fn kind(verb: &str) -> Option<Kind> {
    let american;
    let verb = match (verb.strip_suffix("ise"), verb.strip_suffix("yse")) {
        (Some(stem), _) if !has(&CONCRETE, verb) && !has(&VAGUE, verb) => {
            american = format!("{stem}ize");
            &american
        }
        (_, Some(stem)) => {
            american = format!("{stem}yze");
            &american
        }
        _ => verb,
    };
    let lists = [(&CONCRETE[..], Kind::Concrete), (&VAGUE[..], Kind::Vague), (&ASPECT[..], Kind::Aspect)];
    lists.into_iter().find(|(list, _)| has(list, verb)).map(|(_, kind)| kind)
}

/// What remains of a word whose ending is taken off may be one of these verbs.
fn kind_of_stem(stem: &str) -> Option<Kind> {
    let halved = stem.len() > 2 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
    let undoubled = halved.then(|| kind(&stem[..stem.len() - 1])).flatten();
    kind(stem).or(undoubled).or_else(|| kind(&format!("{stem}e")))
}

fn gerund(word: &str) -> Option<Kind> {
    kind_of_stem(word.strip_suffix("ing")?)
}

fn participle(word: &str) -> Option<Kind> {
    if let Some((_, verb)) = PARTICIPLES.iter().find(|(form, _)| *form == word) {
        return kind(verb);
    }
    word.strip_suffix("ied").and_then(|stem| kind(&format!("{stem}y"))).or_else(|| kind_of_stem(word.strip_suffix("ed")?))
}

/// The action that a text opens with.
fn opener(words: &[Word], at: usize) -> Option<(usize, Kind)> {
    let (word, next) = (plain(words, at), plain(words, at + 1));
    if is_action_noun(words, at) {
        return Some((at, Kind::Concrete));
    }
    if let Some(kind) = kind(word) {
        let names = NAMES.iter().any(|(first, seconds)| *first == word && seconds.contains(&next));
        let is_noun = has(&ALSO_NOUNS, word) && has(&PREPOSITIONS, next) && !takes(word, next);
        let is_welcome = word == "welcome" && has(&THINGS, next);
        return (!names && !is_noun && !is_welcome).then_some((at, kind));
    }
    let kind = gerund(word)?;
    let names = has(&NAMING_GERUNDS, word) && (has(&THINGS, next) || has(&PREPOSITIONS, next));
    (!names).then_some((at, kind))
}

/// Whether a verb that is also a noun is built with this preposition.
fn takes(verb: &str, preposition: &str) -> bool {
    matches!((verb, preposition), ("meet" | "partner" | "work", "with") | ("report", "to" | "back") | ("train", "for"))
}

/// "Delivery of", "Translation and printing of".
fn is_action_noun(words: &[Word], at: usize) -> bool {
    let (next, then) = (plain(words, at + 1), plain(words, at + 2));
    has(&ACTION_NOUNS, plain(words, at)) && (next == "of" || (next == "and" && (has(&ACTION_NOUNS, then) || gerund(then).is_some())))
}

/// The action after "will": "The group will host", "Four fairs will be held".
fn promised(words: &[Word]) -> Option<(usize, Kind)> {
    let will = words.iter().take(16).position(|word| word.plain == "will" || word.plain == "shall")?;
    let skipped = ["also", "each", "jointly", "then"];
    let at = (will + 1..words.len()).find(|&at| !skipped.contains(&plain(words, at)) && !is_adverb(plain(words, at)))?;
    if plain(words, at) == "be" {
        let kind = participle(plain(words, at + 1))?;
        // What it is about has been said before.
        return (kind == Kind::Concrete && will > 0).then_some((0, kind));
    }
    kind(plain(words, at)).map(|kind| (at, kind))
}

/// The action behind a verb of aspect: "to deliver", "delivering", "the delivery of".
fn behind(words: &[Word], at: usize) -> Option<usize> {
    let passed = ["a", "an", "on", "our", "the", "to", "with"];
    let next = (at + 1..words.len()).find(|&at| !passed.contains(&plain(words, at)) && !is_adverb(plain(words, at)))?;
    let verb = if plain(words, next - 1) == "to" { kind(plain(words, next)) } else { gerund(plain(words, next)) };
    (verb == Some(Kind::Concrete) || is_action_noun(words, next)).then_some(next)
}

/// Whether the text goes on to say how: "by hosting", "and publish a report", "work with … to develop".
fn says_how(words: &[Word], at: usize) -> bool {
    let works_together = ["collaborate", "cooperate", "engage", "liaise", "partner", "work"].contains(&plain(words, at));
    (at + 1..words.len().saturating_sub(1)).any(|i| {
        let next = plain(words, i + 1);
        match plain(words, i) {
            "by" | "through" | "via" => says_action(words, i + 1),
            "and" => kind(next) == Some(Kind::Concrete) && (i == at + 1 || begins_object(words, i + 2)),
            "to" => works_together && kind(next) == Some(Kind::Concrete),
            _ => false,
        }
    })
}

fn says_action(words: &[Word], at: usize) -> bool {
    let at = at + usize::from(plain(words, at) == "the");
    gerund(plain(words, at)) == Some(Kind::Concrete) || is_action_noun(words, at)
}

fn begins_object(words: &[Word], at: usize) -> bool {
    let numbers = ["a", "an", "five", "four", "its", "one", "our", "six", "ten", "the", "their", "three", "two"];
    has(&numbers, plain(words, at)) || words.get(at).is_some_and(Word::has_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let lists: [&[&str]; 9] =
            [&CONCRETE, &VAGUE, &ASPECT, &ACTION_NOUNS, &ALSO_NOUNS, &NAMING_GERUNDS, &THINGS, &PREPOSITIONS, &EMPTY];
        assert!(lists.iter().all(|list| list.is_sorted()));
    }
}
