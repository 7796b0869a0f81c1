import type { Feature } from '#server/feature.ts'
import { roundRoutes } from './routes.ts'
import { ROUND_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { roundWork } from './work.ts'

export const rounds: Feature = {
  name: 'inspecting/rounds',
  routes: roundRoutes,
  sights,
  lives: { planRound: { called: 'Đợt kiểm tra', moves: ROUND_MOVES } },
  work: { round: roundWork },
  record: recordTexts,
}
