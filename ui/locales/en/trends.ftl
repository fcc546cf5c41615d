# What can be seen over time.

trends-title = Over time
trends-sub = Counts of what you did yourself, and the moods you noted. Nothing here is a goal.
trends-more = Words, moods and mends over time
trends-careful = A month says little by itself. Life has seasons, and so does writing.
trends-empty = Nothing to look back on yet, and that’s fine
trends-empty-text = Once there are entries, months appear here.
trends-mood = Moods by month
trends-mood-hint = The middle of the moods you noted in a month, with a line from the lowest to the highest. A month without one stays blank.
trends-mood-low = hard
trends-mood-level = level
trends-mood-high = good
trends-sign-down = below the middle
trends-sign-level = in the middle
trends-sign-up = above the middle
trends-mood-spread = from the lowest to the highest of the month
trends-words = Words by month
trends-words-hint = How much you wrote. More is not better.
trends-mends = Mends by month
trends-mends-hint = Repairs you noted, on the day they were. Those you never wrote down are not here.
trends-asks = Requests by month
trends-asks-hint = Requests you put into words, asked or not.
trends-seasons = The same months over the years
trends-seasons-hint = Entries by three months, a row for each year.
trends-seasons-size = A larger dot means more entries; the number is beside it.
trends-n-moods = { $count ->
    [one] From one entry with a mood
   *[other] From { $count } entries with a mood
}
trends-n-entries = { $count ->
    [one] From one entry
   *[other] From { $count } entries
}
trends-n-mends = { $count ->
    [one] From one repair
   *[other] From { $count } repairs
}
trends-n-asks = { $count ->
    [one] From one request
   *[other] From { $count } requests
}
trends-month-words = { $month }: { $count ->
    [one] one word
   *[other] { $count } words
}
trends-month-mends = { $month }: { $count ->
    [one] one repair
   *[other] { $count } repairs
}
trends-month-asks = { $month }: { $count ->
    [one] one request
   *[other] { $count } requests
}
trends-month-moods = { $month }: { $count ->
    [one] one mood
   *[other] { $count } moods
}
trends-quarter-entries = { $quarter } { $year }: { $count ->
    [one] one entry
   *[other] { $count } entries
}
trends-from-to = From { $from } to { $to }.
trends-newest-of = The newest { $shown } of { $total }
trends-month = Month
trends-year = Year
trends-entries = Entries
trends-quarter-1 = January–March
trends-quarter-2 = April–June
trends-quarter-3 = July–September
trends-quarter-4 = October–December
