-- Recommendations (kiến nghị của Đoàn) and everything that answers them until they are closed.   CT-IV-5-3, CT-I-2d-2

create table recommendations (
  id                uuid primary key,
  tenant_id         uuid not null,
  inspection_id     uuid not null constraint recommendations_inspection references inspections,
  team_id           uuid,
  unit_id           uuid not null,
  finding_id        uuid,
  ordinal           integer not null,
  text              text not null constraint recommendations_text_length check (length(text) between 1 and 20000),
  nature            text not null default '',
  within_competence text not null default '',
  addressee         text not null constraint recommendations_addressee_known check (addressee in ('unit', 'upper')),
  upper_authority   text not null default '',
  split_from        uuid,
  due_on            date,
  respond_on        date,
  state             text not null constraint recommendations_state_known check (state in ('draft', 'issued', 'agreed', 'disagreed', 'referred', 'withdrawn',
                      'remedying', 'remedyReported', 'done', 'notImplemented', 'handlingProposed', 'handled', 'closed', 'escalated', 'answered')),
  binding           text not null default 'no' constraint recommendations_binding_known check (binding in ('no', 'agreed', 'deemed', 'upheld')),
  reason            text not null default '',
  rejected_once     boolean not null default false,
  late_remedy       boolean not null default false,
  version           integer not null default 1
);
comment on table recommendations is 'Kiến nghị: one thing asked of one unit (or, addressed upward, of a higher authority) by a day.';
comment on column recommendations.binding is 'Why it binds: the unit agreed, was taken to agree by silence, or UBND upheld it.';
comment on column recommendations.reason is 'The unit''s reason for disagreeing.';
create index recommendations_by_unit on recommendations (unit_id, due_on);
create index recommendations_by_inspection on recommendations (inspection_id, ordinal);
call authz.protect('recommendations', $sees$state <> 'draft' and addressee = 'unit'$sees$, $writes$state <> 'draft' and addressee = 'unit'$writes$);
create trigger recommendations_signed before update on recommendations for each row
  execute function authz.keep_signed('draft,referred', 'text', 'nature', 'within_competence', 'addressee', 'ordinal');

create table recommendation_steps (
  id                uuid primary key,
  tenant_id         uuid not null,
  recommendation_id uuid not null constraint recommendation_steps_recommendation references recommendations,
  team_id           uuid,
  unit_id           uuid not null,
  kind              text not null constraint recommendation_steps_kind_known check (kind in
                      ('agreement', 'disagreement', 'referral', 'direction', 'remedy', 'acceptance', 'rejection', 'notImplemented', 'handlingProposal', 'handlingDecision', 'escalation', 'answer')),
  ordinal           bigint generated always as identity,
  on_day            date not null,
  by_name           text not null,
  by_id             uuid not null,
  text              text not null default '',
  document          text not null default '',
  legal_ground      text not null default '',
  percent           integer constraint recommendation_steps_percent check (percent between 0 and 100),
  due_on            date
);
comment on table recommendation_steps is 'Diễn biến của kiến nghị: each answer, remedy, direction and decision as it was given; nothing is written over.';
create index recommendation_steps_by_recommendation on recommendation_steps (recommendation_id, on_day);
-- A proposal of handling is the focal agency's and UBND's until decided; the unit reads the decision (obligations 4.2 rule 9).
call authz.protect('recommendation_steps', $sees$kind not in ('referral', 'handlingProposal')$sees$, $writes$kind in ('agreement', 'disagreement', 'remedy')$writes$);
revoke update on recommendation_steps from soat_wide, soat_narrow;
