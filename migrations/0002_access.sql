-- Who can sign in.

CREATE TABLE account (
    id TEXT PRIMARY KEY NOT NULL,
    email TEXT NOT NULL,
    email_fold TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('en', 'fr')),
    password_hash TEXT,
    created_at TEXT NOT NULL,
    closed_at TEXT
);

CREATE TABLE invitation (
    id TEXT PRIMARY KEY NOT NULL,
    scope TEXT NOT NULL,
    to_en TEXT NOT NULL, to_fr TEXT NOT NULL, to_state TEXT NOT NULL,
    standing TEXT NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('en', 'fr')),
    invited_by TEXT NOT NULL,
    invited_at TEXT NOT NULL,
    accepted_at TEXT,
    withdrawn_at TEXT
);
CREATE INDEX invitation_scope ON invitation (scope, invited_at);
