import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { draftOf } from '#features/planning/plan-import/draft-of.ts'
import { samplePlanText } from '#server/sample/plan.ts'
import { quangNamQuoted } from '#test/plans/quang-nam-quoted.ts'
import { asDocx, asPdf, asText } from '#test/plans/render.ts'
import { newFolder, signInAs, startServer } from './server.ts'

const SAMPLES = '../shared/samples/plans'

/** Warm calls, the whole command, and the answer of the running server by the kind of file, in milliseconds; on the plans beside the checkout or else on the sample's own. */
export async function importPlan(): Promise<object> {
  const own = samplePlanText({ issued: '2026-01-05', basis: '2025-12-20', from: '2026-03-01', to: '2026-09-30' })
  const plans = existsSync(SAMPLES)
    ? readdirSync(SAMPLES).map((name) => ({ name, bytes: readFileSync(join(SAMPLES, name)) }))
    : [{ name: 'mau.txt', bytes: Buffer.from(own) }]
  const warm: Record<string, number[]> = {}
  const placed: Record<string, string> = {}
  for (const { name, bytes } of plans) {
    for (let round = 0; round < 6; round++) {
      const begun = performance.now()
      const answer = await draftOf(bytes, name)
      const took = Math.round(performance.now() - begun)
      if (round > 0) warm[name] = [...(warm[name] ?? []), took]
      if ('draft' in answer) placed[name] = `${answer.draft.lines.placed}/${answer.draft.lines.total}`
    }
  }
  const file = join(tmpdir(), 'soat-bench-plan.txt')
  writeFileSync(file, own)
  const command = Array.from({ length: 3 }, () => {
    const begun = performance.now()
    const done = spawnSync('npm', ['run', '-s', 'soat', '--', 'import-plan', file], { encoding: 'utf8' })
    if (done.status !== 0) throw new Error(done.stderr)
    return Math.round(performance.now() - begun)
  })
  return { bench: 'import-plan', warmMs: warm, placed, commandMs: command, servedMs: await served() }
}

/** The same plan over the running server, its child warm: from the first byte to the answer. */
async function served(): Promise<Record<string, number[]>> {
  const files = {
    'ke-hoach.txt': Buffer.from(asText(quangNamQuoted)),
    'ke-hoach.docx': Buffer.from(await asDocx(quangNamQuoted)),
    'ke-hoach.pdf': Buffer.from(asPdf(quangNamQuoted)),
  }
  const folder = newFolder()
  const running = await startServer(folder.path, 3920, ['--sample'])
  try {
    const cookie = await signInAs(running, 'Chuyên viên Phòng Cải cách')
    const times: Record<string, number[]> = {}
    for (let round = 0; round < 8; round++)
      for (const [name, body] of Object.entries(files)) {
        const begun = performance.now()
        const answer = await fetch(`${running.url}/api/plan-import`, {
          method: 'POST',
          headers: { cookie, 'x-soat': '1', 'content-type': 'application/octet-stream', 'x-file-name': name },
          body,
        })
        if (!answer.ok) throw new Error(await answer.text())
        await answer.arrayBuffer()
        // The first round warms up.
        if (round > 0) times[name] = [...(times[name] ?? []), Math.round(performance.now() - begun)]
      }
    return times
  } finally {
    await running.stop()
    folder.remove()
  }
}
