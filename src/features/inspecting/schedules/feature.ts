import type { Feature } from '#server/feature.ts'
import { scheduleNoticeKind } from './papers.ts'
import { scheduleRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { noticeWork } from './work.ts'

export const schedules: Feature = {
  name: 'inspecting/schedules',
  routes: scheduleRoutes,
  sights,
  work: { notice: noticeWork },
  papers: { scheduleNotice: scheduleNoticeKind },
  record: recordTexts,
}
