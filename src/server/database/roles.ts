import type pg from 'pg'

/** Roles of the database: who owns, who logs in, and what the pool may become for one transaction. */
export const ROLES_SQL = `do $$
declare role text;
begin
  foreach role in array array['soat_owner', 'soat_narrow', 'soat_wide', 'soat_public', 'soat_sealed'] loop
    if not exists (select 1 from pg_roles where rolname = role) then execute format('create role %I nologin', role); end if;
  end loop;
end $$;`

/**
 * What every login of a PostgreSQL server may do by itself and ours need not: see from statistics, locks and sizes that something was
 * written where it may not read, keep things of its own, hold the locks of checkpoints and migrations, end connections. Only a superuser
 * can take it away; it then is the owner's, and of those who watch the server.
 */
const CLOSED_SQL = `do $$
declare
  routine regprocedure;
begin
  for routine in
    select oid from pg_proc
     where pronamespace = 'pg_catalog'::regnamespace and prokind = 'f' and exists (select 1 from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0)
       and (proname ~ '^(pg_stat_get_|pg_advisory_|pg_try_advisory_|pg_current_wal_|lo_)'
            or proname in ('loread', 'lowrite', 'pg_lock_status', 'pg_terminate_backend', 'pg_cancel_backend', 'pg_database_size', 'pg_relation_size', 'pg_table_size', 'pg_indexes_size', 'pg_total_relation_size'))
  loop
    execute format('revoke execute on function %s from public', routine);
    execute format('grant execute on function %s to soat_owner, pg_monitor', routine);
  end loop;
  if has_column_privilege('public', 'pg_class', 'reltuples', 'select') then
    revoke all on pg_class from public;
    execute (select format('grant select (%s) on pg_class to public', string_agg(quote_ident(attname), ', ')) from pg_attribute
              where attrelid = 'pg_class'::regclass and not attisdropped and attname not in ('relpages', 'reltuples', 'relallvisible', 'relallfrozen'));
    grant select on pg_class to soat_owner, pg_monitor;
  end if;
end $$;`

/** What an administrator of a database server runs once where our user may not create roles. */
export function rolesForAdministrator(database: string): string {
  return `${ROLES_SQL}
create role soat_app login noinherit password '<mật khẩu ngẫu nhiên>';
create role soat_migrator login password '<mật khẩu ngẫu nhiên khác>';
grant soat_narrow, soat_wide, soat_public, soat_sealed to soat_app;
grant soat_owner to soat_migrator;
grant connect, create, temporary on database ${JSON.stringify(database)} to soat_owner;
grant connect on database ${JSON.stringify(database)} to soat_app, soat_migrator;
alter schema public owner to soat_owner;
revoke temporary on database ${JSON.stringify(database)} from public;
${CLOSED_SQL}
-- sau đó / then: DATABASE_URL=postgres://soat_app:…@host/${database} DATABASE_OWNER_URL=postgres://soat_migrator:…@host/${database}`
}

/** What the login of DATABASE_URL may do on its server, and the name of the database. */
export interface OwnerFacts {
  readonly database: string
  /** May make the roles and hand them rights on this database: a superuser, or who may create roles and owns the database. */
  readonly may: boolean
  readonly superuser: boolean
}

export async function ownerFacts(owner: pg.Client): Promise<OwnerFacts> {
  const { rows } = await owner.query<OwnerFacts>(
    `select current_database() as database, rolsuper as superuser,
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
  const { database, superuser } = await ownerFacts(owner)
  const password = owner.escapeLiteral(appPassword)
  await owner
    .query(`begin;
    ${ROLES_SQL}
    do $$ begin if not exists (select 1 from pg_roles where rolname = 'soat_app') then create role soat_app; end if; end $$;
    alter role soat_app login noinherit password ${password};
    grant soat_narrow, soat_wide, soat_public, soat_sealed to soat_app;
    ${superuser ? CLOSED_SQL : 'grant soat_owner to current_user;'}
    grant connect, create, temporary on database ${owner.escapeIdentifier(database)} to soat_owner;
    grant connect on database ${owner.escapeIdentifier(database)} to soat_app;
    revoke temporary on database ${owner.escapeIdentifier(database)} from public;
    alter schema public owner to soat_owner;
    commit`)
    .catch(async (error: unknown) => {
      await owner.query('rollback')
      throw error
    })
}
