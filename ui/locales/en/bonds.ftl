# People: their list, their pages, and where they are chosen.

people-title = People
people-sub = The people you write about, each by a name you give them, and nobody needs to be here.
people-list = Everybody here
people-muted = left out of “on this day”
people-known = { $name } is here already.
people-empty = Nobody here yet, which is fine
people-empty-text = Someone can be added here, or while you write about them. Entries do well without it, too.

# The fields for someone.
bond-new = Someone new
bond-add = Add
bond-change = Change name or kind
bond-save = Save
bond-changed = It is changed, wherever they are named.
bond-taken = Someone else here goes by that name. Choose another, or make the two one if they are the same.
bond-same = They are the same…
bond-choose-first = Choose someone first.

# The page of someone.
bond-nobody = Nobody is here any more
bond-nobody-text = This person was forgotten, or made one with somebody else. What you wrote is still in the journal.
bond-all = See everybody
bond-begin = Begin something about { $name }
bond-begin-ask = Ask for one thing
bond-begin-hold = Keep them in mind
bond-begin-check-in = Check in
bond-nothing = Nothing about { $name } so far, which is fine. Whatever you write about them can be found here.
bond-entries = Entries
bond-newest = These are the newest { $count }.
bond-mending-all = See them under Mending
bond-ruptures = Ruptures
bond-repairs = Repairs
bond-answered = Answered on { $day }
bond-asks = What you asked for
bond-ask-open = nothing noted since
bond-lines-all = See all lines
bond-check-ins = Check-ins
bond-check-ins-all = See these weeks
bond-no-note = without a note
bond-turned = Slips that you looked at again
bond-turned-out = { $not ->
    [0] Of { $checked } times you looked again, none was clearly about something else.
    [one] Of { $checked } times you looked again, one was not about you.
   *[other] Of { $checked } times you looked again, { $not } were not about you.
}

# What can be said about someone.
bond-keeping = How they are kept here
bond-mute = Leave out of “on this day”
bond-mute-hint = When earlier entries come up by their date, none about { $name } is among them.
bond-merge = The same person twice?
bond-merge-hint = Two names here can be made one.
bond-merge-ask = Make one with…
bond-merge-title = Make { $name } one with somebody else?
bond-merge-into = Who they are the same as
bond-merge-what = Everything about { $name } is then about { $other }: entries, practices and check-ins. { $other } keeps that name and kind, and { $name } leaves the list. No word you wrote is changed.
bond-merge-undo = Right afterwards you can take it back, and each gets back exactly what they had.
bond-merge-yes = Make them one
bond-merged = { $name } and { $other } are one now.
bond-forget = Forget { $name }
bond-forget-hint = The links to them go. Your words stay.
bond-forget-ask = Forget…
bond-forget-title = Forget { $name }?
bond-forget-goes = They leave the list, and every link to them goes: from entries, from practices, from check-ins.
bond-forget-stays = What you wrote stays as it is. Where you typed the name yourself, it still stands there.
bond-forget-undo = Right afterwards you can take it back. Once the journal is locked or closed, nothing brings the links back.
bond-forget-yes = Forget them
bond-forgotten = { $name } is forgotten here. What you wrote stays.
bond-back = They are back, with everything they had.

# Whom an entry is about.
bond-chip-about = About
bond-chip-add = Add someone
bond-chip-remove = Take { $name } off
bond-chip-added = The entry is about { $name }, too.
bond-chip-removed = The entry is no longer about { $name }.
bond-chip-title = Whom is this entry about?
bond-chip-label = Someone
bond-chip-use = Add to this entry

# Reading what was written in a practice.
read-change = Change it
read-practice = Written in “{ $title }”
read-locked = This letter is locked until { $day }
read-locked-text = Until then nobody can read it here, and neither can you. On that day it opens by itself.
read-beside = What else was written that day
versions-practice-text = Each is the text as it was. What is written in a practice is changed there.
