import type { Feature } from '#server/feature.ts'
import { erratumKind } from './papers.ts'
import { erratumRoutes } from './routes.ts'
import { ERRATUM_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { erratumWork } from './work.ts'

export const errata: Feature = {
  name: 'reporting/errata',
  routes: erratumRoutes,
  sights,
  lives: { erratum: { called: 'Công văn đính chính', moves: ERRATUM_MOVES } },
  work: { erratum: erratumWork },
  papers: { erratum: erratumKind },
  record: recordTexts,
}
