import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '#server/database/postgres.ts'
import { fillPast, type Past } from './fill.ts'
import { newFolder, type Running, signInAs, startServer } from './server.ts'

const ROUNDS = 15
const PEOPLE = {
  focalOfficer: 'Chuyên viên Phòng Cải cách',
  chair: 'Chủ tịch UBND tỉnh',
  teamHead: 'Trưởng đoàn',
  unitHead: 'Chủ tịch UBND phường',
}
/** What the pages of the lists and of the day ask first. */
const READS = [
  ...['/api/me', '/api/work', '/api/recommendations?drafts=no', '/api/recommendations?drafts=no&due=overdue'],
  ...['/api/recommendations?drafts=no&search=niem+yet', '/api/inspections', '/api/plans', '/api/teams', '/api/units'],
  ...[
    '/api/people',
    '/api/schedules?from=2026-11-01&to=2026-12-31',
    '/api/unit-reports',
    '/api/surprises',
    '/api/record',
  ],
]

/** Each first read with 2,000 past inspections beside the sample world and without them, in turn; sizes and memory; then pages at 500,000 findings. */
export async function history(): Promise<object> {
  const [bare, full] = [newFolder(), newFolder()]
  try {
    await (await startServer(bare.path, 3921, ['--sample'])).stop()
    // With its owners: the database's files belong to a user of its own.
    execFileSync('cp', ['-a', `${bare.path}/.`, full.path])
    await filled(full.path, { round: 1, inspections: 2000, findings: 3, recommendations: 9 })
    const first = await compared(bare.path, full.path)
    await filled(full.path, { round: 1000, inspections: 20_000, findings: 25, recommendations: 9 })
    return { bench: 'history', ...first, pagesAt500000Findings: await pages(full.path) }
  } finally {
    bare.remove()
    full.remove()
  }
}

async function filled(folder: string, past: Past): Promise<void> {
  const embedded = await startEmbedded(join(folder, 'database'))
  const owner = new pg.Client({ ...embedded.admin, database: 'soat' })
  await owner.connect()
  await fillPast(owner, past)
  await owner.end()
  await embedded.stop()
}

async function compared(bareFolder: string, fullFolder: string): Promise<object> {
  const [bare, full] = [await startServer(bareFolder, 3921), await startServer(fullFolder, 3922)]
  const [bareCookies, fullCookies] = [await signedIn(bare), await signedIn(full)]
  const figures: Record<string, { ms: number; withHistoryMs: number; ratio: number; kB: number }> = {}
  for (const who of Object.keys(bareCookies))
    for (const path of READS) {
      const [without, withIt]: [number[], number[]] = [[], []]
      let bytes = 0
      for (let round = 0; round < ROUNDS + 2; round++) {
        const one = await timed(bare, path, bareCookies[who]!)
        const other = await timed(full, path, fullCookies[who]!)
        bytes = Math.max(bytes, other.bytes)
        // The first two warm up.
        if (round > 1) without.push(one.ms) && withIt.push(other.ms)
      }
      const [a, b] = [median(without), median(withIt)]
      figures[`${who} ${path}`] = {
        ms: round(a),
        withHistoryMs: round(b),
        ratio: round(b / a),
        kB: Math.round(bytes / 1000),
      }
    }
  const memory = { withoutMb: bare.memory(), withHistoryMb: full.memory() }
  const slower = Object.entries(figures).filter(([, { withHistoryMs, ratio }]) => withHistoryMs >= 25 && ratio > 1.2)
  const heavy = Object.entries(figures).filter(([, { kB }]) => kB > 300)
  await bare.stop()
  await full.stop()
  return { slower: Object.fromEntries(slower), heavy: Object.fromEntries(heavy), memory, figures }
}

/** Pages of fifty, the first and one from the middle, as the focal officer reads them. */
async function pages(folder: string): Promise<object> {
  const running = await startServer(folder, 3922)
  const { focalOfficer: cookie } = await signedIn(running)
  const figures: Record<string, { ms: number; kB: number }> = {}
  const lists = [
    ...[
      '/api/recommendations?drafts=no',
      '/api/recommendations?drafts=no&sort=-due',
      '/api/recommendations?drafts=no&due=overdue',
    ],
    ...[
      '/api/recommendations?drafts=no&sort=unit',
      '/api/recommendations?drafts=no&search=niem+yet',
      '/api/inspections',
      '/api/inspections?state=closed',
    ],
  ]
  for (const path of lists)
    for (const deep of [0, 20]) {
      const times: number[] = []
      let kB = 0
      let address = path
      for (let part = 0; part < deep; part++) {
        const { next } = (await (await fetch(running.url + address, { headers: { cookie: cookie! } })).json()) as {
          next: string | null
        }
        if (next) address = `${path}${path.includes('?') ? '&' : '?'}after=${next}`
      }
      for (let round = 0; round < ROUNDS + 2; round++) {
        const { ms, bytes } = await timed(running, address, cookie!)
        kB = Math.round(bytes / 1000)
        if (round > 1) times.push(ms)
      }
      figures[`${path}${deep ? `, part ${deep + 1}` : ''}`] = { ms: round(median(times)), kB }
    }
  const memoryMb = running.memory()
  await running.stop()
  return { figures, memoryMb }
}

/** Cookies of one person of each kind. */
async function signedIn(running: Running): Promise<Record<string, string>> {
  const cookies = Object.entries(PEOPLE).map(async ([who, post]) => [who, await signInAs(running, post)] as const)
  return Object.fromEntries(await Promise.all(cookies))
}

async function timed(running: Running, path: string, cookie: string): Promise<{ ms: number; bytes: number }> {
  const began = performance.now()
  const answer = await fetch(running.url + path, { headers: { cookie } })
  const bytes = (await answer.arrayBuffer()).byteLength
  if (answer.status >= 500) throw new Error(`${answer.status} ${path}`)
  return { ms: performance.now() - began, bytes }
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
const round = (value: number) => Math.round(value * 100) / 100
