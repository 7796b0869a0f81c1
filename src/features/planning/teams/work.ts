import { getProfiles } from '#features/ground/profiles/store.ts'
import { nextOf, openMoves } from '#kernel/lifecycle.ts'
import type { WorkKind } from '#server/feature.ts'
import type { Later } from './routes.ts'
import { idleMembers, mayAssign, TEAM_MOVES, type Team, type TeamAction } from './rules.ts'
import { listTeams } from './store.ts'
import { texts, tones, workTexts, workWhy } from './texts.ts'

const NEXT = ['sign', 'establish', 'activate'] as const satisfies TeamAction[]
const BEING_SET_UP: readonly Team['state'][] = ['proposed', 'signed', 'established']

/** Đoàn chờ quyết định; or chờ phân công, by the day of its first session. */
export const teamWork = (later: Pick<Later, 'firstSessions'>): WorkKind<(typeof NEXT)[number]> => ({
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by, on }, once) => {
    const teams = (await once(listTeams)).filter(({ state }) => BEING_SET_UP.includes(state))
    const profiles = await getProfiles(tx, [...new Set(teams.map((team) => team.planId))])
    const firstSessions = await later.firstSessions(once)
    return teams.flatMap((team) => {
      const settings = profiles.get(team.planId)!
      const { id, name, state } = team
      const idle = idleMembers(team.seats).map((seat) => seat.name)
      // Who still has to be given fields: on its page, where the last of them ends the assignment.
      const assigns = state === 'established' && idle.length > 0 && mayAssign(by, team, settings)
      const action = assigns ? 'activate' : nextOf(NEXT, openMoves(TEAM_MOVES, team, { by, on, settings }))
      if (!action) return []
      const why = assigns ? { why: workWhy.idle(idle) } : {}
      const dueOn = firstSessions.get(id) ?? null
      return [{ id, action, unitId: null, subject: name, ...why, state, dueOn, path: `/doan/${id}` }]
    })
  },
})
