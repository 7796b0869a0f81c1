import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One fault that breaks a promise, and the test that must see it. What policies, grants and moves forget is planted by `sweep/faults.ts`. */
export interface Twin {
  readonly promise: string
  /** The fault in a few words. */
  readonly fault: string
  readonly file: string
  /** Stands once in the file. */
  readonly from: string
  readonly to: string
  readonly test: string
}

export const TWINS: readonly Twin[] = [
  {
    promise: 'P03',
    fault: 'a revoked session goes on',
    file: 'src/server/database/sql/functions/authz.me.sql',
    from: 'given.revoked_at is null and ',
    to: '',
    test: 'src/server/database/authority.test.ts',
  },
  {
    promise: 'P05',
    fault: 'the database’s log repeats statements',
    file: 'src/server/database/running-server.ts',
    from: 'log_min_error_statement=panic',
    to: 'log_min_error_statement=error',
    test: 'src/server/database/postgres.test.ts',
  },
  {
    promise: 'P06',
    fault: 'an answer of a report takes fields that nobody listed',
    file: 'src/features/inspecting/unit-reports/contract.ts',
    from: 'export const answerShape = z.strictObject({',
    to: 'export const answerShape = z.looseObject({',
    test: 'src/features/inspecting/unit-reports/routes.test.ts',
  },
  {
    promise: 'P08',
    fault: 'signing out leaves the session',
    file: 'src/server/database/sql/functions/authz.sessions.sql',
    from: 'set revoked_at = pg_catalog.clock_timestamp() where token_hash',
    to: 'set revoked_at = revoked_at where token_hash',
    test: 'src/features/ground/people/routes/sign-in.test.ts',
  },
  {
    promise: 'P11',
    fault: 'the hash of an entry is not compared',
    file: 'src/server/record/verify.ts',
    from: 'if (sha256(entryText(entry)) !== entry.hash)',
    to: 'if (entry.hash.length !== 64)',
    test: 'src/server/record/verify.test.ts',
  },
  {
    promise: 'P12',
    fault: 'checkpoints are not a chain',
    file: 'src/server/record/verify.ts',
    from: 'if (now.previous !== (last ? sha256(checkpointText(last)) : ZEROS))',
    to: 'if (now.previous.length !== 64)',
    test: 'src/server/record/verify.test.ts',
  },
  {
    promise: 'P09',
    fault: 'a name has a hundred guesses',
    file: 'src/features/ground/people/sign-in/guard.ts',
    from: '#names = new Budget(4, 10 * MINUTE)',
    to: '#names = new Budget(100, 10 * MINUTE)',
    test: 'src/features/ground/people/sign-in/guard.test.ts',
  },
  {
    promise: 'P13',
    fault: 'what is signed may be changed',
    file: 'src/server/database/sql/functions/authz.keep_signed.sql',
    from: "raise exception 'signed: % of % does not change', name, tg_table_name using errcode = 'SO001';",
    to: 'null;',
    test: 'src/server/database/signed.test.ts',
  },
  {
    promise: 'P39',
    fault: 'a file is believed to be what its name says',
    file: 'src/documents/inspect/inspect.ts',
    from: "if (BY_EXTENSION[extension] !== type) throw new Rejected('WRONG_EXTENSION')",
    to: '',
    test: 'src/features/ground/evidence/hostile.test.ts',
  },
  {
    promise: 'P51',
    fault: 'a picture is handed out as it came',
    file: 'src/documents/inspect/inspect.ts',
    from: 'return { type, redrawn: await redraw(bytes, type) }',
    to: 'return { type, redrawn: bytes }',
    test: 'src/features/ground/evidence/routes.test.ts',
  },
  {
    promise: 'P10',
    fault: 'whoever wrote the proposal of a Team records its signature',
    file: 'src/features/ground/papers/rules/signature.ts',
    from: 'signing.signerId === submittedBy && refusals.SIGNER_IS_AUTHOR()',
    to: 'false',
    test: 'src/features/planning/teams/rules.test.ts',
  },
  {
    promise: 'P21',
    fault: 'an answer is written over whatever stands there',
    file: 'src/features/inspecting/unit-reports/store.ts',
    from: ".where('itemId', '=', answer.itemId)\n      .where('version', '=', seen)",
    to: ".where('itemId', '=', answer.itemId)",
    test: 'src/features/inspecting/unit-reports/routes.test.ts',
  },
  {
    promise: 'P28',
    fault: 'a file is handed out as it lies there',
    file: 'src/server/files/files.ts',
    from: 'if ((await hashOf(handle)) !== sha256) throw',
    to: 'if (handle.fd < 0) throw',
    test: 'src/features/ground/evidence/routes.test.ts',
  },
  {
    promise: 'P40',
    fault: 'all files of one account go before the next account’s',
    file: 'src/documents/child/turns.ts',
    from: 'if (working.has(account)) continue',
    to: '',
    test: 'src/documents/child/turns.test.ts',
  },
]

/** The checkout without its history, so that a fault planted in it touches nothing. */
export function copyOfThisHouse(prefix: string): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  const { stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { encoding: 'utf8' })
  for (const path of stdout.split('\0').filter(Boolean)) cpSync(path, join(folder, path))
  // The packages are linked, file by file: a link to the folder would lead the tools back into this checkout.
  const { status } = spawnSync('cp', ['-al', 'node_modules', folder])
  if (status !== 0) throw new Error('the packages could not be linked')
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Plants each twin by itself in a copy; answers those whose test did not see it. */
export function unseen(twins: readonly Twin[], say: (line: string) => void): readonly Twin[] {
  const { folder, remove } = copyOfThisHouse('soat-twins-')
  try {
    return twins.filter((twin) => {
      const path = join(folder, twin.file)
      const whole = readFileSync(path, 'utf8')
      writeFileSync(path, planted(whole, twin))
      const { status } = spawnSync(
        process.execPath,
        ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', twin.test],
        { cwd: folder, stdio: 'ignore', env: { ...process.env, SOAT_TEST_REPORT: undefined } },
      )
      writeFileSync(path, whole)
      say(`${twin.promise}  ${status === 0 ? 'NOT SEEN' : 'seen    '}  ${twin.fault}`)
      return status === 0
    })
  } finally {
    remove()
  }
}

export function planted(text: string, { from, to, file }: Twin): string {
  const parts = text.split(from)
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${from}`)
  return parts.join(to)
}
