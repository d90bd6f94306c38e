-- Who is there: partnerships, the places they serve, organizations, people and whom they speak for.

CREATE TABLE partnership (
    id TEXT PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('lip', 'zip', 'rif', 'sector', 'umbrella')),
    stratum TEXT CHECK (stratum IN ('toronto_neighbourhood', 'urban', 'rural_remote')),
    province TEXT NOT NULL,
    name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_state TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    short_name_en TEXT NOT NULL, short_name_fr TEXT NOT NULL, short_name_state TEXT NOT NULL,
    lead_name TEXT NOT NULL,
    lead_kind TEXT CHECK (lead_kind IN ('spo', 'municipal', 'workforce', 'united_way', 'health', 'economic', 'planning', 'consortium', 'other')),
    state TEXT NOT NULL CHECK (state IN ('proposed', 'funded', 'active', 'paused', 'restarting', 'closed', 'merged')),
    founded_on TEXT,
    umbrella_id TEXT REFERENCES partnership (id),
    strategy_label_en TEXT NOT NULL, strategy_label_fr TEXT NOT NULL, strategy_label_state TEXT NOT NULL,
    priority_label_en TEXT NOT NULL, priority_label_fr TEXT NOT NULL, priority_label_state TEXT NOT NULL,
    objective_label_en TEXT NOT NULL, objective_label_fr TEXT NOT NULL, objective_label_state TEXT NOT NULL,
    host_approves BOOLEAN NOT NULL,
    is_workspace BOOLEAN NOT NULL,
    is_demonstration BOOLEAN NOT NULL,
    note_en TEXT NOT NULL, note_fr TEXT NOT NULL, note_state TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX partnership_name ON partnership (name_fold, id);
CREATE INDEX partnership_umbrella ON partnership (umbrella_id);

-- How a partnership came into each state: a pause lasts until the next line.
CREATE TABLE partnership_state (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    state TEXT NOT NULL CHECK (state IN ('proposed', 'funded', 'active', 'paused', 'restarting', 'closed', 'merged')),
    since TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX partnership_state_partnership ON partnership_state (partnership_id, since, id);

CREATE TABLE area (
    id TEXT PRIMARY KEY NOT NULL,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('csd', 'cd', 'cma', 'ward', 'neighbourhood', 'fsa', 'custom')),
    name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_state TEXT NOT NULL,
    name_fold TEXT NOT NULL
);
CREATE INDEX area_name ON area (name_fold, id);

CREATE TABLE partnership_area (
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    area_id TEXT NOT NULL REFERENCES area (id),
    PRIMARY KEY (partnership_id, area_id)
);
CREATE INDEX partnership_area_area ON partnership_area (area_id);

CREATE TABLE organization (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_state TEXT NOT NULL,
    short_name_en TEXT NOT NULL, short_name_fr TEXT NOT NULL, short_name_state TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    search_fold TEXT NOT NULL,
    website TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    languages TEXT NOT NULL,
    is_francophone BOOLEAN NOT NULL,
    is_ircc_funded BOOLEAN NOT NULL,
    closed_on TEXT,
    sectors TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX organization_name ON organization (partnership_id, name_fold, id);

CREATE TABLE organization_sector (
    organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    sector TEXT NOT NULL,
    PRIMARY KEY (organization_id, sector)
);
CREATE INDEX organization_sector_sector ON organization_sector (sector, organization_id);

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    pronouns TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('en', 'fr')),
    needs TEXT NOT NULL,
    is_listed BOOLEAN NOT NULL,
    account_id TEXT REFERENCES account (id),
    version BIGINT NOT NULL,
    UNIQUE (partnership_id, account_id)
);
CREATE INDEX person_name ON person (partnership_id, name_fold, id);

-- When someone agreed to be in the members' directory, who wrote it down, and when they took it back.
CREATE TABLE directory_consent (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    given_on TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    withdrawn_on TEXT,
    withdrawal_recorded_by TEXT NOT NULL,
    CHECK (withdrawn_on IS NULL OR withdrawn_on >= given_on)
);
CREATE INDEX directory_consent_person ON directory_consent (person_id, given_on);

-- Who of the records was invited to sign in.
CREATE TABLE person_invitation (
    invitation_id TEXT PRIMARY KEY NOT NULL REFERENCES invitation (id),
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
);
CREATE INDEX person_invitation_person ON person_invitation (person_id);

CREATE TABLE affiliation (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    organization_id TEXT NOT NULL REFERENCES organization (id),
    role_en TEXT NOT NULL, role_fr TEXT NOT NULL, role_state TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    is_contact BOOLEAN NOT NULL DEFAULT FALSE,
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
);
CREATE INDEX affiliation_person ON affiliation (person_id, starts_on);
CREATE INDEX affiliation_organization ON affiliation (organization_id, starts_on);

CREATE TABLE document (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_state TEXT NOT NULL,
    title_fold TEXT NOT NULL,
    file_name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pdf', 'docx', 'xlsx', 'csv', 'png', 'jpeg')),
    lang TEXT NOT NULL CHECK (lang IN ('en', 'fr', 'both', 'other')),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'members', 'funder', 'public')),
    size BIGINT NOT NULL,
    digest TEXT NOT NULL,
    uploaded_at TEXT NOT NULL,
    uploaded_by TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX document_digest ON document (digest);
CREATE INDEX document_partnership ON document (partnership_id, uploaded_at, id);

-- Lists that people bring from a file: what it is, what its columns hold, what came of it.
CREATE TABLE import (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    kind TEXT NOT NULL,
    target_id TEXT,
    file_name TEXT NOT NULL,
    headings TEXT NOT NULL,
    mapping TEXT NOT NULL,
    -- Words of the list and the sectors that were chosen for them, as JSON.
    words TEXT NOT NULL DEFAULT '{}',
    state TEXT NOT NULL CHECK (state IN ('columns', 'preview', 'accepted', 'withdrawn')),
    lines BIGINT NOT NULL,
    taken BIGINT NOT NULL,
    brought_at TEXT NOT NULL,
    brought_by TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX import_partnership ON import (partnership_id, kind, id);

-- The lines of a list, until it is accepted or withdrawn.
CREATE TABLE import_content (
    import_id TEXT PRIMARY KEY NOT NULL REFERENCES import (id),
    lines TEXT NOT NULL
);

-- The records that a list became, and why one of them could not be taken back.
CREATE TABLE import_record (
    import_id TEXT NOT NULL REFERENCES import (id),
    place BIGINT NOT NULL,
    line BIGINT NOT NULL,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    stays TEXT CHECK (stays IN ('changed', 'used')),
    PRIMARY KEY (import_id, place)
);

-- The network as documents give it: facts, each with its source; views of it at a date; figures to compare with.
CREATE TABLE network_source (
    code TEXT PRIMARY KEY NOT NULL,
    title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_state TEXT NOT NULL,
    about_en TEXT NOT NULL, about_fr TEXT NOT NULL, about_state TEXT NOT NULL,
    year BIGINT
);

CREATE TABLE network_entry (
    partnership_id TEXT PRIMARY KEY NOT NULL REFERENCES partnership (id),
    scope TEXT NOT NULL CHECK (scope IN ('community_wide', 'neighbourhood', 'city_wide', 'francophone_network')),
    place_en TEXT NOT NULL, place_fr TEXT NOT NULL, place_state TEXT NOT NULL,
    communities BIGINT,
    source TEXT NOT NULL REFERENCES network_source (code)
);

CREATE TABLE network_view (
    code TEXT PRIMARY KEY NOT NULL,
    as_of TEXT NOT NULL,
    title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_state TEXT NOT NULL,
    note_en TEXT NOT NULL, note_fr TEXT NOT NULL, note_state TEXT NOT NULL,
    stated_total BIGINT NOT NULL,
    source TEXT NOT NULL REFERENCES network_source (code)
);

CREATE TABLE network_view_member (
    view TEXT NOT NULL REFERENCES network_view (code),
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    PRIMARY KEY (view, partnership_id)
);
CREATE INDEX network_view_member_partnership ON network_view_member (partnership_id);

CREATE TABLE network_note (
    place BIGINT PRIMARY KEY NOT NULL,
    view TEXT REFERENCES network_view (code),
    partnership_id TEXT REFERENCES partnership (id),
    text_en TEXT NOT NULL, text_fr TEXT NOT NULL, text_state TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES network_source (code)
);

CREATE TABLE benchmark (
    code TEXT PRIMARY KEY NOT NULL,
    place BIGINT NOT NULL,
    theme TEXT NOT NULL,
    label_en TEXT NOT NULL, label_fr TEXT NOT NULL, label_state TEXT NOT NULL,
    amount_en TEXT NOT NULL, amount_fr TEXT NOT NULL, amount_state TEXT NOT NULL,
    as_of TEXT NOT NULL,
    population_en TEXT NOT NULL, population_fr TEXT NOT NULL, population_state TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES network_source (code)
);
