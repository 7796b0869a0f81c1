import { expectTypeOf, test } from 'vitest'
import { conclusionDraftShape } from '#features/concluding/conclusions/contract.ts'
import { correctionShape } from '#features/concluding/corrections/contract.ts'
import type { Correction } from '#features/concluding/corrections/rules.ts'
import { read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { overwrite, send } from './api.ts'
import { useList, useThing } from './queries.ts'

// Looked at by the compiler (`npm run check`), never run: whatever a line below `@ts-expect-error` does must not compile, or the check fails.

test('a screen is given what the contract says, and reads no field that was renamed or taken away (design)', () => {
  const Screen = () => {
    const corrections = useThing('/api/inspections/:id/corrections', { id: '7' }).data?.items ?? []
    expectTypeOf(corrections).toEqualTypeOf<readonly Correction[]>()
    // @ts-expect-error: the field is called `reason`
    corrections[0]?.why
    // @ts-expect-error: no such address
    useThing('/api/correction/:id', { id: '7' })
    // @ts-expect-error: the part of the address is called `id`
    useThing('/api/corrections/:id', { correctionId: '7' })
    // @ts-expect-error: the word of the query is called `day`
    useList('/api/units', { ngay: '2026-03-01' })
  }
  expectTypeOf(Screen).toBeFunction()
})

test('a screen sends what the contract says (design)', () => {
  const act = async () => {
    const draft = { reason: 'r', results: 's', headAssessment: '' }
    expectTypeOf(await send('POST /api/inspections/:id/corrections', { id: '7' }, draft)).toEqualTypeOf<Correction>()
    // @ts-expect-error: `results` is missing
    await send('POST /api/inspections/:id/corrections', { id: '7' }, { reason: 'r', headAssessment: '' })
    // @ts-expect-error: without the version that was seen
    await overwrite('PUT /api/inspections/:id/conclusion', { id: '7' }, draft)
  }
  expectTypeOf(act).toBeFunction()
})

test('a route stands in a contract and answers what that says (design)', () => {
  const add = (app: Routes, correction: Correction) => {
    app.get('/api/corrections/:id', {}, async ({ params }) => ({ ...correction, id: params.id }))
    // @ts-expect-error: in no contract
    app.get('/api/corrections/:id/more', {}, async () => correction)
    // @ts-expect-error: the contract says a correction
    app.get('/api/corrections/:id', {}, async () => ({ correction }))
    // @ts-expect-error: a moment is a text on the wire
    app.get('/api/setup/state', {}, async () => ({ needed: true, oidc: new Date() }))
    app.post('/api/inspections/:id/corrections', {}, async ({ body }) => {
      read(correctionShape, body)
      // @ts-expect-error: the contract names another shape
      read(conclusionDraftShape, body)
      return correction
    })
    // @ts-expect-error: there is no such part in the address
    app.get('/api/corrections/:id', {}, async ({ params }) => ({ ...correction, id: params.correctionId }))
  }
  expectTypeOf(add).toBeFunction()
})
