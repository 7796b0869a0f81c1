-- The heads of sealed streams, one line each in their order; hashed under a fresh salt, so that none and many look alike.
create or replace function authz.sealed_heads(given_tenant uuid) returns text
  language sql stable set search_path = '' as $$
  select coalesce(pg_catalog.string_agg(h.inspection_id || ' ' || h.sequence || ' ' || h.hash || e'\n', '' order by h.inspection_id), '')
    from (select distinct on (t.inspection_id) t.inspection_id, t.sequence, t.hash from sealed.steps t
           where t.tenant_id = given_tenant order by t.inspection_id, t.sequence desc) h
$$;
