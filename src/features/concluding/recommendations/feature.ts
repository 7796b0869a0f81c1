import type { Feature } from '#server/feature.ts'
import { type Later, recommendationRoutes } from './routes.ts'
import { RECOMMENDATION_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { recommendationWork } from './work.ts'

export const recommendations = (later: Later): Feature => ({
  name: 'concluding/recommendations',
  routes: (app, services) => recommendationRoutes(app, services, later),
  sights,
  lives: {
    recommendation: {
      called: 'Kiến nghị',
      moves: RECOMMENDATION_MOVES,
      forks: { direct: 'remedying / withdrawn' },
    },
  },
  work: { recommendation: recommendationWork },
  record: recordTexts,
})
