// docs/openapi.json: every route with who may call it, what it is sent and what it answers, from the contracts and the running application.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import { z } from 'zod'
import type { Route } from '#test/routes.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

type Schema = Record<string, unknown>

/** The whole, as OpenAPI 3.1; `codes` are those of every refusal that a person may read. */
export async function openApi(routes: readonly Route[], codes: readonly string[]): Promise<object> {
  const wire = new Contracts()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes.toSorted((a, b) => `${a.url} ${a.method}`.localeCompare(`${b.url} ${b.method}`, 'en'))) {
    const path = route.url.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: await operation(wire, route) }
  }
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Soát',
      version,
      description:
        'Made from the contracts of the features and the running application (checks/openapi.ts). x-may is the gate of src/server/http/gates.ts: who may call it at all; which rows it then shows, and which act is open, is asked again behind it. A person that may not know of a thing is told that there is none.',
    },
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-soat' } },
      responses: {
        Refused: {
          description: 'A sentence in the reader’s language that says what to do next.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas: {
        Problem: problem(codes),
        ...Object.fromEntries([...wire.named].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      },
    },
  }
}

async function operation(wire: Contracts, { method, url, may, heavy, moves }: Route): Promise<object> {
  const { query, body, answer } = wire.entryOf(`${method} ${url}`)
  return {
    'x-may': may === 'open' ? 'open' : may.name,
    ...(heavy && { 'x-heavy': true }),
    ...(may === 'open' && { security: [] }),
    parameters: [
      ...[...url.matchAll(/:(\w+)/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...query.map(({ name, required, schema }) => ({ name, in: 'query', ...(required && { required }), schema })),
      ...(method === 'GET' ? [] : [{ name: 'x-soat', in: 'header', required: true, schema: { const: '1' } }]),
    ],
    ...(body && { requestBody: { required: true, content: await bodyOf(wire, body, Object.keys(moves ?? {})) } }),
    responses: { ...answers(wire, answer), default: { $ref: '#/components/responses/Refused' } },
  }
}

/** What is sent: by the shape that reads it where there is one, with all that the shape asks for. */
async function bodyOf(wire: Contracts, { node, type }: Part, actions: readonly string[]): Promise<object> {
  if (wire.isMarked(type, 'upload')) return { 'application/octet-stream': {} }
  const shape = await wire.shapeOf(node)
  if (shape === null) return json(wire.schemaOf(type))
  if (shape instanceof z.ZodType) return json(shapeSchema(shape))
  const acts = shape as Readonly<Record<string, z.ZodType>>
  return json({
    oneOf: actions.map((action) => ({
      type: 'object',
      properties: {
        commandId: { type: 'string', format: 'uuid', description: 'Made by the sender: sent twice, it is done once.' },
        action: { const: action },
        seenVersion: { type: 'integer' },
        input: shapeSchema(acts[action]!),
      },
      required: ['commandId', 'action', 'seenVersion'],
      additionalProperties: false,
    })),
  })
}

function answers(wire: Contracts, { type }: Part): object {
  if (wire.isMarked(type, 'redirect')) return { '3XX': { description: 'Another page.' } }
  if (wire.isMarked(type, 'download'))
    return { '200': { description: 'A file.', content: { [wire.mediaTypeOf(type)]: {} } } }
  const parts = type.isUnion() ? type.types : [type]
  const nothing = parts.filter((part) => part.flags & ts.TypeFlags.Undefined).length
  return {
    ...(nothing < parts.length && { '200': { description: 'As it now is.', content: json(wire.schemaOf(type)) } }),
    ...(nothing > 0 && { '204': { description: 'Done.' } }),
  }
}

function json(schema: Schema): object {
  return { 'application/json': { schema } }
}

function shapeSchema(shape: z.ZodType): Schema {
  const { $schema, ...schema } = z.toJSONSchema(shape, {
    io: 'input',
    unrepresentable: 'any',
    // What a format says already.
    override: ({ jsonSchema }) => void (jsonSchema.format && delete jsonSchema.pattern),
  })
  return schema
}

function problem(codes: readonly string[]): Schema {
  const text = { type: 'string' }
  return {
    type: 'object',
    properties: {
      type: text,
      status: { type: 'integer' },
      title: text,
      code: { type: 'string', enum: [...codes, 'INCIDENT'].toSorted(), description: 'Never changes its meaning.' },
      detail: { type: 'string', description: 'What to do next.' },
      parameters: { type: 'object' },
      field: { type: 'string', description: 'The field of the body that it is about.' },
      source: { anyOf: [text, { type: 'array', items: text }], description: 'The clause, by docs/clauses.md.' },
      incident: { type: 'string', description: 'What the administrator finds in the log.' },
    },
    required: ['type', 'status', 'title', 'code', 'detail'],
  }
}

interface Part {
  readonly node: ts.TypeNode
  readonly type: ts.Type
}

/** The entries of `Wire` as the compiler knows them. */
class Contracts {
  /** Shapes that have a name, by feature and name: 'corrections.Correction'. */
  readonly named = new Map<string, Schema>()
  readonly #checker: ts.TypeChecker
  readonly #entries: ReadonlyMap<string, ts.Symbol>

  constructor() {
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile).config,
      ts.sys,
      ROOT,
    )
    const files = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => `${ROOT}src/${path}`)
      .filter((path) => readFileSync(path, 'utf8').includes(`declare module '#kernel/wire.ts'`))
      .toSorted()
    const program = ts.createProgram(files, options)
    this.#checker = program.getTypeChecker()
    const kernel = program.getSourceFile(`${ROOT}src/kernel/wire.ts`)!
    const wire = this.#checker
      .getExportsOfModule(this.#checker.getSymbolAtLocation(kernel)!)
      .find(({ name }) => name === 'Wire')!
    const entries = this.#checker.getPropertiesOfType(this.#checker.getDeclaredTypeOfSymbol(wire))
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]))
  }

  entryOf(address: string) {
    const entry = this.#entries.get(address)
    if (!entry) throw new Error(`no contract has an entry for ${address}`)
    const parts = new Map(
      this.#checker.getPropertiesOfType(this.#checker.getTypeOfSymbol(entry)).map((part) => [
        part.name,
        {
          node: (part.valueDeclaration as ts.PropertySignature).type!,
          type: this.#checker.getTypeOfSymbol(part),
        } satisfies Part,
      ]),
    )
    const query = parts.get('query')
    return {
      query: query ? this.#checker.getPropertiesOfType(query.type).map((word) => this.#propertyOf(word)) : [],
      body: parts.get('body'),
      answer: parts.get('answer')!,
    }
  }

  /** Whether it is one of the markers of kernel/wire.ts for what is no JSON. */
  isMarked(type: ts.Type, mark: 'upload' | 'download' | 'redirect'): boolean {
    const declared = type.symbol?.declarations?.[0]?.getSourceFile().fileName ?? ''
    return declared.endsWith('/kernel/wire.ts') && type.getProperty(mark) !== undefined
  }

  mediaTypeOf(download: ts.Type): string {
    const type = this.#checker.getTypeOfSymbol(download.getProperty('download')!)
    return type.isStringLiteral() ? type.value : '*/*'
  }

  /** The shape behind `z.input<typeof shape>` or `Acts<typeof shapes>`, also by another name of it; null for a type without one. */
  async shapeOf(node: ts.TypeNode): Promise<unknown> {
    if (!ts.isTypeReferenceNode(node)) return null
    const of = node.typeArguments?.[0]
    if (of && ts.isTypeQueryNode(of)) {
      const { name, file } = this.#declared(of.exprName)
      return ((await import(pathToFileURL(file).href)) as Record<string, unknown>)[name]
    }
    const { declaration } = this.#declared(node.typeName)
    return declaration && ts.isTypeAliasDeclaration(declaration) ? this.shapeOf(declaration.type) : null
  }

  #declared(name: ts.EntityName) {
    const symbol = this.#checker.getSymbolAtLocation(name)!
    const own = symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol
    const declaration = own.declarations?.[0]
    return { name: own.name, declaration, file: declaration?.getSourceFile().fileName ?? '' }
  }

  schemaOf(type: ts.Type): Schema {
    const name = this.#nameOf(type)
    if (name === null) return this.#inline(type)
    if (!this.named.has(name)) {
      this.named.set(name, {})
      const about = this.#docOf(type.aliasSymbol ?? type.symbol)
      this.named.set(name, { ...about, ...this.#inline(type) })
    }
    return { $ref: `#/components/schemas/${name}` }
  }

  /** Interfaces and named object types of our own stand under their names; generic ones where they are used. */
  #nameOf(type: ts.Type): string | null {
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return null
    const symbol = type.aliasSymbol ?? type.symbol
    const declaration = symbol?.declarations?.[0]
    if (!declaration || symbol.name.startsWith('__') || type.aliasTypeArguments) return null
    if ((type as ts.TypeReference).typeArguments?.length && !type.isClassOrInterface()) return null
    const path = /\/src\/(?:features\/[^/]+\/|server\/)?([^/]+)\//.exec(declaration.getSourceFile().fileName)
    return path && !/node_modules/.test(declaration.getSourceFile().fileName) ? `${path[1]}.${symbol.name}` : null
  }

  #inline(type: ts.Type): Schema {
    const { flags } = type
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {}
    if (flags & ts.TypeFlags.Null) return { type: 'null' }
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' }
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: this.#checker.typeToString(type) === 'true' }
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value }
    if (flags & ts.TypeFlags.TemplateLiteral) return { type: 'string', format: 'date' }
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' }
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' }
    if (type.isUnion()) return this.#union(type.types.filter((part) => !(part.flags & ts.TypeFlags.Undefined)))
    if (this.#checker.isArrayType(type))
      return { type: 'array', items: this.schemaOf(this.#checker.getTypeArguments(type as ts.TypeReference)[0]!) }
    if (this.#checker.isTupleType(type))
      return {
        type: 'array',
        items: this.#union(this.#checker.getTypeArguments(type as ts.TypeReference)),
      }
    return this.#object(type)
  }

  /** In an order of its own: the compiler's is that in which it met them. */
  #union(parts: readonly ts.Type[]): Schema {
    const words = parts.filter((part) => part.isStringLiteral()).map(({ value }) => value)
    const truths = parts.filter((part) => part.flags & ts.TypeFlags.BooleanLiteral)
    const none = parts.some((part) => part.flags & ts.TypeFlags.Null)
    const others = parts.filter(
      (part) => !part.isStringLiteral() && !(part.flags & (ts.TypeFlags.BooleanLiteral | ts.TypeFlags.Null)),
    )
    const schemas = [
      ...(words.length > 0 ? [{ type: 'string', enum: words.toSorted() }] : []),
      ...(truths.length === 2 ? [{ type: 'boolean' }] : truths.map((truth) => this.#inline(truth))),
      ...others.map((part) => this.schemaOf(part)).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ]
    const [first = {}] = schemas
    if (!none) return schemas.length === 1 ? first : { anyOf: schemas }
    return schemas.length === 1 && typeof first.type === 'string' && !('enum' in first)
      ? { ...first, type: [first.type, 'null'] }
      : { anyOf: [...schemas, { type: 'null' }] }
  }

  #object(type: ts.Type): Schema {
    if (
      type.symbol?.declarations?.[0]?.getSourceFile().fileName.includes('/node_modules/typescript/lib/') &&
      !type.aliasSymbol
    )
      throw new Error(`JSON knows no ${type.symbol.name}: say what it becomes`)
    const properties = this.#checker.getPropertiesOfType(type).map((property) => this.#propertyOf(property))
    const index = this.#checker.getIndexInfoOfType(type, ts.IndexKind.String)
    const required = properties.filter((property) => property.required).map(({ name }) => name)
    return {
      type: 'object',
      ...(properties.length > 0 && {
        properties: Object.fromEntries(properties.map(({ name, schema }) => [name, schema])),
      }),
      ...(required.length > 0 && { required }),
      ...(index && { additionalProperties: this.schemaOf(index.type) }),
    }
  }

  #propertyOf(property: ts.Symbol) {
    const type = this.#checker.getTypeOfSymbol(property)
    const required = (property.flags & ts.SymbolFlags.Optional) === 0
    if (required && type.isUnion() && type.types.some((part) => part.flags & ts.TypeFlags.Undefined))
      throw new Error(`JSON leaves out what is undefined: let ${property.name} be optional, or null`)
    return { name: property.name, required, schema: { ...this.schemaOf(type), ...this.#docOf(property) } }
  }

  #docOf(symbol: ts.Symbol | undefined): Schema {
    const text = symbol ? ts.displayPartsToString(symbol.getDocumentationComment(this.#checker)) : ''
    return text ? { description: text } : {}
  }
}
