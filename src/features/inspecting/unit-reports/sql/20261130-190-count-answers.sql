-- Two people of a unit, or two tabs, that write the same answer: the second is told and shown the first, nothing goes under in silence.
-- So each entry counts its versions, and says whose words they are.
alter table report_answers add column version integer not null default 1;
alter table report_narratives
  add column version integer not null default 1,
  add column changed_by uuid,
  add column changed_at timestamptz;
comment on table report_answers is 'Câu trả lời: an entry for one item, written over only by who has seen what stands there.';
create policy report_narratives_in_own_name on report_narratives as restrictive for insert to soat_narrow, soat_wide with check (changed_by = (select authz.me()));
do $$
declare
  name text;
begin
  foreach name in array array['report_answers', 'report_narratives'] loop
    execute format('create policy %1$s_changed_in_own_name on %1$I as restrictive for update to soat_narrow, soat_wide using (true) with check (changed_by = (select authz.me()))', name);
  end loop;
end $$;
