//! Whether a text names the people an activity is for.
//!
//! A group counts when it is named as people are: newcomers, seniors, employers; personnes
//! immigrantes, aînés, propriétaires. Those who carry the work out are no target: staff, members or
//! partners count unless the words before say that the work is done with, by or by hiring them
//! ("with three partner agencies", « par des bénévoles », "Hire two outreach staff").

use kit::Lang;

use super::{
    text::{Word, words},
    verbs::has,
};

/// English words for people an activity may be for.
const PEOPLE_EN: [&str; 72] = [
    "adults", "allophones", "arrivals", "artists", "asylum", "boys", "businesses", "caregivers",
    "children", "claimants", "clients", "councillors", "counsellors", "doctors", "drivers",
    "educators", "elders", "employees", "employers", "entrepreneurs", "evacuees", "families",
    "farmworkers", "fathers", "francophones", "girls", "graduates", "households", "immigrant",
    "immigrants", "individuals", "jobseekers", "journalists", "kids", "landlords", "leaders",
    "learners", "men", "migrant", "migrants", "mothers", "neighbours", "newcomer", "newcomers",
    "nurses", "officers", "officials", "parents", "patients", "physicians", "politicians",
    "practitioners", "professionals", "pupils", "refugee", "refugees", "renters", "residents",
    "riders", "seniors", "students", "survivors", "teachers", "teenagers", "teens", "tenants",
    "toddlers", "veterans", "women", "workers", "youth", "youths",
];

/// English words for people who may also be those who carry it out.
const CREW_EN: [&str; 11] = [
    "agencies", "clinicians", "interpreters", "members", "organisations", "organizations",
    "partners", "personnel", "providers", "staff", "volunteers",
];

/// French words for people an activity may be for.
const PEOPLE_FR: [&str; 89] = [
    "ados", "adultes", "ainee", "ainees", "aines", "allophones", "apprenantes", "apprenants",
    "arrivante", "arrivantes", "arrivants", "artistes", "chercheurs", "chercheuses", "citoyennes",
    "citoyens", "clientele", "commercants", "demandeures", "demandeurs", "demandeuses", "diplomees",
    "diplomes", "eleves", "elues", "elus", "employees", "employes", "employeur", "employeurs",
    "employeuses", "enfants", "enseignantes", "enseignants", "entrepreneures", "entrepreneurs",
    "entrepreneuses", "entreprises", "etudiantes", "etudiants", "familles", "femmes", "filles",
    "fonctionnaires", "francophones", "garcons", "gestionnaires", "handicapees", "hommes",
    "immigrante", "immigrantes", "immigrants", "infirmieres", "infirmiers", "intervenantes",
    "intervenants", "jeunes", "journalistes", "locataires", "medecins", "menages", "meres",
    "migrantes", "migrants", "parents", "patientes", "patients", "peres", "policieres", "policiers",
    "poupons", "professionnelles", "professionnels", "proprietaires", "racisees", "refugie",
    "refugiee", "refugiees", "refugies", "residentes", "residents", "retraites", "survivantes",
    "travailleurs", "travailleuses", "usageres", "usagers", "voisines", "voisins",
];

/// French words for people who may also be those who carry it out.
const CREW_FR: [&str; 8] = [
    "agences", "benevoles", "fournisseurs", "interpretes", "membres", "organismes", "partenaires",
    "personnel",
];

/// English words that name people only together.
const PAIRS_EN: [(&str, &str); 10] = [
    ("community", "members"), ("general", "public"), ("host", "community"), ("older", "people"), ("people", "from"),
    ("people", "who"), ("people", "with"), ("people", "without"), ("racialized", "people"), ("young", "people"),
];

/// French words that name people only together; small words between them are passed over.
const PAIRS_FR: [(&str, &str); 5] = [
    ("collectivite", "accueil"), ("communaute", "accueil"), ("grand", "public"), ("nouvellement", "arrivees"),
    ("nouvellement", "arrives"),
];

/// Words before a crew that make it the crew.
const BY_THEM: [&str; 22] = [
    "and", "appoint", "appointing", "avec", "by", "contract", "embaucher", "embauche", "engager", "et", "from", "hire", "hiring", "par",
    "pay", "recruit", "recruiting", "recrutement", "recruter", "through", "via", "with",
];

/// Words before a crew that make the activity theirs.
const FOR_THEM: [&str; 12] =
    ["among", "aupres", "aux", "between", "chez", "entre", "for", "former", "of", "pour", "to", "train"];

/// How many words back the word that decides about a crew is looked for.
const REACH: usize = 6;

/// Whether a text names the people an activity is for.
pub fn are_named(lang: Lang, text: &str) -> bool {
    let words = words(text);
    let (people, crew, pairs) = match lang {
        Lang::En => (&PEOPLE_EN[..], &CREW_EN[..], &PAIRS_EN[..]),
        Lang::Fr => (&PEOPLE_FR[..], &CREW_FR[..], &PAIRS_FR[..]),
    };
    words.iter().enumerate().any(|(at, word)| {
        (has(people, &word.plain) && !is_crew(&words, at)) || (has(crew, &word.plain) && is_for_them(&words[..at])) || is_pair(pairs, &words[at..])
    })
}

fn is_pair(pairs: &[(&str, &str)], words: &[Word]) -> bool {
    let Some((first, rest)) = words.split_first() else { return false };
    let second = rest.iter().find(|word| !["d", "de", "l", "la"].contains(&word.plain.as_str()));
    second.is_some_and(|second| pairs.contains(&(first.plain.as_str(), second.plain.as_str())))
}
