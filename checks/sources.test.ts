import { expect, test } from 'vitest'
import { citedIn, knownClauses, sourceFiles, testedIn } from './clauses.ts'

const known = new Set(knownClauses())

test('the register of clauses has every clause of the five plans', () => {
  expect(known.size).toBe(419)
})

test('a rule rests only on clauses that someone can look up', () => {
  const strange = sourceFiles().flatMap(({ path, text, isTest }) =>
    (isTest ? testedIn(text) : citedIn(text)).filter((id) => !known.has(id)).map((id) => `${path}: ${id}`),
  )
  expect(strange).toEqual([])
})

test('citations are read from rules, docblocks and the names of tests', () => {
  expect(citedIn(`source: ['CT-I-1a-1', 'NX-IV-1-2b'],\n/** @source TN-DC-I.3-2x, design */`)).toEqual([
    'CT-I-1a-1',
    'NX-IV-1-2b',
    'TN-DC-I.3-2x',
  ])
  expect(testedIn(`test('a thing is refused (CT-I-1đ-1, KG-I-2b-1)', () => {})`)).toEqual(['CT-I-1đ-1', 'KG-I-2b-1'])
})
