import { globSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Names of classes that stand in selectors; what is quoted or an address is none. */
const classesOf = (css: string) =>
  new Set(
    css.replace(/\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'|url\([^)]*\)|@import[^;]*;/g, '').match(/\.[a-zA-Z][\w-]*/g) ?? [],
  )

test('every stylesheet reaches the browser: one imported by a module that only passes on is left out of the build (design)', () => {
  const built = classesOf(
    readdirSync('dist/assets')
      .filter((name) => name.endsWith('.css'))
      .map((name) => readFileSync(`dist/assets/${name}`, 'utf8'))
      .join('\n'),
  )
  const lost = globSync('src/**/*.css').filter((file) =>
    [...classesOf(readFileSync(file, 'utf8'))].some((name) => !built.has(name)),
  )
  expect(lost).toEqual([])
})
