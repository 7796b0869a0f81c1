import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FEATURES } from '#server/features.ts'

/** What is wrong with the page of a feature; null: there is none. */
function pageProblem(page: string | null): string | null {
  if (page === null) return 'has no README.md: say what it is, who acts and what is surprising'
  if (!/^# .+ \(.*\p{Ll}.*\)\n\n\S/u.test(page))
    return 'begins with no heading «English (tiếng Việt)» and a sentence below it'
  const lines = page.trimEnd().split('\n').length
  return lines > 30 ? `has a README.md of ${lines} lines, not 30` : null
}

test('every feature has a page of at most 30 lines that says what it is (design)', () => {
  const problems = FEATURES.map(({ name }) => {
    const path = `src/features/${name}/README.md`
    return [name, pageProblem(existsSync(path) ? readFileSync(path, 'utf8') : null)]
  })
  expect(problems.filter(([, problem]) => problem !== null)).toEqual([])
})

test('a missing page, one without a heading and one that is too long are found', () => {
  const page = '# Teams (Đoàn kiểm tra)\n\nWho inspects.\n'
  expect(pageProblem(page)).toBeNull()
  expect(pageProblem(null)).toMatch('has no README.md')
  expect(pageProblem(page.replace('# ', ''))).toMatch('no heading')
  expect(pageProblem(page + 'more\n'.repeat(28))).toMatch('31 lines')
})
