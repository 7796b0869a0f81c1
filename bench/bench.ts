// `npm run bench -- NAME`: prints one JSON object of figures. Never part of the tests: machines are noisy.
const BENCHES: Record<string, () => Promise<() => Promise<object>>> = {
  'sealed-timing': async () => (await import('./sealed-timing.ts')).sealedTiming,
  start: async () => (await import('./start.ts')).start,
  'import-plan': async () => (await import('./import-plan.ts')).importPlan,
  'check-paper': async () => (await import('./check-paper.ts')).checkPaper,
  'database-kills': async () => (await import('./database-kills.ts')).databaseKills,
  policies: async () => (await import('./policies.ts')).policies,
  history: async () => (await import('./history.ts')).history,
  editor: async () => (await import('./editor.ts')).editor,
  'work-page': async () => (await import('./work-page.ts')).workPage,
  sheet: async () => (await import('./sheet.ts')).sheet,
  register: async () => (await import('./register.ts')).register,
  reach: async () => (await import('./reach.ts')).reach,
}

const [chosen = ''] = process.argv.slice(2)
const load = Object.hasOwn(BENCHES, chosen) ? BENCHES[chosen] : undefined
if (!load) {
  console.error(`bench: ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
console.log(JSON.stringify(await (await load())()))
process.exit(0)

export {}
