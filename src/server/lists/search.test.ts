import fc from 'fast-check'
import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { searchKey } from '#kernel/text.ts'
import { testWorld } from '#test/db.ts'

const world = testWorld('2026-06-01')

const keysOf = (texts: readonly string[]) =>
  world.asOwner(async (owner) => {
    const asked = CompiledQuery.raw(
      'select authz.search_key(t) as key from unnest($1::text[]) with ordinality as x(t, n) order by n',
      [texts],
    )
    return (await owner.executeQuery<{ key: string }>(asked)).rows.map(({ key }) => key)
  })

test('the database folds words as the search of the browser does', async () => {
  const texts = [
    'Ủy ban nhân dân phường Đông Hòa, số hoá hồ sơ',
    '  Nghị định 30/2020/NĐ-CP \u00a0 “Hòa” hoà  ',
    'Ðắk Lắk, Ea H’leo, Chư` Sê',
    'ặ ễ Ữ Ợ đ Đ \u00ad\u200b',
    '',
  ]
  expect(await keysOf(texts)).toEqual(texts.map(searchKey))
})

test('whatever is written', async () => {
  const letters = fc.constantFrom(...'aAăÂđĐéÈẹỗỡữỲ ơƯ\n\t-/.,’`0 9\u0301\u0323')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: letters }), { minLength: 20, maxLength: 60 }), async (texts) => {
      expect(await keysOf(texts)).toEqual(texts.map(searchKey))
    }),
    { numRuns: 20 },
  )
})
