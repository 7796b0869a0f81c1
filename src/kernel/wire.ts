import type { Day } from './day.ts'

/**
 * What travels between browser and server, by method and address: `'GET /api/corrections/:id': { answer: Correction }`. Every contract.ts
 * adds the entries of its own routes. A route must answer what stands here, a screen reads no more than that, and docs/openapi.json is
 * made from it. Moments are ISO texts, for JSON knows no others.
 */
// biome-ignore lint/suspicious/noEmptyInterface: open, so that a new slice touches no central file
export interface Wire {}

/** 'GET /api/corrections/:id' */
export type Address = keyof Wire

/** The addresses of one method, without it. */
export type PathOf<Method extends string> = Address extends infer A
  ? A extends `${Method} ${infer Path}`
    ? Path
    : never
  : never

export type AnswerOf<A extends Address> = Wire[A] extends { readonly answer: infer Answer } ? Answer : never

/** What is sent with it; `undefined` where nothing is. */
export type BodyOf<A extends Address> = Wire[A] extends { readonly body: infer Body } ? Body : undefined

/** The words of the query. */
export type QueryOf<A extends Address> = Wire[A] extends { readonly query: infer Query } ? Query : unknown

/** The parts of the path, by their names. */
export type PartsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [N in Name]: string } & PartsOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? { readonly [N in Name]: string }
    : unknown

/** The body is no JSON: a file, byte by byte. */
export interface Upload {
  readonly upload: true
}

/** The answer is no JSON: a file to keep, of this media type. */
export interface Download<Type extends string = string> {
  readonly download: Type
}

/** The answer is no JSON: the way to another page. */
export interface Redirect {
  readonly redirect: true
}

/** What `POST …/:id/commands` is sent: one act, made once on the device, so that sending it twice does it once. */
export type Acts<Shapes, Action extends keyof Shapes = keyof Shapes> = {
  [A in Action]: {
    readonly commandId: string
    readonly action: A
    readonly seenVersion: number
    readonly input: Shapes[A] extends { readonly _zod: { readonly input: infer Input } } ? Input : never
  }
}[Action]

/** A list, whole. */
export interface Items<Item> {
  readonly items: readonly Item[]
}

/** A part of a list, under the filters and in the order that were asked for. */
export interface Page<Item> extends Items<Item> {
  /** Where the next part begins, to be sent as `after`; null at the end. */
  readonly next: string | null
  /** How many there are under these filters. */
  readonly total: number
  /** There are more than `total`: beyond a bound nobody counts. */
  readonly beyond: boolean
}

/** What every list is asked by, beside its own filters. */
export interface PageWords<Sort extends string = string> {
  /** Words without tone marks will do. */
  readonly search?: string
  /** What it is sorted by; with a hyphen before it, from the end. */
  readonly sort?: Sort | `-${Sort}`
  /** `next` of the part before. */
  readonly after?: string
  /** Of its Excel file, which is fetched by a link; else the reader's own. */
  readonly language?: 'vi' | 'en'
}

/** A part of a list as it is printed: every cell in words. */
export interface PrintedPart {
  readonly title: string
  readonly office: string
  readonly on: Day
  /** The filters in words. */
  readonly filters: readonly string[]
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[]
  readonly rows: readonly (readonly string[])[]
  readonly next: string | null
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What is worth a second look before going on, in the reader's language. */
export interface Caution {
  readonly code: string
  readonly text: string
}
