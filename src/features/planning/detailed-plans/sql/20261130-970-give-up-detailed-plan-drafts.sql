-- A draft version is given up by whoever writes it; its number is free for the next one, and what is fixed stays.   CT-IV-1-3

alter table detailed_plans
  drop constraint detailed_plans_state_known,
  drop constraint detailed_plans_once,
  drop constraint detailed_plans_fixed,
  add constraint detailed_plans_state_known check (state in ('draft', 'fixed', 'signed', 'issued', 'cancelled')),
  add constraint detailed_plans_fixed
    check ((state in ('draft', 'cancelled')) = (fixed_on is null) and (fixed_on is null) = (fixed_by is null));
create unique index detailed_plans_once on detailed_plans (plan_id, ordinal) where state <> 'cancelled';

drop policy detailed_plans_known_team on detailed_plans;
create policy detailed_plans_known_team on detailed_plans for select to soat_narrow
  using (state not in ('draft', 'cancelled') and plan_id in (select t.plan_id from teams t where t.id = any ((select authz.my_teams())::uuid[])));
create trigger detailed_plans_stay_cancelled before update on detailed_plans for each row
  when (old.state = 'cancelled') execute function authz.stay_signed('draft,fixed,signed,issued');
