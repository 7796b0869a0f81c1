// Who may import whom. Each rule's comment is the sentence a newcomer reads when it fails.
// A role is a file, or a folder of files once it has grown: rules.ts, later rules/extend.ts.
const role = (names, under = '^src/features/[^/]+/[^/]+/') => [
  `${under}(${names})\\.ts$`,
  `${under}(${names})/[^.]+\\.ts$`,
]
const PURE = role('rules|refusals|contract|texts|document')
// What runs on the server only: the stores and routes of a feature, and what stands beside them.
const SERVER_ROLE = role(
  'store|routes|jobs|sight|work|papers|feature|attach|send|sheet|list|said|me|start|draft-of|check-of|sign-in',
)
// Tests, and what a feature gives the sweeps.
const TESTS = '(\\.test\\.tsx?|/sweep\\.ts)$'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thought in two files: merge them, or lift the shared part.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'kernel-stands-alone',
      comment: 'The kernel is the vocabulary of everyone; it knows no feature, no server, no browser, no package.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: TESTS },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'These files run in the browser and on the server: they may use the kernel, pure files, and zod in contract.ts.',
      severity: 'error',
      from: { path: PURE, pathNot: TESTS },
      to: { pathNot: ['^src/kernel/', ...PURE, '^node_modules/zod/'] },
    },
    {
      name: 'zod-only-at-the-edge',
      comment: 'Shapes from outside are checked in contract.ts; rules work on plain types.',
      severity: 'error',
      from: { path: '^src/(kernel|features)/', pathNot: [...role('contract'), TESTS] },
      to: { path: '^node_modules/zod/' },
    },
    {
      name: 'sql-only-in-stores',
      comment:
        'SQL lives in store.ts, the second conditions of sight.ts, src/server/ and tests; a route that needs a query asks its store.',
      severity: 'error',
      from: { path: '^src/', pathNot: [...role('store|sight'), '^src/server/', TESTS] },
      to: { path: '^node_modules/(kysely|pg)/' },
    },
    {
      name: 'screens-never-reach-the-server',
      comment:
        'ui/ and src/web/ are shipped to the browser: they may use pure files, never store.ts, routes.ts, src/documents/ or src/server/.',
      severity: 'error',
      from: { path: ['^src/web/', '^src/features/[^/]+/[^/]+/ui/'], pathNot: TESTS },
      to: { path: ['^src/server/', '^src/documents/', ...SERVER_ROLE] },
    },
    {
      name: 'screens-take-types-of-contracts',
      comment:
        'contract.ts brings zod, which no browser needs: a screen imports its types; what it uses stands in rules.ts.',
      severity: 'error',
      from: { path: ['^src/web/', '^src/features/[^/]+/[^/]+/ui/'], pathNot: TESTS },
      to: { path: role('contract'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-never-reaches-screens',
      comment: 'The server knows no React.',
      severity: 'error',
      from: { path: ['^src/server/', '^src/documents/', ...SERVER_ROLE] },
      to: { path: ['^src/web/', '/ui/', '^node_modules/react'] },
    },
    {
      name: 'the-house-knows-no-feature',
      comment:
        'The server carries features without knowing them: only app.ts, features.ts, the sample world and work at the terminal may name one.',
      severity: 'error',
      from: {
        path: '^src/server/',
        pathNot: ['^src/server/(app|features|main)\\.ts$', '^src/server/(sample|terminal)/', TESTS],
      },
      to: { path: '^src/features/' },
    },
    {
      name: 'documents-know-only-the-kernel',
      comment: 'Reading and writing DOCX and PDF knows blocks and lines, no feature and no server.',
      severity: 'error',
      from: { path: '^src/documents/', pathNot: TESTS },
      to: { path: '^src/', pathNot: ['^src/documents/', '^src/kernel/'] },
    },
    {
      name: 'features-meet-at-named-doors',
      comment:
        'From another feature you may use its rules.ts, contract.ts, texts.ts, document.ts, its store.ts, attach.ts, work.ts and papers.ts (server roles only) and ui/embed.tsx (screens only). Nothing else. (A feature is src/features/AREA/NAME.)',
      severity: 'error',
      from: { path: '^src/features/([^/]+/[^/]+)/', pathNot: TESTS },
      to: {
        path: '^src/features/',
        pathNot: [
          '^src/features/$1/',
          ...role('rules|contract|texts|document|store|attach|work|papers'),
          '/ui/embed\\.tsx$',
        ],
      },
    },
    {
      name: 'stores-are-a-server-door',
      comment: 'Another feature’s store may be used by stores, routes and jobs only.',
      severity: 'error',
      from: { path: '^src/features/', pathNot: [...SERVER_ROLE, TESTS] },
      to: { path: role('store|attach|work|papers') },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'What a test builds is for tests.',
      severity: 'error',
      from: { pathNot: [TESTS, '^(test|checks|e2e|bench|sweep)/'] },
      to: { path: [TESTS, '^test/', '^e2e/'] },
    },
    {
      name: 'no-orphans',
      comment: 'A file connected to nothing is dead, or its test is missing.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/(server|web)/main\\.tsx?$'] },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    tsConfig: { fileName: 'tsconfig.json' },
  },
}
