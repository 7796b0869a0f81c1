import { abbreviationOf, symbolOf } from '#features/ground/papers/rules.ts'
import { NAMES } from './cast.ts'
import type { Answer } from './stage.ts'
import type { Visit } from './visit.ts'

/** The unit answers the outline and sends its report. */
export async function report(visit: Visit): Promise<void> {
  const { until } = visit.chapter
  const session = visit.session
  const asOf = await visit.day(Math.min(session - 6, 0))
  const report = await visit.stage.get(visit.head, `/api/unit-reports/${visit.id}`)
  if (!visit.chapter.byReport) await visit.stage.send(visit.head, `/api/schedules/${visit.id}/acknowledge`, {})
  const mine = report.outline.items.filter(
    (item: Answer) => item.answerKinds.length > 0 && applies(item, report.unitKind, report.outline.items),
  )
  const answered = until === 'drafting' ? mine.slice(0, 4) : mine
  for (const [index, item] of answered.entries())
    await visit.stage.overwrite(
      visit.officer,
      `/api/unit-reports/${report.id}/answers/${item.id}`,
      answerTo(item, index),
      0,
    )
  if (until === 'drafting') return
  await visit.stage.act(visit.head, `/api/unit-reports/${report.id}`, 'submit', {
    asOf,
    declared: true,
    number: String(31 + visit.index),
    symbol: symbolOf('unitReport', abbreviationOf(NAMES.get(visit.chapter.unit)!)),
    datedOn: asOf,
  })
  if (until === 'returned')
    await visit.stage.act('focalOfficer', `/api/unit-reports/${report.id}`, 'return', {
      reason: 'Số liệu hồ sơ trực tuyến chưa khớp với hệ thống; đề nghị rà soát và giải trình.',
    })
  else if (until !== 'submitted')
    await visit.stage.act('focalOfficer', `/api/unit-reports/${report.id}`, 'receive', { softCopyOn: null })
}

function applies(item: Answer, kind: string, items: readonly Answer[]): boolean {
  if (item.appliesTo.length > 0 && !item.appliesTo.includes(kind)) return false
  const parent = items.find((other: Answer) => other.id === item.parentId)
  return parent === undefined || applies(parent, kind, items)
}

/** An answer of each kind that an item asks for. */
function answerTo(item: { answerKinds: readonly string[] }, index: number): object {
  if (index % 7 === 6) return { none: true }
  return {
    ...(item.answerKinds.includes('narrative') && {
      text: 'Đơn vị đã triển khai theo kế hoạch, phân công người phụ trách và kiểm điểm hằng tháng.',
    }),
    ...(item.answerKinds.includes('number') && { number: String(12 + index) }),
    ...(item.answerKinds.includes('ratio') && { done: String(41 + index), total: '56' }),
    ...(item.answerKinds.includes('yesNo') && { yes: true }),
    ...(item.answerKinds.includes('list') && {
      list: ['Mô hình “Ngày thứ Năm không hẹn”', 'Tổ hướng dẫn nộp hồ sơ trực tuyến tại khu dân cư'],
    }),
    ...(item.answerKinds.includes('evidence') && { evidence: [`Kế hoạch số ${index + 3}/KH-UBND`] }),
  }
}
