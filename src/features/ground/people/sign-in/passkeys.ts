import { randomBytes, randomUUID } from 'node:crypto'
import { isIP } from 'node:net'
import type { Config } from '#server/config.ts'
import { callAuthz, type Db, type Tx } from '#server/database/db.ts'
import { callProven, type Proving } from '#server/database/proof.ts'
import { hashOfToken } from '#server/database/sessions.ts'
import {
  type NewPasskey,
  type PasskeyProof,
  type PasskeyWanted,
  type SignatureWanted,
  TRANSPORTS,
} from '../contract.ts'
import type { OwnAccount } from './accounts.ts'

/** A passkey of one's own account: its public half, and what it is called. */
export interface Passkey {
  readonly id: string
  readonly credentialId: Buffer
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

/** For which site passkeys are made here; null where the address that people use has no name, for which no browser makes any. */
export function siteOf({ baseUrl }: Pick<Config, 'baseUrl'>): { readonly id: string; readonly origin: string } | null {
  const { hostname, origin } = new URL(baseUrl)
  return isIP(hostname.replace(/^\[|\]$/g, '')) ? null : { id: hostname, origin }
}

type Site = NonNullable<ReturnType<typeof siteOf>>

/** The passkeys of the person whose session it is, also before the second step. */
export async function listPasskeys(db: Db | Tx, token: string): Promise<readonly Passkey[]> {
  const rows = await callAuthz<Passkey>(db, 'own_passkeys', [hashOfToken(token)])
  return rows.map((row) => ({ ...row, counter: Number(row.counter) }))
}

/** What the browser asks a device for that is to become a passkey of this account. The question is good once, for this session. */
export async function askForNew(db: Db, token: string, site: Site, own: OwnAccount): Promise<PasskeyWanted> {
  return {
    rp: { id: site.id, name: 'Soát' },
    user: { id: Buffer.from(own.id).toString('base64url'), name: own.login ?? own.name, displayName: own.name },
    challenge: await newChallenge(db, token),
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    attestation: 'none',
    excludeCredentials: (await listPasskeys(db, token)).map(named),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  }
}

/**
 * What the browser asks a device to sign with a passkey of this account; null where there is none: asked without names, a device would offer
 * those of other accounts. The question is good once, for this session.
 */
export async function askToSign(db: Db, token: string, site: Site): Promise<SignatureWanted | null> {
  const allowCredentials = (await listPasskeys(db, token)).map(named)
  if (allowCredentials.length === 0) return null
  return { rpId: site.id, challenge: await newChallenge(db, token), allowCredentials, userVerification: 'required' }
}

/** The public half of a new passkey, where it answers the question that this session was asked; null else. */
export async function readNew(
  db: Db,
  token: string,
  site: Site,
  given: NewPasskey,
): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter'> | null> {
  const challenge = await takeChallenge(db, token)
  if (challenge === null) return null
  const { id, clientDataJSON } = given
  const { verifyRegistrationResponse } = await library()
  const { isoBase64URL, isoCBOR } = await import('@simplewebauthn/server/helpers')
  try {
    // What a maker says of his device was not asked for and is left out: to look at it, addresses would be called that stand in it.
    const attested = isoCBOR.decodeFirst<Map<string, string | Map<string, string>>>(
      isoBase64URL.toBuffer(given.attestationObject),
    )
    attested.set('fmt', 'none').set('attStmt', new Map<string, string>())
    const attestationObject = isoBase64URL.fromBuffer(isoCBOR.encode(attested))
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      ...expected(challenge, site),
      supportedAlgorithmIDs: ALGORITHMS,
      response: {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON, attestationObject },
      },
    })
    if (!verified) return null
    const { credential } = registrationInfo
    return {
      credentialId: Buffer.from(credential.id, 'base64url'),
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
    }
  } catch {
    // The library throws at whatever is not as it should be.
    return null
  }
}

/** Keeps it; false where it is known already. */
export async function keepPasskey(
  by: Proving,
  token: string,
  passkey: Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports' | 'name'>,
): Promise<boolean> {
  const { credentialId, publicKey, counter, transports, name } = passkey
  const hash = hashOfToken(token)
  const [put] = await callProven<{ putPasskey: boolean }>(
    by,
    'put_passkey',
    [hash, randomUUID(), credentialId, publicKey, counter, transports, name],
    [hash, credentialId, publicKey].map((bytes) => bytes.toString('hex')),
  )
  return put?.putPasskey ?? false
}

/**
 * Whether a passkey of this person has signed what this session was asked, on this site, with its device unlocked by the person; the
 * question is used up by any answer. What it was used for stands in the record.
 */
export async function isRightPasskey(
  by: Proving & { readonly db: Db },
  token: string,
  site: Site | null,
  proof: PasskeyProof,
  origin: { readonly requestId: string; readonly address: string },
): Promise<boolean> {
  const challenge = await takeChallenge(by.db, token)
  const passkey = (await listPasskeys(by.db, token)).find((one) => idOf(one) === proof.id)
  if (challenge === null || site === null || !passkey) return false
  const { id, ...response } = proof
  const { verifyAuthenticationResponse } = await library()
  const answer = await verifyAuthenticationResponse({
    ...expected(challenge, site),
    credential: { id, publicKey: Uint8Array.from(passkey.publicKey), counter: passkey.counter },
    response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
  }).catch(() => null)
  if (!answer?.verified) return false
  const hash = hashOfToken(token)
  const counter = answer.authenticationInfo.newCounter
  const [used] = await callProven<{ usePasskey: boolean }>(
    by,
    'use_passkey',
    [hash, passkey.credentialId, counter, origin.requestId, origin.address],
    [hash.toString('hex'), passkey.credentialId.toString('hex'), String(counter)],
  )
  return used?.usePasskey ?? false
}

// Ed25519, P-256, RSA: what devices have. Newer ones come with the library, once devices do.
const ALGORITHMS = [-8, -7, -257]

const expected = (challenge: Buffer, { id, origin }: Site) => ({
  expectedChallenge: challenge.toString('base64url'),
  expectedOrigin: origin,
  expectedRPID: id,
  requireUserVerification: true,
})

const idOf = ({ credentialId }: Passkey) => credentialId.toString('base64url')

const named = (passkey: Passkey): SignatureWanted['allowCredentials'][number] => ({
  id: idOf(passkey),
  type: 'public-key',
  transports: TRANSPORTS.filter((transport) => passkey.transports.includes(transport)),
})

async function newChallenge(db: Db, token: string): Promise<string> {
  const challenge = randomBytes(32)
  await callAuthz(db, 'put_challenge', [hashOfToken(token), challenge])
  return challenge.toString('base64url')
}

async function takeChallenge(db: Db, token: string): Promise<Buffer | null> {
  const [asked] = await callAuthz<{ takeChallenge: Buffer | null }>(db, 'take_challenge', [hashOfToken(token)])
  return asked?.takeChallenge ?? null
}

/** Loaded where somebody has a passkey: it takes 27 MB. */
const library = () => import('@simplewebauthn/server')
