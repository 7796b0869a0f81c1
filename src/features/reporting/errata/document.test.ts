import { expect, test } from 'vitest'
import { checkDocx } from '#documents/check/check.ts'
import { renderDocx } from '#documents/docx.ts'
import type { PaperHead } from '#features/ground/papers/document.ts'
import { papers } from '#test/papers.ts'
import { addresseesFrom, correctedName, erratumPaper } from './document.ts'
import type { CorrectedPaper, Place } from './rules.ts'

const head: PaperHead = {
  issuer: { superior: [], lines: ['Ủy ban nhân dân', 'tỉnh Mẫu'], name: 'Ủy ban nhân dân tỉnh Mẫu', place: 'Mẫu' },
  number: '45',
  symbol: 'UBND-SNV',
  date: '2026-06-01',
  signer: {
    authority: {
      ...{ onBehalfOf: 'Ủy ban nhân dân', capacity: 'forHead', headTitle: 'Chủ tịch', ownTitle: 'Phó Chủ tịch' },
      officeHeld: null,
    },
    name: 'Phạm Thị Ngọc Lan',
  },
  recipients: [{ text: 'Như trên' }],
  fileLine: 'VT, SNV',
}
const NUMBERED = ['plan', 'teamDecision', 'scheduleNotice', 'conclusionNotice'] as const
const corrected = (kind: (typeof NUMBERED)[number]): CorrectedPaper => {
  const { type, number, symbol, date, abstract, superior, issuer: lines, issuerName: name, place } = papers[kind]
  return {
    ...{ type, number: number!, symbol: symbol!, issuedOn: date as CorrectedPaper['issuedOn'], abstract },
    issuer: { superior, lines, name, place },
    addressees: addresseesFrom(papers[kind]),
    fileLine: 'VT',
  }
}
const PLACE: Place = { where: 'dòng địa danh', was: 'Mâu', now: 'Mẫu' }
const letterOn = (kind: (typeof NUMBERED)[number], places: readonly Place[] = [PLACE]) =>
  erratumPaper({ head, paper: corrected(kind), reason: 'Lỗi đánh máy.', places })
const linesOf = (kind: (typeof NUMBERED)[number], places?: readonly Place[]) =>
  letterOn(kind, places).body.map((block) => (block.kind === 'table' ? '' : block.text))

test.each(NUMBERED)(
  'a letter of errata on a %s is an official letter: no type, “V/v …” below the number, “Kính gửi”, its own symbol (ND30-T4, ND30-Y5, ND30-N1)',
  async (kind) => {
    const paper = letterOn(kind, [PLACE, { where: 'Tại trích yếu', was: 'công tac', now: 'công tác' }])
    expect(paper.type).toBeNull()
    expect(paper.abstract).toBe(`đính chính ${correctedName(corrected(kind))}`)
    const rules = await checkDocx(await renderDocx(paper), { today: '2026-12-31', place: 'Mẫu' })
    expect(rules.filter(({ outcome }) => outcome === 'fail')).toEqual([])
    for (const id of ['T4', 'Y5', 'N1'])
      expect(rules.find((rule) => rule.id.endsWith(id))).toMatchObject({ outcome: 'pass' })
  },
)

test('it names the paper with type, number, day, issuer and what it is about, says why, and lists each place (ND30-B4)', () => {
  expect(linesOf('conclusionNotice', [PLACE, { where: 'Tại trích yếu', was: 'công tac', now: 'công tác' }])).toEqual([
    expect.stringMatching(
      /^Ngày 20 tháng 5 năm 2026, Đoàn kiểm tra công tác cải cách hành chính năm 2026 ban hành Thông báo số 17\/TB-ĐKT về .+\. Qua rà soát, .+ Lý do: lỗi đánh máy\.$/,
    ),
    'Ủy ban nhân dân tỉnh Mẫu đính chính Thông báo số 17/TB-ĐKT như sau:',
    'Tại dòng địa danh, đã ghi “Mâu”, nay sửa lại là “Mẫu”.',
    'Tại trích yếu, đã ghi “công tac”, nay sửa lại là “công tác”.',
    'Các nội dung khác của Thông báo số 17/TB-ĐKT không thay đổi.',
    'Ủy ban nhân dân tỉnh Mẫu thông báo để các cơ quan, đơn vị, cá nhân biết, thực hiện./.',
  ])
})

test('several places are numbered, one alone is not (ND30-B7)', () => {
  expect(letterOn('plan', [PLACE, PLACE]).body.filter(({ kind }) => kind === 'clause')).toMatchObject([
    { marker: '1.' },
    { marker: '2.' },
  ])
  expect(letterOn('plan').body.filter(({ kind }) => kind === 'clause')).toEqual([])
})

test('it goes to whoever got the paper; “Như Điều 4” of a decision is said in full (ND30-N1)', () => {
  expect(addresseesFrom(papers.scheduleNotice)).toEqual([
    'Ủy ban nhân dân tỉnh',
    'Ủy ban nhân dân phường An Phú',
    'Thành viên Đoàn kiểm tra',
  ])
  const decision = { ...papers.teamDecision, recipients: [{ text: 'Như Điều 4' }, { text: 'Bộ Nội vụ' }] }
  expect(addresseesFrom(decision)).toEqual([
    'Các cơ quan, đơn vị, cá nhân nêu tại Điều 4 Quyết định số 225/QĐ-UBND',
    'Bộ Nội vụ',
  ])
  const letter = { ...papers.unitReport, addressees: ['Sở Nội vụ'], recipients: [{ text: 'Như trên' }] }
  expect(addresseesFrom(letter)).toEqual(['Sở Nội vụ'])
  expect(addresseesFrom({ ...papers.plan, recipients: [] })).toEqual([
    'Các cơ quan, đơn vị, cá nhân đã nhận Kế hoạch số 12/KH-UBND',
  ])
})
