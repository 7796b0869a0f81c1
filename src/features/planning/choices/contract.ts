import { z } from 'zod'
import type { Unit, UnitKind } from '#features/ground/org/rules.ts'
import { dayShape } from '#features/ground/papers/contract.ts'
import type { LiableUnit } from '#features/planning/plans/rules.ts'
import type { Download, Items, Page, PageWords, PrintedPart, XLSX } from '#kernel/wire.ts'
import { type Factor, LOT_POOLS, type Lot, type RankedUnit, TYPED_CRITERIA, type TypedCriterion } from './rules.ts'

/** Figures of one criterion, all from one source and of one day; null takes a unit's figure away. In hundredths. */
export const factorsShape = z.strictObject({
  criterion: z.enum(TYPED_CRITERIA),
  source: z.string().trim().max(500),
  on: dayShape,
  values: z
    .array(z.strictObject({ unitId: z.uuid(), value: z.int().min(0).max(100_000_000).nullable() }))
    .min(1)
    .max(1000),
})

/** `id`: sent again under it, the lot is drawn once. */
export const lotShape = z.strictObject({
  id: z.uuid(),
  /** The number of the sentence, counted from 0. */
  rule: z.int().min(0).max(200),
  count: z.int().min(1).max(1000),
  pool: z.enum(LOT_POOLS),
  reason: z.string().trim().max(2000),
})

/** Which units are ranked: those of this kind, "sở, ban, ngành" taking in agencies and boards; else of all kinds that the plan speaks of. */
export interface RankingWords extends PageWords<'place'> {
  readonly planId?: string
  readonly kind?: UnitKind
}

export interface ServedRank extends RankedUnit {
  /** It stands in the plan. */
  readonly chosen: boolean
}

/** A figure that was typed for a plan. */
export interface TypedFactor extends Factor {
  readonly criterion: TypedCriterion
  readonly unitId: string
}

export interface ServedLot extends Omit<Lot, 'candidates'> {
  /** The number that its sentence has now; null: the plan has no such sentence any more. */
  readonly rule: number | null
  readonly candidates: readonly Pick<Unit, 'id' | 'name'>[]
  /** The units drawn, in the order in which they were. */
  readonly drawn: readonly string[]
  readonly byName: string
  readonly drawnAt: string
}

export interface ServedLiable extends LiableUnit {
  readonly name: string
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/ranking': { query: RankingWords; answer: Page<ServedRank> }
    'GET /api/ranking/sheet': { query: RankingWords; answer: PrintedPart }
    'GET /api/ranking/sheet.xlsx': { query: RankingWords; answer: Download<typeof XLSX> }
    'GET /api/plans/:id/factors': { answer: Items<TypedFactor> }
    'PUT /api/plans/:id/factors': { body: z.input<typeof factorsShape>; answer: Items<TypedFactor> }
    'GET /api/plans/:id/lots': { answer: Items<ServedLot> }
    'POST /api/plans/:id/lots': { body: z.input<typeof lotShape>; answer: ServedLot }
    'GET /api/plans/:id/liable': { answer: Items<ServedLiable> }
  }
}
