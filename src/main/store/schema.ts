/**
 * The companion database, in versions. Version n is reached by running the first n scripts in order; a database
 * of a newer version than this list is never opened for writing.
 *
 * captures, line_events and happenings are append-only by trigger: what was caught on the line, and what was done
 * with it, is accounting information and may not change afterwards (bokföringslagen chapter 7).
 */
export const SCHEMA_VERSIONS: readonly string[] = [
  `
  CREATE TABLE captures (
    id INTEGER PRIMARY KEY,
    segment TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    captured_at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    ended TEXT NOT NULL,
    damaged INTEGER NOT NULL,
    code_page TEXT NOT NULL,
    raw BLOB NOT NULL,
    text TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    record TEXT,
    reasons TEXT NOT NULL,
    UNIQUE (segment, start_offset)
  ) STRICT;
  CREATE TRIGGER captures_are_never_changed BEFORE UPDATE ON captures
    BEGIN SELECT RAISE(ABORT, 'captures are append-only'); END;
  CREATE TRIGGER captures_are_never_removed BEFORE DELETE ON captures
    BEGIN SELECT RAISE(ABORT, 'captures are append-only'); END;

  -- What is left of prints that are no reports: receipts hold names and card slips, so only a trace is kept.
  CREATE TABLE print_traces (
    segment TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (segment, start_offset)
  ) STRICT;

  -- How far each tap segment has been read; moves in the transaction that stores what was read.
  CREATE TABLE tap_positions (
    segment TEXT PRIMARY KEY,
    stream_offset INTEGER NOT NULL,
    finished INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    state TEXT NOT NULL CHECK (state IN ('held', 'waiting', 'sending', 'posted', 'verified', 'skipped')),
    register_key TEXT NOT NULL,
    register_epoch INTEGER NOT NULL,
    z_number TEXT,
    counter INTEGER,
    total_gross INTEGER,
    booking_date TEXT,
    problem TEXT,
    confirmed TEXT NOT NULL DEFAULT '[]',
    intent TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    voucher_series TEXT,
    voucher_number INTEGER,
    voucher_year INTEGER,
    posted_at INTEGER,
    CHECK ((state IN ('posted', 'verified')) = (voucher_number IS NOT NULL)),
    CHECK (state <> 'sending' OR intent IS NOT NULL),
    CHECK (state <> 'held' OR problem IS NOT NULL)
  ) STRICT;
  CREATE INDEX documents_by_state ON documents (state);
  CREATE INDEX documents_by_z ON documents (register_key, register_epoch, counter);
  -- Two documents of one Z can never both be under way: the second line of defence behind the checks.
  CREATE UNIQUE INDEX one_z_one_voucher ON documents (register_key, register_epoch, counter)
    WHERE state IN ('waiting', 'sending', 'posted', 'verified');

  CREATE TABLE happenings (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    document_id INTEGER REFERENCES documents (id),
    type TEXT NOT NULL,
    problem TEXT,
    answer TEXT,
    facts TEXT NOT NULL
  ) STRICT;
  CREATE INDEX happenings_by_document ON happenings (document_id);
  CREATE TRIGGER happenings_are_never_changed BEFORE UPDATE ON happenings
    BEGIN SELECT RAISE(ABORT, 'happenings are append-only'); END;
  CREATE TRIGGER happenings_are_never_removed BEFORE DELETE ON happenings
    BEGIN SELECT RAISE(ABORT, 'happenings are append-only'); END;

  CREATE TABLE settings (
    version INTEGER PRIMARY KEY,
    saved_at INTEGER NOT NULL,
    value TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- How each register prints its Z-report, as a manager has confirmed it: one version for each confirmation.
  CREATE TABLE layout_profiles (
    version INTEGER PRIMARY KEY,
    register_key TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    capture_id INTEGER REFERENCES captures (id),
    profile TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER layout_profiles_are_never_changed BEFORE UPDATE ON layout_profiles
    BEGIN SELECT RAISE(ABORT, 'layout profiles are append-only'); END;
  CREATE TRIGGER layout_profiles_are_never_removed BEFORE DELETE ON layout_profiles
    BEGIN SELECT RAISE(ABORT, 'layout profiles are append-only'); END;

  -- What a capture was understood to say, each time it was read; the latest is in force. The capture stays as it was.
  CREATE TABLE readings (
    id INTEGER PRIMARY KEY,
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    at INTEGER NOT NULL,
    profile_version INTEGER REFERENCES layout_profiles (version),
    kind TEXT NOT NULL,
    code_page TEXT NOT NULL,
    text TEXT NOT NULL,
    record TEXT,
    reasons TEXT NOT NULL,
    layout TEXT NOT NULL
  ) STRICT;
  CREATE INDEX readings_by_capture ON readings (capture_id);
  CREATE TRIGGER readings_are_never_changed BEFORE UPDATE ON readings
    BEGIN SELECT RAISE(ABORT, 'readings are append-only'); END;
  CREATE TRIGGER readings_are_never_removed BEFORE DELETE ON readings
    BEGIN SELECT RAISE(ABORT, 'readings are append-only'); END;
  `,
  `
  -- What was seen on the printer line besides prints: drawer pulses, and each change of the printer's state.
  -- Where it stands on the line is its name, so that a segment read again after a crash tells nothing twice.
  CREATE TABLE line_events (
    id INTEGER PRIMARY KEY,
    segment TEXT NOT NULL,
    -- In the stream it was read from: the register's for pulses and questions, the printer's for its replies.
    offset INTEGER NOT NULL,
    type TEXT NOT NULL,
    at INTEGER NOT NULL,
    -- The start offset of the capture or trace of the same segment it belongs to; NULL between prints.
    job_start INTEGER,
    facts TEXT NOT NULL,
    UNIQUE (segment, offset, type)
  ) STRICT;
  CREATE INDEX line_events_by_type ON line_events (type, at);
  CREATE INDEX happenings_by_type ON happenings (type, id);
  CREATE TRIGGER line_events_are_never_changed BEFORE UPDATE ON line_events
    BEGIN SELECT RAISE(ABORT, 'line_events are append-only'); END;
  CREATE TRIGGER line_events_are_never_removed BEFORE DELETE ON line_events
    BEGIN SELECT RAISE(ABORT, 'line_events are append-only'); END;
  `,
  `
  -- What the card terminals say they took at closing: kept with its Z-report, as the summary of its card payments.
  -- The text is masked before it is stored: no card number and no card holder.
  CREATE TABLE terminal_closes (
    id INTEGER PRIMARY KEY,
    segment TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    captured_at INTEGER NOT NULL,
    register_key TEXT NOT NULL,
    register_epoch INTEGER NOT NULL,
    -- NULL until its Z-report has come.
    document_id INTEGER REFERENCES documents (id),
    text TEXT NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (segment, start_offset)
  ) STRICT;
  CREATE INDEX terminal_closes_by_document ON terminal_closes (document_id);
  CREATE TRIGGER terminal_closes_are_never_changed
    BEFORE UPDATE OF id, segment, start_offset, captured_at, register_key, register_epoch, text, record
    ON terminal_closes
    BEGIN SELECT RAISE(ABORT, 'terminal_closes are append-only'); END;
  CREATE TRIGGER terminal_closes_find_their_document_once BEFORE UPDATE OF document_id ON terminal_closes
    WHEN OLD.document_id IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'terminal_closes are append-only: each belongs to one document'); END;
  CREATE TRIGGER terminal_closes_are_never_removed BEFORE DELETE ON terminal_closes
    BEGIN SELECT RAISE(ABORT, 'terminal_closes are append-only'); END;
  `,
  `
  -- Who saved each version of the settings, and what they changed.
  ALTER TABLE settings ADD COLUMN saved_by TEXT;
  ALTER TABLE settings ADD COLUMN subject TEXT NOT NULL DEFAULT 'start';
  CREATE TRIGGER settings_are_never_changed BEFORE UPDATE ON settings
    BEGIN SELECT RAISE(ABORT, 'settings are append-only'); END;
  CREATE TRIGGER settings_are_never_removed BEFORE DELETE ON settings
    BEGIN SELECT RAISE(ABORT, 'settings are append-only'); END;
  `,
  `
  -- Who may decide. A PIN stands here only as a hash that is keyed by a secret in the keychain; of one who was removed
  -- it is gone.
  CREATE TABLE managers (
    id INTEGER PRIMARY KEY,
    -- The name in the form in which names are compared.
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    salt BLOB,
    hash BLOB,
    named_at INTEGER NOT NULL,
    removed_at INTEGER,
    CHECK ((salt IS NULL) = (removed_at IS NOT NULL) AND (hash IS NULL) = (removed_at IS NOT NULL))
  ) STRICT;
  CREATE UNIQUE INDEX managers_by_key ON managers (key) WHERE removed_at IS NULL;
  `,
  `
  -- What the latest preflight found, in one row that each replaces.
  CREATE TABLE latest_preflight (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    result TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- The shape in which each version of the settings was written; those from before it was told are of the first.
  ALTER TABLE settings ADD COLUMN shape INTEGER NOT NULL DEFAULT 1;
  `,
  `
  -- A database holds one register's reports, whatever number the register has in the books: a Z is known by its count.
  DROP INDEX documents_by_z;
  DROP INDEX one_z_one_voucher;
  CREATE INDEX documents_by_z ON documents (register_epoch, counter);
  CREATE UNIQUE INDEX one_z_one_voucher ON documents (register_epoch, counter)
    WHERE state IN ('waiting', 'sending', 'posted', 'verified');
  `,
];
