# Before the journal is open: first run, unlocking, recovering.

setting-up = Setting up
step-where = Where your words live
step-passphrase = A passphrase
step-code = A recovery code
step-comfort = Reading comfort
step-done = done

first-title = Start a journal
first-text = Holdfast keeps what you write in one encrypted file on this computer. Nothing is sent anywhere, and there is no copy but yours.
first-aside = Two minutes, then you can write.
where-label = Your words will live here
already-have-one = I already have one
use-usual-folder = Use the usual folder
start-a-journal = Start a journal
choose-folder = Choose the folder of a journal

passphrase = Passphrase
passphrase-again = Once more
passphrase-title = Choose a passphrase
passphrase-text = It locks the journal on this computer. Five ordinary words are easier to remember than one clever one, and harder to guess.
passphrase-aside = Nobody can reset this for you, and that includes us. Next you get a code to keep on paper.
passphrase-use-offer = Use these
passphrase-other-offer = Others
passphrase-hint-empty = Fifteen characters or more, or five random words. Pasting and password managers work here.
passphrase-hint-weak = Too easy to guess. Use fifteen characters or more, or five random words.
passphrase-hint-long = Long enough, but easy to guess. Five random words would be safer.
passphrase-hint-strong = Strong enough for a private journal.
passphrase-differs = The two are not the same.

recovery-code = Recovery code
code-title = Your recovery code
code-text = Write it down or print it. It is shown now and kept nowhere else; you can make a new one later.
code-aside = A code on paper opens the journal if the passphrase is lost. Keep it somewhere apart from this computer.
code-type = To check your copy, type the whole code
code-hint = Capitals, spaces and dashes do not matter.
code-later = Do this later
code-print = Print a sheet
code-show = Show it again
code-sheet-title = Recovery code
code-sheet-text = It opens the journal if the passphrase is lost. Keep this sheet apart from the computer, and show it to nobody you would not show the journal.

comfort-title = Reading comfort
comfort-text = You see each choice at once, and can change it any time in Settings.
comfort-aside = Everything here can wait.
open-my-journal = Open my journal

unlock-title = Welcome back
unlock = Unlock
unlock-ready = Your journal is here, and locked.
locked-since = Locked since { $time }.
locked-when-idle = Locked at { $time }, because nobody was here.
use-recovery-code = Use my recovery code
open-another = Open another journal
open-usual = Open my usual journal
door-help-before = Need more than a journal?
door-help = How to find help

recover-title = Use your recovery code
recover-text = It opens the journal once. Then you choose a new passphrase and get a new code; the old ones stop working.
recover = Open the journal
new-code-title = Your new recovery code
new-code-text = The old code does not work any more. Write this one down or print it; it is shown now and kept nowhere else.

in-use-title = Open somewhere else
in-use-text = This journal is open in another window or program. Close it there, then try again.
incomplete-title = Part of this journal is missing
incomplete-text = The folder has the journal or its key file, but not both. Nothing was changed. Put the missing file back from a backup, or open another journal.
look-again = Look again
