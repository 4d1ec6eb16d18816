import { APPLICATION_ROLE } from '#platform/event-store-postgres';

/** Ciphertexts, each encrypted once more under its own key. Nobody but the owner and the serving role reads them. */
export const contents = `
CREATE SCHEMA IF NOT EXISTS sealed;
CREATE TABLE IF NOT EXISTS sealed.contents (
  collaboration text        NOT NULL COLLATE "C",
  unit          text        NOT NULL COLLATE "C",
  ciphertext    text        NOT NULL COLLATE "C",
  recipients    text[]      NOT NULL COLLATE "C",
  size_class    integer     NOT NULL,
  stored_at     timestamptz NOT NULL,
  key_id        uuid        NOT NULL,
  blob          bytea       NOT NULL,
  PRIMARY KEY (collaboration, unit, ciphertext)
);
ALTER TABLE sealed.contents ALTER COLUMN blob SET STORAGE EXTERNAL;
CREATE INDEX IF NOT EXISTS contents_stored_at ON sealed.contents (stored_at);
CREATE INDEX IF NOT EXISTS contents_by_unit ON sealed.contents (collaboration, unit, stored_at) INCLUDE (size_class);
`;

/** The names of the keys that a content is sealed to. What was kept before has none, and is handed in again before it is used. */
export const kids = `
ALTER TABLE sealed.contents ADD COLUMN IF NOT EXISTS kids text[] COLLATE "C" NOT NULL DEFAULT '{}';
`;

/** One random key for each. Kept apart, and out of the backups of the ciphertexts: a purge destroys the row. */
export const keys = `
CREATE SCHEMA IF NOT EXISTS sealed_keys;
CREATE TABLE IF NOT EXISTS sealed_keys.keys (
  collaboration text        NOT NULL COLLATE "C",
  unit          text        NOT NULL COLLATE "C",
  ciphertext    text        NOT NULL COLLATE "C",
  key_id        uuid        NOT NULL,
  key           bytea       NOT NULL,
  PRIMARY KEY (collaboration, unit, ciphertext)
);
`;

/** Where the serving role is missing, the owner serves requests itself. */
export const grants = (schema: string, table: string): string => `
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
    GRANT USAGE ON SCHEMA ${schema} TO ${APPLICATION_ROLE};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.${table} TO ${APPLICATION_ROLE};
  END IF;
END $$;
`;
