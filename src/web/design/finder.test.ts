import { expect, test } from 'vitest'
import { makeFinder, type Pickable } from './finder.ts'

const units: readonly Pickable[] = [
  { id: '1', label: 'Sở Nội vụ', note: 'Sở', also: 'SNV' },
  { id: '2', label: 'Ủy ban nhân dân xã Phú Hòa', note: 'UBND cấp xã', also: 'PH' },
  { id: '3', label: 'Ủy ban nhân dân phường Hoà Phú', note: 'UBND cấp xã', also: 'HP' },
  { id: '4', label: 'Lý Quốc Khánh', note: 'Chuyên viên, Trung tâm Phục vụ hành chính công' },
  { id: '5', label: 'Vũ Thị Hạnh', note: 'Phó Chánh Văn phòng' },
]
const found = (typed: string) => makeFinder()(units, typed).shown.map(({ id }) => id)

test('a unit is found without marks, by its code, by words in any order, the closest first (design)', () => {
  expect(found('noi vu')).toEqual(['1'])
  expect(found('NỘI  vụ')).toEqual(['1'])
  expect(found('snv')).toEqual(['1'])
  expect(found('phu hoa')).toEqual(['2', '3'])
  expect(found('hoa phu')).toEqual(['3', '2'])
  expect(found('ubnd cap xa hoà')).toEqual(['2', '3'])
  expect(found('vũ')).toEqual(['1', '5', '4'])
  expect(found('không có')).toEqual([])
})

test('of thousands as many are shown as one reads, and how many more there are is said (design)', () => {
  const many = Array.from({ length: 3000 }, (_, at) => ({ id: `${at}`, label: `Đơn vị số ${at}` }))
  const find = makeFinder()
  expect(find(many, '')).toMatchObject({ more: 2950 })
  expect(find(many, 'don vi 29')).toMatchObject({ more: 109 })
  expect(find(many, 'so 2999')).toEqual({ shown: [many[2999]], more: 0 })
})
