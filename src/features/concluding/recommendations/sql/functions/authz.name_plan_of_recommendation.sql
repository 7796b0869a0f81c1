-- Which plan a recommendation is of: that of its inspection.
create or replace function authz.name_plan_of_recommendation() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.plan_id := (select i.plan_id from public.inspections i where i.id = new.inspection_id);
  return new;
end $$;
