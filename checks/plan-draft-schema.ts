// Writes docs/plan-draft.schema.json from the contract of the plan import; its test fails when the file is stale.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { planDraft } from '#features/planning/plan-import/contract.ts'

/** The file as it must be. */
export const schemaText = (): string =>
  `${JSON.stringify({ ...z.toJSONSchema(planDraft, { target: 'draft-2020-12' }), title: 'Soát: plan draft' }, null, 2)}\n`

export const schemaFile = fileURLToPath(new URL('../docs/plan-draft.schema.json', import.meta.url))

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(schemaFile, schemaText())
