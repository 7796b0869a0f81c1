import { z } from 'zod'
import type { Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Download, Items, Page, PageWords, PrintedPart, Redirect, Upload, XLSX } from '#kernel/wire.ts'
import type {
  AccountNotice,
  AccountRequest,
  Choosable,
  NewPost,
  PeopleColumn,
  Person,
  PersonPost,
  RowDeed,
} from './rules.ts'

const password = z.string().min(1).max(500)
const code = z.string().trim().min(1).max(100)
export const POSTS = [
  'chair',
  'viceChair',
  'focalHead',
  'focalOfficer',
  'unitHead',
  'unitOfficer',
  'clerk',
  'archivist',
  'administrator',
  'auditor',
] as const satisfies readonly Post[]

const post = z.enum(POSTS)

export const signInShape = z.strictObject({ login: z.string().max(200), password })

export const codeShape = z.strictObject({ code })

const base64url = z.string().regex(/^[\w-]*$/)

/** What a device signed with a passkey: the parts of a browser's answer that are looked at, as it encodes them. */
export const passkeyProofShape = z.strictObject({
  id: base64url.max(1400),
  clientDataJSON: base64url.max(4000),
  authenticatorData: base64url.max(4000),
  signature: base64url.max(4000),
})
export type PasskeyProof = z.infer<typeof passkeyProofShape>

/** A new passkey: what the person calls it, and what the device answered. */
export const newPasskeyShape = z.strictObject({
  name: z.string().trim().min(1).max(60),
  id: base64url.max(1400),
  clientDataJSON: base64url.max(4000),
  attestationObject: base64url.max(20_000),
  transports: z.array(z.string().max(20)).max(10),
})
export type NewPasskey = z.infer<typeof newPasskeyShape>

/** The second step: six digits, a recovery code, or a passkey. */
export const secondStepShape = z.union([codeShape, z.strictObject({ passkey: passkeyProofShape })])

/** A password, the six digits of the second step, or a passkey. */
export const confirmShape = z.union([
  z.strictObject({ proof: password }),
  z.strictObject({ passkey: passkeyProofShape }),
])

export const passwordShape = z.strictObject({ current: password, password })

export const linkShape = z.strictObject({ token: z.string().max(200) })

export const useLinkShape = z.strictObject({ token: z.string().max(200), password })

export const setupShape = z.strictObject({
  token: z.string().max(200),
  name: z.string().trim().min(1).max(200),
  login: z.string().max(200),
  password,
  locality: z.string().trim().min(1).max(300),
})

export const postShape = z.strictObject({
  unitId: z.uuid(),
  post,
  title: z.string().trim().max(200),
  from: z.iso.date().transform((day) => day as Day),
})

export const personShape = z.strictObject({
  name: z.string().trim().min(1).max(200),
  login: z.string().max(200),
  ...postShape.shape,
})

const cell = z.string().max(2_000)

/** A row of the sheet as it was read or corrected; `sure`: of a namesake that it is another person. */
const peopleRowShape = z.strictObject({
  row: z.int().min(1).max(100_000),
  name: cell,
  unit: cell,
  post: cell,
  title: cell,
  login: cell,
  from: cell,
  sure: z.boolean(),
})

export const peopleRowsShape = z.strictObject({ rows: z.array(peopleRowShape), write: z.boolean() })

/** A row with what it would do or has done, and what is wrong in it, cell by cell. */
export interface JudgedRow extends z.infer<typeof peopleRowShape> {
  readonly problems: readonly { readonly column: PeopleColumn; readonly code: string; readonly text: string }[]
  readonly deed: RowDeed | null
  readonly entry: NewPost | null
  readonly twin: string | null
  /** A second person is asked first. */
  readonly needsSecond: boolean
  /** Once it has been taken in: the link, or the request that waits; neither for another post of somebody who signs in already. */
  readonly made: Partial<PasswordLink & Asked> | null
}

export const postEndShape = z.strictObject({ on: z.iso.date() })

export const secondStepPostsShape = z.strictObject({ posts: z.array(post).max(20) })

export const heldShape = z.strictObject({ kind: z.enum(['name', 'address']), what: z.string().max(200) })

/** A name or an address from which guesses are not looked at for a while. */
export interface HeldTries extends z.infer<typeof heldShape> {
  readonly minutes: number
}

/** What a person sees of his own account. */
export interface OwnAccount {
  readonly name: string
  readonly signInName: string | null
  readonly hasPassword: boolean
  /** A phone that gives codes, or a passkey. */
  readonly secondStep: boolean
  readonly phone: boolean
  readonly passkeys: readonly OwnPasskey[]
  /** For which site passkeys are made here; null where its address is a number, for which no browser makes any. */
  readonly passkeySite: string | null
  /** The last of them stays. */
  readonly compulsory: boolean
  readonly mustEnrol: boolean
  readonly codesLeft: number
}

/** Moments are ISO. */
export interface OwnPasskey {
  readonly id: string
  readonly name: string
  readonly since: string
  readonly lastUsed: string | null
}

/** How a browser reaches a device; what it says beyond these is not kept. */
export const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

interface NamedPasskey {
  id: string
  type: 'public-key'
  transports: (typeof TRANSPORTS)[number][]
}

/** What a browser is asked for a new passkey, in the words of WebAuthn. */
export interface PasskeyWanted {
  rp: { id: string; name: string }
  user: { id: string; name: string; displayName: string }
  challenge: string
  pubKeyCredParams: { type: 'public-key'; alg: number }[]
  attestation: 'none'
  excludeCredentials: NamedPasskey[]
  authenticatorSelection: { residentKey: 'preferred'; userVerification: 'required' }
}

/** What a browser is asked to have signed with a passkey. */
export interface SignatureWanted {
  rpId: string
  challenge: string
  allowCredentials: NamedPasskey[]
  userVerification: 'required'
}

/** A device on which a person is signed in. */
export interface Device {
  readonly id: string
  readonly device: string | null
  readonly address: string
  readonly since: string
  readonly lastUsed: string
  readonly thisOne: boolean
}

/** A one-time link with which a person sets a password, shown once. */
export interface PasswordLink {
  readonly token: string
  readonly expires: string
}

/** A second person is asked: the request waits for him. */
export interface Asked {
  readonly asked: string
}

/** A person in the list, each post with the name of its unit. */
export interface ListedPerson extends Omit<Person, 'posts'> {
  readonly posts: readonly (PersonPost & { readonly unitName: string })[]
}

/** Filters and order of the list of people. */
export interface PeopleWords extends PageWords<'name' | 'login'> {
  readonly post?: Post
  readonly unitId?: string
  readonly state?: 'active' | 'locked'
}

export interface RecoveryCodes {
  readonly codes: readonly string[]
}

type Id = { readonly id: string }

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/people': { query: PeopleWords; answer: Page<ListedPerson> }
    'GET /api/people/sheet': { query: PeopleWords; answer: PrintedPart }
    'GET /api/people/sheet.xlsx': { query: PeopleWords; answer: Download<typeof XLSX> }
    'GET /api/people/choices': { answer: Items<Choosable> }
    'POST /api/people': { body: z.input<typeof personShape>; answer: Id & (PasswordLink | Asked) }
    'GET /api/people/template.xlsx': {
      answer: Download<typeof XLSX>
    }
    'POST /api/people/sheet': { body: Upload; answer: { readonly rows: readonly JudgedRow[] } }
    'POST /api/people/rows': {
      body: z.input<typeof peopleRowsShape>
      answer: { readonly rows: readonly JudgedRow[] }
    }
    'POST /api/people/:id/posts': { body: z.input<typeof postShape>; answer: Id | Asked }
    'POST /api/people/:id/posts/:postId/end': { body: z.input<typeof postEndShape>; answer: Id }
    'POST /api/people/:id/lock': { answer: Id & { readonly active: boolean } }
    'POST /api/people/:id/unlock': { answer: Id & { readonly active: boolean } }
    'POST /api/people/:id/password-link': { answer: PasswordLink | Asked }
    'POST /api/people/:id/second-step/remove': { answer: Id | Asked }
    'GET /api/account-requests': { answer: Items<AccountRequest> }
    'POST /api/account-requests/:id/approve': { answer: Id & { readonly link: PasswordLink | null } }
    'POST /api/account-requests/:id/refuse': { answer: Id }
    'GET /api/second-step-posts': { answer: { readonly posts: readonly Post[] } }
    'PUT /api/second-step-posts': {
      body: z.input<typeof secondStepPostsShape>
      answer: { readonly posts: readonly Post[] }
    }

    'GET /api/me/account': { answer: OwnAccount }
    'GET /api/me/notices': { answer: Items<AccountNotice> }
    'POST /api/me/notices/:id/seen': { answer: Id }
    'POST /api/me/confirm': { body: z.input<typeof confirmShape>; answer: undefined }
    'POST /api/me/password': { body: z.input<typeof passwordShape>; answer: undefined }
    'POST /api/me/second-step': { answer: { readonly secret: string; readonly address: string } }
    'POST /api/me/second-step/confirm': { body: z.input<typeof codeShape>; answer: RecoveryCodes }
    'POST /api/me/second-step/remove': { answer: undefined }
    'POST /api/me/passkeys/ask': { answer: PasskeyWanted }
    'POST /api/me/passkeys': {
      body: z.input<typeof newPasskeyShape>
      /** Null where there are recovery codes from before. */
      answer: { readonly codes: readonly string[] | null }
    }
    'POST /api/me/passkeys/:id/remove': { answer: Id }
    'POST /api/me/recovery-codes': { answer: RecoveryCodes }
    'GET /api/me/sessions': { answer: Items<Device> }
    'POST /api/me/sessions/:id/end': { answer: { readonly ended: number } }
    'POST /api/me/sessions/end-others': { answer: { readonly ended: number } }

    'POST /api/sign-in': { body: z.input<typeof signInShape>; answer: { readonly needsCode: true } | undefined }
    'GET /api/sign-in/code': { answer: { readonly code: boolean; readonly passkey: boolean } }
    'POST /api/sign-in/code': { body: z.input<typeof secondStepShape>; answer: undefined }
    'POST /api/sign-in/passkey': { answer: SignatureWanted }
    'GET /api/sign-in/oidc': { query: { readonly tiep?: string }; answer: Redirect }
    'GET /api/sign-in/oidc/back': { answer: Redirect }
    'GET /api/sign-in/held': { answer: Items<HeldTries> }
    'POST /api/sign-in/held/lift': { body: z.input<typeof heldShape>; answer: z.infer<typeof heldShape> }
    'POST /api/sign-out': { answer: undefined }
    'GET /api/setup/state': { answer: { readonly needed: boolean; readonly oidc: string | null } }
    'POST /api/setup/state': {
      body: z.input<typeof linkShape>
      answer: { readonly needed: boolean; readonly sampleOffered: boolean }
    }
    'POST /api/setup': { body: z.input<typeof setupShape>; answer: undefined }
    'POST /api/password-link': {
      body: z.input<typeof linkShape>
      answer: { readonly name: string; readonly login: string }
    }
    'POST /api/password-link/use': { body: z.input<typeof useLinkShape>; answer: undefined }
  }
}
