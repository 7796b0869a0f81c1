import { expect, test } from 'vitest'
import { signature, signerOf } from '#features/ground/papers/document.ts'
import { leadsTeam } from './rules.ts'

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
        { name: '', post: 'unitOfficer', title: 'Phó Chánh Văn phòng' },
        leadsTeam({ seats }, accountId),
        'other',
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
