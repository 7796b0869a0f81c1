import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyOfThisHouse } from './twins.ts'

/** Where something is written by hand, and what. */
interface Edit {
  readonly file: string
  readonly before: string
  readonly adds: string
}

/** Outside the folder of a slice with one table, three acts, a page, a panel and a paper. */
const SLICE: readonly Edit[] = [
  {
    file: 'src/server/features.ts',
    before: 'import { delegations }',
    adds: "import { urgings } from '#features/concluding/urgings/feature.ts'\n",
  },
  { file: 'src/server/features.ts', before: '  archive,\n', adds: '  urgings,\n' },
  {
    file: 'src/web/router.tsx',
    before: "  page('/doan', ",
    adds: "  page('/don-doc', () => import('#features/concluding/urgings/ui/UrgingsPage.tsx'), 'UrgingsPage'),\n",
  },
  {
    file: 'src/web/navigation.ts',
    before: "  {\n    path: '/lich',\n    label: { vi: 'Lịch kiểm tra'",
    adds: `  {
    path: '/don-doc',
    label: { vi: 'Đôn đốc', en: 'Urgings' },
    short: { vi: 'Đôn đốc', en: 'Urgings' },
    icon: 'flag',
    group: 'work',
    sees: isOffice,
  },
`,
  },
  {
    file: 'src/web/pages/InspectionPage.tsx',
    before: 'import { SignedCopy } from ',
    adds: "import { UrgingsPanel } from '#features/concluding/urgings/ui/UrgingsPanel.tsx'\n",
  },
  {
    file: 'src/web/pages/InspectionPage.tsx',
    before: '        <ListsPanel ',
    adds: '        <UrgingsPanel inspectionId={inspection.id} settings={inspection.settings} mayDraft={isFocal(actor)} />\n',
  },
  {
    file: 'src/server/sample/story/remedies.ts',
    before: '  const { items } = await',
    adds: `  await visit.stage.send('focalOfficer', \`\${visit.path}/urgings\`, { words: 'Đề nghị gửi báo cáo khắc phục.' })\n`,
  },
  { file: 'CHANGELOG.md', before: '- Nhập kế hoạch', adds: '- Đôn đốc đơn vị thực hiện kiến nghị.\n' },
]

/** More of it, where localities differ. */
const SETTING: readonly Edit[] = [
  {
    file: 'src/features/ground/profiles/rules/settings.ts',
    before: '    /** Where the report goes,',
    adds: `    /** Calendar days that a unit has to answer a letter of urging; null: none are given. */
    urgingDays: days('V-17'),
`,
  },
  {
    file: 'src/features/ground/profiles/texts/settings.ts',
    before: "    reportRecipient: 'Nơi nhận",
    adds: "    urgingDays: 'Thời hạn trả lời đôn đốc',\n",
  },
  {
    file: 'src/features/ground/profiles/texts/settings.ts',
    before: "    reportRecipient: 'Where",
    adds: "    urgingDays: 'Days to answer a letter of urging',\n",
  },
]

const FOLDER = 'src/features/concluding/urgings'
/** Written by the commands that CONTRIBUTING names. */
const GENERATED = /^(docs\/|ARCHITECTURE\.md$|src\/server\/database\/schema\.ts$)/
const filesOf = (edits: readonly Edit[]) => [...new Set(edits.map(({ file }) => file))]

const vitest = (...paths: string[]) => ['node_modules/vitest/vitest.mjs', 'run', ...paths]
/** The tests of the house that read what a feature declares. */
const TELLERS = [
  'docblocks',
  'feature-order',
  'pages',
  'readmes',
  'refusals',
  'route-tests',
  'schema',
  'sights',
  'tables',
].map((name) => `checks/${name}.test.ts`)
const TYPES = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']

const { folder: copy, remove } = copyOfThisHouse('soat-slice-')
afterAll(remove)

beforeAll(() => {
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
  ])
    git(...args)
  git('-c', 'user.name=x', '-c', 'user.email=x@localhost', 'commit', '-q', '-m', 'as it was')
  cpSync('checks/slice/urgings', join(copy, FOLDER), { recursive: true })
  for (const edit of [...SLICE, ...SETTING]) write(edit)
}, 60_000)

test('a slice costs its folder and six files, two more with a setting; everything else that changes is generated', () => {
  expect(filesOf(SLICE)).toHaveLength(6)
  expect(filesOf(SETTING)).toHaveLength(2)
  says(['checks/schema.ts'], '')
  says(['checks/documents.ts'], '')
  const changed = git('status', '--porcelain', '-uall')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [line.slice(3)]))
  const byHand = changed.filter((path) => !path.startsWith(FOLDER) && !GENERATED.test(path))
  expect(byHand.toSorted()).toEqual(filesOf([...SLICE, ...SETTING]).toSorted())
  for (const page of ['docs/routes.md', 'docs/who-knows-what.md', 'docs/database.md', 'docs/openapi.json'])
    expect([page, readFileSync(join(copy, page), 'utf8').includes('urgings')]).toEqual([page, true])
}, 120_000)

test('with it the whole check, its own tests, those of the house and the sweep are green', () => {
  says(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], '')
  says(['checks/check.ts'], 'check: 8 passed, 0 failed')
  says(vitest(FOLDER, ...TELLERS, 'sweep/sweep.test.ts', 'src/server/sample/load.test.ts'), 'passed')
}, 300_000)

test.each([
  ['src/server/features.ts', vitest('checks/feature-order.test.ts'), 'add its feature.ts to src/server/features.ts'],
  [
    'src/web/router.tsx',
    vitest('checks/pages.test.ts'),
    'UrgingsPage.tsx has no address: add it to src/web/router.tsx',
  ],
  [
    'src/web/navigation.ts',
    vitest('checks/pages.test.ts'),
    '/don-doc is reached from nowhere: add it to src/web/navigation.ts',
  ],
  ['src/web/pages/InspectionPage.tsx', vitest('checks/pages.test.ts'), 'UrgingsPanel.tsx is shown nowhere'],
  ['src/features/ground/profiles/rules/settings.ts', TYPES, `'"urgingDays"' does not satisfy the constraint`],
  ['src/features/ground/profiles/texts/settings.ts', TYPES, 'src/features/ground/profiles/texts/settings.ts'],
])(
  'without its line in %s something says so',
  (file, teller, sentence) => {
    const whole = readFileSync(join(copy, file), 'utf8')
    git('checkout', '-q', file)
    const { code, said } = node(teller)
    writeFileSync(join(copy, file), whole)
    expect(code).not.toBe(0)
    expect(said).toContain(sentence)
  },
  120_000,
)

function write({ file, before, adds }: Edit): void {
  const text = readFileSync(join(copy, file), 'utf8')
  expect(text.split(before).length - 1, `«${before}» in ${file}`).toBe(1)
  writeFileSync(
    join(copy, file),
    text.replace(before, () => adds + before),
  )
}

function git(...args: string[]): string {
  return spawnSync('git', args, { cwd: copy, encoding: 'utf8' }).stdout
}

/** Nothing of this run (its environment, its report) goes into the copy's own. */
function node(args: readonly string[]): { readonly code: number | null; readonly said: string } {
  const { PATH, HOME, TMPDIR } = process.env
  const env = {
    NO_COLOR: '1',
    ...(PATH && { PATH }),
    ...(HOME && { HOME }),
    ...(TMPDIR && { TMPDIR }),
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env })
  return { code: status, said: stdout + stderr }
}

function says(args: readonly string[], sentence: string): void {
  const { code, said } = node(args)
  expect(said).toContain(sentence)
  expect(code, said).toBe(0)
}
