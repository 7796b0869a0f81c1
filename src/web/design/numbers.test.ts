import { expect, test } from 'vitest'
import { readDecimal, showDecimal } from './numbers.ts'

test('a number is typed with a comma for decimals and dots or spaces between thousands (design)', () => {
  expect(readDecimal('4.215')).toBe('4215')
  expect(readDecimal('1 234 567')).toBe('1234567')
  expect(readDecimal('1.234,50')).toBe('1234.50')
  expect(readDecimal('0,1')).toBe('0.1')
  expect(readDecimal('−3,5')).toBe('-3.5')
  expect(readDecimal(' 007 ')).toBe('7')
  expect(readDecimal('-0')).toBe('0')
})

test('a number that could be read two ways, or not at all, is not guessed (design)', () => {
  for (const text of ['4.21', '4.2150', '1,2,3', '12a', '', ',5', '1.234 567', '5,'])
    expect(readDecimal(text), text).toBeNull()
})

test('a number is shown with every digit it has, even beyond what a float holds (design)', () => {
  expect(showDecimal('12345678901234567890.123')).toBe('12.345.678.901.234.567.890,123')
  expect(showDecimal('-3.5')).toBe('−3,5')
  for (const value of ['0', '999', '1000', '-1234.50']) expect(readDecimal(showDecimal(value))).toBe(value)
})
