import type pg from 'pg'

/** Roles of the database: who owns, who logs in, and what the pool may become for one transaction. */
export const ROLES_SQL = `do $$
declare role text;
begin
  foreach role in array array['soat_owner', 'soat_narrow', 'soat_wide', 'soat_public', 'soat_sealed'] loop
    if not exists (select 1 from pg_roles where rolname = role) then execute format('create role %I nologin', role); end if;
  end loop;
end $$;`

/** What an administrator of a database server runs once where our user may not create roles. */
export function rolesForAdministrator(database: string): string {
  return `${ROLES_SQL}
create role soat_app login noinherit password '<mật khẩu ngẫu nhiên>';
create role soat_migrator login password '<mật khẩu ngẫu nhiên khác>';
grant soat_narrow, soat_wide, soat_public, soat_sealed to soat_app;
grant soat_owner to soat_migrator;
grant connect, create on database ${JSON.stringify(database)} to soat_owner;
grant connect on database ${JSON.stringify(database)} to soat_app, soat_migrator;
alter schema public owner to soat_owner;
-- sau đó / then: DATABASE_URL=postgres://soat_app:…@host/${database} DATABASE_OWNER_URL=postgres://soat_migrator:…@host/${database}`
}

/** Makes the roles and the application's login; the connection's user must be allowed to create roles. */
export async function createRoles(admin: pg.Client, appPassword: string): Promise<void> {
  await admin.query(ROLES_SQL)
  const known = await admin.query(`select 1 from pg_roles where rolname = 'soat_app'`)
  const password = admin.escapeLiteral(appPassword)
  await admin.query(
    known.rowCount
      ? `alter role soat_app login noinherit password ${password}`
      : `create role soat_app login noinherit password ${password}`,
  )
  await admin.query('grant soat_narrow, soat_wide, soat_public, soat_sealed to soat_app')
  const { rows } = await admin.query<{ database: string }>('select current_database() as database')
  await admin.query(`grant connect, create on database ${admin.escapeIdentifier(rows[0]!.database)} to soat_owner`)
  await admin.query(`grant connect on database ${admin.escapeIdentifier(rows[0]!.database)} to soat_app`)
  await admin.query('alter schema public owner to soat_owner')
}
