-- Contents of a plan stay as they are once their set is fixed.   CT-II-0

create or replace function authz.keep_contents() returns trigger
  language plpgsql set search_path = '' as $$
declare
  given uuid := case tg_op when 'DELETE' then old.plan_id else new.plan_id end;
begin
  if tg_op = 'UPDATE' and (old.id, old.tenant_id, old.plan_id) is distinct from (new.id, new.tenant_id, new.plan_id) then
    raise exception 'a content does not become another one' using errcode = 'SO001';
  end if;
  if exists (select 1 from public.content_sets s where s.plan_id = given and s.fixed) then
    raise exception 'signed: contents of an issued plan do not change' using errcode = 'SO001';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create or replace function authz.keep_content_set() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.fixed or (old.plan_id, old.tenant_id) is distinct from (new.plan_id, new.tenant_id) then
    raise exception 'signed: the contents of an issued plan do not change' using errcode = 'SO001';
  end if;
  return new;
end $$;

-- Whoever issues a plan issues its contents.
create or replace function authz.fix_contents() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update public.content_sets set fixed = true where plan_id = new.id and not fixed;
  return null;
end $$;
