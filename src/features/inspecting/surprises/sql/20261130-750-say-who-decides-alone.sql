-- One person proposes and authorises only where the plan's own words give both to him; else a second one authorises.   (design: P10)

alter table sealed.inspections add column alone boolean not null default true;
alter table sealed.inspections alter column alone set default false;
comment on column sealed.inspections.alone is 'The plan itself says who leads (V-06): that person may authorise what he proposed. Those proposed before this was asked keep what held then.';
