-- What people decided against the rules, never changed, only added to: taking back is an entry as well.
CREATE TABLE correction (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  entry  TEXT NOT NULL UNIQUE -- one line of the JSON form, its own number 0
);

-- Saved queries.
CREATE TABLE watch (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  name    TEXT NOT NULL,
  query   TEXT NOT NULL,    -- as in the address of a search
  visited TEXT NOT NULL     -- ISO instant of the last visit
);

-- Reports that a watch has found, and when it found them.
CREATE TABLE finding (
  watch  INTEGER NOT NULL,
  report TEXT NOT NULL,
  at     TEXT NOT NULL,     -- ISO instant
  PRIMARY KEY (watch, report)
);
