-- Notices: what each person wants to be told of and how often, and when a partnership sends its digests.

CREATE TABLE notice_setting (
    partnership_id TEXT PRIMARY KEY NOT NULL REFERENCES partnership (id),
    send_hour BIGINT NOT NULL CHECK (send_hour BETWEEN 0 AND 23),
    week_day BIGINT NOT NULL CHECK (week_day BETWEEN 1 AND 7),
    zone TEXT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE notice_choice (
    account_id TEXT NOT NULL REFERENCES account (id),
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    kind TEXT NOT NULL CHECK (kind IN ('meetings', 'papers', 'minutes', 'decisions', 'votes', 'follow_ups', 'tables', 'updates', 'steps', 'quorum',
        'requests', 'recruitment')),
    rhythm TEXT NOT NULL CHECK (rhythm IN ('now', 'daily', 'weekly', 'never')),
    PRIMARY KEY (account_id, partnership_id, kind)
);
CREATE INDEX notice_choice_partnership ON notice_choice (partnership_id);

-- Up to which line of the chronicle someone was told; and up to where a partnership was last looked through, for which hours.
CREATE TABLE notice_mark (
    account_id TEXT NOT NULL REFERENCES account (id),
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    kind TEXT NOT NULL,
    told_through BIGINT NOT NULL,
    PRIMARY KEY (account_id, partnership_id, kind)
);
CREATE INDEX notice_mark_partnership ON notice_mark (partnership_id);

CREATE TABLE notice_round (
    partnership_id TEXT PRIMARY KEY NOT NULL REFERENCES partnership (id),
    seen_through BIGINT NOT NULL,
    daily_for TEXT NOT NULL,
    weekly_for TEXT NOT NULL
);

-- What someone was told of before it came: each once.
CREATE TABLE notice_told (
    account_id TEXT NOT NULL REFERENCES account (id),
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    what TEXT NOT NULL,
    told_on TEXT NOT NULL,
    PRIMARY KEY (account_id, partnership_id, what)
);
CREATE INDEX notice_told_partnership ON notice_told (partnership_id, told_on);
