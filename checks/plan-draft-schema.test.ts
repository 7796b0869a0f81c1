import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaFile, schemaText } from './plan-draft-schema.ts'

test('The published schema of the plan draft is the one of the contract; run checks/plan-draft-schema.ts to renew it', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(schemaText())
})
