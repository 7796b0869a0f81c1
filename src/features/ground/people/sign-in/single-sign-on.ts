import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Configuration } from 'openid-client'
import type { OidcConfig } from '#server/config.ts'
import { keyFor } from '#server/keys.ts'

/** What the browser carries from the way out to the way back, sealed: a stranger's answer fits no browser but the one that asked. */
interface Journey {
  readonly verifier: string
  readonly state: string
  readonly nonce: string
  /** Where the person wanted to go. */
  readonly wanted: string
  readonly until: number
}

const MINUTES = 10

/** Sign-in through the office's own provider: code flow with PKCE, state and nonce. Calls nothing but the configured issuer's origin. */
export class SingleSignOn {
  readonly #config: OidcConfig
  readonly #redirect: string
  readonly #key: Buffer
  #provider: Promise<{ client: typeof import('openid-client'); configuration: Configuration }> | null = null

  constructor(config: OidcConfig, baseUrl: string, key: Buffer) {
    this.#config = config
    this.#redirect = `${baseUrl}/api/sign-in/oidc/back`
    this.#key = keyFor(key, 'single sign-on')
  }

  /** Where to send the browser, and the sealed journey that it keeps meanwhile. */
  async begin(wanted: string, now: Date): Promise<{ address: string; journey: string; seconds: number }> {
    const { client, configuration } = await this.#open()
    const verifier = client.randomPKCECodeVerifier()
    const journey: Journey = {
      verifier,
      state: client.randomState(),
      nonce: client.randomNonce(),
      wanted,
      until: now.getTime() + MINUTES * 60_000,
    }
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#redirect,
      scope: this.#config.scope,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: journey.state,
      nonce: journey.nonce,
    })
    return { address: address.href, journey: this.#seal(journey), seconds: MINUTES * 60 }
  }

  /** The sign-in name that the provider vouches for, and where the person wanted to go; null when the answer is not one to this browser's question. */
  async finish(query: string, sealed: string | null, now: Date): Promise<{ login: string; wanted: string } | null> {
    const journey = sealed === null ? null : this.#unseal(sealed)
    if (journey === null || journey.until < now.getTime()) return null
    const { client, configuration } = await this.#open()
    const { verifier, state, nonce, wanted } = journey
    const tokens = await client
      .authorizationCodeGrant(configuration, new URL(`${this.#redirect}?${query}`), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      .catch(() => null)
    const claims = tokens?.claims()
    if (!tokens || !claims) return null
    // A claim that is not in the token may be told by the provider on asking.
    const told =
      claims[this.#config.claim] ??
      (await client.fetchUserInfo(configuration, tokens.access_token, claims.sub).catch(() => null))?.[
        this.#config.claim
      ]
    return typeof told === 'string' && told !== '' ? { login: told, wanted } : null
  }

  /** The library and the provider's own description, once; asked again at the next try when it could not be had. */
  #open() {
    this.#provider ??= this.#discover().catch((failure: unknown) => {
      this.#provider = null
      throw failure
    })
    return this.#provider
  }

  async #discover() {
    const client = await import('openid-client')
    const issuer = new URL(this.#config.issuer)
    const { clientId, clientSecret } = this.#config
    const configuration = await client.discovery(
      issuer,
      clientId,
      undefined,
      clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret),
      {
        timeout: 10,
        [client.customFetch]: onlyTo(issuer.origin),
        // Only a provider on this machine may do without https (see config.ts).
        ...(issuer.protocol === 'http:' && { execute: [client.allowInsecureRequests] }),
      },
    )
    return { client, configuration }
  }

  #seal(journey: Journey): string {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce)
    const sealed = Buffer.concat([cipher.update(JSON.stringify(journey)), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
  }

  #unseal(text: string): Journey | null {
    try {
      const bytes = Buffer.from(text, 'base64url')
      const cipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12), {
        authTagLength: 16,
      }).setAuthTag(bytes.subarray(12, 28))
      return JSON.parse(`${cipher.update(bytes.subarray(28)).toString()}${cipher.final().toString()}`) as Journey
    } catch {
      return null
    }
  }
}

/** A fetch that goes to one origin and follows nobody elsewhere. */
function onlyTo(
  origin: string,
): (
  url: string,
  options: { method: string; headers: Record<string, string>; body?: unknown; signal?: AbortSignal },
) => Promise<Response> {
  return async (url, { method, headers, body, signal }) => {
    if (new URL(url).origin !== origin)
      throw new Error(`the provider names an address that is not its own: ${new URL(url).origin}`)
    return fetch(url, {
      method,
      headers,
      redirect: 'error',
      ...(body !== undefined && { body: body as string }),
      ...(signal && { signal }),
    })
  }
}
