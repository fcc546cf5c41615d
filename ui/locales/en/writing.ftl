# Today, writing and reading.

first-question = A first question, if you want one
question-about = Today’s question, about { $about }
minutes-or-so = { $minutes ->
    [one] A minute or so
   *[other] { $minutes } minutes or so
}
question-of-yours = Today’s question, one of yours
why-this = Why this?
read-about = Read about { $about }
rests-on = { $count ->
    [one] The source it rests on
   *[other] The { $count } sources it rests on
}
state-now = How things are: { $state }
state-question = How are things? The question changes with it. Holdfast never guesses this from what you write.
state-settled = settled
state-stirred = stirred
state-flat = flat
state-apart = apart from someone
state-after-a-quarrel = after a quarrel
state-fresh-break-up = a fresh break-up
state-hint = It holds for today. A fresh break-up holds for about three months, or until you choose another word.
state-break-up-hint = For about three months there will be no question that looks for a meaning in it. That can hurt more than it helps so early. Choose “settled” whenever you want to end this.
another = Another
not-now = Not now
resting = No question today
no-question = No further question today
your-page = The page is yours.
question-after-all = A question after all
begin-anywhere = Begin anywhere. One word is enough.
open-page = Open the page
blank-page = Blank page
lately = Lately
all-entries = All entries
look-around = Or look around first
make-comfortable = Make it comfortable
make-comfortable-hint = Colours, text size and the writing face.
code-unchecked = Your recovery code has not been typed back yet, so nobody knows whether the copy on paper is right.
code-unchecked-short = The recovery code
code-unchecked-hint = It has not been typed back yet. A new one can be made and checked at any time.
code-check = Make a new one and check it
support-when-needed = Support, when you need it
older-title = This journal is older than last time
older-text = { $saves ->
    [one] It lacks the last save that was made on this computer. Perhaps an older copy was put in its place; a newer one may lie in a backup.
   *[other] It lacks the last { $saves } saves that were made on this computer. Perhaps an older copy was put in its place; a newer one may lie in a backup.
}

save-blank = Nothing written yet
save-saving = Saving
save-saved = Saved
save-failed = Not on disk
words-are-safe = Your words are safe in this window, so please keep it open. Holdfast tries again every minute.
copy-text = Copy the text

entry = Entry
entry-of = Entry of { $day }
entry-untitled = Written at { $time }
title = Title
title-placeholder = Title, if it wants one
focus = Focus
leave-focus = Leave focus
about-this-entry = About this entry
kept-both = Another text of this entry had been saved meanwhile. Both are kept.
see-both = See both

day = Day
day-change = Day: { $day }. Change it.
day-title = Which day does this belong to?
day-field = Day, as year-month-day
day-bad = A day is written like 2026-11-24.
day-use = Use this day
day-today = Today
day-yesterday = Yesterday
tags = Tags
add-tag = Add a tag
remove-tag = Remove { $tag }
tag-refused = A tag has up to 60 characters, and an entry up to 50 tags.

find = Find in this entry
find-short = Find
find-none = Not found
find-count = { $current } of { $count }
find-before = Place before
find-next = Next place

earlier-versions = Earlier versions
move-to-bin = Move to the bin
is-in-bin = “{ $name }” is in the bin.
written-on = { $day }, { $time }
last-changed = Last changed on { $when }
versions-count = { $count ->
    [one] One earlier version
   *[other] { $count } earlier versions
}
other-entries = Entries before and after
part-of = Part { $part } of { $parts }
part-before = Part before
part-after = Next part
write-part = Write in this part

task-done = Done:
task-open = Open:
table-label = Table
picture-place = A picture from elsewhere, not shown:

link-title = Open this link in your browser?
link-host = It leads to { $host }.
link-text = The site you visit will see that you came, but not what you write.
open-link = Open it
stay-here = Stay here
