-- SHA-256 in hexadecimal.
create or replace function authz.hex_hash(given text) returns text
  language sql immutable set search_path = '' as $$
  select pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(given, 'UTF8')), 'hex')
$$;

-- One field of the canonical form: its name, the length of its value in bytes, the value; a dash where there is none.
create or replace function authz.field_text(name text, value text) returns text
  language sql immutable set search_path = '' as $$
  select case when value is null then name || ':-' else name || ':' || pg_catalog.octet_length(pg_catalog.convert_to(value, 'UTF8')) || ':' || value end || e'\n'
$$;

-- A moment in the canonical form: UTC, microseconds.
create or replace function authz.moment_text(given timestamptz) returns text
  language sql stable set search_path = '' as $$
  select pg_catalog.to_char(given at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;
