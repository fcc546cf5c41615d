# The weekly check-in.

check-in = Check-in
check-in-title = A look back at your week
check-in-sub = Nine sentences of our own, about the last seven days and for noticing them. They are not a test, they are not validated, and they are no measure of you or of your attachment.
check-in-this-week = This week
check-in-over-time = Over time
check-in-about = About whom
check-in-about-general = people in general
check-in-about-hint = Each bond has its own weeks, and so have people in general.
check-in-leave-out = Answer what you like. A sentence left open counts as “didn’t come up”.

# The nine sentences, version own-1. Changing the wording of one makes a new version (crates/journal,
# check_in::VERSION), because answers to different words cannot be joined.
check-in-w1 = I kept looking for signs that someone cared less than before.
check-in-w2 = While I waited for word from someone, I could think of little else.
check-in-w3 = Someone put my mind at rest, and soon I was unsure again.
check-in-d1 = I was having a hard time and kept it from someone who would have helped.
check-in-d2 = When a moment grew close, I looked for a way out of it.
check-in-d3 = I wanted something from someone and persuaded myself that it did not matter.
check-in-s1 = I made it clear to someone what I was hoping for.
check-in-s2 = Even when things were strained with someone, I felt that the bond would hold.
check-in-s3 = Someone was out of reach for a while, and I stayed sure of them.

check-in-strand-worry = Worry
check-in-strand-distance = Distance
check-in-strand-steadiness = Steadiness

check-in-answer-0 = not this week
check-in-answer-1 = a little
check-in-answer-2 = quite a bit
check-in-answer-3 = a lot
check-in-answer-none = didn’t come up

check-in-context-label = What the week had in it, if you like
check-in-context-ill = illness
check-in-context-short-sleep = too little sleep
check-in-context-apart = time apart
check-in-context-conflict = a quarrel
check-in-context-loss = a loss
check-in-context-big-change = a big change
check-in-context-ordinary = nothing unusual
check-in-note-label = One line about the week, if you like

check-in-keep = Keep this
check-in-rest = Rest this week
check-in-kept = Your week is kept. It can be changed until a new one begins.
check-in-open = You answered on { $day }. Until { $next } that one stays open for changes, and then a new week can begin.
check-in-remove = Remove this week
check-in-removed = The check-in of { $day } is removed.
check-in-back = The check-in of { $day } is back.

# What can be seen over time.
check-in-first-four = For the first four answered weeks there are only dots. People tend to begin when things are hard, and the weeks after that are often milder by themselves.
check-in-dots-count = { $count ->
    [0] No week with enough answers so far
    [one] One answered week so far
   *[other] { $count } answered weeks so far
}
check-in-inside = Lately inside your usual range, or outside it for a week or two at most.
check-in-below = Lately less often than is usual for you. The last three answered weeks all lie below your usual range.
check-in-above = Lately more often than is usual for you. The last three answered weeks all lie above your usual range.
check-in-not-lately = Too little of this came up in the newest week, so nothing is said about lately.
check-in-range = Your usual range, taken from { $count } answered weeks
check-in-baseline = The middle of your first four answered weeks
check-in-spread = A thin line reaches from the lowest to the highest answer of a week.
check-in-between = between “{ $low }” and “{ $high }”
check-in-no-value = too little came up
check-in-new-wording = The sentences were reworded here, so a new series begins.
check-in-day = Day
check-in-week-had = What the week had in it
check-in-wording = Wording
check-in-chart-hide = Hide the chart
check-in-chart-show = Show the chart
check-in-chart-hidden = The chart is hidden. Your notes are still here.
check-in-notes = Your notes
check-in-unlinked = Notes from weeks about someone who is no longer linked

check-in-how = How the dots and the range come about
check-in-how-dots = A dot is the average of the answers to one strand in one week. It takes at least two of the three; with fewer, the week stays blank. What didn’t come up is left out, which is not the same as “not this week”.
check-in-how-range = Your usual range goes from the lowest to the highest of up to eight answered weeks. Later on, the lowest and the highest of the eight are left out, so that one odd week does not stretch it. The newest weeks, three at most, are set beside the range and are no part of it.
check-in-how-noise = A single high or low dot tells nothing. Three sentences are few, and dots like these move about by themselves. A word is said only when the last three answered weeks all lie outside, on the same side.
check-in-how-asking = Being asked can change what there is to answer. Paying attention to something, or wishing it were different, may be enough.
check-in-how-reasons = What a week had in it stands beside its dots. You may know the reasons; Holdfast does not.
check-in-how-nobody = Nothing is added up, no strand is good or bad, and nobody is compared with you.

check-in-twelve-weeks = Twelve weeks have gone by
check-in-twelve-weeks-text = The check-in rests from here on, unless you would like more of it. What you answered stays either way.
check-in-go-on = Go on for another twelve weeks
check-in-let-rest = Let it rest

check-in-empty = No week here yet, which is fine
check-in-empty-text = Once you have answered, the week appears here as dots.
check-in-notes-none = No notes so far. A week can do without one.
