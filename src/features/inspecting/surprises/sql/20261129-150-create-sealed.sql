-- Surprise inspections (kiểm tra đột xuất) until the arrival: a schema of their own, which shares no key, sequence, foreign key or
-- trigger with an open table, and which only its functions (functions/) enter.   CT-III-2b-1, TN-II-2c-1, TN-IVb-a-3 (design: authority §3)

create schema sealed;

create table sealed.inspections (
  id           uuid primary key,
  tenant_id    uuid not null,
  plan_id      uuid not null,
  unit_id      uuid not null,
  authoriser   text not null constraint sealed_authoriser_known check (authoriser in ('focalHead', 'teamHead', 'chair')),
  state        text not null constraint sealed_state_known check (state in ('proposed', 'authorised', 'arrived', 'cancelled')),
  ground       text not null constraint sealed_ground_known check (ground in ('feedback', 'need', 'none')),
  feedback     text not null default '',
  reason       text not null default '',
  planned_on   date not null,
  drawn_kind   text,
  drawn_on     date,
  drawn_from   uuid[],
  team_id      uuid,
  may_assign   boolean not null default false,
  members      jsonb not null default '[]' constraint sealed_members_list check (jsonb_typeof(members) = 'array'),
  place        text not null default '',
  notes        text not null default '',
  version      integer not null default 1
);
comment on table sealed.inspections is 'Cuộc kiểm tra đột xuất chưa công bố: nobody but the people on its list knows of it until the Team logs its arrival.';
comment on column sealed.inspections.authoriser is 'Who authorises: head of the focal agency, head of the Team, or the chair where the focal agency itself is the target.';
comment on column sealed.inspections.ground is 'Căn cứ: feedback of citizens, a practical need, or none where the plan asks for none.';
comment on column sealed.inspections.feedback is 'Reference of the feedback (PAKN); who sent it is not written here.';
comment on column sealed.inspections.drawn_on is 'The day of the draw, where the unit was drawn; with drawn_kind all that recomputing it takes besides the seed.';
comment on column sealed.inspections.drawn_from is 'The units that the draw was from, those of the kind that its asker may know of; published with the draw after the arrival.';
comment on column sealed.inspections.may_assign is 'The plan asks for no Team set up by decision (V-06): people of the list may be named to go.';
comment on column sealed.inspections.members is 'Người được cử đi: accountId and seat of each, in the order named; empty where a Team of the plan goes.';

create table sealed.knowers (
  inspection_id uuid not null constraint sealed_knowers_inspection references sealed.inspections,
  account_id    uuid not null,
  primary key (account_id, inspection_id)
);
comment on table sealed.knowers is 'Danh sách người được biết: who may know of it before the arrival.';

create table sealed.steps (
  inspection_id uuid not null constraint sealed_steps_inspection references sealed.inspections,
  sequence      integer not null,
  tenant_id     uuid not null,
  at            timestamptz not null,
  on_day        date not null,
  account_id    uuid not null,
  command_id    uuid not null,
  action        text not null,
  from_state    text,
  to_state      text not null,
  detail        jsonb not null,
  previous      text not null,
  hash          text not null,
  primary key (inspection_id, sequence)
);
comment on table sealed.steps is 'Lịch sử của cuộc chưa công bố: a chain of its own, copied into the record at the arrival.';
comment on column sealed.steps.hash is 'SHA-256 of sealed.step_text; the last one of each chain enters every checkpoint under its salt.';

create table sealed.seeds (
  plan_id   uuid primary key,
  tenant_id uuid not null,
  seed      text not null
);
comment on table sealed.seeds is 'Số mầm bốc thăm của kế hoạch: random, fixed when the plan is issued; its SHA-256 stands in the record, itself it is published when the year has closed.';

do $$
declare name text;
begin
  foreach name in array array['inspections', 'knowers', 'steps', 'seeds'] loop
    execute format('alter table sealed.%I enable row level security', name);
    execute format('alter table sealed.%I force row level security', name);
    execute format('create policy %1$s_owner on sealed.%1$I for all to soat_owner using (true) with check (true)', name);
  end loop;
end $$;

grant usage on schema sealed to soat_sealed;

-- No act of the application makes an open surprise inspection, and none is announced: only the arrival does.   CT-III-2b-1
create trigger inspections_unannounced before insert on inspections for each row execute function authz.keep_unannounced();
