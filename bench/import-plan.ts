import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { draftOf } from '#features/planning/plan-import/draft-of.ts'
import { samplePlanText } from '#server/sample/plan.ts'

const SAMPLES = '../shared/samples/plans'

/** Warm calls and the whole command, in milliseconds, on the plans beside the checkout or else on the sample's own. */
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
  return { bench: 'import-plan', warmMs: warm, placed, commandMs: command }
}
