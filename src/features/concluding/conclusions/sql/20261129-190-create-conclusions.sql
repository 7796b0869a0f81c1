-- Conclusion notices (thông báo kết luận).   CT-IV-5-1

create table conclusions (
  id            uuid primary key,
  tenant_id     uuid not null,
  inspection_id uuid not null constraint conclusions_inspection references inspections,
  team_id       uuid,
  unit_id       uuid not null,
  state         text not null constraint conclusions_state_known check (state in ('draft', 'submitted', 'returned', 'signed', 'issued')),
  results       text not null default '',
  head_assessment text not null default '',
  respond_on    date,
  remedy_due_on date,
  remedy_recipient text not null default '',
  acceptor      text not null default 'teamOrFocal' constraint conclusions_acceptor_known check (acceptor in ('team', 'focalAgency', 'teamOrFocal')),
  number        text,
  symbol        text not null default '',
  issued_on     date,
  submitted_by  uuid,
  signer_id     uuid,
  signed_on     date,
  return_reason text not null default '',
  version       integer not null default 1,
  constraint conclusions_once unique (inspection_id)
);
comment on table conclusions is 'Thông báo kết luận: what one inspection concludes, numbered by the records desk, with its recommendations.';
comment on column conclusions.submitted_by is 'Whoever submits a text does not sign it (CT-SIG-1).';
call authz.protect('conclusions', $sees$state = 'issued'$sees$);
create trigger conclusions_signed before update on conclusions for each row execute function authz.keep_signed('draft,submitted,returned',
  'results', 'head_assessment', 'respond_on', 'remedy_due_on', 'remedy_recipient', 'acceptor', 'signer_id', 'signed_on');
create trigger conclusions_numbered before update on conclusions for each row execute function authz.keep_signed('draft,submitted,returned,signed', 'number', 'symbol', 'issued_on');
create trigger conclusions_stay_signed before update on conclusions for each row execute function authz.stay_signed('draft,submitted,returned');
