import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
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

const root = resolve('.')

test.each(Object.keys(PLANTED))('the wall %s stops what it is there to stop', (wall) => {
  const folder = mkdtempSync(join(tmpdir(), 'soat-wall-'))
  try {
    for (const [path, text] of Object.entries(PLANTED[wall]!)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          module: 'esnext',
          moduleResolution: 'bundler',
          allowImportingTsExtensions: true,
          noEmit: true,
        },
      }),
    )
    for (const name of ['zod', 'kysely']) {
      mkdirSync(join(folder, 'node_modules', name), { recursive: true })
      writeFileSync(
        join(folder, 'node_modules', name, 'package.json'),
        JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
      )
      writeFileSync(join(folder, 'node_modules', name, 'index.js'), 'exports.z = exports.sql = 1')
    }
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies: { zod: '1.0.0', kysely: '1.0.0' } }))
    const done = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        'src',
        '--config',
        join(root, '.dependency-cruiser.cjs'),
        '--output-type',
        'err',
      ],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )
    expect(done.stdout).toContain(`error ${wall}`)
    expect(done.status).not.toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('every wall of the configuration has its planted violation', async () => {
  const { default: config } = (await import(`${root}/.dependency-cruiser.cjs`)) as {
    default: { forbidden: { name: string }[] }
  }
  expect(config.forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(PLANTED).sort())
})
