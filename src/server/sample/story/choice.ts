import { randomUUID } from 'node:crypto'
import type { Day } from '#kernel/day.ts'
import type { Stage } from './stage.ts'

/** What next year's choice goes by, as the focal agency has set it. */
const SETTINGS = {
  cycleYears: 3,
  riskCriteria: ['lateDossiers', 'openRecommendations', 'lateReports', 'lowIndex', 'notVisited'],
  riskWeights: [
    { criterion: 'lateDossiers', weight: 30, cap: 40 },
    { criterion: 'openRecommendations', weight: 20, cap: 5 },
    { criterion: 'lateReports', weight: 10, cap: 2 },
    { criterion: 'lowIndex', weight: 20, cap: 100 },
    { criterion: 'notVisited', weight: 20, cap: 730 },
  ],
}
/** Late dossiers, one after the other from the top of the list; the rest have sent no figures yet. */
const LATE = [31, 4, 0, 17, 52, 9, 0, 22, 12, 3, 0, 41, 8, 15, 1, 27]
/** Hundredths of the index. */
const INDEX = [8125, 9040, 8760, 7915, 7450, 8830, 9210, 8005]

/** Next year: figures for the ranking of communes, and four of them drawn by lot. */
export async function prepareChoice(stage: Stage, today: Day, planId: string): Promise<void> {
  const on = await stage.day(today, -2)
  for (const [key, value] of Object.entries(SETTINGS))
    await stage.send('focalOfficer', `/api/profiles/${planId}/${key}`, { value, source: 'plan' }, 'PUT')
  const { items } = await stage.get('focalOfficer', `/api/ranking?planId=${planId}&kind=communePC`)
  const ids = (items as { id: string; code: string }[])
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map(({ id }) => id)
  const enter = (criterion: string, source: string, figures: readonly number[]) =>
    stage.send(
      'focalOfficer',
      `/api/plans/${planId}/factors`,
      { criterion, source, on, values: figures.map((value, at) => ({ unitId: ids[at], value })) },
      'PUT',
    )
  await enter(
    'lateDossiers',
    'Hệ thống thông tin giải quyết thủ tục hành chính tỉnh',
    LATE.map((dossiers) => dossiers * 100),
  )
  await enter('lowIndex', 'Quyết định công bố Chỉ số cải cách hành chính cấp xã', INDEX)
  const { content } = await stage.get('focalOfficer', `/api/plans/${planId}`)
  const rule = (content.targets as { kind: string | null; names: string[] }[]).findIndex(
    ({ kind, names }) => kind === 'communePC' && names.length === 0,
  )
  const lot = { id: randomUUID(), rule, count: 4, pool: 'unvisited', reason: '' }
  await stage.send('focalOfficer', `/api/plans/${planId}/lots`, lot)
}
