# Need more than a journal? The words of the page come from the library's content; those here stand
# in for them where they cannot be had. No telephone numbers: a wrong one is worse than none.

help-title = Need more than a journal?
help-plain-danger = If you are in danger now
help-plain-danger-text = Call the emergency number where you are, or go to the nearest emergency room.
help-plain-talk = If you might hurt yourself, or are not safe
help-plain-talk-text = Talk to a helpline where you live. Lines can be busy; if nobody answers, try another one.
help-plain-person = If you need someone now
help-plain-person-text = Ring a person you trust, and say in one plain sentence that you need them.
help-plain-only = The longer page could not be opened just now.

keys-title = The keyboard

key-new-entry = New entry
key-today = Today
key-write-or-read = Write or read
key-find = Find in this entry
key-focus = Focus
key-full-screen = Full screen
key-earlier = Entry or step before
key-later = Entry or step after
key-another-prompt = Another question
key-bold = Bold
key-italic = Italic
key-link = Link
key-undo = Take back the last change
key-redo = Make it again
key-lock = Lock now
key-larger-text = Larger text
key-smaller-text = Smaller text
key-usual-text = Usual text size
key-settings = Settings
key-help = Support
key-next-region = Next region of the window
key-previous-region = Region before
key-speak-status = Say how far saving is
