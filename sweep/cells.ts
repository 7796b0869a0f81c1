import { FEATURES } from '#server/features.ts'
import type { Route } from '#test/routes.ts'
import { all } from './collected.ts'
import { FAR, people } from './people.ts'
import { NEW_ID } from './sent.ts'
import { idOf, type Target } from './target.ts'
import { METERS_TOKEN } from './world.ts'

/** One question to the system: this person, this route or act, this inspection. */
export interface Cell {
  readonly who: string
  /** "GET /api/plans/:id", or the act: "plans submit". */
  readonly key: string
  readonly method: Route['method']
  readonly url: string
  readonly target: Target
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

const PAPERS = FEATURES.flatMap(({ papers = {} }) =>
  Object.entries(papers).map(([kind, { of }]) => [kind, of] as const),
)
const SENDS = all('sends')
const REACHES = Object.entries(all('reaches'))

/** Signing in and out, and the sample's conveniences, change the session itself; /ready and security.txt tell of the machine alone: they have tests of their own. */
const APART =
  /^\/api\/(sign-in|sign-out|setup|sample|password-link)\b|^\/api\/me\/|^\/assets\/|^\/ready$|^\/\.well-known\//

/** Every route × person × inspection; a route that nobody has said what to send to stops the sweep. */
export function cellsOf(routes: readonly Route[], targets: readonly Target[]): Cell[] {
  return routes
    .filter(({ url }) => !APART.test(url))
    .flatMap((route) => {
      const asked = targets.flatMap((target) => questions(route, target).map((question) => ({ ...question, target })))
      // A question that is the same for several inspections is one, asked in a person's own locality where it is the same in both.
      const different = [...Map.groupBy(asked, ({ key, url, body }) => JSON.stringify([key, url, body])).values()]
      return Object.keys(people).flatMap((who) =>
        different.map((same) => ({ ...(same.find(({ target }) => target.far === isFar(who)) ?? same[0]!), who })),
      )
    })
}

function isFar(who: string): boolean {
  return people[who]?.tenantId === FAR.province
}

function questions({ method, url, moves }: Route, target: Target): Omit<Cell, 'who' | 'target'>[] {
  if (url === '/api/papers/:kind/:file')
    return PAPERS.map(([kind, of]) => ({
      key: `GET paper ${kind}`,
      method,
      url: `/api/papers/${kind}/${target.ids[of]}.docx`,
    }))
  const thing = url.split('/')[2]!
  const addresses = url.startsWith(`/api/${thing}/:id`)
    ? thingsAt(thing, target).map((id) => addressOf(url.replace(':id', id), target))
    : []
  if (addresses.length === 0) addresses.push(addressOf(url, target))
  if (moves !== null)
    return addresses.flatMap((address) =>
      Object.keys(moves).map((action) => {
        const key = `${thing} ${action}`
        return {
          key,
          method,
          url: address,
          body: { commandId: NEW_ID, action, seenVersion: 1, input: SENDS[key] ?? {} },
        }
      }),
    )
  const key = `${method} ${url}`
  if (method === 'GET') {
    const headers = url === '/metrics' ? { authorization: `Bearer ${METERS_TOKEN}` } : {}
    return addresses.map((address) => ({
      key,
      method,
      url: `${address}${queryOf(url, target)}`,
      headers,
    }))
  }
  const given = SENDS[key]
  if (!given) throw new Error(`the sweep does not know what to send to ${key}: say it in the sweep.ts of its feature`)
  const body = typeof given === 'function' ? (given as (target: Target) => unknown)(target) : given
  const bytes = url.endsWith('/chunks') ? 'application/offset+octet-stream' : 'application/octet-stream'
  const headers = { 'if-match': '"1"', 'upload-offset': '0', ...(Buffer.isBuffer(body) && { 'content-type': bytes }) }
  return addresses.map((address) => ({ key, method, url: address, body, headers }))
}

/** Every finding, file and recommendation where all their states stand, one of them elsewhere; of other collections nothing but what the target names. */
function thingsAt(collection: string, { name, things }: Target): readonly string[] {
  const all = things[collection] ?? []
  return name === 'inSession' || name === 'remediation' ? all : all.slice(-1)
}

/** The ids of the target put into the address: what its feature says that they stand for, else the inspection. */
function addressOf(url: string, target: Target): string {
  const [, names = {}] =
    REACHES.filter(([start]) => url.startsWith(start)).toSorted(([a], [b]) => b.length - a.length)[0] ?? []
  return url.replace(/:\w+/g, (parameter) => {
    const name = names[parameter] ?? (parameter === ':id' ? 'inspection' : parameter.slice(1))
    return FIXED[name] ?? idOf(target, name)
  })
}

/** Parameters that are no ids. */
const FIXED: Readonly<Record<string, string>> = {
  ...{ setting: 'reportLeadDays', index: '0', rule: '0', sequence: '1' },
  citation: encodeURIComponent('Phụ lục I'),
}

/** What must be asked beside the address. */
function queryOf(url: string, { ids }: Target): string {
  if (url.endsWith('/preview')) return '?day=2026-04-20'
  return url === '/api/papers' || url === '/api/errata' ? `?inspection=${ids.inspection}` : ''
}
