-- Posts and seats are held by people of the locality, in its units and Teams: an id from elsewhere opens nothing.   (design: authority §1)
drop policy memberships_posts_given on authz.memberships;
create policy memberships_posts_given on authz.memberships for insert to soat_narrow
  with check ((select authz.is_administrator()) and tenant_id = (select authz.home_tenant())
    and exists (select 1 from units where units.id = unit_id and units.tenant_id = memberships.tenant_id)
    and exists (select 1 from accounts where accounts.id = account_id and accounts.tenant_id = memberships.tenant_id));
drop policy memberships_seats_given on authz.memberships;
create policy memberships_seats_given on authz.memberships for insert to soat_wide
  with check (tenant_id = (select authz.my_tenant())
    and exists (select 1 from teams where teams.id = team_id and teams.tenant_id = memberships.tenant_id)
    and exists (select 1 from accounts where accounts.id = account_id and accounts.tenant_id = memberships.tenant_id));
