import { getProfiles } from '#features/ground/profiles/store.ts'
import { nextOf, openMoves } from '#kernel/lifecycle.ts'
import type { WorkKind } from '#server/feature.ts'
import { TEAM_MOVES, type TeamAction } from './rules.ts'
import { listTeamsToSetUp } from './store.ts'
import { texts, tones, workTexts } from './texts.ts'

const NEXT = ['sign', 'establish', 'activate'] as const satisfies TeamAction[]

/** Đoàn chờ quyết định hoặc phân công. */
export const teamWork: WorkKind<(typeof NEXT)[number]> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by, on }) => {
    const teams = await listTeamsToSetUp(tx)
    const profiles = await getProfiles(tx, [...new Set(teams.map((team) => team.planId))])
    return teams.flatMap((team) => {
      const action = nextOf(NEXT, openMoves(TEAM_MOVES, team, { by, on, settings: profiles.get(team.planId)! }))
      const { id, name, state } = team
      return action ? [{ id, action, unitId: null, subject: name, state, dueOn: null, path: `/doan/${id}` }] : []
    })
  },
}
