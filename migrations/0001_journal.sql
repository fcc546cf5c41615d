-- 0001: the journal itself.
--
-- Why it looks the way it does:
--   · An entry's row holds what lists show; its text lies in `revision`, so that a list never reads bodies.
--   · Every row that carries something a person made has a `seal` (an HMAC over its content). The seals
--     of all rows add up to `meta.seal_sum`, and `meta.chain_head` binds that sum to the number of writes
--     and of entries: an old page put back in place no longer adds up (docs/decisions/0004-seals.md).
--   · Integer keys never leave the vault. What the outside sees is the 16-byte `id`.
--   · Times are microseconds since 1970-01-01 UTC. A day is the local civil date the person saw.

CREATE TABLE meta (
    only_row            INTEGER PRIMARY KEY CHECK (only_row = 1),
    vault_id            BLOB    NOT NULL CHECK (length(vault_id) = 16),
    -- Goes up by one with every commit. The key file remembers the last one seen.
    generation          INTEGER NOT NULL CHECK (generation >= 0),
    -- Entries that are not erased, the bin included.
    entry_count         INTEGER NOT NULL CHECK (entry_count >= 0),
    seal_sum            BLOB    NOT NULL CHECK (length(seal_sum) = 32),
    chain_head          BLOB    NOT NULL CHECK (length(chain_head) = 32),
    -- The oldest schema whose program may still read this vault without harm.
    min_reader_version  INTEGER NOT NULL CHECK (min_reader_version >= 1)
) STRICT;

-- Where revisions were written, so that several computers can be told apart and merged later.
CREATE TABLE device (
    device_key   INTEGER PRIMARY KEY,
    id           BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    -- Keyed hash of the machine and folder: recognises a computer without naming it.
    fingerprint  BLOB    NOT NULL UNIQUE CHECK (length(fingerprint) = 32),
    first_seen   INTEGER NOT NULL
) STRICT;

CREATE TABLE entry (
    entry_key       INTEGER PRIMARY KEY,
    id              BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    -- Days since 0001-01-01 × 2^20 + a number within the day: the order of all entries.
    search_key      INTEGER NOT NULL UNIQUE CHECK (search_key >= 0),
    day             TEXT    NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    begun_at        INTEGER NOT NULL,
    zone            TEXT    NOT NULL,
    changed_at      INTEGER NOT NULL,
    title           TEXT    NOT NULL,
    excerpt         TEXT    NOT NULL,
    words           INTEGER NOT NULL CHECK (words >= 0),
    -- The revision whose text is the entry's text.
    head_id         BLOB    NOT NULL CHECK (length(head_id) = 16),
    pleasantness    INTEGER CHECK (pleasantness BETWEEN -3 AND 3),
    energy          INTEGER CHECK (energy BETWEEN -3 AND 3),
    mood_state      TEXT    CHECK (mood_state IN ('set', 'mixed', 'unsure')),
    prompt_id       TEXT,
    prompt_version  INTEGER,
    prompt_text     TEXT,
    binned_at       INTEGER,
    -- Set when the entry was erased: then the row is a tombstone without content.
    erased_at       INTEGER,
    seal            BLOB    NOT NULL CHECK (length(seal) = 32),
    CHECK (mood_state IS NOT NULL OR (pleasantness IS NULL AND energy IS NULL)),
    CHECK ((prompt_id IS NULL) = (prompt_version IS NULL) AND (prompt_id IS NULL) = (prompt_text IS NULL))
) STRICT;

-- The journal in its order, without the bin: what every list walks.
CREATE INDEX entry_listed ON entry (search_key DESC) WHERE binned_at IS NULL AND erased_at IS NULL;
CREATE INDEX entry_binned ON entry (binned_at DESC) WHERE binned_at IS NOT NULL AND erased_at IS NULL;

CREATE TABLE entry_feeling (
    entry_key  INTEGER NOT NULL REFERENCES entry (entry_key),
    position   INTEGER NOT NULL,
    word       TEXT    NOT NULL,
    PRIMARY KEY (entry_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
    tag_key  INTEGER PRIMARY KEY,
    id       BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    name     TEXT    NOT NULL,
    -- The name without case and accents: two spellings are one tag.
    folded   TEXT    NOT NULL UNIQUE,
    seal     BLOB    NOT NULL CHECK (length(seal) = 32)
) STRICT;

CREATE TABLE entry_tag (
    entry_key  INTEGER NOT NULL REFERENCES entry (entry_key),
    position   INTEGER NOT NULL,
    tag_key    INTEGER NOT NULL REFERENCES tag (tag_key),
    PRIMARY KEY (entry_key, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_tag_by_tag ON entry_tag (tag_key, entry_key);

CREATE TABLE revision (
    revision_key  INTEGER PRIMARY KEY,
    id            BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    entry_key     INTEGER NOT NULL REFERENCES entry (entry_key),
    -- The revision this text was made from; none for a first text, or one written apart.
    parent_id     BLOB    CHECK (length(parent_id) = 16),
    device_key    INTEGER NOT NULL REFERENCES device (device_key),
    begun_at      INTEGER NOT NULL,
    changed_at    INTEGER NOT NULL,
    -- An open revision is saved in place; a closed one never changes again.
    closed_at     INTEGER,
    saves         INTEGER NOT NULL CHECK (saves >= 1),
    words         INTEGER NOT NULL CHECK (words >= 0),
    erased_at     INTEGER,
    -- SHA-256 over title and body. It stays when the text is erased.
    body_hash     BLOB    NOT NULL CHECK (length(body_hash) = 32),
    body_mac      BLOB    NOT NULL CHECK (length(body_mac) = 32),
    title         TEXT    NOT NULL,
    -- Last, so that reading the columns before it never touches the pages of a long text.
    body          TEXT    NOT NULL
) STRICT;

CREATE INDEX revision_of_entry ON revision (entry_key, revision_key);
CREATE INDEX revision_open ON revision (entry_key) WHERE closed_at IS NULL;

-- Which prompts were offered on which day, in the order offered.
CREATE TABLE prompt_offer (
    day        TEXT    NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    position   INTEGER NOT NULL,
    prompt_id  TEXT    NOT NULL,
    PRIMARY KEY (day, position)
) STRICT, WITHOUT ROWID;

-- Days on which the person wanted no question.
CREATE TABLE prompt_rest (
    day  TEXT NOT NULL PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

-- Settings as JSON values, one row a field, so that an older program keeps what it does not know.
CREATE TABLE setting (
    name   TEXT NOT NULL PRIMARY KEY,
    value  TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
