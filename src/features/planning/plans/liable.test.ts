import { describe, expect, test } from 'vitest'
import type { Unit } from '#features/ground/org/rules.ts'
import { type CoverageRule, complementOf, liableUnits } from './rules.ts'

const rule = (part: Partial<CoverageRule>): CoverageRule => ({
  ...{ kind: null, names: [], count: null, percent: null, perParent: null, text: '', form: null },
  ...part,
})
const unit = (id: string, kind: Unit['kind'], parentId = 'T') => ({ id, kind, parentId })
const REGISTER = [
  unit('S1', 'specialisedAgency'),
  unit('S2', 'provincialDepartment'),
  unit('N', 'verticalAgency'),
  unit('X1', 'communePC'),
  unit('X2', 'communePC'),
]
const OWN = { selfKinds: [], communeReports: 'own' as const }
const SAID = [rule({ kind: 'provincialDepartment', percent: 30 }), rule({ kind: 'communePC', percent: 30 })]

describe('who owes a self-inspection', () => {
  test('is every unit of the kinds of the plan, worked out from the register; the complement is not inspected (design)', () => {
    const liable = liableUnits(SAID, [{ rule: 1, unitId: 'X1' }], REGISTER, OWN)
    expect(liable.map(({ unitId, chosen }) => [unitId, chosen])).toEqual([
      ['S1', false],
      ['S2', false],
      ['X1', true],
      ['X2', false],
    ])
    expect(complementOf(liable).map(({ unitId }) => unitId)).toEqual(['S1', 'S2', 'X2'])
  })
  test('goes by the kinds that the plan sets before those that it speaks of (design)', () => {
    const kinds = (selfKinds: readonly string[]) =>
      liableUnits(SAID, [], REGISTER, { ...OWN, selfKinds }).map(({ unitId }) => unitId)
    expect(kinds(['verticalAgency', 'communePC'])).toEqual(['N', 'X1', 'X2'])
    expect(liableUnits([rule({ kind: 'subordinateUnit' })], [], REGISTER, OWN)).toEqual([])
  })
  test('a commune reports within its district where the plan says so, and by itself where it lies in none (design)', () => {
    const register = [unit('H', 'districtPC'), unit('X1', 'communePC', 'H'), unit('X2', 'communePC')]
    const reports = (communeReports: 'own' | 'inDistrict') =>
      liableUnits(SAID, [], register, { ...OWN, communeReports }).map(({ unitId, reports: own }) => [unitId, own])
    expect(reports('inDistrict')).toEqual([
      ['X1', false],
      ['X2', true],
    ])
    expect(reports('own')).toEqual([
      ['X1', true],
      ['X2', true],
    ])
  })
})
