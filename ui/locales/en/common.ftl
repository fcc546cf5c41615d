# Words that stand on more than one page.

holdfast = Holdfast
skip = Skip to the page
places = Places
support-and-lock = Support and lock
new-entry = New entry
today = Today
journal = Journal
export = Export
bin = Bin
settings = Settings
support = Support
lock-now = Lock now
lock = Lock
promise = Kept on this computer. Holdfast never goes online.

try-again = Try again
try-again-now = Try again now
one-moment = One moment
back = Back
cancel = Cancel
close = Close
continue = Continue
done = Done
copy = Copy
copied = Copied
show = Show
hide = Hide
stop = Stop
undo = Undo
more = More
read = Read
write = Write
print = Print
look = Look

words = { $words ->
    [one] { $words } word
   *[other] { $words } words
}
minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
percent = { $percent } %

app-failed = Holdfast cannot show your journal just now
locks-soon = Nobody has been here for a while. The journal saves and locks itself in a moment.
stay = I am here
stays-unsaved = Some words are not on disk yet, so the journal stays open.
close-title = Some words are not on disk yet
close-text = They could not be saved, and closing the window now would lose them. Everything before them is safe.
close-anyway = Close and lose them
keep-open = Keep the window open

# Typefaces, colours and sizes.
comfort-colours = Colours
comfort-face = Writing face
comfort-size = Text size
theme-system = As the desktop
theme-light = Light
theme-dark = Dark
theme-sepia = Sepia
theme-contrast = Strong contrast
face-book = Book
face-plain = Plain
face-sans = Sans
face-mono = Typewriter

not-care = Holdfast is a tool for reflection, for adults. It is not medical care, and nobody reads what you write here.
