-- Migrations that stand in this database, for a server that asks whether it may begin to serve.
create or replace function authz.migrations_done() returns table (name text)
  language sql stable security definer set search_path = '' as $$
  select d.name from migrations.done d
$$;

grant execute on function authz.migrations_done() to soat_app;
