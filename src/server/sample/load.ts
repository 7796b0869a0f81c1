import { createHash, randomUUID } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { FOCAL_KINDS } from '#features/ground/org/rules.ts'
import { addEvent, addLinks, addLocality, addUnit } from '#features/ground/org/store.ts'
import { addPerson, givePost } from '#features/ground/people/store.ts'
import type { Day } from '#kernel/day.ts'
import { addDays } from '#kernel/day.ts'
import { record } from '../acts/audit.ts'
import { callAuthz, type Db } from '../database/db.ts'
import { startSession } from '../database/sessions.ts'
import type { Services } from '../http/transaction.ts'
import { officeDay } from './days.ts'
import { samplePeople } from './people.ts'
import type { Stage } from './story/stage.ts'
import { playStory } from './story.ts'
import { ROOT, sampleUnits } from './units.ts'

/**
 * Fills an empty database with the sample world and marks it as a sample.
 * Units and people are written by the owner; everything after that is done by the sample's own people through the routes,
 * each act on its day, so that nothing stands there which the rules would not have allowed.
 */
export async function loadSample(services: Services, app: Pick<FastifyInstance, 'inject'>): Promise<void> {
  await play(services, app)
  rmSync(markOf(services), { force: true })
}

/** A sample whose loading was broken off is taken away and loaded anew; false where there is none. */
export async function completeSample(services: Services, app: Pick<FastifyInstance, 'inject'>): Promise<boolean> {
  const mark = markOf(services)
  if (!existsSync(mark)) return false
  const [sample] = await callAuthz<{ isSample: boolean }>(services.db, 'is_sample')
  if (sample?.isSample) await services.asOwner(emptyDatabase)
  rmSync(mark)
  if (!sample?.isSample) return false
  await loadSample(services, app)
  return true
}

/** In the data folder while a sample is being loaded. */
const markOf = ({ config }: Pick<Services, 'config'>) => join(config.dataFolder, 'sample-loading')

async function play(services: Services, app: Pick<FastifyInstance, 'inject'>): Promise<void> {
  const today = services.now().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }) as Day
  const ids = new Map<string, string>()
  const id = (key: string) => {
    const known = ids.get(key) ?? randomUUID()
    ids.set(key, known)
    return known
  }
  await services.asOwner(async (owner) => {
    const { rows } = await sql<{
      used: boolean
    }>`select exists (select 1 from accounts) or exists (select 1 from units) as used`.execute(owner)
    if (rows[0]!.used) throw new Error('the sample loads into an empty database only')
    writeFileSync(markOf(services), '', { mode: 0o600 })
    await owner.updateTable('authz.installation').set({ sample: true }).execute()
    await owner.deleteFrom('authz.setupLinks').execute()
    await writeUnits(owner, id)
    await writePeople(owner, id)
    const by = { id: id('administrator'), name: '', tenantId: id(ROOT), posts: [], seats: [] }
    await record(owner, { by }, { action: 'loadSample', thing: 'unit', thingId: id(ROOT) })
  })
  await playStory(stageOf(services, app, id), today)
  await callAuthz(services.db, 'set_sample_today', [null])
}

/** "Bắt đầu lại với dữ liệu trống": takes every row away; refused by its route where the database is no sample. */
export async function emptyDatabase(owner: Db): Promise<void> {
  const { rows } = await sql<{
    name: string
  }>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'authz', 'sealed')`.execute(
    owner,
  )
  await sql.raw(`truncate ${rows.map((row) => row.name).join(', ')}`).execute(owner)
  await owner.insertInto('authz.installation').defaultValues().execute()
}

async function writeUnits(owner: Db, id: (key: string) => string): Promise<void> {
  const tenantId = id(ROOT)
  const { units, events } = sampleUnits()
  await addLocality(owner, {
    id: tenantId,
    name: 'Ủy ban nhân dân tỉnh Mẫu',
    level: 'province',
    place: 'Mẫu',
    from: '2020-01-01',
  })
  for (const unit of units)
    await addUnit(owner, {
      ...unit,
      id: id(unit.code),
      tenantId,
      parentId: id(unit.parent),
      aliases: unit.aliases ?? [],
      from: unit.from as Day,
      to: (unit.to as Day | undefined) ?? null,
      legalDocument: '',
      covers: unit.covers?.map(id) ?? [tenantId],
    })
  for (const unit of units)
    for (const kind of FOCAL_KINDS)
      if (unit.focal)
        await addLinks(
          owner,
          { id: id(unit.code), tenantId },
          { kind, unitIds: [id(unit.focal[kind])], from: unit.from as Day, legalDocument: '' },
        )
  for (const event of events)
    await addEvent(owner, {
      tenantId,
      kind: event.kind,
      on: event.on as Day,
      legalDocument: event.document,
      edges: event.edges.map(({ from, to }) => ({ from: id(from), to: id(to) })),
    })
}

async function writePeople(owner: Db, id: (key: string) => string): Promise<void> {
  const tenantId = id(ROOT)
  const by = { id: id('administrator'), name: '', tenantId, posts: [], seats: [] }
  for (const person of samplePeople(sampleUnits().units)) {
    await addPerson(owner, { id: id(person.key), tenantId, name: person.name, login: null })
    for (const post of person.posts)
      await givePost(owner, {
        tenantId,
        accountId: id(person.key),
        unitId: id(post.unit),
        post: post.post,
        title: post.title,
        from: post.from as Day,
        to: (post.to as Day | undefined) ?? null,
      })
    await record(owner, { by }, { action: 'addPerson', thing: 'account', thingId: id(person.key) })
  }
}

/** What the story needs: people who ask and act through the routes, and the day of the office. */
function stageOf(services: Services, app: Pick<FastifyInstance, 'inject'>, id: (key: string) => string): Stage {
  const tokens = new Map<string, string>()
  const call = async (
    person: string,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object | Buffer,
    headers: Record<string, string> = {},
  ) => {
    const token =
      tokens.get(person) ?? (await startSession(services, id(person), { device: 'sample', address: '' })).token
    tokens.set(person, token)
    const answer = await app.inject({
      method,
      url,
      headers: { host: 'localhost', 'x-soat': '1', cookie: `__Host-soat=${token}`, ...headers },
      ...(payload && { payload }),
    })
    if (answer.statusCode >= 300)
      throw new Error(`sample: ${person} ${method} ${url}: ${answer.statusCode} ${answer.body}`)
    if (answer.headers['content-type']?.toString().startsWith('application/pdf')) return answer.rawPayload
    return answer.body === '' ? {} : answer.json()
  }
  return {
    id,
    day: async (today, offset) => {
      const on = officeDay(addDays(today, offset))
      await callAuthz(services.db, 'set_sample_today', [on])
      return on
    },
    get: (person, path) => call(person, 'GET', path),
    send: (person, path, body, method = 'POST') => call(person, method, path, body),
    overwrite: (person, path, body, seenVersion) => call(person, 'PUT', path, body, { 'if-match': `"${seenVersion}"` }),
    upload: (person, path, name, text) =>
      call(person, 'POST', path, Buffer.from(text), {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
      }),
    attachPaper: async (person, thing, paper, name, partId) => {
      const bytes = (await call(person, 'GET', paper)) as Buffer
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const { id: file } = await call(person, 'POST', `${thing}/files`, {
        id: randomUUID(),
        name,
        size: bytes.length,
        sha256,
        ...(partId && { partId }),
      })
      const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }
      await call(person, 'PUT', `/api/files/${file}/chunks`, bytes, headers)
      return call(person, 'POST', `/api/files/${file}/finish`, {})
    },
    act: async (person, thing, action, input = {}, door = thing) => {
      const { version } = (await call(person, 'GET', thing)) as { version: number }
      return call(person, 'POST', `${door}/commands`, { commandId: randomUUID(), action, seenVersion: version, input })
    },
  }
}
