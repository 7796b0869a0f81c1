import { countOpenRecommendations } from '#features/concluding/recommendations/store.ts'
import { namesOf } from '#features/ground/org/store.ts'
import { opensFindings } from '#features/inspecting/findings/rules.ts'
import { texts as findingTexts } from '#features/inspecting/findings/texts.ts'
import { NOT_CARRIED_OUT } from '#features/inspecting/inspections/rules.ts'
import { countInspections } from '#features/inspecting/inspections/store.ts'
import { type SessionAhead, sessionsAhead } from '#features/inspecting/schedules/work.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import type { Feature, Once, WorkKind, WorkLine } from '#server/feature.ts'
import { signedIn } from '#server/http/gates.ts'
import { languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import type { SessionCard, WorkItem, WorkPanel } from './contract.ts'
import { reminderOf, texts } from './texts.ts'
import { firstSteps } from './work.ts'

type Language = 'vi' | 'en'

/** Việc của tôi: what waits for this person in any feature, late first, with the counts beside it. @source CT-I-2d-1, CT-IV-4-6 */
export function overviewRoutes(app: Routes, services: Services, features: readonly Feature[]): void {
  const kinds = features.flatMap(({ work }) => Object.entries(work ?? {}))

  app.get('/api/work', { config: { may: signedIn } }, async (request) => {
    const language = languageOf(request)
    return inTransaction(services, request, async (tx, presence) => {
      const names = await namesOf(tx, presence.on)
      const once = onceIn(tx)
      const lines = await listWork(tx, presence, kinds, once)
      const sessions = await sessionsAhead(presence, once)
      return {
        items: lines.map((line) => itemOf(line, presence.on, names, language)),
        sessions: sessions.map((ahead) => cardOf(ahead, presence.by, names, language)),
        panels: await panelsOf(tx, presence.on, language),
        start: await firstSteps(tx, presence, names.size),
      }
    })
  })
}

type Names = Awaited<ReturnType<typeof namesOf>>

/** A line as the list says it: my act, one line of why, my day. */
function itemOf({ name, kind, line }: Waiting, on: Day, names: Names, language: Language): WorkItem {
  const words = kind.words[language]
  const unit = line.unitId ? names.get(line.unitId) : undefined
  const subject = typeof line.subject === 'string' ? line.subject : line.subject[language]
  const own = unit ? subject || unit.name : words.thing
  const actions = [line.action, ...(line.also ?? [])]
  return {
    id: `${line.id}:${line.action}`,
    kind: name,
    thingId: line.id,
    title: (words.title[line.action] ?? (() => words.thing))(unit?.shortName || unit?.name || subject),
    detail: line.why?.[language] ?? own,
    dueOn: line.dueOn,
    state: {
      word: kind.states[language][line.state] ?? line.state,
      tone: line.dueOn !== null && line.dueOn < on ? 'alarm' : (kind.tones[line.state] ?? 'calm'),
    },
    acts: actions.map((action) => ({ action, label: words.next[action] ?? action })),
    path: line.path,
    reminder: line.reminder ? reminderOf(unit?.name ?? '', line.reminder, on) : null,
  }
}

function cardOf(ahead: SessionAhead, by: Actor, names: Names, language: Language): SessionCard {
  const { inspection, session, side } = ahead
  const seat = by.seats.find(({ teamId }) => teamId === inspection.teamId)
  const { field } = findingTexts[language]
  return {
    inspectionId: inspection.id,
    unitName: names.get(session.unitId)?.shortName ?? '',
    ...only(session, ['heldOn', 'startsAt', 'place']),
    ...only(ahead, ['side', 'goesOn', 'over']),
    surprise: inspection.form === 'surprise',
    fields: (seat?.fields ?? []).map((code) => field[code] ?? code),
    writes: side === 'team' && opensFindings(inspection.state),
  }
}

interface Waiting {
  readonly name: string
  readonly kind: WorkKind
  readonly line: WorkLine
}

/** The lines of every kind of thing, by due day. */
async function listWork(
  tx: Tx,
  presence: Presence,
  kinds: readonly (readonly [string, WorkKind])[],
  once: Once,
): Promise<Waiting[]> {
  const all: Waiting[] = []
  for (const [name, kind] of kinds)
    for (const line of await kind.lines(tx, presence, once)) all.push({ name, kind, line })
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
  const { byState, late } = await countOpenRecommendations(tx, on)
  const rows: WorkPanel['rows'] = [
    {
      word: t.overdue,
      tone: 'alarm',
      count: late,
      path: '/kien-nghi?han=qua',
    },
    ...(
      [
        [t.toVerify, 'waiting', 'remedyReported'],
        [t.remedying, 'attention', 'remedying'],
      ] as const
    ).map(([word, tone, state]) => ({
      word,
      tone,
      count: byState.get(state) ?? 0,
      path: `/kien-nghi?trang=${state}`,
    })),
  ]
  const sum = (states: ReadonlyMap<string, number>, without: readonly string[]) =>
    [...states].reduce((total, [state, count]) => total + (without.includes(state) ? 0 : count), 0)
  const all = sum(inspections, ['cancelled'])
  const carried = sum(inspections, NOT_CARRIED_OUT)
  return [
    ...(all > 0 ? [{ title: t.plan, progress: { done: carried, of: all, text: t.progress(carried, all) } }] : []),
    ...(byState.size > 0 ? [{ title: t.openRecommendations, rows }] : []),
  ]
}
