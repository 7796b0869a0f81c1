import type { Feature } from '#server/feature.ts'
import { surpriseRoutes } from './routes.ts'
import { SURPRISE_MOVES } from './rules.ts'
import { recordTexts } from './texts.ts'

export const surprises: Feature = {
  name: 'inspecting/surprises',
  routes: surpriseRoutes,
  lives: {
    surprise: {
      called: 'Kiểm tra đột xuất',
      moves: SURPRISE_MOVES,
      forks: { prepare: 'proposed / authorised', addKnower: 'proposed / authorised' },
    },
  },
  record: recordTexts,
}
