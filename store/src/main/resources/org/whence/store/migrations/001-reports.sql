-- Accepted reports: the bytes as they came, and what was found in them.
CREATE TABLE report (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT, -- grows with every change; the search index catches up by it
  id        TEXT NOT NULL UNIQUE,              -- sha256: of the bytes
  source    TEXT NOT NULL,                     -- path or address as given; of several, the one that sorts first
  language  TEXT NOT NULL,
  title     TEXT NOT NULL,
  outlet    TEXT,
  published TEXT,                              -- ISO day of publication, else of modification, else null
  analysis  BLOB NOT NULL,                     -- one line of the JSON form, deflated
  bytes     BLOB NOT NULL                      -- the source, deflated
);
CREATE INDEX report_by_day ON report (published, id);

-- What a person should know about input that gave no report; issues of reports are in their analysis.
CREATE TABLE rejection (
  source TEXT NOT NULL,
  code   TEXT NOT NULL,
  what   TEXT NOT NULL,
  mend   TEXT NOT NULL,
  PRIMARY KEY (source, code)
);
