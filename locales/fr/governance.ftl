chapter-title = Gouvernance

## Décisions
decision = Décision
decision-kind-approval = Approbation
decision-kind-endorsement = Appui
decision-kind-recommendation-to-host = Recommandation à l’organisme d’accueil
decision-kind-direction-to-staff = Directive au personnel
decision-kind-position-statement = Prise de position
decision-kind-procedural = Procédure
decision-method-consensus = Consensus
decision-method-consensus-with-stand-aside = Consensus, avec abstention consignée
decision-method-vote-majority = Vote à la majorité
decision-method-vote-two-thirds = Vote aux deux tiers
decision-method-e-decision = Par écrit, entre deux réunions
decision-method-chair-ruling = Décision de la présidence
decision-result-carried = Adoptée
decision-result-carried-amended = Adoptée avec modifications
decision-result-defeated = Rejetée
decision-result-tabled = Mise en suspens
decision-result-deferred = Reportée
decision-result-withdrawn = Retirée
decision-result-no-quorum = Faute de quorum

## Instances
body-kind-council = Conseil
body-kind-executive = Comité exécutif
body-kind-steering = Comité directeur
body-kind-working-group = Groupe de travail
body-kind-sub-council = Sous-conseil
body-kind-sector-table = Table sectorielle
body-kind-steering-group = Groupe directeur
body-kind-action-team = Équipe d’action
body-kind-advisory = Table consultative de personnes immigrantes
body-kind-task-force = Groupe d’intervention
body-kind-recruitment = Comité de recrutement
body-kind-network = Réseau
body-kind-secretariat = Secrétariat
