import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { makeSetupLink } from '#features/ground/people/sign-in/links.ts'
import { hashPassword } from '#features/ground/people/sign-in/passwords.ts'
import { PAPER_KINDS } from '#features/reporting/archive/rules.ts'
import { type CastName, cast, INSPECTION, PLAN, TEAM } from '#test/cast.ts'
import { emptyWorld, testWorld } from '#test/db.ts'
import { CAN_THO, seedThread } from '#test/world.ts'
import { addRoutes } from '../app.ts'
import type { Config } from '../config.ts'
import { newApp } from './application.ts'

const world = testWorld('2026-03-02')
const empty = emptyWorld()
const ROUTES: { method: 'GET' | 'POST' | 'PUT'; url: string }[] = []
const FINDING = randomUUID()
const RECOMMENDATION = randomUUID()
const REPORT = randomUUID()
const CONCLUSION = randomUUID()
const CORRECTION = randomUUID()
let app: FastifyInstance

/** The whole application with its routes written down, as reached behind the given configuration. */
async function listening(more: Partial<Config> = {}): Promise<FastifyInstance> {
  const made = newApp({ ...world.services.config, ...more })
  made.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') ROUTES.push({ method: one as 'GET', url })
  })
  addRoutes(made, {
    ...world.services,
    asOwner: async () => Promise.reject(new Error('the sample must not be ended here')),
  })
  await made.ready()
  return made
}

beforeAll(async () => {
  await seedThread(world, { ...CAN_THO, outline: 'attached' })
  await world.asOwner((owner) => owner.updateTable('plans').set({ state: 'draft' }).execute())
  const of = {
    tenant_id: cast.lan.tenantId,
    inspection_id: INSPECTION,
    team_id: TEAM,
    unit_id: cast.hoa.posts[0]!.unitId,
  }
  const content = {
    legalBases: [],
    purposes: [],
    requirements: [],
    contents: [],
    forms: [],
    targets: [],
    periods: [],
    tasks: [],
    budget: [],
    recipients: [],
    signature: { lines: [], name: null },
    missingAnnexes: [],
  }
  await world.asOwner(async (owner) => {
    await owner
      .updateTable('plans')
      .set({ content: JSON.stringify(content) })
      .execute()
    await owner.updateTable('plans').set({ state: 'issued' }).execute()
    await owner.updateTable('inspections').set({ notified_on: '2026-03-01', state: 'inSession' }).execute()
    await owner
      .insertInto('inspection_lists')
      .values({ ...of, done: ['SECRET-LIST'] })
      .execute()
    await owner
      .insertInto('findings')
      .values({
        ...of,
        id: FINDING,
        kind: 'shortcoming',
        fact: 'SECRET-FINDING',
        state: 'drafted',
        author_id: cast.binh.id,
      })
      .execute()
    await owner
      .insertInto('finding_responsibilities')
      .values({
        id: randomUUID(),
        tenant_id: of.tenant_id,
        finding_id: FINDING,
        inspection_id: INSPECTION,
        author_id: cast.minh.id,
        statement: 'RESTRICTED-PERSON',
      })
      .execute()
    await owner
      .insertInto('conclusions')
      .values({ ...of, id: CONCLUSION, state: 'draft', results: 'SECRET-CONCLUSION' })
      .execute()
    await owner
      .insertInto('conclusion_corrections')
      .values({
        ...of,
        id: CORRECTION,
        conclusion_id: CONCLUSION,
        ordinal: 1,
        state: 'proposed',
        results: 'SECRET-CORRECTION',
        reason: 'SECRET-REASON',
        proposer_id: cast.tam.id,
        proposer_name: 'Tâm',
        proposed_on: '2026-03-01',
      })
      .execute()
    await owner
      .insertInto('recommendations')
      .values([
        { ...of, id: randomUUID(), ordinal: 1, text: 'SECRET-DRAFT', addressee: 'unit', state: 'draft' },
        {
          ...of,
          id: RECOMMENDATION,
          ordinal: 2,
          text: 'CONTENT-ISSUED',
          addressee: 'unit',
          state: 'handlingProposed',
          due_on: '2026-02-01',
        },
      ])
      .execute()
    await owner
      .insertInto('unit_reports')
      .values({ ...of, id: REPORT, unit_kind: 'communePC', state: 'drafting', due_on: '2026-03-01' })
      .execute()
    const { inspection_id: _inspection, ...held } = of
    await owner
      .insertInto('report_narratives')
      .values({ ...held, report_id: REPORT, text: 'UNIT-DRAFT' })
      .execute()
    await owner
      .insertInto('inspection_sessions')
      .values({
        ...of,
        id: randomUUID(),
        held_on: '2026-03-02',
        starts_at: '08:00',
        place: 'CONTENT-PLACE',
        state: 'notified',
        arrived_at: new Date(),
      })
      .execute()
    await owner
      .updateTable('accounts')
      .set({ login: 'thuy', password_hash: await hashPassword('mật khẩu đúng 2026') })
      .where('id', '=', cast.thuy.id)
      .execute()
  })
  app = await listening()
})

const things: [RegExp, string][] = [
  [/delegations/, INSPECTION],
  [/plan|outlines|profiles/, PLAN],
  [/teams/, TEAM],
  [/findings\/:id/, FINDING],
  [/recommendations\/:id/, RECOMMENDATION],
  [/conclusions/, CONCLUSION],
  [/corrections\/:id/, CORRECTION],
  [/unit-reports/, REPORT],
]

/** The address of a route with ids that exist. */
function address(url: string, paper = 'minutes'): string {
  const id = things.find(([pattern]) => pattern.test(url))?.[1] ?? INSPECTION
  return url
    .replace(':key', 'reportLeadDays')
    .replace(':index', '0')
    .replace(':itemId', randomUUID())
    .replace(':postId', randomUUID())
    .replace(':kind', paper)
    .replace(':file', `${paper === 'plan' ? PLAN : paper === 'teamDecision' ? TEAM : INSPECTION}.docx`)
    .replace(/:(id|planId)/, id)
}

async function call(
  method: string,
  url: string,
  name: CastName | null,
  payload?: unknown,
  headers: Record<string, string> = {},
) {
  const cookie = name ? { cookie: `__Host-soat=${await world.token(name)}` } : {}
  return app.inject({
    method: method as 'GET',
    url,
    headers: { host: 'localhost', 'x-soat': '1', ...cookie, ...headers },
    ...(payload !== undefined && { payload: payload as string }),
  })
}

const OPEN = [
  '/health',
  '/ready',
  '/api/sample',
  '/api/sign-in',
  '/api/sign-out',
  '/api/setup',
  '/api/setup/state',
  '/api/sample/play',
  '/api/sample/today',
  '/api/sample/end',
  '/api/sample/load',
]
const closed = () => ROUTES.filter((route) => !OPEN.includes(route.url))
const writes = () => ROUTES.filter((route) => route.method !== 'GET' && route.url !== '/api/sample/end')

describe('a stranger', () => {
  test('is answered by no route, read or write', async () => {
    expect(closed().length).toBeGreaterThan(40)
    const answered: string[] = []
    for (const { method, url } of closed()) {
      const { statusCode } = await call(method, address(url), null, method === 'GET' ? undefined : {})
      if (![401, 404, 422].includes(statusCode)) answered.push(`${method} ${url} ${statusCode}`)
    }
    expect(answered).toEqual([])
  })
  test('with a cookie that is no session is a stranger', async () => {
    for (const cookie of [
      '__Host-soat=',
      '__Host-soat=../../etc',
      `__Host-soat=${cast.thuy.id}`,
      '__Host-soat=é\u00a0',
    ])
      expect((await call('GET', '/api/me', null, undefined, { cookie })).statusCode).toBe(401)
  })
  test('cannot have a large register opened before he is known', async () => {
    const bytes = Buffer.alloc(1024)
    expect(
      (await call('POST', '/api/units/sheet', null, bytes, { 'content-type': 'application/octet-stream' })).statusCode,
    ).toBe(401)
    expect(
      (await call('POST', '/api/units/sheet', 'hoa', bytes, { 'content-type': 'application/octet-stream' })).statusCode,
    ).toBe(403)
  })
  test('from another site writes nothing', async () => {
    for (const { method, url } of writes()) {
      expect((await call(method, address(url), 'thuy', {}, { 'x-soat': '' })).statusCode).toBe(403)
      expect((await call(method, address(url), 'thuy', {}, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    }
  })
})

const command = (input: unknown, seenVersion: unknown = 1, action: unknown = 'consolidate') => ({
  commandId: randomUUID(),
  action,
  seenVersion,
  input,
})
// Twice as deep as a recursion gets; beyond that only the test would take longer.
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
const GARBAGE: [string, unknown, Record<string, string>?][] = [
  ['nothing', undefined],
  ['null', 'null'],
  ['a list', []],
  ['a number', '7'],
  ['a word', '""'],
  ['broken JSON', '{'],
  ['depth', deep],
  ['depth inside a command', `{"commandId":"${randomUUID()}","action":"cancel","seenVersion":1,"input":${deep}}`],
  ['a prototype', '{"__proto__":{"isAdmin":true}}'],
  ['NUL', { text: 'a\0b', reason: '\0' }],
  ['half a character', '{"text":"\\ud800"}'],
  ['NUL in a key', '{"\\u0000":1}'],
  ['a command without action', command({}, 1, null)],
  ['a command of the prototype', command({}, 1, 'constructor')],
  ['a huge version', command({}, 9e300)],
  ['a negative version', command({}, -1)],
  ['input that is a list', command([])],
  ['input that is text', command('x')],
  ['unknown fields', { ...command({ tenantId: 'x', state: 'closed' }), by: cast.lan.id }],
  ['bytes', Buffer.from([0, 255, 254]), { 'content-type': 'application/octet-stream' }],
  ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a type that is none', 'x', { 'content-type': ';;;' }],
]

/** They take nothing, and so do not look at what is sent. */
const BODILESS = [
  '/api/sign-out',
  '/api/me/second-step',
  '/api/me/second-step/remove',
  '/api/me/sessions/end-others',
  '/api/record/checkpoints',
]

describe('garbage', () => {
  test.for(GARBAGE)(
    '%s is refused by every write and is no incident',
    { timeout: 120_000 },
    async ([, payload, headers]) => {
      const wrong: string[] = []
      for (const { method, url } of writes())
        for (const name of ['thuy', 'minh', 'hoa', 'khoa'] as const) {
          const type = typeof payload === 'string' ? { 'content-type': 'application/json' } : {}
          const given = await call(method, address(url), url.startsWith('/api/sign-out') ? null : name, payload, {
            ...type,
            ...headers,
          })
          const taken = given.statusCode < 400 && !BODILESS.includes(url)
          if (given.statusCode >= 500 || taken || /\bat .*\.ts:|node_modules/.test(given.body))
            wrong.push(`${method} ${url} ${name} ${given.statusCode} ${given.body.slice(0, 200)}`)
        }
      expect(wrong).toEqual([])
    },
  )
  test('in an address or a query is no incident', async () => {
    const wrong: string[] = []
    const bad = [
      'x',
      '%00',
      '%ZZ',
      "' or 1=1--",
      '0000-01-01',
      '2026-02-31',
      '99999999-01-01',
      '__proto__',
      'a'.repeat(3000),
    ]
    for (const { method, url } of ROUTES.filter((route) => route.method === 'GET'))
      for (const word of bad) {
        const asked = url.replace(/:\w+/g, encodeURI(word).replace(/%25/g, '%'))
        const query = ['planId', 'teamId', 'inspectionId', 'ngay', 'tu', 'den', 'ma']
          .map((key) => `${key}=${word}&${key}=${word}`)
          .join('&')
        for (const one of [asked, `${address(url)}?${query}`]) {
          const { statusCode, body } = await call(method, one, 'thuy')
          if (statusCode >= 500) wrong.push(`${one.slice(0, 120)} ${statusCode} ${body.slice(0, 100)}`)
        }
      }
    expect(wrong).toEqual([])
  })
  test('days that the calendar has not are refused in an act', async () => {
    for (const heldOn of ['0000-01-01', '2026-02-31', '2026-13-01', '10000-01-01', '-2026-01-01', 20260101])
      for (const [path, action, input] of [
        [
          `/api/schedules/${INSPECTION}/commands`,
          'reschedule',
          { heldOn, startsAt: '08:00', place: 'x', composition: '', reason: 'x' },
        ],
        [`/api/conclusions/${CONCLUSION}/commands`, 'issue', { number: '1', symbol: 'TB', issuedOn: heldOn }],
      ] as const) {
        const given = await call('POST', path, 'thuy', command(input, 1, action))
        expect(given.statusCode, given.body).toBeGreaterThanOrEqual(400)
        expect(given.statusCode, given.body).toBeLessThan(500)
      }
    for (const on of ['0000-01-01', '2026-02-31', 5])
      expect((await call('POST', '/api/sample/today', null, { on })).statusCode).toBe(422)
  })
  test('hostile names and files at the import are refused', async () => {
    const bytes = { 'content-type': 'application/octet-stream' }
    for (const name of ['%', '%00.docx', '../../etc/passwd', '%0d%0aset-cookie:x', 'a'.repeat(5000)]) {
      const given = await call('POST', '/api/plan-import', 'thuy', Buffer.from('PK\u0003\u0004 no archive'), {
        ...bytes,
        'x-file-name': name,
      })
      expect(given.statusCode, given.body).toBe(422)
    }
    expect((await call('POST', '/api/plan-import', 'thuy', Buffer.alloc(27 * 1024 * 1024), bytes)).statusCode).toBe(422)
    expect(
      (
        await call('POST', '/api/units', 'thuy', '{"a":"'.padEnd(3 * 1024 * 1024, 'x'), {
          'content-type': 'application/json',
        })
      ).statusCode,
    ).toBeLessThan(500)
  })
})

test('an archive made to swell is refused as a register before it swells', async () => {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.alloc(80 * 1024 * 1024), 'xl/worksheets/sheet1.xml')
  zip.end()
  const given = await call('POST', '/api/units/sheet', 'khoa', await buffer(zip.outputStream), {
    'content-type': 'application/octet-stream',
  })
  expect([given.statusCode, given.json().code]).toEqual([422, 'SHEET_UNREADABLE'])
})

/** Everything that this person gets by any reading route, as one text. */
async function allThat(name: CastName): Promise<string> {
  const found: string[] = []
  for (const { url } of ROUTES.filter((route) => route.method === 'GET'))
    for (const paper of url.includes(':kind') ? PAPER_KINDS : ['-']) {
      const given = await call('GET', address(url, paper), name)
      expect(given.statusCode, `${url} ${given.body.slice(0, 200)}`).toBeLessThan(500)
      if (given.statusCode === 200) found.push(url.includes(':file') ? `paper:${paper}` : given.body)
    }
  return found.join('\n')
}

describe('what each may read by any route (design)', () => {
  const NEVER: [CastName, RegExp][] = [
    ['hoa', /SECRET|RESTRICTED|handlingProposed|Đã kiến nghị xử lý/],
    ['yen', /SECRET|RESTRICTED|handlingProposed/],
    ['nam', /SECRET|RESTRICTED|CONTENT|UNIT-DRAFT|00000000-0000-4000-8000-0000000000aa|paper:(?!plan)/],
    ['khoa', /SECRET|RESTRICTED|CONTENT|UNIT-DRAFT|00000000-0000-4000-8000-0000000000aa|paper/],
    ['binh', /RESTRICTED|UNIT-DRAFT|paper:unitReport/],
    ['minh', /UNIT-DRAFT|paper:unitReport/],
    ['thuy', /RESTRICTED|UNIT-DRAFT|paper:unitReport|"login":"/],
    ['dung', /RESTRICTED|UNIT-DRAFT|paper:unitReport/],
    ['lan', /UNIT-DRAFT|paper:unitReport/],
  ]
  test.for(NEVER)('%s never reads %s', async ([name, never]) => {
    expect((await allThat(name)).match(never)?.[0] ?? null).toBeNull()
  })
  test('what each is owed is read all the same, so that the silence above means something', async () => {
    expect(await allThat('hoa')).toMatch(/CONTENT-ISSUED[\s\S]*UNIT-DRAFT|UNIT-DRAFT[\s\S]*CONTENT-ISSUED/)
    expect(await allThat('binh')).toMatch(/SECRET-FINDING/)
    expect(await allThat('minh')).toMatch(/RESTRICTED-PERSON/)
    expect(await allThat('lan')).toMatch(/RESTRICTED-PERSON/)
    expect(await allThat('thuy')).toMatch(/handlingProposed/)
  })
  test('a command sent twice shows no more than reading would', async () => {
    const commandId = randomUUID()
    for (const name of ['hoa', 'thuy'] as const)
      await world.asOwner((owner) =>
        owner
          .insertInto('commands_done')
          .values({ command_id: name === 'hoa' ? commandId : CONCLUSION, account_id: cast[name].id })
          .execute(),
      )
    for (const path of ['inspections', 'schedules', 'visits', 'concluding']) {
      const action = { inspections: 'consolidate', schedules: 'schedule', visits: 'begin', concluding: 'close' }[path]
      const given = await call('POST', `/api/${path}/${INSPECTION}/commands`, 'hoa', {
        commandId,
        action,
        seenVersion: 1,
        input: {},
      })
      expect(given.statusCode, given.body).toBe(403)
      expect(given.body).not.toMatch(/SECRET/)
    }
    const report = await call('POST', `/api/unit-reports/${REPORT}/commands`, 'thuy', {
      commandId: CONCLUSION,
      action: 'return',
      seenVersion: 1,
      input: {},
    })
    expect(report.body).not.toMatch(/UNIT-DRAFT/)
    const others = await call('POST', `/api/recommendations/${RECOMMENDATION}/commands`, 'hoa', {
      commandId: CONCLUSION,
      action: 'agree',
      seenVersion: 1,
      input: {},
    })
    expect(others.statusCode).toBe(422)
  })
})

describe('what the database refuses whatever the application asks', () => {
  const of = {
    tenant_id: cast.lan.tenantId,
    inspection_id: INSPECTION,
    team_id: TEAM,
    unit_id: cast.hoa.posts[0]!.unitId,
  }
  test('a unit adds no recommendation, finding or report of its own', async () => {
    await expect(
      world.as('hoa', (tx) =>
        tx
          .insertInto('recommendations')
          .values({ ...of, id: randomUUID(), ordinal: 9, text: 'x', addressee: 'unit', state: 'issued' })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/)
    await expect(
      world.as('hoa', (tx) =>
        tx
          .insertInto('findings')
          .values({ ...of, id: randomUUID(), kind: 'strength', fact: 'x', state: 'presented', author_id: cast.hoa.id })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/)
  })
  test('a unit moves neither the day its report is due nor its receipt', async () => {
    for (const set of [{ due_on: '2027-01-01' }, { received_on: '2026-03-02' }] as const)
      await expect(world.as('hoa', (tx) => tx.updateTable('unit_reports').set(set).execute())).rejects.toThrow(
        /not the unit's to set/,
      )
    await expect(
      world.as('hoa', (tx) => tx.updateTable('recommendations').set({ due_on: '2027-01-01' }).execute()),
    ).rejects.toThrow(/not the unit's to set/)
  })
  test('nobody answers in another’s name', async () => {
    for (const name of ['hoa', 'minh', 'thuy'] as const) {
      const step = {
        id: randomUUID(),
        tenant_id: of.tenant_id,
        recommendation_id: RECOMMENDATION,
        team_id: TEAM,
        unit_id: of.unit_id,
        kind: 'remedy',
        on_day: '2026-03-02' as const,
      }
      await expect(
        world.as(name, (tx) =>
          tx
            .insertInto('recommendation_steps')
            .values({ ...step, by_name: 'Lan', by_id: cast.lan.id })
            .execute(),
        ),
      ).rejects.toThrow(/row-level security/)
    }
  })
})

describe('at the door', () => {
  test('every answer is unsniffable, kept nowhere, and a page has its policy', async () => {
    for (const { method, url } of ROUTES.filter((route) => route.method === 'GET')) {
      const { headers } = await call(method, address(url), 'thuy')
      expect(headers['x-content-type-options'], url).toBe('nosniff')
      expect(headers['cache-control'], url).toBe('no-store')
      expect(headers['content-security-policy'], url).toMatch(
        /^default-src '(none|self)'.*frame-ancestors 'none'|^default-src 'none'; sandbox$/,
      )
      expect(headers, url).not.toHaveProperty('access-control-allow-origin')
    }
    const plain = await call('GET', '/', null, undefined, { host: 'evil.example' })
    expect(plain.statusCode).toBe(426)
    expect(plain.headers['content-security-policy']).toMatch(/default-src 'none'/)
    expect(plain.headers['x-content-type-options']).toBe('nosniff')
  })
  test('another host over plain http gets no further than the page that says so', async () => {
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '10.0.0.5',
      'localhost@evil.example',
    ])
      expect((await call('GET', '/api/sample', null, undefined, { host })).statusCode, host).not.toBe(200)
  })
  test('the sample’s conveniences do not exist for another machine, through a proxy or not', async () => {
    const proxied = await listening({ trustProxy: true, baseUrl: 'https://soat.example' })
    const from = (more: Record<string, string>, remoteAddress = '127.0.0.1', to = app) =>
      to.inject({
        method: 'POST',
        url: '/api/sample/play',
        remoteAddress,
        headers: { host: 'localhost', 'x-soat': '1', ...more },
        payload: { personId: cast.lan.id },
      })
    expect((await from({}, '10.0.0.9')).statusCode).toBe(404)
    for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'x-forwarded-host']) {
      expect((await from({ [name]: '127.0.0.1' })).statusCode, name).toBe(404)
      expect((await from({ [name]: '127.0.0.1' }, '10.0.0.9', proxied)).statusCode, name).toBe(404)
    }
    await proxied.close()
  })
  test('a signed-in cookie is kept from scripts, other sites and plain http, and is new at each sign-in', async () => {
    const sign = () =>
      call(
        'POST',
        '/api/sign-in',
        null,
        { login: 'thuy', password: 'mật khẩu đúng 2026' },
        { cookie: '__Host-soat=chosen-by-an-attacker' },
      )
    const [one, two] = [await sign(), await sign()]
    expect(one.statusCode).toBe(204)
    const [session, mark] = one.headers['set-cookie'] as string[]
    expect(session).toMatch(/^__Host-soat=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Expires=/)
    expect(mark).toMatch(/^__Host-soat-may=[\w.-]+; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=/)
    expect(session).not.toBe((two.headers['set-cookie'] as string[])[0])
  })
  test('wrong passwords sent at once count as many tries, whatever address they claim', async () => {
    const proxied = await listening({ trustProxy: true })
    const tries = await Promise.all(
      Array.from({ length: 27 }, (_, n) =>
        proxied.inject({
          method: 'POST',
          url: '/api/sign-in',
          headers: { host: 'localhost', 'x-soat': '1', 'x-forwarded-for': `203.0.113.${n}, 198.51.100.7` },
          payload: { login: `nobody${n}`, password: 'x' },
        }),
      ),
    )
    expect(tries.filter((one) => one.json().code === 'SIGN_IN_FAILED')).toHaveLength(20)
    expect(tries.filter((one) => one.json().code === 'TOO_MANY_TRIES')).toHaveLength(7)
    await proxied.close()
  })
  test('no path leads out of the folder of assets', async () => {
    for (const path of [
      '/assets/../index.html',
      '/assets/..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/..%5c..%5cpackage.json',
      '/assets/%00',
    ])
      expect((await empty.app.inject({ url: path, headers: { host: 'localhost' } })).body, path).not.toMatch(
        /"dependencies"/,
      )
  })
  test('one setup link makes one administrator, however often it is used at once', async () => {
    const token = await makeSetupLink(empty.services.db, new Date())
    const tries = await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        empty.app.inject({
          method: 'POST',
          url: '/api/setup',
          headers: { host: 'localhost', 'x-soat': '1' },
          payload: { token, name: 'Khoa', login: `khoa${n}`, password: 'con đường làng em', locality: 'tỉnh Mẫu' },
        }),
      ),
    )
    expect(tries.map((one) => one.statusCode).sort()).toEqual(
      [204, 409, 409, 409, 409].map((status) => (status === 409 ? expect.any(Number) : status)),
    )
    expect(tries.filter((one) => one.statusCode === 204)).toHaveLength(1)
    expect(tries.filter((one) => one.statusCode >= 500)).toEqual([])
  })
})
