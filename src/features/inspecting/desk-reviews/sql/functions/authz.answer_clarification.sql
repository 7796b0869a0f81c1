-- An answer is the unit's: given by somebody of it, in his own name, while the Team waits for it; the owner may, who loads and migrates.
create or replace function authz.answer_clarification() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if current_user <> 'soat_owner'
    and (new.answer, new.answered_by, new.answered_on) is distinct from (old.answer, old.answered_by, old.answered_on)
    and not (
      new.answered_by = authz.me()
      and new.unit_id = any ((select authz.my_units())::uuid[])
      and exists (select 1 from public.inspections i where i.id = new.inspection_id and i.state = 'clarifying')
    ) then
    raise exception 'an answer is given by the unit while it is asked' using errcode = 'SO001';
  end if;
  return new;
end $$;
