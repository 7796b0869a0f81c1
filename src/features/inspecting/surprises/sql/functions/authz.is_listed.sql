-- Whether the person of this session stands on the list of any: of himself, and nothing else.
create or replace function authz.is_listed() returns boolean
  language sql stable security definer set search_path = '' as $$ select exists (select 1 from sealed.mine()) $$;

grant execute on function authz.is_listed() to soat_narrow, soat_wide;
