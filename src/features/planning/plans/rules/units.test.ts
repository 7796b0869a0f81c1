import { expect, test } from 'vitest'
import { cast } from '#test/cast.ts'
import { chooseUnits } from '../rules.ts'

const rule = { kind: 'communePC', names: [], count: 2, percent: null, perParent: null, text: '02 xã', form: null }

test('promised places are filled first and stay when their unit goes; further units come and go with theirs (CT-III-1b-6)', () => {
  const chosen = (places: readonly (string | null)[], unitIds: readonly string[]) => {
    const held = places.map((unitId, at) => ({ id: `p${at}`, unitId }))
    const at = { rule, promised: 2, places: held }
    const made = chooseUnits(cast.thuy, { state: 'draft', content: { forms: [] } }, at, unitIds)
    return made.ok && made.value
  }
  expect(chosen([null, null], ['a'])).toEqual({ filled: [{ id: 'p0', unitId: 'a' }], added: [], removed: [] })
  expect(chosen([null, null], ['a', 'b', 'c'])).toMatchObject({ filled: [{}, {}], added: ['c'] })
  expect(chosen(['a', 'b', 'c'], ['b'])).toEqual({ filled: [{ id: 'p0', unitId: null }], added: [], removed: ['p2'] })
  expect(chosen(['a', 'b'], ['c', 'b'])).toEqual({ filled: [{ id: 'p0', unitId: 'c' }], added: [], removed: [] })
})
