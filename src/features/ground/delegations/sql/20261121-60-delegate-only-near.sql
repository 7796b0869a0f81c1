-- A signature is delegated between people of the locality.   (design: authority §1)
create policy delegations_near on delegations as restrictive for insert to soat_narrow, soat_wide
  with check ((select count(*) from accounts where accounts.id in (from_id, to_id) and accounts.tenant_id = delegations.tenant_id) = 2);
