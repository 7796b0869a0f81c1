import { expect, test } from 'vitest'
import { issuerOf, teamIssuer } from './document.ts'

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
