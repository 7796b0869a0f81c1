import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import type { Download, Items, Page, PageWords, PrintedPart, Upload, XLSX } from '#kernel/wire.ts'
import {
  LINK_KINDS,
  type SheetUnit,
  type Succession,
  UNIT_KINDS,
  UNIT_LENGTHS,
  UNIT_LEVELS,
  type Unit,
  type UnitEntry,
  type UnitKind,
  type UnitLink,
} from './rules.ts'

const aDay = z.iso.date().transform((day) => day as Day)

/** What a unit is from a day on. */
export const versionShape = z.strictObject({
  name: z.string().max(UNIT_LENGTHS.name),
  shortName: z.string().max(UNIT_LENGTHS.shortName),
  kind: z.enum(UNIT_KINDS),
  level: z.enum(UNIT_LEVELS),
  parentId: z.uuid().nullable(),
  place: z.string().trim().max(UNIT_LENGTHS.place),
  aliases: z.array(z.string().trim().min(1).max(300)).max(20),
  from: aDay,
  legalDocument: z.string().trim().max(UNIT_LENGTHS.legalDocument),
})

/** A unit typed into the form; what has ended long ago comes with its end. */
export const unitShape = versionShape.extend({
  code: z.string().max(UNIT_LENGTHS.code),
  to: aDay.nullable().default(null),
  endedBy: z.string().trim().max(UNIT_LENGTHS.endedBy).default(''),
})

/** How a unit ends, and who takes over. */
export const endShape = z.strictObject({
  to: aDay,
  endedBy: z.string().trim().max(UNIT_LENGTHS.endedBy),
  successors: z.array(z.uuid()).max(500),
})

/** What a unit is joined to from a day on. */
export const linkShape = z.strictObject({
  kind: z.enum(LINK_KINDS),
  unitIds: z.array(z.uuid()).max(500),
  from: aDay,
  legalDocument: z.string().trim().max(UNIT_LENGTHS.legalDocument),
})

/** A unit with the names of before, by which it is looked for. */
export interface KnownUnit extends Unit {
  readonly formerly: readonly string[]
}

/** The register as it was on a day. */
export interface ServedUnits extends Items<KnownUnit> {
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

/** One unit with all that the register holds of it, past and present; `names`: of every unit that stands in it. */
export interface ServedUnit {
  readonly id: string
  readonly code: string | null
  readonly versions: readonly Unit[]
  readonly below: readonly Pick<Unit, 'id' | 'kind'>[]
  readonly successions: readonly Succession[]
  readonly links: readonly UnitLink[]
  /** Vertical agencies that serve it on the day that is asked of. */
  readonly servedBy: readonly string[]
  readonly names: Readonly<Record<string, string>>
}

/** A unit that has just been registered. */
export interface AddedUnit extends UnitEntry {
  readonly id: string
  readonly tenantId: string
}

/** A cell of a sheet and what is to be said of it. */
export interface SheetCell {
  readonly row: number
  readonly column: string
  readonly code: string
  readonly text: string
}

/** What a sheet would add, and what is wrong in it, cell by cell. */
export interface SheetAnswer {
  readonly units: readonly SheetUnit[]
  readonly problems: readonly SheetCell[]
  /** What is odd and is taken all the same. */
  readonly cautions: readonly SheetCell[]
  readonly written: boolean
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/units': { query: { readonly day?: string }; answer: ServedUnits }
    'GET /api/units/list': { query: UnitWords; answer: Page<ListedUnit> }
    'GET /api/units/list/sheet': { query: UnitWords; answer: PrintedPart }
    'GET /api/units/list/sheet.xlsx': { query: UnitWords; answer: Download<typeof XLSX> }
    'POST /api/units': { body: z.input<typeof unitShape>; answer: AddedUnit }
    'GET /api/units/:id': { query: { readonly day?: string }; answer: ServedUnit }
    'POST /api/units/:id/versions': { body: z.input<typeof versionShape>; answer: ServedUnit }
    'POST /api/units/:id/end': { body: z.input<typeof endShape>; answer: ServedUnit }
    'POST /api/units/:id/links': { body: z.input<typeof linkShape>; answer: ServedUnit }
    'GET /api/units/template.xlsx': {
      answer: Download<typeof XLSX>
    }
    'POST /api/units/sheet': { query: { readonly ghi?: '1' }; body: Upload; answer: SheetAnswer }
  }
}
