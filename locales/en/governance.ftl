# What the chapter is called in the menu
chapter-title = Governance

## Decisions
decision = Decision
decision-kind-approval = Approval
decision-kind-endorsement = Endorsement
decision-kind-recommendation-to-host = Recommendation to the host
decision-kind-direction-to-staff = Direction to staff
decision-kind-position-statement = Position statement
decision-kind-procedural = Procedure
decision-method-consensus = Consensus
decision-method-consensus-with-stand-aside = Consensus, with someone standing aside
decision-method-vote-majority = Vote, majority
decision-method-vote-two-thirds = Vote, two thirds
decision-method-e-decision = In writing, between meetings
decision-method-chair-ruling = Ruling of the chair
decision-result-carried = Carried
decision-result-carried-amended = Carried as amended
decision-result-defeated = Defeated
decision-result-tabled = Tabled
decision-result-deferred = Deferred
decision-result-withdrawn = Withdrawn
decision-result-no-quorum = No quorum

## Bodies
body-kind-council = Council
body-kind-executive = Executive committee
body-kind-steering = Steering committee
body-kind-working-group = Working group
body-kind-sub-council = Sub-council
body-kind-sector-table = Sector table
body-kind-steering-group = Steering group
body-kind-action-team = Action team
body-kind-advisory = Immigrant advisory table
body-kind-task-force = Task force
body-kind-recruitment = Recruitment committee
body-kind-network = Network
body-kind-secretariat = Secretariat
