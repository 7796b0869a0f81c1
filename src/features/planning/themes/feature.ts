import type { Feature } from '#server/feature.ts'
import { themeRoutes } from './routes.ts'
import { PROPOSAL_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { themeWork } from './work.ts'

export const themes: Feature = {
  name: 'planning/themes',
  routes: themeRoutes,
  sights,
  lives: { 'unit-proposal': { called: 'Đề xuất đơn vị', moves: PROPOSAL_MOVES } },
  work: { theme: themeWork },
  record: recordTexts,
}
