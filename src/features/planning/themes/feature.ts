import type { Feature } from '#server/feature.ts'
import { type Later, themeRoutes } from './routes.ts'
import { PROPOSAL_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { themeWork } from './work.ts'

export const themes = (later: Later): Feature => ({
  name: 'planning/themes',
  routes: (app, services) => themeRoutes(app, services, later),
  sights,
  lives: { 'unit-proposal': { called: 'Đề xuất đơn vị', moves: PROPOSAL_MOVES } },
  work: { theme: themeWork },
  record: recordTexts,
})
