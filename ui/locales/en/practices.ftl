# Practices: the list and the runner. The practices' own words stand in content/en/practices.

place-practices = Practices
place-mending = Mending
place-people = People
place-check-in = Check-in
key-note-repair = Note a repair
key-check-in = Check-in

practices-title = Practices
practices-sub = Each is a few small steps. Any step can be left out, and you can stop wherever you are and keep what you have.
practices-all = To choose from
practices-away = Put away for now
practices-away-text = These look for meaning in what happened, and so soon after a break-up that can hurt more than it helps. They are here all the same, if you want one.
practices-lighter = The last deep ones left you lower than you were before. That can happen. Something lighter may do you more good for now, and so may an hour with somebody you like.

practice-minutes = { $least } to { $most } minutes
practice-light = light
practice-medium = some way down
practice-deep = deep

# What was left in the middle.
run-going-on = Left in the middle
run-continue = Continue: { $title }
run-begun-on = begun on { $day }
run-away = Put away
run-away-of = Put away: { $title }
run-put-away = “{ $title }” is put away and lies in the bin, as an entry. Undo brings that entry back into your journal.

# Around the screens.
run-ways = Ways on
run-step-of = Step { $place } of { $of }
run-step-done = , done
run-all-steps = All steps
run-all-steps-behind = All steps are done
run-steps-count = { $count ->
    [one] One step
   *[other] { $count } steps
}
run-begin = Begin
run-next = Next
run-skip = Skip this one
run-stop = Stop here and keep it
run-finish = Finish
run-is-kept = It is kept. You find it among the practices, under “Left in the middle”.
run-nothing-kept = Nothing was put in, so nothing is kept.
run-minutes-left = { $minutes ->
    [one] About a minute left
   *[other] About { $minutes } minutes left
}
run-hide-time = Hide the time
run-show-time = Show the time

# Before it begins.
run-opening-hint = Nothing is kept before you put something in. You can stop at any step.
run-rests-on = What it rests on
run-no-sources = No study is named for this one.

run-brake-title = You have told this one well
run-brake-text = You have come back to it several times in a few days. Telling it once more is open to you. Here are three other ways, if one of them suits you better.
run-brake-view = Another view
run-brake-view-hint = The same quarrel, as a kind outsider would tell it.
run-brake-view-go = Look from outside
run-brake-act = One small act
run-brake-act-hint = One clear thing you could ask for. Whether you then ask is open.
run-brake-act-go = Find one thing
run-brake-rest = Rest
run-brake-rest-hint = What you wrote stays as it is, and nothing has to be added today.
run-brake-rest-go = Leave it for today
run-brake-on = Go on all the same

run-gate-title = First, about the two of you
run-gate-text = Both questions can stay open. Your answer about safety never shows in a title, a list or a search.
run-gate-person = Whom it is about
run-gate-question = Do you feel safe with this person?
run-gate-hint = Safe here means: not afraid of what they might do if you disagree, say no, or leave.
run-safe-ok = Yes
run-safe-unsure = Not sure
run-safe-not = No
run-unsure = You said you are not sure that you are safe with them. That is worth talking over with somebody trained to listen to it, whatever you do here.
run-unsure-help = Where to find someone

run-for-you-title = This page is for you only
run-for-you-text = Being hurt or frightened by someone is not your fault. It is not a problem of talking with each other, so no practice here asks you to mend it, and you owe no one a mend.
run-for-you-help = More about finding help
run-for-you-field = Room for your own words
run-for-you-hint = It can stay empty. If someone may look at this computer, think first about what is safe to leave here.
run-keep = Keep this
run-leave = Leave without keeping
run-for-you-kept = It is kept.
run-for-you-away = What you wrote lies in the bin. Undo brings it back into your journal as an entry.

# The time is up.
run-settle-title = That is enough for now
run-settle-text = The time you chose for writing is over, and all you wrote is kept. Come back to the room before anything else.
run-settle-feet = Put both feet on the floor and push a little.
run-settle-look = Look round, and name to yourself a few things you can see.
run-settle-act = Choose one ordinary thing to do next, such as tea, a shower, or a walk to the corner.
run-settle-hint = “Back” leads to what you were writing, if half a sentence is waiting there. “Next” leads to the last step.

# The end.
run-closing-title = That was the last step
run-closing-text = Finish makes an entry of it in your journal. You can change it there later, step by step.
run-closing-changed = Anything to add?
run-closing-changed-text = Your changes are kept as you make them.
run-afterwards = A note, if there is more to say
run-afterwards-hint = It will stand at the end of the entry. You can add to it whenever something comes of this.
run-letter-deleted = The letter is deleted, as you chose. It lies in the bin for 30 days. Undo keeps it after all.
run-kept-title = It is in your journal
run-to-entry = To the entry
run-link = Something may still be open with them
run-link-text = If this mend answers it, wholly or in part, you can join the two. If not, that is fine.
run-link-go = Join them
run-few-changes = Mends are many here, and changes are few
run-few-changes-text = That is only what you noted. What do you make of it?
run-few-changes-write = Write about it

# Fields.
run-no-answer = Take the answer back
run-text-long = This is longer than one answer can hold, so it is not on disk yet. About a million characters fit; the rest can go into an entry.
run-line-of = { $label }, line { $line }
run-line-add = One more line
run-day-hint = Written like 2026-11-24. It can stay empty.
run-day-ahead-hint = Choose the day on which it opens, written like 2026-11-24.
run-day-to-come = That day is still to come. Choose today or an earlier one.
run-day-not-ahead = Choose a day that is still to come.
run-in-a-month = In a month
run-in-a-year = In a year
run-no-entries = There is no entry to choose from, which is fine.
run-none-of-these = None of these
run-show-more = Show more
run-no-ruptures = Nothing is noted down here so far, and nothing has to be.
run-ruptures-hint = One, several or none.
run-no-lines = No earlier lines so far. Those you keep can come up here another time.
run-line-strike = Strike out
run-line-unstrike = Put it back
run-line-struck = The line is struck out.
run-line-back = The line is back.
run-week-empty = Nothing was written in these days. That is an ordinary week as well.
run-pause-hint = Half a minute, if you like. You can go on at any time.
run-pause-begin = Begin
run-pause-running = Nothing to do just now.
run-pause-over = That was half a minute.
run-pause-again = Once more

feel-stirred = Hard, and full of energy
feel-heavy = Hard, and low
feel-bright = Good, and full of energy
feel-settled = Good, and quiet
feel-on-edge = on edge
feel-angry = angry
feel-alarmed = alarmed
feel-jealous = jealous
feel-restless = restless
feel-ashamed = ashamed
feel-sad = sad
feel-lonely = lonely
feel-tired = tired
feel-flat = flat
feel-let-down = let down
feel-numb = numb
feel-glad = glad
feel-warm = warm
feel-playful = playful
feel-proud = proud
feel-hopeful = hopeful
feel-moved = moved
feel-relieved = relieved
feel-calm = calm
feel-close = close
feel-at-ease = at ease
feel-grateful = grateful
feel-tender = tender
feel-own = A word of your own
feel-add = Add
feel-no-size = No size
feel-remove = Remove “{ $word }”

# Choosing someone.
person-none = Nobody chosen
person-new = Someone new…
person-new-group = Someone new
person-nickname = What you call them
person-nickname-hint = A nickname is enough. It need not be a real name.
person-kind = Who they are to you
person-add = Add
person-bad = It takes 1 to 80 characters.
person-added = { $name } is added.
person-and-kind = { $name }, { $kind }
person-kind-partner = a partner
person-kind-friend = a friend
person-kind-parent = a parent
person-kind-child = a child of yours
person-kind-sibling = a sister or brother
person-kind-family = family
person-kind-colleague = from work or study
person-kind-therapist = someone who helps for a living
person-kind-group = a group
person-kind-faith = of your faith
person-kind-pet = an animal
person-kind-self = yourself
person-kind-other = not said, or something else
