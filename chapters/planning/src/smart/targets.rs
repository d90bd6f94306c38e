//! Whether a text names the people an activity is for.
//!
//! A group counts when it is named as people are: newcomers, seniors, employers; personnes
//! immigrantes, aînés, propriétaires. Those who carry the work out are no target: staff, members or
//! partners count unless the words before say that the work is done with them, by them or by hiring them
//! ("with three partner agencies", « par des bénévoles », "Hire two outreach staff").

use kit::Lang;

use super::{
    text::{Word, words},
    verbs::has,
};

/// English words for people an activity may be for.
#[rustfmt::skip]
const PEOPLE_EN: [&str; 74] = [
    "adults", "afghans", "allophones", "arrivals", "artists", "boys", "businesses", "caregivers", "children",
    "claimants", "clients", "councillors", "counsellors", "doctors", "drivers", "educators", "elders", "employees",
    "employers", "entrepreneurs", "evacuees", "families", "farmworkers", "fathers", "francophones", "girls",
    "graduates", "households", "immigrant", "immigrants", "individuals", "jobseekers", "journalists", "kids",
    "landlords", "leaders", "learners", "men", "migrant", "migrants", "mothers", "neighbors", "neighbours", "newcomer",
    "newcomers", "nurses", "officers", "officials", "parents", "patients", "physicians", "politicians", "practitioners",
    "professionals", "pupils", "refugee", "refugees", "renters", "residents", "riders", "seniors", "students",
    "survivors", "syrians", "teachers", "teenagers", "teens", "tenants", "toddlers", "ukrainians", "veterans", "women",
    "youth", "youths",
];

/// English words for people who may also be those who carry it out.
#[rustfmt::skip]
const CREW_EN: [&str; 12] = [
    "agencies", "clinicians", "interpreters", "members", "organisations", "organizations", "partners", "personnel",
    "providers", "staff", "volunteers", "workers",
];

/// French words for people an activity may be for.
#[rustfmt::skip]
const PEOPLE_FR: [&str; 96] = [
    "ados", "adultes", "afghanes", "afghans", "ainee", "ainees", "aines", "allophones", "apprenantes", "apprenants",
    "arrivante", "arrivantes", "arrivants", "artistes", "autochtones", "chercheurs", "chercheuses", "citoyennes",
    "citoyens", "clientele", "commercants", "demandeures", "demandeurs", "demandeuses", "diplomees", "diplomes",
    "eleves", "elues", "elus", "employees", "employes", "employeur", "employeurs", "employeuses", "enfants",
    "enseignantes", "enseignants", "entrepreneures", "entrepreneurs", "entrepreneuses", "entreprises", "etudiantes",
    "etudiants", "familles", "femmes", "filles", "fonctionnaires", "francophones", "garcons", "gestionnaires",
    "handicapees", "hommes", "immigrante", "immigrantes", "immigrants", "infirmieres", "infirmiers", "intervenantes",
    "intervenants", "jeunes", "journalistes", "locataires", "locateurs", "medecins", "menages", "meres", "migrantes",
    "migrants", "parents", "patientes", "patients", "peres", "policieres", "policiers", "population", "poupons",
    "professionnelles", "professionnels", "proprietaires", "racisees", "refugie", "refugiee", "refugiees", "refugies",
    "residentes", "residents", "retraites", "survivantes", "syriennes", "syriens", "ukrainiennes", "ukrainiens",
    "usageres", "usagers", "voisines", "voisins",
];

/// French words for people who may also be those who carry it out.
#[rustfmt::skip]
const CREW_FR: [&str; 14] = [
    "agences", "agentes", "agents", "benevoles", "conseilleres", "conseillers", "fournisseurs", "interpretes",
    "membres", "organismes", "partenaires", "personnel", "travailleurs", "travailleuses",
];

/// English words that name people only together.
const PAIRS_EN: [(&str, &str); 10] = [
    ("community", "members"),
    ("general", "public"),
    ("host", "community"),
    ("older", "people"),
    ("people", "from"),
    ("people", "who"),
    ("people", "with"),
    ("people", "without"),
    ("racialized", "people"),
    ("young", "people"),
];

/// French words that name people only together; small words between them are passed over.
const PAIRS_FR: [(&str, &str); 5] = [
    ("collectivite", "accueil"),
    ("communaute", "accueil"),
    ("grand", "public"),
    ("nouvellement", "arrivees"),
    ("nouvellement", "arrives"),
];

/// Words that make those who follow the crew.
#[rustfmt::skip]
const BY_THEM: [&str; 22] = [
    "appoint", "appointing", "avec", "by", "contract", "contracting", "embauche", "embaucher", "engager", "from",
    "hire", "hiring", "par", "pay", "paying", "recruit", "recruiting", "recrutement", "recruter", "through", "via",
    "with",
];

/// Words that make the activity one for those who follow.
#[rustfmt::skip]
const FOR_THEM: [&str; 21] = [
    "among", "aupres", "aux", "between", "brief", "briefing", "chez", "coach", "coacher", "coaching", "entre", "for",
    "formation", "former", "inform", "informer", "informing", "pour", "to", "train", "training",
];

/// How many words back the word that decides about a crew is looked for.
const REACH: usize = 6;

/// Whether a text names the people an activity is for.
pub fn are_named(lang: Lang, text: &str) -> bool {
    let words = words(text);
    let (people, crew, pairs) = match lang {
        Lang::En => (&PEOPLE_EN[..], &CREW_EN[..], &PAIRS_EN[..]),
        Lang::Fr => (&PEOPLE_FR[..], &CREW_FR[..], &PAIRS_FR[..]),
    };
    words
        .iter()
        .enumerate()
        .any(|(at, word)| has(people, &word.plain) || (has(crew, &word.plain) && !is_done_by(&words[..at])) || is_pair(pairs, &words[at..]))
}

/// Whether the words before a crew say that the work is done by them.
fn is_done_by(before: &[Word]) -> bool {
    let near = before.iter().rev().take(REACH);
    let mut deciding = near.filter_map(|word| {
        let by = has(&BY_THEM, &word.plain);
        (by || has(&FOR_THEM, &word.plain)).then_some(by)
    });
    deciding.next().unwrap_or(false)
}

fn is_pair(pairs: &[(&str, &str)], words: &[Word]) -> bool {
    let Some((first, rest)) = words.split_first() else { return false };
    let second = rest.iter().find(|word| !["d", "de", "l", "la"].contains(&word.plain.as_str()));
    second.is_some_and(|second| pairs.contains(&(first.plain.as_str(), second.plain.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let lists: [&[&str]; 6] = [&PEOPLE_EN, &CREW_EN, &PEOPLE_FR, &CREW_FR, &BY_THEM, &FOR_THEM];
        assert!(lists.iter().all(|list| list.is_sorted()));
    }

    #[test]
    fn people_are_a_target_and_those_who_do_the_work_are_not() {
        for text in ["for newcomers", "Train 40 front-line staff", "A forum for partner agencies", "the host community", "young people"] {
            assert!(are_named(Lang::En, text), "{text}");
        }
        for text in ["with three partner agencies", "Hire two outreach staff", "Publish a toolkit", "so that people know", ""] {
            assert!(!are_named(Lang::En, text), "{text}");
        }
        for text in ["auprès des aînés", "la communauté d’accueil", "Former 30 membres du personnel", "les personnes nouvellement arrivées"]
        {
            assert!(are_named(Lang::Fr, text), "{text}");
        }
        for text in ["avec cinq organismes", "le transport en commun", "par des bénévoles"] {
            assert!(!are_named(Lang::Fr, text), "{text}");
        }
    }
}
