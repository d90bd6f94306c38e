-- Who does what this year: the action plan of a fiscal year, its activities, and how each of them stands.

CREATE TABLE action_plan (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    fiscal_year TEXT NOT NULL,
    title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_state TEXT NOT NULL,
    strategy_id TEXT REFERENCES strategy (id),
    bridging_en TEXT NOT NULL, bridging_fr TEXT NOT NULL, bridging_state TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'council_approved', 'in_force', 'closed')),
    snapshot_sum TEXT,
    version BIGINT NOT NULL,
    -- The longest stands last: what stands before it is read without it.
    snapshot TEXT,
    UNIQUE (partnership_id, fiscal_year),
    CHECK ((snapshot IS NULL) = (snapshot_sum IS NULL))
);
CREATE INDEX action_plan_strategy ON action_plan (strategy_id);

-- How a plan came to its state: one line for each step.
CREATE TABLE plan_step (
    plan_id TEXT NOT NULL REFERENCES action_plan (id),
    place BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'council_approved', 'in_force', 'closed')),
    stepped_on TEXT NOT NULL,
    decision_id TEXT REFERENCES decision (id),
    PRIMARY KEY (plan_id, place)
);
CREATE INDEX plan_step_decision ON plan_step (decision_id);

-- The groups that said yes to their part before the council was asked for the whole.
CREATE TABLE plan_ratification (
    plan_id TEXT NOT NULL REFERENCES action_plan (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    PRIMARY KEY (plan_id, body_id)
);

CREATE TABLE activity (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    plan_id TEXT NOT NULL REFERENCES action_plan (id),
    code TEXT NOT NULL,
    code_sort TEXT NOT NULL,
    title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_state TEXT NOT NULL,
    title_fold TEXT NOT NULL,
    search_fold TEXT NOT NULL,
    description_en TEXT NOT NULL, description_fr TEXT NOT NULL, description_state TEXT NOT NULL,
    objective_id TEXT REFERENCES objective (id),
    body_id TEXT REFERENCES body (id),
    lead_id TEXT REFERENCES organization (id),
    lip_role TEXT NOT NULL CHECK (lip_role IN ('catalyst', 'convenor', 'co_lead', 'lead', 'contributor', 'observer')),
    target_groups TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    quarters TEXT NOT NULL,
    several_years BOOLEAN NOT NULL,
    milestone_en TEXT NOT NULL, milestone_fr TEXT NOT NULL, milestone_state TEXT NOT NULL,
    milestone_on TEXT,
    resources_en TEXT NOT NULL, resources_fr TEXT NOT NULL, resources_state TEXT NOT NULL,
    no_cost BOOLEAN NOT NULL,
    indicator_en TEXT NOT NULL, indicator_fr TEXT NOT NULL, indicator_state TEXT NOT NULL,
    baseline_en TEXT NOT NULL, baseline_fr TEXT NOT NULL, baseline_state TEXT NOT NULL,
    carried_from_id TEXT REFERENCES activity (id),
    merged_into_id TEXT REFERENCES activity (id),
    status TEXT NOT NULL CHECK (status IN ('proposed', 'planned', 'under_way', 'on_track', 'at_risk', 'stalled', 'done', 'deferred_next_year',
        'dropped', 'merged')),
    status_since TEXT NOT NULL,
    percent BIGINT NOT NULL CHECK (percent BETWEEN 0 AND 100),
    updated_on TEXT,
    waiver_en TEXT NOT NULL, waiver_fr TEXT NOT NULL, waiver_state TEXT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (plan_id, code),
    CHECK (starts_on IS NULL OR ends_on IS NULL OR ends_on >= starts_on)
);
CREATE INDEX activity_plan ON activity (plan_id, code_sort, id);
-- What the views of a plan sort by, count and narrow by: they find their lines here, and read only those that are shown.
CREATE INDEX activity_partnership ON activity (partnership_id, plan_id, objective_id, code_sort, id, lead_id, body_id, status, lip_role,
    starts_on, ends_on, updated_on);
CREATE INDEX activity_objective ON activity (objective_id);
CREATE INDEX activity_body ON activity (body_id, plan_id);
CREATE INDEX activity_lead ON activity (lead_id, plan_id);
CREATE INDEX activity_carried_from ON activity (carried_from_id);

CREATE TABLE activity_partner (
    activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    organization_id TEXT NOT NULL REFERENCES organization (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'co_lead', 'partner', 'funder', 'host', 'evaluator', 'informed')),
    PRIMARY KEY (activity_id, place)
);
CREATE INDEX activity_partner_organization ON activity_partner (organization_id, activity_id);

CREATE TABLE activity_output (
    activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    unit_en TEXT NOT NULL, unit_fr TEXT NOT NULL, unit_state TEXT NOT NULL,
    target BIGINT NOT NULL CHECK (target >= 0),
    achieved BIGINT NOT NULL CHECK (achieved >= 0),
    PRIMARY KEY (activity_id, place)
);

CREATE TABLE activity_funder (
    activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ircc_settlement', 'ircc_other', 'provincial', 'municipal', 'foundation', 'united_way', 'sshrc_research',
        'economic_agency', 'private_sector', 'in_kind', 'fee', 'other_federal')),
    organization_id TEXT REFERENCES organization (id),
    amount_cents BIGINT CHECK (amount_cents >= 0),
    is_secured BOOLEAN NOT NULL,
    PRIMARY KEY (activity_id, place)
);
CREATE INDEX activity_funder_organization ON activity_funder (organization_id, activity_id);

-- How an activity came to its status: one line for each step.
CREATE TABLE status_history (
    activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('proposed', 'planned', 'under_way', 'on_track', 'at_risk', 'stalled', 'done', 'deferred_next_year',
        'dropped', 'merged')),
    since TEXT NOT NULL,
    note_en TEXT NOT NULL, note_fr TEXT NOT NULL, note_state TEXT NOT NULL,
    decision_id TEXT REFERENCES decision (id),
    who TEXT NOT NULL,
    PRIMARY KEY (activity_id, place)
);
CREATE INDEX status_history_decision ON status_history (decision_id);

-- What was changed in a plan after the council had approved it, and why.
CREATE TABLE plan_change (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES action_plan (id),
    activity_id TEXT REFERENCES activity (id),
    changed_on TEXT NOT NULL,
    decision_id TEXT REFERENCES decision (id),
    reason_en TEXT NOT NULL, reason_fr TEXT NOT NULL, reason_state TEXT NOT NULL,
    who TEXT NOT NULL
);
CREATE INDEX plan_change_plan ON plan_change (plan_id, changed_on, id);
CREATE INDEX plan_change_activity ON plan_change (activity_id);
