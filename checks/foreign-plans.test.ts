import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The places whose plans the rules were learnt from. */
const STUDIED = /Cần Thơ|Quảng Nam|Nghi Xuân|Kiên Giang|Tây Ninh/
/** Their names stand where clauses are counted, and where a ready plan says whose way it follows. */
const NAMED = ['src/features/planning/plan-text/texts/beginning.ts', 'src/kernel/source.ts']

test('no other office’s plan is named on a screen, in a refusal or on a paper (design)', () => {
  const naming = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .filter((path) => STUDIED.test(withoutComments(readFileSync(path, 'utf8'))))
  expect(naming.toSorted()).toEqual(NAMED)
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
