# A person's own questions, and those they starred.

questions-title = Your questions
questions-sub = Those in your own words, and those of the library you would like to meet again.

question-label = A question of your own
question-hint = Something you would like to think about more than once. Enter adds it.
question-add = Add
question-empty = A question needs at least one word.
question-long = There is room for { $most } characters, and this has { $count }. Please make it a little shorter.
question-added = Your question is kept.
question-words = The question in other words
question-words-hint = What you have written to it keeps the words of then. Escape leaves it as it was.
question-save = Save
question-changed = The new words are kept.

own-questions = Your own
own-questions-none = None yet, and nothing has to come. If something keeps returning to you, it can stay here.
questions-mix = Ask mine among the day’s questions
questions-mix-hint = On Today, the question may then be one of yours. While this is off, they only wait here.

answer-now = Answer now
question-star = Star
question-edit = Change words
question-stop = Stop asking
question-ask-again = Ask again
question-stopped = It is not asked any more.
question-asked-again = It may be asked again.
question-remove = Remove
question-removed = “{ $question }” is removed. What you wrote to it stays.
question-back = The question is back.

starred-questions = Starred in the library
starred-questions-none = No stars so far, which is fine. A star keeps a question here, and it may come back after one week instead of three.
starred-about = About { $about }
star-removed = The star is off “{ $question }”.
