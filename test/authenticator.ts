import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What a test changes of an honest answer. */
export interface Crooked {
  readonly origin?: string
  readonly site?: string
  readonly challenge?: string
  readonly type?: string
  /** Whether the person unlocked the device. */
  readonly verified?: boolean
  readonly counter?: number
  readonly key?: KeyObject
  /** A maker's certificate in the answer. */
  readonly certificate?: Buffer
}

/** A device with one passkey, as far as WebAuthn goes: P-256, and it counts. */
export class Authenticator {
  readonly id = randomBytes(16).toString('base64url')
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  #counter = 0

  /** Answers what was asked for a new passkey. */
  create(asked: { challenge: string }, name = 'Điện thoại của tôi', how: Crooked = {}) {
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' })
    const point = (text: string | undefined) => bytes(Buffer.from(text!, 'base64url'))
    // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
    const key = [[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21], point(x), [0x22], point(y)].map((part) =>
      Buffer.from(part),
    )
    const id = Buffer.from(this.id, 'base64url')
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, ...key])
    const { certificate } = how
    const statement = certificate
      ? Buffer.concat([Buffer.from([0xa1]), text('x5c'), Buffer.from([0x81]), bytes(certificate)])
      : Buffer.from([0xa0])
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text(certificate ? 'packed' : 'none'),
      text('attStmt'),
      statement,
      text('authData'),
      bytes(this.#data(0x40, how, credential)),
    ])
    return {
      name,
      id: this.id,
      clientDataJSON: client('webauthn.create', asked.challenge, how),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    }
  }

  /** Signs what was asked. */
  get(asked: { challenge: string }, how: Crooked = {}) {
    const clientDataJSON = client('webauthn.get', asked.challenge, how)
    const data = this.#data(0, how)
    const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))])
    return {
      id: this.id,
      clientDataJSON,
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, how.key ?? this.#keys.privateKey).toString('base64url'),
    }
  }

  #data(
    flags: number,
    { site = 'localhost', verified = true, counter }: Crooked,
    credential = Buffer.alloc(0),
  ): Buffer {
    const count = Buffer.alloc(4)
    this.#counter = counter ?? this.#counter + 1
    count.writeUInt32BE(this.#counter)
    return Buffer.concat([sha256(Buffer.from(site)), Buffer.from([flags | 1 | (verified ? 4 : 0)]), count, credential])
  }
}

function client(type: string, challenge: string, how: Crooked): string {
  const said = {
    type: how.type ?? type,
    challenge: how.challenge ?? challenge,
    origin: how.origin ?? 'http://localhost',
  }
  return Buffer.from(JSON.stringify(said)).toString('base64url')
}

const sha256 = (given: Buffer): Buffer => createHash('sha256').update(given).digest()

/** In CBOR: a text, and bytes, of fewer than 24 and 64 k. */
const text = (given: string): Buffer => Buffer.from([0x60 + given.length, ...Buffer.from(given)])
const bytes = (given: Buffer): Buffer =>
  Buffer.from([...(given.length < 256 ? [0x58] : [0x59, given.length >> 8]), given.length & 255, ...given])
