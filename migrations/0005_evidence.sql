-- What the partnership knows, and from where: sources, and what was found in them.

CREATE TABLE source (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_state TEXT NOT NULL,
    title_fold TEXT NOT NULL,
    search_fold TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('community_profile', 'needs_assessment', 'asset_map', 'service_inventory', 'barriers_study', 'host_attitudes',
        'discrimination', 'labour_market', 'retention', 'evaluation', 'environmental_scan', 'literature_review', 'network_analysis', 'cost_study')),
    method TEXT NOT NULL CHECK (method IN ('desk_stats', 'literature', 'survey_immigrants', 'survey_providers', 'survey_employers', 'survey_host',
        'survey_faith_civic', 'focus_group', 'roundtable', 'interview', 'key_informant', 'forum', 'town_hall', 'world_cafe', 'participatory_mapping',
        'photovoice', 'arts_based', 'site_visit', 'document_review', 'administrative_data', 'social_media_scan')),
    year BIGINT NOT NULL,
    author TEXT NOT NULL,
    link TEXT NOT NULL,
    participants BIGINT CHECK (participants >= 0),
    reached_non_users BOOLEAN NOT NULL,
    about_en TEXT NOT NULL, about_fr TEXT NOT NULL, about_state TEXT NOT NULL,
    limits_en TEXT NOT NULL, limits_fr TEXT NOT NULL, limits_state TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX source_title ON source (partnership_id, title_fold, id);
CREATE INDEX source_year ON source (partnership_id, year, id);

CREATE TABLE finding (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    statement_en TEXT NOT NULL, statement_fr TEXT NOT NULL, statement_state TEXT NOT NULL,
    statement_fold TEXT NOT NULL,
    search_fold TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('need', 'gap', 'barrier', 'asset', 'strength', 'trend')),
    theme TEXT NOT NULL,
    population TEXT NOT NULL,
    strength TEXT NOT NULL CHECK (strength IN ('weak', 'moderate', 'strong')),
    strength_rank BIGINT NOT NULL,
    quote_en TEXT NOT NULL, quote_fr TEXT NOT NULL, quote_state TEXT NOT NULL,
    recorded_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'published')),
    version BIGINT NOT NULL
);
CREATE INDEX finding_statement ON finding (partnership_id, statement_fold, id);
CREATE INDEX finding_recorded ON finding (partnership_id, recorded_on, id);
