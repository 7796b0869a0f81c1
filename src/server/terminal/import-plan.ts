import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { readDocument } from '#documents/child/client.ts'
import { LARGEST_FILE, type ReadRefusal } from '#documents/read/read.ts'
import type { PlanDraft } from '#features/planning/plan-import/contract.ts'
import { refusals } from '#features/planning/plan-import/refusals.ts'
import { isPlan, isSecret, parsePlan } from '#features/planning/plan-import/rules/parse-plan.ts'
import type { RegisteredUnit } from '#features/planning/plan-import/rules/register.ts'
import type { Refusal } from '#kernel/decision.ts'
import type { SourceLine } from '#kernel/source-line.ts'

/**
 * `soat import-plan FILE`: prints the draft of a plan as JSON, without server or database. Answers the exit code: 0 for a
 * plan, 2 with one Vietnamese sentence for a file that is none.
 */
export async function importPlan(args: string[]): Promise<number> {
  const [file] = args
  if (file === undefined) return refused('Cách dùng: npm run -s soat -- import-plan TỆP')
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  )
  if (size === null) return refused(`Không mở được tệp «${file}»; hãy kiểm tra lại đường dẫn.`)
  if (size > LARGEST_FILE) return refused(refusals.IMPORT_TOO_LARGE().text.vi)
  const answer = await draftOf(await readFile(path), basename(path))
  if ('refusal' in answer) return refused(answer.refusal.text.vi)
  await print(`${JSON.stringify(answer.draft, null, 2)}\n`)
  return 0
}

/** Reads the bytes of a file into a draft, or says why it is no plan. */
export async function draftOf(
  bytes: Uint8Array,
  fileName: string,
  register: readonly RegisteredUnit[] = [],
): Promise<{ readonly draft: PlanDraft; readonly lines: readonly SourceLine[] } | { readonly refusal: Refusal }> {
  const read = await readDocument(bytes, fileName)
  if ('refusal' in read) return { refusal: REFUSALS[read.refusal]() }
  if (isSecret(read.lines)) return { refusal: refusals.IMPORT_SECRET() }
  if (!isPlan(read.lines)) return { refusal: refusals.IMPORT_NOT_A_PLAN() }
  return { draft: parsePlan(read.lines, register), lines: read.lines }
}

const REFUSALS: Readonly<Record<ReadRefusal, () => Refusal>> = {
  EMPTY: () => refusals.IMPORT_EMPTY(),
  UNKNOWN_TYPE: () => refusals.IMPORT_UNKNOWN_TYPE(),
  IMAGE_ONLY: () => refusals.IMPORT_IMAGE_ONLY(),
  ENCRYPTED: () => refusals.IMPORT_ENCRYPTED(),
  MACROS: () => refusals.IMPORT_MACROS(),
  OLD_WORD: () => refusals.IMPORT_OLD_WORD(),
  TOO_LARGE: () => refusals.IMPORT_TOO_LARGE(),
  LEGACY_FONT: () => refusals.IMPORT_LEGACY_FONT(),
  DAMAGED: () => refusals.IMPORT_DAMAGED(),
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
