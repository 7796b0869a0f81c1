import { officeInTeam } from '#features/planning/teams/rules.ts'
import { HEADS, NAMED, SEATS, titleOf } from './cast.ts'
import { fillSheet } from './sheet.ts'
import type { Answer } from './stage.ts'
import type { Visit } from './visit.ts'

const MORNING = { arrivedAt: '07:56', endedAt: '10:45' }
const AFTERNOON = { arrivedAt: '13:56', endedAt: '16:45' }

/** The Team and the unit meet; the findings are written and shown to the unit. */
export async function meet(visit: Visit): Promise<void> {
  const { unit, findings = [], until } = visit.chapter
  await visit.day(visit.session)
  await visit.act('teamHead', 'visits', 'begin', { reportAbsence: '' })
  const host = HEADS.get(unit)!
  const line = (side: string, accountId: string, name: string, post: string) => ({
    side,
    accountId,
    name,
    post,
    present: true,
    reason: '',
  })
  const attendance = [
    ...SEATS.map(({ person, seat }) =>
      line('team', visit.stage.id(person), NAMED.get(person)!.name, officeInTeam({ seat, post: titleOf(person) })),
    ),
    line('unit', visit.stage.id(visit.head), host.name, host.posts[0]!.title),
  ]
  const morning = visit.index % 2 === 0
  const { session: sheet } = await visit.stage.get('secretary', `/api/schedules/${visit.id}`)
  await visit.stage.overwrite(
    'secretary',
    `/api/schedules/${visit.id}/attendance`,
    { attendance, ...(morning ? MORNING : AFTERNOON), ...(until === 'inSession' && { endedAt: null }) },
    sheet.version,
  )
  const looked = await fillSheet(visit)
  for (const finding of findings) {
    const { cause, ...rest } = finding
    const author = finding.field === 'digital' ? 'member2' : 'member3'
    const written = await visit.stage.send(author, `${visit.path}/findings`, {
      ...rest,
      criterion:
        'Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông',
      causes: cause ? [cause] : [],
      contentItemId: looked.find(({ field }: Answer) => field === finding.field)?.id ?? null,
      responsibilities: [],
    })
    await visit.stage.act(author, `/api/findings/${written.id}`, 'submit')
    if (until === 'inSession') continue
    await visit.stage.act('teamHead', `/api/findings/${written.id}`, 'confirm')
    await visit.stage.act('secretary', `/api/findings/${written.id}`, 'present')
  }
  if (until === 'inSession') return
  await visit.stage.act('teamHead', visit.path, 'concludePreliminarily', {
    text: 'Đơn vị chủ động triển khai nhiệm vụ cải cách hành chính, bộ phận một cửa vận hành nền nếp. Cần khắc phục ngay việc niêm yết thủ tục và xử lý hồ sơ trễ hạn; Đoàn sẽ có thông báo kết luận bằng văn bản.',
  })
  if (until === 'preliminary') return
  const { session } = await visit.stage.get('secretary', `/api/schedules/${visit.id}`)
  const minutes = `/api/minutes/${visit.id}`
  const signers = { secretary: nameOf('teamSecretary'), unit: host.name, teamHead: nameOf('teamHead') }
  await visit.stage.overwrite('secretary', minutes, { ...signers, signedOn: session.heldOn }, session.version)
  if (until === 'consolidating') return
  const paper = `/api/papers/minutes/${visit.id}.pdf`
  await visit.stage.attachPaper('secretary', minutes, paper, 'Biên bản kiểm tra (bản đã ký).pdf')
}

const nameOf = (seat: string) => NAMED.get(SEATS.find((one) => one.seat === seat)!.person)!.name
