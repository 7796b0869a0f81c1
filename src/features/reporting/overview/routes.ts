import { countLate, countRecommendations } from '#features/concluding/recommendations/store.ts'
import { namesOf } from '#features/ground/org/store.ts'
import { countInspections } from '#features/inspecting/inspections/store.ts'
import type { Day } from '#kernel/day.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import type { Feature, Once, WorkKind, WorkLine } from '#server/feature.ts'
import { signedIn } from '#server/http/gates.ts'
import { languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import type { WorkPanel } from './contract.ts'
import { texts } from './texts.ts'

type Language = 'vi' | 'en'

/** Việc của tôi: what waits for this person in any feature, late first, with the counts beside it. @source CT-I-2d-1, CT-IV-4-6 */
export function overviewRoutes(app: Routes, services: Services, features: readonly Feature[]): void {
  const kinds = features.flatMap(({ work }) => Object.entries(work ?? {}))

  app.get('/api/work', { config: { may: signedIn } }, async (request) => {
    const language = languageOf(request)
    return inTransaction(services, request, async (tx, presence) => {
      const names = await namesOf(tx, presence.on)
      const lines = await listWork(tx, presence, kinds)
      const items = lines.map(({ kind, line }) => ({
        id: `${line.id}:${line.action}`,
        title: line.subject || kind.words[language].title?.[line.action] || kind.words[language].thing,
        detail: line.unitId ? (names.get(line.unitId)?.name ?? '') : kind.words[language].thing,
        dueOn: line.dueOn,
        state: {
          word: kind.states[language][line.state] ?? line.state,
          tone: line.dueOn !== null && line.dueOn < presence.on ? 'alarm' : (kind.tones[line.state] ?? 'calm'),
        },
        action: { label: kind.words[language].next[line.action] ?? line.action, path: line.path },
      }))
      return { items, panels: await panelsOf(tx, presence.on, language) }
    })
  })
}

/** The lines of every kind of thing, by due day. */
async function listWork(
  tx: Tx,
  presence: Presence,
  kinds: readonly (readonly [string, WorkKind])[],
): Promise<{ kind: WorkKind; line: WorkLine }[]> {
  const once = onceIn(tx)
  const all: { kind: WorkKind; line: WorkLine }[] = []
  for (const [, kind] of kinds) for (const line of await kind.lines(tx, presence, once)) all.push({ kind, line })
  return all.toSorted((a, b) => (a.line.dueOn ?? '9999').localeCompare(b.line.dueOn ?? '9999'))
}

function onceIn(tx: Tx): Once {
  const asked = new Map<unknown, Promise<unknown>>()
  return <T>(read: (tx: Tx) => Promise<T>) => {
    if (!asked.has(read)) asked.set(read, read(tx))
    return asked.get(read) as Promise<T>
  }
}

/** Small summaries beside the list; each number is the length of the list behind it. */
async function panelsOf(tx: Tx, on: Day, language: Language): Promise<WorkPanel[]> {
  const t = texts[language]
  const inspections = await countInspections(tx)
  const recommendations = await countRecommendations(tx)
  const rows: WorkPanel['rows'] = [
    {
      word: t.overdue,
      tone: 'alarm',
      count: await countLate(tx, on),
      path: '/kien-nghi?han=qua',
    },
    ...(
      [
        [t.toVerify, 'waiting', 'remedyReported'],
        [t.remedying, 'attention', 'remedying'],
        [t.done, 'done', 'done'],
      ] as const
    ).map(([word, tone, state]) => ({
      word,
      tone,
      count: recommendations.get(state) ?? 0,
      path: `/kien-nghi?trang=${state}`,
    })),
  ]
  const sum = (states: ReadonlyMap<string, number>, without: readonly string[]) =>
    [...states].reduce((total, [state, count]) => total + (without.includes(state) ? 0 : count), 0)
  const all = sum(inspections, ['cancelled'])
  const carried = sum(inspections, ['planned', 'scheduled', 'notified', 'cancelled'])
  return [
    ...(all > 0 ? [{ title: t.plan, progress: { done: carried, of: all, text: t.progress(carried, all) } }] : []),
    ...(recommendations.size > 0 ? [{ title: t.openRecommendations, rows }] : []),
  ]
}
