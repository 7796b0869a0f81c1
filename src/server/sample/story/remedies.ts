import type { Recommended } from '../chapters.ts'
import type { Visit } from './visit.ts'

/** What became of each recommendation, as far as its chapter says. */
export async function followUp(visit: Visit, asked: readonly Recommended[]): Promise<void> {
  const session = visit.session
  const { items } = await visit.stage.get('focalOfficer', `/api/recommendations?inspectionId=${visit.id}`)
  for (const recommendation of items as { id: string; text: string }[]) {
    const goal = asked.find((known) => known.text === recommendation.text)!.until
    const path = `/api/recommendations/${recommendation.id}`
    const remedy = {
      text: 'Đơn vị đã thực hiện xong, có văn bản và ảnh chụp kèm theo.',
      legalGround: '',
      percent: 100,
      evidence: ['Báo cáo số 45/BC-UBND và 9 văn bản xin lỗi'],
    }
    await visit.day(session + 10)
    if (goal === 'escalated' || goal === 'answered') {
      await visit.stage.act('focalOfficer', path, 'escalate', {
        authority: goal === 'answered' ? 'Bộ Tài chính' : 'Bộ Khoa học và Công nghệ',
        document: 'Công văn số 812/UBND-NC',
      })
      if (goal === 'answered')
        await visit.stage.act('focalOfficer', path, 'answer', {
          text: 'Bộ Tài chính đã có hướng dẫn bổ sung về lập dự toán cải cách hành chính cấp xã.',
          document: 'Công văn số 3310/BTC-NSNN',
        })
      continue
    }
    if (goal === 'issued') continue
    if (['disagreed', 'referred', 'withdrawn', 'remedying'].includes(goal)) {
      await visit.stage.act(visit.head, path, 'disagree', {
        reason:
          'Nội dung này thuộc thẩm quyền của chi nhánh Văn phòng đăng ký đất đai; đơn vị không chủ động được về biên chế.',
      })
      if (goal === 'disagreed') continue
      await visit.stage.act('teamHead', path, 'refer', {
        document: 'Báo cáo số 21/BC-ĐKT',
        text: 'Đoàn đề nghị giữ kiến nghị, điều chỉnh thời hạn.',
      })
      if (goal === 'referred') continue
      const effect = goal === 'withdrawn' ? 'withdraw' : 'uphold'
      await visit.stage.act('chair', path, 'direct', {
        effect,
        text: effect === 'withdraw' ? 'Đồng ý rút kiến nghị.' : 'Giữ kiến nghị, đơn vị nghiêm túc thực hiện.',
        document: 'Thông báo số 118/TB-UBND',
        authority: 'UBND tỉnh',
        amendedText: '',
        dueOn: null,
      })
      continue
    }
    await visit.stage.act(visit.head, path, 'agree')
    if (goal === 'agreed' || goal === 'late') continue
    if (goal === 'extensionAsked') {
      await visit.day(-1)
      await visit.stage.act(visit.head, path, 'requestExtension', {
        dueOn: visit.on(60),
        reason: 'Đã chỉnh lý 60 trên 140 mét giá hồ sơ; kho mới bàn giao chậm một tháng.',
      })
      continue
    }
    if (goal === 'remedyReported' || goal === 'done') {
      await visit.day(Math.max(session + 12, goal === 'remedyReported' ? -2 : session + 12))
      await visit.stage.act(visit.head, path, 'reportRemedy', remedy)
      if (goal === 'done') await visit.stage.act('teamHead', path, 'accept', { text: 'Đã kiểm tra, đạt yêu cầu.' })
      continue
    }
    await visit.day(-10)
    const letter = { document: 'Công văn số 402/SNV-CCHC', text: '' }
    if (goal !== 'notImplemented') await visit.stage.act('focalHead', path, 'urge', letter)
    await visit.stage.act('focalHead', path, 'lapse', { text: 'Hết hạn, đơn vị không có báo cáo khắc phục.' })
    if (goal === 'notImplemented') continue
    await visit.stage.act('focalHead', path, 'proposeHandling', {
      facts: 'Đơn vị đã thống nhất kiến nghị nhưng quá hạn không thực hiện, đã đôn đốc bằng văn bản.',
      document: 'Tờ trình số 88/TTr-SNV',
    })
    if (goal === 'handlingProposed') continue
    await visit.stage.act('chair', path, 'handle', {
      decision: 'Phê bình, yêu cầu kiểm điểm trách nhiệm và thực hiện ngay.',
      document: 'Thông báo số 125/TB-UBND',
      authority: 'Chủ tịch UBND tỉnh',
    })
    if (goal === 'closed') await visit.stage.act('focalHead', path, 'close', { text: 'Đã xử lý theo chỉ đạo.' })
  }
}
