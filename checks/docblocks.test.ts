import { expect, test } from 'vitest'
import { sourceFiles } from './clauses.ts'

const STORE = /^src\/features\/[^/]+\/[^/]+\/store(\.ts$|\/)/
/** An exported function with the docblock right above it, or without one. */
const EXPORTED = /(?:(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\n)?^export (?:(?:async )?function (\w+)([\s\S]*?)^}|const (\w+))/gm

/** What a reader of a store would not be told: what a function answers or writes, and what it refuses. */
function docblockProblems(text: string): string[] {
  return [...text.matchAll(EXPORTED)].flatMap(([, docblock, of, body = '', name = of]) => {
    if (docblock === undefined) return [`${name} has no docblock`]
    return /\bnew Refused\(|\bmust\(|\bfound\(/.test(body) && !docblock.includes('@refuses')
      ? [`${name} refuses and its docblock does not say what`]
      : []
  })
}

test('every function of a store says in a sentence what the person of the transaction gets or what it writes', () => {
  const stores = sourceFiles().filter(({ path }) => STORE.test(path))
  expect(stores.length).toBeGreaterThan(15)
  expect(stores.flatMap(({ path, text }) => docblockProblems(text).map((problem) => `${path}: ${problem}`))).toEqual([])
})

test('a function without a docblock and one that hides what it refuses are found', () => {
  const told = '/** Units valid on `day`. */\nexport async function listUnits(tx: Tx) {\n  return asOf(tx)\n}\n'
  expect(docblockProblems(told)).toEqual([])
  expect(docblockProblems(`const a = 1\n\n${told.slice(told.indexOf('export'))}`)).toEqual([
    'listUnits has no docblock',
  ])
  expect(docblockProblems(told.replace('asOf(tx)', 'found(await tx)'))).toEqual([
    'listUnits refuses and its docblock does not say what',
  ])
})
