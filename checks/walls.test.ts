import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { expect, test } from 'vitest'

/** One planted violation for each wall: a small tree in which exactly that rule must speak. */
const PLANTED: Record<string, Record<string, string>> = {
  'no-cycles': {
    'src/kernel/a.ts': `import { b } from './b.ts'\nexport const a = () => b`,
    'src/kernel/b.ts': `import { a } from './a.ts'\nexport const b = () => a`,
  },
  'kernel-stands-alone': {
    'src/kernel/a.ts': `import { b } from '../server/b.ts'\nexport const a = b`,
    'src/server/b.ts': 'export const b = 1',
  },
  'rules-are-pure': {
    'src/features/ground/org/rules.ts': `import { readFileSync } from 'node:fs'\nexport const a = readFileSync`,
  },
  'zod-only-at-the-edge': { 'src/features/ground/org/rules.ts': `import { z } from 'zod'\nexport const a = z` },
  'sql-only-in-stores': { 'src/features/ground/org/routes.ts': `import { sql } from 'kysely'\nexport const a = sql` },
  'screens-never-reach-the-server': {
    'src/web/a.ts': `import { b } from '../server/b.ts'\nexport const a = b`,
    'src/server/b.ts': 'export const b = 1',
  },
  'screens-take-types-of-contracts': {
    'src/features/ground/org/ui/Page.tsx': `import { b } from '../contract.ts'\nexport const a = b`,
    'src/features/ground/org/contract.ts': 'export const b = 1',
  },
  'server-never-reaches-screens': {
    'src/server/a.ts': `import { b } from '../web/b.ts'\nexport const a = b`,
    'src/web/b.ts': 'export const b = 1',
  },
  'the-house-knows-no-feature': {
    'src/server/http/a.ts': `import { b } from '../../features/ground/org/rules.ts'\nexport const a = b`,
    'src/features/ground/org/rules.ts': 'export const b = 1',
  },
  'documents-know-only-the-kernel': {
    'src/documents/a.ts': `import { b } from '../server/b.ts'\nexport const a = b`,
    'src/server/b.ts': 'export const b = 1',
  },
  'features-meet-at-named-doors': {
    'src/features/ground/people/routes.ts': `import { b } from '../org/routes.ts'\nexport const a = b`,
    'src/features/ground/org/routes.ts': 'export const b = 1',
  },
  'stores-are-a-server-door': {
    'src/features/ground/people/rules.ts': `import { b } from '../org/store.ts'\nexport const a = b`,
    'src/features/ground/org/store.ts': 'export const b = 1',
  },
  'nobody-imports-tests': {
    'src/server/a.ts': `import { b } from '../../test/b.ts'\nexport const a = b`,
    'test/b.ts': 'export const b = 1',
  },
  'no-orphans': { 'src/kernel/alone.ts': 'export const a = 1' },
}

const config: { forbidden: IForbiddenRuleType[]; options: ICruiseOptions } = createRequire(import.meta.url)(
  '../.dependency-cruiser.cjs',
)

/** Names of the walls that speak in this small tree. */
async function brokenIn(tree: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'soat-wall-'))
  try {
    for (const [path, text] of Object.entries({ ...SURROUNDINGS, ...tree })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const { output } = await cruise(['src'], {
      ...config.options,
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: config.forbidden },
    })
    return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What every tree has beside its `src`: two packages. */
const SURROUNDINGS: Record<string, string> = {
  'package.json': JSON.stringify({ dependencies: { zod: '1.0.0', kysely: '1.0.0' } }),
}
for (const name of ['zod', 'kysely']) {
  SURROUNDINGS[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' })
  SURROUNDINGS[`node_modules/${name}/index.js`] = 'exports.z = exports.sql = 1'
}

test.each(Object.entries(PLANTED))('the wall %s stops what it is there to stop', async (wall, tree) => {
  expect(await brokenIn(tree)).toContain(wall)
})

test('a tree that keeps to the walls is let pass', async () => {
  expect(
    await brokenIn({
      'src/kernel/b.ts': 'export const b = 1',
      'src/features/ground/org/rules.ts': `import { b } from '../../../kernel/b.ts'\nexport const a = b`,
      'src/features/ground/org/contract.ts': `import { z } from 'zod'\nimport { a } from './rules.ts'\nexport const c = [a, z]`,
    }),
  ).toEqual([])
})

test('every wall of the configuration has its planted violation', () => {
  expect(config.forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(PLANTED).sort())
})
