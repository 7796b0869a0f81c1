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
  issued_text       text,
  issued_due_on     date,
  acceptor          text constraint recommendations_acceptor_known check (acceptor in ('team', 'focalAgency', 'teamOrFocal')),
  notice_number     text,
  notice_on         date,
  late_remedy       boolean not null default false,
  version           integer not null default 1
);
comment on table recommendations is 'Kiến nghị: one thing asked of one unit (or, addressed upward, of a higher authority) by a day.';
comment on column recommendations.binding is 'Why it binds: the unit agreed, was taken to agree by silence, or UBND upheld it.';
comment on column recommendations.reason is 'The unit''s reason for disagreeing.';
comment on column recommendations.issued_text is 'The words that went out with the notice.';
comment on column recommendations.issued_due_on is 'The day that went out with the notice.';
comment on column recommendations.acceptor is 'Who accepts its remedy, as the notice said; null in a draft.';
comment on column recommendations.notice_number is 'Number and symbol of the notice that it went out with; null in a draft, and where no notice concludes.';
comment on column recommendations.notice_on is 'The day of that notice.';
create index recommendations_by_unit on recommendations (unit_id, due_on);
create index recommendations_by_team on recommendations (team_id);
-- Two who ask at once do not both get the same place.   CT-III-1b-6, CT-IV-5-3
create unique index recommendations_by_inspection on recommendations (inspection_id, ordinal);
-- A unit answers what was sent to it; it adds no recommendation of its own.   QN-III-1-6
call authz.protect('recommendations', $sees$state <> 'draft' and addressee = 'unit'$sees$, $changes$state <> 'draft' and addressee = 'unit'$changes$);
create trigger recommendations_signed before update on recommendations for each row execute function authz.keep_signed('draft',
  'nature', 'within_competence', 'addressee', 'ordinal', 'finding_id', 'split_from', 'respond_on');
-- The words change once more only where UBND, asked about a disagreement, directs an amended text.   CT-IV-5-5
create trigger recommendations_words before update on recommendations for each row execute function authz.keep_signed('draft,referred', 'text');
-- The notice prints what was issued, whatever a direction or a longer day made of it since.   CT-IV-5-3, CT-IV-5-5
create trigger recommendations_issued before update on recommendations for each row execute function authz.keep_signed('draft',
  'issued_text', 'issued_due_on', 'acceptor', 'notice_number', 'notice_on');
create trigger recommendations_stay_signed before update on recommendations for each row execute function authz.stay_signed('draft');
create trigger recommendations_not_by_unit before update on recommendations for each row
  execute function authz.keep_from_unit('text', 'due_on', 'respond_on', 'addressee', 'ordinal');

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
create index recommendation_steps_by_unit on recommendation_steps (unit_id);
create index recommendation_steps_by_team on recommendation_steps (team_id);
-- A proposal of handling is the focal agency's and UBND's until decided; the unit reads the decision (obligations 4.2 rule 9).
call authz.protect('recommendation_steps', $sees$kind not in ('referral', 'handlingProposal')$sees$,
  unit_adds => $adds$kind in ('agreement', 'disagreement', 'remedy')$adds$);
revoke update on recommendation_steps from soat_wide, soat_narrow;
-- It is Sở Nội vụ's and UBND's until then: the Team does not read it either.   CT-IV-5-6
create policy recommendation_steps_handling on recommendation_steps as restrictive for select to soat_narrow using (kind <> 'handlingProposal');
-- Nobody answers in another's name.
create policy recommendation_steps_in_own_name on recommendation_steps as restrictive for insert to soat_narrow, soat_wide with check (by_id = (select authz.me()));
