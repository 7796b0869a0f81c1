import { expect, test } from 'vitest'
import { saidOf } from './rules/said.ts'

test('only what is said somewhere is shown as a basis: neither a choice without a sentence nor a ready profile (design)', () => {
  const row = (key: string, source: string) => ({ key, value: true, source })
  const said = saidOf(
    [row('a', 'design'), row('b', 'plan'), row('c', 'profile'), row('d', 'Gửi trước 05 ngày'), row('e', 'Công văn 5')],
    [{ text: 'IV. TỔ CHỨC THỰC HIỆN' }, { text: 'Gửi trước 05 ngày' }],
  )
  expect(said).toEqual([
    { setting: 'd', sentence: 'Gửi trước 05 ngày', section: 'IV' },
    { setting: 'e', sentence: 'Công văn 5', section: null },
  ])
})
