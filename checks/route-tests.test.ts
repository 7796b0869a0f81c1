import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Whether the routes among these files of a feature are asked by a test beside them: routes.test.ts, or one in the folder routes/. */
const areAsked = (files: readonly string[]) =>
  !files.some((file) => /^routes(\.ts$|\/)/.test(file)) || files.some((file) => /^routes(\/.+)?\.test\.ts$/.test(file))

test('the routes of every feature have a test that asks them', () => {
  const features = readdirSync('src/features').flatMap((area) =>
    readdirSync(`src/features/${area}`).map((name) => `src/features/${area}/${name}`),
  )
  const silent = features.filter((folder) => !areAsked(readdirSync(folder, { recursive: true, encoding: 'utf8' })))
  expect(silent).toEqual([])
})

test('routes that nobody asks are found, as one file and as a folder', () => {
  expect(areAsked(['rules.ts', 'rules.test.ts'])).toBe(true)
  expect(areAsked(['routes.ts', 'routes.test.ts'])).toBe(true)
  expect(areAsked(['routes', 'routes/papers.ts', 'routes/papers.test.ts'])).toBe(true)
  expect(areAsked(['routes.ts', 'rules.test.ts'])).toBe(false)
  expect(areAsked(['routes', 'routes/papers.ts', 'papers.test.ts'])).toBe(false)
})
