import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, test } from 'vitest'
import { keepsItsWords } from '#test/plans/facts.ts'
import { articles, twoColumns } from '#test/plans/other-layouts.ts'
import { asLines } from '#test/plans/render.ts'

const folder = fileURLToPath(new URL('../../../../../../shared/samples/plans/', import.meta.url))
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []

// The invented layouts of the import are tried in its own tests, by the same words (`check`).
test.each(Object.entries({ articles, twoColumns }))('%s: its paragraphs say what its lines say', (_name, text) => {
  keepsItsWords(asLines(text))
})

describe.skipIf(names.length === 0)('the sample plans (skipped when ../shared/samples/plans is absent)', () => {
  test.each(names)('%s: its paragraphs say what its lines say', (name) => {
    keepsItsWords(asLines(readFileSync(`${folder}${name}`, 'utf8')))
  })
})
