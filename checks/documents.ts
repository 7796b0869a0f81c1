// Documents that are made from the code: glossary, refusals, lifecycles, the list of features. `node checks/documents.ts` writes them, `--compare` compares.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Life } from '#server/feature.ts'
import { FEATURES } from '#server/features.ts'
import { all } from '#sweep/collected.ts'
import { mayKnow } from '#sweep/knowledge.ts'
import { people } from '#sweep/people.ts'
import { PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { allRoutes, type Route } from '#test/routes.ts'
import { openApi } from './openapi.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Path → text of every generated document. */
export async function generated(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  files.set('docs/refusals.md', await refusalsPage())
  files.set('docs/glossary.md', await glossaryPage())
  files.set('ARCHITECTURE.md', withFeatures(readFileSync(`${ROOT}ARCHITECTURE.md`, 'utf8')))
  files.set('docs/routes.md', routesPage(allRoutes()))
  files.set('docs/openapi.json', `${JSON.stringify(await openApi(allRoutes(), await refusalCodes()), null, 2)}\n`)
  files.set('docs/who-knows-what.md', whoKnowsPage())
  for (const { name, lives = {} } of FEATURES)
    for (const [thing, life] of Object.entries(lives))
      files.set(`docs/lifecycles/${thing}.md`, lifecyclePage(`src/features/${name}/rules.ts`, life))
  return files
}

/** Every route with who may call it at all, so that a reviewer sees the whole at one look. */
function routesPage(routes: readonly Route[]): string {
  return [
    '# Routes',
    '',
    'Made from the running application. *Who* is the gate beside the route (`src/server/http/gates.ts`): which rows it then shows, and which act is open, is asked again behind it. *Heavy* counts against a smaller limit.',
    '',
    '| Route | Who | Heavy | Acts |',
    '|---|---|---|---|',
    ...routes
      .map(({ method, url, may, heavy, moves }) => {
        const who = may === 'open' ? 'open' : may.name
        return `| ${method} ${url} | ${who} | ${heavy ? 'heavy' : ''} | ${Object.keys(moves ?? {}).join(', ')} |`
      })
      .toSorted(),
    '',
  ].join('\n')
}

/** Every table × kind of row × person, from what the features say in their `sweep.ts`. */
function whoKnowsPage(): string {
  const persons = {
    chair: ['leader', people.chair],
    quang: ['focal head', people.quang],
    thuy: ['focal officer', people.thuy],
    dung: ['clerk', people.dung],
    minh: ['Team head', people.minh],
    tam: ['Team secretary', people.tam],
    binh: ['Team member', people.binh],
    otherHead: ['other Team', people.otherHead],
    hoa: ['unit head', people.hoa],
    yen: ['unit officer', people.yen],
    nam: ['other unit', people.nam],
    khoa: ['administrator', people.khoa],
    auditor: ['auditor', people.auditor],
    archivist: ['archivist', people.archivist],
    farFocal: ['other locality', people.farFocal],
  } as const
  const place = { tenant_id: PROVINCE, team_id: TEAM, unit_id: WARD, id: TEAM }
  const rows = Object.entries(all('knows')).flatMap(([table, { rows: kinds = { '': {} } }]) =>
    Object.entries(kinds).map(([kind, row]) => {
      const known = Object.values(persons).map(([, person]) =>
        mayKnow(person ?? null, { table, column: 'name', row: { ...place, ...row } }) ? '●' : '',
      )
      return `| ${table}${kind && ` (${kind})`} | ${known.join(' | ')} |`
    }),
  )
  return [
    '# Who knows what',
    '',
    'Made from what the features say of their tables in `sweep.ts`, by hand and apart from policies and sights; the sweeps hold the database and the application against it. Rows of one locality, of one Team and its unit; a surprise inspection is known to those on its list alone. What a person wrote or uploaded himself he reads besides; of `accounts` the name alone is everybody’s, and what was typed into the record is the office’s.',
    '',
    `| Rows of | ${Object.values(persons)
      .map(([called]) => called)
      .join(' | ')} |`,
    `|---|${Object.keys(persons)
      .map(() => '---|')
      .join('')}`,
    ...rows,
    '',
  ].join('\n')
}

function lifecyclePage(file: string, { called, moves, forks = {} }: Life): string {
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
    `# ${called}`,
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

type Refusals = Record<
  string,
  (parameters: unknown) => { kind: string; text: { vi: string }; source?: string | readonly string[] }
>

/** The tables of refusals of the kernel and the features, by their paths. */
async function allRefusals(): Promise<(readonly [path: string, refusals: Refusals])[]> {
  const paths = ['src/kernel/refusals.ts', ...walk('src/features').filter((path) => path.endsWith('/refusals.ts'))]
  const tables = await Promise.all(
    paths.map(async (path) => [path, ((await load(path)) as { refusals?: Refusals }).refusals] as const),
  )
  return tables.flatMap(([path, refusals]) => (refusals ? [[path, refusals] as const] : []))
}

async function refusalCodes(): Promise<string[]> {
  return [...new Set((await allRefusals()).flatMap(([, refusals]) => Object.keys(refusals)))]
}

/** Every refusal that a person may read, as the tables of the features define them; parameters shown by their names. */
async function refusalsPage(): Promise<string> {
  const lines = [
    '# Refusals',
    '',
    'Made from the `refusals.ts` of the kernel and the features. The code never changes its meaning; the sentence says what to do next.',
    '',
  ]
  for (const [path, refusals] of await allRefusals()) {
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
      return /^(items|names|codes|missing|titles|labels|holding)$/.test(String(name))
        ? [word]
        : Object.assign(new String(word), { slice: () => word })
    },
  },
)

/** The page with its list of features as `features.ts` has it, each called as its README calls it. */
function withFeatures(page: string): string {
  const rows = FEATURES.map(({ name, lives = {}, work = {}, papers = {} }) => {
    const path = `${ROOT}src/features/${name}/README.md`
    // One without a page is named by checks/readmes.test.ts, not by a crash here.
    const called = existsSync(path) ? (/^# (.+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? '') : ''
    const given = [lives, work, papers].map((part) => Object.keys(part).join(', '))
    return `| [${name}](src/features/${name}/README.md) | ${[called, ...given].join(' | ')} |`
  })
  const table = [
    '| Feature | What it is | Lifecycles | Waits for somebody | Papers |',
    '|---|---|---|---|---|',
    ...rows,
  ]
  return page.replace(
    /(<!-- features:[^\n]*-->\n)[\s\S]*?(\n<!-- end of features -->)/,
    (_all, begin: string, end: string) => `${begin}\n${table.join('\n')}\n${end}`,
  )
}

/** Groups of the texts that hold terms; hints, labels and sentences of screens are none. */
const TERMS = { kind: 'Kinds', state: 'States', action: 'Acts', post: 'Posts', seat: 'Seats' } as const

/** The terms of the field in both languages, by group and by feature, then by the Vietnamese word. */
async function glossaryPage(): Promise<string> {
  const terms: { group: string; feature: string; id: string; vi: string; en: string }[] = []
  for (const path of walk('src/features').filter((name) => name.endsWith('/texts.ts'))) {
    const { texts } = (await load(path)) as { texts?: Record<'vi' | 'en', Record<string, unknown>> }
    const feature = path.replace(/^src\/features\/[^/]+\//, '').replace(/(\/texts)+\.ts$/, '')
    for (const group of Object.keys(TERMS))
      for (const [id, vi] of Object.entries(wordsIn(texts?.vi[group])))
        if (vi !== '') terms.push({ group, feature, id, vi, en: wordsIn(texts?.en[group])[id] ?? '' })
  }
  const index = Map.groupBy(terms, ({ vi }) => vi)
  return [
    '# Glossary',
    '',
    'Made from the `texts.ts` of the features: the identifier in the code, the Vietnamese word on the screen, the English one. At the end the Vietnamese words in their order.',
    ...Object.entries(TERMS).flatMap(([group, heading]) => [
      '',
      `## ${heading}`,
      '',
      '| Of | Identifier | Tiếng Việt | English |',
      '|---|---|---|---|',
      ...terms
        .filter((term) => term.group === group)
        .map(({ feature, id, vi, en }) => `| ${feature} | ${id} | ${vi} | ${en} |`),
    ]),
    '',
    '## Tra theo tiếng Việt',
    '',
    ...[...index]
      .toSorted(([a], [b]) => a.localeCompare(b, 'vi'))
      .map(
        ([vi, all]) => `- ${vi}: ${all.map(({ feature, group, id }) => `${feature} \`${group}.${id}\``).join(', ')}`,
      ),
    '',
  ].join('\n')
}

/** The words of a group by their identifiers; none where the name stands for a word of a screen. */
function wordsIn(group: unknown): Record<string, string> {
  return group !== null && typeof group === 'object' ? (group as Record<string, string>) : {}
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
