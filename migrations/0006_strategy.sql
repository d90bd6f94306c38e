-- What the partnership has chosen to do for several years: strategies, their priorities and objectives, and who stands behind them.

CREATE TABLE strategy (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_state TEXT NOT NULL,
    title_fold TEXT NOT NULL,
    vision_en TEXT NOT NULL, vision_fr TEXT NOT NULL, vision_state TEXT NOT NULL,
    made_how_en TEXT NOT NULL, made_how_fr TEXT NOT NULL, made_how_state TEXT NOT NULL,
    alignment_en TEXT NOT NULL, alignment_fr TEXT NOT NULL, alignment_state TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'council_approved', 'host_approved', 'in_force', 'superseded')),
    drafted_on TEXT NOT NULL,
    circulated_on TEXT,
    council_approved_on TEXT,
    decision_id TEXT REFERENCES decision (id),
    host_approved_on TEXT,
    host_resolution TEXT NOT NULL,
    in_force_from TEXT,
    superseded_on TEXT,
    version BIGINT NOT NULL,
    CHECK (ends_on > starts_on),
    CHECK (state IN ('draft', 'in_review') OR council_approved_on IS NOT NULL),
    CHECK (state NOT IN ('in_force', 'superseded') OR in_force_from IS NOT NULL),
    CHECK (state <> 'superseded' OR superseded_on IS NOT NULL)
);
CREATE INDEX strategy_partnership ON strategy (partnership_id, starts_on, id);

CREATE TABLE priority (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    strategy_id TEXT NOT NULL REFERENCES strategy (id),
    place BIGINT NOT NULL CHECK (place > 0),
    title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_state TEXT NOT NULL,
    rationale_en TEXT NOT NULL, rationale_fr TEXT NOT NULL, rationale_state TEXT NOT NULL,
    theme TEXT NOT NULL,
    moved_by TEXT NOT NULL CHECK (moved_by IN ('', 'residents', 'funder', 'both')),
    version BIGINT NOT NULL
);
CREATE INDEX priority_strategy ON priority (strategy_id, place, id);
CREATE INDEX priority_partnership ON priority (partnership_id, id);

CREATE TABLE objective (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    priority_id TEXT NOT NULL REFERENCES priority (id),
    place BIGINT NOT NULL CHECK (place > 0),
    text_en TEXT NOT NULL, text_fr TEXT NOT NULL, text_state TEXT NOT NULL,
    target_en TEXT NOT NULL, target_fr TEXT NOT NULL, target_state TEXT NOT NULL,
    expectations TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX objective_priority ON objective (priority_id, place, id);
CREATE INDEX objective_partnership ON objective (partnership_id, id);

CREATE TABLE endorsement (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    strategy_id TEXT NOT NULL REFERENCES strategy (id),
    body_en TEXT NOT NULL, body_fr TEXT NOT NULL, body_state TEXT NOT NULL,
    body_fold TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('informed', 'presented', 'received', 'supported_in_principle', 'endorsed', 'adopted', 'signatory', 'declined')),
    endorsed_on TEXT NOT NULL,
    resolution TEXT NOT NULL,
    note_en TEXT NOT NULL, note_fr TEXT NOT NULL, note_state TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX endorsement_strategy ON endorsement (strategy_id, endorsed_on, id);
CREATE INDEX endorsement_partnership ON endorsement (partnership_id, endorsed_on, id);
