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

/** What is worth a second look before going on, in the reader's language. */
export interface Caution {
  readonly code: string
  readonly text: string
}
