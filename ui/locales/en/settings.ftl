# Settings.

settings-lock = Lock
settings-keys = Keys
settings-comfort = Reading comfort
settings-days = Days
settings-about = About

idle-label = Lock after sitting idle
idle-hint = You get a notice before, and nothing typed is lost. The journal also locks when the computer sleeps or its screen is locked.
neutral-label = Say only “Notes”
neutral-hint = For shared rooms. The window and the task bar do not name the journal.
lock-hint = Saves first, then closes the journal.

passphrase-line-hint = Copies and backups made before a change still open with the old one.
change-passphrase = Change…
change-passphrase-title = Change the passphrase
change-passphrase-text = The new one opens the journal from now on. Copies and backups made before still open with the old one.
change-it = Change it
passphrase-old = Passphrase now
passphrase-changed = The passphrase is changed
passphrase-changed-text = From now on the new one opens this journal. Your recovery code stays the same.
code-confirmed-hint = Typed back once. A new one makes the old sheet useless.
code-unconfirmed-hint = Not typed back yet. Make a new one and check it, so that you can rely on it.
make-code = Make a new code…
make-code-title = Make a new recovery code
make-code-text = The old code stops working for this journal. Your passphrase is needed once.
make-it = Make it

language = Language
language-hint = English is the only one so far.
language-english = English
language-stretched = English, stretched

day-end-label = The day ends at
day-end-hint = What you write before then still belongs to the evening before.

about-version = Version
about-schema = Journal format
about-engine = Database
about-webview = Web view
about-system = System
about-licence = Licence
about-licence-text = MIT or Apache 2.0
copy-details = Copy details for a bug report
copy-details-hint = Versions only. Never a word of yours, and no names of folders.
