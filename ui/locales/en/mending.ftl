# Ruptures, repairs, lines to look back on, beliefs.

mending-title = Ruptures and repairs
mending-parts = Parts of Mending
mending-pairs = Pairs
mending-ledger = Lines to look back on
mending-beliefs = Beliefs
note-rupture = Note a rupture
note-repair = Note a repair
mending-empty = Nothing noted here
mending-empty-text = Hurts happen in every close bond, and none of them has to be written down. Should one stay on your mind, noting it takes about five minutes, and a repair can be set beside it whenever there is one.
mending-with = Show
mending-with-everyone = Everyone
mending-show-more = Show more
mending-shown = { $shown } of { $all }
mending-as-before = It is as it was before.

# How long mending took.
pace-title = How long mending took
pace-half = { $days ->
    [0] Of these { $n } ruptures, about half were mended the same day.
    [one] Of these { $n } ruptures, about half were mended within a day.
   *[other] Of these { $n } ruptures, about half were mended within { $days } days.
}
pace-no-right = No pace is the right one, and these numbers say nothing about anyone. What is open counts as “at least this long”, and what was set down counts up to that day.
pace-chart = Days from each rupture to its mend, by person
pace-seen = { $n } ruptures: { $mended } mended, { $open } open or on the way, { $down } set down.
pace-half-by = half by here
pace-unnamed = someone not named
pace-mended = mended
pace-open = still open, on the day it has reached
pace-down = set down
pace-mark = { $day }: { $name }. { $standing }, { $time }.
pace-same-day = same day
pace-one-day = 1 day
pace-three-days = 3 days
pace-one-week = 1 week
pace-two-weeks = 2 weeks
pace-one-month = 1 month
pace-three-months = 3 months
pace-one-year = 1 year
pace-longer = longer
pace-with = With
pace-day = Day
pace-days = Days
pace-standing = Where it stands

# One rupture, and what answered it.
pairs-none = No ruptures here.
rupture-unnamed = A rupture without words
repair-unnamed = A repair without words
pair-so-far = { $days ->
    [0] since today
    [one] one day so far
   *[other] { $days } days so far
}
pair-mended-after = { $days ->
    [0] the same day
    [one] after one day
   *[other] after { $days } days
}
pair-down-after = { $days ->
    [0] set down the same day
    [one] set down after one day
   *[other] set down after { $days } days
}
pair-wanted = You wanted: { $wanted }
pair-repairs = What answered it
pair-onlooker = As someone looking on
pair-meanings = What else it could mean

standing-title = Where does it stand?
standing-change = Where it stands
standing-hint = No answer stands above another, and you can give another one whenever it changes.
standing-keep = Keep
standing-kept = It stands as “{ $standing }” now.
standing-open = Still open
standing-mending = On the way
standing-mended = Mended
standing-let-be = Let be
standing-ended = It has ended
standing-not-mine = Not mine to mend

share-some = some of it
share-most = most of it
share-all = all of it

link-repair = Link a repair
link-rupture = Link to a rupture
link-repairs = Which repair
link-ruptures = Which rupture
link-no-repair = There is no other repair to link.
link-note-repair = Note a repair for this one
link-no-rupture = There is no rupture to link it to.
link-share = How much of it is mended by this
link-note = A note, if you like
link-keep = Link
link-missing = Choose which one, and how much of it.
link-change = Change
link-change-of = The repair of { $day }
repair-linked = The repair is linked: { $share }.
repair-unlinked = The repair is no longer linked. Both entries stay.
unlink = Unlink
unlink-of = Unlink the repair of { $day }

own-repairs = Repairs on their own
own-repairs-text = These answer no rupture that is written down, and nothing says they have to.

# Lines to look back on.
ledger-title = Lines to look back on
ledger-sub = Short lines of yours about hard times, and how you came through.
ledger-add = Add a line
ledger-three = To read now
ledger-others = Three others
ledger-others-here = Here are three others.
ledger-all = All lines, from the first
ledger-all-struck = Every line is struck out, so there is none to read just now.
ledger-strike = Strike out
ledger-unstrike = Take it back
ledger-struck = The line is struck out. It stays in the list.
ledger-unstruck = The line holds again.
ledger-is-struck = struck out
ledger-no-reason = None of these lines is a reason to stay with anyone. Leaving well is one way of coming through.
ledger-empty = No lines yet, which is fine
ledger-empty-text = When something hard is behind you, a line about how you came through can wait here for a day of doubt.

# Beliefs.
beliefs-title = Beliefs to keep an eye on
beliefs-sub = A sentence that you tend to take for true about people and you. Beside it, you can gather what your own entries say.
belief-label = A belief in your words
belief-hint = For example: “If I say what I need, people leave.” Enter adds it.
belief-add = Add
belief-added = The belief is kept.
belief-no-words = It needs at least one word.
belief-too-long = There is room for { $most } characters, and this has { $count }. Please make it a little shorter.
beliefs-kept = Yours
beliefs-none = None yet, and none has to be here.
belief-since = Since
belief-no-moments = no moments yet
belief-moments-for = { $count ->
    [0] none seems to say so
    [one] one moment seems to say so
   *[other] { $count } moments seem to say so
}
belief-moments-against = { $count ->
    [0] none otherwise
    [one] one otherwise
   *[other] { $count } otherwise
}
belief-moments-both = { $so }, { $other }
belief-gone = This belief is not here
belief-gone-text = It may have been removed a while ago. Your entries have stayed as they are.
belief-change = Change words
belief-words = The belief in other words
belief-words-hint = Answers and moments stay with it. Escape leaves it as it was.
belief-keep = Save
belief-changed = The new words are kept.
belief-remove = Remove
belief-removed = The belief is removed with its moments. Your entries stay.
belief-back = The belief is back.

how-true-title = How true does it feel today?
how-true-hardly = Hardly ever true
how-true-sometimes = Sometimes true
how-true-often = Often true
how-true-nearly = Nearly always true
how-true-keep = Keep this answer
how-true-kept = Your answer of today is kept.
how-true-missing = Choose the answer that comes nearest.
how-true-earlier = What you answered
how-true-older = Older answers

# Moments that speak for a belief or against it.
moments-title = Moments
moments-no-verdict = Each sentence is from one of your entries. Move it across or take it off whenever you read it differently; the longer column has not won anything.
moments-none = Nothing on this side yet.
moments-count = { $count ->
    [one] one moment
   *[other] { $count } moments
}
belief-for = Seems to say so
belief-against = Seems to say otherwise
moment-entry-of = Entry of { $day }
moment-changed = The entry no longer has this sentence.
moment-since = Known since:
moment-say-since = Known since
moment-since-label = What you know since then
moment-since-hint = Something that came to light later. Escape leaves it as it was.
moment-since-kept = What you know since is kept.
moment-across = Move across
moment-moved = It moved over: { $side }.
moment-take-off = Take off
moment-off = The sentence is off this belief. The entry stays.
moment-back = The sentence is back.
moment-stays = Leave it here
moment-off-title = Take this sentence off for good?
moment-off-text = The entry has changed and no longer has it, so it could not be chosen again.
moment-add = Add a moment
moment-which-entry = In which entry is it?
moment-older = Older entries
moment-no-entries = There are no entries to choose from yet.
moment-which-sentence = Which sentence is it?
moment-of-entry = { $day } · { $name }
moment-no-sentence = This entry has no sentence to choose.
moment-all-kept = Every sentence of this entry is here already.
moment-which-side = What it seems to say
moment-other-entry = Another entry
moment-keep = Keep
moment-missing = Choose a sentence, and what it seems to say.
moment-kept = The sentence is kept.
