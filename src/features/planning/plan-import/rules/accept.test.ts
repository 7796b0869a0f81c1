import { expect, test } from 'vitest'
import { outlineFrom, placesFrom } from './accept.ts'

const node = (
  text: string,
  children: Parameters<typeof outlineFrom>[0][number][] = [],
  appliesTo: string[] | null = null,
  notFor: string[] | null = null,
) => ({
  marker: null,
  text,
  appliesTo,
  notFor,
  notes: [],
  children,
})

test('a heading that also asks keeps its question as the first item below it (TN-DC-I.2.5-1a, TN-DC-I.2.5-2a)', () => {
  const [block] = outlineFrom([
    node(
      'Đối với UBND phường, xã: Kết quả bố trí công chức',
      [node('Văn bản phân công', [], ['commune'])],
      ['commune'],
    ),
  ])
  expect(block).toMatchObject({
    text: 'Đối với UBND phường, xã',
    appliesTo: ['communePC'],
    children: [{ text: 'Kết quả bố trí công chức', appliesTo: ['communePC'] }, { text: 'Văn bản phân công' }],
  })
})

test('an item that a kind must not report applies to every other kind (TN-DC-I.3-2x)', () => {
  const [item] = outlineFrom([node('Tổ công nghệ số cộng đồng', [], null, ['specialisedAgency'])])
  expect(item!.appliesTo).toContain('communePC')
  expect(item!.appliesTo).not.toContain('specialisedAgency')
})

test('places come from numbers and names, from a share where no other sentence holds its units; a kind without a number gives none (CT-III-1b-2, CT-III-1b-4, KG-I-2b-1)', () => {
  const rule = (change: object) => ({
    kind: 'communePC',
    names: [],
    count: null,
    percent: null,
    perParent: null,
    text: 'UBND xã',
    form: null,
    ...change,
  })
  const content = {
    forms: [],
    targets: [
      rule({ count: 2 }),
      rule({ names: ['Sở Y tế'], kind: 'provincialDepartment' }),
      rule({ percent: 30 }),
      rule({}),
      rule({ percent: 30, kind: 'verticalAgency' }),
    ],
  }
  const places = placesFrom(content as never, new Map([['Sở Y tế', 'u1']]), () => 31)
  expect([0, 1, 2, 3, 4].map((index) => places.filter((place) => place.rule === index).length)).toEqual([
    2, 1, 0, 0, 10,
  ])
  expect(places[2]).toMatchObject({ unitId: 'u1', label: 'Sở Y tế' })
})
