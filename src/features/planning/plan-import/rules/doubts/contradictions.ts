import type { PlanDoubt } from '#features/planning/plan-import/contract.ts'
import { texts } from '#features/planning/plan-import/texts.ts'
import type { Paragraph } from '../paper/paragraph.ts'
import { type Doubter, doubt, type ReadPlan } from './doubt.ts'

const say = texts.vi

/** What the plan says in two ways: both are kept, a person decides. @source NX-IV-2.2a-4, TN-IVb-a-1, QN-I-2-8 */
export const contradictions: Doubter = ({ parts: { body }, draft }) => [
  ...indexYears(body),
  ...selfInspectionDays(body, draft),
  ...teamAuthority(body),
  ...consolidators(body),
  ...roundObjects(body, draft),
]

/** "xác định Chỉ số CCHC năm 2021" of a round that elsewhere is for 2022. */
function indexYears(body: readonly Paragraph[]): PlanDoubt[] {
  const said = body.flatMap((paragraph) => {
    if (/đã kết luận|khắc phục/iu.test(paragraph.text)) return []
    const words = /xác định,?\s+(?:xếp hạng\s+)?chỉ số\s+(?:CCHC|cải cách hành chính)\s+năm\s+(\d{4})/iu.exec(
      paragraph.text,
    )
    return words ? [{ paragraph, year: words[1]!, text: words[0] }] : []
  })
  const years = [...new Set(said.map(({ year }) => year))]
  return years.length > 1
    ? said.map(({ paragraph, text }) => doubt('A-22', paragraph, text, say.yearsDiffer(years.join(', '))))
    : []
}

function selfInspectionDays(body: readonly Paragraph[], draft: ReadPlan['draft']): PlanDoubt[] {
  const done = draft.periods.find((period) => period.form === 'tự kiểm tra' && period.to !== null)
  const report = draft.tasks.find(
    (task) =>
      task.due !== null &&
      /^đợt\s*(?:1|I)(?!\p{L})|tự kiểm tra/iu.test(task.text) &&
      body.some((paragraph) => /báo cáo kết quả tự kiểm tra/iu.test(paragraph.text)),
  )
  if (!done || !report || done.to === report.due) return []
  return body
    .filter(
      (paragraph) =>
        paragraph.text.includes(report.text) ||
        (paragraph.text.includes(done.text) && /tự kiểm tra/iu.test(paragraph.text)),
    )
    .map((paragraph) => doubt('A-22', paragraph, paragraph.body, say.selfDatesDiffer(`${done.text}; ${report.text}`)))
}

function teamAuthority(body: readonly Paragraph[]): PlanDoubt[] {
  const committee = body.find((paragraph) =>
    /quyết định (?:thành lập )?(?:\p{Ll}+ ){0,3}của (?:UBND|Ủy ban nhân dân)[^.;]*thành lập đoàn|(?:tham mưu|trình) (?:UBND|Ủy ban nhân dân)[^.;]{0,40}thành lập đoàn/iu.test(
      paragraph.text,
    ),
  )
  const chair = body.find((paragraph) =>
    /(?:tham mưu|trình) chủ tịch (?:UBND|Ủy ban nhân dân)[^.;]{0,60}thành lập đoàn|quyết định của chủ tịch[^.;]*thành lập đoàn/iu.test(
      paragraph.text,
    ),
  )
  return committee && chair && committee !== chair
    ? [committee, chair].map((paragraph) =>
        doubt('A-22', paragraph, paragraph.body.slice(0, 120), say.authorityDiffers),
      )
    : []
}

function consolidators(body: readonly Paragraph[]): PlanDoubt[] {
  const team = body.find((paragraph) =>
    /đoàn kiểm tra (?:có trách nhiệm )?tổng hợp[^.;]*(?:đề xuất|kiến nghị)/iu.test(paragraph.text),
  )
  const agency = body.find(
    (paragraph) =>
      paragraph !== team &&
      /^tổng hợp[^.;]*(?:ý kiến|đề nghị|kiến nghị)[^.;]*(?:đơn vị|địa phương)|(?:Sở|Phòng) Nội vụ[^.;]*tổng hợp[^.;]*(?:kiến nghị|đề nghị) của (?:các )?(?:đơn vị|cơ quan)/iu.test(
        paragraph.body,
      ),
  )
  return team && agency
    ? [team, agency].map((paragraph) => doubt('A-22', paragraph, paragraph.body.slice(0, 120), say.consolidatorsDiffer))
    : []
}

/** A round said to take all units and localities in one place and only communes in another. */
function roundObjects(body: readonly Paragraph[], draft: ReadPlan['draft']): PlanDoubt[] {
  if (draft.targets.length === 0) return []
  const said = body.flatMap((paragraph) => {
    const round = /^đợt\s*(\d|[IVX]+)\s*:/iu.exec(paragraph.body)?.[1]
    return round === undefined ? [] : [{ paragraph, round }]
  })
  const general = Map.groupBy(
    said.filter(({ paragraph }) => /các đơn vị, địa phương/iu.test(paragraph.body)),
    ({ round }) => round,
  )
  return said.flatMap(({ paragraph, round }) => {
    const other = general.get(round)?.find((one) => one.paragraph !== paragraph)?.paragraph
    return other && /kiểm tra \d+ (?:xã|phường|huyện|đơn vị)/iu.test(paragraph.body)
      ? [other, paragraph].map((one) => doubt('A-22', one, one.body.slice(0, 160), say.objectsDiffer))
      : []
  })
}
