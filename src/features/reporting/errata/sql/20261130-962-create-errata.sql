-- Letters of errata (công văn đính chính): an issued paper whose form is wrong is put right by a letter of whoever issued it; the paper itself
-- stays as it was.   (design: NĐ 30/2020 Điều 18 khoản 3)

create table errata (
  id            uuid primary key,
  tenant_id     uuid not null,
  paper_of      text not null constraint errata_paper_of_known check (paper_of in ('plan', 'team', 'inspection')),
  paper_kind    text not null constraint errata_paper_kind_given check (length(paper_kind) between 1 and 60),
  paper_id      uuid not null,
  inspection_id uuid constraint errata_inspection references inspections,
  team_id       uuid,
  unit_id       uuid,
  state         text not null constraint errata_state_known check (state in ('draft', 'submitted', 'returned', 'signed', 'issued', 'cancelled')),
  body          text not null constraint errata_body_known check (body in ('committee', 'chair', 'focalAgency', 'team')),
  paper         jsonb not null,
  reason        text not null constraint errata_reason_given check (length(reason) between 1 and 5000),
  places        jsonb not null constraint errata_places_given check (jsonb_array_length(places) between 1 and 50),
  number        text,
  symbol        text not null,
  issued_on     date,
  submitted_by  uuid,
  submitted_on  date,
  submit_note   text not null default '',
  proposal_number text not null default '',
  proposal_on   date,
  signer_id     uuid,
  signed_on     date,
  return_reason text not null default '',
  version       integer not null default 1,
  constraint errata_place check ((paper_of = 'inspection') = (inspection_id is not null) and (inspection_id is null) = (unit_id is null)),
  constraint errata_two_people check (signer_id <> submitted_by),
  constraint errata_issued check ((state = 'issued') = (issued_on is not null) and (number is null or state = 'issued'))
);
comment on table errata is 'Công văn đính chính: which issued paper, each place with what stands there and what it is to say, and the life of the letter.';
comment on column errata.paper is 'The paper that it puts right, as it was when the letter was begun: type, number, day, abstract, whose it is, to whom it went.';
comment on column errata.places is 'Each place: where it stands, what was written there, what it is to say.';
create unique index errata_one_open on errata (paper_kind, paper_id) where state in ('draft', 'submitted', 'returned', 'signed');
create index errata_by_paper on errata (paper_id);
call authz.protect('errata', $sees$state = 'issued'$sees$);
-- What puts a plan right is known as the plan is: the locality's from its issue on.
create policy errata_known_locality on errata for select to soat_narrow
  using (tenant_id = (select authz.home_tenant()) and inspection_id is null and team_id is null and state = 'issued'
    and not (select authz.is_administrator()));
create trigger errata_signed before update on errata for each row execute function authz.keep_signed('draft,submitted,returned',
  'reason', 'places', 'submitted_by', 'proposal_number', 'proposal_on', 'signer_id', 'signed_on');
create trigger errata_numbered before update on errata for each row execute function authz.keep_signed('draft,submitted,returned,signed', 'number', 'symbol', 'issued_on');
create trigger errata_of_one_paper before update on errata for each row execute function authz.keep_signed('', 'paper_of', 'paper_kind', 'paper_id', 'team_id', 'body', 'paper');
create trigger errata_stay_signed before update on errata for each row execute function authz.stay_signed('draft,submitted,returned');
