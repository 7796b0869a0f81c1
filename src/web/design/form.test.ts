import { expect, test } from 'vitest'
import { Refused } from '../api.ts'
import { formLines, refusedFields } from './form.ts'

const values = { name: '', items: [] as string[] }
const idOf = (name: string) => `f-${name}`
const refusal = (field?: string) =>
  new Refused({ status: 422, code: 'X', detail: 'Sửa mục này.', ...(field && { field }) })

test('a refusal that names a field stands at the field and leads to it from the summary (design)', () => {
  const errors = refusedFields(values, refusal('items.3.text'), { name: 'Nhập tên.' })
  expect(errors).toEqual({ name: 'Nhập tên.', items: 'Sửa mục này.' })
  expect(formLines(errors, refusal('items.3.text'), idOf)).toEqual([
    { text: 'Nhập tên.', fieldId: 'f-name' },
    { text: 'Sửa mục này.', fieldId: 'f-items' },
  ])
})

test('a refusal of the whole, or of a field that is not on the screen, is never lost (design)', () => {
  for (const refused of [refusal(), refusal('hidden')]) {
    expect(formLines(refusedFields(values, refused, {}), refused, idOf)).toEqual([
      { text: 'Sửa mục này.', fieldId: null },
    ])
  }
})
