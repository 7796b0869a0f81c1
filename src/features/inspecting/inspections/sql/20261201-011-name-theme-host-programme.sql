-- What a thematic inspection looks into, in whose session a quality-system inspection takes place, and the programme that one is made for.   QN-II-1b, CT-III-3c-1, CT-III-4

alter table inspections add column theme_id uuid constraint inspections_theme references themes;
alter table inspections add column host_id uuid constraint inspections_host references inspections;
alter table inspections add column programme text;
comment on column inspections.theme_id is 'Chuyên đề; empty for other forms, and for one of a plan that names no theme.';
comment on column inspections.host_id is 'Kiểm tra lồng ghép: the inspection in whose session it takes place, with its day and unit; empty: in its own.';
comment on column inspections.programme is 'The programme of the Party or the Council that one is made for; empty for other forms.';
alter table inspections add constraint inspections_hosted_by_another check (host_id <> id);
create index inspections_by_host on inspections (host_id) where host_id is not null;

drop index inspections_once;
create unique index inspections_once on inspections (plan_id, unit_id, form, round, coalesce(theme_id, plan_id))
  where original_id is null and state <> 'cancelled' and form <> 'surprise';
