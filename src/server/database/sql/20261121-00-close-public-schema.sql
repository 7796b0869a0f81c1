-- Nothing is open to PUBLIC; the roles of people get only what each table grants.
revoke all on schema public from public;
grant usage on schema public to soat_app, soat_narrow, soat_wide, soat_public;
alter default privileges for role soat_owner revoke execute on functions from public;
