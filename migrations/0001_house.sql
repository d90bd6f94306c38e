-- What the house itself keeps: who is signed in, who stands where, what was done, what is to be sent.

CREATE TABLE session (
    id TEXT PRIMARY KEY NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL,
    account_name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('browser', 'token')),
    agent TEXT NOT NULL,
    created_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE INDEX session_account ON session (account_id);

CREATE TABLE standing (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL,
    scope TEXT NOT NULL,
    kind TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
);
CREATE INDEX standing_account ON standing (account_id, scope);
CREATE INDEX standing_scope ON standing (scope, kind);

CREATE TABLE task_link (
    id TEXT PRIMARY KEY NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL,
    scope TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    holder TEXT NOT NULL,
    holder_id TEXT,
    issued_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT,
    used_at TEXT,
    -- The account in whose session alone it opens: of a link by which one enters something on behalf of another.
    assistant_id TEXT,
    -- The page, below the language, from which it was asked for and to which one comes back.
    back TEXT
);
CREATE INDEX task_link_subject ON task_link (subject_id, scope, purpose);

-- What was entered on behalf of another: for whom, by which account, and what it was.
CREATE TABLE assisted (
    id TEXT PRIMARY KEY NOT NULL,
    scope TEXT NOT NULL,
    holder_id TEXT,
    account_id TEXT NOT NULL,
    act TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX assisted_holder ON assisted (holder_id, scope, at);
CREATE INDEX assisted_object ON assisted (object_kind, object_id, at);

-- The chronicle: append-only, each entry carries the hash of the one before. Names of people are
-- never in a hashed row: it holds a commitment made with a salt that can be forgotten.
CREATE TABLE chronicle (
    sequence BIGINT PRIMARY KEY NOT NULL,
    at TEXT NOT NULL,
    scope TEXT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_commitment TEXT NOT NULL,
    act TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
);
CREATE INDEX chronicle_object ON chronicle (object_kind, object_id);
CREATE INDEX chronicle_scope ON chronicle (scope, sequence);

CREATE TABLE chronicle_salt (
    person TEXT PRIMARY KEY NOT NULL,
    salt TEXT NOT NULL
);

CREATE TABLE chronicle_detail (
    sequence BIGINT PRIMARY KEY NOT NULL REFERENCES chronicle (sequence),
    actor TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    detail TEXT NOT NULL
);

-- What hangs on what, across rooms: the thread from source to report line is built only from this.
CREATE TABLE link (
    scope TEXT NOT NULL,
    from_kind TEXT NOT NULL,
    from_id TEXT NOT NULL,
    relation TEXT NOT NULL,
    to_kind TEXT NOT NULL,
    to_id TEXT NOT NULL,
    PRIMARY KEY (from_kind, from_id, relation, to_kind, to_id)
);
CREATE INDEX link_to ON link (to_kind, to_id);
CREATE INDEX link_scope ON link (scope);

CREATE TABLE outbox (
    id TEXT PRIMARY KEY NOT NULL,
    recipient TEXT NOT NULL,
    lang TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    calendar TEXT NOT NULL DEFAULT '',
    unsubscribe TEXT NOT NULL DEFAULT '',
    written_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    sent_at TEXT,
    failure TEXT
);
CREATE INDEX outbox_due ON outbox (sent_at, due_at);

CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);

-- sqlite:
CREATE TRIGGER chronicle_never_changes BEFORE UPDATE ON chronicle BEGIN SELECT RAISE(ABORT, 'the chronicle is append-only'); END;
CREATE TRIGGER chronicle_never_shrinks BEFORE DELETE ON chronicle BEGIN SELECT RAISE(ABORT, 'the chronicle is append-only'); END;
-- postgres:
CREATE FUNCTION chronicle_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the chronicle is append-only'; END $$;
CREATE TRIGGER chronicle_never_changes BEFORE UPDATE ON chronicle FOR EACH ROW EXECUTE FUNCTION chronicle_is_append_only();
CREATE TRIGGER chronicle_never_shrinks BEFORE DELETE ON chronicle FOR EACH ROW EXECUTE FUNCTION chronicle_is_append_only();
-- both:
