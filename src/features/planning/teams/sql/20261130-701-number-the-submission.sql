-- The submission paper that goes to the signer has a number and a day of its own; what he signed on it stays.   design

alter table teams add column proposal_number text not null default '';
alter table teams add column proposal_on date;
comment on column teams.proposal_number is 'Tờ trình: number and symbol of the submission paper, "12/TTr-SNV"; empty where the office gives none.';
create trigger teams_proposal_signed before update on teams for each row execute function authz.keep_signed('proposed', 'proposal_number', 'proposal_on');
