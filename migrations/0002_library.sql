-- 0002: what a person says of the library's ideas, how they say they are, and their own questions.
--
-- Why it looks the way it does:
--   · The library itself is in the program. Rows here name its ideas and questions by slug and id, so a
--     later library that has lost one only finds rows it passes over.
--   · `concept_mark` and `own_prompt` hold what a person made, so they are sealed like everything of that
--     kind (docs/decisions/0004-seals.md). The rest are choices, like settings, and are not.
--   · An answer keeps the words of its question in `entry.prompt_text`; nothing here can change them.

CREATE TABLE concept_mark (
    concept    TEXT    NOT NULL,
    mark       TEXT    NOT NULL CHECK (mark IN ('understood', 'tried', 'seen')),
    marked_at  INTEGER NOT NULL,
    seal       BLOB    NOT NULL CHECK (length(seal) = 32),
    PRIMARY KEY (concept, mark)
) STRICT, WITHOUT ROWID;

-- The last word of a day stands. Every word is kept: a fresh break-up goes on holding for about three
-- months under whatever is said after it, until the person says that they are settled.
CREATE TABLE declared_state (
    day       TEXT    NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    position  INTEGER NOT NULL,
    state     TEXT    NOT NULL
        CHECK (state IN ('settled', 'stirred', 'flat', 'apart', 'after_a_quarrel', 'fresh_break_up')),
    PRIMARY KEY (day, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_prompt (
    own_prompt_key  INTEGER PRIMARY KEY,
    -- `own-` and 32 hex digits: can never be an id of the library, which has words only.
    id              TEXT    NOT NULL UNIQUE CHECK (id GLOB 'own-*' AND length(id) = 36),
    text            TEXT    NOT NULL,
    version         INTEGER NOT NULL CHECK (version >= 1),
    made_at         INTEGER NOT NULL,
    changed_at      INTEGER NOT NULL,
    retired_at      INTEGER,
    seal            BLOB    NOT NULL CHECK (length(seal) = 32)
) STRICT;

CREATE TABLE prompt_star (
    prompt_id  TEXT    NOT NULL PRIMARY KEY,
    starred_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- "Your own words" of an idea: the entries written from its questions.
CREATE INDEX entry_answering ON entry (prompt_id, search_key)
    WHERE prompt_id IS NOT NULL AND binned_at IS NULL AND erased_at IS NULL;
