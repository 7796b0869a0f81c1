// `npm run -s soat -- WORK …`: work at the terminal. Answers on standard output, messages on standard error.
const WORK: Record<string, () => Promise<(args: string[]) => Promise<number>>> = {
  'import-plan': async () => (await import('./import-plan.ts')).importPlan,
  'check-paper': async () => (await import('./check-paper.ts')).checkPaper,
  'reset-admin': async () => (await import('./reset-admin.ts')).resetAdmin,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./backup.ts')).restore,
  'rehearse-restore': async () => (await import('./rehearse-restore.ts')).rehearseRestore,
  checkpoint: async () => (await import('../record/work.ts')).checkpoint,
  bundle: async () => (await import('../record/work.ts')).bundle,
  verify: async () => (await import('../record/work.ts')).verify,
  'change-record-key': async () => (await import('../record/work.ts')).changeRecordKey,
}

const [name = '', ...args] = process.argv.slice(2)
const load = Object.hasOwn(WORK, name) ? WORK[name] : undefined
if (!load) {
  console.error(`Soát: không có việc “${name}”. Có: ${Object.keys(WORK).join(', ')}. / Unknown work.`)
  process.exit(2)
}
process.exit(await (await load())(args))

export {}
