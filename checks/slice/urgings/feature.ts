import type { Feature } from '#server/feature.ts'
import { urgingKind } from './papers.ts'
import { urgingRoutes } from './routes.ts'
import { URGING_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { urgingWork } from './work.ts'

export const urgings: Feature = {
  name: 'concluding/urgings',
  routes: urgingRoutes,
  sights,
  lives: { urging: { called: 'Đôn đốc', moves: URGING_MOVES } },
  work: { urging: urgingWork },
  papers: { urging: urgingKind },
  record: recordTexts,
}
