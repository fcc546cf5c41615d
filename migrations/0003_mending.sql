-- 0003: bonds, practices and what they leave behind: ruptures, repairs, lines to look back on, beliefs, check-ins.
--
-- Why it looks the way it does:
--   · A run of a practice is the truth; its entry's text is made from it in the same transaction. What is
--     asked of many runs at once is in columns, the rest is JSON under the practice's own version.
--   · A nickname stands in `bond` alone. No text is made with it, so another name, two people made one, and
--     forgetting someone change no entry.
--   · How safe a person feels with someone is a column and never part of a text or a title.
--   · Every row here holds what a person made, so every row is sealed (docs/decisions/0004-seals.md).

CREATE TABLE bond (
    bond_key      INTEGER PRIMARY KEY,
    id            BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    nickname      TEXT    NOT NULL,
    -- The nickname without case and accents: two spellings are one name.
    folded        TEXT    NOT NULL,
    kind          TEXT    NOT NULL CHECK (kind IN ('partner', 'friend', 'parent', 'child', 'sibling', 'family',
                                                   'colleague', 'therapist', 'group', 'faith', 'pet', 'self', 'other')),
    muted         INTEGER NOT NULL CHECK (muted IN (0, 1)),
    made_at       INTEGER NOT NULL,
    -- Whatever is about this one is about that one. Nothing else changes, so it can be taken back.
    merged_into   INTEGER REFERENCES bond (bond_key),
    -- Gone from every page at once; the row and its links go when the journal is next closed or opened.
    forgotten_at  INTEGER,
    seal          BLOB    NOT NULL CHECK (length(seal) = 32)
) STRICT;

CREATE UNIQUE INDEX bond_named ON bond (folded) WHERE merged_into IS NULL AND forgotten_at IS NULL;

-- Whom an entry is about, where the person said so.
CREATE TABLE bond_entry (
    bond_key   INTEGER NOT NULL REFERENCES bond (bond_key),
    entry_key  INTEGER NOT NULL REFERENCES entry (entry_key),
    seal       BLOB    NOT NULL CHECK (length(seal) = 32),
    PRIMARY KEY (bond_key, entry_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX bond_entry_by_entry ON bond_entry (entry_key);

CREATE TABLE practice_run (
    run_key      INTEGER PRIMARY KEY,
    id           BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    practice     TEXT    NOT NULL,
    -- The version of the practice whose fields these are.
    version      INTEGER NOT NULL CHECK (version >= 1),
    day          TEXT    NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    begun_at     INTEGER NOT NULL,
    zone         TEXT    NOT NULL,
    changed_at   INTEGER NOT NULL,
    finished_at  INTEGER,
    -- There from the moment it is finished.
    entry_key    INTEGER UNIQUE REFERENCES entry (entry_key),
    -- The step where the person stopped.
    step         TEXT    NOT NULL,
    bond_key     INTEGER REFERENCES bond (bond_key),
    safety       TEXT    CHECK (safety IN ('ok', 'unsure', 'not_safe')),
    happened_on  TEXT    CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- Of a rupture, once it is finished: where it stands, who said so, and since when it is settled.
    status       TEXT    CHECK (status IN ('open', 'mending', 'mended', 'let_be', 'ended', 'not_mine_to_mend')),
    status_by    TEXT    CHECK (status_by IN ('person', 'links')),
    settled_on   TEXT    CHECK (settled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    mood_before  INTEGER CHECK (mood_before BETWEEN 0 AND 10),
    mood_after   INTEGER CHECK (mood_after BETWEEN 0 AND 10),
    -- A letter that is locked until that day.
    opens_on     TEXT    CHECK (opens_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- A line to look back on that the person struck out.
    struck_at    INTEGER,
    -- When it was lately opened again without anything new, as a JSON list of moments.
    openings     TEXT    NOT NULL CHECK (json_valid(openings)),
    fields       TEXT    NOT NULL CHECK (json_valid(fields)),
    afterwards   TEXT    NOT NULL,
    seal         BLOB    NOT NULL CHECK (length(seal) = 32),
    CHECK ((entry_key IS NULL) = (finished_at IS NULL)),
    CHECK ((status IS NULL) = (status_by IS NULL)),
    CHECK ((settled_on IS NOT NULL) = coalesce(status IN ('mended', 'let_be', 'ended', 'not_mine_to_mend'), 0))
) STRICT;

CREATE INDEX practice_run_going_on ON practice_run (changed_at DESC) WHERE finished_at IS NULL;
CREATE INDEX practice_run_of_practice ON practice_run (practice, day);
CREATE INDEX practice_run_of_bond ON practice_run (bond_key) WHERE bond_key IS NOT NULL;

-- Which repair answered which rupture. Both are runs; many to many.
CREATE TABLE repair_link (
    link_key     INTEGER PRIMARY KEY,
    rupture_key  INTEGER NOT NULL REFERENCES practice_run (run_key),
    repair_key   INTEGER NOT NULL REFERENCES practice_run (run_key),
    share        TEXT    NOT NULL CHECK (share IN ('some', 'most', 'all')),
    note         TEXT    NOT NULL,
    linked_at    INTEGER NOT NULL,
    seal         BLOB    NOT NULL CHECK (length(seal) = 32),
    UNIQUE (rupture_key, repair_key)
) STRICT;

CREATE INDEX repair_link_by_repair ON repair_link (repair_key);

-- A belief a person keeps an eye on.
CREATE TABLE belief (
    belief_key  INTEGER PRIMARY KEY,
    id          BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    text        TEXT    NOT NULL,
    day         TEXT    NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    begun_at    INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    -- Off every page; the rows go after the days an entry stays in the bin.
    removed_at  INTEGER,
    seal        BLOB    NOT NULL CHECK (length(seal) = 32)
) STRICT;

-- How true it felt on a day. The last word of a day stands.
CREATE TABLE belief_answer (
    belief_key   INTEGER NOT NULL REFERENCES belief (belief_key),
    day          TEXT    NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    how_true     TEXT    NOT NULL CHECK (how_true IN ('hardly', 'sometimes', 'often', 'nearly_always')),
    answered_at  INTEGER NOT NULL,
    seal         BLOB    NOT NULL CHECK (length(seal) = 32),
    PRIMARY KEY (belief_key, day)
) STRICT, WITHOUT ROWID;

-- A sentence of an entry that speaks for a belief or against it.
CREATE TABLE belief_moment (
    moment_key   INTEGER PRIMARY KEY,
    id           BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    belief_key   INTEGER NOT NULL REFERENCES belief (belief_key),
    side         TEXT    NOT NULL CHECK (side IN ('for', 'against')),
    entry_key    INTEGER NOT NULL REFERENCES entry (entry_key),
    -- The text it was taken from, should the entry change.
    revision_id  BLOB    NOT NULL CHECK (length(revision_id) = 16),
    sentence     TEXT    NOT NULL,
    -- What is known since.
    since        TEXT    NOT NULL,
    kept_at      INTEGER NOT NULL,
    seal         BLOB    NOT NULL CHECK (length(seal) = 32)
) STRICT;

CREATE INDEX belief_moment_of_belief ON belief_moment (belief_key);
CREATE INDEX belief_moment_of_entry ON belief_moment (entry_key);

CREATE TABLE check_in (
    check_in_key  INTEGER PRIMARY KEY,
    id            BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    day           TEXT    NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    at            INTEGER NOT NULL,
    zone          TEXT    NOT NULL,
    changed_at    INTEGER NOT NULL,
    -- About this bond; none for people in general.
    bond_key      INTEGER REFERENCES bond (bond_key),
    -- It was about someone who is forgotten: kept, but in no series, and not about people in general.
    unlinked      INTEGER NOT NULL CHECK (unlinked IN (0, 1)),
    -- The version of the items' words; lines are never joined across versions.
    version       TEXT    NOT NULL,
    -- 0 not this week … 3 a lot; none where it did not come up.
    w1            INTEGER CHECK (w1 BETWEEN 0 AND 3),
    w2            INTEGER CHECK (w2 BETWEEN 0 AND 3),
    w3            INTEGER CHECK (w3 BETWEEN 0 AND 3),
    d1            INTEGER CHECK (d1 BETWEEN 0 AND 3),
    d2            INTEGER CHECK (d2 BETWEEN 0 AND 3),
    d3            INTEGER CHECK (d3 BETWEEN 0 AND 3),
    s1            INTEGER CHECK (s1 BETWEEN 0 AND 3),
    s2            INTEGER CHECK (s2 BETWEEN 0 AND 3),
    s3            INTEGER CHECK (s3 BETWEEN 0 AND 3),
    note          TEXT    NOT NULL,
    contexts      TEXT    NOT NULL CHECK (json_valid(contexts)),
    removed_at    INTEGER,
    seal          BLOB    NOT NULL CHECK (length(seal) = 32),
    CHECK (unlinked = 0 OR bond_key IS NULL)
) STRICT;

CREATE INDEX check_in_of_bond ON check_in (bond_key, day);
