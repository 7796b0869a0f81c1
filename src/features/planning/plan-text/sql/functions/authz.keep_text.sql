-- Whoever has the plan before him to sign reads what he signs: from its submission on no word changes.   CT-SIG-1
create or replace function authz.keep_text() returns trigger
  language plpgsql set search_path = '' as $$
begin
  -- The owner, who loads and restores, adds a text to a plan of any state.
  if tg_op = 'INSERT' and current_user = 'soat_owner' then return new; end if;
  -- A plan takes the text of an issued amendment.
  if tg_op = 'UPDATE' and current_user = 'soat_owner' and exists (select from public.plans a join public.plan_texts t on t.plan_id = a.id
      where a.amends = new.plan_id and a.state = 'issued' and t.blocks = new.blocks and t.facts = new.facts) then
    return new;
  end if;
  if not exists (select from public.plans p where p.id = new.plan_id and p.state in ('draft', 'returned')) then
    raise exception 'the text of a plan that was submitted does not change' using errcode = 'SO001';
  end if;
  return new;
end $$;
