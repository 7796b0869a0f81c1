import type { Feature } from '#server/feature.ts'
import { type Later, planRoutes } from './routes.ts'
import { PLAN_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { listSaid } from './store.ts'
import { recordTexts } from './texts.ts'
import { planWork } from './work.ts'

export const plans = (later: Later): Feature => ({
  name: 'planning/plans',
  routes: (app, services) => planRoutes(app, services, later),
  sights,
  lives: { plan: { called: 'Kế hoạch kiểm tra', moves: PLAN_MOVES } },
  work: { plan: planWork },
  record: recordTexts,
  rulesBehind: async (tx, planId, settings) => {
    const said = (await listSaid(tx, planId)).filter(({ setting }) => settings.includes(setting))
    return [...new Map(said.map(({ text }) => [text.vi, text])).values()]
  },
})
