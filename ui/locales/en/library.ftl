# The library: its pages, and what a person says of them.

library = Library
key-library = Library
library-sub = Short pages on how closeness works, what goes wrong, and how people find each other again. Read in any order.
find-page = Find a page
found-pages = Pages found
pages-found = { $count ->
    [0] No page has these words.
    [one] One page
   *[other] { $count } pages
}
no-page-found = Try a single, plainer word. The map shows how all pages hang together.
all-pages = All pages
view = View
as-list = List
as-map = Map
map-label = A ring of all pages, with lines between those that are close. The list after it says the same.
map-hint = Point at a name to see what is close to it. A press opens the page.
close-to-count = Close to it: { $count }.
also-here = Also worth reading
to-library = To the library

mark-understood = understood
mark-tried = tried it
mark-seen = seen in myself
mark-none = not marked
marks-are-yours = You set these marks yourself. There is nothing to finish.
for-you = What you say of it
marked = Marked
unmarked = Mark taken away

nowhere-title = This page is not here
nowhere-text = The library has nothing under that name. It may have had another one, or come from a newer Holdfast.

about-page = About this page
on-this-page = On this page
close-to = Close to this
may-not-fit = This page may not fit you, or every bond you have.
step = { $path }, { $place } of { $of }
next-on-path = Read on
next-on = Next on “{ $path }”
end-of = The end of “{ $path }”
reading-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}

research-term = A research term
research-term-meaning = Researchers have defined it and have ways of measuring it, though they may differ over what it means.
clinical-idea = A clinical idea
clinical-idea-meaning = It comes from practice or theory. It can be useful, and little of it has been measured directly.
everyday-word = An everyday word
everyday-word-meaning = It is in common use and nobody has pinned it down. The page says what research comes nearest.

sources = Sources
source-number = Source { $number }
ours = our view
ours-meaning = Our own judgement, not a finding
checked-page = We saw the paper’s own page, a copy of it, or its abstract.
checked-secondary = We read only about it, on another page.
checked-no = Not re-checked by us.
checked-but = { $checked } Not checked: { $unchecked }
drawn-from = Ideas drawn from Nikita Datar, “What Is Secure Attachment?”, told in our words.
about-pages = About these pages

own-words = In your own words
own-words-none = Nothing here yet, and nothing has to be. What you write from the questions above will be kept here, over the years.
own-words-count = { $count ->
    [one] One entry, written from these questions
   *[other] { $count } entries, written from these questions
}
own-words-first = The first ones
open-entry = Open the entry
open-entry-of = Open the entry of { $day }
give-star = Star this question, so that it comes back sooner
take-star = Take the star away
starred = Starred: it may come back after a week
unstarred = Star taken away
