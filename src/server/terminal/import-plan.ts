import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { LARGEST_FILE } from '#documents/read/read.ts'
import { draftOf } from '#features/planning/plan-import/draft-of.ts'
import { refusals } from '#features/planning/plan-import/refusals.ts'

/**
 * `soat import-plan FILE`: prints the draft of a plan as JSON, without server or database. Answers the exit code: 0 for a
 * plan, 2 with one Vietnamese sentence for a file that is none.
 */
export async function importPlan(args: string[]): Promise<number> {
  const [file] = args
  if (file === undefined) return refused('Cách dùng: npm run -s soat -- import-plan TỆP')
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  const size = await stat(path).then(
    (stats) => (stats.isFile() ? stats.size : null),
    () => null,
  )
  if (size === null) return refused(`Không mở được tệp “${file}”. Hãy kiểm tra lại đường dẫn.`)
  if (size > LARGEST_FILE) return refused(refusals.IMPORT_TOO_LARGE().text.vi)
  const answer = await draftOf(await readFile(path), basename(path))
  if ('refusal' in answer) return refused(answer.refusal.text.vi)
  await print(`${JSON.stringify(answer.draft, null, 2)}\n`)
  return 0
}

function refused(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}

/** Waits until all is written: the caller may end the process at once, and a pipe takes its time. */
function print(text: string): Promise<void> {
  return new Promise((done) => {
    process.stdout.write(text, () => done())
  })
}
