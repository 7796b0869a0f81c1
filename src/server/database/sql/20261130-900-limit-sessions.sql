-- How long a session lives is a setting of the office, apart for administrators; the function that opens one keeps it.   (design: authority §5)
alter table authz.installation
  add column idle_minutes               integer not null default 30 constraint installation_idle check (idle_minutes between 1 and 1440),
  add column session_minutes            integer not null default 720 constraint installation_session check (session_minutes between 1 and 10080),
  add column administrator_idle_minutes integer not null default 15 constraint installation_administrator_idle check (administrator_idle_minutes between 1 and 1440),
  add column administrator_minutes      integer not null default 480 constraint installation_administrator check (administrator_minutes between 1 and 10080);
comment on column authz.installation.idle_minutes is 'What the settings of the server say, told at each start.';
drop function if exists authz.start_session(bytea, uuid, text, text, text, integer, timestamptz, bytea);
drop function if exists authz.renew_session(bytea, bytea, timestamptz, bytea);
