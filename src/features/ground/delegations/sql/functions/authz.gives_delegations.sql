-- The administrator or a leader of the People's Committee records them.
create or replace function authz.gives_delegations() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.held where account_id = (select authz.me()) and role in ('administrator', 'chair', 'viceChair'))
$$;

grant execute on function authz.gives_delegations() to soat_narrow, soat_wide;
