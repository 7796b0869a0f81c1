import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { LARGEST_FILE } from '#documents/read/read.ts'
import type { Refusal } from '#kernel/decision.ts'

/**
 * A command over one file, without server or database: prints what `answerOf` makes of it as JSON. Answers the exit code: 0, or 2 with
 * one Vietnamese sentence for a file that cannot be read.
 */
export function overFile(
  command: string,
  tooLarge: () => Refusal,
  answerOf: (bytes: Uint8Array, name: string) => Promise<{ readonly answer: object } | { readonly refusal: Refusal }>,
) {
  return async ([file]: string[]): Promise<number> => {
    if (file === undefined) return refused(`Cách dùng: npm run -s soat -- ${command} TỆP`)
    const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
    const size = await stat(path).then(
      (stats) => (stats.isFile() ? stats.size : null),
      () => null,
    )
    if (size === null) return refused(`Không mở được tệp “${file}”. Hãy kiểm tra lại đường dẫn.`)
    if (size > LARGEST_FILE) return refused(tooLarge().text.vi)
    const made = await answerOf(await readFile(path), basename(path))
    if ('refusal' in made) return refused(made.refusal.text.vi)
    await print(`${JSON.stringify(made.answer, null, 2)}\n`)
    return 0
  }
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
