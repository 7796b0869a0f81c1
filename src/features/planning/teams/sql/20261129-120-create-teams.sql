-- Inspection teams (đoàn kiểm tra), their decision and proposed seats; established seats are dated memberships.   CT-IV-1-1, QN-III-2-1

create table teams (
  id          uuid primary key,
  tenant_id   uuid not null,
  plan_id     uuid not null,
  name        text not null constraint teams_name_length check (length(name) between 1 and 500),
  forms       text[] not null,
  state       text not null constraint teams_state_known check (state in ('proposed', 'established', 'active', 'dissolved')),
  number      text,
  symbol      text not null default '',
  decided_on  date,
  signer_id   uuid,
  version     integer not null default 1
);
comment on table teams is 'Đoàn kiểm tra: set up by a decision; its mandate is the forms it may carry out.';

create table team_seats (
  id         uuid primary key,
  tenant_id  uuid not null,
  team_id    uuid not null constraint team_seats_team references teams,
  account_id uuid not null,
  seat       text not null constraint team_seats_seat_known check (seat in ('teamHead', 'teamDeputy', 'teamSecretary', 'member')),
  agency_id  uuid not null,
  post       text not null default '',
  fields     text[] not null default '{}',
  left_on    date,
  ordinal    integer not null default 0 constraint team_seats_ordinal check (ordinal >= 0),
  constraint team_seats_person_once unique (team_id, account_id)
);
comment on table team_seats is 'Ghế trong Đoàn: who sits where, from which agency, for which fields.';
comment on column team_seats.ordinal is 'Số thứ tự trong danh sách: place in the list of the decision, from 0; within one seat (head, deputy, secretary, member) the lower stands first.';

alter table teams enable row level security;
alter table teams force row level security;
alter table team_seats enable row level security;
alter table team_seats force row level security;
create policy teams_owner on teams for all to soat_owner using (true) with check (true);
create policy team_seats_owner on team_seats for all to soat_owner using (true) with check (true);
create policy teams_known_wide on teams for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy team_seats_known_wide on team_seats for select to soat_wide using (tenant_id = (select authz.my_tenant()));
-- A unit under inspection reads who comes on the notice; the team itself is known to its members.
create policy teams_known_narrow on teams for select to soat_narrow using (id = any ((select authz.my_teams())::uuid[]));
create policy team_seats_known_narrow on team_seats for select to soat_narrow using (team_id = any ((select authz.my_teams())::uuid[]));
create policy teams_added on teams for insert to soat_wide with check (tenant_id = (select authz.my_tenant()));
create policy teams_changed on teams for update to soat_wide using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()));
create policy team_seats_added on team_seats for insert to soat_wide with check (tenant_id = (select authz.my_tenant()));
create policy team_seats_changed on team_seats for update to soat_wide using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()));
create policy teams_assigned on teams for update to soat_narrow using (id = any ((select authz.my_teams())::uuid[])) with check (id = any ((select authz.my_teams())::uuid[]));
create policy team_seats_assigned on team_seats for update to soat_narrow using (team_id = any ((select authz.my_teams())::uuid[])) with check (team_id = any ((select authz.my_teams())::uuid[]));
create policy team_seats_removed on team_seats for delete to soat_wide
  using (tenant_id = (select authz.my_tenant()) and exists (select 1 from teams where teams.id = team_id and teams.state = 'proposed'));
grant select on teams, team_seats to soat_narrow;
grant select, insert, update on teams, team_seats to soat_wide;
grant update (state, version) on teams to soat_narrow;
grant update (fields) on team_seats to soat_narrow;
grant delete on team_seats to soat_wide;
create trigger teams_signed before update on teams for each row execute function authz.keep_signed('proposed', 'name', 'forms', 'number', 'symbol', 'decided_on', 'signer_id');
create trigger teams_stay_signed before update on teams for each row execute function authz.stay_signed('proposed');
create trigger team_seats_signed before update on team_seats for each row execute function authz.keep_seats();
create trigger follow_fields after update of fields on team_seats for each row when (old.fields is distinct from new.fields) execute function authz.follow_fields();

-- Seats become memberships by the act that sets up the Team: of people and Teams of the locality only.   (design: authority §1)
create policy memberships_seats_given on authz.memberships for insert to soat_wide
  with check (tenant_id = (select authz.my_tenant())
    and exists (select 1 from teams where teams.id = team_id and teams.tenant_id = memberships.tenant_id)
    and exists (select 1 from accounts where accounts.id = account_id and accounts.tenant_id = memberships.tenant_id));
