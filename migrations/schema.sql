account
    id text not null
    email text not null
    email_fold text not null
    name text not null
    lang text not null
    password_hash text
    created_at text not null
    closed_at text
    primary key (id)
    unique (email_fold)

acknowledgement
    id text not null
    partnership_id text not null
    terms_id text not null
    person_id text not null
    acknowledged_on text not null
    via text not null
    foreign key (partnership_id) references partnership (id)
    foreign key (person_id) references person (id)
    foreign key (terms_id) references terms (id)
    index (person_id, terms_id)
    primary key (id)
    unique (terms_id, person_id)

action_plan
    id text not null
    partnership_id text not null
    fiscal_year text not null
    title_en text not null
    title_fr text not null
    title_state text not null
    strategy_id text
    bridging_en text not null
    bridging_fr text not null
    bridging_state text not null
    state text not null
    snapshot_sum text
    version bigint not null
    snapshot text
    foreign key (partnership_id) references partnership (id)
    foreign key (strategy_id) references strategy (id)
    index (strategy_id)
    primary key (id)
    unique (partnership_id, fiscal_year)

activity
    id text not null
    partnership_id text not null
    plan_id text not null
    code text not null
    code_sort text not null
    title_en text not null
    title_fr text not null
    title_state text not null
    title_fold text not null
    search_fold text not null
    description_en text not null
    description_fr text not null
    description_state text not null
    objective_id text
    body_id text
    lead_id text
    lip_role text not null
    target_groups text not null
    starts_on text
    ends_on text
    quarters text not null
    several_years boolean not null
    milestone_en text not null
    milestone_fr text not null
    milestone_state text not null
    milestone_on text
    resources_en text not null
    resources_fr text not null
    resources_state text not null
    no_cost boolean not null
    indicator_en text not null
    indicator_fr text not null
    indicator_state text not null
    baseline_en text not null
    baseline_fr text not null
    baseline_state text not null
    carried_from_id text
    merged_into_id text
    status text not null
    status_since text not null
    percent bigint not null
    updated_on text
    waiver_en text not null
    waiver_fr text not null
    waiver_state text not null
    version bigint not null
    foreign key (body_id) references body (id)
    foreign key (carried_from_id) references activity (id)
    foreign key (lead_id) references organization (id)
    foreign key (merged_into_id) references activity (id)
    foreign key (objective_id) references objective (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (plan_id) references action_plan (id)
    index (body_id, plan_id)
    index (carried_from_id)
    index (lead_id, plan_id)
    index (objective_id)
    index (partnership_id, plan_id, objective_id, code_sort, id, lead_id, body_id, status, lip_role, starts_on, ends_on, updated_on)
    index (plan_id, code_sort, id)
    primary key (id)
    unique (plan_id, code)

activity_funder
    activity_id text not null
    place bigint not null
    kind text not null
    organization_id text
    amount_cents bigint
    is_secured boolean not null
    foreign key (activity_id) references activity (id) on delete cascade
    foreign key (organization_id) references organization (id)
    index (organization_id, activity_id)
    primary key (activity_id, place)

activity_output
    activity_id text not null
    place bigint not null
    unit_en text not null
    unit_fr text not null
    unit_state text not null
    target bigint not null
    achieved bigint not null
    foreign key (activity_id) references activity (id) on delete cascade
    primary key (activity_id, place)

activity_partner
    activity_id text not null
    place bigint not null
    organization_id text not null
    role text not null
    foreign key (activity_id) references activity (id) on delete cascade
    foreign key (organization_id) references organization (id)
    index (organization_id, activity_id)
    primary key (activity_id, place)

adoption_named
    partnership_id text not null
    kind text not null
    record_id text not null
    place bigint not null
    before_id text not null
    decision_id text not null
    reason text not null
    named_on text not null
    foreign key (before_id) references decision (id)
    foreign key (decision_id) references decision (id)
    foreign key (partnership_id) references partnership (id)
    index (before_id)
    index (decision_id)
    index (partnership_id)
    primary key (kind, record_id, place)

affiliation
    id text not null
    person_id text not null
    organization_id text not null
    role_en text not null
    role_fr text not null
    role_state text not null
    starts_on text not null
    ends_on text
    is_contact boolean not null
    foreign key (organization_id) references organization (id)
    foreign key (person_id) references person (id)
    index (organization_id, starts_on)
    index (person_id, starts_on)
    primary key (id)

agenda
    meeting_id text not null
    partnership_id text not null
    stage text not null
    proposals_until text
    told_at text
    foreign key (meeting_id) references meeting (id)
    foreign key (partnership_id) references partnership (id)
    primary key (meeting_id)

agenda_item
    id text not null
    partnership_id text not null
    meeting_id text not null
    place bigint not null
    title_en text not null
    title_fr text not null
    title_state text not null
    purpose text not null
    minutes bigint
    presenter text not null
    is_consent boolean not null
    pulled_out boolean not null
    camera text not null
    is_recurring boolean not null
    approves_id text
    carried_from_id text
    carried_why text
    dealt_at text not null
    note_en text not null
    note_fr text not null
    note_state text not null
    version bigint not null
    foreign key (approves_id) references meeting (id)
    foreign key (carried_from_id) references agenda_item (id)
    foreign key (meeting_id) references meeting (id)
    foreign key (partnership_id) references partnership (id)
    index (approves_id)
    index (carried_from_id)
    index (meeting_id, place, id)
    primary key (id)

application
    id text not null
    partnership_id text not null
    round_id text not null
    name text not null
    email text not null
    email_fold text not null
    phone text not null
    organization text not null
    seat_id text
    sector text not null
    lang text not null
    consent text not null
    consent_version bigint not null
    received_at text not null
    interview_on text
    interview_at text not null
    interview_place text not null
    interview_notes text not null
    advice text not null
    advice_reason text not null
    outcome text not null
    decided_on text
    decision_id text
    offered_seat_id text
    person_id text
    version bigint not null
    foreign key (decision_id) references decision (id)
    foreign key (offered_seat_id) references seat (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (person_id) references person (id)
    foreign key (round_id) references recruitment_round (id)
    foreign key (seat_id) references seat (id)
    index (decision_id)
    index (offered_seat_id)
    index (partnership_id)
    index (person_id)
    index (seat_id)
    primary key (id)
    unique (round_id, email_fold)

application_answer
    application_id text not null
    place bigint not null
    text text not null
    foreign key (application_id) references application (id)
    primary key (application_id, place)

application_private
    application_id text not null
    characteristics text not null
    needs text not null
    foreign key (application_id) references application (id)
    primary key (application_id)

area
    id text not null
    code text not null
    kind text not null
    name_en text not null
    name_fr text not null
    name_state text not null
    name_fold text not null
    index (name_fold, id)
    primary key (id)
    unique (code)

assisted
    id text not null
    scope text not null
    holder_id text
    account_id text not null
    act text not null
    object_kind text not null
    object_id text not null
    at text not null
    index (holder_id, scope, at)
    index (object_kind, object_id, at)
    primary key (id)

attendance
    id text not null
    partnership_id text not null
    meeting_id text not null
    seat_id text
    person_id text not null
    state text not null
    arrived text not null
    departed text not null
    foreign key (meeting_id) references meeting (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (person_id) references person (id)
    foreign key (seat_id) references seat (id)
    index (meeting_id)
    index (person_id)
    index (seat_id)
    primary key (id)
    unique (meeting_id, seat_id)

ballot
    id text not null
    vote_id text not null
    mark text not null
    foreign key (vote_id) references vote (id)
    index (vote_id, id)
    primary key (id)

ballot_box
    id text not null
    vote_id text not null
    mark text not null
    foreign key (vote_id) references vote (id)
    index (vote_id, id)
    primary key (id)

benchmark
    code text not null
    place bigint not null
    theme text not null
    label_en text not null
    label_fr text not null
    label_state text not null
    amount_en text not null
    amount_fr text not null
    amount_state text not null
    as_of text not null
    population_en text not null
    population_fr text not null
    population_state text not null
    source text not null
    foreign key (source) references network_source (code)
    primary key (code)

body
    id text not null
    partnership_id text not null
    kind text not null
    label_en text not null
    label_fr text not null
    label_state text not null
    name_en text not null
    name_fr text not null
    name_state text not null
    name_fold text not null
    mandate_en text not null
    mandate_fr text not null
    mandate_state text not null
    parent_id text
    grew_out_of_id text
    theme text not null
    rhythm text not null
    is_open boolean not null
    meets_publicly boolean not null
    starts_on text not null
    ends_on text
    version bigint not null
    foreign key (grew_out_of_id) references body (id)
    foreign key (parent_id) references body (id)
    foreign key (partnership_id) references partnership (id)
    index (parent_id)
    index (partnership_id, name_fold, id)
    primary key (id)

body_past
    id text not null
    partnership_id text not null
    body_id text not null
    name_en text not null
    name_fr text not null
    name_state text not null
    parent_id text
    starts_on text not null
    ends_on text not null
    reason_en text not null
    reason_fr text not null
    reason_state text not null
    foreign key (body_id) references body (id)
    foreign key (parent_id) references body (id)
    foreign key (partnership_id) references partnership (id)
    index (partnership_id, ends_on, id)
    primary key (id)
    unique (body_id, starts_on)

body_step
    id text not null
    partnership_id text not null
    body_id text not null
    kind text not null
    into_id text
    stepped_on text not null
    reason_en text not null
    reason_fr text not null
    reason_state text not null
    foreign key (body_id) references body (id)
    foreign key (into_id) references body (id)
    foreign key (partnership_id) references partnership (id)
    index (partnership_id, stepped_on, id)
    primary key (id)

chronicle
    sequence bigint not null
    at text not null
    scope text not null
    actor_kind text not null
    actor_commitment text not null
    act text not null
    object_kind text not null
    object_id text not null
    digest text not null
    previous_hash text not null
    hash text not null
    index (object_kind, object_id)
    index (scope, sequence)
    primary key (sequence)
    trigger chronicle_never_changes
    trigger chronicle_never_shrinks
    unique (hash)

chronicle_detail
    sequence bigint not null
    actor text not null
    actor_name text not null
    detail text not null
    foreign key (sequence) references chronicle (sequence)
    primary key (sequence)

chronicle_salt
    person text not null
    salt text not null
    primary key (person)

circular
    id text not null
    partnership_id text not null
    group_id text not null
    group_en text not null
    group_fr text not null
    group_state text not null
    told_en text not null
    told_fr text not null
    told_state text not null
    unreached_en text not null
    unreached_fr text not null
    unreached_state text not null
    subject_en text not null
    subject_fr text not null
    subject_state text not null
    text_en text not null
    text_fr text not null
    text_state text not null
    panel_id text
    survey_en text not null
    survey_fr text not null
    survey_state text not null
    survey_until text
    sent_at text not null
    sent_by text not null
    foreign key (group_id) references live_group (id)
    foreign key (panel_id) references survey_panel (id)
    foreign key (partnership_id) references partnership (id)
    index (group_id, sent_at)
    index (panel_id, sent_at)
    primary key (id)

circular_reader
    circular_id text not null
    place bigint not null
    person_id text not null
    name text not null
    email text not null
    lang text not null
    for_en text not null
    for_fr text not null
    for_state text not null
    foreign key (circular_id) references circular (id)
    foreign key (person_id) references person (id)
    index (person_id)
    primary key (circular_id, place)

circulation
    meeting_id text not null
    partnership_id text not null
    circulated_on text not null
    until text not null
    foreign key (meeting_id) references meeting (id)
    foreign key (partnership_id) references partnership (id)
    primary key (meeting_id)

clause
    terms_id text not null
    place bigint not null
    number text not null
    heading_en text not null
    heading_fr text not null
    heading_state text not null
    text_en text not null
    text_fr text not null
    text_state text not null
    foreign key (terms_id) references terms (id)
    primary key (terms_id, place)

community_figure
    id text not null
    partnership_id text not null
    reserved text not null
    unit text not null
    amount bigint not null
    population_en text not null
    population_fr text not null
    population_state text not null
    source_en text not null
    source_fr text not null
    source_state text not null
    year bigint not null
    version bigint not null
    foreign key (partnership_id) references partnership (id)
    index (partnership_id, reserved, year)
    primary key (id)

conflict
    id text not null
    partnership_id text not null
    meeting_id text not null
    item_id text not null
    person_id text not null
    nature_en text not null
    nature_fr text not null
    nature_state text not null
    foreign key (item_id) references agenda_item (id)
    foreign key (meeting_id) references meeting (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (person_id) references person (id)
    index (meeting_id)
    primary key (id)
    unique (item_id, person_id)

consent
    item_id text not null
    decision_id text not null
    foreign key (decision_id) references decision (id)
    foreign key (item_id) references agenda_item (id)
    index (decision_id)
    primary key (item_id)

contribution
    id text not null
    partnership_id text not null
    organization_id text not null
    activity_id text
    meeting_id text
    update_id text
    kind text not null
    given_on text not null
    minutes bigint
    rate_cents bigint
    value_cents bigint
    what_en text not null
    what_fr text not null
    what_state text not null
    search_fold text not null
    attested_by text not null
    version bigint not null
    foreign key (activity_id) references activity (id)
    foreign key (meeting_id) references meeting (id)
    foreign key (organization_id) references organization (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (update_id) references progress_update (id)
    index (activity_id)
    index (organization_id, given_on)
    index (partnership_id, given_on, id)
    primary key (id)

convocation
    id text not null
    partnership_id text not null
    meeting_id text not null
    seat_id text
    group_id text
    person_id text not null
    called_on text not null
    told text not null
    told_at text not null
    reminded_on text
    invited_on text
    foreign key (group_id) references live_group (id)
    foreign key (meeting_id) references meeting (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (person_id) references person (id)
    foreign key (seat_id) references seat (id)
    index (group_id)
    index (person_id)
    index (seat_id)
    primary key (id)
    unique (meeting_id, seat_id, person_id)

correction
    id text not null
    partnership_id text not null
    meeting_id text not null
    item_id text
    what text not null
    before_en text not null
    before_fr text not null
    before_state text not null
    reason_en text not null
    reason_fr text not null
    reason_state text not null
    corrected_on text not null
    corrected_by text not null
    seat_was text not null
    seat_is text not null
    decisions text not null
    foreign key (item_id) references agenda_item (id)
    foreign key (meeting_id) references meeting (id)
    foreign key (partnership_id) references partnership (id)
    index (meeting_id, corrected_on, id)
    primary key (id)

decision
    id text not null
    partnership_id text not null
    body_id text not null
    meeting_id text
    item_id text
    year bigint not null
    number bigint not null
    decided_on text not null
    kind text not null
    method text not null
    result text not null
    text_en text not null
    text_fr text not null
    text_state text not null
    search_fold text not null
    mover_id text
    seconder_id text
    votes_for bigint
    votes_against bigint
    votes_abstain bigint
    votes_recused bigint
    consensus_level bigint
    effective_on text
    terms_id text
    need text
    counted_from text
    recorded_after boolean not null
    taken_at text not null
    outcome_en text not null
    outcome_fr text not null
    outcome_state text not null
    review_on text
    version bigint not null
    foreign key (body_id) references body (id)
    foreign key (item_id) references agenda_item (id)
    foreign key (meeting_id) references meeting (id)
    foreign key (mover_id) references person (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (seconder_id) references person (id)
    foreign key (terms_id) references terms (id)
    index (item_id)
    index (meeting_id)
    index (partnership_id, decided_on, id)
    index (partnership_id, review_on)
    index (partnership_id, year)
    primary key (id)
    unique (body_id, year, number)

decision_word
    partnership_id text not null
    word_fold text not null
    decision_id text not null
    foreign key (decision_id) references decision (id)
    foreign key (partnership_id) references partnership (id)
    primary key (partnership_id, word_fold, decision_id)

directory_consent
    id text not null
    person_id text not null
    given_on text not null
    recorded_by text not null
    withdrawn_on text
    withdrawal_recorded_by text not null
    foreign key (person_id) references person (id) on delete cascade
    index (person_id, given_on)
    primary key (id)

document
    id text not null
    partnership_id text not null
    title_en text not null
    title_fr text not null
    title_state text not null
    title_fold text not null
    file_name text not null
    kind text not null
    lang text not null
    visibility text not null
    size bigint not null
    digest text not null
    uploaded_at text not null
    uploaded_by text not null
    version bigint not null
    foreign key (partnership_id) references partnership (id)
    index (digest)
    index (partnership_id, uploaded_at, id)
    primary key (id)

endorsement
    id text not null
    partnership_id text not null
    strategy_id text not null
    body_en text not null
    body_fr text not null
    body_state text not null
    body_fold text not null
    kind text not null
    endorsed_on text not null
    resolution text not null
    note_en text not null
    note_fr text not null
    note_state text not null
    version bigint not null
    foreign key (partnership_id) references partnership (id)
    foreign key (strategy_id) references strategy (id)
    index (partnership_id, endorsed_on, id)
    index (strategy_id, endorsed_on, id)
    primary key (id)

finding
    id text not null
    partnership_id text not null
    statement_en text not null
    statement_fr text not null
    statement_state text not null
    statement_fold text not null
    search_fold text not null
    kind text not null
    theme text not null
    population text not null
    strength text not null
    strength_rank bigint not null
    quote_en text not null
    quote_fr text not null
    quote_state text not null
    recorded_on text not null
    state text not null
    version bigint not null
    foreign key (partnership_id) references partnership (id)
    index (partnership_id, recorded_on, id)
    index (partnership_id, statement_fold, id)
    primary key (id)

follow_up
    id text not null
    partnership_id text not null
    body_id text not null
    meeting_id text
    item_id text
    decision_id text
    promised_on text not null
    text_en text not null
    text_fr text not null
    text_state text not null
    search_fold text not null
    owner_person_id text
    owner_organization_id text
    due_on text not null
    is_priority boolean not null
    assigned_by text not null
    assigned_account_id text
    state text not null
    ending text not null
    closed_on text
    closing_note text not null
    evidence_link text not null
    evidence_id text
    closed_by text not null
    closed_account_id text
    confirmed_by text not null
    confirmed_account_id text
    confirmed_on text
    sent_back text not null
    later_on text
    later_why text not null
    later_by text not null
    later_asked_on text
    later_answer text
    later_answered_by text not null
    later_person_id text
    later_reply text not null
    version bigint not null
    foreign key (body_id) references body (id)
    foreign key (decision_id) references decision (id)
    foreign key (item_id) references agenda_item (id)
    foreign key (later_person_id) references person (id)
    foreign key (meeting_id) references meeting (id)
    foreign key (owner_organization_id) references organization (id)
    foreign key (owner_person_id) references person (id)
    foreign key (partnership_id) references partnership (id)
    index (body_id, state)
    index (decision_id)
    index (item_id)
    index (meeting_id)
    index (owner_person_id, state)
    index (partnership_id, state, due_on, id)
    primary key (id)

follow_up_reminder
    partnership_id text not null
    person_id text not null
    reminded_on text not null
    reminded_by text not null
    foreign key (partnership_id) references partnership (id)
    foreign key (person_id) references person (id)
    index (person_id)
    primary key (partnership_id, person_id, reminded_on)

forwarding
    id text not null
    partnership_id text not null
    decision_id text not null
    body_id text
    outside text
    name_en text not null
    name_fr text not null
    name_state text not null
    name_fold text not null
    asks_en text not null
    asks_fr text not null
    asks_state text not null
    sent_on text not null
    item_id text
    outcome text not null
    decided_on text
    resolution text not null
    answer_en text not null
    answer_fr text not null
    answer_state text not null
    version bigint not null
    foreign key (body_id) references body (id)
    foreign key (decision_id) references decision (id)
    foreign key (item_id) references agenda_item (id)
    foreign key (partnership_id) references partnership (id)
    index (body_id)
    index (decision_id)
    index (item_id)
    index (partnership_id, sent_on, id)
    primary key (id)

import
    id text not null
    partnership_id text not null
    kind text not null
    target_id text
    file_name text not null
    headings text not null
    mapping text not null
    words text not null
    state text not null
    lines bigint not null
    taken bigint not null
    brought_at text not null
    brought_by text not null
    version bigint not null
    foreign key (partnership_id) references partnership (id)
    index (partnership_id, kind, id)
    primary key (id)

import_content
    import_id text not null
    lines text not null
    foreign key (import_id) references import (id)
    primary key (import_id)

import_record
    import_id text not null
    place bigint not null
    line bigint not null
    kind text not null
    record_id text not null
    stays text
    foreign key (import_id) references import (id)
    primary key (import_id, place)

invitation
    id text not null
    scope text not null
    to_en text not null
    to_fr text not null
    to_state text not null
    standing text not null
    email text not null
    name text not null
    lang text not null
    invited_by text not null
    invited_at text not null
    accepted_at text
    withdrawn_at text
    index (scope, invited_at)
    primary key (id)

kept_minutes
    meeting_id text not null
    partnership_id text not null
    kept_on text not null
    seal text not null
    text text not null
    foreign key (meeting_id) references meeting (id)
    foreign key (partnership_id) references partnership (id)
    index (partnership_id)
    primary key (meeting_id)

left_out
    meeting_id text not null
    item_id text not null
    foreign key (item_id) references agenda_item (id)
    foreign key (meeting_id) references meeting (id)
    index (item_id)
    primary key (meeting_id, item_id)

link
    scope text not null
    from_kind text not null
    from_id text not null
    relation text not null
    to_kind text not null
    to_id text not null
    index (scope)
    index (to_kind, to_id)
    primary key (from_kind, from_id, relation, to_kind, to_id)

live_group
    id text not null
    partnership_id text not null
    name_en text not null
    name_fr text not null
    name_state text not null
    name_fold text not null
    kind text not null
    q text not null
    organization_id text
    sectors text not null
    body_id text
    role text not null
    lang text not null
    is_listed boolean not null
    is_francophone boolean not null
    is_ircc_funded boolean not null
    ended_on text
    version bigint not null
    foreign key (body_id) references body (id)
    foreign key (organization_id) references organization (id)
    foreign key (partnership_id) references partnership (id)
    index (partnership_id, name_fold, id)
    primary key (id)

meeting
    id text not null
    partnership_id text not null
    body_id text not null
    number bigint
    held_on text not null
    starts_at text not null
    ends_at text not null
    zone text not null
    place_en text not null
    place_fr text not null
    place_state text not null
    format text not null
    state text not null
    languages text not null
    day_is_open boolean not null
    recalls_id text
    notice_sent_on text
    note_en text not null
    note_fr text not null
    note_state text not null
    join_address text not null
    join_telephone_en text not null
    join_telephone_fr text not null
    join_telephone_state text not null
    sequence bigint not null
    changed_at text not null
    version bigint not null
    foreign key (body_id) references body (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (recalls_id) references meeting (id)
    index (body_id, held_on)
    index (partnership_id, held_on, id)
    index (recalls_id)
    primary key (id)
    unique (body_id, number)

minutes_approval
    meeting_id text not null
    place bigint not null
    decision_id text not null
    reason text not null
    chosen_on text not null
    foreign key (decision_id) references decision (id)
    foreign key (meeting_id) references meeting (id)
    index (decision_id)
    primary key (meeting_id, place)

minutes_reader
    id text not null
    partnership_id text not null
    meeting_id text not null
    person_id text not null
    sent_on text not null
    foreign key (meeting_id) references meeting (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (person_id) references person (id)
    index (person_id)
    primary key (id)
    unique (meeting_id, person_id)

network_entry
    partnership_id text not null
    scope text not null
    place_en text not null
    place_fr text not null
    place_state text not null
    communities bigint
    source text not null
    foreign key (partnership_id) references partnership (id)
    foreign key (source) references network_source (code)
    primary key (partnership_id)

network_note
    place bigint not null
    view text
    partnership_id text
    text_en text not null
    text_fr text not null
    text_state text not null
    source text not null
    foreign key (partnership_id) references partnership (id)
    foreign key (source) references network_source (code)
    foreign key (view) references network_view (code)
    primary key (place)

network_source
    code text not null
    title_en text not null
    title_fr text not null
    title_state text not null
    about_en text not null
    about_fr text not null
    about_state text not null
    year bigint
    primary key (code)

network_view
    code text not null
    as_of text not null
    title_en text not null
    title_fr text not null
    title_state text not null
    note_en text not null
    note_fr text not null
    note_state text not null
    stated_total bigint not null
    source text not null
    foreign key (source) references network_source (code)
    primary key (code)

network_view_member
    view text not null
    partnership_id text not null
    foreign key (partnership_id) references partnership (id)
    foreign key (view) references network_view (code)
    index (partnership_id)
    primary key (view, partnership_id)

notice_choice
    account_id text not null
    partnership_id text not null
    kind text not null
    rhythm text not null
    foreign key (account_id) references account (id)
    foreign key (partnership_id) references partnership (id)
    index (partnership_id)
    primary key (account_id, partnership_id, kind)

notice_mark
    account_id text not null
    partnership_id text not null
    kind text not null
    told_through bigint not null
    foreign key (account_id) references account (id)
    foreign key (partnership_id) references partnership (id)
    index (partnership_id)
    primary key (account_id, partnership_id, kind)

notice_round
    partnership_id text not null
    seen_through bigint not null
    daily_for text not null
    weekly_for text not null
    foreign key (partnership_id) references partnership (id)
    primary key (partnership_id)

notice_setting
    partnership_id text not null
    send_hour bigint not null
    week_day bigint not null
    zone text not null
    version bigint not null
    foreign key (partnership_id) references partnership (id)
    primary key (partnership_id)

notice_told
    account_id text not null
    partnership_id text not null
    what text not null
    told_on text not null
    foreign key (account_id) references account (id)
    foreign key (partnership_id) references partnership (id)
    index (partnership_id, told_on)
    primary key (account_id, partnership_id, what)

objective
    id text not null
    partnership_id text not null
    priority_id text not null
    place bigint not null
    text_en text not null
    text_fr text not null
    text_state text not null
    target_en text not null
    target_fr text not null
    target_state text not null
    expectations text not null
    version bigint not null
    foreign key (partnership_id) references partnership (id)
    foreign key (priority_id) references priority (id)
    index (partnership_id, id)
    index (priority_id, place, id)
    primary key (id)

officer
    id text not null
    partnership_id text not null
    body_id text not null
    person_id text not null
    office text not null
    starts_on text not null
    ends_on text
    foreign key (body_id) references body (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (person_id) references person (id)
    index (body_id, starts_on)
    index (person_id)
    primary key (id)

onboarding_list
    body_id text not null
    partnership_id text not null
    version bigint not null
    foreign key (body_id) references body (id)
    foreign key (partnership_id) references partnership (id)
    index (partnership_id)
    primary key (body_id)

onboarding_step
    id text not null
    body_id text not null
    place bigint not null
    text_en text not null
    text_fr text not null
    text_state text not null
    foreign key (body_id) references onboarding_list (body_id)
    index (body_id, place)
    primary key (id)

onboarding_tick
    step_id text not null
    tenure_id text not null
    ticked_on text not null
    ticked_by text not null
    foreign key (step_id) references onboarding_step (id)
    foreign key (tenure_id) references tenure (id)
    index (tenure_id)
    primary key (step_id, tenure_id)

organization
    id text not null
    partnership_id text not null
    name_en text not null
    name_fr text not null
    name_state text not null
    short_name_en text not null
    short_name_fr text not null
    short_name_state text not null
    name_fold text not null
    search_fold text not null
    website text not null
    email text not null
    phone text not null
    languages text not null
    is_francophone boolean not null
    is_ircc_funded boolean not null
    closed_on text
    sectors text not null
    version bigint not null
    foreign key (partnership_id) references partnership (id)
    index (partnership_id, name_fold, id)
    primary key (id)

organization_sector
    organization_id text not null
    sector text not null
    foreign key (organization_id) references organization (id) on delete cascade
    index (sector, organization_id)
    primary key (organization_id, sector)

outbox
    id text not null
    recipient text not null
    lang text not null
    subject text not null
    body text not null
    calendar text not null
    unsubscribe text not null
    written_at text not null
    due_at text not null
    attempts bigint not null
    sent_at text
    failure text
    index (sent_at, due_at)
    primary key (id)

package
    meeting_id text not null
    edition bigint not null
    partnership_id text not null
    made_at text not null
    made_by text not null
    contents text not null
    foreign key (meeting_id) references meeting (id)
    foreign key (partnership_id) references partnership (id)
    primary key (meeting_id, edition)

panelist
    round_id text not null
    person_id text not null
    foreign key (person_id) references person (id)
    foreign key (round_id) references recruitment_round (id)
    index (person_id)
    primary key (round_id, person_id)

paper
    id text not null
    partnership_id text not null
    item_id text not null
    document_id text not null
    foreign key (document_id) references document (id) on delete cascade
    foreign key (item_id) references agenda_item (id)
    foreign key (partnership_id) references partnership (id)
    index (document_id)
    primary key (id)
    unique (item_id, document_id)

partner_change
    id text not null
    partnership_id text not null
    organization_id text not null
    activity_id text
    update_id text
    kind text not null
    noticed_on text not null
    text_en text not null
    text_fr text not null
    text_state text not null
    text_fold text not null
    evidence_en text not null
    evidence_fr text not null
    evidence_state text not null
    search_fold text not null
    share bigint
    is_first_time boolean not null
    may_be_public boolean not null
    version bigint not null
    foreign key (activity_id) references activity (id)
    foreign key (organization_id) references organization (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (update_id) references progress_update (id)
    index (activity_id)
    index (organization_id, noticed_on)
    index (partnership_id, noticed_on, id)
    primary key (id)

partnership
    id text not null
    slug text not null
    kind text not null
    stratum text
    province text not null
    name_en text not null
    name_fr text not null
    name_state text not null
    name_fold text not null
    short_name_en text not null
    short_name_fr text not null
    short_name_state text not null
    lead_name text not null
    lead_kind text
    state text not null
    founded_on text
    umbrella_id text
    strategy_label_en text not null
    strategy_label_fr text not null
    strategy_label_state text not null
    priority_label_en text not null
    priority_label_fr text not null
    priority_label_state text not null
    objective_label_en text not null
    objective_label_fr text not null
    objective_label_state text not null
    host_approves boolean not null
    is_workspace boolean not null
    is_demonstration boolean not null
    note_en text not null
    note_fr text not null
    note_state text not null
    version bigint not null
    foreign key (umbrella_id) references partnership (id)
    index (name_fold, id)
    index (umbrella_id)
    primary key (id)
    unique (slug)

partnership_area
    partnership_id text not null
    area_id text not null
    foreign key (area_id) references area (id)
    foreign key (partnership_id) references partnership (id)
    index (area_id)
    primary key (partnership_id, area_id)

partnership_state
    id text not null
    partnership_id text not null
    state text not null
    since text not null
    reason text not null
    foreign key (partnership_id) references partnership (id)
    index (partnership_id, since, id)
    primary key (id)

person
    id text not null
    partnership_id text not null
    name text not null
    name_fold text not null
    pronouns text not null
    email text not null
    phone text not null
    lang text not null
    needs text not null
    is_listed boolean not null
    account_id text
    version bigint not null
    foreign key (account_id) references account (id)
    foreign key (partnership_id) references partnership (id)
    index (partnership_id, name_fold, id)
    primary key (id)
    unique (partnership_id, account_id)

person_invitation
    invitation_id text not null
    person_id text not null
    foreign key (invitation_id) references invitation (id)
    foreign key (person_id) references person (id) on delete cascade
    index (person_id)
    primary key (invitation_id)

plan_change
    id text not null
    plan_id text not null
    activity_id text
    changed_on text not null
    decision_id text
    reason_en text not null
    reason_fr text not null
    reason_state text not null
    who text not null
    foreign key (activity_id) references activity (id)
    foreign key (decision_id) references decision (id)
    foreign key (plan_id) references action_plan (id)
    index (activity_id)
    index (plan_id, changed_on, id)
    primary key (id)

plan_ratification
    plan_id text not null
    body_id text not null
    foreign key (body_id) references body (id)
    foreign key (plan_id) references action_plan (id)
    primary key (plan_id, body_id)

plan_step
    plan_id text not null
    place bigint not null
    state text not null
    stepped_on text not null
    decision_id text
    foreign key (decision_id) references decision (id)
    foreign key (plan_id) references action_plan (id)
    index (decision_id)
    primary key (plan_id, place)

priority
    id text not null
    partnership_id text not null
    strategy_id text not null
    place bigint not null
    title_en text not null
    title_fr text not null
    title_state text not null
    rationale_en text not null
    rationale_fr text not null
    rationale_state text not null
    theme text not null
    moved_by text not null
    version bigint not null
    foreign key (partnership_id) references partnership (id)
    foreign key (strategy_id) references strategy (id)
    index (partnership_id, id)
    index (strategy_id, place, id)
    primary key (id)

progress_update
    id text not null
    partnership_id text not null
    activity_id text not null
    told_on text not null
    status text not null
    percent bigint not null
    note_en text not null
    note_fr text not null
    note_state text not null
    help_en text not null
    help_fr text not null
    help_state text not null
    author text not null
    author_id text
    via text not null
    link_id text
    sending_key text not null
    foreign key (activity_id) references activity (id)
    foreign key (author_id) references person (id)
    foreign key (link_id) references task_link (id)
    foreign key (partnership_id) references partnership (id)
    index (activity_id, told_on, id)
    index (partnership_id, told_on, id)
    primary key (id)
    unique (sending_key)

proposal
    id text not null
    partnership_id text not null
    meeting_id text not null
    person_id text
    proposed_by text not null
    lang text not null
    title_en text not null
    title_fr text not null
    title_state text not null
    reason_en text not null
    reason_fr text not null
    reason_state text not null
    minutes bigint
    document_id text
    proposed_at text not null
    standing text not null
    item_id text
    answer_en text not null
    answer_fr text not null
    answer_state text not null
    foreign key (document_id) references document (id) on delete set null
    foreign key (item_id) references agenda_item (id)
    foreign key (meeting_id) references meeting (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (person_id) references person (id)
    index (meeting_id, proposed_at, id)
    primary key (id)

recruitment_round
    id text not null
    partnership_id text not null
    body_id text not null
    title_en text not null
    title_fr text not null
    title_state text not null
    call_en text not null
    call_fr text not null
    call_state text not null
    sectors text not null
    opens_on text not null
    closes_on text not null
    keep_days bigint not null
    contact text not null
    state text not null
    reason text not null
    ended_on text
    delete_on text
    withdrawn bigint not null
    version bigint not null
    foreign key (body_id) references body (id)
    foreign key (partnership_id) references partnership (id)
    index (body_id)
    index (delete_on)
    index (partnership_id, opens_on, id)
    primary key (id)

remark
    id text not null
    partnership_id text not null
    meeting_id text not null
    item_id text
    person_id text not null
    lang text not null
    text text not null
    remarked_at text not null
    state text not null
    word text not null
    settled_on text
    foreign key (item_id) references agenda_item (id)
    foreign key (meeting_id) references meeting (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (person_id) references person (id)
    index (meeting_id, remarked_at, id)
    index (person_id)
    primary key (id)

reply
    convocation_id text not null
    answer text not null
    alternate_id text
    alternate_words text not null
    replied_at text not null
    held_on text not null
    foreign key (alternate_id) references person (id)
    foreign key (convocation_id) references convocation (id)
    primary key (convocation_id)

reply_need
    convocation_id text not null
    kinds text not null
    language text not null
    note text not null
    foreign key (convocation_id) references convocation (id)
    primary key (convocation_id)

report
    id text not null
    partnership_id text not null
    fiscal_year text not null
    edition bigint not null
    corrects_id text
    correction text not null
    title_en text not null
    title_fr text not null
    title_state text not null
    state text not null
    frozen_sum text
    version bigint not null
    frozen text
    foreign key (corrects_id) references report (id)
    foreign key (partnership_id) references partnership (id)
    primary key (id)
    unique (partnership_id, fiscal_year, edition)

report_block
    report_id text not null
    place bigint not null
    section text not null
    heading_en text not null
    heading_fr text not null
    heading_state text not null
    text_en text not null
    text_fr text not null
    text_state text not null
    foreign key (report_id) references report (id)
    primary key (report_id, place)

report_step
    report_id text not null
    place bigint not null
    state text not null
    stepped_on text not null
    decision_id text
    foreign key (decision_id) references decision (id)
    foreign key (report_id) references report (id)
    primary key (report_id, place)

reservation
    decision_id text not null
    person_id text not null
    stance text not null
    reason_en text not null
    reason_fr text not null
    reason_state text not null
    foreign key (decision_id) references decision (id)
    foreign key (person_id) references person (id)
    primary key (decision_id, person_id)

round_count
    round_id text not null
    sector text not null
    applications bigint not null
    offers bigint not null
    foreign key (round_id) references recruitment_round (id)
    primary key (round_id, sector)

round_criterion
    round_id text not null
    place bigint not null
    text_en text not null
    text_fr text not null
    text_state text not null
    foreign key (round_id) references recruitment_round (id)
    primary key (round_id, place)

round_question
    round_id text not null
    place bigint not null
    text_en text not null
    text_fr text not null
    text_state text not null
    foreign key (round_id) references recruitment_round (id)
    primary key (round_id, place)

round_seat
    round_id text not null
    seat_id text not null
    foreign key (round_id) references recruitment_round (id)
    foreign key (seat_id) references seat (id)
    index (seat_id)
    primary key (round_id, seat_id)

round_tenure
    round_id text not null
    tenure_id text not null
    decision_id text
    foreign key (decision_id) references decision (id)
    foreign key (round_id) references recruitment_round (id)
    foreign key (tenure_id) references tenure (id)
    index (decision_id)
    index (tenure_id)
    primary key (round_id, tenure_id)

schema_migration
    number bigint not null
    name text not null
    checksum text not null
    at text not null
    primary key (number)

score
    application_id text not null
    person_id text not null
    place bigint not null
    mark bigint not null
    foreign key (application_id) references application (id)
    foreign key (person_id) references person (id)
    index (person_id)
    primary key (application_id, person_id, place)

score_sheet
    application_id text not null
    person_id text not null
    has_conflict boolean not null
    comment text not null
    given_on text not null
    foreign key (application_id) references application (id)
    foreign key (person_id) references person (id)
    index (person_id)
    primary key (application_id, person_id)

seat
    id text not null
    partnership_id text not null
    body_id text not null
    number bigint not null
    label_en text not null
    label_fr text not null
    label_state text not null
    label_fold text not null
    sectors text not null
    kind text not null
    organization_id text
    is_voting boolean not null
    counts_for_quorum boolean not null
    appointed_by text not null
    reserved text not null
    alternates text not null
    is_open boolean not null
    term_years bigint
    max_terms bigint
    note_en text not null
    note_fr text not null
    note_state text not null
    starts_on text not null
    ends_on text
    version bigint not null
    foreign key (body_id) references body (id)
    foreign key (organization_id) references organization (id)
    foreign key (partnership_id) references partnership (id)
    index (partnership_id, body_id, number)
    primary key (id)
    unique (body_id, number)

seat_line
    terms_id text not null
    place bigint not null
    sector text not null
    reserved text not null
    minimum bigint not null
    target bigint
    maximum bigint
    foreign key (terms_id) references terms (id)
    primary key (terms_id, place)
    unique (terms_id, sector, reserved)

seat_origin
    seat_id text not null
    from_id text not null
    foreign key (from_id) references seat (id)
    foreign key (seat_id) references seat (id)
    index (from_id)
    primary key (seat_id)

seat_sector
    seat_id text not null
    sector text not null
    foreign key (seat_id) references seat (id)
    index (sector, seat_id)
    primary key (seat_id, sector)

series
    body_id text not null
    partnership_id text not null
    rule text not null
    every bigint not null
    week text not null
    day text not null
    counted_from text not null
    starts_at text not null
    ends_at text not null
    place_en text not null
    place_fr text not null
    place_state text not null
    format text not null
    join_address text not null
    join_telephone_en text not null
    join_telephone_fr text not null
    join_telephone_state text not null
    version bigint not null
    foreign key (body_id) references body (id)
    foreign key (partnership_id) references partnership (id)
    primary key (body_id)

session
    id text not null
    token_hash text not null
    account_id text not null
    account_name text not null
    kind text not null
    agent text not null
    created_at text not null
    seen_at text not null
    expires_at text not null
    index (account_id)
    primary key (id)
    unique (token_hash)

setting
    name text not null
    value text not null
    primary key (name)

sitting
    meeting_id text not null
    partnership_id text not null
    chair_id text
    secretary_id text
    opened_at text not null
    closed_at text not null
    version bigint not null
    foreign key (chair_id) references person (id)
    foreign key (meeting_id) references meeting (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (secretary_id) references person (id)
    index (chair_id)
    index (partnership_id)
    index (secretary_id)
    primary key (meeting_id)

source
    id text not null
    partnership_id text not null
    title_en text not null
    title_fr text not null
    title_state text not null
    title_fold text not null
    search_fold text not null
    kind text not null
    method text not null
    year bigint not null
    author text not null
    link text not null
    participants bigint
    reached_non_users boolean not null
    about_en text not null
    about_fr text not null
    about_state text not null
    limits_en text not null
    limits_fr text not null
    limits_state text not null
    version bigint not null
    foreign key (partnership_id) references partnership (id)
    index (partnership_id, title_fold, id)
    index (partnership_id, year, id)
    primary key (id)

standing
    id text not null
    account_id text not null
    scope text not null
    kind text not null
    starts_on text not null
    ends_on text
    index (account_id, scope)
    index (scope, kind)
    primary key (id)

standing_item
    body_id text not null
    place bigint not null
    title_en text not null
    title_fr text not null
    title_state text not null
    purpose text not null
    minutes bigint
    foreign key (body_id) references series (body_id)
    primary key (body_id, place)

status_history
    activity_id text not null
    place bigint not null
    status text not null
    since text not null
    note_en text not null
    note_fr text not null
    note_state text not null
    decision_id text
    who text not null
    foreign key (activity_id) references activity (id) on delete cascade
    foreign key (decision_id) references decision (id)
    index (decision_id)
    primary key (activity_id, place)

strategy
    id text not null
    partnership_id text not null
    title_en text not null
    title_fr text not null
    title_state text not null
    title_fold text not null
    vision_en text not null
    vision_fr text not null
    vision_state text not null
    made_how_en text not null
    made_how_fr text not null
    made_how_state text not null
    alignment_en text not null
    alignment_fr text not null
    alignment_state text not null
    starts_on text not null
    ends_on text not null
    state text not null
    drafted_on text not null
    circulated_on text
    council_approved_on text
    decision_id text
    host_approved_on text
    host_resolution text not null
    in_force_from text
    superseded_on text
    version bigint not null
    foreign key (decision_id) references decision (id)
    foreign key (partnership_id) references partnership (id)
    index (partnership_id, starts_on, id)
    primary key (id)

survey_panel
    id text not null
    partnership_id text not null
    group_id text not null
    group_en text not null
    group_fr text not null
    group_state text not null
    told_en text not null
    told_fr text not null
    told_state text not null
    unreached_en text not null
    unreached_fr text not null
    unreached_state text not null
    name_en text not null
    name_fr text not null
    name_state text not null
    purpose_en text not null
    purpose_fr text not null
    purpose_state text not null
    languages text not null
    address_en text not null
    address_fr text not null
    tells_names boolean not null
    people bigint not null
    made_on text not null
    made_by text not null
    delete_on text not null
    deleted_on text
    version bigint not null
    foreign key (group_id) references live_group (id)
    foreign key (partnership_id) references partnership (id)
    index (group_id, made_on)
    index (partnership_id, made_on)
    primary key (id)

survey_panelist
    panel_id text not null
    code text not null
    person_id text not null
    lang text not null
    for_en text not null
    for_fr text not null
    for_state text not null
    foreign key (panel_id) references survey_panel (id)
    foreign key (person_id) references person (id)
    index (person_id)
    primary key (panel_id, code)
    unique (panel_id, person_id)

task_link
    id text not null
    token_hash text not null
    purpose text not null
    scope text not null
    subject_id text not null
    holder text not null
    holder_id text
    issued_at text not null
    expires_at text not null
    revoked_at text
    used_at text
    assistant_id text
    back text
    index (subject_id, scope, purpose)
    primary key (id)
    unique (token_hash)

tenure
    id text not null
    partnership_id text not null
    seat_id text not null
    person_id text not null
    organization_id text
    role text not null
    term bigint
    starts_on text not null
    ends_on text
    reason text not null
    foreign key (organization_id) references organization (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (person_id) references person (id)
    foreign key (seat_id) references seat (id)
    index (person_id, starts_on)
    index (seat_id, role, starts_on)
    primary key (id)

terms
    id text not null
    partnership_id text not null
    body_id text not null
    edition text not null
    title_en text not null
    title_fr text not null
    title_state text not null
    state text not null
    effective_on text
    ended_on text
    quorum_base text not null
    quorum_threshold text not null
    quorum_part bigint not null
    quorum_whole bigint not null
    remote_counts boolean not null
    alternates_count boolean not null
    minimum_sectors bigint not null
    quorum_includes text not null
    recall text not null
    recall_part bigint not null
    recall_whole bigint not null
    recall_keeps_conditions boolean not null
    recusal text not null
    decision_rule text not null
    amendment_rule text not null
    notice_days bigint not null
    meetings_per_year bigint not null
    term_years bigint
    max_terms bigint
    review_years bigint
    required_sectors text not null
    ex_officio_en text not null
    ex_officio_fr text not null
    ex_officio_state text not null
    adopted_earlier boolean not null
    version bigint not null
    foreign key (body_id) references body (id)
    foreign key (partnership_id) references partnership (id)
    index (body_id, effective_on)
    index (partnership_id, effective_on, id)
    primary key (id)
    unique (body_id, edition)

terms_comment
    id text not null
    partnership_id text not null
    terms_id text not null
    person_id text not null
    organization_id text
    of_whole boolean not null
    clause_number text not null
    heading_en text not null
    heading_fr text not null
    heading_state text not null
    lang text not null
    text text not null
    commented_at text not null
    state text not null
    word text not null
    settled_on text
    settled_by text not null
    foreign key (organization_id) references organization (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (person_id) references person (id)
    foreign key (terms_id) references terms (id)
    index (organization_id)
    index (partnership_id)
    index (person_id)
    index (terms_id, commented_at, id)
    primary key (id)

terms_earlier
    terms_id text not null
    partnership_id text not null
    body_id text not null
    adopted_on text not null
    resolution text not null
    document text not null
    host_on text
    host_resolution text not null
    entered_on text not null
    foreign key (body_id) references body (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (terms_id) references terms (id)
    index (body_id)
    index (partnership_id)
    primary key (terms_id)

terms_reader
    id text not null
    partnership_id text not null
    terms_id text not null
    person_id text not null
    sent_on text not null
    answered_in bigint not null
    answered_on text
    foreign key (partnership_id) references partnership (id)
    foreign key (person_id) references person (id)
    foreign key (terms_id) references terms (id)
    index (person_id)
    primary key (id)
    unique (terms_id, person_id)

terms_reminder
    terms_id text not null
    person_id text not null
    reminded_on text not null
    reminded_by text not null
    foreign key (person_id) references person (id)
    foreign key (terms_id) references terms (id)
    primary key (terms_id, person_id, reminded_on)

terms_review
    terms_id text not null
    partnership_id text not null
    round bigint not null
    opened_on text not null
    until text
    foreign key (partnership_id) references partnership (id)
    foreign key (terms_id) references terms (id)
    index (partnership_id)
    primary key (terms_id)

terms_step
    terms_id text not null
    place bigint not null
    state text not null
    stepped_on text not null
    decision_id text
    resolution text not null
    foreign key (decision_id) references decision (id)
    foreign key (terms_id) references terms (id)
    index (decision_id)
    primary key (terms_id, place)

update_output
    update_id text not null
    place bigint not null
    added bigint not null
    foreign key (update_id) references progress_update (id)
    primary key (update_id, place)

update_request
    id text not null
    partnership_id text not null
    activity_id text not null
    asked_on text not null
    answer_by text not null
    asker text not null
    holder text not null
    holder_id text
    email text not null
    lang text not null
    link_id text not null
    withdrawn_on text
    foreign key (activity_id) references activity (id)
    foreign key (link_id) references task_link (id)
    foreign key (partnership_id) references partnership (id)
    index (activity_id, asked_on, id)
    index (partnership_id, asked_on, id)
    primary key (id)
    unique (link_id)

vote
    id text not null
    partnership_id text not null
    body_id text not null
    meeting_id text
    item_id text
    text_en text not null
    text_fr text not null
    text_state text not null
    kind text not null
    mover_id text not null
    seconder_id text not null
    method text not null
    need text not null
    otherwise text
    follows_id text
    counted_from text not null
    silence text not null
    terms_id text
    quorum_base text not null
    quorum_threshold text not null
    quorum_part bigint not null
    quorum_whole bigint not null
    remote_counts boolean not null
    alternates_count boolean not null
    minimum_sectors bigint not null
    quorum_includes text not null
    recall text not null
    recall_part bigint not null
    recall_whole bigint not null
    recall_keeps_conditions boolean not null
    recusal text not null
    opened_at text not null
    closes_at text
    closes_on text
    state text not null
    closed_at text
    decision_id text
    quorum_met boolean
    quorum_here bigint
    quorum_needed bigint
    quorum_of bigint
    withdrawal_en text not null
    withdrawal_fr text not null
    withdrawal_state text not null
    version bigint not null
    foreign key (body_id) references body (id)
    foreign key (decision_id) references decision (id)
    foreign key (follows_id) references vote (id)
    foreign key (item_id) references agenda_item (id)
    foreign key (meeting_id) references meeting (id)
    foreign key (mover_id) references person (id)
    foreign key (partnership_id) references partnership (id)
    foreign key (seconder_id) references person (id)
    foreign key (terms_id) references terms (id)
    index (body_id, state)
    index (decision_id)
    index (meeting_id)
    index (partnership_id, state, closes_on, id)
    primary key (id)
    unique (follows_id)

vote_line
    vote_id text not null
    seat_id text not null
    number bigint not null
    part text not null
    reason_en text not null
    reason_fr text not null
    reason_state text not null
    kind text not null
    organization_id text
    sectors text not null
    counts_for_quorum boolean not null
    holder_id text
    voted_as text
    voter_id text
    mark text
    step text
    taken_by text not null
    taken_account_id text
    foreign key (holder_id) references person (id)
    foreign key (organization_id) references organization (id)
    foreign key (seat_id) references seat (id)
    foreign key (vote_id) references vote (id)
    foreign key (voter_id) references person (id)
    index (seat_id)
    primary key (vote_id, seat_id)

vote_voter
    vote_id text not null
    seat_id text not null
    person_id text not null
    role text not null
    foreign key (person_id) references person (id)
    foreign key (seat_id) references seat (id)
    foreign key (vote_id) references vote (id)
    index (person_id, vote_id)
    primary key (vote_id, seat_id, person_id)
