import type { Recommended } from '../chapters.ts'
import { followUp } from './remedies.ts'
import type { Visit } from './visit.ts'

/** The Team consolidates; the notice is drafted, signed and issued with its recommendations. */
export async function conclude(visit: Visit): Promise<void> {
  const { recommendations = [], until } = visit.chapter
  const session = visit.session
  const concludedOn = await visit.day(Math.min(session + 3, 0))
  await visit.stage.act('secretary', visit.path, 'consolidate')
  if (until === 'consolidating') return
  await visit.stage.overwrite(
    'secretary',
    `${visit.path}/conclusion`,
    {
      results:
        'Đơn vị đã ban hành đầy đủ kế hoạch cải cách hành chính, phân công rõ trách nhiệm; bộ phận một cửa hoạt động ổn định, tỷ lệ hồ sơ đúng hạn đạt 97,4%.',
      headAssessment:
        'Người đứng đầu trực tiếp chỉ đạo, định kỳ giao ban về cải cách hành chính; chưa kịp thời đôn đốc xử lý hồ sơ trễ hạn.',
      respondOn: visit.on(session + 20),
      remedyDueOn: visit.on(session + 60),
      remedyRecipient: 'Sở Nội vụ',
      acceptor: 'teamOrFocal',
    },
    0,
  )
  const asked =
    until === 'concluding'
      ? [{ text: 'Chấn chỉnh việc trả kết quả hồ sơ quá hạn.', due: 40, until: 'draft' } as Recommended]
      : recommendations
  for (const recommended of asked)
    await visit.stage.send('secretary', `${visit.path}/recommendations`, {
      findingId: null,
      text: recommended.text,
      nature: 'Việc thuộc trách nhiệm thường xuyên của đơn vị',
      withinCompetence: recommended.upward ? '' : 'Toàn bộ nội dung',
      addressee: recommended.upward ? 'upper' : 'unit',
      upperAuthority: recommended.upward ?? '',
      dueOn: visit.on(recommended.due),
    })
  const { conclusion } = await visit.stage.get('secretary', `${visit.path}/conclusion`)
  const path = `/api/conclusions/${conclusion.id}`
  await visit.stage.act('secretary', path, 'submit')
  if (until === 'concluding') return
  await visit.stage.act('viceChair', path, 'sign', { signerId: visit.stage.id('viceChair') })
  await visit.stage.act('clerk', path, 'issue', {
    number: String(90 + visit.index),
    symbol: 'TB-UBND',
    issuedOn: concludedOn,
  })
  await followUp(visit, asked)
  if (visit.chapter.misprint) await putRight(visit)
  if (until !== 'closed') return
  await correct(visit)
  await visit.act('focalOfficer', 'concluding', 'close', {})
}

/** The notice left out up to when its figures reach: the secretary proposes the right words, a leader approves, the clerk issues the notice that replaces it. */
async function correct(visit: Visit): Promise<void> {
  const { conclusion } = await visit.stage.get('secretary', `${visit.path}/conclusion`)
  const { id } = await visit.stage.send('secretary', `${visit.path}/corrections`, {
    reason: 'Ghi thiếu số liệu đến hết tháng trước ngày kiểm tra.',
    results: `${conclusion.results} Số liệu tính đến hết tháng trước ngày kiểm tra.`,
    headAssessment: conclusion.headAssessment,
  })
  const { decidedOn } = await visit.stage.act('viceChair', `/api/corrections/${id}`, 'approve')
  await visit.stage.act('clerk', `/api/corrections/${id}`, 'issue', {
    number: String(120 + visit.index),
    symbol: 'TB-UBND',
    issuedOn: decidedOn,
  })
}

/** The notice went out with a slip in the line of its recipients: its form is put right by a letter of errata, and the notice stays. */
async function putRight(visit: Visit): Promise<void> {
  const { stage } = visit
  const { id } = await stage.send('focalOfficer', '/api/errata', {
    kind: 'conclusionNotice',
    id: visit.id,
    reason: 'Lỗi đánh máy khi trình bày văn bản.',
    places: [
      { where: 'mục Nơi nhận, dòng thứ ba', was: 'Sở Nội vu', now: 'Sở Nội vụ' },
      { where: 'dòng địa danh', was: 'Mâu', now: 'Mẫu' },
    ],
    formOnly: true,
  })
  const path = `/api/errata/${id}`
  await stage.act('focalOfficer', path, 'submit')
  const { signedOn } = await stage.act('viceChair', path, 'sign', { signerId: stage.id('viceChair') })
  await stage.act('clerk', path, 'issue', {
    number: String(310 + visit.index),
    symbol: 'UBND-SNV',
    issuedOn: signedOn,
  })
}
