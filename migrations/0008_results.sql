-- What came of it: what partners tell of their activities, what changed because of the partnership, what was given, and the report of a year.

-- Each sending makes one update; the key that the form carries makes sure of it.
CREATE TABLE progress_update (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    activity_id TEXT NOT NULL REFERENCES activity (id),
    told_on TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('planned', 'under_way', 'on_track', 'at_risk', 'stalled', 'done', 'deferred_next_year', 'dropped', 'merged')),
    percent BIGINT NOT NULL CHECK (percent BETWEEN 0 AND 100),
    note_en TEXT NOT NULL, note_fr TEXT NOT NULL, note_state TEXT NOT NULL,
    help_en TEXT NOT NULL, help_fr TEXT NOT NULL, help_state TEXT NOT NULL,
    author TEXT NOT NULL,
    author_id TEXT REFERENCES person (id),
    via TEXT NOT NULL CHECK (via IN ('link', 'signed_in')),
    link_id TEXT REFERENCES task_link (id),
    sending_key TEXT NOT NULL UNIQUE
);
CREATE INDEX progress_update_partnership ON progress_update (partnership_id, told_on, id);
CREATE INDEX progress_update_activity ON progress_update (activity_id, told_on, id);

-- What was added to each output that the plan expects.
CREATE TABLE update_output (
    update_id TEXT NOT NULL REFERENCES progress_update (id),
    place BIGINT NOT NULL,
    added BIGINT NOT NULL CHECK (added >= 0),
    PRIMARY KEY (update_id, place)
);

-- Who was asked for an update, when, and by which day.
CREATE TABLE update_request (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    activity_id TEXT NOT NULL REFERENCES activity (id),
    asked_on TEXT NOT NULL,
    answer_by TEXT NOT NULL,
    asker TEXT NOT NULL,
    holder TEXT NOT NULL,
    holder_id TEXT,
    email TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('en', 'fr')),
    link_id TEXT NOT NULL UNIQUE REFERENCES task_link (id),
    withdrawn_on TEXT,
    CHECK (answer_by >= asked_on)
);
CREATE INDEX update_request_activity ON update_request (activity_id, asked_on, id);
CREATE INDEX update_request_partnership ON update_request (partnership_id, asked_on, id);

CREATE TABLE partner_change (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    organization_id TEXT NOT NULL REFERENCES organization (id),
    activity_id TEXT REFERENCES activity (id),
    update_id TEXT REFERENCES progress_update (id),
    kind TEXT NOT NULL CHECK (kind IN ('new_service', 'adapted_service', 'policy', 'staff_training', 'translated_material', 'hiring',
        'new_collaboration', 'funding')),
    noticed_on TEXT NOT NULL,
    text_en TEXT NOT NULL, text_fr TEXT NOT NULL, text_state TEXT NOT NULL,
    text_fold TEXT NOT NULL,
    evidence_en TEXT NOT NULL, evidence_fr TEXT NOT NULL, evidence_state TEXT NOT NULL,
    search_fold TEXT NOT NULL,
    share BIGINT CHECK (share BETWEEN 1 AND 5),
    is_first_time BOOLEAN NOT NULL,
    may_be_public BOOLEAN NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX partner_change_partnership ON partner_change (partnership_id, noticed_on, id);
CREATE INDEX partner_change_activity ON partner_change (activity_id);
CREATE INDEX partner_change_organization ON partner_change (organization_id, noticed_on);

-- Time is kept in minutes, money in cents: sums of either are exact.
CREATE TABLE contribution (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    organization_id TEXT NOT NULL REFERENCES organization (id),
    activity_id TEXT REFERENCES activity (id),
    meeting_id TEXT REFERENCES meeting (id),
    update_id TEXT REFERENCES progress_update (id),
    kind TEXT NOT NULL CHECK (kind IN ('staff_time', 'volunteer_time', 'space', 'equipment', 'translation', 'printing', 'catering', 'data', 'cash',
        'leveraged_grant')),
    given_on TEXT NOT NULL,
    minutes BIGINT CHECK (minutes > 0),
    rate_cents BIGINT CHECK (rate_cents >= 0),
    value_cents BIGINT CHECK (value_cents >= 0),
    what_en TEXT NOT NULL, what_fr TEXT NOT NULL, what_state TEXT NOT NULL,
    search_fold TEXT NOT NULL,
    attested_by TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX contribution_partnership ON contribution (partnership_id, given_on, id);
CREATE INDEX contribution_activity ON contribution (activity_id);
CREATE INDEX contribution_organization ON contribution (organization_id, given_on);

-- The report of a fiscal year. A correction is a new edition beside the one it corrects.
CREATE TABLE report (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    fiscal_year TEXT NOT NULL,
    edition BIGINT NOT NULL CHECK (edition > 0),
    corrects_id TEXT REFERENCES report (id),
    correction TEXT NOT NULL,
    title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_state TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'approved', 'submitted')),
    frozen_sum TEXT,
    version BIGINT NOT NULL,
    -- The longest stands last: what stands before it is read without it.
    frozen TEXT,
    UNIQUE (partnership_id, fiscal_year, edition),
    CHECK ((frozen IS NULL) = (frozen_sum IS NULL)),
    CHECK (state IN ('draft', 'in_review') OR frozen IS NOT NULL)
);

CREATE TABLE report_block (
    report_id TEXT NOT NULL REFERENCES report (id),
    place BIGINT NOT NULL,
    section TEXT NOT NULL,
    heading_en TEXT NOT NULL, heading_fr TEXT NOT NULL, heading_state TEXT NOT NULL,
    text_en TEXT NOT NULL, text_fr TEXT NOT NULL, text_state TEXT NOT NULL,
    PRIMARY KEY (report_id, place)
);

CREATE TABLE report_step (
    report_id TEXT NOT NULL REFERENCES report (id),
    place BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'approved', 'submitted')),
    stepped_on TEXT NOT NULL,
    decision_id TEXT REFERENCES decision (id),
    PRIMARY KEY (report_id, place)
);
