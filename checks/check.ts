// `npm run check`: format and lint, types, walls, generated documents, unused code, weight of the pages. Every finding at once.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

const STEPS: readonly [name: string, ...args: string[]][] = [
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '--error-on-warnings', '.'],
  ['types', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
  ['types of the pure files', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.pure.json'],
  ['walls', 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', 'src', '--config', '.dependency-cruiser.cjs'],
  ['generated documents', 'checks/documents.ts', '--compare'],
  ['unused code', 'node_modules/knip/bin/knip.js'],
  ['code that only tests use', 'node_modules/knip/bin/knip.js', '--production'],
  ['weight of the pages', 'checks/weight.ts'],
]
/** Whose figures are worth reading also where nothing is wrong. */
const FIGURES = 'weight of the pages'

let failed = 0
for (const [name, ...args] of STEPS) {
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  console.log(`${done.status === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  if (done.status !== 0) failed++
  if (done.status !== 0 || name === FIGURES) console.log(`${done.stdout}${done.stderr}`)
}
console.log(`check: ${STEPS.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
