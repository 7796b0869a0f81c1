-- The choice of units: figures for their ranking, and draws by lot.   QN-I-2-5, T2-PLAN-5

create table unit_factors (
  id        uuid primary key,
  tenant_id uuid not null,
  plan_id   uuid not null constraint unit_factors_plan references plans,
  unit_id   uuid not null constraint unit_factors_unit references units,
  criterion text not null constraint unit_factors_criterion_known check (criterion in ('slowProgress', 'lateDossiers', 'harassment', 'lowIndex')),
  value     integer not null constraint unit_factors_value_range check (value >= 0),
  source    text not null constraint unit_factors_source_length check (length(source) between 1 and 500),
  on_day    date not null,
  constraint unit_factors_once unique (plan_id, criterion, unit_id)
);
comment on table unit_factors is 'Số liệu để xếp thứ tự đơn vị, as a person typed them for the choice of one plan; until a feature has them.';
comment on column unit_factors.value is 'In hundredths.';
comment on column unit_factors.on_day is 'The day that the figure is of.';

create table lots (
  id         uuid primary key,
  tenant_id  uuid not null,
  plan_id    uuid not null constraint lots_plan references plans,
  sentence   text not null,
  ordinal    integer not null constraint lots_ordinal_range check (ordinal > 0),
  count      integer not null constraint lots_count_range check (count > 0 and count <= cardinality(candidates)),
  pool       text not null constraint lots_pool_known check (pool in ('all', 'unvisited')),
  reason     text not null default '',
  candidates uuid[] not null,
  list_hash  text not null constraint lots_list_hash_form check (list_hash ~ '^[0-9a-f]{64}$'),
  seed       text not null constraint lots_seed_form check (seed ~ '^[0-9a-f]{64}$'),
  by_id      uuid not null,
  by_name    text not null,
  drawn_at   timestamptz not null default clock_timestamp(),
  constraint lots_once unique (plan_id, sentence, ordinal),
  constraint lots_again_for_a_reason check (ordinal = 1 or reason <> '')
);
comment on table lots is 'Bốc thăm đơn vị of announced inspections: the list and the seed of each draw, from which its result follows. Nothing of it changes.';
comment on column lots.sentence is 'The sentence of the plan for which it was drawn.';
comment on column lots.list_hash is 'SHA-256 of the ids in their order, each ended by a line feed.';

do $$
declare name text;
begin
  foreach name in array array['unit_factors', 'lots'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %1$s_owner on %1$I for all to soat_owner using (true) with check (true)', name);
    -- Internal, as the places of a plan are (obligations 4.2 rule 14): narrow people read no row, instead of failing.
    execute format('create policy %1$s_known on %1$I for select to soat_wide using (tenant_id = (select authz.my_tenant()))', name);
    execute format('create policy %1$s_added on %1$I for insert to soat_wide with check (tenant_id = (select authz.my_tenant()))', name);
    execute format('grant select on %I to soat_narrow', name);
    execute format('grant select, insert on %I to soat_wide', name);
  end loop;
end $$;
create policy unit_factors_changed on unit_factors for update to soat_wide using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()));
create policy unit_factors_removed on unit_factors for delete to soat_wide using (tenant_id = (select authz.my_tenant()));
grant update, delete on unit_factors to soat_wide;
