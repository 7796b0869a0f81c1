-- Fields given after the decision reach the seat that rights follow, so that a member writes findings in his own fields only.   CT-IV-1-4
create function authz.follow_fields() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update authz.memberships set fields = new.fields where team_id = new.team_id and account_id = new.account_id and to_on is null;
  return null;
end $$;
revoke all on function authz.follow_fields() from public;
create trigger follow_fields after update of fields on team_seats for each row when (old.fields is distinct from new.fields) execute function authz.follow_fields();
