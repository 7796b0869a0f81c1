-- Who answers for the unit reads what is stated of its people once the finding is presented: he must be able to explain it.   (obligations 4.2 rule 8)

create function authz.my_headed_units() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(unit_id), '{}') from authz.memberships
   where account_id = (select authz.me()) and unit_id is not null and role = 'unitHead'
     and from_on <= (select authz.today()) and (to_on is null or to_on >= (select authz.today()))
$$;
revoke all on function authz.my_headed_units() from public;
grant execute on function authz.my_headed_units() to soat_narrow, soat_wide;

create policy finding_responsibilities_known_unit on finding_responsibilities for select to soat_narrow
  using (exists (select 1 from findings f where f.id = finding_id and f.unit_id = any ((select authz.my_headed_units())::uuid[])
     and f.state in ('presented', 'accepted', 'contested', 'upheld', 'amended', 'concluded')));
comment on table finding_responsibilities is 'Trách nhiệm cá nhân, bộ phận: restricted; the head of the Team, its deputy, its secretary, the author, the focal head and the leaders; the head of the unit once it is presented.';
