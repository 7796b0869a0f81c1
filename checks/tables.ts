/** Who owns each table: the folder whose `sql/` makes it, `server` for the house's own. Paths as from `src/`. */
export function ownersOf(files: readonly { readonly path: string; readonly sql: string }[]): Map<string, string> {
  return new Map(
    files.flatMap(({ path, sql }) =>
      [...sql.matchAll(/^create table ([\w.]+)/gm)].map(([, table]) => [table!, ownerOf(path)] as const),
    ),
  )
}

/** The database's name of a table or column that code names in camel-case. */
export function inDatabase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** `features/planning/teams/…` belongs to `planning/teams`. */
export function ownerOf(path: string): string {
  return /^features\/([^/]+\/[^/]+)\//.exec(path)?.[1] ?? 'server'
}

/** What a feature's code asks of tables that it may not, in this order of features: one of a later feature, or a write to one that is not its own. The house's tables are everybody's. */
export function tableProblems(
  feature: string,
  text: string,
  owners: ReadonlyMap<string, string>,
  order: readonly string[],
): string[] {
  const known = new Set(['server', ...order.slice(0, order.indexOf(feature) + 1)])
  const problems: string[] = []
  const look = (table: string, writes: boolean) => {
    const owner = owners.get(table)
    if (owner === undefined) return
    if (!known.has(owner)) problems.push(`names ${table} of ${owner}`)
    else if (writes && owner !== feature && owner !== 'server') problems.push(`writes ${table} of ${owner}`)
  }
  for (const [, call, list] of text.matchAll(
    /\b(selectFrom|\w+Join|using|insertInto|updateTable|deleteFrom|saveOver)\(\s*(?:\w+,\s*)?(\[[^\]]*\]|'[^']*')/g,
  ))
    for (const [, table] of list!.matchAll(/'([\w.]+)/g))
      look(inDatabase(table!), /^(insertInto|updateTable|deleteFrom|saveOver)$/.test(call!))
  for (const [, template] of text.matchAll(/\bsql(?:<[^`]*>)?`([^`]*)`/g)) {
    const words = template!.replace(/\$\{[^}]*\}/g, '?')
    for (const table of owners.keys()) if (new RegExp(`(?<![\\w.])${table}(?![\\w(])`).test(words)) look(table, false)
    for (const table of written(template!)) look(table, true)
  }
  return [...new Set(problems)]
}

/** What a migration or a file of functions writes of others and does not say in its `-- writes:`, and what it says and does not do. */
export function writesProblems(
  file: { readonly path: string; readonly sql: string },
  owners: ReadonlyMap<string, string>,
): string[] {
  const owner = ownerOf(file.path)
  const said = new Set(/^-- writes: (.+)$/m.exec(file.sql)?.[1]?.split(', '))
  const done = new Set(
    [...written(file.sql.replace(/--.*$/gm, ''))].filter((table) => owners.has(table) && owners.get(table) !== owner),
  )
  return [
    ...[...done]
      .filter((table) => !said.has(table))
      .map((table) => `writes ${table} of ${owners.get(table)} and does not say so`),
    ...[...said].filter((table) => !done.has(table)).map((table) => `says that it writes ${table}`),
  ]
}

function written(sql: string): Set<string> {
  const places = sql.matchAll(
    /\b(?:insert into|update|delete from|merge into|truncate)\s+(?:only\s+)?(?:public\.)?([\w.]+)/gi,
  )
  return new Set([...places].map(([, table]) => table!))
}
