-- What is held today: dated posts and seats (authz.memberships) within their days. Read with the rights of whoever asks, which only the
-- owner's functions have.
create or replace view authz.held with (security_invoker = true) as
  select id, tenant_id, account_id, unit_id, team_id, role, title, fields, from_on
    from authz.memberships
   where from_on <= (select authz.today()) and (to_on is null or to_on >= (select authz.today()));
comment on view authz.held is 'Đang giữ hôm nay: posts and seats that a person holds on the day of the office.';
