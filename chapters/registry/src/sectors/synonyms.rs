//! What sectors are also called, in the lists that people bring: the words of the field, in both languages.

use kit::lang::fold;

/// A name in use, and the code of the sector that is meant.
const SYNONYMS: &[(&str, &str)] = &[
    ("Settlement", "settlement"),
    ("Settlement agency", "settlement"),
    ("Settlement organization", "settlement"),
    ("Settlement provider", "settlement"),
    ("Settlement service provider", "settlement"),
    ("Settlement service provider organization", "settlement"),
    ("Settlement sector", "settlement"),
    ("Service provider organization", "settlement"),
    ("SPO", "settlement"),
    ("Immigrant-serving organization", "settlement"),
    ("Immigrant serving agency", "settlement"),
    ("Établissement", "settlement"),
    ("Fournisseur de services d’établissement", "settlement"),
    ("Organisme d’établissement", "settlement"),
    ("Organisme fournisseur de services", "settlement"),
    ("FSE", "settlement"),
    ("Ethno-cultural organization", "ethnocultural"),
    ("Ethnocultural group", "ethnocultural"),
    ("Ethnocultural association", "ethnocultural"),
    ("Multicultural organization", "ethnocultural"),
    ("Groupe ethnoculturel", "ethnocultural"),
    ("Association ethnoculturelle", "ethnocultural"),
    ("Non-profit", "community"),
    ("Nonprofit", "community"),
    ("Not-for-profit", "community"),
    ("Charity", "community"),
    ("Community agency", "community"),
    ("Community group", "community"),
    ("OBNL", "community"),
    ("Organisme à but non lucratif", "community"),
    ("Organisme de bienfaisance", "community"),
    ("Groupe communautaire", "community"),
    ("Francophone organization", "francophone"),
    ("Francophone network", "francophone"),
    ("Francophone community", "francophone"),
    ("Organisme francophone", "francophone"),
    ("Réseau francophone", "francophone"),
    ("Réseau en immigration francophone", "francophone"),
    ("RIF", "francophone"),
    ("First Nations", "indigenous"),
    ("First Nation", "indigenous"),
    ("Indigenous community", "indigenous"),
    ("Premières Nations", "indigenous"),
    ("Autochtone", "indigenous"),
    ("Municipality", "municipal"),
    ("Municipal government", "municipal"),
    ("Local government", "municipal"),
    ("Regional government", "municipal"),
    ("City", "municipal"),
    ("County", "municipal"),
    ("Municipalité", "municipal"),
    ("Ville", "municipal"),
    ("Comté", "municipal"),
    ("Administration municipale", "municipal"),
    ("Province", "provincial"),
    ("Provincial ministry", "provincial"),
    ("Ministère provincial", "provincial"),
    ("Federal department", "federal"),
    ("IRCC", "federal"),
    ("Ministère fédéral", "federal"),
    ("School district", "school_board"),
    ("Education", "school_board"),
    ("College", "postsecondary"),
    ("University", "postsecondary"),
    ("Post-secondary", "postsecondary"),
    ("Postsecondary institution", "postsecondary"),
    ("Post-secondary education", "postsecondary"),
    ("Université", "postsecondary"),
    ("Enseignement postsecondaire", "postsecondary"),
    ("Établissement postsecondaire", "postsecondary"),
    ("Research", "research"),
    ("Researcher", "research"),
    ("Recherche", "research"),
    ("ESL provider", "language_en"),
    ("English language training", "language_en"),
    ("LINC provider", "language_en"),
    ("Anglais langue seconde", "language_en"),
    ("French language training", "language_fr"),
    ("FSL provider", "language_fr"),
    ("CLIC", "language_fr"),
    ("Français langue seconde", "language_fr"),
    ("Health", "health"),
    ("Health care", "health"),
    ("Healthcare", "health"),
    ("Health services", "health"),
    ("Community health centre", "health"),
    ("Santé", "health"),
    ("Centre de santé", "health"),
    ("Centre de santé communautaire", "health"),
    ("Health unit", "public_health"),
    ("Public health unit", "public_health"),
    ("Bureau de santé publique", "public_health"),
    ("Mental health services", "mental_health"),
    ("Police service", "police"),
    ("Police services", "police"),
    ("Service de police", "police"),
    ("Legal clinic", "legal"),
    ("Community legal clinic", "legal"),
    ("Clinique juridique", "legal"),
    ("Aide juridique", "legal"),
    ("Business", "employer"),
    ("Private sector", "employer"),
    ("Entreprise", "employer"),
    ("Secteur privé", "employer"),
    ("Employment services", "employment"),
    ("Employment service", "employment"),
    ("Employment agency", "employment"),
    ("Services d’emploi", "employment"),
    ("Service d’emploi", "employment"),
    ("Emploi", "employment"),
    ("Chamber of commerce", "chamber"),
    ("Board of trade", "chamber"),
    ("Business association", "chamber"),
    ("Union", "labour"),
    ("Labor union", "labour"),
    ("Housing provider", "housing"),
    ("Affordable housing", "housing"),
    ("Fournisseur de logements", "housing"),
    ("Habitation", "housing"),
    ("Public library", "library"),
    ("Libraries", "library"),
    ("Bibliothèque publique", "library"),
    ("Child care", "child_family"),
    ("Children and family services", "child_family"),
    ("EarlyON", "child_family"),
    ("Services à l’enfance", "child_family"),
    ("Services de garde", "child_family"),
    ("Youth services", "youth"),
    ("Services à la jeunesse", "youth"),
    ("Seniors", "seniors"),
    ("Aînés", "seniors"),
    ("Personnes aînées", "seniors"),
    ("Women", "women"),
    ("Women’s organization", "women"),
    ("Femmes", "women"),
    ("Refugee sponsorship", "refugee"),
    ("Sponsorship agreement holder", "refugee"),
    ("Parrainage de réfugiés", "refugee"),
    ("Faith", "faith"),
    ("Faith-based organization", "faith"),
    ("Faith community", "faith"),
    ("Church", "faith"),
    ("Communauté de foi", "faith"),
    ("Recreation", "recreation"),
    ("Arts and culture", "recreation"),
    ("Sports and recreation", "recreation"),
    ("Loisirs", "recreation"),
    ("Arts et culture", "recreation"),
    ("Public transit", "transit"),
    ("Transportation", "transit"),
    ("Transport", "transit"),
    ("Foundation", "funder"),
    ("Funder", "funder"),
    ("United Way", "funder"),
    ("Fondation", "funder"),
    ("Bailleur de fonds", "funder"),
    ("Centraide", "funder"),
    ("Newcomer", "lived_experience"),
    ("Immigrant", "lived_experience"),
    ("Resident", "lived_experience"),
    ("Lived experience", "lived_experience"),
    ("Nouvel arrivant", "lived_experience"),
    ("Personne nouvellement arrivée", "lived_experience"),
    ("Personne immigrante", "lived_experience"),
    ("Expérience vécue", "lived_experience"),
];

/// A name as it is compared: folded, with one kind of apostrophe, and hyphens as spaces.
fn plain(text: &str) -> String {
    let text = fold(&text.replace('’', "'").replace(['-', '‑', '–'], " "));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The code of the sector that goes by this name too; names in the plural are known.
pub(super) fn code_of(text: &str) -> Option<&'static str> {
    let said = plain(text);
    let is_said = |name: &str| {
        let name = plain(name);
        said == name || said.strip_suffix('s').is_some_and(|one| one == name)
    };
    SYNONYMS.iter().find(|(name, _)| is_said(name)).map(|(_, code)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sectors::{SECTORS, is_sector, named};

    #[test]
    fn the_usual_names_in_both_languages_lead_to_their_sector() {
        for (name, code) in SYNONYMS {
            assert!(is_sector(code), "{name}: {code}");
            assert_eq!(named(name), Some(*code), "{name}");
            assert_eq!(named(&name.to_uppercase()), Some(*code), "{name} in capitals");
        }
        for (name, code) in [
            ("Settlement service providers", "settlement"),
            ("fournisseur de services d'établissement", "settlement"),
            ("not for profit", "community"),
            ("  Faith based   organizations", "faith"),
        ] {
            assert_eq!(named(name), Some(code), "{name}");
        }
        assert_eq!((named("settlements of accounts"), named("s"), named("")), (None, None, None));
    }

    #[test]
    fn no_name_leads_to_two_sectors_or_hides_the_name_of_another() {
        for (place, (name, code)) in SYNONYMS.iter().enumerate() {
            let other = SYNONYMS[..place].iter().find(|(other, _)| plain(other) == plain(name));
            assert!(other.is_none(), "{name} stands twice");
            let hidden = SECTORS.iter().filter(|(known, _)| known != code);
            for (known, _) in hidden {
                assert!(kit::Lang::ALL.iter().all(|lang| plain(&crate::sectors::called(known, *lang)) != plain(name)), "{name}: {known}");
            }
        }
    }
}
