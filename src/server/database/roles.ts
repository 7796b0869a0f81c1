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

/** What the login of DATABASE_URL may do on its server, and the name of the database. */
export interface OwnerFacts {
  readonly database: string
  /** May make the roles and hand them rights on this database: a superuser, or who may create roles and owns the database. */
  readonly may: boolean
}

export async function ownerFacts(owner: pg.Client): Promise<OwnerFacts> {
  const { rows } = await owner.query<OwnerFacts>(
    `select current_database() as database,
            rolsuper or (rolcreaterole and pg_has_role(current_user, datdba, 'member')) as may
     from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
  )
  return rows[0]!
}

/**
 * Makes the roles and the application's login, all or none; the connection's user is a superuser, or may create roles and owns the
 * database. Who made a role is not yet a member of it: PostgreSQL 15 makes him none, later ones a member who may not become it.
 */
export async function createRoles(owner: pg.Client, appPassword: string): Promise<void> {
  const { database } = await ownerFacts(owner)
  const password = owner.escapeLiteral(appPassword)
  await owner
    .query(`begin;
    ${ROLES_SQL}
    do $$ begin if not exists (select 1 from pg_roles where rolname = 'soat_app') then create role soat_app; end if; end $$;
    alter role soat_app login noinherit password ${password};
    grant soat_narrow, soat_wide, soat_public, soat_sealed to soat_app;
    do $$ begin
      if not (select rolsuper from pg_roles where rolname = current_user) then grant soat_owner to current_user; end if;
    end $$;
    grant connect, create on database ${owner.escapeIdentifier(database)} to soat_owner;
    grant connect on database ${owner.escapeIdentifier(database)} to soat_app;
    alter schema public owner to soat_owner;
    commit`)
    .catch(async (error: unknown) => {
      await owner.query('rollback')
      throw error
    })
}
