import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderDocx } from '#documents/docx.ts'
import { checkOf } from '#features/ground/paper-check/check-of.ts'
import type { Block } from '#kernel/blocks.ts'
import { papers } from '#test/papers.ts'

/** Warm checks of a paper of ten pages, and the whole command, in milliseconds. */
export async function checkPaper(): Promise<object> {
  const text = 'Các cơ quan, đơn vị thực hiện đầy đủ, đúng thời hạn nội dung được giao tại Kế hoạch này. '.repeat(5)
  const body = Array.from({ length: 75 }, (): Block => ({ kind: 'paragraph', text }))
  const bytes = await renderDocx({ ...papers.plan, body })
  const warmMs: number[] = []
  for (let round = 0; round < 11; round++) {
    const begun = performance.now()
    const answer = await checkOf(bytes)
    if ('refusal' in answer) throw new Error(answer.refusal.text.vi)
    if (round > 0) warmMs.push(Math.round(performance.now() - begun))
  }
  const file = join(tmpdir(), 'soat-bench-paper.docx')
  writeFileSync(file, bytes)
  const commandMs = Array.from({ length: 3 }, () => {
    const begun = performance.now()
    const done = spawnSync('npm', ['run', '-s', 'soat', '--', 'check-paper', file], { encoding: 'utf8' })
    if (done.status !== 0) throw new Error(done.stderr)
    return Math.round(performance.now() - begun)
  })
  return { bench: 'check-paper', characters: text.length * body.length, warmMs, commandMs }
}
