//! The English words by which an action is known, folded, in the order of the alphabet.

/// Verbs that show something being done.
#[rustfmt::skip]
pub(super) const CONCRETE: [&str; 206] = [
    "adapt", "add", "administer", "adopt", "advertise", "analyze", "announce", "appoint", "approve", "arrange",
    "assemble", "assess", "assign", "audit", "award", "book", "brief", "bring", "broadcast", "broker", "build", "buy",
    "calculate", "call", "canvass", "carry", "catalogue", "celebrate", "certify", "chair", "check", "circulate",
    "coach", "collect", "compile", "complete", "conduct", "connect", "construct", "consult", "contact", "contract",
    "convene", "coordinate", "create", "curate", "customize", "define", "deliver", "demonstrate", "deploy", "design",
    "develop", "digitize", "direct", "display", "disseminate", "distribute", "document", "donate", "draft", "draw",
    "edit", "educate", "elect", "employ", "enrol", "enroll", "equip", "establish", "evaluate", "exhibit", "expand",
    "extend", "film", "finalize", "find", "finish", "form", "formalize", "fund", "gather", "generate", "give", "hand",
    "harmonize", "hire", "hold", "host", "identify", "illustrate", "implement", "inform", "install", "interpret",
    "interview", "introduce", "inventory", "invest", "invite", "issue", "launch", "lead", "lend", "link", "list",
    "locate", "mail", "make", "map", "match", "measure", "meet", "mentor", "merge", "moderate", "negotiate", "nominate",
    "obtain", "offer", "open", "operate", "order", "organize", "orient", "pair", "perform", "pilot", "place", "plan",
    "plant", "poll", "post", "prepare", "present", "print", "procure", "produce", "profile", "provide", "publish",
    "purchase", "put", "rank", "record", "recruit", "redesign", "refer", "register", "release", "renew", "renovate",
    "rent", "replace", "report", "request", "research", "restart", "review", "revise", "roll", "run", "scan",
    "schedule", "screen", "secure", "select", "send", "serve", "set", "share", "show", "sign", "simplify", "sponsor",
    "staff", "stage", "standardize", "start", "stream", "submit", "subsidize", "subtitle", "summarize", "supply",
    "survey", "teach", "test", "tour", "track", "train", "transcribe", "transfer", "translate", "transport", "tutor",
    "undertake", "unveil", "update", "upgrade", "upload", "validate", "verify", "visit", "volunteer", "write",
];

/// Verbs that state a posture or a hope.
#[rustfmt::skip]
pub(super) const VAGUE: [&str; 87] = [
    "accelerate", "address", "advance", "advocate", "aid", "allow", "assist", "attempt", "bolster", "boost", "champion",
    "collaborate", "combat", "commit", "consider", "contribute", "cooperate", "cultivate", "decrease", "deepen",
    "discuss", "drive", "embed", "embrace", "empower", "enable", "encourage", "engage", "enhance", "enrich", "examine",
    "explore", "facilitate", "fight", "focus", "foster", "grow", "help", "improve", "increase", "influence", "inspire",
    "integrate", "investigate", "involve", "leverage", "liaise", "look", "lower", "manage", "maximize", "mitigate",
    "mobilize", "monitor", "motivate", "nurture", "optimize", "oversee", "participate", "partner", "position",
    "prioritize", "promote", "protect", "pursue", "raise", "recognize", "reduce", "reinforce", "respond", "seek",
    "stimulate", "strengthen", "strive", "support", "sustain", "tackle", "take", "think", "transform", "try",
    "understand", "uphold", "use", "value", "welcome", "work",
];

/// Verbs that say when in its course an action is, not which.
#[rustfmt::skip]
pub(super) const ASPECT: [&str; 8] = [
    "begin", "commence", "continue", "ensure", "keep", "maintain", "proceed", "resume",
];

/// Nouns that name an action when `of` follows.
#[rustfmt::skip]
pub(super) const ACTION_NOUNS: [&str; 51] = [
    "adaptation", "adoption", "analysis", "assessment", "compilation", "completion", "construction", "creation",
    "delivery", "deployment", "design", "development", "digitisation", "digitization", "dissemination", "distribution",
    "drafting", "establishment", "evaluation", "expansion", "facilitation", "finalisation", "finalization",
    "implementation", "installation", "introduction", "launch", "organisation", "organization", "planning",
    "preparation", "presentation", "printing", "production", "provision", "publication", "purchase", "recruitment",
    "redesign", "release", "renewal", "renovation", "review", "revision", "roll", "selection", "simplification",
    "training", "translation", "update", "upload",
];

/// Verbs that are as often nouns: followed by a preposition they are ("Report on housing").
#[rustfmt::skip]
pub(super) const ALSO_NOUNS: [&str; 62] = [
    "audit", "book", "brief", "call", "catalogue", "coach", "contact", "contract", "design", "document", "draft",
    "film", "form", "fund", "guide", "host", "interview", "inventory", "issue", "link", "list", "map", "market",
    "match", "measure", "meet", "network", "open", "order", "pair", "partner", "pilot", "place", "plan", "poll", "post",
    "profile", "record", "release", "report", "request", "research", "review", "scan", "schedule", "screen", "share",
    "show", "stage", "study", "support", "survey", "test", "tour", "track", "train", "tutor", "update", "visit",
    "volunteer", "welcome", "work",
];

/// Words in -ing that name a thing as often as an action.
#[rustfmt::skip]
pub(super) const NAMING_GERUNDS: [&str; 23] = [
    "briefing", "building", "closing", "cooking", "funding", "learning", "listening", "marketing", "meeting",
    "mentoring", "networking", "opening", "parenting", "planning", "posting", "screening", "sharing", "teaching",
    "training", "tutoring", "volunteering", "welcoming", "working",
];

/// Things that such a word describes when they follow it ("Training sessions").
#[rustfmt::skip]
pub(super) const THINGS: [&str; 72] = [
    "awareness", "bank", "booklet", "brochure", "bureau", "campaign", "card", "center", "centre", "ceremony", "circle",
    "circles", "club", "committee", "communities", "community", "day", "days", "dialogue", "event", "events",
    "exchange", "fair", "fairs", "fund", "group", "groups", "guide", "hub", "initiative", "initiatives", "kit",
    "letter", "materials", "module", "modules", "needs", "network", "night", "opportunities", "opportunity", "package",
    "partnership", "party", "plan", "practices", "program", "programme", "programmes", "programs", "project",
    "projects", "reception", "series", "service", "services", "session", "sessions", "strategies", "strategy",
    "support", "table", "team", "tool", "toolkit", "tools", "tour", "week", "worker", "workers", "workshop",
    "workshops",
];

/// Prepositions that show the word before them to be a noun.
#[rustfmt::skip]
pub(super) const PREPOSITIONS: [&str; 19] = [
    "about", "among", "at", "between", "by", "for", "from", "in", "into", "of", "on", "over", "through", "to", "toward",
    "towards", "under", "with", "within",
];

/// Words that no action can be about.
#[rustfmt::skip]
pub(super) const EMPTY: [&str; 109] = [
    "a", "about", "across", "all", "also", "am", "among", "an", "and", "are", "around", "as", "at", "away", "back",
    "be", "been", "being", "between", "both", "but", "by", "can", "could", "did", "do", "does", "down", "each", "etc",
    "for", "forward", "from", "further", "had", "has", "have", "how", "i", "if", "in", "into", "is", "it", "its",
    "just", "may", "me", "might", "more", "most", "must", "my", "new", "no", "not", "of", "off", "on", "onto", "or",
    "other", "our", "out", "over", "own", "place", "s", "shall", "should", "so", "some", "such", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "through", "to", "together", "too", "toward",
    "towards", "under", "up", "upon", "us", "via", "was", "we", "were", "what", "when", "where", "which", "while",
    "who", "will", "with", "within", "would", "your",
];

/// Two words that together name a thing, though the first could be an action.
pub(super) const NAMES: [(&str, &[&str]); 13] = [
    ("book", &["club", "drive", "fair"]),
    ("exchange", &["program", "programs", "visit", "visits"]),
    ("film", &["festival", "night", "screening", "series"]),
    ("host", &["communities", "community", "society"]),
    ("launch", &["day", "event", "events", "party"]),
    ("open", &["day", "house", "houses"]),
    ("pilot", &["initiative", "program", "project", "projects", "study"]),
    ("place", &["based"]),
    ("post", &["arrival", "secondary"]),
    ("research", &["agenda", "committee", "group", "project", "report", "study"]),
    ("study", &["circle", "group", "groups", "tour"]),
    ("support", &["group", "groups", "network", "program", "programs", "service", "services", "worker", "workers"]),
    ("volunteer", &["appreciation", "fair", "program", "recognition", "week"]),
];

/// Participles that do not end in -ed, and their verbs.
#[rustfmt::skip]
pub(super) const PARTICIPLES: [(&str, &str); 15] = [
    ("brought", "bring"), ("built", "build"), ("bought", "buy"), ("drawn", "draw"), ("found", "find"),
    ("given", "give"), ("held", "hold"), ("led", "lead"), ("made", "make"), ("met", "meet"), ("put", "put"),
    ("run", "run"), ("sent", "send"), ("set", "set"), ("written", "write"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let lists: [&[&str]; 9] = [&CONCRETE, &VAGUE, &ASPECT, &ACTION_NOUNS, &ALSO_NOUNS, &NAMING_GERUNDS, &THINGS, &PREPOSITIONS, &EMPTY];
        assert!(lists.iter().all(|list| list.is_sorted()));
    }
}
