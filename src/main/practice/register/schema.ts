/**
 * The register's own database. What has been registered can be neither changed nor removed (SKVFS 2014:9
 * chapter 6), and the grand totals only ever rise; triggers hold the register to it.
 * Amounts are öre, times ms since 1970.
 */
export const REGISTER_SCHEMA = `
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  main_group TEXT NOT NULL,
  vat_rate INTEGER NOT NULL,
  price INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('goods', 'service'))
) STRICT;

CREATE TABLE z_report (
  number INTEGER PRIMARY KEY,
  taken_at INTEGER NOT NULL,
  total INTEGER NOT NULL,
  grand_sales INTEGER NOT NULL,
  grand_returns INTEGER NOT NULL,
  fault TEXT,
  figures TEXT NOT NULL
) STRICT;
CREATE TRIGGER z_reports_are_never_changed BEFORE UPDATE ON z_report
  BEGIN SELECT RAISE(ABORT, 'a Z-report is never changed'); END;
CREATE TRIGGER z_reports_are_never_removed BEFORE DELETE ON z_report
  BEGIN SELECT RAISE(ABORT, 'a Z-report is never removed'); END;

-- z_number is null until the day is closed.
CREATE TABLE receipt (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('sale', 'return', 'training')),
  taken_at INTEGER NOT NULL,
  total INTEGER NOT NULL,
  rounding INTEGER NOT NULL,
  z_number INTEGER REFERENCES z_report (number)
) STRICT;
CREATE TRIGGER receipts_are_only_ever_closed BEFORE UPDATE ON receipt
  WHEN OLD.z_number IS NOT NULL OR NEW.total <> OLD.total OR NEW.rounding <> OLD.rounding
  BEGIN SELECT RAISE(ABORT, 'a receipt is never changed'); END;
CREATE TRIGGER receipts_are_never_removed BEFORE DELETE ON receipt
  BEGIN SELECT RAISE(ABORT, 'a receipt is never removed'); END;

CREATE TABLE receipt_row (
  receipt_number INTEGER NOT NULL REFERENCES receipt (number),
  position INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article (id),
  name TEXT NOT NULL,
  main_group TEXT NOT NULL,
  vat_rate INTEGER NOT NULL,
  kind TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  price INTEGER NOT NULL,
  discount INTEGER NOT NULL,
  gross INTEGER NOT NULL,
  vat INTEGER NOT NULL,
  PRIMARY KEY (receipt_number, position)
) STRICT;

CREATE TABLE tender (
  receipt_number INTEGER NOT NULL REFERENCES receipt (number),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (receipt_number, position)
) STRICT;

-- Receipt copies, unfinished sales, drawer openings, and cash put into or taken out of the drawer.
CREATE TABLE day_event (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('copy', 'unfinished', 'drawer', 'cash')),
  amount INTEGER NOT NULL,
  z_number INTEGER REFERENCES z_report (number)
) STRICT;

CREATE TABLE grand_total (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sales INTEGER NOT NULL,
  returns INTEGER NOT NULL
) STRICT;
CREATE TRIGGER grand_totals_never_fall BEFORE UPDATE ON grand_total
  WHEN NEW.sales < OLD.sales OR NEW.returns < OLD.returns
  BEGIN SELECT RAISE(ABORT, 'a grand total never falls'); END;
CREATE TRIGGER grand_totals_are_never_removed BEFORE DELETE ON grand_total
  BEGIN SELECT RAISE(ABORT, 'a grand total is never removed'); END;

-- Where the register began: the state before its first own Z-report.
CREATE TABLE beginning (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  started_at INTEGER NOT NULL,
  z_number INTEGER NOT NULL,
  grand_sales INTEGER NOT NULL,
  grand_returns INTEGER NOT NULL
) STRICT;

-- Prints the printer has not had yet; status_polls is how many answers the printer owes for one.
CREATE TABLE print_job (
  id INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL,
  status_polls INTEGER NOT NULL
) STRICT;
`;
