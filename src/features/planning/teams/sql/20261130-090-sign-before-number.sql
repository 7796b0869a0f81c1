-- A decision on a Team is signed first; number and day come from the records desk after that.   CT-IV-1-1, ND30-D5

alter table teams add column signed_on date;
comment on column teams.signed_on is 'The day of the signature; the day of the decision is that of its number.';
update teams set signed_on = decided_on where state <> 'proposed';
alter table teams drop constraint teams_state_known;
alter table teams add constraint teams_state_known check (state in ('proposed', 'signed', 'established', 'active', 'dissolved'));
drop trigger teams_signed on teams;
create trigger teams_signed before update on teams for each row execute function authz.keep_signed('proposed', 'name', 'forms', 'signer_id', 'signed_on');
create trigger teams_numbered before update on teams for each row execute function authz.keep_signed('proposed,signed', 'number', 'symbol', 'decided_on');
