-- What the unit is still writing is its own: others read answers and narrative from the sending on.   CT-IV-4-1
create table report_narratives (
  report_id uuid primary key constraint report_narratives_report references unit_reports,
  tenant_id uuid not null,
  team_id   uuid,
  unit_id   uuid not null,
  text      text not null constraint report_narratives_length check (length(text) <= 200000)
);
comment on table report_narratives is 'Báo cáo bằng lời: the text of a report where the plan has no outline.';
call authz.protect('report_narratives', 'true', $writes$exists (select 1 from public.unit_reports r where r.id = report_id and r.state in ('notStarted', 'drafting', 'returned'))$writes$);
insert into report_narratives (report_id, tenant_id, team_id, unit_id, text) select id, tenant_id, team_id, unit_id, narrative from unit_reports where narrative <> '';

drop trigger unit_reports_signed on unit_reports;
alter table unit_reports drop column narrative;
create trigger unit_reports_signed before update on unit_reports for each row
  execute function authz.keep_signed('notStarted,drafting,returned', 'as_of', 'submitted_on', 'signer_id', 'declared', 'outline_id', 'unit_kind');

do $$
declare name text;
begin
  foreach name in array array['report_answers', 'report_narratives'] loop
    execute format($policy$create policy %1$s_sent on %1$I as restrictive for select to soat_narrow, soat_wide
      using (unit_id = any ((select authz.my_units())::uuid[]) or exists (select 1 from unit_reports r where r.id = report_id and r.state in ('submitted', 'received', 'locked')))$policy$, name);
    -- The text is the unit's to write: nobody else changes it, sent or not.
    execute format('create policy %1$s_by_unit on %1$I as restrictive for insert to soat_narrow, soat_wide with check (unit_id = any ((select authz.my_units())::uuid[]))', name);
    execute format('create policy %1$s_changed_by_unit on %1$I as restrictive for update to soat_narrow, soat_wide using (unit_id = any ((select authz.my_units())::uuid[]))', name);
  end loop;
end $$;
