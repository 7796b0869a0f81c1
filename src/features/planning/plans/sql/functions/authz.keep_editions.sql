-- A plan takes over what an issued amendment of it says, the next edition of the one in force, and nothing else of it changes.   CT-SIG-1
create or replace function authz.keep_editions() returns trigger
  language plpgsql set search_path = '' as $$
declare
  taken text[] := array['title', 'plan_year', 'subjects', 'content', 'from_on', 'to_on', 'edition', 'version', 'search'];
begin
  if current_user <> 'soat_owner' or old.amends is not null
     or (pg_catalog.to_jsonb(old) - taken) is distinct from (pg_catalog.to_jsonb(new) - taken)
     or not exists (select from public.plans a where a.amends = new.id and a.tenant_id = new.tenant_id and a.state = 'issued'
          and a.edition = new.edition and a.edition = coalesce(old.edition, 1) + 1
          and a.content = new.content - 'imported' and (a.plan_year, a.subjects, a.from_on, a.to_on) is not distinct from (new.plan_year, new.subjects, new.from_on, new.to_on)) then
    raise exception 'the edition of a plan is taken from an issued amendment of it' using errcode = 'SO001';
  end if;
  return new;
end $$;
