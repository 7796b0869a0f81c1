import { randomBytes, randomUUID } from 'node:crypto'
import { Kysely, PostgresAdapter, PostgresDriver, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import pg from 'pg'
import { INSPECTION_STATES, type InspectionState } from '../src/features/inspecting/inspections/rules.ts'
import { type Db, openPool } from '../src/server/db.ts'
import type { DB } from '../src/server/schema.ts'
import { startSession } from '../src/server/sign-in.ts'
import { cast, HOME_AFFAIRS, PLAN, PROVINCE, seedCast, TEAM, WARD } from '../test/cast.ts'
import { asApp, cloneTemplate } from '../test/cluster.ts'
import { FAR, OTHER_TEAM, people } from './people.ts'

/** The day of every sweep. */
export const TODAY = '2026-03-16'

// biome-ignore lint/suspicious/noExplicitAny: rows of every table, read by name
export type Row = Readonly<Record<string, any>>

/** A protected value: nobody may meet its mark who may not know of it. */
export interface Canary {
  readonly table: string
  readonly column: string
  readonly row: Row
}

/** One inspection with everything that hangs on it, and the ids by which routes reach it. */
export interface Target {
  readonly name: string
  readonly ids: Readonly<
    Record<
      | 'plan'
      | 'team'
      | 'unit'
      | 'inspection'
      | 'report'
      | 'item'
      | 'finding'
      | 'conclusion'
      | 'correction'
      | 'recommendation'
      | 'seat'
      | 'leader'
      | 'person'
      | 'membership'
      | 'delegation',
      string
    >
  >
  /** Every finding and recommendation of the inspection; `ids` names one of them, another in each state. */
  readonly findings: readonly string[]
  readonly recommendations: readonly string[]
  /** Files of every side and state of knowledge. */
  readonly files: readonly string[]
  readonly far: boolean
}

export interface SweepWorld {
  /** Transactions of this pool always roll back: an act is rehearsed, never done. */
  readonly db: Db
  readonly owner: pg.Client
  readonly canaries: readonly Canary[]
  readonly targets: readonly Target[]
  readonly tokens: ReadonlyMap<string, string>
  close(): Promise<void>
}

const MARK = /zqx([0-9a-z]+)xqz/g

/** The numbers of the canaries that stand in a text. */
export function canariesIn(text: string): number[] {
  return [...text.matchAll(MARK)].map(([, number]) => Number.parseInt(number!, 36))
}

/** A database in which every free text of every table is a canary, with an inspection in every state and a second locality. */
export async function sweepWorld(admin: pg.ClientConfig): Promise<SweepWorld> {
  const name = `sweep_${randomBytes(6).toString('hex')}`
  const own = await cloneTemplate(admin, name)
  const owner = new pg.Client(own)
  await owner.connect()
  const seeder = await Seeder.open(owner)
  const asOwner = openPool({ ...own, max: 1 })
  await asOwner.transaction().execute(async (tx) => {
    await tx.executeQuery({ sql: 'set local role soat_owner', parameters: [] } as never)
    await seedCast(tx)
  })
  await asOwner.destroy()
  await owner.query('set role soat_owner')
  await seedPeople(seeder)
  const targets = await seedInspections(seeder)
  await owner.query(`update authz.installation set sample = true, today = '${TODAY}'`)
  await owner.query('analyze')

  const plain = openPool({ ...asApp(own), max: 1 })
  const tokens = new Map<string, string>()
  for (const [key, person] of Object.entries(people))
    if (person) tokens.set(key, (await startSession(plain, person.id, { device: 'sweep', address: '127.0.0.1' }, new Date())).token)
  await plain.destroy()
  // Everybody has just proved who he is: what is swept are rights, not the dialog that asks once more.
  await owner.query(`update authz.sessions set confirmed_at = now() + interval '1 day'`)
  const db = rehearsing(asApp(own))
  return {
    db,
    owner,
    canaries: seeder.canaries,
    targets,
    tokens,
    close: async () => {
      await db.destroy()
      await owner.end()
      const client = new pg.Client(admin)
      await client.connect()
      await client.query(`drop database ${name} with (force)`)
      await client.end()
    },
  }
}

class RehearsingDriver extends PostgresDriver {
  override commitTransaction(connection: Parameters<PostgresDriver['rollbackTransaction']>[0]): Promise<void> {
    return this.rollbackTransaction(connection)
  }
}

function rehearsing(config: pg.PoolConfig): Db {
  const pool = new pg.Pool(config)
  pool.on('error', () => {})
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new RehearsingDriver({ pool }),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

/** Tables whose key is that of the row they belong to. */
const WITHOUT_ID = ['inspection_lists', 'report_narratives', 'checkpoints', 'checkpoint_heads']

/** Writes rows whose every free text, unless given, is a canary of its own: a new column cannot be forgotten. */
class Seeder {
  readonly canaries: Canary[] = []
  readonly #owner: pg.Client
  readonly #texts: ReadonlyMap<string, readonly { readonly column: string; readonly array: boolean }[]>

  private constructor(owner: pg.Client, texts: Seeder['texts']) {
    this.#owner = owner
    this.#texts = texts
  }

  get texts() {
    return this.#texts
  }

  static async open(owner: pg.Client): Promise<Seeder> {
    const { rows } = await owner.query<{ table_name: string; column_name: string; data_type: string }>(
      `select table_name, column_name, data_type from information_schema.columns
        where table_schema = 'public' and (data_type = 'text' or udt_name = '_text') order by ordinal_position`,
    )
    const texts = Map.groupBy(
      rows.map((row) => ({ table: row.table_name, column: row.column_name, array: row.data_type === 'ARRAY' })),
      (one) => one.table,
    )
    return new Seeder(owner, texts)
  }

  /** One row; `facts` are what the canaries in it know beside its columns. */
  async add(table: string, given: Record<string, unknown>, facts: Row = {}): Promise<string> {
    const row: Record<string, unknown> = { ...(WITHOUT_ID.includes(table) ? {} : { id: randomUUID() }), ...given }
    const known = { ...row, ...facts }
    for (const { column, array } of this.#texts.get(table) ?? [])
      if (!(column in given)) row[column] = array ? [this.canary(table, column, known)] : this.canary(table, column, known)
    const columns = Object.keys(row)
    const values = columns.map((column) => (row[column] !== null && typeof row[column] === 'object' && !Array.isArray(row[column]) ? JSON.stringify(row[column]) : row[column]))
    await this.#owner.query(`insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`, values)
    return row.id as string
  }

  canary(table: string, column: string, row: Row): string {
    this.canaries.push({ table, column, row })
    return `zqx${(this.canaries.length - 1).toString(36)}xqz`
  }

  query(text: string, values: unknown[] = []): Promise<unknown> {
    return this.#owner.query(text, values)
  }
}

async function seedPeople(seeder: Seeder): Promise<void> {
  await seedUnit(seeder, FAR.province, FAR.province, 'peoplesCommittee')
  await seedUnit(seeder, FAR.ward, FAR.province, 'communePC')
  for (const person of Object.values(people)) {
    if (!person) continue
    if (!Object.values<{ id: string }>(cast).some((one) => one.id === person.id)) {
      await seeder.add('accounts', { id: person.id, tenant_id: person.tenantId, login: null, password_hash: null })
      const held = (role: string, place: object, to: string | null, fields: readonly string[] = []) =>
        seeder.add('authz.memberships', { tenant_id: person.tenantId, account_id: person.id, ...place, role, title: '', fields: [...fields], from_on: '2020-01-01', to_on: to })
      for (const one of person.posts) await held(one.post, { unit_id: one.unitId }, null)
      for (const one of person.seats) await held(one.seat, { team_id: one.teamId }, null)
      for (const one of person.past?.posts ?? []) await held(one.post, { unit_id: one.unitId }, '2026-03-15')
      for (const one of person.past?.seats ?? []) await held(one.seat, { team_id: one.teamId }, '2026-03-15')
    }
    const row = { id: person.id, tenant_id: person.tenantId }
    await seeder.query('update accounts set login = $1, password_hash = $2 where id = $3', [
      seeder.canary('accounts', 'login', row),
      seeder.canary('accounts', 'password_hash', row),
      person.id,
    ])
  }
}

async function seedUnit(seeder: Seeder, id: string, tenant: string, kind: string): Promise<void> {
  await seeder.add('units', { id, tenant_id: tenant, code: id.slice(-2) })
  const parent = id === tenant ? null : tenant
  await seeder.add('unit_versions', { tenant_id: tenant, unit_id: id, kind, level: id === tenant ? 'province' : 'commune', parent_id: parent, valid_from: '2020-01-01' })
}

/** What an issued conclusion may have asked, each in another state. */
const RECOMMENDED = [
  ...(['notImplemented', 'handlingProposed', 'escalated', 'issued', 'issuedUpward', 'agreed', 'disagreed', 'referred', 'remedying', 'remedyReported', 'handled'] as const),
]

/** Where an inspection stands decides what hangs on it. */
const STAGES: readonly InspectionState[] = INSPECTION_STATES.filter((state) => state !== 'cancelled')
const reached = (state: InspectionState, stage: InspectionState) => STAGES.indexOf(state) >= STAGES.indexOf(stage)

async function seedInspections(seeder: Seeder): Promise<Target[]> {
  const near = await seedPlan(seeder, PROVINCE, PLAN, TEAM, 'issued', ['minh', 'tam', 'binh', 'deputy'])
  await seeder.add('teams', { id: OTHER_TEAM, tenant_id: PROVINCE, plan_id: PLAN, forms: ['periodic'], state: 'active', decided_on: '2026-01-20' })
  const papers = []
  for (const state of ['draft', 'returned', 'submitted', 'signed'] as const)
    papers.push({ state, ...(await seedPlan(seeder, PROVINCE, randomUUID(), randomUUID(), state, ['minh', 'tam'])) })
  const far = await seedPlan(seeder, FAR.province, FAR.plan, FAR.team, 'inProgress', ['farTeam'])
  const office = async (tenant: string, leader: string, person: string) => {
    const delegation = { tenant_id: tenant, from_id: leader, to_id: person, kind: 'byAuthorisation', acts: ['teamDecision'], from_on: '2026-01-01', to_on: '2026-12-31' }
    const membership = { tenant_id: tenant, account_id: person, unit_id: tenant, role: 'auditor', title: '', fields: [], from_on: '2026-01-01', to_on: '2026-02-01' }
    return { people: { leader, person, delegation: await seeder.add('delegations', delegation), membership: await seeder.add('authz.memberships', membership) } }
  }
  const nearOffice = await office(PROVINCE, cast.lan.id, cast.yen.id)
  const farOffice = await office(FAR.province, people.farFocal!.id, people.farHead!.id)
  const targets: Target[] = []
  for (const [index, state] of INSPECTION_STATES.entries())
    targets.push(
      await seedInspection(seeder, { ...near, ...nearOffice, tenant: PROVINCE, plan: PLAN, team: TEAM, unit: WARD, round: index + 1, far: false, author: cast.binh.id }, state),
    )
  // A conclusion on its way to the signature, with nothing left open, and plans on theirs.
  const waiting = { ...near, ...nearOffice, tenant: PROVINCE, plan: PLAN, team: TEAM, unit: WARD, far: false, author: cast.binh.id }
  for (const stage of ['draft', 'submitted', 'signed'] as const) targets.push(await seedInspection(seeder, { ...waiting, round: 1 + targets.length }, 'consolidating', stage))
  for (const { state, planId, teamId } of papers)
    targets.push({
      ...targets[0]!,
      name: `${state} plan`,
      findings: [],
      recommendations: [],
      ids: { ...targets[0]!.ids, plan: planId, team: teamId, inspection: randomUUID(), conclusion: randomUUID() },
    })
  for (const state of ['notified', 'remediation'] as const)
    targets.push(
      await seedInspection(
        seeder,
        { ...far, ...farOffice, tenant: FAR.province, plan: FAR.plan, team: FAR.team, unit: FAR.ward, round: 1 + targets.length, far: true, author: people.farTeam!.id },
        state,
      ),
    )
  return targets
}

async function seedPlan(seeder: Seeder, tenant: string, planId: string, teamId: string, state: string, members: readonly string[]) {
  const row = { id: planId, tenant_id: tenant, state }
  const words = (column: string) => seeder.canary('plans', column, row)
  await seeder.add('plans', {
    ...row,
    origin: 'imported',
    number: '12',
    symbol: 'KH-UBND',
    issued_on: '2026-01-05',
    plan_year: 2026,
    from_on: '2026-01-01',
    to_on: '2026-12-31',
    issued_text: '',
    flags: [],
    content: {
      legalBases: [{ type: 'plan', number: '1', symbol: 'KH', date: null, issuer: null, text: words('content') }],
      purposes: [words('content')],
      requirements: [words('content')],
      contents: [{ marker: null, text: words('content'), children: [] }],
      forms: [],
      targets: [],
      periods: [],
      tasks: [],
      budget: [words('content')],
      recipients: [words('content')],
      signature: { lines: [], name: words('content') },
      missingAnnexes: [],
      ...(state !== 'issued' && {
        imported: {
          placed: state !== 'draft',
          fileName: words('content'),
          doubts: [],
          unrecognised: [],
          typography: [],
          sections: [],
          origins: {},
          outline: null,
          outlineTitle: null,
          lines: { total: 1, placed: 1 },
        },
      }),
    },
    source: JSON.stringify([{ text: words('source') }]),
  })
  await seedCheckpoint(seeder, tenant)
  await seeder.add('plan_targets', { tenant_id: tenant, plan_id: planId, rule: 0, form: 'periodic', unit_kind: null })
  await seeder.add('profile_settings', { tenant_id: tenant, plan_id: planId, key: 'disagreePath', value: JSON.stringify(true) })
  await seeder.add('profile_settings', { tenant_id: tenant, plan_id: planId, key: 'handlingPath', value: JSON.stringify(true) })
  await seeder.add('profile_settings', { tenant_id: tenant, plan_id: planId, key: 'outline', value: JSON.stringify('attached') })
  const outlineId = await seeder.add('outlines', { tenant_id: tenant, plan_id: planId })
  const itemId = await seeder.add('outline_items', { tenant_id: tenant, outline_id: outlineId, ordinal: 1, applies_to: [], answer_kinds: [], unit_of: '' })
  const team = {
    id: teamId,
    tenant_id: tenant,
    plan_id: planId,
    forms: ['periodic'],
    state: state === 'draft' || state === 'returned' ? 'proposed' : state === 'submitted' || state === 'signed' ? 'established' : 'active',
    decided_on: '2026-01-20',
    signer_id: cast.lan.id,
  }
  await seeder.add('teams', team)
  let seatId: string = randomUUID()
  for (const key of members) {
    const person = people[key]!
    seatId = await seeder.add('team_seats', {
      tenant_id: tenant,
      team_id: teamId,
      account_id: person.id,
      seat: person.seats[0]!.seat,
      agency_id: HOME_AFFAIRS,
      fields: ['procedures'],
    })
  }
  return { planId, teamId, outlineId, itemId, seatId }
}

/** One checkpoint of each locality, with the head of a stream. */
async function seedCheckpoint(seeder: Seeder, tenant: string): Promise<void> {
  if (seeder.canaries.some(({ table, row }) => table === 'checkpoints' && row.tenant_id === tenant)) return
  await seeder.add('checkpoints', { tenant_id: tenant, sequence: 1, streams: 1, entries: 1 })
  await seeder.add('checkpoint_heads', { tenant_id: tenant, stream_id: randomUUID(), checkpoint: 1, sequence: 1 })
}

interface Place {
  readonly tenant: string
  readonly plan: string
  readonly team: string
  readonly unit: string
  readonly round: number
  readonly far: boolean
  readonly author: string
  readonly outlineId: string
  readonly itemId: string
  readonly seatId: string
  readonly people: Pick<Target['ids'], 'leader' | 'person' | 'membership' | 'delegation'>
}

async function seedInspection(seeder: Seeder, at: Place, state: InspectionState, paper?: 'draft' | 'submitted' | 'signed'): Promise<Target> {
  const known = reached(state, 'notified')
  const met = reached(state, 'inSession')
  const over = reached(state, 'concluded')
  const opened = reached(state, 'consolidating')
  const inspection = await seeder.add('inspections', {
    tenant_id: at.tenant,
    plan_id: at.plan,
    team_id: at.team,
    unit_id: at.unit,
    form: 'periodic',
    method: 'onSite',
    round: at.round,
    state,
    reinspection_kind: null,
    notified_on: known ? '2026-03-02' : null,
    lists_open_on: opened ? '2026-03-10' : null,
    preliminary_on: reached(state, 'preliminarilyConcluded') ? '2026-03-09' : null,
  })
  const of = { tenant_id: at.tenant, inspection_id: inspection, team_id: at.team, unit_id: at.unit }
  if (met) await seeder.add('inspection_lists', { ...of, open_on: opened ? '2026-03-10' : null })
  if (reached(state, 'scheduled')) {
    const row = { ...of, id: randomUUID(), state: met ? 'held' : known ? 'notified' : 'planned' }
    const attendance = [{ side: 'unit', accountId: null, name: seeder.canary('inspection_sessions', 'attendance', row), post: '', present: true, reason: '' }]
    await seeder.add('inspection_sessions', {
      ...row,
      held_on: met ? TODAY : '2026-03-20',
      starts_at: '08:00',
      attendance: JSON.stringify(attendance),
      arrived_at: met ? new Date() : null,
    })
    if (known)
      await seeder.add('schedule_notices', {
        ...of,
        session_id: row.id,
        outline_id: at.outlineId,
        report_due_on: '2026-03-11',
        state: 'sent',
        issued_on: '2026-03-02',
        signer_id: cast.quang.id,
      })
  }
  const report = { ...of, id: randomUUID(), state: over ? 'locked' : met ? 'received' : 'drafting' }
  if (known) {
    await seeder.add('unit_reports', { ...report, outline_id: at.outlineId, unit_kind: 'communePC', due_on: '2026-03-11' })
    const answer = {
      id: randomUUID(),
      tenant_id: at.tenant,
      report_id: report.id,
      team_id: at.team,
      unit_id: at.unit,
      item_id: at.itemId,
      changed_by: cast.yen.id,
      reportState: report.state,
    }
    const { reportState: _state, ...columns } = answer
    await seeder.add('report_narratives', { tenant_id: at.tenant, report_id: report.id, team_id: at.team, unit_id: at.unit }, { reportState: report.state })
    await seeder.add('report_answers', { ...columns, value: { text: seeder.canary('report_answers', 'value', answer) } })
  }
  const files: string[] = []
  const file = async (row: Record<string, unknown>) =>
    files.push(
      await seeder.add('evidence_files', {
        ...of,
        part_id: null,
        shared: false,
        restricted: false,
        size: 1,
        sha256: '0'.repeat(64),
        served_sha256: '0'.repeat(64),
        type: 'pdf',
        state: 'stored',
        refusal: '',
        scanned: 'no',
        ...row,
      }),
    )
  if (known) for (const shared of [false, true]) await file({ thing: 'reportAnswer', thing_id: report.id, side: 'unit', shared, uploaded_by: cast.yen.id })
  const findings: string[] = []
  let conclusion: string = randomUUID()
  const recommendations: string[] = []
  if (met)
    for (const stage of over
      ? (['withdrawn', 'concluded'] as const)
      : paper
        ? (['withdrawn', 'confirmed'] as const)
        : (['withdrawn', 'presented', 'drafted', 'contested', 'confirmed'] as const)) {
      const finding = await seeder.add('findings', { ...of, kind: 'limitation', state: stage, author_id: at.author, field: 'procedures' })
      await seeder.add('finding_responsibilities', { tenant_id: at.tenant, finding_id: finding, inspection_id: inspection, author_id: at.author }, of)
      findings.push(finding)
      const proof = { thing: 'finding', thing_id: finding, side: 'team', uploaded_by: at.author }
      await file({ ...proof, shared: stage === 'presented' || stage === 'concluded' })
      await file({ ...proof, restricted: true })
    }
  let correction: string = randomUUID()
  if (opened) {
    conclusion = await seeder.add('conclusions', {
      ...of,
      state: over ? 'issued' : (paper ?? 'draft'),
      submitted_by: cast.tam.id,
      respond_on: '2026-04-01',
      signed_on: paper === 'signed' ? TODAY : null,
      acceptor: 'teamOrFocal',
      issued_on: over ? '2026-03-12' : null,
      ...(over && { return_reason: '' }),
    })
    if (over) {
      const by = { proposer_id: cast.tam.id, proposed_on: TODAY, ordinal: 1 }
      const decided = state === 'concluded' ? { state: 'approved', decider_id: cast.minh.id, decided_on: TODAY } : { state: 'proposed' }
      correction = await seeder.add('conclusion_corrections', { ...of, conclusion_id: conclusion, ...by, ...decided })
    }
    const stages = over ? RECOMMENDED : (['draft'] as const)
    for (const [ordinal, stage] of stages.entries()) {
      const addressee = stage === 'escalated' || stage === 'issuedUpward' ? 'upper' : 'unit'
      const recommendation = await seeder.add('recommendations', {
        ...of,
        ordinal: ordinal + 1,
        addressee,
        state: stage === 'issuedUpward' ? 'issued' : stage,
        binding: stage === 'issued' ? 'no' : 'agreed',
        due_on: stage === 'remedying' ? '2026-03-01' : '2026-04-30',
        respond_on: '2026-03-30',
        issued_text: null,
      })
      recommendations.push(recommendation)
      if (stage === 'draft') continue
      const kinds =
        stage === 'escalated'
          ? ['escalation', 'answer']
          : stage === 'handlingProposed'
            ? ['remedy', 'notImplemented', 'handlingProposal']
            : ['disagreement', 'referral', 'direction']
      for (const kind of kinds)
        await seeder.add('recommendation_steps', {
          tenant_id: at.tenant,
          recommendation_id: recommendation,
          team_id: at.team,
          unit_id: at.unit,
          kind,
          on_day: '2026-03-12',
          by_id: cast.hoa.id,
        })
    }
  }
  const turn = (all: readonly string[]) => all[at.round % all.length] ?? randomUUID()
  return {
    name: at.far ? `${state} elsewhere` : paper ? `conclusion ${paper}` : state,
    far: at.far,
    findings,
    recommendations,
    files,
    ids: {
      plan: at.plan,
      team: at.team,
      unit: at.unit,
      inspection,
      report: report.id,
      item: at.itemId,
      finding: turn(findings),
      conclusion,
      correction,
      recommendation: turn(recommendations),
      seat: at.seatId,
      ...at.people,
    },
  }
}
