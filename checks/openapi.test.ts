import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allRoutes } from '#test/routes.ts'

type Operation = Readonly<Record<string, unknown>> & { readonly responses: object }
const document = JSON.parse(readFileSync(new URL('../docs/openapi.json', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: object }
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    address: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    operation,
  })),
)

test('docs/openapi.json has every route of the running application and no other, each with its gate (design)', () => {
  const routes = allRoutes().map(({ method, url, may }) => ({
    address: `${method} ${url}`,
    may: may === 'open' ? 'open' : may.name,
  }))
  const known = operations.map(({ address, operation }) => ({ address, may: operation['x-may'] }))
  const byAddress = (a: { address: string }, b: { address: string }) => (a.address < b.address ? -1 : 1)
  expect(known.toSorted(byAddress)).toEqual(routes.toSorted(byAddress))
})

test('every answer, every body of a command and every refusal has a shape, and every shape that is named is there (design)', () => {
  for (const { address, operation } of operations) {
    expect(Object.keys(operation.responses), address).toContain('default')
    expect(Object.keys(operation.responses).length, address).toBeGreaterThan(1)
    if (address.endsWith('/commands')) expect(JSON.stringify(operation.requestBody), address).toContain('"oneOf":[{')
  }
  const named = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([^"]+)/g)].map(([, name]) => name)
  expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(named))
})
