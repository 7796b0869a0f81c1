import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { cloneTemplate } from '#test/cluster.ts'
import { migrate } from './migrate.ts'
import { functionsNamedIn } from './sql-files.ts'

let owner: pg.Client
beforeEach(async () => {
  const name = `m_${randomBytes(6).toString('hex')}`
  owner = new pg.Client(await cloneTemplate(JSON.parse(inject('cluster')), name))
  await owner.connect()
  await owner.query(`grant create on database ${name} to soat_owner; set role soat_owner`)
})
afterEach(() => owner.end())

const answer = async (sql: string) => Object.values((await owner.query<Record<string, unknown>>(sql)).rows[0]!)[0]

describe('migrations go forward only', () => {
  test('a database that is up to date is left alone', async () => {
    const before = await answer('select max(at) from migrations.functions')
    expect(await migrate(owner)).toBe(0)
    expect(await answer('select max(at) from migrations.functions')).toEqual(before)
  })

  test('one that was changed after it was applied stops the start, and says which', async () => {
    await owner.query(`update migrations.done set sha256 = 'x' where name like '%-create-plans.sql'`)
    await expect(migrate(owner)).rejects.toThrow(/create-plans\.sql đã bị sửa .* was changed after it was applied/)
  })

  test('one that this version does not know stops the start: the database is newer', async () => {
    await owner.query(`insert into migrations.done (name, sha256) values ('29990101-010-create-more.sql', 'x')`)
    await expect(migrate(owner)).rejects.toThrow(/29990101-010-create-more\.sql.*another version of Soát/)
  })
})

describe('functions are present text', () => {
  test('a changed file is applied again, and what it does not grant nobody has', async () => {
    await owner.query(`
      create or replace function authz.today() returns date language sql stable set search_path = '' as $$ select '1999-01-01'::date $$;
      grant execute on function authz.today() to public;
      update migrations.functions set sha256 = 'x' where name = 'authz.today.sql'`)
    await migrate(owner)
    expect(await answer('select authz.today() > $$2020-01-01$$')).toBe(true)
    expect(await answer(`select prosecdef from pg_proc where oid = 'authz.today()'::regprocedure`)).toBe(true)
    expect(await answer(`select has_function_privilege('soat_sealed', 'authz.today()', 'execute')`)).toBe(false)
    expect(await answer(`select has_function_privilege('soat_public', 'authz.today()', 'execute')`)).toBe(true)
  })

  test('one that fails leaves everything as it was', async () => {
    // A changed signature: only a migration that drops the old one can make way for it.
    await owner.query(`
      update migrations.functions set sha256 = 'x' where name in ('authz.open.sql', 'authz.today.sql');
      drop function authz.open(text); create function authz.open(given_token text) returns int language sql as 'select 1'`)
    await expect(migrate(owner)).rejects.toThrow(/authz\.open\.sql: cannot change return type/)
    expect(await answer(`select count(*)::int from migrations.functions where sha256 = 'x'`)).toBe(2)
  })

  test('a migration is preceded by those it names, not by those it drops or speaks of', () => {
    const sql = `-- like authz.me()
      drop function if exists authz.open(text);
      create policy a on b using (c = (select authz.my_tenant()) and d = any (authz.my_units ()));
      create trigger e before insert on b for each row execute function authz.keep_signed('draft');`
    expect(functionsNamedIn(sql)).toEqual(new Set(['authz.my_tenant', 'authz.my_units', 'authz.keep_signed']))
  })
})
