import { randomUUID } from 'node:crypto'
import { INSPECTION_STATES, type InspectionState } from '#features/inspecting/inspections/rules.ts'
import { cast, HOME_AFFAIRS, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { FAR, OTHER_TEAM, people } from './people.ts'
import type { Row, Seeder } from './seeder.ts'
import type { Target } from './target.ts'

/** The day of every sweep. */
export const TODAY = '2026-03-16'

/** Where an inspection has no such thing yet: an id of nothing. */
const NOTHING = '00000000-0000-4000-8000-0000000000ee'

export async function seedPeople(seeder: Seeder): Promise<void> {
  await seedUnit(seeder, FAR.province, FAR.province, 'peoplesCommittee')
  await seedUnit(seeder, FAR.ward, FAR.province, 'communePC')
  const event = await seeder.add('unit_events', { tenant_id: FAR.province, kind: 'rename', on_day: '2025-07-01' })
  await seeder.add('unit_successions', {
    event_id: event,
    tenant_id: FAR.province,
    from_unit: FAR.ward,
    to_unit: FAR.ward,
  })
  for (const person of Object.values(people)) {
    if (!person) continue
    if (!Object.values<{ id: string }>(cast).some((one) => one.id === person.id)) {
      await seeder.add('accounts', { id: person.id, tenant_id: person.tenantId, login: null, password_hash: null })
      const held = (role: string, place: object, to: string | null, fields: readonly string[] = []) =>
        seeder.add('authz.memberships', {
          tenant_id: person.tenantId,
          account_id: person.id,
          ...place,
          role,
          title: '',
          fields: [...fields],
          from_on: '2020-01-01',
          to_on: to,
        })
      for (const one of person.posts) await held(one.post, { unit_id: one.unitId }, null)
      for (const one of person.seats) await held(one.seat, { team_id: one.teamId }, null)
      for (const one of person.past?.posts ?? []) await held(one.post, { unit_id: one.unitId }, '2026-03-15')
      for (const one of person.past?.seats ?? []) await held(one.seat, { team_id: one.teamId }, '2026-03-15')
    }
    const row = { id: person.id, tenant_id: person.tenantId }
    await seedEntry(seeder, {
      tenant_id: person.tenantId,
      account_id: person.id,
      action: 'addPerson',
      thing: 'account',
      thing_id: person.id,
      inspection_id: null,
    })
    await seeder.query('update accounts set login = $1, password_hash = $2 where id = $3', [
      seeder.canary('accounts', 'login', row),
      seeder.canary('accounts', 'password_hash', row),
      person.id,
    ])
  }
}

/** An entry of the record; its place in the chain and the name of who acted are the database's to write. */
async function seedEntry(seeder: Seeder, given: Record<string, unknown>, facts: Row = {}): Promise<void> {
  const row = { ...given, id: randomUUID(), from_state: null, to_state: null, before_hash: null, after_hash: null }
  const detail = { text: seeder.canary('audit_log', 'detail', { ...row, ...facts }) }
  await seeder.add('audit_log', { ...row, detail, actor_name: '', previous: '', detail_hash: '', hash: '' }, facts)
}

async function seedUnit(seeder: Seeder, id: string, tenant: string, kind: string): Promise<void> {
  await seeder.add('units', { id, tenant_id: tenant })
  const parent = id === tenant ? null : tenant
  await seeder.add('unit_versions', {
    tenant_id: tenant,
    unit_id: id,
    kind,
    level: id === tenant ? 'province' : 'commune',
    parent_id: parent,
    valid_from: '2020-01-01',
  })
}

/** What an issued conclusion may have asked, each in another state. */
const RECOMMENDED = [
  ...['notImplemented', 'handlingProposed', 'escalated', 'issued', 'issuedUpward', 'agreed'],
  ...['disagreed', 'referred', 'remedying', 'remedyReported', 'handled'],
]

/** Where an inspection stands decides what hangs on it. */
const STAGES: readonly InspectionState[] = INSPECTION_STATES.filter((state) => state !== 'cancelled')
const reached = (state: InspectionState, stage: InspectionState) => STAGES.indexOf(state) >= STAGES.indexOf(stage)

export async function seedInspections(seeder: Seeder, sealed: boolean): Promise<Target[]> {
  const near = await seedPlan(seeder, PROVINCE, PLAN, TEAM, 'issued', ['minh', 'tam', 'binh', 'deputy'])
  await seeder.add('teams', {
    id: OTHER_TEAM,
    tenant_id: PROVINCE,
    plan_id: PLAN,
    forms: ['periodic'],
    state: 'active',
    decided_on: '2026-01-20',
  })
  const papers = []
  for (const state of ['draft', 'read', 'returned', 'submitted', 'signed'] as const)
    papers.push({ state, ...(await seedPlan(seeder, PROVINCE, randomUUID(), randomUUID(), state, ['minh', 'tam'])) })
  const far = await seedPlan(seeder, FAR.province, FAR.plan, FAR.team, 'inProgress', ['farTeam'])
  const office = async (tenant: string, leader: string, person: string) => {
    const delegation = {
      tenant_id: tenant,
      from_id: leader,
      to_id: person,
      kind: 'byAuthorisation',
      acts: ['teamDecision'],
      from_on: '2026-01-01',
      to_on: '2026-12-31',
    }
    return {
      people: {
        leader,
        person,
        delegation: await seeder.add('delegations', delegation),
        membership: await seeder.membershipOf(person),
      },
    }
  }
  const nearOffice = await office(PROVINCE, people.chair!.id, cast.yen.id)
  const farOffice = await office(FAR.province, people.farFocal!.id, people.farHead!.id)
  const targets: Target[] = []
  for (const [index, state] of INSPECTION_STATES.entries())
    targets.push(
      await seedInspection(
        seeder,
        {
          ...near,
          ...nearOffice,
          tenant: PROVINCE,
          plan: PLAN,
          team: TEAM,
          unit: WARD,
          round: index + 1,
          far: false,
          author: cast.binh.id,
        },
        state,
      ),
    )
  // A conclusion on its way to the signature, with nothing left open; one whose session is today; one with everything remedied; and plans on their way.
  const here = {
    ...near,
    ...nearOffice,
    tenant: PROVINCE,
    plan: PLAN,
    team: TEAM,
    unit: WARD,
    far: false,
    author: cast.binh.id,
  }
  for (const paper of ['draft', 'submitted', 'signed'] as const)
    targets.push(await seedInspection(seeder, { ...here, round: 1 + targets.length }, 'consolidating', { paper }))
  targets.push(await seedInspection(seeder, { ...here, round: 1 + targets.length }, 'notified', { ready: true }))
  targets.push(await seedInspection(seeder, { ...here, round: 1 + targets.length }, 'remediation', { ready: true }))
  for (const { state, planId, teamId } of papers)
    targets.push({
      ...targets[0]!,
      name: `${state} plan`,
      findings: [],
      recommendations: [],
      ids: { ...targets[0]!.ids, plan: planId, team: teamId, inspection: NOTHING, conclusion: NOTHING },
    })
  if (sealed) {
    for (const state of ['proposed', 'authorised'] as const)
      targets.push({ ...targets[0]!, name: `sealed ${state}`, ...(await seedSealed(seeder, targets[0]!, state)) })
    await seeder.add('sealed.seeds', { plan_id: PLAN, tenant_id: PROVINCE })
  }
  for (const state of ['notified', 'remediation'] as const)
    targets.push(
      await seedInspection(
        seeder,
        {
          ...far,
          ...farOffice,
          tenant: FAR.province,
          plan: FAR.plan,
          team: FAR.team,
          unit: FAR.ward,
          round: 1 + targets.length,
          far: true,
          author: people.farTeam!.id,
        },
        state,
      ),
    )
  return targets
}

/** A surprise inspection of the ward that nobody but those on its list may know of. */
async function seedSealed(
  seeder: Seeder,
  { ids }: Target,
  state: 'proposed' | 'authorised',
): Promise<Pick<Target, 'ids' | 'knowers'>> {
  const knowers = [cast.quang.id, cast.minh.id]
  const place = { tenant_id: PROVINCE, plan_id: PLAN, unit_id: WARD, team_id: state === 'authorised' ? TEAM : null }
  const id = await seeder.add(
    'sealed.inspections',
    { ...place, authoriser: 'focalHead', state, ground: 'need', planned_on: TODAY, drawn_kind: null },
    { knowers },
  )
  for (const account of knowers) await seeder.add('sealed.knowers', { inspection_id: id, account_id: account })
  const step = {
    inspection_id: id,
    sequence: 1,
    tenant_id: PROVINCE,
    at: new Date(),
    on_day: TODAY,
    account_id: cast.quang.id,
    command_id: randomUUID(),
  }
  const detail = { reason: seeder.canary('sealed.steps', 'detail', { ...step, knowers }) }
  await seeder.add('sealed.steps', {
    ...step,
    action: 'propose',
    from_state: null,
    to_state: 'proposed',
    detail,
    previous: '0'.repeat(64),
    hash: 'a'.repeat(64),
  })
  return { ids: { ...ids, inspection: id }, knowers }
}

async function seedPlan(
  seeder: Seeder,
  tenant: string,
  planId: string,
  teamId: string,
  state: string,
  members: readonly string[],
) {
  const row = { id: planId, tenant_id: tenant, state: state === 'read' ? 'draft' : state }
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
          placed: state === 'read' || state === 'submitted' || state === 'signed',
          fileName: words('content'),
          doubts:
            state === 'returned'
              ? [{ code: 'x', line: 1, text: words('content'), proposal: null, decision: 'open', note: '' }]
              : [],
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
  const settings = { disagreePath: true, handlingPath: true, outline: 'attached', reinspectionKinds: ['reinspection'] }
  for (const [key, value] of Object.entries(settings))
    await seeder.add('profile_settings', { tenant_id: tenant, plan_id: planId, key, value: JSON.stringify(value) })
  const outlineId = await seeder.add('outlines', { tenant_id: tenant, plan_id: planId })
  const itemId = await seeder.add('outline_items', {
    tenant_id: tenant,
    outline_id: outlineId,
    ordinal: 1,
    applies_to: [],
    answer_kinds: ['narrative'],
    unit_of: '',
  })
  const team = {
    id: teamId,
    tenant_id: tenant,
    plan_id: planId,
    forms: ['periodic'],
    state: ['draft', 'read', 'returned'].includes(state)
      ? 'proposed'
      : state === 'submitted' || state === 'signed'
        ? 'established'
        : 'active',
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

interface Moment {
  /** How far its conclusion has come, where it is not issued. */
  readonly paper?: 'draft' | 'submitted' | 'signed'
  /** Everything is there that the next step asks: the session is today and the report sent, or every recommendation is closed. */
  readonly ready?: boolean
}

async function seedInspection(
  seeder: Seeder,
  at: Place,
  state: InspectionState,
  { paper, ready = false }: Moment = {},
): Promise<Target> {
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
  await seedEntry(
    seeder,
    {
      tenant_id: at.tenant,
      account_id: at.author,
      action: 'schedule',
      thing: 'inspection',
      thing_id: inspection,
      inspection_id: inspection,
    },
    { team_id: at.team, state },
  )
  if (met) await seeder.add('inspection_lists', { ...of, open_on: opened ? '2026-03-10' : null })
  if (reached(state, 'scheduled')) {
    const row = { ...of, id: randomUUID(), state: met ? 'held' : known ? 'notified' : 'planned' }
    const attendance = [
      {
        side: 'unit',
        accountId: null,
        name: seeder.canary('inspection_sessions', 'attendance', row),
        post: '',
        present: true,
        reason: '',
      },
    ]
    await seeder.add('inspection_sessions', {
      ...row,
      held_on: met || ready ? TODAY : '2026-03-20',
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
  const report = {
    ...of,
    id: randomUUID(),
    state: over ? 'locked' : met ? 'received' : ready ? 'submitted' : 'drafting',
  }
  if (known) {
    await seeder.add('unit_reports', {
      ...report,
      outline_id: at.outlineId,
      unit_kind: 'communePC',
      due_on: '2026-03-11',
    })
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
    await seeder.add(
      'report_narratives',
      { tenant_id: at.tenant, report_id: report.id, team_id: at.team, unit_id: at.unit },
      { reportState: report.state },
    )
    await seeder.add('report_answers', {
      ...columns,
      value: { text: seeder.canary('report_answers', 'value', answer) },
    })
  }
  const files: string[] = []
  const file = async (given: Record<string, unknown>) => {
    const row = {
      ...of,
      part_id: null,
      shared: false,
      restricted: false,
      size: 1,
      type: 'pdf',
      state: 'stored',
      refusal: '',
      scanned: 'no',
      ...given,
    }
    const sha256 = await seeder.keep('evidence_files', row)
    files.push(await seeder.add('evidence_files', { ...row, sha256, served_sha256: sha256 }))
  }
  if (known)
    for (const shared of [false, true])
      await file({ thing: 'reportAnswer', thing_id: report.id, side: 'unit', shared, uploaded_by: cast.yen.id })
  const findings: string[] = []
  let conclusion = NOTHING
  const recommendations: string[] = []
  if (met)
    for (const stage of over
      ? (['withdrawn', 'concluded'] as const)
      : paper
        ? (['withdrawn', 'confirmed'] as const)
        : ([
            'withdrawn',
            'presented',
            'accepted',
            'contested',
            'upheld',
            'amended',
            'submitted',
            'drafted',
            'confirmed',
          ] as const)) {
      const finding = await seeder.add('findings', {
        ...of,
        kind: 'limitation',
        state: stage,
        author_id: at.author,
        field: 'procedures',
      })
      await seeder.add(
        'finding_responsibilities',
        { tenant_id: at.tenant, finding_id: finding, inspection_id: inspection, author_id: at.author },
        { ...of, state: stage },
      )
      findings.push(finding)
      const proof = { thing: 'finding', thing_id: finding, side: 'team', uploaded_by: at.author }
      await file({ ...proof, shared: stage === 'presented' || stage === 'concluded' })
      await file({ ...proof, restricted: true })
      if (stage === 'drafted') await file({ ...proof, state: 'uploading' })
    }
  let correction = NOTHING
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
      const decided =
        state === 'concluded'
          ? { state: 'approved', decider_id: cast.minh.id, decided_on: TODAY }
          : { state: 'proposed', decider_name: '' }
      correction = await seeder.add('conclusion_corrections', { ...of, conclusion_id: conclusion, ...by, ...decided })
    }
    const stages = over ? RECOMMENDED : (['draft'] as const)
    for (const [ordinal, stage] of stages.entries()) {
      const addressee = stage === 'escalated' || stage === 'issuedUpward' ? 'upper' : 'unit'
      const recommendation = await seeder.add('recommendations', {
        ...of,
        ordinal: ordinal + 1,
        addressee,
        state: ready ? 'closed' : stage === 'issuedUpward' ? 'issued' : stage,
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
  const turn = (all: readonly string[]) => all[at.round % all.length] ?? NOTHING
  return {
    name: at.far ? `${state} elsewhere` : paper ? `conclusion ${paper}` : ready ? `${state}, ready` : state,
    far: at.far,
    findings,
    recommendations,
    files,
    ids: {
      plan: at.plan,
      team: at.team,
      unit: at.unit,
      inspection,
      report: known ? report.id : NOTHING,
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
