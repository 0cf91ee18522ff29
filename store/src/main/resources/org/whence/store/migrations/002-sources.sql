-- What was fetched or captured, so that evidence can be checked long after the page is gone.
CREATE TABLE fetch (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  asked   TEXT NOT NULL,    -- the address as it was asked for
  address TEXT NOT NULL,    -- from which it came after redirects
  at      TEXT NOT NULL,    -- ISO instant
  status  INTEGER NOT NULL, -- of HTTP
  headers TEXT NOT NULL,    -- a line each
  sha256  TEXT NOT NULL,    -- of the body
  via     TEXT,             -- archive and offset, or the feed that led there, else null
  body    BLOB,             -- deflated, null where a report or a revision has the same bytes
  UNIQUE (asked, at, sha256)
);

-- Which answers a report rests on.
CREATE TABLE evidence (
  report TEXT NOT NULL,
  fetch  INTEGER NOT NULL,
  PRIMARY KEY (report, fetch)
);

-- Things that are met again, such as items of feeds and pages by their address, and the report that stands for each now.
CREATE TABLE item (
  key         TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL, -- of what the feed says of it, empty if no feed does
  report      TEXT NOT NULL,
  seen        TEXT NOT NULL  -- ISO instant of the state that the report holds
);
CREATE INDEX item_by_report ON item (report);

-- Earlier states of an item, and what was found in them.
CREATE TABLE revision (
  item     TEXT NOT NULL,
  report   TEXT NOT NULL,
  seen     TEXT NOT NULL,
  source   TEXT NOT NULL,
  analysis BLOB NOT NULL,
  bytes    BLOB NOT NULL,
  PRIMARY KEY (item, report)
);

-- Where the last visit to each feed left off.
CREATE TABLE feed (
  address       TEXT PRIMARY KEY,
  etag          TEXT,
  last_modified TEXT,
  next          TEXT NOT NULL,    -- ISO instant before which it is not asked again
  failures      INTEGER NOT NULL  -- in a row
);
