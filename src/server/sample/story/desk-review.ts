import { report } from './report.ts'
import type { Visit } from './visit.ts'

/** Kiểm tra qua báo cáo: the report is asked for and sent, the Team reviews it and asks what is unclear. */
export async function reviewReport(visit: Visit): Promise<void> {
  const { until, findings = [] } = visit.chapter
  await visit.day(Math.min(visit.session - 20, -1))
  await visit.act('teamDeputy', 'desk-reviews', 'gather', { reportDueOn: visit.heldOn })
  if (until === 'gathering') return
  await report(visit)
  await visit.day(Math.min(visit.session + 1, 0))
  await visit.act('teamDeputy', 'desk-reviews', 'review', { reportAbsence: '' })
  for (const { cause, ...finding } of findings)
    await visit.stage.send('member3', `${visit.path}/findings`, {
      ...finding,
      criterion: 'Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ',
      causes: cause ? [cause] : [],
      responsibilities: [],
    })
  if (until === 'reviewing') return
  await visit.act('secretary', 'desk-reviews', 'clarify', {
    text: 'Báo cáo nêu 82% hồ sơ trực tuyến; số liệu trên hệ thống là 74%. Đề nghị đơn vị làm rõ cách tính và kỳ số liệu.',
  })
}
