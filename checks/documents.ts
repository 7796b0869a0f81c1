// Documents that are made from the code: glossary, refusals, lifecycles. `node checks/documents.ts` writes them, `--compare` compares.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

interface AnyMove {
  readonly from: readonly string[]
  readonly to: string | ((...args: never[]) => string)
  readonly source: string | readonly string[]
}

/** Tables of moves in the code, by the name of the thing. */
const LIFECYCLES: Record<string, { file: string; name: string; vietnamese: string; forks?: Record<string, string> }> = {
  team: { file: 'src/features/planning/teams/rules.ts', name: 'TEAM_MOVES', vietnamese: 'Đoàn kiểm tra' },
  plan: { file: 'src/features/planning/plans/rules.ts', name: 'PLAN_MOVES', vietnamese: 'Kế hoạch kiểm tra' },
  inspection: {
    file: 'src/features/inspecting/inspections/rules.ts',
    name: 'INSPECTION_MOVES',
    vietnamese: 'Cuộc kiểm tra',
  },
  surprise: {
    file: 'src/features/inspecting/surprises/rules.ts',
    name: 'SURPRISE_MOVES',
    vietnamese: 'Kiểm tra đột xuất',
    forks: { prepare: 'proposed / authorised', addKnower: 'proposed / authorised' },
  },
  'unit-report': {
    file: 'src/features/inspecting/unit-reports/rules.ts',
    name: 'UNIT_REPORT_MOVES',
    vietnamese: 'Báo cáo của đơn vị',
  },
  finding: { file: 'src/features/inspecting/findings/rules.ts', name: 'FINDING_MOVES', vietnamese: 'Phát hiện' },
  recommendation: {
    file: 'src/features/concluding/recommendations/rules.ts',
    name: 'RECOMMENDATION_MOVES',
    vietnamese: 'Kiến nghị',
    forks: { direct: 'remedying / withdrawn' },
  },
  correction: {
    file: 'src/features/concluding/corrections/rules.ts',
    name: 'CORRECTION_MOVES',
    vietnamese: 'Đính chính thông báo kết luận',
  },
  conclusion: {
    file: 'src/features/concluding/conclusions/rules.ts',
    name: 'CONCLUSION_MOVES',
    vietnamese: 'Thông báo kết luận',
  },
}

/** Path → text of every generated document. */
export async function generated(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  files.set('docs/refusals.md', await refusalsPage())
  files.set('docs/glossary.md', await glossaryPage())
  for (const [thing, { file, name, vietnamese, forks }] of Object.entries(LIFECYCLES)) {
    const module = (await load(file)) as Record<string, Record<string, AnyMove>>
    files.set(`docs/lifecycles/${thing}.md`, lifecyclePage(vietnamese, file, module[name]!, forks ?? {}))
  }
  return files
}

function lifecyclePage(
  vietnamese: string,
  file: string,
  moves: Record<string, AnyMove>,
  forks: Record<string, string>,
): string {
  const rows = Object.entries(moves).map(([action, move]) => ({
    action,
    from: move.from,
    to: typeof move.to === 'string' ? move.to : (forks[action] ?? '?'),
    source: [move.source].flat().join(', '),
  }))
  const edges = rows.flatMap(({ action, from, to }) =>
    from.flatMap((state) => to.split(' / ').map((end) => `  ${state} --> ${end}: ${action}`)),
  )
  return [
    `# ${vietnamese}`,
    '',
    `Made from \`${file}\`; the table of moves is the only place that knows these states.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...edges,
    '```',
    '',
    '| Move | From | To | Source |',
    '|---|---|---|---|',
    ...rows.map((row) => `| ${row.action} | ${row.from.join(', ')} | ${row.to} | ${row.source} |`),
    '',
  ].join('\n')
}

/** Every refusal that a person may read, as the tables of the features define them; parameters shown by their names. */
async function refusalsPage(): Promise<string> {
  const lines = [
    '# Refusals',
    '',
    'Made from the `refusals.ts` of the kernel and the features. The code never changes its meaning; the sentence says what to do next.',
    '',
  ]
  const paths = ['src/kernel/refusals.ts', ...walk('src/features').filter((path) => path.endsWith('/refusals.ts'))]
  for (const path of paths) {
    const { refusals } = (await load(path)) as {
      refusals?: Record<
        string,
        (parameters: unknown) => { kind: string; text: { vi: string }; source?: string | readonly string[] }
      >
    }
    if (!refusals) continue
    lines.push(
      `## ${path.replace(/^src\/(features\/)?/, '').replace(/\/?refusals\.ts$/, '')}`,
      '',
      '| Code | Kind | Sentence | Source |',
      '|---|---|---|---|',
    )
    for (const code of Object.keys(refusals).sort()) {
      const refusal = refusals[code]!(NAMED)
      lines.push(
        `| ${code} | ${refusal.kind} | ${refusal.text.vi.replaceAll('|', '\\|')} | ${[refusal.source ?? ''].flat().join(', ')} |`,
      )
    }
    lines.push('')
  }
  return lines.join('\n')
}

/** Stands for any parameters: each prints as its own name, lists as one name in them. */
const NAMED: unknown = new Proxy(
  {},
  {
    get: (_target, name) => {
      const word = `‹${String(name)}›`
      return /^(items|names|missing|titles|labels|holding)$/.test(String(name))
        ? [word]
        : Object.assign(new String(word), { slice: () => word })
    },
  },
)

/** Words of the interface in both languages: states, acts and kinds, from the features' texts. */
async function glossaryPage(): Promise<string> {
  const lines = [
    '# Glossary',
    '',
    'Made from the `texts.ts` of the features: the identifier in the code, the Vietnamese word on the screen, the English one.',
    '',
  ]
  for (const path of walk('src/features').filter((name) => name.endsWith('/texts.ts'))) {
    const { texts } = (await load(path)) as { texts?: { vi: object; en: object } }
    if (!texts) continue
    const rows = words(texts.vi, texts.en)
    if (rows.length === 0) continue
    lines.push(
      `## ${path.replace('src/features/', '').replace('/texts.ts', '')}`,
      '',
      '| Identifier | Tiếng Việt | English |',
      '|---|---|---|',
      ...rows.map((row) => `| ${row.join(' | ')} |`),
      '',
    )
  }
  return lines.join('\n')
}

/** Only groups of words (state, action, kind …), not whole sentences of a screen. */
function words(vi: object, en: object): string[][] {
  return Object.entries(vi).flatMap(([group, value]) =>
    value !== null && typeof value === 'object'
      ? Object.entries(value as object).flatMap(([key, word]) =>
          typeof word === 'string' && word !== ''
            ? [
                [
                  `${group}.${key}`,
                  word.replaceAll('|', '\\|'),
                  String((en as Record<string, Record<string, string>>)[group]?.[key] ?? '').replaceAll('|', '\\|'),
                ],
              ]
            : [],
        )
      : [],
  )
}

function walk(folder: string): string[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .sort()
}

function load(path: string): Promise<unknown> {
  return import(pathToFileURL(`${ROOT}${path}`).href)
}

if (import.meta.main) {
  const compare = process.argv.includes('--compare')
  let stale = 0
  for (const [path, text] of await generated()) {
    let known = ''
    try {
      known = readFileSync(`${ROOT}${path}`, 'utf8')
    } catch {
      known = ''
    }
    if (known === text) continue
    stale++
    if (compare) console.log(`${path} is stale: run  node checks/documents.ts`)
    else {
      mkdirSync(dirname(`${ROOT}${path}`), { recursive: true })
      writeFileSync(`${ROOT}${path}`, text)
    }
  }
  process.exit(compare && stale > 0 ? 1 : 0)
}
