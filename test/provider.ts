import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What this test needs to know of the certified provider, which has no types of its own. */
interface ProviderClass {
  new (
    issuer: string,
    configuration: object,
  ): {
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    on(event: string, listener: (...given: unknown[]) => void): void
  }
}

export interface TestProvider {
  readonly issuer: string
  /** Every path that was asked of it. */
  readonly asked: string[]
  /** Who is signed in there, by its claim. */
  person: string
  stop(): Promise<void>
}

/** A real OpenID Connect provider on loopback: one client, whoever `person` names is signed in without being asked. */
export async function startProvider(redirect: string): Promise<TestProvider> {
  // @ts-expect-error the provider has no types of its own
  const { default: Provider } = (await import('oidc-provider')) as { default: ProviderClass }
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: TestProvider = {
    issuer,
    asked: [],
    person: 'thuy',
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
  const made = new Provider(issuer, {
    clients: [
      {
        client_id: 'soat',
        client_secret: 'a secret of the test',
        redirect_uris: [redirect],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { profile: ['preferred_username'] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['only in tests'] },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    pkce: { required: () => true },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, preferred_username: id }),
    }),
    interactions: { url: (_context: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    loadExistingGrant: async (context: {
      oidc: {
        provider: { Grant: new (given: object) => { addOIDCScope(scope: string): void; save(): Promise<unknown> } }
        client: { clientId: string }
        session: { accountId: string }
      }
    }) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  }) as InstanceType<ProviderClass> & {
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
  }
  const answer = made.callback()
  server.on('request', (request, response) => {
    provider.asked.push(request.url ?? '')
    if (request.url?.startsWith('/interaction/'))
      void made.interactionFinished(request, response, { login: { accountId: provider.person } })
    else answer(request, response)
  })
  return provider
}

/** Follows the provider's redirects as a browser would, until one leads elsewhere. */
export async function walkProvider(start: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>()
  let address = start
  for (let n = 0; n < 10 && address.startsWith(issuer); n++) {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`${address} answers ${answer.status}: ${await answer.text()}`)
    address = new URL(next, address).href
  }
  return address
}
