/** Raise on any change of the tables or of what is folded into them: an older file is then thrown away and refilled. */
export const schemaVersion = 3

/**
 * One row for each document, living or withdrawn, at its latest step: that is what readers and the changes feed see.
 * `facets` repeats the sort keys beside every value a list can be filtered by, so that each list walks one index in
 * order and counts from an index alone.
 */
export const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE entries (
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  slug TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  at TEXT NOT NULL,
  op TEXT NOT NULL,
  revision INTEGER NOT NULL,
  reason TEXT,
  redirect_to TEXT,
  entry TEXT,
  web TEXT,
  miniprogram TEXT,
  text TEXT,
  attachments TEXT,
  files TEXT,
  jsonld TEXT,
  PRIMARY KEY (type, id)
);
CREATE UNIQUE INDEX entries_by_sequence ON entries (sequence);

CREATE TABLE slugs (
  type TEXT NOT NULL,
  slug TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (type, slug)
) WITHOUT ROWID;

CREATE TABLE facets (
  type TEXT NOT NULL,
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  id TEXT NOT NULL,
  published_at TEXT NOT NULL,
  starts_at TEXT,
  directory TEXT,
  PRIMARY KEY (type, facet, value, id)
) WITHOUT ROWID;
CREATE INDEX facets_by_publication ON facets (type, facet, value, published_at, id);
CREATE INDEX facets_by_start ON facets (type, facet, value, starts_at, id) WHERE starts_at IS NOT NULL;
CREATE INDEX facets_by_directory ON facets (type, facet, value, directory, id) WHERE directory IS NOT NULL;
CREATE INDEX facets_by_document ON facets (type, id);

CREATE TABLE blobs (
  sha256 TEXT NOT NULL,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (sha256, type, id, name)
) WITHOUT ROWID;
CREATE INDEX blobs_by_document ON blobs (type, id);
`

export const tables = ['meta', 'entries', 'slugs', 'facets', 'blobs'] as const
