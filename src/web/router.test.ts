import { expectTypeOf, test } from 'vitest'
import type { Address } from './address.ts'

test('an address that no page answers is no address (design)', () => {
  expectTypeOf<'/viec'>().toExtend<Address>()
  expectTypeOf<'/kien-nghi?han=qua'>().toExtend<Address>()
  expectTypeOf<`/cuoc/${string}`>().toExtend<Address>()
  expectTypeOf<`/cuoc/${string}/ket-luan`>().toExtend<Address>()
  expectTypeOf<'/khong-co'>().not.toExtend<Address>()
  expectTypeOf<`/cuocs/${string}`>().not.toExtend<Address>()
  expectTypeOf<string>().not.toExtend<Address>()
})
