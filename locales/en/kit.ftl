# The words that every part of the house shares

## What one can do
save = Save
cancel = Cancel
edit = Edit
add = Add
remove = Remove
open = Open
close = Close
back = Back
next = Next
previous = Previous
search = Search
print = Print
download = Download
more-actions = More actions
choose-one = Choose one

## Around every page
skip-to-content = Skip to the content
site-tools = Language, search and account
menu = Menu
home = Home
help = Help
related = Related
you-are-here = You are here
on-behalf-of = You are entering this on behalf of { $name } (until { $time }). Both names are kept.
on-behalf-back = Back to where you came from
entered-by = entered by { $name }
sign-in = Sign in
sign-out = Sign out
your-sessions = Your account and sessions
free-software = Entente is free software. Nothing you do here leaves this server.

## Common labels
yes = Yes
no = No
none = None
all = All
not-stated = Not stated
optional = optional
name = Name
email = E-mail address
language = Language
english = English
french = French
in-english = In English
in-french = In French
from = From
to = To
date = Date
state = State

## Days told from today
days-ahead =
    { $days ->
         [0] today
         [1] tomorrow
        *[other] in { $days } days
    }
days-ago =
    { $days ->
         [0] today
         [1] yesterday
        *[other] { $days } days ago
    }

## Lists
filter = Filter
clear-filters = Clear the filters
filters-label = Filter this list
filters-in-use = Filters in use
remove-filter = Remove the filter { $label }
export-csv = Export as CSV
export-xlsx = Export as Excel
rows-all =
    { $total ->
         [0] No rows
         [one] { $total } row
        *[other] { $total } rows
    }
rows-some = Rows { NUMBER($from) } to { NUMBER($to) } of { NUMBER($total) }
rows-more = Rows { NUMBER($from) } to { NUMBER($to) } of more than { NUMBER($total) }: one more word or a filter shows fewer
page-here = Page { NUMBER($page) } of { NUMBER($pages) }
pages-label = Pages of this list

## After a change
both-texts-title = Somebody else changed this while you were writing
both-texts-lead = Nothing was overwritten. What you typed is still in the form; here is what is stored now. Saving again keeps your text.
both-texts-field = Field
both-texts-stored = Stored now
both-texts-typed = What you typed
saved-notice = Your changes are saved.
changed-by-someone-else = Someone else changed this record while you were working on it. Nothing of theirs was overwritten. Compare the two versions below, then save yours again if it still stands.

## Problems in a form
problem-prefix = Problem:
problems-title = Some answers need another look
problem-of = { $field }: { $problem }
problems-lead = Nothing is saved yet. What you typed is still here.
required = Fill this in.
too-long =
    Use at most { $max ->
         [one] { $max } character
        *[other] { $max } characters
    }.
not-an-email = Write an e-mail address such as name@example.ca.
not-a-date = Write a date such as 2026-11-12 or 12 November 2026.
not-a-time = Write a time such as 14:30 or 2:30 p.m.
end-before-start = The end comes before the start. Change one of the two dates.
not-a-number = Write a number, for example 1,250 or 12.5.
not-an-amount = Write an amount in dollars, for example 1,250 or 1,250.50.
out-of-range = Write a number from { $min } to { $max }.
not-a-choice = Choose one of the answers offered.
control-character = The text holds a character that cannot be seen or printed. Type the text again, or paste it without formatting.
hidden-direction = The text holds a hidden sign that turns the direction of writing. Type the text again, or paste it without formatting.
too-many-marks = Too many accents are stacked on one letter. Remove some of them.

## A text and its translation
text-source = Original text
text-machine-draft = Automatic draft, to be checked
text-translated = Translated
text-reviewed = Translation reviewed
text-stale = Translation to be updated
text-missing = Not translated yet
in-one-language =
    { $language ->
         [en] in English only
        *[fr] in French only
    }
other-language-notice =
    { $language ->
         [en] This text exists only in English for now.
        *[fr] This text exists only in French for now.
    }
also-available-in =
    { $language ->
         [en] Also available in English
        *[fr] Also available in French
    }

## Figures, charts and steps
as-of = As of { $date }
why-number = Why this number
chart-table = Show the figures as a table
chart-source = Source: { $source }
step-done = Done
step-under-way = Under way
step-ahead = Ahead
step-attention = Needs attention

## When something goes wrong: what happened, what is kept, what to do
error-way-back = Back to where you were
error-way-home = Go to the home of { $name }
error-way-out = Go to the home page
error-400-title = The request could not be understood
error-400-text = What was sent is incomplete or damaged. Nothing was changed. Go back, check what you typed and send it again.
error-401-title = Sign in to continue
error-401-text = This page is for people who are signed in. Nothing was changed. Sign in, and you will come back here.
error-403-title = This is not open to you
error-403-text = Your role here does not allow this. Nothing was changed. If it should, ask the coordinator of your partnership.
error-404-title = There is no such page
error-404-text = The page may have moved, or it is not open to you. Nothing was changed. Check the address, or start again from the home page.
error-408-title = What was sent came too slowly
error-408-text = The connection was too slow or broke off. Nothing was changed. Check the connection and send it again; a smaller file may help.
error-409-title = Someone else changed this first
error-409-text = The record changed while you were working on it. What is stored is theirs; yours was not saved. Go back, copy what you typed, and open the record again.
error-link-title = This link is not complete
error-link-text = Some of its letters are missing or changed. Open it again from the message it came in, or copy it whole. If that does not help, ask the person who sent it for a new one.
error-written-title = What you had written
error-written-help = It was not saved. Copy it from here if you still need it.
error-410-title = This link no longer works
error-410-text = It has expired, was used already or was taken back. Whatever was done with it is kept. Ask the person who sent it for a new one.
error-413-title = This is too large
error-413-text = What was sent is larger than this server takes. Nothing was saved. Send a smaller file, or fewer at a time.
error-415-title = This kind of file is not accepted
error-415-text = What was sent is of a kind that cannot be read here. Nothing was saved. Send it in one of the formats the page names.
error-422-title = Some answers need another look
error-429-title = Too many tries
error-429-text = This was tried too often in a short time. Nothing was changed. Wait a few minutes and try again.
error-500-title = Something went wrong on our side
error-500-text = Your change was not saved; everything that was saved before is intact. Try again in a moment. If it happens again, give this number to the person who looks after the server: { $number }
error-503-title = Too much is going on at once
error-503-text = The server is busy and could not answer in time. If you were sending something, look whether it was kept before you send it again. Try again in a moment.
error-at-rest-title = Nothing can be changed for the present
error-at-rest-text = { $why } Nothing was changed.
error-refused-title = This cannot be done now

## Parts
pick-hint = Type a few letters, then pick from the list.
thread-title = The thread
thread-because = Because
thread-here = This page
thread-and-so = And so
thread-gap = Missing link
thread-draft = Draft
copy = Copy
copied = Copied
saving = Saving…
saved-just-now = Saved
not-saved = Not saved yet. Your text is still here; check the connection.
what-will-happen = What will happen

## Letters
mail-goes-too = It also goes out by e-mail.
mail-goes-nowhere = No mail server is set up on this installation, so nothing goes out by e-mail. Hand the link over yourself.
