# The journal, its versions, the bin, and taking it out.

entries-count = { $count ->
    [one] One entry
   *[other] { $written } entries
}
also-on = Also on { $day }
nothing-yet = Nothing here yet, which is fine
nothing-yet-text = What you write is kept here by day, newest first.

versions-text = Each is the text as it was when you left it. Going back to one keeps the others.
version-current = { $words }, the one in use
version-apart = { $words }, written beside another text
go-back-to-this = Go back to this

bin-text = Entries stay here for 30 days and are then erased. You can put any of them back until then.
bin-empty = Nothing in the bin
bin-empty-text = What you remove from the journal waits here for 30 days, in case you want it back.
back-to-journal = Back to the journal
binned-on = Binned on { $when }
put-back = Put back
is-back = “{ $name }” is back in the journal.
erase-now = Erase now…
erase-title = Erase this entry for good?
erase-text = “{ $name }” goes now, with all its earlier versions. Nothing brings it back. Backups and exports made before still hold it.
erase-it = Erase it
keep-it = Keep it

export-title = Take it with you
export-text = For a therapist, another program, or the next twenty years. What leaves is readable to anyone who holds it.
export-form = In which form
export-json = One file with everything
export-json-about = JSON, with every entry, every version and all tags. Made to be read back without loss.
export-markdown = A folder to read
export-markdown-about = A Markdown file for each entry, which any program opens. What lies in the bin stays there.
export-where = Where to
export-nowhere = No place chosen yet
export-choose = Choose a place…
export-never-over = What is there already is never written over.
export-start = Export
export-writing = Writing
export-progress = { $done } of { $total } entries
export-done = { $entries ->
    [one] One entry is written
   *[other] { $written } entries are written
}
export-done-text = { $size } MB. It is not locked: whoever can open that place can read it.
export-again = Export something else
