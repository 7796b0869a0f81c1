-- The number of a draw of this kind of unit today, and the units it is drawn from, in the order of their ids. The same all day long:
-- nobody draws again until he likes the answer. Nobody draws his own unit, nor one above or below it: who asks for the draw of the day
-- would learn of a surprise there before the arrival. One candidate less leaves another remainder of the same number, which tells
-- nothing of what others draw.   (obligations 4.2 rules 1, 5)
create or replace function sealed.draw(given_plan uuid, given_kind text) returns table (on_day date, digest text, candidates uuid[])
  language sql stable security definer set search_path = '' as $$
  select authz.today(), authz.hex_hash(authz.field_text('seed', s.seed) || authz.field_text('kind', given_kind) || authz.field_text('on', authz.today()::text)),
         (select pg_catalog.array_agg(v.unit_id order by v.unit_id) from public.unit_versions v
           where v.tenant_id = s.tenant_id and v.kind = given_kind and v.valid_from <= authz.today() and (v.valid_to is null or v.valid_to >= authz.today())
             -- The organs below a commune are objects of its own plan.
             and (v.kind = 'publicServiceCentre' or not exists (select 1 from public.unit_versions c where c.unit_id = v.parent_id and c.kind = 'communePC'))
             and not exists (select 1 from sealed.barred(v.unit_id, array[authz.me()])))
    from sealed.seeds s
   where s.plan_id = given_plan and exists (select 1 from authz.held m where m.account_id = authz.me() and m.tenant_id = s.tenant_id
     and m.role in ('focalHead', 'teamHead', 'chair', 'viceChair'))
$$;

grant execute on function sealed.draw(uuid, text) to soat_sealed;
