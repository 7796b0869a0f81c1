import { expect, test } from 'vitest'
import { signature } from '#features/ground/papers/document.ts'
import { issuerOf, leadsTeam, signerOf, standOf, teamIssuer } from './rules.ts'

test('the head of a paper names a People’s Committee in full, however the register writes it (ND30-C4)', () => {
  const committee = { name: 'UBND tỉnh Mẫu', place: 'Mẫu', kind: 'peoplesCommittee' } as const
  expect(issuerOf(committee, null)).toEqual({
    superior: [],
    lines: ['Ủy ban nhân dân', 'tỉnh Mẫu'],
    name: 'Ủy ban nhân dân tỉnh Mẫu',
    place: 'Mẫu',
  })
  expect(issuerOf({ name: 'Sở Nội vụ', place: '', kind: 'specialisedAgency' }, committee)).toMatchObject({
    superior: ['Ủy ban nhân dân tỉnh Mẫu'],
    lines: ['Sở Nội vụ'],
    place: 'Mẫu',
  })
  expect(teamIssuer('Đoàn kiểm tra', committee).superior).toEqual(['Ủy ban nhân dân tỉnh Mẫu'])
})

test('a report of remedies does not call in work what the unit has not agreed to (CT-IV-5-4, CT-I-2d-2)', () => {
  expect(standOf('disagreed')).toContain('chưa thống nhất')
  expect(standOf('referred')).toBe(standOf('disagreed'))
  expect(standOf('issued')).toBe('Đơn vị chưa có ý kiến')
  expect(standOf('remedying')).toBe('Đang thực hiện')
})

test('a notice that the deputy signs for the Team is signed in the place of its head (ND30-K2, ND30-K6)', () => {
  const seats = (['teamHead', 'teamDeputy', 'member'] as const).map((seat) => ({
    id: seat,
    accountId: seat,
    name: seat,
    seat,
    agencyId: '',
    post: '',
    fields: [],
    leftOn: null,
  }))
  const lines = (accountId: string) =>
    signature(
      signerOf(
        'scheduleNotice',
        { name: '', post: 'unitOfficer', title: 'Phó Chánh Văn phòng' },
        leadsTeam({ seats }, accountId),
        false,
      ),
    )
  expect(lines('teamHead')).toMatchObject({ lines: ['TRƯỞNG ĐOÀN'], officeHeld: 'Phó Chánh Văn phòng' })
  expect(lines('teamDeputy')).toMatchObject({
    lines: ['KT. TRƯỞNG ĐOÀN', 'PHÓ TRƯỞNG ĐOÀN'],
    officeHeld: 'Phó Chánh Văn phòng',
  })
  expect([leadsTeam({ seats }, 'member'), leadsTeam({ seats }, null), leadsTeam(null, 'teamHead')]).toEqual([
    null,
    null,
    null,
  ])
})
