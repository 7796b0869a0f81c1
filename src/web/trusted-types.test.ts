import { expect, test } from 'vitest'
import { rules } from './trusted-types.ts'

test('style sheets pass, markup and script from text do not (design)', () => {
  expect(rules.createHTML('.a{color:red}')).toBe('.a{color:red}')
  expect(() => rules.createHTML('<img src=x onerror=alert(1)>')).toThrow(TypeError)
  expect(() => rules.createScript('alert(1)')).toThrow(TypeError)
  expect(() => rules.createScriptURL('https://example.org/x.js')).toThrow(TypeError)
})
