-- HMAC-SHA-256 (RFC 2104) over what is said, with the key that the server has in its data folder: the login of the application alone makes
-- nobody and signs nothing. src/server/database/proof.ts makes the same. Called by functions of the owner, who alone reads the key.
create or replace function authz.must_prove(given_proof bytea, variadic said text[]) returns void
  language plpgsql stable set search_path = '' as $$
declare
  keys migrations.keys;
  message bytea := pg_catalog.convert_to((select pg_catalog.string_agg(authz.field_text('said', part), '' order by place)
                                            from pg_catalog.unnest(said) with ordinality as parts(part, place)), 'UTF8');
begin
  select * into keys from migrations.keys;
  if keys.inner_key is null or given_proof is distinct from pg_catalog.sha256(keys.outer_key || pg_catalog.sha256(keys.inner_key || message)) then
    raise exception 'not proven: %', said[1] using errcode = 'insufficient_privilege', constraint = 'not_proven';
  end if;
end $$;
