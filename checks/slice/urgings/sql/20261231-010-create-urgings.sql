-- Letters of urging (công văn đôn đốc) to inspected units.   design

create table urgings (
  id            uuid primary key,
  tenant_id     uuid not null,
  inspection_id uuid not null constraint urgings_inspection references inspections,
  team_id       uuid,
  unit_id       uuid not null,
  state         text not null constraint urgings_state_known check (state in ('draft', 'sent', 'answered', 'withdrawn')),
  words         text not null constraint urgings_words_given check (length(words) between 1 and 5000),
  answer_by     date,
  answer        text not null default '',
  version       integer not null default 1
);
comment on table urgings is 'Đôn đốc: what a unit is reminded of, and its answer.';
create index urgings_by_inspection on urgings (inspection_id);
call authz.protect('urgings', $sees$state in ('sent', 'answered')$sees$, $changes$state = 'sent'$changes$);
create trigger urgings_kept before update on urgings for each row execute function authz.keep_signed('draft', 'words');
