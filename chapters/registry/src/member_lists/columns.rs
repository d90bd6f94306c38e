//! What the columns of a member list may hold.

use crate::{imports::Column, list_columns, words::Words};

/// In the order in which they are asked for and stand in the template.
pub const COLUMNS: &[Column] = list_columns! {
    "organization_en" column_organization_en column_organization_help:
        "organization", "organization name", "name of organization", "organization english", "agency", "agency name", "member organization",
        "partner", "company", "employer", "organization en", "org";
    "organization_fr" column_organization_fr column_organization_help:
        "organisme", "organisation", "nom de l organisme", "organisme francais", "nom de l organisation", "organization french",
        "organization fr", "nom francais", "french name", "partenaire";
    "short_name_en" column_short_name_en column_short_name_help:
        "short name", "acronym", "initials", "abbreviation", "common name", "usual name", "known as", "organization short name",
        "organization acronym", "short name en", "short name english";
    "short_name_fr" column_short_name_fr column_short_name_help:
        "sigle", "acronyme", "nom court", "nom abrege", "nom usuel", "abreviation", "nom court de l organisme", "short name fr",
        "short name french", "french acronym";
    "sectors" sectors column_sectors_help:
        "sector", "sectors", "secteur", "secteurs", "secteur d activite", "type of organization", "organization type", "type d organisme",
        "kind of organization", "organization kind", "genre d organisme", "categorie", "category";
    "website" website column_website_help: "web", "url", "site", "site web", "web site", "site internet";
    "email" column_organization_email column_email_help:
        "general email", "organization email", "office email", "courriel general", "courriel de l organisme";
    "phone" column_organization_phone column_phone_help:
        "main phone", "office phone", "organization phone", "telephone general", "telephone de l organisme";
    "languages" languages column_languages_help: "languages", "langues", "languages spoken", "service languages", "langues de service";
    "is_francophone" francophone column_yes_no_help: "francophone";
    "is_ircc_funded" ircc_funded column_yes_no_help: "ircc funded", "ircc", "finance par ircc", "federal funding";
    "person" column_person column_person_help:
        "name", "full name", "person", "contact", "contact name", "contact person", "representative", "representative name", "member",
        "member name", "nom", "nom complet", "personne", "personne ressource", "personne contact", "representant", "representante", "membre";
    "first_name" column_first_name column_first_name_help: "first name", "given name", "first", "prenom";
    "last_name" column_last_name column_first_name_help: "last name", "surname", "family name", "last", "nom de famille";
    "person_email" column_person_email column_email_help: "email", "e mail", "email address", "courriel", "adresse courriel", "mail";
    "person_phone" column_person_phone column_phone_help: "phone", "telephone", "tel", "phone number", "numero de telephone", "mobile", "cell";
    "person_lang" preferred_language column_person_lang_help:
        "language", "langue", "preferred language", "langue preferee", "language of correspondence", "langue de correspondance";
    "role_en" column_role_en column_role_help: "role", "title", "position", "job title", "position title", "role english";
    "role_fr" column_role_fr column_role_help: "fonction", "titre", "poste", "role francais", "titre du poste", "role french";
    "starts_on" column_starts_on column_starts_on_help:
        "since", "member since", "start", "start date", "joined", "depuis", "debut", "date de debut", "membre depuis";
};
