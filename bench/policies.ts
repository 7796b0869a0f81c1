import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Db, inSession, openPool, type Tx } from '#server/database/db.ts'
import '#server/features.ts'
import { startSession } from '#server/database/sessions.ts'
import { asApp, cloneTemplate, scratchCluster, TEST_KEY } from '#test/cluster.ts'

const PEOPLE = 100_000
const FINDINGS = 500_000
const UNITS = 3_300
const ROUNDS = 40

/** A locality far larger than any: 100,000 people with posts, 500,000 findings; lists of fifty, with row-level security and without it. */
export async function policies(): Promise<object> {
  const cluster = await scratchCluster()
  const own = await cloneTemplate(cluster.admin, 'bench_policies')
  const owner = new pg.Client(own)
  await owner.connect()
  await owner.query('set role soat_owner')
  await seed(owner)
  const db = openPool({ ...asApp(own), max: 1 })
  const figures: Record<string, { withMs: number; withoutMs: number; ratio: number; rows: number }> = {}
  for (const [who, id] of Object.entries({ focalOfficer: person(1), teamHead: person(2), unitHead: person(3) })) {
    const { token } = await startSession({ db, key: TEST_KEY }, id, { device: 'bench', address: '127.0.0.1' })
    for (const [name, list] of Object.entries(LISTS)) {
      const withMs: number[] = []
      const withoutMs: number[] = []
      let rows = 0
      // In turn, so that a noisy machine is as noisy for both.
      for (let round = 0; round < ROUNDS; round++) {
        const there = await timed(db, token, list)
        withMs.push(there.ms)
        rows = there.rows
        await switchPolicies(owner, 'disable')
        withoutMs.push((await timed(db, token, list)).ms)
        await switchPolicies(owner, 'enable')
      }
      const [a, b] = [median(withMs), median(withoutMs)]
      figures[`${who} ${name}`] = { withMs: round(a), withoutMs: round(b), ratio: round(a / b), rows }
    }
  }
  await db.destroy()
  await owner.end()
  await cluster.stop()
  return {
    bench: 'policies',
    people: PEOPLE,
    findings: FINDINGS,
    worst: Math.max(...Object.values(figures).map(({ ratio }) => ratio)),
    figures,
  }
}

/** As stores ask: fifty rows in an order that an index gives. */
const LISTS: Readonly<Record<string, (tx: Tx) => Promise<readonly unknown[]>>> = {
  findings: (tx) => tx.selectFrom('findings').selectAll().orderBy('id').limit(50).execute(),
  findingsOfOne: async (tx) => {
    const one = await tx.selectFrom('inspections').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()
    return tx.selectFrom('findings').selectAll().where('inspectionId', '=', one.id).limit(50).execute()
  },
  inspections: (tx) => tx.selectFrom('inspections').selectAll().orderBy('id').limit(50).execute(),
  people: (tx) => tx.selectFrom('accounts').select(['id', 'name']).orderBy('id').limit(50).execute(),
}

async function timed(
  db: Db,
  token: string,
  list: (tx: Tx) => Promise<readonly unknown[]>,
): Promise<{ ms: number; rows: number }> {
  return (await inSession(db, token, async (tx) => {
    const began = performance.now()
    const rows = await list(tx)
    return { ms: performance.now() - began, rows: rows.length }
  }))!
}

async function switchPolicies(owner: pg.Client, how: 'enable' | 'disable'): Promise<void> {
  for (const table of ['findings', 'inspections', 'accounts'])
    await owner.query(`alter table ${table} ${how} row level security`)
}

const person = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
const TENANT = randomUUID()

async function seed(owner: pg.Client): Promise<void> {
  const id = (kind: string, number: string) => `md5('${kind}' || ${number})::uuid`
  await owner.query(`
    insert into units (id, tenant_id, code) values ('${TENANT}', '${TENANT}', 'UBND');
    insert into units (id, tenant_id, code) select ${id('unit', 'n')}, '${TENANT}', 'U' || n from generate_series(1, ${UNITS}) n;
    insert into unit_versions (id, tenant_id, unit_id, name, short_name, kind, level, valid_from)
      select gen_random_uuid(), '${TENANT}', u.id, 'Đơn vị ' || u.code, u.code, 'communePC', 'commune', '2020-01-01' from units u;
    insert into accounts (id, tenant_id, name) select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '${TENANT}', 'Người ' || n from generate_series(1, ${PEOPLE}) n;
    insert into plans (id, tenant_id, origin, title, plan_year, issuer, symbol, place, state, content) values (${id('plan', '1')}, '${TENANT}', 'drafted', 'x', 2026, 'x', 'KH', 'x', 'issued', '{}');
    insert into teams (id, tenant_id, plan_id, name, forms, state) select ${id('team', 'n')}, '${TENANT}', ${id('plan', '1')}, 'Đoàn ' || n, '{periodic}', 'active' from generate_series(1, 50) n;
    insert into authz.memberships (id, tenant_id, account_id, unit_id, team_id, role, title, fields, from_on)
      select gen_random_uuid(), '${TENANT}', ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
             case when n = 1 then '${TENANT}'::uuid when n = 2 then null else ${id('unit', `1 + n % ${UNITS}`)} end, case when n = 2 then ${id('team', '1')} end,
             case n when 1 then 'focalOfficer' when 2 then 'teamHead' when 3 then 'unitHead' else 'unitOfficer' end, '', '{}', '2020-01-01'
        from generate_series(1, ${PEOPLE}) n;
    insert into inspections (id, tenant_id, plan_id, team_id, unit_id, form, method, round, state, notified_on)
      select ${id('inspection', 'n')}, '${TENANT}', ${id('plan', '1')}, ${id('team', '1 + n % 50')}, ${id('unit', `1 + n % ${UNITS}`)}, 'periodic', 'onSite', n / ${UNITS}, 'closed', '2026-03-02'
        from generate_series(1, ${FINDINGS / 25}) n;
    insert into findings (id, tenant_id, inspection_id, team_id, unit_id, kind, field, fact, criterion, causes, evidence, state, author_id)
      select gen_random_uuid(), i.tenant_id, i.id, i.team_id, i.unit_id, 'shortcoming', '', 'Nội dung phát hiện số ' || n, '', '{}', '',
             case when n % 5 = 0 then 'withdrawn' else 'concluded' end, '${person(2)}' from inspections i, generate_series(1, 25) n;
    analyze;`)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
