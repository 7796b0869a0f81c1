-- The day of the office: a sample may pretend another one; the audit keeps the true moment all the same.
create or replace function authz.today() returns date
  language sql stable security definer set search_path = '' as $$
  select coalesce((select today from authz.installation where sample), (pg_catalog.now() at time zone 'Asia/Ho_Chi_Minh')::date)
$$;

grant execute on function authz.today() to soat_app, soat_narrow, soat_wide, soat_public;
