#!/usr/bin/env bash
# Sets the passwords of the roles that roles.sql made. Run by the image of PostgreSQL, once.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v owner="$(cat /run/secrets/owner_password)" -v api="$(cat /run/secrets/api_password)" <<'SQL'
ALTER ROLE samverk_owner PASSWORD :'owner';
ALTER ROLE samverk_api PASSWORD :'api';
SQL
