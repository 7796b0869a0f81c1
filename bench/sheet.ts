import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { keyOf, orderedId } from '#features/inspecting/checklists/rules.ts'
import { startEmbedded } from '#server/database/postgres.ts'
import { newFolder, type Running, signInAs, startServer } from './server.ts'

const CONTENTS = 80
const PORT = 3923
/** The server alone, without the network. */
const LIMIT_MS = 100

/** A sheet of eighty contents in the running session of the sample: read whole, then judged one content after the other. */
export async function sheet(): Promise<object> {
  const folder = newFolder()
  try {
    await (await startServer(folder.path, PORT, ['--sample'])).stop()
    await grow(folder.path)
    const running = await startServer(folder.path, PORT)
    try {
      return await judged(running)
    } finally {
      await running.stop()
    }
  } finally {
    folder.remove()
  }
}

/** The contents of the running plan until it has eighty that are looked at; the owner alone may add to an issued list, with its guard off. */
async function grow(folder: string): Promise<void> {
  const embedded = await startEmbedded(join(folder, 'database'))
  const owner = new pg.Client({ ...embedded.admin, database: 'soat' })
  await owner.connect()
  await owner.query('alter table content_items disable trigger user')
  await owner.query(
    `insert into content_items (id, tenant_id, plan_id, ordinal, code, text, field)
       select gen_random_uuid(), s.tenant_id, s.plan_id, 1000 + n, 'B' || n, 'Nội dung thứ ' || n, 'procedures'
         from content_sets s join plans p on p.id = s.plan_id and p.state = 'inProgress',
              generate_series(1, $1 - (select count(*)::int from content_items i where i.plan_id = s.plan_id
                and not exists (select 1 from content_items c where c.parent_id = i.id))) n`,
    [CONTENTS],
  )
  await owner.query('alter table content_items enable trigger user')
  await owner.end()
  await embedded.stop()
}

async function judged(running: Running): Promise<object> {
  const cookie = await signInAs(running, 'Trưởng đoàn')
  const get = async <T>(path: string) => (await (await fetch(running.url + path, { headers: { cookie } })).json()) as T
  const { items: inspections } = await get<{ items: { id: string; state: string }[] }>('/api/inspections')
  const path = `/api/sheets/${inspections.find(({ state }) => state === 'inSession')!.id}`
  const reads: number[] = []
  for (let round = 0; round < 12; round++) {
    const began = performance.now()
    await get(path)
    if (round > 1) reads.push(performance.now() - began)
  }
  const before = await get<{ items: { id: string }[]; heads: { id: string; key: string }[] }>(path)
  const heads = new Map(before.heads.map(({ id, key }) => [key, id]))
  const saves: number[] = []
  for (const item of before.items) {
    const entries = [['found', { number: '12', how: 'onSite' }] as const, ['rating', { rating: 'met' }] as const].map(
      ([facet, value]) => {
        const key = keyOf(item.id, facet)
        return { id: orderedId(Date.now(), randomBytes(10)), key, parentId: heads.get(key) ?? null, value }
      },
    )
    const began = performance.now()
    const answer = await fetch(`${running.url}${path}/entries`, {
      method: 'POST',
      headers: { cookie, 'x-soat': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ entries }),
    })
    if (!answer.ok) throw new Error(await answer.text())
    await answer.arrayBuffer()
    saves.push(performance.now() - began)
  }
  const [read, save] = [figures(reads), figures(saves)]
  const kB = Math.round(JSON.stringify(await get(path)).length / 1000)
  return { bench: 'sheet', contents: before.items.length, kB, read, save, withinLimit: save.p95Ms <= LIMIT_MS }
}

function figures(times: readonly number[]) {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))]! * 10) / 10
  return { medianMs: at(0.5), p95Ms: at(0.95), worstMs: at(1) }
}
