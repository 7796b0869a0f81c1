-- Which findings the notice prints, in which order: all but those left out, the ordered ones first.   CT-IV-5-1

alter table conclusions add column findings uuid[] not null default '{}';
alter table conclusions add column left_out uuid[] not null default '{}';
comment on column conclusions.findings is 'Order in which the notice prints its findings; those not named follow.';
comment on column conclusions.left_out is 'Findings that the notice does not print.';
create trigger conclusions_findings_signed before update on conclusions for each row execute function authz.keep_signed('draft,submitted,returned', 'findings', 'left_out');
