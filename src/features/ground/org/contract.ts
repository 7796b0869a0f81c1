import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import type { Download, Items, Page, PageWords, PrintedPart, Upload, XLSX } from '#kernel/wire.ts'
import {
  type NewUnit,
  type Succession,
  UNIT_KINDS,
  UNIT_LENGTHS,
  UNIT_LEVELS,
  type Unit,
  type UnitEntry,
  type UnitKind,
} from './rules.ts'

/** A unit typed into the form. */
export const unitShape = z.strictObject({
  code: z.string().max(UNIT_LENGTHS.code),
  name: z.string().max(UNIT_LENGTHS.name),
  shortName: z.string().max(UNIT_LENGTHS.shortName),
  kind: z.enum(UNIT_KINDS),
  level: z.enum(UNIT_LEVELS),
  parentId: z.uuid().nullable(),
  place: z.string().trim().max(UNIT_LENGTHS.place),
  aliases: z.array(z.string().trim().min(1).max(300)).max(20),
  from: z.iso.date().transform((day) => day as Day),
  legalDocument: z.string().trim().max(UNIT_LENGTHS.legalDocument),
})

/** The register as it was on a day. */
export interface ServedUnits extends Items<Unit> {
  readonly on: Day
  readonly successions: readonly Succession[]
}

/** A unit in the list of the register: how far below the top it stands, and what it is today where it is no more. */
export interface ListedUnit extends Unit {
  readonly depth: number
  readonly nowIs: readonly string[]
}

/** Filters and order of the register; `day`: as it was then. */
export interface UnitWords extends PageWords<'place' | 'name' | 'code'> {
  readonly day?: string
  readonly kind?: UnitKind
}

/** A unit that has just been registered. */
export interface AddedUnit extends UnitEntry {
  readonly id: string
  readonly tenantId: string
}

/** What a sheet would add, and what is wrong in it, cell by cell. */
export interface SheetAnswer {
  readonly units: readonly NewUnit[]
  readonly problems: readonly {
    readonly row: number
    readonly column: string
    readonly code: string
    readonly text: string
  }[]
  readonly written: boolean
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/units': { query: { readonly day?: string }; answer: ServedUnits }
    'GET /api/units/list': { query: UnitWords; answer: Page<ListedUnit> }
    'GET /api/units/list/sheet': { query: UnitWords; answer: PrintedPart }
    'GET /api/units/list/sheet.xlsx': { query: UnitWords; answer: Download<typeof XLSX> }
    'POST /api/units': { body: z.input<typeof unitShape>; answer: AddedUnit }
    'GET /api/units/template.xlsx': {
      answer: Download<typeof XLSX>
    }
    'POST /api/units/sheet': { query: { readonly ghi?: '1' }; body: Upload; answer: SheetAnswer }
  }
}
