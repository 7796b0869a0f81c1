-- The sample world's conveniences; each answers nothing where the database is not marked as a sample.
create or replace function authz.is_sample() returns boolean
  language sql stable security definer set search_path = '' as $$
  select sample from authz.installation
$$;

create or replace function authz.sample_people() returns table (id uuid, name text, role text, title text, unit_id uuid, unit_name text)
  language plpgsql stable security definer set search_path = '' as $$
begin return query
  select a.id, a.name, m.role, m.title, m.unit_id,
         (select v.name from public.unit_versions v where v.unit_id = m.unit_id and v.valid_from <= authz.today() order by v.valid_from desc limit 1)
    from public.accounts a join authz.held m on m.account_id = a.id
   where authz.is_sample() and a.active and not a.system
   order by m.from_on, m.role;
end $$;

create or replace function authz.set_sample_today(given date) returns boolean
  language sql volatile security definer set search_path = '' as $$
  with changed as (update authz.installation set today = given where sample returning 1) select exists (select 1 from changed)
$$;

grant execute on function authz.is_sample(), authz.sample_people(), authz.set_sample_today(date) to soat_app;
