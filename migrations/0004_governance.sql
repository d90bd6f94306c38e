-- How the council works: its bodies and seats, its terms of reference, its meetings and decisions.

CREATE TABLE body (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    kind TEXT NOT NULL CHECK (kind IN ('council', 'executive', 'steering', 'working_group', 'sub_council', 'sector_table', 'steering_group',
        'action_team', 'advisory', 'task_force', 'recruitment', 'network', 'secretariat')),
    label_en TEXT NOT NULL DEFAULT '', label_fr TEXT NOT NULL DEFAULT '', label_state TEXT NOT NULL DEFAULT 'en.missing',
    name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_state TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    mandate_en TEXT NOT NULL, mandate_fr TEXT NOT NULL, mandate_state TEXT NOT NULL,
    parent_id TEXT REFERENCES body (id),
    grew_out_of_id TEXT REFERENCES body (id),
    theme TEXT NOT NULL,
    rhythm TEXT NOT NULL CHECK (rhythm IN ('', 'weekly', 'monthly', 'every_two_months', 'quarterly', 'twice_a_year', 'yearly', 'as_needed')),
    is_open BOOLEAN NOT NULL,
    meets_publicly BOOLEAN NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    version BIGINT NOT NULL,
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
);
CREATE INDEX body_partnership ON body (partnership_id, name_fold, id);
CREATE INDEX body_parent ON body (parent_id);

-- What a body was called and which body it answered to, from a day to a day, both included, and why that changed. What it is
-- called now stands in the body itself.
CREATE TABLE body_past (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_state TEXT NOT NULL,
    parent_id TEXT REFERENCES body (id),
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    reason_en TEXT NOT NULL, reason_fr TEXT NOT NULL, reason_state TEXT NOT NULL,
    UNIQUE (body_id, starts_on),
    CHECK (ends_on >= starts_on)
);
CREATE INDEX body_past_partnership ON body_past (partnership_id, ends_on, id);

-- How a body ended, or passed into another: the first day on which it was so, and why.
CREATE TABLE body_step (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    kind TEXT NOT NULL CHECK (kind IN ('closed', 'merged', 'split')),
    into_id TEXT REFERENCES body (id),
    stepped_on TEXT NOT NULL,
    reason_en TEXT NOT NULL, reason_fr TEXT NOT NULL, reason_state TEXT NOT NULL,
    CHECK ((kind = 'closed') = (into_id IS NULL))
);
CREATE INDEX body_step_partnership ON body_step (partnership_id, stepped_on, id);

CREATE TABLE officer (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    office TEXT NOT NULL CHECK (office IN ('chair', 'co_chair', 'vice_chair', 'secretary')),
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
);
CREATE INDEX officer_body ON officer (body_id, starts_on);
CREATE INDEX officer_person ON officer (person_id);

CREATE TABLE seat (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    number BIGINT NOT NULL CHECK (number > 0),
    label_en TEXT NOT NULL, label_fr TEXT NOT NULL, label_state TEXT NOT NULL,
    label_fold TEXT NOT NULL,
    sectors TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('organizational', 'at_large', 'lived_experience', 'youth', 'ex_officio', 'sub_body_chair', 'municipal', 'funder')),
    organization_id TEXT REFERENCES organization (id),
    is_voting BOOLEAN NOT NULL,
    counts_for_quorum BOOLEAN NOT NULL,
    appointed_by TEXT NOT NULL CHECK (appointed_by IN ('', 'council', 'organization', 'host', 'group', 'office')),
    reserved TEXT NOT NULL,
    alternates TEXT NOT NULL CHECK (alternates IN ('named', 'anyone')),
    is_open BOOLEAN NOT NULL,
    term_years BIGINT CHECK (term_years BETWEEN 1 AND 10),
    max_terms BIGINT,
    note_en TEXT NOT NULL, note_fr TEXT NOT NULL, note_state TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    version BIGINT NOT NULL,
    UNIQUE (body_id, number),
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
);
CREATE INDEX seat_partnership ON seat (partnership_id, body_id, number);

CREATE TABLE seat_sector (
    seat_id TEXT NOT NULL REFERENCES seat (id),
    sector TEXT NOT NULL,
    PRIMARY KEY (seat_id, sector)
);
CREATE INDEX seat_sector_sector ON seat_sector (sector, seat_id);

-- Which seat of another body a seat was moved from, when bodies merged or split.
CREATE TABLE seat_origin (
    seat_id TEXT PRIMARY KEY NOT NULL REFERENCES seat (id),
    from_id TEXT NOT NULL REFERENCES seat (id)
);
CREATE INDEX seat_origin_from ON seat_origin (from_id);

-- Who holds a seat, or stands in for its holder, from a day to a day, both included.
CREATE TABLE tenure (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    seat_id TEXT NOT NULL REFERENCES seat (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    organization_id TEXT REFERENCES organization (id),
    role TEXT NOT NULL CHECK (role IN ('holder', 'alternate')),
    term BIGINT,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    reason TEXT NOT NULL CHECK (reason IN ('', 'term_end', 'resigned', 'stepped_down', 'retired', 'changed_employer', 'organization_withdrew',
        'organization_closed', 'restructured', 'absence', 'deceased', 'other')),
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
);
CREATE INDEX tenure_seat ON tenure (seat_id, role, starts_on);
CREATE INDEX tenure_person ON tenure (person_id, starts_on);

CREATE TABLE terms (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    edition TEXT NOT NULL,
    title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_state TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'council_approved', 'host_approved', 'in_force', 'superseded')),
    effective_on TEXT,
    ended_on TEXT,
    quorum_base TEXT NOT NULL CHECK (quorum_base IN ('all_seats', 'voting_seats', 'filled_voting_seats', 'organizations')),
    quorum_threshold TEXT NOT NULL CHECK (quorum_threshold IN ('number', 'fraction', 'percent', 'majority')),
    quorum_part BIGINT NOT NULL CHECK (quorum_part > 0),
    quorum_whole BIGINT NOT NULL CHECK (quorum_whole > 0),
    remote_counts BOOLEAN NOT NULL,
    alternates_count BOOLEAN NOT NULL,
    minimum_sectors BIGINT NOT NULL CHECK (minimum_sectors >= 0),
    quorum_includes TEXT NOT NULL,
    recall TEXT NOT NULL CHECK (recall IN ('same', 'those_present', 'number', 'fraction', 'percent', 'majority')),
    recall_part BIGINT NOT NULL CHECK (recall_part > 0),
    recall_whole BIGINT NOT NULL CHECK (recall_whole > 0),
    recall_keeps_conditions BOOLEAN NOT NULL,
    recusal TEXT NOT NULL CHECK (recusal IN ('counts', 'not_here', 'left_out')),
    decision_rule TEXT NOT NULL CHECK (decision_rule IN ('consensus', 'consensus_then_majority', 'vote_majority', 'vote_two_thirds')),
    amendment_rule TEXT NOT NULL CHECK (amendment_rule IN ('consensus', 'consensus_then_majority', 'vote_majority', 'vote_two_thirds')),
    notice_days BIGINT NOT NULL,
    meetings_per_year BIGINT NOT NULL,
    term_years BIGINT,
    max_terms BIGINT,
    review_years BIGINT,
    required_sectors TEXT NOT NULL,
    ex_officio_en TEXT NOT NULL, ex_officio_fr TEXT NOT NULL, ex_officio_state TEXT NOT NULL,
    adopted_earlier BOOLEAN NOT NULL DEFAULT FALSE,
    version BIGINT NOT NULL,
    UNIQUE (body_id, edition),
    CHECK (ended_on IS NULL OR effective_on IS NULL OR ended_on >= effective_on)
);
CREATE INDEX terms_body ON terms (body_id, effective_on);
CREATE INDEX terms_partnership ON terms (partnership_id, effective_on, id);

CREATE TABLE seat_line (
    terms_id TEXT NOT NULL REFERENCES terms (id),
    place BIGINT NOT NULL,
    sector TEXT NOT NULL,
    reserved TEXT NOT NULL CHECK (reserved IN ('none', 'newcomer', 'francophone', 'indigenous', 'youth', 'rural')),
    minimum BIGINT NOT NULL CHECK (minimum >= 0),
    target BIGINT CHECK (target >= minimum),
    maximum BIGINT CHECK (maximum >= minimum AND (target IS NULL OR maximum >= target)),
    PRIMARY KEY (terms_id, place),
    UNIQUE (terms_id, sector, reserved)
);

CREATE TABLE clause (
    terms_id TEXT NOT NULL REFERENCES terms (id),
    place BIGINT NOT NULL,
    number TEXT NOT NULL,
    heading_en TEXT NOT NULL, heading_fr TEXT NOT NULL, heading_state TEXT NOT NULL,
    text_en TEXT NOT NULL, text_fr TEXT NOT NULL, text_state TEXT NOT NULL,
    PRIMARY KEY (terms_id, place)
);

-- What is known of the community for which seats are kept: people, or tenths of a percent.
CREATE TABLE community_figure (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    reserved TEXT NOT NULL CHECK (reserved IN ('newcomer', 'francophone', 'indigenous', 'youth', 'rural')),
    unit TEXT NOT NULL CHECK (unit IN ('percent', 'count')),
    amount BIGINT NOT NULL CHECK (amount >= 0 AND (unit <> 'percent' OR amount <= 1000)),
    population_en TEXT NOT NULL, population_fr TEXT NOT NULL, population_state TEXT NOT NULL,
    source_en TEXT NOT NULL, source_fr TEXT NOT NULL, source_state TEXT NOT NULL,
    year BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX community_figure_partnership ON community_figure (partnership_id, reserved, year);

CREATE TABLE meeting (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    number BIGINT,
    held_on TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    zone TEXT NOT NULL,
    place_en TEXT NOT NULL, place_fr TEXT NOT NULL, place_state TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('in_person', 'remote', 'hybrid', 'e_decision')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'notice_sent', 'package_sent', 'in_session', 'no_quorum', 'adjourned', 'minutes_draft',
        'minutes_approved', 'published', 'cancelled', 'reconvened')),
    languages TEXT NOT NULL,
    day_is_open BOOLEAN NOT NULL,
    recalls_id TEXT REFERENCES meeting (id),
    notice_sent_on TEXT,
    note_en TEXT NOT NULL, note_fr TEXT NOT NULL, note_state TEXT NOT NULL,
    join_address TEXT NOT NULL DEFAULT '',
    join_telephone_en TEXT NOT NULL DEFAULT '', join_telephone_fr TEXT NOT NULL DEFAULT '',
    join_telephone_state TEXT NOT NULL DEFAULT 'en.missing',
    sequence BIGINT NOT NULL,
    changed_at TEXT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (body_id, number)
);
CREATE INDEX meeting_partnership ON meeting (partnership_id, held_on, id);
CREATE INDEX meeting_body ON meeting (body_id, held_on);
CREATE INDEX meeting_recalls ON meeting (recalls_id);

-- Who led a meeting and kept its minutes, and its hours as they were.
CREATE TABLE sitting (
    meeting_id TEXT PRIMARY KEY NOT NULL REFERENCES meeting (id),
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    chair_id TEXT REFERENCES person (id),
    secretary_id TEXT REFERENCES person (id),
    opened_at TEXT NOT NULL,
    closed_at TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX sitting_partnership ON sitting (partnership_id);
CREATE INDEX sitting_chair ON sitting (chair_id);
CREATE INDEX sitting_secretary ON sitting (secretary_id);

-- The rhythm in which a body meets: what its coming meetings are made from.
CREATE TABLE series (
    body_id TEXT PRIMARY KEY NOT NULL REFERENCES body (id),
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    rule TEXT NOT NULL CHECK (rule IN ('month', 'weeks')),
    every BIGINT NOT NULL CHECK (every BETWEEN 1 AND 52),
    week TEXT NOT NULL CHECK (week IN ('first', 'second', 'third', 'fourth', 'last')),
    day TEXT NOT NULL CHECK (day IN ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
    counted_from TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    place_en TEXT NOT NULL, place_fr TEXT NOT NULL, place_state TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('in_person', 'remote', 'hybrid', 'e_decision')),
    join_address TEXT NOT NULL DEFAULT '',
    join_telephone_en TEXT NOT NULL DEFAULT '', join_telephone_fr TEXT NOT NULL DEFAULT '',
    join_telephone_state TEXT NOT NULL DEFAULT 'en.missing',
    version BIGINT NOT NULL
);

-- What stands on every agenda of a body.
CREATE TABLE standing_item (
    body_id TEXT NOT NULL REFERENCES series (body_id),
    place BIGINT NOT NULL,
    title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_state TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('information', 'discussion', 'approval', 'recommendation', 'sign_off', 'break')),
    minutes BIGINT,
    PRIMARY KEY (body_id, place)
);

CREATE TABLE agenda_item (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    place BIGINT NOT NULL,
    title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_state TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('information', 'discussion', 'approval', 'recommendation', 'sign_off', 'break')),
    minutes BIGINT,
    presenter TEXT NOT NULL,
    is_consent BOOLEAN NOT NULL,
    pulled_out BOOLEAN NOT NULL,
    camera TEXT NOT NULL CHECK (camera IN ('open', 'note', 'item')),
    is_recurring BOOLEAN NOT NULL,
    approves_id TEXT REFERENCES meeting (id),
    carried_from_id TEXT REFERENCES agenda_item (id),
    carried_why TEXT CHECK (carried_why IN ('not_discussed', 'recurring', 'open_follow_up', 'left_out', 'lacked_quorum')),
    dealt_at TEXT NOT NULL DEFAULT '',
    note_en TEXT NOT NULL, note_fr TEXT NOT NULL, note_state TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX agenda_item_meeting ON agenda_item (meeting_id, place, id);
CREATE INDEX agenda_item_approves ON agenda_item (approves_id);
CREATE INDEX agenda_item_carried ON agenda_item (carried_from_id);

-- The items that somebody left out when a meeting was drafted: they are offered again for the one after.
CREATE TABLE left_out (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    item_id TEXT NOT NULL REFERENCES agenda_item (id),
    PRIMARY KEY (meeting_id, item_id)
);
CREATE INDEX left_out_item ON left_out (item_id);

-- How far an agenda has come; without a row it is a draft.
CREATE TABLE agenda (
    meeting_id TEXT PRIMARY KEY NOT NULL REFERENCES meeting (id),
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'proposals', 'papers', 'final')),
    proposals_until TEXT,
    told_at TEXT,
    CHECK (stage <> 'proposals' OR proposals_until IS NOT NULL)
);

-- What was proposed for an agenda, and what became of it.
CREATE TABLE proposal (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    person_id TEXT REFERENCES person (id),
    proposed_by TEXT NOT NULL,
    lang TEXT NOT NULL,
    title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_state TEXT NOT NULL,
    reason_en TEXT NOT NULL, reason_fr TEXT NOT NULL, reason_state TEXT NOT NULL,
    minutes BIGINT,
    document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
    proposed_at TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('waiting', 'accepted', 'merged', 'declined')),
    item_id TEXT REFERENCES agenda_item (id),
    answer_en TEXT NOT NULL, answer_fr TEXT NOT NULL, answer_state TEXT NOT NULL
);
CREATE INDEX proposal_meeting ON proposal (meeting_id, proposed_at, id);

-- The papers of an item: documents of the partnership.
CREATE TABLE paper (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    item_id TEXT NOT NULL REFERENCES agenda_item (id),
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    UNIQUE (item_id, document_id)
);
CREATE INDEX paper_document ON paper (document_id);

-- The packages that were made of a meeting, and what each held: for saying what changed since.
CREATE TABLE package (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    edition BIGINT NOT NULL CHECK (edition > 0),
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    contents TEXT NOT NULL,
    PRIMARY KEY (meeting_id, edition)
);

CREATE TABLE attendance (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    seat_id TEXT REFERENCES seat (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    state TEXT NOT NULL CHECK (state IN ('present', 'remote', 'regrets', 'absent', 'alternate', 'guest', 'staff', 'observer')),
    arrived TEXT NOT NULL,
    departed TEXT NOT NULL,
    UNIQUE (meeting_id, seat_id)
);
CREATE INDEX attendance_meeting ON attendance (meeting_id);
CREATE INDEX attendance_person ON attendance (person_id);
CREATE INDEX attendance_seat ON attendance (seat_id);

CREATE TABLE conflict (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    item_id TEXT NOT NULL REFERENCES agenda_item (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    nature_en TEXT NOT NULL, nature_fr TEXT NOT NULL, nature_state TEXT NOT NULL,
    UNIQUE (item_id, person_id)
);
CREATE INDEX conflict_meeting ON conflict (meeting_id);

CREATE TABLE decision (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    meeting_id TEXT REFERENCES meeting (id),
    item_id TEXT REFERENCES agenda_item (id),
    year BIGINT NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    decided_on TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('procedural', 'approval', 'endorsement', 'recommendation_to_host', 'recommendation_to_council', 'direction_to_staff', 'position_statement')),
    method TEXT NOT NULL CHECK (method IN ('consensus', 'consensus_with_stand_aside', 'vote_majority', 'vote_two_thirds', 'e_decision', 'chair_ruling')),
    result TEXT NOT NULL CHECK (result IN ('carried', 'carried_amended', 'defeated', 'tabled', 'deferred', 'withdrawn', 'no_quorum')),
    text_en TEXT NOT NULL, text_fr TEXT NOT NULL, text_state TEXT NOT NULL,
    search_fold TEXT NOT NULL,
    mover_id TEXT REFERENCES person (id),
    seconder_id TEXT REFERENCES person (id),
    votes_for BIGINT,
    votes_against BIGINT,
    votes_abstain BIGINT,
    votes_recused BIGINT,
    consensus_level BIGINT CHECK (consensus_level BETWEEN 1 AND 5),
    effective_on TEXT,
    terms_id TEXT REFERENCES terms (id),
    need TEXT CHECK (need IN ('no_objection', 'majority', 'two_thirds')),
    counted_from TEXT CHECK (counted_from IN ('cast', 'eligible')),
    recorded_after BOOLEAN NOT NULL DEFAULT FALSE,
    taken_at TEXT NOT NULL DEFAULT '',
    outcome_en TEXT NOT NULL DEFAULT '', outcome_fr TEXT NOT NULL DEFAULT '', outcome_state TEXT NOT NULL DEFAULT 'en.missing',
    review_on TEXT,
    version BIGINT NOT NULL,
    UNIQUE (body_id, year, number)
);
CREATE INDEX decision_partnership ON decision (partnership_id, decided_on, id);
CREATE INDEX decision_year ON decision (partnership_id, year);
CREATE INDEX decision_meeting ON decision (meeting_id);
CREATE INDEX decision_review ON decision (partnership_id, review_on);

-- The words of decisions, folded: the register is searched by how they begin.
CREATE TABLE decision_word (
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    word_fold TEXT NOT NULL,
    decision_id TEXT NOT NULL REFERENCES decision (id),
    PRIMARY KEY (partnership_id, word_fold, decision_id)
-- sqlite:
) WITHOUT ROWID;
-- postgres:
);
-- both:

-- Who stood aside from a decision or blocked it, and why.
CREATE TABLE reservation (
    decision_id TEXT NOT NULL REFERENCES decision (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    stance TEXT NOT NULL CHECK (stance IN ('stood_aside', 'blocked')),
    reason_en TEXT NOT NULL, reason_fr TEXT NOT NULL, reason_state TEXT NOT NULL,
    PRIMARY KEY (decision_id, person_id)
);

-- The items of a consent agenda, and the one decision that adopted them.
CREATE TABLE consent (
    item_id TEXT PRIMARY KEY NOT NULL REFERENCES agenda_item (id),
    decision_id TEXT NOT NULL REFERENCES decision (id)
);
CREATE INDEX consent_decision ON consent (decision_id);

-- Until when the minutes of a meeting are out for correction.
CREATE TABLE circulation (
    meeting_id TEXT PRIMARY KEY NOT NULL REFERENCES meeting (id),
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    circulated_on TEXT NOT NULL,
    until TEXT NOT NULL,
    CHECK (until >= circulated_on)
);

-- To whom they were sent.
CREATE TABLE minutes_reader (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    sent_on TEXT NOT NULL,
    UNIQUE (meeting_id, person_id)
);
CREATE INDEX minutes_reader_person ON minutes_reader (person_id);

-- What somebody would have corrected in them, in their language, and what became of it.
CREATE TABLE remark (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    item_id TEXT REFERENCES agenda_item (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    lang TEXT NOT NULL CHECK (lang IN ('en', 'fr')),
    text TEXT NOT NULL,
    remarked_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'taken_up', 'not_taken_up')),
    word TEXT NOT NULL,
    settled_on TEXT,
    CHECK ((state = 'open') = (settled_on IS NULL))
);
CREATE INDEX remark_meeting ON remark (meeting_id, remarked_at, id);
CREATE INDEX remark_person ON remark (person_id);

-- Which decision approved them: one line for each choice, the last one counts.
CREATE TABLE minutes_approval (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    place BIGINT NOT NULL CHECK (place > 0),
    decision_id TEXT NOT NULL REFERENCES decision (id),
    reason TEXT NOT NULL,
    chosen_on TEXT NOT NULL,
    PRIMARY KEY (meeting_id, place),
    CHECK ((place = 1) = (reason = ''))
);
CREATE INDEX minutes_approval_decision ON minutes_approval (decision_id);

-- What minutes said when they were approved, and the seal of it.
CREATE TABLE kept_minutes (
    meeting_id TEXT PRIMARY KEY NOT NULL REFERENCES meeting (id),
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    kept_on TEXT NOT NULL,
    seal TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX kept_minutes_partnership ON kept_minutes (partnership_id);

-- What was corrected in them once they were approved: the text as it stood before, and why. Of the attendance, who was noted for a
-- seat and who is, and the numbers of the decisions whose quorum rests on that.
CREATE TABLE correction (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    item_id TEXT REFERENCES agenda_item (id),
    what TEXT NOT NULL DEFAULT 'note' CHECK (what IN ('note', 'title', 'attendance')),
    before_en TEXT NOT NULL, before_fr TEXT NOT NULL, before_state TEXT NOT NULL,
    reason_en TEXT NOT NULL, reason_fr TEXT NOT NULL, reason_state TEXT NOT NULL,
    corrected_on TEXT NOT NULL,
    corrected_by TEXT NOT NULL DEFAULT '',
    seat_was TEXT NOT NULL DEFAULT '',
    seat_is TEXT NOT NULL DEFAULT '',
    decisions TEXT NOT NULL DEFAULT '',
    CHECK ((item_id IS NULL) = (what = 'attendance'))
);
CREATE INDEX correction_meeting ON correction (meeting_id, corrected_on, id);

-- A vote on a motion: at a meeting, or between meetings until an hour. What decides it is copied when it is opened.
CREATE TABLE vote (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    meeting_id TEXT REFERENCES meeting (id),
    item_id TEXT REFERENCES agenda_item (id),
    text_en TEXT NOT NULL, text_fr TEXT NOT NULL, text_state TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('procedural', 'approval', 'endorsement', 'recommendation_to_host', 'recommendation_to_council', 'direction_to_staff', 'position_statement')),
    mover_id TEXT NOT NULL REFERENCES person (id),
    seconder_id TEXT NOT NULL REFERENCES person (id),
    method TEXT NOT NULL CHECK (method IN ('consensus', 'roll_call', 'secret')),
    need TEXT NOT NULL CHECK (need IN ('no_objection', 'majority', 'two_thirds')),
    otherwise TEXT CHECK (otherwise IN ('majority', 'two_thirds')),
    follows_id TEXT REFERENCES vote (id),
    counted_from TEXT NOT NULL CHECK (counted_from IN ('cast', 'eligible')),
    silence TEXT NOT NULL CHECK (silence IN ('not_a_vote', 'no_objection')),
    terms_id TEXT REFERENCES terms (id),
    quorum_base TEXT NOT NULL,
    quorum_threshold TEXT NOT NULL,
    quorum_part BIGINT NOT NULL,
    quorum_whole BIGINT NOT NULL,
    remote_counts BOOLEAN NOT NULL,
    alternates_count BOOLEAN NOT NULL,
    minimum_sectors BIGINT NOT NULL,
    quorum_includes TEXT NOT NULL,
    recall TEXT NOT NULL,
    recall_part BIGINT NOT NULL,
    recall_whole BIGINT NOT NULL,
    recall_keeps_conditions BOOLEAN NOT NULL,
    recusal TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    closes_at TEXT,
    closes_on TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
    closed_at TEXT,
    decision_id TEXT REFERENCES decision (id),
    quorum_met BOOLEAN,
    quorum_here BIGINT,
    quorum_needed BIGINT,
    quorum_of BIGINT,
    withdrawal_en TEXT NOT NULL, withdrawal_fr TEXT NOT NULL, withdrawal_state TEXT NOT NULL,
    version BIGINT NOT NULL,
    CHECK ((meeting_id IS NULL) = (closes_at IS NOT NULL)),
    CHECK ((state = 'closed') = (decision_id IS NOT NULL)),
    CHECK (otherwise IS NULL OR method = 'consensus')
);
CREATE UNIQUE INDEX vote_follows ON vote (follows_id);
CREATE INDEX vote_partnership ON vote (partnership_id, state, closes_on, id);
CREATE INDEX vote_body ON vote (body_id, state);
CREATE INDEX vote_meeting ON vote (meeting_id);
CREATE INDEX vote_decision ON vote (decision_id);

-- The list of those asked, frozen when a vote is opened: one line for each seat that votes. Of a secret ballot a line says
-- only that its seat voted; of a consensus, on which step of the ladder it stands. What was said aloud at the table names whoever
-- wrote it down.
CREATE TABLE vote_line (
    vote_id TEXT NOT NULL REFERENCES vote (id),
    seat_id TEXT NOT NULL REFERENCES seat (id),
    number BIGINT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('votes', 'recused', 'absent', 'vacant')),
    reason_en TEXT NOT NULL, reason_fr TEXT NOT NULL, reason_state TEXT NOT NULL,
    kind TEXT NOT NULL,
    organization_id TEXT REFERENCES organization (id),
    sectors TEXT NOT NULL,
    counts_for_quorum BOOLEAN NOT NULL,
    holder_id TEXT REFERENCES person (id),
    voted_as TEXT CHECK (voted_as IN ('holder', 'alternate')),
    voter_id TEXT REFERENCES person (id),
    mark TEXT CHECK (mark IN ('yes', 'no', 'abstain')),
    step TEXT CHECK (step IN ('full_support', 'minor_point', 'can_live', 'stands_aside', 'blocks')),
    taken_by TEXT NOT NULL DEFAULT '',
    taken_account_id TEXT,
    PRIMARY KEY (vote_id, seat_id),
    CHECK (part = 'votes' OR voted_as IS NULL),
    CHECK (taken_by = '' OR voter_id IS NOT NULL),
    CHECK (mark IS NULL OR step IS NULL),
    CHECK ((mark IS NULL AND step IS NULL) = (voter_id IS NULL))
);
CREATE INDEX vote_line_seat ON vote_line (seat_id);

-- Who may vote for a seat: its holder, or an alternate. Whoever is first has voted for it.
CREATE TABLE vote_voter (
    vote_id TEXT NOT NULL REFERENCES vote (id),
    seat_id TEXT NOT NULL REFERENCES seat (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('holder', 'alternate')),
    PRIMARY KEY (vote_id, seat_id, person_id)
);
CREATE INDEX vote_voter_person ON vote_voter (person_id, vote_id);

-- The ballots of a secret vote that is open. They leave in no archive, are written anew at every ballot, and go at the close.
CREATE TABLE ballot_box (
    id TEXT PRIMARY KEY NOT NULL,
    vote_id TEXT NOT NULL REFERENCES vote (id),
    mark TEXT NOT NULL CHECK (mark IN ('yes', 'no', 'abstain'))
);
CREATE INDEX ballot_box_vote ON ballot_box (vote_id, id);

-- The ballots of a secret vote that was closed with enough of them, in an order that means nothing.
CREATE TABLE ballot (
    id TEXT PRIMARY KEY NOT NULL,
    vote_id TEXT NOT NULL REFERENCES vote (id),
    mark TEXT NOT NULL CHECK (mark IN ('yes', 'no', 'abstain'))
);
CREATE INDEX ballot_vote ON ballot (vote_id, id);

-- How a version of the terms of reference came to its state: one line for each step.
CREATE TABLE terms_step (
    terms_id TEXT NOT NULL REFERENCES terms (id),
    place BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'council_approved', 'host_approved', 'in_force', 'superseded')),
    stepped_on TEXT NOT NULL,
    decision_id TEXT REFERENCES decision (id),
    resolution TEXT NOT NULL,
    PRIMARY KEY (terms_id, place)
);
CREATE INDEX terms_step_decision ON terms_step (decision_id);

-- By what terms were adopted before these records began: which body, and where that is written.
CREATE TABLE terms_earlier (
    terms_id TEXT PRIMARY KEY NOT NULL REFERENCES terms (id),
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    adopted_on TEXT NOT NULL,
    resolution TEXT NOT NULL,
    document TEXT NOT NULL,
    host_on TEXT,
    host_resolution TEXT NOT NULL,
    entered_on TEXT NOT NULL
);
CREATE INDEX terms_earlier_partnership ON terms_earlier (partnership_id);
CREATE INDEX terms_earlier_body ON terms_earlier (body_id);

CREATE TABLE acknowledgement (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    terms_id TEXT NOT NULL REFERENCES terms (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    acknowledged_on TEXT NOT NULL,
    via TEXT NOT NULL CHECK (via IN ('signed_in', 'link')),
    UNIQUE (terms_id, person_id)
);
CREATE INDEX acknowledgement_person ON acknowledgement (person_id, terms_id);

-- Since when a version of terms is out for comments, how often it has been, and until when comments are taken.
CREATE TABLE terms_review (
    terms_id TEXT PRIMARY KEY NOT NULL REFERENCES terms (id),
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    round BIGINT NOT NULL CHECK (round > 0),
    opened_on TEXT NOT NULL,
    until TEXT
);
CREATE INDEX terms_review_partnership ON terms_review (partnership_id);

-- To whom it was sent, and the last round in which they answered; 0 where they have not.
CREATE TABLE terms_reader (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    terms_id TEXT NOT NULL REFERENCES terms (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    sent_on TEXT NOT NULL,
    answered_in BIGINT NOT NULL CHECK (answered_in >= 0),
    answered_on TEXT,
    UNIQUE (terms_id, person_id),
    CHECK ((answered_in = 0) = (answered_on IS NULL))
);
CREATE INDEX terms_reader_person ON terms_reader (person_id);

-- What somebody says of a clause as it then was called, or of the whole, and what became of it.
CREATE TABLE terms_comment (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    terms_id TEXT NOT NULL REFERENCES terms (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    organization_id TEXT REFERENCES organization (id),
    of_whole BOOLEAN NOT NULL,
    clause_number TEXT NOT NULL,
    heading_en TEXT NOT NULL, heading_fr TEXT NOT NULL, heading_state TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('en', 'fr')),
    text TEXT NOT NULL,
    commented_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'taken_up', 'not_taken_up')),
    word TEXT NOT NULL,
    settled_on TEXT,
    settled_by TEXT NOT NULL,
    CHECK ((state = 'open') = (settled_on IS NULL))
);
CREATE INDEX terms_comment_terms ON terms_comment (terms_id, commented_at, id);
CREATE INDEX terms_comment_partnership ON terms_comment (partnership_id);
CREATE INDEX terms_comment_person ON terms_comment (person_id);
CREATE INDEX terms_comment_organization ON terms_comment (organization_id);

CREATE TABLE terms_reminder (
    terms_id TEXT NOT NULL REFERENCES terms (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    reminded_on TEXT NOT NULL,
    reminded_by TEXT NOT NULL,
    PRIMARY KEY (terms_id, person_id, reminded_on)
);

CREATE TABLE follow_up (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    meeting_id TEXT REFERENCES meeting (id),
    item_id TEXT REFERENCES agenda_item (id),
    decision_id TEXT REFERENCES decision (id),
    promised_on TEXT NOT NULL,
    text_en TEXT NOT NULL, text_fr TEXT NOT NULL, text_state TEXT NOT NULL,
    search_fold TEXT NOT NULL,
    owner_person_id TEXT REFERENCES person (id),
    owner_organization_id TEXT REFERENCES organization (id),
    due_on TEXT NOT NULL,
    is_priority BOOLEAN NOT NULL DEFAULT FALSE,
    assigned_by TEXT NOT NULL DEFAULT '',
    assigned_account_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'reported', 'done', 'dropped', 'withdrawn')),
    ending TEXT NOT NULL DEFAULT '' CHECK (ending IN ('', 'done', 'dropped')),
    closed_on TEXT,
    closing_note TEXT NOT NULL DEFAULT '',
    evidence_link TEXT NOT NULL DEFAULT '',
    evidence_id TEXT,
    closed_by TEXT NOT NULL DEFAULT '',
    closed_account_id TEXT,
    confirmed_by TEXT NOT NULL DEFAULT '',
    confirmed_account_id TEXT,
    confirmed_on TEXT,
    sent_back TEXT NOT NULL DEFAULT '',
    later_on TEXT,
    later_why TEXT NOT NULL DEFAULT '',
    later_by TEXT NOT NULL DEFAULT '',
    later_asked_on TEXT,
    later_answer TEXT CHECK (later_answer IN ('accepted', 'kept')),
    later_answered_by TEXT NOT NULL DEFAULT '',
    -- Who is told of the answer, and what it says beside yes or no.
    later_person_id TEXT REFERENCES person (id),
    later_reply TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL,
    CHECK (owner_person_id IS NOT NULL OR owner_organization_id IS NOT NULL)
);
CREATE INDEX follow_up_partnership ON follow_up (partnership_id, state, due_on, id);
CREATE INDEX follow_up_meeting ON follow_up (meeting_id);
CREATE INDEX follow_up_item ON follow_up (item_id);
CREATE INDEX follow_up_decision ON follow_up (decision_id);
CREATE INDEX follow_up_body ON follow_up (body_id, state);
CREATE INDEX follow_up_person ON follow_up (owner_person_id, state);

-- Who was reminded of what they promised, and on which day.
CREATE TABLE follow_up_reminder (
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    reminded_on TEXT NOT NULL,
    reminded_by TEXT NOT NULL,
    PRIMARY KEY (partnership_id, person_id, reminded_on)
);
CREATE INDEX follow_up_reminder_person ON follow_up_reminder (person_id);

-- A search of the people's list, kept under a name: who belongs to it is asked anew at each look.
CREATE TABLE live_group (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_state TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('people', 'organizations')),
    q TEXT NOT NULL,
    organization_id TEXT REFERENCES organization (id),
    sectors TEXT NOT NULL,
    body_id TEXT REFERENCES body (id),
    role TEXT NOT NULL CHECK (role IN ('', 'holder', 'alternate', 'officer')),
    lang TEXT NOT NULL CHECK (lang IN ('', 'en', 'fr')),
    is_listed BOOLEAN NOT NULL,
    is_francophone BOOLEAN NOT NULL,
    is_ircc_funded BOOLEAN NOT NULL,
    ended_on TEXT,
    version BIGINT NOT NULL
);
CREATE INDEX live_group_partnership ON live_group (partnership_id, name_fold, id);

-- Who was called to a meeting, for which seat or as a guest out of which group, and what they were last told of its day, hours and place.
CREATE TABLE convocation (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    seat_id TEXT REFERENCES seat (id),
    group_id TEXT REFERENCES live_group (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    called_on TEXT NOT NULL,
    told TEXT NOT NULL,
    told_at TEXT NOT NULL,
    reminded_on TEXT,
    -- When they were asked to come; none while they were asked only to keep the day free.
    invited_on TEXT,
    UNIQUE (meeting_id, seat_id, person_id),
    CHECK ((seat_id IS NULL) <> (group_id IS NULL))
);
CREATE INDEX convocation_group ON convocation (group_id);
CREATE INDEX convocation_seat ON convocation (seat_id);
CREATE INDEX convocation_person ON convocation (person_id);

CREATE TABLE reply (
    convocation_id TEXT PRIMARY KEY NOT NULL REFERENCES convocation (id),
    answer TEXT NOT NULL CHECK (answer IN ('present', 'remote', 'regrets', 'alternate')),
    alternate_id TEXT REFERENCES person (id),
    alternate_words TEXT NOT NULL,
    replied_at TEXT NOT NULL,
    -- The day on which the meeting was to be held when the reply was given: for another day it does not count.
    held_on TEXT NOT NULL
);

-- What someone needs to take part in a meeting: apart from the reply, because only those who prepare the meeting read it.
CREATE TABLE reply_need (
    convocation_id TEXT PRIMARY KEY NOT NULL REFERENCES convocation (id),
    kinds TEXT NOT NULL,
    language TEXT NOT NULL,
    note TEXT NOT NULL
);

-- Decisions named in place of the one first named as what adopted terms, a strategy, a plan or a report, and why.
CREATE TABLE adoption_named (
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    kind TEXT NOT NULL CHECK (kind IN ('terms', 'strategy', 'plan', 'report')),
    record_id TEXT NOT NULL,
    place BIGINT NOT NULL CHECK (place > 0),
    before_id TEXT NOT NULL REFERENCES decision (id),
    decision_id TEXT NOT NULL REFERENCES decision (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    named_on TEXT NOT NULL,
    PRIMARY KEY (kind, record_id, place)
);
CREATE INDEX adoption_named_partnership ON adoption_named (partnership_id);
CREATE INDEX adoption_named_before ON adoption_named (before_id);
CREATE INDEX adoption_named_decision ON adoption_named (decision_id);

-- A letter to a group, with what the group then was; and those it went to, as they then were.
-- A group as it was on one day, to be asked by a survey service. Who has which code is deleted on a day; the rest stays.
CREATE TABLE survey_panel (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    group_id TEXT NOT NULL REFERENCES live_group (id),
    group_en TEXT NOT NULL, group_fr TEXT NOT NULL, group_state TEXT NOT NULL,
    told_en TEXT NOT NULL, told_fr TEXT NOT NULL, told_state TEXT NOT NULL,
    unreached_en TEXT NOT NULL, unreached_fr TEXT NOT NULL, unreached_state TEXT NOT NULL,
    name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_state TEXT NOT NULL,
    purpose_en TEXT NOT NULL, purpose_fr TEXT NOT NULL, purpose_state TEXT NOT NULL,
    languages TEXT NOT NULL CHECK (languages IN ('en', 'fr', 'en,fr')),
    address_en TEXT NOT NULL,
    address_fr TEXT NOT NULL,
    tells_names BOOLEAN NOT NULL,
    people BIGINT NOT NULL CHECK (people > 0),
    made_on TEXT NOT NULL,
    made_by TEXT NOT NULL,
    delete_on TEXT NOT NULL,
    deleted_on TEXT,
    version BIGINT NOT NULL
);
CREATE INDEX survey_panel_partnership ON survey_panel (partnership_id, made_on);
CREATE INDEX survey_panel_group ON survey_panel (group_id, made_on);

CREATE TABLE survey_panelist (
    panel_id TEXT NOT NULL REFERENCES survey_panel (id),
    code TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    lang TEXT NOT NULL CHECK (lang IN ('en', 'fr')),
    for_en TEXT NOT NULL, for_fr TEXT NOT NULL, for_state TEXT NOT NULL,
    PRIMARY KEY (panel_id, code),
    UNIQUE (panel_id, person_id)
);
CREATE INDEX survey_panelist_person ON survey_panelist (person_id);

CREATE TABLE circular (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    group_id TEXT NOT NULL REFERENCES live_group (id),
    group_en TEXT NOT NULL, group_fr TEXT NOT NULL, group_state TEXT NOT NULL,
    told_en TEXT NOT NULL, told_fr TEXT NOT NULL, told_state TEXT NOT NULL,
    unreached_en TEXT NOT NULL, unreached_fr TEXT NOT NULL, unreached_state TEXT NOT NULL,
    subject_en TEXT NOT NULL, subject_fr TEXT NOT NULL, subject_state TEXT NOT NULL,
    text_en TEXT NOT NULL, text_fr TEXT NOT NULL, text_state TEXT NOT NULL,
    panel_id TEXT REFERENCES survey_panel (id),
    survey_en TEXT NOT NULL, survey_fr TEXT NOT NULL, survey_state TEXT NOT NULL,
    survey_until TEXT,
    sent_at TEXT NOT NULL,
    sent_by TEXT NOT NULL
);
CREATE INDEX circular_panel ON circular (panel_id, sent_at);
CREATE INDEX circular_group ON circular (group_id, sent_at);

CREATE TABLE circular_reader (
    circular_id TEXT NOT NULL REFERENCES circular (id),
    place BIGINT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('en', 'fr')),
    for_en TEXT NOT NULL, for_fr TEXT NOT NULL, for_state TEXT NOT NULL,
    PRIMARY KEY (circular_id, place)
);
CREATE INDEX circular_reader_person ON circular_reader (person_id);

-- A round of recruitment: a call for applications, for seats of a body or for sectors.
CREATE TABLE recruitment_round (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_state TEXT NOT NULL,
    call_en TEXT NOT NULL, call_fr TEXT NOT NULL, call_state TEXT NOT NULL,
    sectors TEXT NOT NULL,
    opens_on TEXT NOT NULL,
    closes_on TEXT NOT NULL,
    keep_days BIGINT NOT NULL CHECK (keep_days BETWEEN 30 AND 730),
    contact TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'decided', 'cancelled')),
    reason TEXT NOT NULL,
    ended_on TEXT,
    delete_on TEXT,
    withdrawn BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CHECK (closes_on >= opens_on)
);
CREATE INDEX recruitment_round_partnership ON recruitment_round (partnership_id, opens_on, id);
CREATE INDEX recruitment_round_body ON recruitment_round (body_id);
CREATE INDEX recruitment_round_deletion ON recruitment_round (delete_on);

CREATE TABLE round_seat (
    round_id TEXT NOT NULL REFERENCES recruitment_round (id),
    seat_id TEXT NOT NULL REFERENCES seat (id),
    PRIMARY KEY (round_id, seat_id)
);
CREATE INDEX round_seat_seat ON round_seat (seat_id);

CREATE TABLE round_question (
    round_id TEXT NOT NULL REFERENCES recruitment_round (id),
    place BIGINT NOT NULL,
    text_en TEXT NOT NULL, text_fr TEXT NOT NULL, text_state TEXT NOT NULL,
    PRIMARY KEY (round_id, place)
);

CREATE TABLE round_criterion (
    round_id TEXT NOT NULL REFERENCES recruitment_round (id),
    place BIGINT NOT NULL,
    text_en TEXT NOT NULL, text_fr TEXT NOT NULL, text_state TEXT NOT NULL,
    PRIMARY KEY (round_id, place)
);

CREATE TABLE panelist (
    round_id TEXT NOT NULL REFERENCES recruitment_round (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (round_id, person_id)
);
CREATE INDEX panelist_person ON panelist (person_id);

-- What stays of a round when its applications are deleted: how many there were, by sector, and what became of them.
CREATE TABLE round_count (
    round_id TEXT NOT NULL REFERENCES recruitment_round (id),
    sector TEXT NOT NULL,
    applications BIGINT NOT NULL,
    offers BIGINT NOT NULL,
    PRIMARY KEY (round_id, sector)
);

-- Who was seated from a round, and by which decision of the council.
CREATE TABLE round_tenure (
    round_id TEXT NOT NULL REFERENCES recruitment_round (id),
    tenure_id TEXT NOT NULL REFERENCES tenure (id),
    decision_id TEXT REFERENCES decision (id),
    PRIMARY KEY (round_id, tenure_id)
);
CREATE INDEX round_tenure_decision ON round_tenure (decision_id);
CREATE INDEX round_tenure_tenure ON round_tenure (tenure_id);

CREATE TABLE application (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    round_id TEXT NOT NULL REFERENCES recruitment_round (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_fold TEXT NOT NULL,
    phone TEXT NOT NULL,
    organization TEXT NOT NULL,
    seat_id TEXT REFERENCES seat (id),
    sector TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('en', 'fr')),
    consent TEXT NOT NULL,
    consent_version BIGINT NOT NULL,
    received_at TEXT NOT NULL,
    interview_on TEXT,
    interview_at TEXT NOT NULL,
    interview_place TEXT NOT NULL,
    interview_notes TEXT NOT NULL,
    advice TEXT NOT NULL CHECK (advice IN ('', 'offer', 'waiting', 'decline')),
    advice_reason TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('', 'offer', 'waiting', 'decline')),
    decided_on TEXT,
    decision_id TEXT REFERENCES decision (id),
    offered_seat_id TEXT REFERENCES seat (id),
    person_id TEXT REFERENCES person (id),
    version BIGINT NOT NULL,
    UNIQUE (round_id, email_fold)
);
CREATE INDEX application_partnership ON application (partnership_id);
CREATE INDEX application_seat ON application (seat_id);
CREATE INDEX application_decision ON application (decision_id);
CREATE INDEX application_offered ON application (offered_seat_id);
CREATE INDEX application_person ON application (person_id);

CREATE TABLE application_answer (
    application_id TEXT NOT NULL REFERENCES application (id),
    place BIGINT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (application_id, place)
);

-- How someone describes themself, for reserved seats, and what they need: apart, because fewer people read it.
CREATE TABLE application_private (
    application_id TEXT PRIMARY KEY NOT NULL REFERENCES application (id),
    characteristics TEXT NOT NULL,
    needs TEXT NOT NULL
);

CREATE TABLE score_sheet (
    application_id TEXT NOT NULL REFERENCES application (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    has_conflict BOOLEAN NOT NULL,
    comment TEXT NOT NULL,
    given_on TEXT NOT NULL,
    PRIMARY KEY (application_id, person_id)
);
CREATE INDEX score_sheet_person ON score_sheet (person_id);

CREATE TABLE score (
    application_id TEXT NOT NULL REFERENCES application (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    place BIGINT NOT NULL,
    mark BIGINT NOT NULL CHECK (mark BETWEEN 1 AND 5),
    PRIMARY KEY (application_id, person_id, place)
);
CREATE INDEX score_person ON score (person_id);

-- What a new member of a body gets and does first; a body without a row here has the shipped list.
CREATE TABLE onboarding_list (
    body_id TEXT PRIMARY KEY NOT NULL REFERENCES body (id),
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    version BIGINT NOT NULL
);
CREATE INDEX onboarding_list_partnership ON onboarding_list (partnership_id);

CREATE TABLE onboarding_step (
    id TEXT PRIMARY KEY NOT NULL,
    body_id TEXT NOT NULL REFERENCES onboarding_list (body_id),
    place BIGINT NOT NULL,
    text_en TEXT NOT NULL, text_fr TEXT NOT NULL, text_state TEXT NOT NULL
);
CREATE INDEX onboarding_step_body ON onboarding_step (body_id, place);

CREATE TABLE onboarding_tick (
    step_id TEXT NOT NULL REFERENCES onboarding_step (id),
    tenure_id TEXT NOT NULL REFERENCES tenure (id),
    ticked_on TEXT NOT NULL,
    ticked_by TEXT NOT NULL,
    PRIMARY KEY (step_id, tenure_id)
);
CREATE INDEX onboarding_tick_tenure ON onboarding_tick (tenure_id);

-- Decisions that are sent on to another body of the partnership, or to one outside, and what became of them there.
CREATE TABLE forwarding (
    id TEXT PRIMARY KEY NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnership (id),
    decision_id TEXT NOT NULL REFERENCES decision (id),
    body_id TEXT REFERENCES body (id),
    outside TEXT CHECK (outside IN ('municipal_council', 'school_board', 'health_authority', 'police_board', 'ministry', 'other')),
    name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_state TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    asks_en TEXT NOT NULL, asks_fr TEXT NOT NULL, asks_state TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    item_id TEXT REFERENCES agenda_item (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'adopted', 'adopted_amended', 'received', 'declined', 'withdrawn')),
    decided_on TEXT,
    resolution TEXT NOT NULL,
    answer_en TEXT NOT NULL, answer_fr TEXT NOT NULL, answer_state TEXT NOT NULL,
    version BIGINT NOT NULL,
    CHECK ((body_id IS NULL) <> (outside IS NULL)),
    CHECK (item_id IS NULL OR body_id IS NOT NULL)
);
CREATE INDEX forwarding_partnership ON forwarding (partnership_id, sent_on, id);
CREATE INDEX forwarding_decision ON forwarding (decision_id);
CREATE INDEX forwarding_body ON forwarding (body_id);
CREATE INDEX forwarding_item ON forwarding (item_id);
CREATE INDEX decision_item ON decision (item_id);
