-- Kế hoạch nhận nội dung sửa đổi: with its issue the text, content, places and settings of an amendment become those of its plan.   CT-HDR-1
-- writes: plans, plan_texts, plan_targets, profile_settings

create or replace function authz.take_amendment(given uuid, kept_units uuid[]) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  a public.plans;
  m public.plan_amendments;
begin
  select * into a from public.plans where id = given and tenant_id = authz.my_tenant() and state = 'issued' for update;
  select * into strict m from public.plan_amendments where plan_id = a.id;
  update public.plans p set
      content = a.content || case when p.content ? 'imported' then pg_catalog.jsonb_build_object('imported', p.content -> 'imported') else '{}' end,
      title = coalesce((select f.value ->> 'value' from public.plan_texts t, pg_catalog.jsonb_array_elements(t.facts) f
                         where t.plan_id = a.id and f.value ->> 'kind' = 'title' limit 1), p.title),
      plan_year = a.plan_year, subjects = a.subjects, from_on = a.from_on, to_on = a.to_on, edition = a.edition, version = p.version + 1
    where p.id = a.amends and p.state in ('issued', 'inProgress') and coalesce(p.edition, 1) = a.edition - 1;
  if not found then raise exception 'the plan takes no amendment' using errcode = 'SO001'; end if;

  insert into public.plan_texts (plan_id, tenant_id, blocks, facts, next)
    select a.amends, tenant_id, blocks, facts, next from public.plan_texts where plan_id = a.id
    on conflict (plan_id) do update set blocks = excluded.blocks, facts = excluded.facts, next = excluded.next, version = plan_texts.version + 1;

  -- Settings that were changed in the amendment; what was decided for the plan meanwhile stays.
  insert into public.profile_settings (id, tenant_id, plan_id, key, value, source)
    select pg_catalog.gen_random_uuid(), s.tenant_id, a.amends, s.key, s.value, s.source from public.profile_settings s
     where s.plan_id = a.id and not exists (select from pg_catalog.jsonb_array_elements(m.former -> 'settings') o where o.value ->> 'key' = s.key and o.value -> 'value' = s.value)
    on conflict (plan_id, key) do update set value = excluded.value, source = excluded.source;

  -- What came to the plan meanwhile belongs to the same sentence as before, whichever number that has now.
  with was as (select f.value ->> 'id' as fact, pg_catalog.row_number() over (order by f.ordinality) - 1 as rule
                 from pg_catalog.jsonb_array_elements(m.former -> 'facts') with ordinality f where f.value ->> 'kind' = 'target'),
       now as (select f.value ->> 'id' as fact, pg_catalog.row_number() over (order by f.ordinality) - 1 as rule
                 from public.plan_texts t, pg_catalog.jsonb_array_elements(t.facts) with ordinality f where t.plan_id = a.id and f.value ->> 'kind' = 'target')
  update public.plan_targets p set rule = now.rule from was join now using (fact)
   where p.plan_id = a.amends and p.rule = was.rule and was.rule <> now.rule
     and not exists (select from pg_catalog.jsonb_each_text(m.places) o where o.value = p.id::text);
  -- Places that stayed follow their rule and are named where the amendment names them; those that it dropped go, unless their unit is being
  -- inspected; new ones become the plan's.
  update public.plan_targets p set rule = c.rule, form = c.form, label = c.label, unit_id = coalesce(p.unit_id, c.unit_id), version = p.version + 1
    from public.plan_targets c where c.plan_id = a.id and p.plan_id = a.amends and p.id = (m.places ->> c.id::text)::uuid;
  delete from public.plan_targets p where p.plan_id = a.amends and (p.unit_id is null or p.unit_id <> all (kept_units))
     and exists (select from pg_catalog.jsonb_each_text(m.places) o where o.value = p.id::text
                   and not exists (select from public.plan_targets c where c.plan_id = a.id and c.id::text = o.key));
  insert into public.plan_targets (id, tenant_id, plan_id, rule, form, unit_kind, unit_id, label)
    select pg_catalog.gen_random_uuid(), c.tenant_id, a.amends, c.rule, c.form, c.unit_kind, c.unit_id, c.label from public.plan_targets c
     where c.plan_id = a.id and not m.places ? c.id::text
       and (c.unit_id is null or not exists (select from public.plan_targets p where p.plan_id = a.amends and p.unit_id = c.unit_id and p.rule = c.rule));
  -- An amendment has no places of its own once the plan has them: nothing is inspected by it.
  delete from public.plan_targets where plan_id = a.id;
end $$;
grant execute on function authz.take_amendment(uuid, uuid[]) to soat_wide;
