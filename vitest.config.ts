import { defineConfig } from 'vitest/config'

/** What needs no database, no other process and no browser: `npm run quick` runs these alone. */
const PURE = [
  'src/{kernel,web}/**/*.test.ts',
  'src/documents/{,read/,check/}*.test.ts',
  'src/features/**/{rules,document}.test.ts',
  'src/features/**/{rules,reader,ui}/**/*.test.ts',
  'src/server/{config,http/budget}.test.ts',
  'checks/{feature-order,plan-draft-schema,sources,walls,weight}.test.ts',
]
/** What is too long for `npm test` and stands in `.ci/run`: `npm run long`. */
const LONG = ['src/features/ground/evidence/hostile.test.ts', '**/*.long.test.ts']

// A whole run by `npm` is reported for `npm run clauses` too (prepare.mjs).
const { CI, SOAT_TEST_REPORT: outputFile } = process.env

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 20_000,
    // Hooks load the whole sample world.
    hookTimeout: 240_000,
    reporters: [CI ? 'default' : 'dot', ...(outputFile ? [['json', { outputFile }] as const] : [])],
    // One worker reads the program once for all its files; so no file may leave anything behind in it.
    isolate: false,
    unstubGlobals: true,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE } },
      {
        extends: true,
        test: {
          name: 'world',
          include: ['{src,checks,sweep,e2e}/**/*.test.ts'],
          // The invented slice is tested in a copy of the house (checks/slice.long.test.ts).
          exclude: [...PURE, '**/*.long.test.ts', 'checks/slice/**'],
          globalSetup: ['test/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'long', include: LONG, env: { HOSTILE_FILES: '300' }, globalSetup: ['test/global-setup.ts'] },
      },
    ],
  },
})
