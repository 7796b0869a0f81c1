import { expect, test } from 'vitest'
import { leadOf, leadUnits, qualityScope } from './rules.ts'

const unit = (
  id: string,
  kind: 'peoplesCommittee' | 'specialisedAgency' | 'communePC',
  name: string,
  shortName = name,
) => ({
  ...{ id, kind, name, shortName, aliases: [] },
})
const UNITS = [
  unit('committee', 'peoplesCommittee', 'Ủy ban nhân dân thành phố'),
  unit('office', 'specialisedAgency', 'Văn phòng Ủy ban nhân dân thành phố', 'Văn phòng UBND'),
  unit('home', 'specialisedAgency', 'Sở Nội vụ'),
  unit('ward', 'communePC', 'Ủy ban nhân dân phường An Phú', 'UBND phường An Phú'),
  unit('science', 'specialisedAgency', 'Sở Khoa học và Công nghệ', 'Sở KH&CN'),
]

test('a leader of the committee leads, or the agency that the plan names; whom the register does not know nobody is held to (CT-III-1c, CT-III-3b)', () => {
  expect(leadUnits('Lãnh đạo UBND thành phố', UNITS)).toEqual(['committee'])
  expect(leadUnits('Phó Chủ tịch Ủy ban nhân dân thành phố', UNITS)).toEqual(['committee'])
  expect(leadUnits('Lãnh đạo UBND phường', UNITS)).toEqual(['ward'])
  expect(leadUnits('Sở Nội vụ', UNITS)).toEqual(['home'])
  expect(leadUnits('Sở Khoa học và Công nghệ', UNITS)).toEqual(['science'])
  expect(leadUnits('Văn phòng Ủy ban nhân dân thành phố', UNITS)).toContain('office')
  expect(leadUnits('Sở Thông tin và Truyền thông', UNITS)).toEqual([])
  expect(leadUnits(null, UNITS)).toEqual([])
})

test('who leads a form is said once for all its methods (CT-III-1c)', () => {
  const entries = [
    { form: 'periodic', lead: null },
    { form: 'periodic', lead: 'Sở Nội vụ' },
  ] as const
  expect([leadOf(entries, 'periodic'), leadOf(entries, 'isoQms')]).toEqual(['Sở Nội vụ', null])
})

test('a quality system is looked at in the facets that the plan names, by the standard with its version (CT-III-3)', () => {
  const form = { code: 'isoQms', lead: null, coordinating: [], invited: [], form: 'Kiểm tra ISO' }
  const text = 'Kiểm tra hoạt động xây dựng, áp dụng, duy trì và cải tiến Hệ thống theo TCVN ISO 9001:2015'
  expect(qualityScope({ forms: [{ ...form, text }] })).toEqual({
    facets: ['xây dựng', 'áp dụng', 'duy trì', 'cải tiến'],
    standard: 'TCVN ISO 9001:2015',
  })
  expect(qualityScope({ forms: [{ ...form, text: 'Kiểm tra ISO' }] })).toEqual({ facets: [], standard: '' })
  expect(qualityScope({ forms: [] })).toEqual({ facets: [], standard: '' })
})
