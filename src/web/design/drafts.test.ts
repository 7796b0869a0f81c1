import { expect, test } from 'vitest'
import { fitted, withoutFiles } from './drafts.ts'

test('what was begun comes back into the fields that the form still has, as it has them (design)', () => {
  const start = { fact: '', causes: [] as string[], dueOn: null as string | null, kind: 'shortcoming' }
  expect(fitted(start, { fact: 'Sổ', dueOn: '2026-03-02' })).toEqual({ ...start, fact: 'Sổ', dueOn: '2026-03-02' })
  const older: object = { fact: ['Sổ'], causes: 'Vội', kind: 7, gone: 'x' }
  expect(fitted(start, older)).toEqual(start)
})

test('files are not kept with what was begun (design)', () => {
  const file = new File(['x'], 'ảnh.jpg')
  expect(withoutFiles({ text: 'x', files: [file], one: file, none: null })).toEqual({ text: 'x', none: null })
})
