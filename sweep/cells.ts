import { unitTemplate } from '#features/ground/org/sheet.ts'
import { PAPER_KINDS } from '#features/reporting/archive/rules.ts'
import { cast, OTHER_WARD, TEAM } from '#test/cast.ts'
import { asText } from '#test/plans/render.ts'
import { vanHai2024 } from '#test/plans/van-hai-2024.ts'
import type { Route } from '#test/routes.ts'
import { FAR, people } from './people.ts'
import type { Target } from './target.ts'
import { METERS_TOKEN } from './world.ts'

/** One question to the system: this person, this route or act, this inspection. */
export interface Cell {
  readonly who: string
  /** "GET /api/plans/:id", or the act: "plans submit". */
  readonly key: string
  readonly method: Route['method']
  readonly url: string
  readonly target: Target
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

const DAY = '2026-03-16'
/** Every act is rolled back, so that each is the first of its number; and the same question is the same text. */
const NEW_ID = '00000000-0000-4000-8000-0000000000e1'
const SHEET = await unitTemplate()

/** What is sent with each write: right in form, so that only the guards stand in its way. */
const BODIES: Readonly<Record<string, (target: Target) => unknown>> = {
  'POST /api/people': ({ ids }) => ({
    name: 'Mới',
    login: 'moi.moi',
    unitId: ids.unit,
    post: 'unitOfficer',
    title: '',
    from: DAY,
  }),
  'POST /api/people/:id/posts': ({ ids }) => ({ unitId: ids.unit, post: 'unitOfficer', title: '', from: DAY }),
  'POST /api/people/:id/posts/:postId/end': () => ({ on: DAY }),
  'POST /api/people/:id/lock': () => ({}),
  'POST /api/people/:id/unlock': () => ({}),
  'POST /api/people/:id/password-link': () => ({}),
  'POST /api/people/:id/second-step/remove': () => ({}),
  'PUT /api/second-step-posts': () => ({ posts: ['clerk'] }),
  'POST /api/delegations': ({ ids }) => ({
    fromId: ids.leader,
    toId: ids.person,
    kind: 'byAuthorisation',
    acts: ['teamDecision'],
    from: DAY,
    to: '2026-04-30',
    document: 'Giấy ủy quyền 1/GUQ',
  }),
  'POST /api/delegations/:id/end': () => ({ on: DAY }),
  'POST /api/units': () => ({
    code: 'P99',
    name: 'Phường Mới',
    shortName: 'Mới',
    kind: 'communePC',
    level: 'commune',
    parentId: null,
    place: '',
    aliases: [],
    from: DAY,
    legalDocument: '',
  }),
  'POST /api/units/sheet': () => SHEET,
  'PUT /api/profiles/:planId/:key': () => ({ value: 5, source: 'x' }),
  'POST /api/outlines/:planId': () => ({ title: 'x', items: [{ depth: 0, marker: '1', text: 'x', appliesTo: [] }] }),
  'PUT /api/plans/:id': () => ({
    title: 'x',
    planYear: 2026,
    number: null,
    symbol: 'KH-UBND',
    place: '',
    issuedOn: null,
    issuer: 'x',
    from: null,
    to: null,
    legalBases: [],
    purposes: [],
    requirements: [],
    targets: [],
    recipients: [],
    missingAnnexes: [],
  }),
  'POST /api/plan-import': () => Buffer.from(asText(vanHai2024)),
  'PUT /api/plan-import/:id/doubts/:index': () => ({ decision: 'accepted', note: '' }),
  'POST /api/plan-import/:id/place': () => ({}),
  'POST /api/teams': ({ ids }) => ({ planId: ids.plan, name: 'x', forms: ['periodic'], seats: [] }),
  'PUT /api/teams/:id': ({ ids }) => ({ planId: ids.plan, name: 'x', forms: ['periodic'], seats: [] }),
  'PUT /api/teams/:id/fields': ({ ids }) => ({ seatId: ids.seat, fields: [] }),
  'POST /api/inspections': ({ ids }) => ({
    planId: ids.plan,
    targetId: null,
    unitId: OTHER_WARD,
    teamId: ids.team,
    form: 'periodic',
    method: 'onSite',
    round: 19,
  }),
  'POST /api/inspections/:id/reinspections': () => ({ kind: 'reinspection', necessity: 'x' }),
  'PUT /api/inspections/:id/team': () => ({ teamId: TEAM }),
  'PUT /api/inspections/:id/lists': () => ({ doneList: ['x'], notDoneList: ['x'], open: false }),
  'POST /api/surprises': ({ ids }) => ({
    id: ids.inspection,
    planId: ids.plan,
    unitId: ids.unit,
    ground: 'need',
    feedback: '',
    reason: 'x',
    plannedOn: DAY,
    drawnKind: null,
    knowerIds: [],
  }),
  'POST /api/surprises/draw': ({ ids }) => ({ planId: ids.plan, kind: 'communePC' }),
  'PUT /api/schedules/:id/attendance': () => ({ attendance: [], ended: false }),
  'POST /api/schedules/:id/acknowledge': () => ({}),
  'PUT /api/unit-reports/:id/answers/:itemId': () => ({ text: 'x' }),
  'PUT /api/unit-reports/:id/narrative': () => ({ narrative: 'x' }),
  'POST /api/inspections/:id/findings': () => ({
    kind: 'shortcoming',
    field: '',
    fact: 'x',
    criterion: '',
    causes: [],
    evidence: 'x',
    responsibilities: [],
  }),
  'PUT /api/findings/:id': () => ({
    kind: 'shortcoming',
    field: '',
    fact: 'x',
    criterion: '',
    causes: [],
    evidence: 'x',
    responsibilities: [],
  }),
  'POST /api/unit-reports/:id/files': ({ ids }) => ({ ...file(), partId: ids.item }),
  'POST /api/findings/:id/files': file,
  'POST /api/recommendations/:id/files': file,
  'POST /api/conclusions/:id/files': file,
  'PUT /api/files/:id/chunks': () => Buffer.from('x'),
  'POST /api/files/:id/finish': () => ({}),
  'POST /api/files/:id/remove': () => ({}),
  'PUT /api/inspections/:id/conclusion': () => ({
    results: 'x',
    headAssessment: 'x',
    respondOn: null,
    remedyDueOn: null,
    remedyRecipient: 'x',
    acceptor: 'team',
  }),
  'POST /api/inspections/:id/recommendations': () => recommendation,
  'PUT /api/recommendations/:id': () => recommendation,
  'POST /api/inspections/:id/corrections': () => ({ reason: 'x', results: 'x', headAssessment: 'x' }),
  'POST /api/record/checkpoints': () => ({}),
}
const recommendation = {
  findingId: null,
  text: 'x',
  nature: 'x',
  withinCompetence: 'x',
  addressee: 'unit',
  upperAuthority: '',
  dueOn: '2026-05-30',
}

function file() {
  return { id: NEW_ID, name: 'x.pdf', size: 1, sha256: '0'.repeat(64) }
}

/** What is given with each act; those left out need nothing. */
const INPUTS: Readonly<Record<string, object>> = {
  'plans return': { reason: 'x' },
  'plans sign': { signerId: cast.lan.id },
  'plans issue': { number: '99', issuedOn: DAY },
  'plans cancel': { reason: 'x' },
  'teams establish': { number: '9', symbol: 'QĐ-UBND', decidedOn: DAY, signerId: cast.lan.id },
  'inspections concludePreliminarily': { text: 'x' },
  'schedules schedule': { heldOn: '2026-04-20', startsAt: '14:00', place: 'x', composition: 'x' },
  'schedules reschedule': { heldOn: '2026-04-20', startsAt: '14:00', place: 'x', composition: 'x', reason: 'x' },
  'schedules cancel': { reason: 'x' },
  'surprises prepare': { teamId: TEAM, place: 'x', notes: 'x', plannedOn: DAY },
  'surprises arrive': { place: 'x' },
  'surprises addKnower': { accountId: cast.binh.id },
  'surprises cancel': { reason: 'x' },
  'visits notify': { number: '9', symbol: 'TB-SNV', issuedOn: DAY, signerId: cast.quang.id, reportDueOn: '2026-03-18' },
  'visits begin': { reportAbsence: 'x' },
  'unit-reports submit': { asOf: DAY, declared: true, number: '1', symbol: 'BC-UBND', datedOn: DAY },
  'unit-reports return': { reason: 'x' },
  'unit-reports receive': { softCopyOn: null },
  'findings contest': { explanation: 'x' },
  'findings uphold': { ruling: 'x' },
  'findings amend': { ruling: 'x', fact: 'x' },
  'findings withdraw': { ruling: 'x' },
  'conclusions return': { reason: 'x' },
  'conclusions sign': { signerId: cast.lan.id },
  'conclusions issue': { number: '9', symbol: 'TB-UBND', issuedOn: DAY },
  'corrections refuse': { reason: 'x' },
  'recommendations disagree': { reason: 'x' },
  'recommendations refer': { document: 'x', text: 'x' },
  'recommendations direct': {
    effect: 'uphold',
    text: 'x',
    document: 'x',
    authority: 'x',
    amendedText: '',
    dueOn: '2026-05-30',
  },
  'recommendations startRemedy': { text: 'x' },
  'recommendations reportRemedy': { text: 'x', legalGround: '', percent: 50, evidence: ['x'] },
  'recommendations accept': { text: 'x' },
  'recommendations reject': { reason: 'x', dueOn: '2026-05-30' },
  'recommendations lapse': { text: 'x' },
  'recommendations proposeHandling': { facts: 'x', document: 'x' },
  'recommendations handle': { decision: 'x', document: 'x', authority: 'x' },
  'recommendations resume': { dueOn: '2026-05-30' },
  'recommendations close': { text: 'x' },
  'recommendations escalate': { authority: 'x', document: 'x' },
  'recommendations answer': { text: 'x', document: 'x' },
}

/** Signing in and out, and the sample's conveniences, change the session itself; /ready tells of the machine alone: they have tests of their own. */
const APART = /^\/api\/(sign-in|sign-out|setup|sample|password-link)\b|^\/api\/me\/|^\/assets\/|^\/ready$/

/** Every route × person × inspection; a route that nobody has said what to send to stops the sweep. */
export function cellsOf(routes: readonly Route[], targets: readonly Target[]): Cell[] {
  return routes
    .filter(({ url }) => !APART.test(url))
    .flatMap((route) => {
      const asked = targets.flatMap((target) => questions(route, target).map((question) => ({ ...question, target })))
      // A question that is the same for several inspections is one, asked in a person's own locality where it is the same in both.
      const different = [...Map.groupBy(asked, ({ key, url, body }) => JSON.stringify([key, url, body])).values()]
      return Object.keys(people).flatMap((who) =>
        different.map((same) => ({ ...(same.find(({ target }) => target.far === isFar(who)) ?? same[0]!), who })),
      )
    })
}

function isFar(who: string): boolean {
  return people[who]?.tenantId === FAR.province
}

function questions({ method, url, moves }: Route, target: Target): Omit<Cell, 'who' | 'target'>[] {
  if (url === '/api/papers/:kind/:file')
    return PAPER_KINDS.map((kind) => ({
      key: `GET paper ${kind}`,
      method,
      url: `/api/papers/${kind}/${paperId(kind, target)}.docx`,
    }))
  const address = addressOf(url, target)
  if (method === 'GET') {
    const key = `GET ${url}`
    const things = /^\/api\/(findings|files|recommendations)\/:id/.test(url) ? thingsAt(url.split('/')[2]!, target) : []
    if (things.length > 0) return things.map((id) => ({ key, method, url: url.replace(':id', id) }))
    const headers = url === '/metrics' ? { authorization: `Bearer ${METERS_TOKEN}` } : {}
    return [{ key, method, url: url.endsWith('/preview') ? `${address}?ngay=2026-04-20` : address, headers }]
  }
  if (moves !== null) {
    const thing = url.split('/')[2]!
    const things = thingsAt(thing, target).map((id) => url.replace(':id', id))
    return (things.length > 0 ? things : [address]).flatMap((one) =>
      Object.keys(moves).map((action) => ({
        key: `${thing} ${action}`,
        method,
        url: one,
        body: { commandId: NEW_ID, action, seenVersion: 1, input: INPUTS[`${thing} ${action}`] ?? {} },
      })),
    )
  }
  const body = BODIES[`${method} ${url}`]
  if (!body) throw new Error(`the sweep does not know what to send to ${method} ${url}: say it in sweep/cells.ts`)
  const sent = body(target)
  const bytes = url.endsWith('/chunks') ? 'application/offset+octet-stream' : 'application/octet-stream'
  const headers = { 'if-match': '"1"', 'upload-offset': '0', ...(Buffer.isBuffer(sent) && { 'content-type': bytes }) }
  const things = /^\/api\/(findings|files)\/:id/.test(url) ? thingsAt(url.split('/')[2]!, target) : []
  const addresses = things.map((id) => url.replace(':id', id))
  return (addresses.length > 0 ? addresses : [address]).map((one) => ({
    key: `${method} ${url}`,
    method,
    url: one,
    body: sent,
    headers,
  }))
}

/** Every finding, file and recommendation where all their states stand, one of them elsewhere; of other collections nothing but what the target names. */
function thingsAt(thing: string, { name, findings, recommendations, files }: Target): readonly string[] {
  const all = { findings, recommendations, files }[thing] ?? []
  return name === 'inSession' || name === 'remediation' ? all : all.slice(-1)
}

/** The ids of the inspection put into the address, each by the collection that it names. */
function addressOf(url: string, { ids }: Target): string {
  const collection = url.split('/')[2]!
  const BY_COLLECTION: Readonly<Record<string, string>> = {
    plans: ids.plan,
    'plan-import': ids.plan,
    teams: ids.team,
    findings: ids.finding,
    conclusions: ids.conclusion,
    corrections: ids.correction,
    people: ids.person,
    delegations: ids.delegation,
    recommendations: ids.recommendation,
    'unit-reports': url.startsWith('/api/unit-reports/:id/') ? ids.report : ids.inspection,
  }
  return url
    .replace(':planId', ids.plan)
    .replace(':key', 'reportLeadDays')
    .replace(':itemId', ids.item)
    .replace(':index', '0')
    .replace(':sequence', '1')
    .replace(':postId', ids.membership)
    .replace(':id', BY_COLLECTION[collection] ?? ids.inspection)
}

function paperId(kind: string, { ids }: Target): string {
  return kind === 'plan' ? ids.plan : kind === 'teamDecision' ? ids.team : ids.inspection
}
