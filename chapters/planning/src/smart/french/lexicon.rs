//! The French words by which an action is known, folded, in the order of the alphabet.

/// Verbs that show something being done.
#[rustfmt::skip]
pub(super) const CONCRETE: [&str; 177] = [
    "accueillir", "acheter", "acquerir", "actualiser", "adapter", "administrer", "adopter", "afficher", "aiguiller",
    "amenager", "analyser", "animer", "annoncer", "apparier", "appliquer", "assembler", "attribuer", "batir",
    "cartographier", "choisir", "coanimer", "collecter", "colliger", "communiquer", "compiler", "completer", "composer",
    "concevoir", "conclure", "conduire", "consigner", "constituer", "construire", "consulter", "contacter", "convier",
    "convoquer", "coordonner", "coorganiser", "corriger", "creer", "decerner", "definir", "demarrer", "deployer",
    "deposer", "dessiner", "determiner", "developper", "diffuser", "dispenser", "distribuer", "documenter", "donner",
    "doter", "dresser", "ecrire", "editer", "effectuer", "elaborer", "elargir", "elire", "embaucher", "emettre",
    "enqueter", "enregistrer", "enseigner", "entreprendre", "envoyer", "equiper", "etablir", "etendre", "etudier",
    "evaluer", "executer", "expedier", "exposer", "fabriquer", "filmer", "finaliser", "financer", "fonder", "former",
    "formuler", "fournir", "harmoniser", "heberger", "identifier", "illustrer", "implanter", "imprimer", "informer",
    "inscrire", "installer", "instaurer", "instituer", "interroger", "interviewer", "inventorier", "inviter", "jumeler",
    "lancer", "livrer", "louer", "mandater", "mener", "mesurer", "mettre", "moderniser", "modifier", "monter",
    "negocier", "nommer", "numeriser", "obtenir", "octroyer", "offrir", "organiser", "orienter", "ouvrir", "parrainer",
    "partager", "piloter", "placer", "planifier", "pourvoir", "preparer", "presenter", "presider", "preter", "procurer",
    "produire", "programmer", "projeter", "proposer", "publier", "rassembler", "realiser", "recenser", "recevoir",
    "reconduire", "recruter", "recueillir", "rediger", "referer", "regrouper", "relancer", "relier", "remettre",
    "rencontrer", "renouveler", "repartir", "repertorier", "reserver", "reunir", "reviser", "revoir", "selectionner",
    "signer", "simplifier", "sonder", "soumettre", "subventionner", "tenir", "tester", "tourner", "traduire",
    "transcrire", "transferer", "transmettre", "transporter", "uniformiser", "valider", "verifier", "verser", "visiter",
    "vulgariser",
];

/// Verbs that state a posture or a hope.
#[rustfmt::skip]
pub(super) const VAGUE: [&str; 69] = [
    "aborder", "accentuer", "accompagner", "accroitre", "agir", "aider", "ameliorer", "appuyer", "attenuer",
    "augmenter", "avancer", "chercher", "collaborer", "combattre", "considerer", "consolider", "contrer", "contribuer",
    "cooperer", "defendre", "discuter", "encadrer", "encourager", "engager", "enrichir", "envisager", "essayer",
    "examiner", "explorer", "faciliter", "favoriser", "gerer", "habiliter", "impliquer", "inciter", "influencer",
    "integrer", "intensifier", "lutter", "maximiser", "mobiliser", "motiver", "oeuvrer", "optimiser", "outiller",
    "participer", "permettre", "plaider", "prendre", "prevenir", "prioriser", "promouvoir", "proteger", "reduire",
    "reflechir", "renforcer", "repondre", "sensibiliser", "souligner", "soutenir", "stimuler", "suivre", "surveiller",
    "susciter", "tenter", "tisser", "travailler", "valoriser", "viser",
];

/// Verbs that say when in its course an action is, not which.
#[rustfmt::skip]
pub(super) const ASPECT: [&str; 12] = [
    "amorcer", "assurer", "commencer", "continuer", "debuter", "entamer", "faire", "maintenir", "poursuivre",
    "proceder", "reprendre", "veiller",
];

/// Nouns that name an action when what it is done to follows (« Organisation de »).
#[rustfmt::skip]
pub(super) const ACTION_NOUNS: [&str; 103] = [
    "achat", "acquisition", "actualisation", "adaptation", "administration", "adoption", "affichage", "amenagement",
    "analyse", "animation", "appariement", "application", "attribution", "cartographie", "collecte", "compilation",
    "conception", "constitution", "construction", "consultation", "convocation", "creation", "cueillette", "definition",
    "demarrage", "deploiement", "developpement", "diffusion", "distribution", "documentation", "dotation", "ecriture",
    "edition", "elaboration", "elargissement", "embauche", "enregistrement", "envoi", "evaluation", "execution",
    "finalisation", "financement", "formation", "fourniture", "harmonisation", "identification", "implantation",
    "impression", "inscription", "installation", "instauration", "invitation", "jumelage", "lancement", "livraison",
    "mise", "modernisation", "modification", "montage", "negociation", "nomination", "numerisation", "obtention",
    "octroi", "offre", "organisation", "ouverture", "pilotage", "placement", "planification", "preparation",
    "presentation", "prestation", "prise", "production", "programmation", "projection", "publication", "realisation",
    "recensement", "recrutement", "redaction", "refonte", "regroupement", "remise", "renouvellement", "repartition",
    "revision", "selection", "signature", "simplification", "soumission", "tenue", "tournage", "traduction",
    "transcription", "transfert", "transmission", "uniformisation", "validation", "verification", "versement",
    "vulgarisation",
];

/// Nouns that name a posture or a hope.
#[rustfmt::skip]
pub(super) const VAGUE_NOUNS: [&str; 29] = [
    "accompagnement", "accueil", "amelioration", "appui", "augmentation", "collaboration", "concertation",
    "consolidation", "contribution", "coordination", "encouragement", "exploration", "facilitation", "gestion",
    "integration", "lutte", "mobilisation", "optimisation", "participation", "prevention", "promotion", "protection",
    "reconnaissance", "reduction", "renforcement", "sensibilisation", "soutien", "suivi", "valorisation",
];

/// Nouns that say when in its course an action is.
#[rustfmt::skip]
pub(super) const ASPECT_NOUNS: [&str; 4] = [
    "continuation", "maintien", "poursuite", "reprise",
];

/// Words after which a noun no longer takes its object (« Formation sur les droits des locataires »).
#[rustfmt::skip]
pub(super) const BREAKS: [&str; 19] = [
    "a", "au", "aupres", "aux", "avec", "chez", "contre", "dans", "en", "entre", "la", "le", "les", "par", "pour",
    "sur", "un", "une", "vers",
];

/// Words that no action can be about.
#[rustfmt::skip]
pub(super) const EMPTY: [&str; 102] = [
    "a", "ai", "alors", "au", "aussi", "autre", "autres", "aux", "avec", "bien", "ce", "ceci", "cela", "ces", "cet",
    "cette", "chaque", "ci", "comme", "contre", "d", "dans", "de", "des", "deux", "donc", "du", "elle", "elles", "en",
    "encore", "ensemble", "entre", "est", "et", "etc", "eu", "ici", "il", "ils", "jour", "l", "la", "le", "les", "leur",
    "leurs", "ligne", "lors", "mais", "marche", "me", "meme", "moins", "n", "ne", "ni", "nos", "notre", "nous",
    "nouveau", "nouveaux", "nouvelle", "nouvelles", "oeuvre", "on", "ou", "par", "pas", "pied", "place", "plus", "pour",
    "qu", "que", "qui", "s", "sa", "sans", "se", "selon", "ses", "si", "son", "sont", "sous", "sur", "ta", "te", "tous",
    "tout", "toute", "toutes", "tres", "trois", "un", "une", "vers", "vos", "votre", "vous", "y",
];

/// Stems of the future that differ from the infinitive, and their verbs.
#[rustfmt::skip]
pub(super) const FUTURES: [(&str, &str); 16] = [
    ("accueiller", "accueillir"), ("appuier", "appuyer"), ("concevr", "concevoir"), ("deploier", "deployer"),
    ("enverr", "envoyer"), ("fer", "faire"), ("jumeller", "jumeler"), ("maintiendr", "maintenir"),
    ("obtiendr", "obtenir"), ("octroier", "octroyer"), ("recevr", "recevoir"), ("recueiller", "recueillir"),
    ("renouveller", "renouveler"), ("reverr", "revoir"), ("soutiendr", "soutenir"), ("tiendr", "tenir"),
];

/// Participles that no ending gives away, and their verbs.
#[rustfmt::skip]
pub(super) const PARTICIPLES: [(&str, &str); 8] = [
    ("concu", "concevoir"), ("ecrit", "ecrire"), ("mis", "mettre"), ("offert", "offrir"), ("ouvert", "ouvrir"),
    ("recu", "recevoir"), ("remis", "remettre"), ("tenu", "tenir"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let lists: [&[&str]; 8] = [&CONCRETE, &VAGUE, &ASPECT, &ACTION_NOUNS, &VAGUE_NOUNS, &ASPECT_NOUNS, &BREAKS, &EMPTY];
        assert!(lists.iter().all(|list| list.is_sorted()));
    }
}
