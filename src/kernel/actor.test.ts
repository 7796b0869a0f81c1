import { expect, test } from 'vitest'
import { cast } from '#test/cast.ts'
import { mayRecordSignature } from './actor.ts'

test.each([
  ['lan', true],
  ['dung', true],
  ['minh', false],
  ['thuy', false],
] as const)("%s may record Lan's signature: %s (CT-SIG-1)", (who, may) => {
  expect(mayRecordSignature(cast[who], cast.lan.id, cast.thuy.id)).toBe(may)
})

test('a clerk does not record another’s signature under what he submitted himself (CT-SIG-1)', () => {
  expect(mayRecordSignature(cast.dung, cast.lan.id, cast.dung.id)).toBe(false)
})
