import { expect, test } from 'vitest'
import { cast } from '../../test/cast.ts'
import { mayRecordSignature } from './actor.ts'

test.each([
  ['lan', true],
  ['dung', true],
  ['minh', false],
  ['thuy', false],
] as const)("%s may record Lan's signature: %s (CT-SIG-1)", (who, may) => {
  expect(mayRecordSignature(cast[who], cast.lan.id)).toBe(may)
})
