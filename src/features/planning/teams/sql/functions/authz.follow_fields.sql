-- Fields given after the decision reach the seat that rights follow, so that a member writes findings in his own fields only.
-- writes: authz.memberships
create or replace function authz.follow_fields() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update authz.memberships set fields = new.fields where team_id = new.team_id and account_id = new.account_id and to_on is null;
  return null;
end $$;
