import { defineConfig } from 'vitest/config'

/** What asks nothing but the code: no database, no process, no browser. One worker keeps what it has read for them all. */
const PURE = [
  'src/{kernel,web,documents}/**/*.test.ts',
  'src/features/**/{rules,document}.test.ts',
  'src/features/**/{rules,ui,sign-in}/*.test.ts',
  'src/server/{config,files/*,http/budget}.test.ts',
  'checks/{feature-order,plan-draft-schema,sources,walls,weight}.test.ts',
]

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: [process.env.CI ? 'default' : 'dot'],
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'world',
          include: ['{src,checks,sweep,e2e}/**/*.test.ts'],
          exclude: PURE,
          globalSetup: ['test/global-setup.ts'],
        },
      },
    ],
  },
})
