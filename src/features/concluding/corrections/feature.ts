import type { Feature } from '#server/feature.ts'
import { directionKind, disagreementKind, handlingKind, referralKind, reminderKind } from './papers/letters.ts'
import { correctedConclusionKind, remedyReportKind } from './papers.ts'
import { correctionRoutes } from './routes.ts'
import { CORRECTION_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { correctionWork } from './work.ts'

export const corrections: Feature = {
  name: 'concluding/corrections',
  routes: correctionRoutes,
  sights,
  lives: { correction: { called: 'Sửa đổi, thay thế thông báo kết luận', moves: CORRECTION_MOVES } },
  work: { correction: correctionWork },
  papers: {
    correctedConclusion: correctedConclusionKind,
    remedyReport: remedyReportKind,
    unitOpinion: disagreementKind,
    referralReport: referralKind,
    direction: directionKind,
    reminderLetter: reminderKind,
    handlingProposal: handlingKind,
  },
  record: recordTexts,
}
