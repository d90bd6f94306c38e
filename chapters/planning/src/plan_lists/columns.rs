//! What the columns of a plan list may hold.

use registry::{imports::Column, list_columns};

use crate::words::Words;

/// In the order in which they are asked for and stand in the template.
pub const COLUMNS: &[Column] = list_columns! {
    "code" plan_list_number plan_list_number_help:
        "number", "no", "ref", "reference", "id", "activity number", "numero", "numero d activite", "code";
    "priority" plan_list_priority plan_list_priority_help:
        "priority", "strategic priority", "priority area", "goal", "strategic goal", "pillar", "priorite", "priorite strategique", "axe", "but";
    "objective" plan_list_objective plan_list_objective_help:
        "objective", "objectives", "strategic objective", "outcome", "objectif", "objectifs", "objectif strategique";
    "title_en" title_english plan_list_title_help:
        "activity", "activities", "action", "actions", "action item", "title", "activity title", "initiative", "task", "key activity", "activity english";
    "title_fr" title_french plan_list_title_help: "activite", "activites", "titre", "titre de l activite", "mesure", "tache", "activity french";
    "description_en" plan_list_description_en plan_list_description_help: "description", "details", "steps", "how";
    "description_fr" plan_list_description_fr plan_list_description_help: "description en francais", "etapes", "comment";
    "group" plan_list_group plan_list_group_help:
        "group", "working group", "committee", "action team", "council table", "groupe", "groupe de travail", "comite", "equipe d action";
    "lead" plan_list_lead_column plan_list_lead_help:
        "lead", "leads", "lead organization", "lead agency", "lead partner", "led by", "responsible", "who", "by whom", "owner", "responsable",
        "organisme responsable", "chef de file", "qui", "porteur", "responsabilite";
    "partners" partners plan_list_partners_help:
        "partners", "partner organizations", "collaborators", "with", "partenaires", "organismes partenaires", "collaborateurs", "avec";
    "target_groups" target_groups plan_list_groups_help:
        "target group", "target groups", "target population", "audience", "for whom", "public cible", "clientele", "groupe cible", "groupes cibles";
    "timeline" plan_list_timeline plan_list_timeline_help:
        "timeline", "timelines", "timeframe", "time frame", "when", "by when", "quarter", "quarters", "schedule", "echeancier", "calendrier", "quand",
        "trimestre", "trimestres", "periode";
    "starts_on" starts_on plan_list_day_help: "start", "start date", "begins", "from", "debut", "date de debut";
    "ends_on" ends_on plan_list_day_help:
        "end", "end date", "due", "due date", "deadline", "completion date", "fin", "date de fin", "echeance", "date limite";
    "several_years" plan_list_several_years plan_list_several_years_help: "multi year", "multiyear", "several years", "pluriannuel", "pluriannuelle";
    "status" status plan_list_status_help: "status", "state", "progress", "statut", "etat", "avancement", "etat d avancement";
    "percent" plan_list_percent plan_list_percent_help:
        "percent", "percent complete", "percentage", "complete", "pourcentage", "pourcentage d avancement", "taux d avancement";
    "output" outputs plan_list_output_help:
        "output", "outputs", "deliverable", "deliverables", "output indicator", "expected outputs", "extrant", "extrants", "livrable", "livrables",
        "produits";
    "output_target" plan_list_target plan_list_target_help: "target", "targets", "planned", "how many", "cible", "cibles", "quantite", "combien";
    "indicator" indicator plan_list_indicator_help:
        "indicator", "indicators", "measure", "measures", "performance indicator", "success indicator", "indicateur", "indicateurs",
        "indicateur de rendement", "mesure du succes";
    "baseline" plan_list_baseline plan_list_baseline_help: "baseline", "point de depart", "valeur de depart", "situation de depart";
    "funder" funders plan_list_funder_help:
        "funder", "funders", "funding", "funding source", "source of funds", "bailleur de fonds", "bailleurs de fonds", "source de financement",
        "financement";
    "amount" plan_list_amount plan_list_amount_help: "budget", "cost", "amount", "montant", "cout", "budget prevu";
    "resources" resources plan_list_resources_help: "resources", "resources needed", "ressources", "ressources necessaires";
    "notes" plan_list_notes plan_list_notes_help: "notes", "note", "comments", "comment", "remarks", "update", "commentaires", "remarques", "mise a jour";
};
