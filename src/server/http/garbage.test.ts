import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { cast, INSPECTION } from '#test/cast.ts'
import { addressOf, besieged, CONCLUSION } from '#test/hostile.ts'

const siege = besieged()
const { call } = siege

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

/** What only the reader of JSON sees, and what takes it long: five routes stand for all. */
const DEEP = ['depth', 'depth inside a command']

function writesFor(what: string) {
  const all = [...siege.writes().entries()]
  return DEEP.includes(what) ? all.filter(([n]) => n % Math.ceil(all.length / 5) === 0) : all
}

const PEOPLE = ['thuy', 'minh', 'hoa', 'khoa'] as const

/** Every word that an address is asked with. */
const QUERY = ['planId', 'teamId', 'inspectionId', 'ngay', 'tu', 'den', 'ma']

/** They take nothing, and so do not look at what is sent. */
const BODILESS = [
  '/api/sign-out',
  '/api/me/second-step',
  '/api/drafts/:form/drop',
  '/api/me/second-step/remove',
  '/api/me/passkeys/ask',
  '/api/me/sessions/end-others',
  '/api/record/checkpoints',
]

describe('garbage', () => {
  test.for(GARBAGE)(
    '%s is refused by every write and is no incident',
    { timeout: 120_000 },
    async ([what, payload, headers]) => {
      const wrong: string[] = []
      const turn = GARBAGE.findIndex(([name]) => name === what)
      for (const [n, { method, url }] of writesFor(what)) {
        // Four people in turn, so that each route gets garbage from each of them.
        const name = url === '/api/sign-out' ? null : PEOPLE[(n + turn) % PEOPLE.length]!
        const type = typeof payload === 'string' ? { 'content-type': 'application/json' } : {}
        const given = await call(method, addressOf(url), name, payload, { ...type, ...headers })
        const taken = given.statusCode < 400 && !BODILESS.includes(url)
        if (given.statusCode >= 500 || taken || /\bat .*\.ts:|node_modules/.test(given.body))
          wrong.push(`${method} ${url} ${name} ${given.statusCode} ${given.body.slice(0, 200)}`)
      }
      expect(wrong).toEqual([])
    },
  )
  test('in an address or a query is no incident', { timeout: 60_000 }, async () => {
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
    const ask = async (address: string) => {
      const { statusCode, body } = await call('GET', address, 'thuy')
      if (statusCode >= 500) wrong.push(`${address.slice(0, 120)} ${statusCode} ${body.slice(0, 100)}`)
    }
    for (const [n, { url, heavy }] of siege.reads().entries()) {
      if (url.includes(':'))
        for (const word of bad) await ask(url.replace(/:\w+/g, encodeURI(word).replace(/%25/g, '%')))
      // A paper is made each time whatever the query says: there one word in turn.
      for (const word of heavy ? [bad[n % bad.length]] : bad)
        await ask(`${addressOf(url)}?${QUERY.map((key) => `${key}=${word}&${key}=${word}`).join('&')}`)
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
  expect([given.statusCode, given.json().code]).toEqual([422, 'SHEET_TOO_LARGE'])
})
