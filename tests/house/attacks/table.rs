//! The table: each attack in a sentence, and the tests that try it.

/// The number of an attack, what it is, and `file::test` for each test that tries it.
pub type Attack = (u32, &'static str, &'static [&'static str]);

/// Every attack that is tried, by number.
pub const ATTACKS: &[Attack] = &[
    (
        1,
        "An organization, a person or a partnership is given a name with markup that breaks out of attributes, titles and text fields",
        &[
            "tests/house/attacks/planted.rs::markup_planted_in_every_field_comes_out_as_text_everywhere",
            "press/src/html/tests.rs::nothing_that_is_typed_becomes_markup",
            "press/src/docx/tests.rs::nothing_that_is_typed_becomes_markup",
            "press/src/pdf/tests.rs::text_is_never_code",
        ],
    ),
    (
        2,
        "Somebody calls themselves something that ends the title of a page and begins a script",
        &[
            "tests/house/attacks/planted.rs::markup_planted_in_every_field_comes_out_as_text_everywhere",
            "kit/src/parts/tests.rs::hostile_text_stays_text_in_every_part_and_in_the_frame",
            "kit/src/parts/fields/tests.rs::hostile_text_stays_text_in_every_kind_of_field",
        ],
    ),
    (
        3,
        "A link in a written text runs a program, its scheme disguised by capitals, blanks or character references",
        &[
            "tests/house/attacks/prose.rs::links_that_run_something_lose_their_address",
            "press/src/document.rs::only_harmless_addresses_are_followed",
            "press/src/docx/tests.rs::only_links_that_lead_somewhere_harmless_are_links",
            "chapters/evidence/src/sources/model.rs::a_link_leads_to_a_site_and_nowhere_else",
        ],
    ),
    (
        4,
        "Tags are nested wrongly, in foreign elements, comments or raw text, so that cleaning makes them active",
        &[
            "tests/house/attacks/prose.rs::only_harmless_elements_remain_of_any_markup",
            "kit/src/parts/prose.rs::no_markup_of_the_writer_survives_and_cleaning_twice_changes_nothing",
        ],
    ),
    (
        5,
        "A written text brings a form, a base address, a redirection, a style sheet or a frame",
        &["tests/house/attacks/prose.rs::only_harmless_elements_remain_of_any_markup"],
    ),
    (
        6,
        "A written text restyles the page around it",
        &[
            "tests/house/attacks/prose.rs::only_harmless_elements_remain_of_any_markup",
            "kit/src/parts/tests.rs::a_page_has_no_inline_style_script_or_event_and_loads_nothing_from_elsewhere",
        ],
    ),
    (
        7,
        "A written text takes the names that a script looks for",
        &["tests/house/attacks/prose.rs::only_harmless_elements_remain_of_any_markup"],
    ),
    (
        8,
        "A drawing is uploaded that carries a program, a page, an address elsewhere or an entity",
        &["tests/house/attacks/files.rs::drawings_with_programs_and_pages_in_disguise_are_refused"],
    ),
    (
        9,
        "A file is something else than its name says, or two things at once",
        &[
            "tests/house/attacks/files.rs::drawings_with_programs_and_pages_in_disguise_are_refused",
            "press/src/read/tests.rs::a_file_that_is_something_else_under_a_good_name_is_refused",
            "chapters/registry/src/documents/tests.rs::what_is_not_one_of_the_six_kinds_is_refused_by_what_it_holds",
        ],
    ),
    (10, "A written text nests quotations or brackets without end", &["kit/src/parts/prose.rs::deep_nesting_stays_bounded"]),
    (
        11,
        "A text holds what a template would calculate",
        &["tests/house/attacks/planted.rs::markup_planted_in_every_field_comes_out_as_text_everywhere"],
    ),
    (14, "Two hostile versions of a text are shown beside each other", &["kit/src/parts/both_texts.rs::hostile_texts_are_only_text"]),
    (
        15,
        "Something with a hostile name is told of where it is not expected",
        &["tests/house/attacks/planted.rs::markup_planted_in_every_field_comes_out_as_text_everywhere"],
    ),
    (
        17,
        "The query of an address holds markup, impossible numbers, unknown, repeated or ten thousand names",
        &["tests/house/attacks/asked.rs::senseless_queries_are_refused_or_left_aside_on_every_address"],
    ),
    (
        18,
        "A search holds quotation marks, operators, wildcards or the name of a hidden column",
        &["tests/house/attacks/asked.rs::every_search_is_literal"],
    ),
    (
        19,
        "A text holds NUL, halves of characters, bytes that are no text, hidden directions or letters that look like others",
        &[
            "tests/house/attacks/asked.rs::what_is_no_text_is_refused_in_forms_addresses_and_json",
            "tests/house/attacks/asked.rs::no_name_in_an_address_is_of_letters_that_look_like_others",
            "kit/src/lang/text.rs::what_cannot_be_taken_is_refused_by_name",
            "kit/src/db/tests/values.rs::what_one_engine_could_not_keep_is_refused_by_both",
        ],
    ),
    (
        20,
        "Towers of accents, a line of a megabyte, a million brackets",
        &["tests/house/attacks/asked.rs::towers_of_accents_endless_lines_and_endless_nesting_are_refused"],
    ),
    (
        21,
        "JSON holds what is no number, names a field twice, or gives a number where a text belongs",
        &["tests/house/attacks/asked.rs::what_is_no_text_is_refused_in_forms_addresses_and_json"],
    ),
    (
        25,
        "A workbook or document unpacks to gigabytes, to thousands of parts, or to another archive",
        &[
            "press/src/read/tests.rs::archives_that_unpack_to_too_much_are_refused",
            "press/src/read/tests.rs::a_part_that_lies_about_its_size_is_refused",
            "press/src/read/tests.rs::a_count_that_asks_for_gigabytes_is_refused_before_room_is_made",
            "press/src/read/tests.rs::one_long_text_shown_in_many_cells_is_counted_each_time",
        ],
    ),
    (
        26,
        "A part of an archive has a name that leads out of it, or is a link",
        &["press/src/read/tests.rs::names_that_lead_elsewhere_are_refused"],
    ),
    (
        27,
        "A workbook or document declares entities, or fetches from elsewhere",
        &["press/src/read/tests.rs::programs_declarations_and_the_world_outside_are_refused_but_not_a_link_to_click"],
    ),
    (
        28,
        "A file is called so that its download gets another name, another ending or another header",
        &[
            "tests/house/attacks/files.rs::a_download_has_one_safe_name_whatever_the_file_was_called",
            "kit/src/web/reply.rs::a_file_name_can_neither_break_the_header_nor_hide_its_ending",
            "chapters/registry/src/documents/model.rs::a_file_name_has_no_folder_and_the_ending_of_what_it_is",
        ],
    ),
    (
        29,
        "A picture claims to be enormous, or is cut",
        &[
            "press/src/read/tests.rs::a_file_that_is_something_else_under_a_good_name_is_refused",
            "press/src/picture.rs::a_picture_that_claims_to_be_enormous_is_not_shown",
        ],
    ),
    (
        34,
        "A list that is brought has markup in its headings and lines",
        &[
            "tests/house/attacks/files.rs::markup_in_a_list_that_is_brought_is_text_at_every_step",
            "chapters/registry/src/imports/tests.rs::formulas_and_markup_are_text_and_leave_as_text",
        ],
    ),
    (
        35,
        "A list comes in any encoding and with any separator, is ragged, far too long or too wide, or names somebody twice",
        &[
            "press/src/read/tests.rs::every_separator_line_end_and_encoding_gives_the_same_sheet",
            "press/src/read/tests.rs::a_file_that_is_too_large_or_no_table_is_refused_with_its_own_reason",
            "press/src/read/tests.rs::any_bytes_are_read_or_refused",
            "chapters/registry/src/imports/tests.rs::five_thousand_lines_are_looked_at_page_by_page_and_added_at_once",
            "chapters/registry/src/member_lists/tests.rs::every_problem_names_its_cell_and_only_sound_lines_are_taken_when_asked",
            "chapters/registry/src/member_lists/tests.rs::two_who_look_at_a_list_do_not_add_it_twice",
        ],
    ),
    (
        38,
        "An archive was tampered with before it is imported",
        &["tests/house/archive.rs::a_wrong_archive_is_told_apart_and_changes_nothing"],
    ),
    (
        39,
        "The address of a private document is opened by somebody else, or under another partnership",
        &["chapters/registry/src/documents/tests.rs::each_sees_what_is_theirs_to_see"],
    ),
    (
        41,
        "A name or a note begins like a formula, and is taken away as a table",
        &[
            "tests/house/attacks/planted.rs::formulas_planted_in_every_field_leave_as_text_in_every_export",
            "press/src/csv.rs::formulas_are_inert_and_numbers_stay_numbers",
            "press/src/xlsx/tests.rs::nothing_that_is_typed_becomes_a_formula_anywhere",
        ],
    ),
    (
        45,
        "The identifier of another partnership's record is put into an address or a form",
        &[
            "tests/house/attacks/boundaries.rs::records_of_another_partnership_are_nothing_under_ones_own_address",
            "tests/house/attacks/boundaries.rs::records_of_another_partnership_are_no_answer_in_any_form",
            "tests/house/access_matrix.rs::every_route_answers_everybody_as_the_matrix_says",
        ],
    ),
    (
        46,
        "A form brings fields that nobody asked for: a standing, an owner, a date of making",
        &["tests/house/attacks/boundaries.rs::fields_that_nobody_asks_for_are_refused_with_the_whole_form"],
    ),
    (
        47,
        "Somebody without the right looks for what is in camera: by its address, in lists, searches, counts, calendars, JSON and files",
        &[
            "chapters/governance/src/minutes/in_camera_tests.rs::who_may_not_read_what_is_in_camera_finds_it_nowhere",
            "chapters/governance/src/minutes/in_camera_tests.rs::what_is_in_camera_changes_nothing_in_what_others_read",
            "chapters/governance/src/minutes/tests.rs::published_minutes_of_a_body_that_meets_publicly_are_read_by_all_without_names",
        ],
    ),
    (
        48,
        "Somebody who was invited to chair and has not accepted ends a meeting, records a decision or looks into the room",
        &["chapters/governance/src/decisions/tests.rs::a_chair_who_has_not_accepted_the_invitation_changes_nothing"],
    ),
    (
        49,
        "The address to go on to after signing in leads out of the house",
        &[
            "tests/house/attacks/boundaries.rs::no_address_leads_out_of_the_house_after_signing_in",
            "chapters/access/src/sign_in/pages.rs::after_signing_in_one_stays_at_home",
            "kit/src/web/reply.rs::an_address_cannot_carry_a_header",
        ],
    ),
    (
        57,
        "The secret of a session is brought as a token for programs, or such a token as the cookie of a session or to another partnership",
        &[
            "tests/house/attacks/boundaries.rs::cookies_preset_doubled_forged_or_kept_open_nothing",
            "tests/house/attacks/boundaries.rs::a_token_for_programs_opens_nothing_as_a_cookie_nor_at_a_neighbours",
        ],
    ),
    (
        67,
        "An address or a subject carries another header of a letter",
        &["kit/src/mail/address.rs::an_address_is_one_address_and_carries_no_header"],
    ),
    (
        68,
        "An address is several, quoted, far too long, or in letters that look like others",
        &["kit/src/mail/address.rs::an_address_is_one_address_and_carries_no_header"],
    ),
    (
        84,
        "Someone votes who stands back, is not on the list or has left the seat; a vote ends in a tie, the quorum is lost before the close, \
         two amendments come at once",
        &[
            "chapters/governance/src/votes/tests.rs::whoever_declares_a_conflict_on_the_item_is_not_asked",
            "chapters/governance/src/votes/tests.rs::what_comes_late_or_from_nowhere_is_refused_with_the_reason",
            "chapters/governance/src/votes/tests.rs::at_a_meeting_those_who_are_there_vote_and_a_quorum_lost_decides_nothing",
            "chapters/governance/src/votes/rules.rs::a_tie_carries_nothing_and_the_border_of_each_rule_is_where_it_says",
            "chapters/governance/src/votes/called_tests.rs::a_tie_defeats_the_motion_and_its_page_says_why",
            "chapters/governance/src/terms/tests.rs::of_two_amendments_that_come_into_force_at_once_one_does_and_the_other_is_told",
        ],
    ),
    (
        85,
        "A sender says to be a proxy, to be asked under another name, or for another address",
        &[
            "kit/src/web/forwarded.rs::nobody_is_believed_unless_trusted",
            "kit/src/web/forwarded.rs::the_client_is_the_last_hop_that_is_not_trusted",
            "kit/src/web/tests.rs::handlers_learn_the_client_behind_a_trusted_proxy_and_no_other_story",
            "tests/house/attacks/http.rs::what_a_sender_says_of_host_scheme_and_address_is_not_believed",
            "kit/src/web/guard.rs::a_strange_host_is_not_us",
        ],
    ),
    (
        87,
        "An address is asked by a method it does not have, or one that is disguised as another",
        &["tests/house/attacks/http.rs::methods_that_an_address_does_not_have_are_refused"],
    ),
    (
        88,
        "A body is of another kind than it says, of two kinds, in another alphabet or packed",
        &["tests/house/attacks/http.rs::bodies_of_another_kind_are_refused"],
    ),
    (
        89,
        "A protected address is spelled another way: dots, capitals, references, parameters, NUL",
        &["tests/house/attacks/http.rs::other_spellings_of_an_address_open_nothing"],
    ),
    (
        90,
        "A page elsewhere sends one of our forms, or a page of ours changes something by being looked at",
        &[
            "tests/house/attacks/http.rs::no_change_is_taken_from_another_site_or_without_its_token",
            "tests/house/attacks/http.rs::only_the_way_out_of_letters_is_taken_from_no_page",
            "tests/house/attacks/planted.rs::looking_at_every_page_changes_nothing",
            "kit/src/web/guard.rs::a_form_from_elsewhere_is_not_ours",
            "chapters/access/src/sign_in/tests.rs::forms_from_elsewhere_or_without_their_token_are_refused",
        ],
    ),
    (91, "A page of ours is shown inside another one", &["chapters/access/src/sign_in/tests.rs::every_answer_wears_the_strict_headers"]),
    (
        92,
        "A page elsewhere asks whether it may read ours",
        &["tests/house/attacks/http.rs::methods_that_an_address_does_not_have_are_refused"],
    ),
    (
        94,
        "An installation is served from a folder that others read, without encryption, from a network disk, by root",
        &[
            "tests/house/attacks/start.rs::what_others_can_read_is_not_served",
            "tests/house/attacks/start.rs::the_first_start_prints_the_only_way_in_and_keeps_to_itself",
            "src/cli/serve.rs::plain_http_is_only_for_this_machine",
            "kit/src/db/sqlite/place.rs::only_the_deepest_mount_counts",
        ],
    ),
    (
        95,
        "Somebody reaches a new installation before its operator does",
        &[
            "tests/house/attacks/start.rs::the_first_start_prints_the_only_way_in_and_keeps_to_itself",
            "tests/house/attacks/start.rs::the_link_that_sets_up_works_once_and_only_while_nobody_is_there",
        ],
    ),
    (
        97,
        "Many passwords are tried on one account, or one on many, from many addresses",
        &[
            "chapters/access/src/sign_in/throttle.rs::ten_tries_make_one_machine_wait_and_an_hour_forgives",
            "chapters/access/src/sign_in/throttle.rs::five_hundred_machines_get_forty_tries_and_the_owner_is_not_kept_out_where_known",
            "chapters/access/src/sign_in/throttle.rs::one_machine_trying_many_accounts_waits_and_can_use_up_no_more_of_them",
            "chapters/access/src/sign_in/tests.rs::whoever_guesses_waits_and_the_owner_comes_in_from_her_own_browser",
            "kit/src/web/forwarded.rs::a_household_has_the_last_64_bits_for_itself",
        ],
    ),
    (
        98,
        "A cookie is set beforehand, doubled, forged, far too long, or kept after signing out",
        &[
            "tests/house/attacks/boundaries.rs::cookies_preset_doubled_forged_or_kept_open_nothing",
            "chapters/access/src/sign_in/tests.rs::a_preset_cookie_is_never_adopted_and_two_cookies_prove_nothing",
            "chapters/access/src/sign_in/tests.rs::a_new_password_needs_the_old_one_and_ends_other_sessions",
        ],
    ),
    (
        99,
        "The program is killed between keeping a file and noting it, or between forgetting it and removing it",
        &[
            "chapters/registry/src/documents/tests.rs::a_kill_between_file_and_note_leaves_no_document_without_file_and_no_file_for_long",
            "chapters/registry/src/documents/tests.rs::a_file_that_cannot_be_kept_leaves_no_document",
            "tests/house/crash.rs::nothing_acknowledged_is_lost_in_a_hundred_kills",
        ],
    ),
    (
        100,
        "Two people change the same record, and the second would overwrite the first",
        &["tests/house/edit_forms.rs::every_form_shows_both_texts_when_two_people_change_the_same_record"],
    ),
    (
        102,
        "Lines of the chronicle are removed, changed, swapped, cut off at the end, or all sealed anew",
        &[
            "tests/house/backup.rs::the_head_of_a_backup_shows_every_tampering_since",
            "kit/src/chronicle/tests.rs::a_missing_entry_is_found",
            "kit/src/chronicle/tests.rs::an_altered_entry_is_found",
            "kit/src/chronicle/tests.rs::an_altered_detail_is_found",
            "kit/src/chronicle/tests.rs::two_swapped_entries_are_found",
            "kit/src/chronicle/tests.rs::a_cut_end_is_found_by_the_head_kept_elsewhere",
            "kit/src/chronicle/tests.rs::a_chain_written_anew_is_found_by_the_head_kept_elsewhere",
        ],
    ),
    (
        108,
        "A program meets a database that is newer than itself, or steps that were changed afterwards",
        &[
            "kit/src/db/tests/migrating.rs::a_database_newer_than_the_program_is_refused",
            "kit/src/db/tests/migrating.rs::a_step_that_was_changed_afterwards_is_refused",
        ],
    ),
    (111, "A backup has one bit changed", &["tests/house/backup.rs::a_backup_with_one_bit_changed_is_refused_and_nothing_is_touched"]),
    (
        112,
        "Whoever reads the logs asks them to tell all, and looks in them for who said what in a secret ballot, for names and for links",
        &[
            "tests/house/logs.rs::at_its_most_talkative_the_program_tells_the_same_whoever_said_no",
            "tests/house/logs.rs::a_failure_while_a_secret_ballot_is_cast_tells_its_cause_and_nothing_of_the_ballot",
            "tests/house/logs.rs::libraries_are_heard_only_when_they_warn_whatever_is_asked_for",
        ],
    ),
];

/// What must hold whoever tries, by number: rights in every state of a membership, and races.
pub const RULES: &[Attack] = &[
    (
        54,
        "Somebody acts who is invited and has not accepted, whose time on a seat or whose standing has ended, or who stands back",
        &[
            "chapters/governance/src/decisions/tests.rs::a_chair_who_has_not_accepted_the_invitation_changes_nothing",
            "chapters/governance/src/seats/tests.rs::holding_a_seat_gives_an_account_the_standing_of_a_member_and_leaving_takes_it_back",
            "chapters/registry/src/team/tests.rs::a_standing_ends_at_once_and_the_last_coordinator_stays",
            "chapters/governance/src/votes/tests.rs::what_comes_late_or_from_nowhere_is_refused_with_the_reason",
            "chapters/governance/src/votes/tests.rs::whoever_declares_a_conflict_on_the_item_is_not_asked",
        ],
    ),
    (
        57,
        "The same is done many times at once: a vote, its close, a reply, an approval, an invitation, a meeting that is closed",
        &[
            "chapters/governance/src/votes/tests.rs::fifty_votes_for_one_seat_at_once_are_one_vote",
            "chapters/governance/src/votes/tests.rs::of_two_who_close_at_once_one_closes_and_the_other_is_told",
            "chapters/governance/src/votes/called_tests.rs::of_two_who_write_down_one_seat_at_once_one_is_told",
            "chapters/governance/src/replies/tests.rs::sixty_replies_at_once_are_all_kept",
            "chapters/governance/src/minutes/tests.rs::two_chairs_approve_at_once_and_one_is_told",
            "chapters/governance/src/meetings/notes_tests.rs::of_two_who_close_a_meeting_at_once_one_closes_it_and_the_other_is_told",
            "chapters/governance/src/adoptions/tests.rs::of_two_who_name_another_at_once_one_does_and_the_other_is_told",
            "chapters/governance/src/terms/tests.rs::of_two_amendments_that_come_into_force_at_once_one_does_and_the_other_is_told",
            "chapters/registry/src/ties/tests.rs::two_invitations_of_one_address_accepted_at_once_open_one_account_and_say_so",
        ],
    ),
];
